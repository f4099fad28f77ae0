// How the files that a page loads by address are made: from tsc's output (build/src), everything bundled in, nothing bare.
// `npm run build` (scripts/build.mjs) compiles first, then runs these in order.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const root = import.meta.dirname;
const compiled = path.join(root, 'build', 'src');
const input = (file) => path.join(compiled, `${file}.js`);
const sources = (folder) => (existsSync(path.join(root, 'src', folder)) ? readdirSync(path.join(root, 'src', folder)) : []);
const has = (file) => existsSync(path.join(root, 'src', `${file}.ts`));

/** The modules that act when they are imported; every other one may be left out where nothing of it is used. */
const EFFECTS = /\/(define\/[^/]+|auto|worker\/worker)\.js$/;

/** Resolves the library's own modules, and says which of them act on import. */
const ownModules = {
  name: 'own-modules',
  resolveId(source, importer) {
    if (!importer?.startsWith(compiled) || !source.startsWith('.')) return null;
    const id = path.resolve(path.dirname(importer), source);
    return { id, moduleSideEffects: EFFECTS.test(id.replaceAll(path.sep, '/')) };
  },
};

const plugins = (more = [], module = true) => [
  ...more,
  ownModules,
  nodeResolve({ browser: true, exportConditions: ['production'], extensions: ['.mjs', '.js'] }),
  commonjs(),
  terser({ ecma: 2022, module, compress: { passes: 2 }, format: { comments: false }, maxWorkers: 2 }),
];

function onwarn(warning, warn) {
  // Two packages of the chart library import each other; nothing of ours is in that ring.
  const foreign = warning.code === 'CIRCULAR_DEPENDENCY' && warning.ids?.every((id) => id.includes('node_modules'));
  // tsc's helper for decorators asks for `this` at the top of a module; define/all has nothing of its own.
  if (!foreign && !['THIS_IS_UNDEFINED', 'EMPTY_BUNDLE'].includes(warning.code)) warn(warning);
}

/** index, core, stats, auto and one file per tag; what they share lies in chunks/. */
export function pages(out) {
  const entries = ['index', 'core', 'stats', 'auto'].filter(has);
  const tags = sources('define').map((file) => `define/${path.basename(file, '.ts')}`);
  return {
    input: Object.fromEntries([...entries, ...tags].map((name) => [name, input(name)])),
    plugins: plugins(),
    onwarn,
    output: {
      dir: out,
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      hoistTransitiveImports: true,
      // The client looks for the worker beside itself: its file is a chunk of its own, whoever imports it.
      manualChunks: (id) => (id === input('worker/client') ? 'client' : undefined),
      onlyExplicitManualChunks: true,
    },
  };
}

/** The worker and each of its optional parts: one self-contained file each, under fixed names. */
export function workers(out) {
  const parts = sources('worker').filter((file) => /^worker(-[a-z0-9]+)?\.ts$/.test(file));
  return parts.map((file) => ({
    input: input(`worker/${path.basename(file, '.ts')}`),
    plugins: plugins(),
    onwarn,
    output: { file: path.join(out, 'chunks', file.replace(/\.ts$/, '.js')), format: 'es', inlineDynamicImports: true },
  }));
}

const CLASSIC = '\0classic';
const WORKER_TEXT = '\0worker-text';
const WORKER_ADDRESS = "new URL('./worker.js', import.meta.url)";

/** Puts the worker's text into the bundle and gives the client the address of a blob that holds it. */
function workerInside(out) {
  return {
    name: 'worker-inside',
    resolveId: (source) =>
      [CLASSIC, WORKER_TEXT].includes(source) ? { id: source, moduleSideEffects: source === CLASSIC } : null,
    load(id) {
      if (id === CLASSIC)
        return `export * from ${JSON.stringify(input('index'))};\nimport ${JSON.stringify(input('define/all'))};`;
      if (id !== WORKER_TEXT) return null;
      const text = readFileSync(path.join(out, 'chunks', 'worker.js'), 'utf8');
      return `const text = ${JSON.stringify(text)};
        let made;
        export const address = () => new URL((made ??= URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))));`;
    },
    transform(code, id) {
      if (id !== input('worker/client')) return null;
      if (!code.includes(WORKER_ADDRESS)) this.error('worker/client no longer names the worker in the words expected');
      return `import { address as __address } from '${WORKER_TEXT}';\n${code.replaceAll(WORKER_ADDRESS, '__address()')}`;
    },
  };
}

/** The classic script: everything in one file, the worker too. Needs the worker built before it. */
export function classic(out) {
  return {
    input: CLASSIC,
    plugins: plugins([workerInside(out)], false),
    onwarn,
    output: { file: path.join(out, 'sales-elements.js'), format: 'iife', name: 'salesElements', inlineDynamicImports: true },
  };
}

/** All of them in the order in which they must run. */
export const configs = (out) => [...workers(out), pages(out), classic(out)];

export default configs(path.join(root, 'dist'));
