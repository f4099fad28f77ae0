// How the files that a page loads by address are made: from tsc's output (build/src), everything bundled in, nothing bare.
// `npm run build` (scripts/build.mjs) compiles first, then runs these in order.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { shorterAddresses } from './scripts/shorter-addresses.mjs';
import { shorterDecorators } from './scripts/shorter-decorators.mjs';
import { minifyTemplates } from './scripts/minify-templates.mjs';
import { onlyLet } from './scripts/only-let.mjs';
import { onlyReached } from './scripts/only-reached.mjs';
import { shorterPrivates } from './scripts/shorter-privates.mjs';

const root = import.meta.dirname;
const compiled = path.join(root, 'build', 'src');
const input = (file) => path.join(compiled, `${file}.js`);
const sources = (folder) => (existsSync(path.join(root, 'src', folder)) ? readdirSync(path.join(root, 'src', folder)) : []);
const has = (file) => existsSync(path.join(root, 'src', `${file}.ts`));

/** The modules that act when they are imported; every other one may be left out where nothing of it is used. */
const EFFECTS = /\/(define\/[^/]+|auto|worker\/worker)\.js$/;

const HELPERS = path.join(root, 'node_modules', 'tslib', 'tslib.es6.mjs');

/**
 * Resolves the library's own modules, and says which of them act on import. It has the compiler's helpers for itself, apart from those
 * that packages use, or a page would load the helpers of what only the worker needs.
 */
const ownModules = {
  name: 'own-modules',
  load: (id) => (id === `${HELPERS}?own` ? readFileSync(HELPERS, 'utf8') : null),
  resolveId(source, importer) {
    if (source === 'tslib' && importer?.startsWith(compiled)) return { id: `${HELPERS}?own`, moduleSideEffects: false };
    const isOwn = source.startsWith(compiled) || (source.startsWith('.') && importer?.startsWith(compiled));
    if (!isOwn) return null;
    const id = path.resolve(path.dirname(importer ?? root), source);
    return { id, moduleSideEffects: EFFECTS.test(id.replaceAll(path.sep, '/')) };
  },
};

const isOwn = (id) => id.startsWith(compiled);

// A classic script is read in the encoding of its page, which may be any: it holds ASCII alone. Modules are always UTF-8.
const shorten = (module, more = {}) => [
  onlyLet,
  terser({
    ecma: 2022,
    module,
    compress: { passes: 3, ...more },
    format: { comments: false, ascii_only: !module },
    maxWorkers: 2,
  }),
  shorterPrivates,
];

const plugins = (...more) => [
  ...more,
  ownModules,
  onlyReached,
  shorterDecorators(isOwn),
  minifyTemplates(isOwn),
  nodeResolve({ browser: true, exportConditions: ['production'], extensions: ['.mjs', '.js'] }),
  commonjs(),
];

function onwarn(warning, warn) {
  // Two packages of the chart library import each other; nothing of ours is in that ring.
  const foreign = warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules'));
  // tsc's helper for decorators asks for `this` at the top of a module; define/all has nothing of its own.
  if (!foreign && !['THIS_IS_UNDEFINED', 'EMPTY_BUNDLE'].includes(warning.code)) warn(warning);
}

/** Every module that `start` reaches: `atOnce` without an import(), else by these too. */
function reach(start, getModuleInfo, atOnce = true, seen = new Set()) {
  if (seen.has(start)) return seen;
  seen.add(start);
  const { importedIds = [], dynamicallyImportedIds = [] } = getModuleInfo(start) ?? {};
  for (const id of atOnce ? importedIds : [...importedIds, ...dynamicallyImportedIds]) reach(id, getModuleInfo, atOnce, seen);
  return seen;
}

/**
 * Where shared modules go, so that a page loads few files and they compress well. The card of one number is on nearly every page: what it shares is
 * one file, `base`, and the client is in it, for it looks for the worker beside itself. What the DOM-free entries need as well is another, `shared`, which
 * runs in Node, as their parts do. What others share with those entries is `more`, and what most of the others share with each other `most`.
 */
function chunkOf(tags, domFree) {
  let places;
  const locate = (getModuleInfo) => {
    const perTag = tags.map((tag) => reach(input(tag), getModuleInfo));
    const free = new Set(domFree.flatMap((entry) => [...reach(input(entry), getModuleInfo, false)]));
    const kpi = perTag[tags.indexOf('define/sales-kpi')] ?? new Set();
    const usersOf = (id) => perTag.filter((ids) => ids.has(id)).length;
    const placeOf = (id) => {
      if (kpi.has(id)) return free.has(id) ? 'shared' : 'base';
      if (free.has(id)) return 'more';
      return usersOf(id) > tags.length / 2 ? 'most' : undefined;
    };
    const common = [...new Set(perTag.flatMap((ids) => [...ids]))].filter((id) => usersOf(id) > 1);
    return new Map(common.map((id) => [id, placeOf(id)]));
  };
  return (id, { getModuleInfo }) => {
    places ??= locate(getModuleInfo);
    return places.get(id);
  };
}

