// A Rollup plugin: the compiler writes out the whole context of every decorated accessor; one function that makes it says the same.

const CONTEXT = '\0accessor-context';
const WRITTEN_OUT =
  /\{ kind: "accessor", name: "(\w+)", static: false, private: false, access: \{ has: obj => "\1" in obj, get: obj => obj\.\1, set: \(obj, value\) => \{ obj\.\1 = value; \} \}, metadata: _metadata \}/g;

const MAKER = `export const accessorContext = (name, metadata) => ({
  kind: 'accessor', name, static: false, private: false, metadata,
  access: { has: (target) => name in target, get: (target) => target[name], set: (target, value) => { target[name] = value; } },
});`;

/** Code with each written-out context replaced by a call; null where there is none. */
export function withShortContexts(code) {
  const short = code.replace(WRITTEN_OUT, '__accessorContext("$1", _metadata)');
  return short === code ? null : `import { accessorContext as __accessorContext } from '${CONTEXT}';\n${short}`;
}

/** Shortens the modules whose id `isOwn` accepts. */
export const shorterDecorators = (isOwn) => ({
  name: 'shorter-decorators',
  resolveId: (source) => (source === CONTEXT ? { id: CONTEXT, moduleSideEffects: false } : null),
  load: (id) => (id === CONTEXT ? MAKER : null),
  transform(code, id) {
    const short = isOwn(id) ? withShortContexts(code) : null;
    return short === null ? null : { code: short, map: null };
  },
});
