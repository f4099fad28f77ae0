// Writes custom-elements.json of the sources, which the composer of the demo reads for its forms.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cli as analyze } from '@custom-elements-manifest/analyzer/cli.js';

const root = path.resolve(import.meta.dirname, '..');

/** Analyzes the sources, and writes `custom-elements.json` into a folder. */
export async function writeManifest(folder) {
  const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
  const manifest = await analyze({ argv, cwd: root, noWrite: true });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'custom-elements.json'), JSON.stringify(manifest));
}
