// What the tests of the built package share.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The project's folder; tests are run from there. */
export const root = process.cwd();
export const at = (...parts) => path.join(root, ...parts);
export const readText = (file) => readFileSync(at(file), 'utf8');
export const readJson = (file) => JSON.parse(readText(file));

/** Every file below a folder, with `/` in its path. */
export const filesBelow = (folder) =>
  readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(at(folder), path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));

/** The tags that src/elements has a folder for. */
export const tags = () => readdirSync(at('src/elements')).filter((name) => name.startsWith('sales-'));
