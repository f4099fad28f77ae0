// Reports whether a build is current, by a hash of its sources that is stored next to it.
import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** What each built folder is made from. */
const SOURCES = {
  'src/messages/compiled': ['src/messages', 'scripts/texts.mjs', 'scripts/texts', 'package-lock.json'],
  'storybook-static': [
    'src',
    'stories',
    'docs',
    'README.md',
    '.storybook',
    'demo',
    'scripts/storybook.mjs',
    'scripts/docs-pages.mjs',
    'scripts/sample-data.mjs',
    'package.json',
    'package-lock.json',
    'custom-elements-manifest.config.mjs',
  ],
};

const stampFile = (name) => path.join(root, 'build', `${name.replaceAll('/', '-')}.stamp`);

async function filesIn(entry) {
  const found = await stat(path.join(root, entry)).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [entry];
  const inside = await readdir(path.join(root, entry), { recursive: true, withFileTypes: true });
  return inside.filter((one) => one.isFile()).map((one) => path.relative(root, path.join(one.parentPath, one.name)));
}

/** The files and folders that `name` (a built folder) is made from. */
export const sourcesOf = (name) => SOURCES[name];

/** A hash of everything that `name` is made from. */
export async function stampOf(name) {
  const hash = createHash('sha256');
  // The compiled texts are in the folder of their sources.
  const files = (await Promise.all(SOURCES[name].map(filesIn)))
    .flat()
    .filter((file) => !file.startsWith(path.join(name, path.sep)))
    .sort();
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(await readFile(path.join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** Notes that the folder was made from sources with this stamp. */
export async function writeStamp(name, stamp) {
  await mkdir(path.join(root, 'build'), { recursive: true });
  await writeFile(stampFile(name), stamp);
}

/** Whether the folder is there and nothing it is made from has changed since. */
export async function isFresh(name) {
  const built = await stat(path.join(root, name)).catch(() => undefined);
  const kept = await readFile(stampFile(name), 'utf8').catch(() => '');
  return Boolean(built) && kept === (await stampOf(name));
}
