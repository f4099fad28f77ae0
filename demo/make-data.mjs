// Writes demo/data/orders.csv and visits.csv from the seeded generator, unless they are there and newer than the generator.
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = import.meta.dirname;
const sources = ['generate.ts', 'world.ts', 'random.ts'].map((file) => path.join(here, file));
const target = (name) => path.join(here, 'data', `${name}.csv`);

/** Makes the demo's data files and gives their folder. */
export async function makeDemoData() {
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  const isMade = (name) => existsSync(target(name)) && statSync(target(name)).mtimeMs > newest;
  const folder = path.join(here, 'data');
  if (['orders', 'visits'].every(isMade)) return folder;
  mkdirSync(folder, { recursive: true });
  const bundle = path.join(folder, 'generate.mjs');
  await build({ entryPoints: [sources[0]], outfile: bundle, bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning' });
  const { DEMO_SIZE, generateOrders, generateVisits } = await import(`${pathToFileURL(bundle).href}?${String(newest)}`);
  await write('orders', generateOrders(DEMO_SIZE));
  await write('visits', generateVisits(DEMO_SIZE.seed));
  return folder;
}

async function write(name, generated) {
  const part = `${target(name)}.part`;
  const stream = createWriteStream(part);
  let lines = [];
  for (const line of generated) {
    lines.push(line);
    if (lines.length === 10_000) {
      stream.write(`${lines.join('\n')}\n`);
      lines = [];
    }
  }
  stream.end(`${lines.join('\n')}\n`);
  await new Promise((resolve, reject) => stream.on('finish', resolve).on('error', reject));
  renameSync(part, target(name));
}

if (process.argv[1] === import.meta.filename) console.log(await makeDemoData());
