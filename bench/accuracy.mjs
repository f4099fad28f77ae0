// npm run accuracy: compares the statistics with published results on the public benchmarks of ../shared/data, and scores the detection on its data sets.
// Prints one JSON object per benchmark; `-- correlation forecast` runs only these, and `-- --help` lists all. Exits non-zero when a score misses its bound.
// Each bench/accuracy/<name>.mjs exports `folder` with its data (absent if it generates its own) and `score(path, stats)`, which returns
// the objects; `holds` is true when the score is within its bound. Names that are no benchmark are those of sets: `-- claims superstore`.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { withModule } from '../scripts/compile-for-node.mjs';

const root = path.resolve(import.meta.dirname, '..');
const data = path.resolve(root, '..', 'shared', 'data');
const at = (...parts) => path.join(root, ...parts);

const names = readdirSync(at('bench', 'accuracy')).map((file) => path.basename(file, '.mjs'));
const HELP = `npm run accuracy                                  runs all benchmarks
npm run accuracy -- BENCHMARK …                   runs some of them
npm run accuracy -- claims [SET or ./FOLDER …]    reads the dashboards of all data sets, of some, or of the files in a folder
npm run accuracy -- hierarchies [./FOLDER …]       forecasts all levels of sales, or of the hierarchies in a folder
npm run accuracy -- schemas [SET …]               scores what is detected in all data sets, or in some

Benchmarks: ${names.join(', ')}
`;

const wanted = process.argv.slice(2);
const option = wanted.find((argument) => argument.startsWith('-'));
if (option === '--help') {
  process.stdout.write(HELP);
  process.exit();
}
if (option) throw new Error(`'${option}' is not an option; expected names of benchmarks, or --help`);
const [first] = wanted;
if (first && !names.includes(first)) throw new Error(`there is no benchmark '${first}'; expected one of ${names.join(', ')}`);
const sets = wanted.filter((name) => !names.includes(name));

/** Scores the statistics of src/. */
async function main(stats) {
  for (const name of names.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const { folder, score } = await import(pathToFileURL(at('bench', 'accuracy', `${name}.mjs`)).href);
    if (folder !== undefined && !existsSync(path.join(data, folder))) {
      process.stdout.write(`${JSON.stringify({ benchmark: name, skipped: `../shared/data/${folder} is not there` })}\n`);
      continue;
    }
    for await (const result of await score(path.join(data, folder ?? ''), stats, sets)) {
      process.stdout.write(`${JSON.stringify({ benchmark: name, ...result })}\n`);
      if (!result.holds) process.exitCode = 1;
    }
  }
}

await withModule('src/stats.ts', main);
