// Writes demo/data/orders.csv from the seeded generator, unless the file is there and newer than the generator.
import { createWriteStream, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const here = import.meta.dirname;
const target = path.join(here, 'data', 'orders.csv');
const sources = ['generate.ts', 'world.ts', 'random.ts'].map((file) => path.join(here, file));

/** Makes the demo's data file and gives its path. */
export async function makeDemoData() {
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs));
  if (existsSync(target) && statSync(target).mtimeMs > newest) return target;
  mkdirSync(path.dirname(target), { recursive: true });
  const bundle = path.join(here, 'data', 'generate.mjs');
  await build({ entryPoints: [sources[0]], outfile: bundle, bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning' });
  const { DEMO_SIZE, generateOrders } = await import(`${pathToFileURL(bundle).href}?${String(newest)}`);
  const part = `${target}.part`;
  const stream = createWriteStream(part);
  let lines = [];
  for (const line of generateOrders(DEMO_SIZE)) {
    lines.push(line);
    if (lines.length === 10_000) {
      stream.write(`${lines.join('\n')}\n`);
      lines = [];
    }
  }
  stream.end(`${lines.join('\n')}\n`);
  await new Promise((resolve, reject) => stream.on('finish', resolve).on('error', reject));
  renameSync(part, target);
  return target;
}

if (process.argv[1] === import.meta.filename) console.log(await makeDemoData());
