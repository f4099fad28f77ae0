// Writes what the playground of the demo shows of each tag: its summary and its attributes, from the manifest of the sources.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cli as analyze } from '@custom-elements-manifest/analyzer/cli.js';
import { readTags } from './manifest-tags.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Analyzes the sources, and writes `playground.json` into a folder. */
export async function writePlaygroundData(folder) {
  const argv = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'];
  const manifest = path.join(folder, 'custom-elements.json');
  await mkdir(folder, { recursive: true });
  await writeFile(manifest, JSON.stringify(await analyze({ argv, cwd: root, noWrite: true })));
  const tags = (await readTags(manifest)).filter(({ tag }) => tag !== 'sales-source');
  const described = tags.map(({ tag, summary, own }) => ({
    ...{ tag, summary },
    attributes: own
      .filter(({ attribute }) => attribute !== 'src' && attribute !== 'source')
      .map(({ attribute: name, isSwitch, description }) => ({ name, isSwitch, description })),
  }));
  await writeFile(path.join(folder, 'playground.json'), JSON.stringify(described));
}