/** index, core, stats, auto and one file per tag; what they share lies in chunks/. */
function pages(out) {
  const entries = ['index', 'core', 'stats', 'auto'].filter(has);
  const tags = sources('define')
    .filter((file) => /^sales-[a-z-]+\.ts$/.test(file))
    .map((file) => `define/${path.basename(file, '.ts')}`);
  return {
    input: Object.fromEntries([...entries, ...tags, 'define/all'].map((name) => [name, input(name)])),
    plugins: [...plugins(shorterAddresses(input('worker/client'), './')), ...shorten(true)],
    onwarn,
    output: {
      dir: out,
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash:7].js',
      manualChunks: chunkOf(
        tags,
        entries.filter((name) => name === 'core' || name === 'stats'),
      ),
      onlyExplicitManualChunks: true,
    },
  };
}

const ORDERED = '\0ordered';
const WORD_LISTS = [
  'catalog/detect-rule-lines',
  'catalog/detect-words',
  'catalog/detect-other-words',
  'table/month-names',
  'table/missing',
  'dataset/currency',
  'query/returned',
];

/** Rooms whose modules go together, for code of one room is like itself: in the order of their imports the worker weighs 240 bytes more. */
const ROOMS = ['util', 'query', 'table', 'engine/arrow', 'engine', 'catalog', 'dataset'];

const modulesOf = (room) =>
  sources(room)
    .filter((file) => /(?<!\.d)\.ts$/.test(file))
    .map((file) => `${room}/${path.basename(file, '.ts')}`);

/** Puts lists of words before all code, for gzip looks back 32 KB and in between they would part code from code that is like it; then the modules of `rooms`. */
const inOrder = (entry, rooms = []) => ({
  name: 'in-order',
  resolveId: (source) => (source === ORDERED ? { id: ORDERED, moduleSideEffects: true } : null),
  load(id) {
    if (id !== ORDERED) return null;
    const first = [...WORD_LISTS.filter(has), ...rooms.flatMap(modulesOf)].map(
      (file) => `import ${JSON.stringify(input(file))};`,
    );
    return [...first, `export * from ${JSON.stringify(entry)};`].join('\n');
  },
});

/** What holds of the library's own code: no getter does anything, and no function is made with `new` that is no class. */
const OWN_CODE = { lhs_constants: false, pure_getters: true, unsafe_arrows: true };

/** The worker and each of its optional parts: one self-contained file each, under fixed names. */
function workers(out) {
  const parts = sources('worker').filter((file) => /^worker(-[a-z0-9]+)?\.ts$/.test(file));
  return parts.map((file) => ({
    input: ORDERED,
    plugins: [
      ...plugins(inOrder(input(`worker/${path.basename(file, '.ts')}`), file === 'worker.ts' ? ROOMS : [])),
      ...shorten(true, OWN_CODE),
    ],
    onwarn,
    output: { file: path.join(out, 'chunks', file.replace(/\.ts$/, '.js')), format: 'es', inlineDynamicImports: true },
  }));
}

const CLASSIC = '\0classic';
const WORKER_CODE = '\0worker-code';
const WORKER_ADDRESS = "new URL('./worker.js', import.meta.url)";

const workerCode = (out) => path.join(out, '..', `${path.basename(out)}.worker-code.js`);

/** The worker's side as a script whose global `code` has `serve(port)`: what the classic script holds of it, and shortens with the rest. */
const codeForClassic = (out) => ({
  input: ORDERED,
  plugins: [...plugins(inOrder(input('worker/inline'), ROOMS)), terser({ ecma: 2022, compress: OWN_CODE, mangle: false })],
  onwarn,
  output: { file: workerCode(out), format: 'iife', name: 'code', exports: 'named', inlineDynamicImports: true },
});

/**
 * Keeps the worker's code in the classic script once, as a function: its text becomes the worker's, by way of a blob, and where no
 * worker starts it is called on the main thread. Its optional parts are the files in chunks/ beside the script.
 */
