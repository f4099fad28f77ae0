// Knows whether something built is still what its sources would give: a hash of them is kept beside it.
import { createHash } from 'node:crypto';
import { readFile, readdir, stat, writeFile, mkdir } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** What each built folder is made from. */
const SOURCES = {
  dist: [
    'src',
    'package.json',
    'package-lock.json',
    'rollup.config.mjs',
    'custom-elements-manifest.config.mjs',
    'tsconfig.base.json',
    'scripts/build.mjs',
  ],
  'storybook-static': [
    'src',
    'stories',
    '.storybook',
    'demo',
    'package.json',
    'package-lock.json',
    'custom-elements-manifest.config.mjs',
  ],
};

const stampFile = (name) => path.join(root, 'build', `${name}.stamp`);

async function filesIn(entry) {
  const found = await stat(path.join(root, entry)).catch(() => undefined);
  if (!found) return [];
  if (found.isFile()) return [entry];
  const inside = await readdir(path.join(root, entry), { recursive: true, withFileTypes: true });
  return inside.filter((one) => one.isFile()).map((one) => path.relative(root, path.join(one.parentPath, one.name)));
}

/** A hash of everything that `name` (a built folder) is made from. */
export async function stampOf(name) {
  const hash = createHash('sha256');
  const files = (await Promise.all(SOURCES[name].map(filesIn))).flat().sort();
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
