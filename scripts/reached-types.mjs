// The declaration files that the exports of the package need.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** A module named by a relative path: `from './x.js'`, `import './x.js'`, `import('./x.js')`. */
const NAMED = /(?:\bfrom |\bimport |\bimport\()['"](\.[^'"]+)\.js['"]/g;
const COMMENT = /\s*\/\*[^]*?\*\//g;

/** How far from an entry an editor shows the comments: `index` names `classes`, which names the elements. */
const WITH_COMMENTS = 2;

/** Returns path → text of the entries in `folder` and of all declaration files that they reach. Only those near an entry have comments. */
export async function reachedTypes(folder, entries) {
  const texts = new Map();
  let next = [...new Set(entries)];
  for (let depth = 0; next.length > 0; depth += 1) {
    const found = new Set();
    for (const file of next) {
      const text = await readFile(path.join(folder, file), 'utf8');
      const bare = text.replaceAll(COMMENT, '');
      texts.set(file, depth > WITH_COMMENTS ? bare : text);
      for (const [, name] of bare.matchAll(NAMED)) found.add(path.join(path.dirname(file), `${name}.d.ts`));
    }
    next = [...found].filter((file) => !texts.has(file));
  }
  return texts;
}