const workerInside = (out) => ({
  name: 'worker-inside',
  resolveId(source, importer) {
    if (source === CLASSIC || source === WORKER_CODE) return { id: source, moduleSideEffects: source === CLASSIC };
    return source === './inline.js' && importer === input('worker/client') ? { id: WORKER_CODE, moduleSideEffects: false } : null;
  },
  load(id) {
    if (id === CLASSIC) return `export * from ${JSON.stringify(input('index'))};\nimport ${JSON.stringify(input('define/all'))};`;
    if (id !== WORKER_CODE) return null;
    return `function workerSide() { ${readFileSync(workerCode(out), 'utf8')}; return code; }
      let made;
      export const serve = (port) => workerSide().serve(port);
      export const address = () =>
        new URL((made ??= URL.createObjectURL(new Blob(['(' + workerSide + ')().serve(self)'], { type: 'text/javascript' }))));`;
  },
  transform(code, id) {
    if (id !== input('worker/client')) return null;
    if (!code.includes(WORKER_ADDRESS)) this.error('worker/client no longer names the worker in the words expected');
    const placed = code.replaceAll(WORKER_ADDRESS, '__address()');
    return `import { address as __address } from '${WORKER_CODE}';\n${placed}`;
  },
});

/** The classic script: everything in one file, the worker too. Needs the code for it built before. */
const classic = (out) => ({
  input: CLASSIC,
  plugins: [
    ...plugins(workerInside(out), languagesBeside, keptBeside, shorterAddresses(input('worker/client'), './chunks/')),
    ...shorten(false),
  ],
  onwarn,
  output: { file: path.join(out, 'sales-elements.js'), format: 'iife', name: 'salesElements', inlineDynamicImports: true },
});

const LANGUAGES = sources('messages')
  .filter((file) => /^(?!en\.)[a-z]{2}(-[a-z0-9]+)?\.ts$/.test(file))
  .map((file) => path.basename(file, '.ts'));

/** The texts of each language besides English in one self-contained file, for the classic script, which loads it from beside itself. */
const languages = (out) =>
  LANGUAGES.map((tag) => ({
    input: input(`messages/${tag}`),
    plugins: [...plugins(), ...shorten(true)],
    onwarn,
    output: { file: path.join(out, 'chunks', `language-${tag}.js`), format: 'es', inlineDynamicImports: true },
  }));

/** Keeps the languages out of the classic script: they are loaded by address. */
const languagesBeside = {
  name: 'languages-beside',
  transform(code, id) {
    if (id !== input('elements/base/words')) return null;
    const named = LANGUAGES.map((tag) => [`import('../../messages/${tag}.js')`, tag]);
    if (!named.every(([words]) => code.includes(words)))
      this.error('elements/base/words no longer names the languages in the words expected');
    return named.reduce(
      (text, [words, tag]) => text.replace(words, () => `import(new URL('./chunks/language-${tag}.js', import.meta.url).href)`),
      code,
    );
  },
};

/**
 * What draws elements that most pages do not have (their answers mostly come from optional parts of the worker, which lie beside the classic script as well), what finds and
 * words what stands out, what makes of answers what cohorts show, and what saves pictures.
 */
const BESIDE = [
  ...['basket', 'cohort', 'distribution', 'drivers', 'forecast', 'heatmap'].map((tag) => {
    const element = `elements/sales-${tag}/sales-${tag}`;
    const [words, plot] =
      /import\('\.\/([a-z-]+-plot)\.js'\)/.exec(readFileSync(path.join(root, 'src', `${element}.ts`), 'utf8')) ?? [];
    return { importers: [element], words, module: `elements/sales-${tag}/${plot}`, file: `plot-${tag}` };
  }),
  {
    importers: ['elements/sales-insights/sales-insights'],
    words: "import('./findings-model.js')",
    module: 'elements/sales-insights/findings-model',
    file: 'findings',
  },
  {
    importers: ['elements/sales-cohort/sales-cohort'],
    words: "import('./cohort-model.js')",
    module: 'elements/sales-cohort/cohort-model',
    file: 'cohorts',
  },
  {
    importers: ['elements/base/chart-element', 'elements/base/sales-element'],
    words: "import('./picture.js')",
    module: 'elements/base/picture',
    file: 'picture',
  },
];

/** These for the classic script, which loads them from beside itself; what they share is in files of its own. */
const besides = (out) => ({
  input: Object.fromEntries(BESIDE.map(({ file, module }) => [file, input(module)])),
  plugins: [...plugins(), ...shorten(true)],
  onwarn,
  output: {
    dir: path.join(out, 'chunks'),
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: 'beside-[hash:7].js',
  },
});

/** Keeps them out of the classic script. */
const keptBeside = {
  name: 'kept-beside',
  transform(code, id) {
    const found = BESIDE.filter(({ importers }) => importers.some((importer) => id === input(importer)));
    const lost = found.find(({ words }) => !code.includes(words));
    if (lost) this.error(`${id} no longer names ${lost.module} in the words expected`);
    return found.reduce(
      (text, { words, file }) => text.replaceAll(words, () => `import(new URL('./chunks/${file}.js', import.meta.url).href)`),
      code,
    );
  },
};

/** All of them in the order in which they must run. */
export const configs = (out) => [...workers(out), ...languages(out), besides(out), pages(out), codeForClassic(out), classic(out)];

export default configs(path.join(root, 'dist'));
