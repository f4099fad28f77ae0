// storybook.mjs dev | build [--if-changed]: makes the manifest, the pages of the documentation and their data, then runs Storybook on this machine alone.
// `build` writes the documentation site to storybook-static/.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';
import { compactJson } from './compact-json.mjs';
import { writeDocsPages } from './docs-pages.mjs';
import { writeSampleData } from './sample-data.mjs';
import { workerSources } from './fast-build.mjs';
import { isFresh, stampOf, writeStamp } from './stamp.mjs';
import { writeGenerated } from './texts.mjs';

const root = path.resolve(import.meta.dirname, '..');
const [command = 'dev', ...options] = process.argv.slice(2);
function run(program, ...args) {
  const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' };
  const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The worker and its parts as `worker/` next to the stories, under the names by which the library looks for them. */
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
  await writeGenerated();
  await writeSampleData(path.join(root, 'build', 'story-data'));
  await makeStoryWorker();
  await writeDocsPages();
  run('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet');
  await compactJson(path.join(root, 'custom-elements.json'));
  const stamp = await stampOf('storybook-static');
  const storybook = 'storybook/dist/bin/dispatcher.js';
  if (command === 'dev')
    run(storybook, 'dev', '--port', '6006', '--ci', '--no-open', '--no-version-updates', '--disable-telemetry');
  else run(storybook, 'build', '--quiet', '--output-dir', 'storybook-static', '--disable-telemetry');
  if (command === 'build') await writeStamp('storybook-static', stamp);
}
