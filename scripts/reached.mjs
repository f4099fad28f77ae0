// Which files of a build are reached from its entries: modules as a bundler reads them, and declarations.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** File → its imports with their kinds, for everything that `entries` (paths in `folder`) reach. */
export async function graphOf(folder, entries) {
  const { metafile } = await build({
    absWorkingDir: folder,
    entryPoints: entries,
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'never-written',
    write: false,
    metafile: true,
    packages: 'external',
    logLevel: 'silent',
  });
  return metafile.inputs;
}

/** Returns the files that `start` reaches by imports of these kinds: `import-statement`, `dynamic-import`. */
export function reach(graph, start, kinds) {
  const seen = new Set(start);
  for (const file of seen)
    for (const { path, kind, external } of graph[file].imports) if (!external && kinds.includes(kind)) seen.add(path);
  return [...seen];
}

/** A module named by a relative path: `from './x.js'`, `import './x.js'`, `import('./x.js')`. */
const NAMED = /(?:\bfrom |\bimport |\bimport\()['"](\.[^'"]+)\.js['"]/g;
const COMMENT = /\s*\/\*[^]*?\*\//g;

/** How far from an entry an editor shows the comments: `index` names `classes`, which names the elements. */
const WITH_COMMENTS = 2;

/** The declaration files that the exports of the package need: returns path → text of the entries in `folder` and of all declaration files that they reach. Only those near an entry have comments. */
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
