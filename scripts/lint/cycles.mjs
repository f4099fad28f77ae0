// No file of src/ imports itself by way of others. The layer rules keep rooms in order; this keeps order inside a room.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

const IMPORT = /(?:\bfrom|^\s*import|\bimport\()\s*'(\.[^']+)\.js'/gm;

/** The relative files a source text imports, statically, for a type, or late, as paths of `.ts` files. */
export function importsIn(text, file) {
  return [...text.matchAll(IMPORT)].map(([, specifier]) => `${path.join(path.dirname(file), specifier)}.ts`);
}

/** The shortest way from `start` back to itself over `importsOf`, or undefined in a graph without one. */
export function cycleThrough(start, importsOf) {
  const cameFrom = new Map();
  const queue = [start];
  for (const file of queue) {
    for (const next of importsOf(file)) {
      if (next === start) {
        const way = [file];
        while (way[0] !== start) way.unshift(cameFrom.get(way[0]));
        return [...way, start];
      }
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, file);
      queue.push(next);
    }
  }
  return undefined;
}

const seen = new Map();

function importsOnDisk(file) {
  if (!existsSync(file)) return [];
  const { mtimeMs } = statSync(file);
  const known = seen.get(file);
  if (known?.mtimeMs === mtimeMs) return known.imports;
  const imports = importsIn(readFileSync(file, 'utf8'), file);
  seen.set(file, { mtimeMs, imports });
  return imports;
}

/** No file imports itself, whether statically, for a type or late. */
export const noCycles = {
  meta: { type: 'problem', schema: [], messages: { cycle: 'this file imports itself: {{way}}' } },
  create(context) {
    return {
      Program(node) {
        const file = context.filename;
        const own = importsIn(context.sourceCode.text, file);
        const way = cycleThrough(file, (at) => (at === file ? own : importsOnDisk(at)));
        const names = way?.map((at) => path.relative(context.cwd, at)).join(' → ');
        if (names) context.report({ node, messageId: 'cycle', data: { way: names } });
      },
    };
  },
};
