// The library as a page loads it, made by esbuild in two seconds: for the demo and the browser tests. Releases are built by `npm run build`.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { tokenSheet } from './entries.mjs';
import { writeGenerated } from './texts.mjs';

const root = path.resolve(import.meta.dirname, '..');
const at = (...parts) => path.join(root, ...parts);

/** The worker and its optional modules: one self-contained file each, all in one folder. */
export async function workerSources() {
  const files = (await readdir(at('src', 'worker'), { recursive: true })).map((file) => file.replaceAll(path.sep, '/'));
  return files
    .filter((file) => /(^|\/)worker(-[a-z0-9]+)?\.ts$/.test(file))
    .map((file) => ({ in: at('src', 'worker', file), out: path.basename(file, '.ts') }));
}

/** Builds the worker and its parts into a folder, under the names by which the library looks for them. */
export async function buildStoryWorker(folder) {
  await build({
    entryPoints: await workerSources(),
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
}

/** The URL of an entry below the library, without its ending: that of `src/define/all.ts` is `define/all`. */
const urlOf = (file) => file.replace(/^src\//, '').replace(/\.ts$/, '');

/**
 * Builds the entries of `dist/` into `folder`, at the same addresses; `more` has further entries, as paths of sources. Source maps take more than half of
 * the time.
 */
export async function buildFast(folder, { more = [], sourcemap = true } = {}) {
  const options = {
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    conditions: ['production'],
    tsconfig: at('tsconfig.base.json'),
    sourcemap,
    logLevel: 'warning',
  };
  await writeGenerated();
  const tags = (await readdir(at('src', 'define'))).map((file) => `src/define/${file}`);
  const entries = ['src/index.ts', 'src/core.ts', 'src/stats.ts', 'src/auto.ts', ...tags, ...more];
  await mkdir(folder, { recursive: true });
  await Promise.all([
    build({
      ...options,
      entryPoints: entries.map((file) => ({ in: file, out: urlOf(file) })),
      outdir: folder,
      splitting: true,
      chunkNames: 'chunks/[name]-[hash]',
    }),
    build({
      ...options,
      entryPoints: await workerSources(),
      outdir: path.join(folder, 'chunks'),
    }),
    tokenSheet().then((text) => writeFile(path.join(folder, 'tokens.css'), text)),
  ]);
}
