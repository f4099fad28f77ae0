// A Rollup plugin: the compiler writes out every decorated accessor at length; a call of one function, with their names and decorators,
// says the same.

const ACCESSORS = '\0accessors';

/**
 * Puts decorated accessors on a class, as the compiler's helpers do for what Lit's decorators ask for, and gives by name what each begins with:
 * (element, value) → undefined.
 */
const MAKER = `export const accessorsOf = (target, decorators) => {
  const metadata = (target[Symbol.metadata] = Object.create(target[Symbol.metadata] ?? null));
  const starts = {};
  for (const name in decorators) {
    const key = Symbol(name);
    const plain = { get() { return this[key]; }, set(value) { this[key] = value; } };
    const { set, init } = decorators[name](plain, { kind: 'accessor', name, metadata });
    Object.defineProperty(target.prototype, name, { ...plain, set, configurable: true });
    starts[name] = (element, value) => { element[key] = init.call(element, value); };
  }
  return starts;
};`;

const STATIC_BLOCK =
  /static \{\s*const _metadata = [^\n]*\n([^]*?)if \(_metadata\) Object\.defineProperty\(this, Symbol\.metadata, [^\n]*\n\s*\}/g;
const DECORATOR = /_(\w+)_decorators = \[([^]*?)\];\n/g;
const PLACED = /__esDecorate\(this, null, _(\w+)_decorators, \{ kind: "accessor", name: "\1", static: false, [^\n]*\n/g;

/** What is left of the compiler's lines for accessors once their names and decorators stand in one call. */
const REST = [
  [/^import \{ __esDecorate, __runInitializers \} from "tslib";\n/m, ''],
  [/^ *let _\w+_(decorators|(extraI|i)nitializers = \[\]);\n/gm, ''],
  [
    /^ *get (\w+)\(\) \{ return this\.#\1_accessor_storage; \}\n *set \1\(value\) \{ this\.#\1_accessor_storage = value; \}\n/gm,
    '',
  ],
  [/^ *constructor\(\) \{\s*super\(\.\.\.arguments\);\s*__runInitializers\(this, _\w+_extraInitializers\);\s*\}\n/m, ''],
  [/__runInitializers\(this, _\w+_extraInitializers\)/g, 'void 0'],
  [/__runInitializers\(this, _(\w+)_initializers, /g, '__starts.$1(this, '],
];

/** Code with the decorated accessors of its class said in short; null where there is no such class, a second one, or another decorator. */
export function withShortAccessors(code) {
  const [[block, inside] = [], second] = code.matchAll(STATIC_BLOCK);
  if (block === undefined || second || inside.replace(DECORATOR, '').replace(PLACED, '').trim() !== '') return null;
  const list = [...inside.matchAll(DECORATOR)].map(([, name, decorator]) => `${name}: ${decorator}`).join(', ');
  const called = code.replace(block, () => `static { __starts = __accessorsOf(this, { ${list} }); }`);
  const short = REST.reduce((text, [pattern, by]) => text.replace(pattern, by), called);
  return `import { accessorsOf as __accessorsOf } from '${ACCESSORS}';\nlet __starts;\n${short}`;
}

/** Shortens the modules whose id `isOwn` accepts. */
export const shorterDecorators = (isOwn) => ({
  name: 'shorter-decorators',
  resolveId: (source) => (source === ACCESSORS ? { id: ACCESSORS, moduleSideEffects: false } : null),
  load: (id) => (id === ACCESSORS ? MAKER : null),
  transform(code, id) {
    const short = isOwn(id) ? withShortAccessors(code) : null;
    return short === null ? null : { code: short, map: null };
  },
});
