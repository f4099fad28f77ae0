// Writes the CSV files of the demo into demo/data/ from the seeded generators, unless they are newer than these.
import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = import.meta.dirname;
const folder = path.join(here, 'data');
const target = (name) => path.join(folder, `${name}.csv`);

/** Bundles the generators and imports them. */
async function loadGenerators(stamp) {
  const outfile = path.join(folder, 'companies.mjs');
  const contents = `export * from './companies.js'; export { generateVisits } from './generate.js';`;
  await build({
    stdin: { contents, resolveDir: here, loader: 'ts' },
    ...{ outfile, bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning' },
  });
  return import(`${pathToFileURL(outfile).href}?${stamp}`);
}

/** Makes the demo's data files and returns their folder. */
export async function makeDemoData() {
  const sources = readdirSync(here).filter((name) => name.endsWith('.ts'));
  const newest = Math.max(...sources.map((name) => statSync(path.join(here, name)).mtimeMs));
  const isMade = (name) => existsSync(target(name)) && statSync(target(name)).mtimeMs > newest;
  if (['retail', 'wholesale', 'web-shop', 'visits'].every(isMade)) return folder;
  mkdirSync(folder, { recursive: true });
  const { COMPANIES, companyCsv, generateVisits } = await loadGenerators(newest);
  for (const company of COMPANIES) write(company, companyCsv(company));
  write('visits', `${[...generateVisits(20_260_101)].join('\n')}\n`);
  return folder;
}

/** Writes a file under another name first: a run that is cut short leaves no half of one. */
function write(name, text) {
  writeFileSync(`${target(name)}.part`, text);
  renameSync(`${target(name)}.part`, target(name));
}

if (process.argv[1] === import.meta.filename) console.log(await makeDemoData());
