// npm run accuracy: scores the statistics on the public benchmarks of ../shared/data next to the anchors published there, and the detection on its sets.
// Prints one JSON object per benchmark and line; `-- correlation forecast` runs those alone. Ends non-zero where a bound is missed.
// Each scripts/accuracy/<name>.mjs exports `folder`, the one of its data, and `score(path, stats)`, which gives such objects, each with `holds`.
import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const data = path.resolve(root, '..', 'shared', 'data');
const at = (...parts) => path.join(root, ...parts);

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const names = readdirSync(at('scripts', 'accuracy')).map((file) => path.basename(file, '.mjs'));
const unknown = wanted.find((name) => !names.includes(name));
if (unknown) throw new Error(`there is no benchmark '${unknown}'; expected one of ${names.join(', ')}`);

/** The statistics as they stand in src/, as one module. */
async function statistics() {
  const outfile = at('build', `accuracy-stats-${process.pid}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ['src/stats.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  return { outfile, stats: await import(pathToFileURL(outfile).href) };
}

async function main() {
  const { outfile, stats } = await statistics();
  await rm(outfile);
  for (const name of names.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const { folder, score } = await import(pathToFileURL(at('scripts', 'accuracy', `${name}.mjs`)).href);
    if (!existsSync(path.join(data, folder))) {
      process.stdout.write(`${JSON.stringify({ benchmark: name, skipped: `../shared/data/${folder} is not there` })}\n`);
      continue;
    }
    for (const result of await score(path.join(data, folder), stats)) {
      process.stdout.write(`${JSON.stringify({ benchmark: name, ...result })}\n`);
      if (!result.holds) process.exitCode = 1;
    }
  }
}

await main();
