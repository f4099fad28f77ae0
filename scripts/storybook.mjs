// storybook.mjs dev | build [--if-changed]: makes the manifest and the stories' data first, then runs Storybook on this machine alone.
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { workerSources } from './fast-build.mjs';
import { isFresh, stampOf, writeStamp } from './stamp.mjs';

const root = path.resolve(import.meta.dirname, '..');
const [command = 'dev', ...options] = process.argv.slice(2);
/** Small enough to load at once, big enough for every measure: three years, returns, promotions. */
const STORY_DATA = { seed: 11, lines: 6000, customers: 700, products: 80 };

function run(program, ...args) {
  const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' };
  const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The order lines that stories load as `data/orders.csv`. */
async function makeStoryData() {
  const folder = path.join(root, 'build', 'story-data');
  const generator = path.join(root, 'build', 'story-generator.mjs');
  await mkdir(path.join(folder, 'data'), { recursive: true });
  await build({
    entryPoints: [path.join(root, 'demo', 'generate.ts')],
    outfile: generator,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  const { generateOrders } = await import(pathToFileURL(generator).href);
  await writeFile(path.join(folder, 'data', 'orders.csv'), `${[...generateOrders(STORY_DATA)].join('\n')}\n`);
}

/** The worker and its parts as `worker/` beside the stories, under the names by which the library looks for them. */
async function makeStoryWorker() {
  await build({
    entryPoints: (await workerSources()).map((file) => path.join(root, file)),
    outdir: path.join(root, 'build', 'story-data', 'worker'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
}

if (command === 'build' && options.includes('--if-changed') && (await isFresh('storybook-static'))) {
  process.stdout.write('storybook-static is up to date\n');
} else {
  await makeStoryData();
  await makeStoryWorker();
  run('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet');
  const stamp = await stampOf('storybook-static');
  const storybook = 'storybook/dist/bin/dispatcher.js';
  if (command === 'dev')
    run(storybook, 'dev', '--port', '6006', '--ci', '--no-open', '--no-version-updates', '--disable-telemetry');
  else run(storybook, 'build', '--quiet', '--output-dir', 'storybook-static', '--disable-telemetry');
  if (command === 'build') await writeStamp('storybook-static', stamp);
}
