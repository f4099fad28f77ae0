// storybook.mjs dev | build: makes the manifest, the pages of the documentation and their data, then runs Storybook on this machine alone.
// `build` writes the documentation site to storybook-static/.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { writeDocsPages } from './docs-pages.mjs';
import { writeSampleData } from './sample-data.mjs';
import { buildStoryWorker } from './fast-build.mjs';
import { writeGenerated } from './texts.mjs';
import { writeManifest } from './manifest.mjs';

const root = path.resolve(import.meta.dirname, '..');
const [command = 'dev'] = process.argv.slice(2);
function run(program, ...args) {
  const env = { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' };
  const { status } = spawnSync(process.execPath, [path.join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  if (status !== 0) process.exit(status ?? 1);
}

await writeGenerated();
await writeSampleData(path.join(root, 'build', 'story-data'));
await buildStoryWorker(path.join(root, 'build', 'story-data', 'worker'));
await writeDocsPages();
await writeManifest(root);
const storybook = 'storybook/dist/bin/dispatcher.js';
if (command === 'dev')
  run(storybook, 'dev', '--port', '6006', '--ci', '--no-open', '--no-version-updates', '--disable-telemetry');
else run(storybook, 'build', '--quiet', '--output-dir', 'storybook-static', '--disable-telemetry');
