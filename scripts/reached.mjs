// Which files of a build are reached from its entries: modules as a bundler reads them, and declarations.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { init, parse } from 'es-module-lexer';

/** File → its imports with their kinds, for everything that `entries` (paths in `folder`) reach. Imports by a bare name are external. */
export async function graphOf(folder, entries) {
  await init;
  const graph = {};
  const waiting = new Set(entries);
  for (const file of waiting) {
    const [found] = parse(await readFile(path.join(folder, file), 'utf8'));
    // Those without a name are `import.meta` and imports of what is computed.
    const imports = found
      .filter(({ n }) => n !== undefined)
      .map(({ n: name, d: at }) => ({
        path: name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name,
        kind: at < 0 ? 'import-statement' : 'dynamic-import',
        external: !name.startsWith('.'),
      }));
    graph[file] = { imports };
    for (const one of imports) if (!one.external) waiting.add(one.path);
  }
  return graph;
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
