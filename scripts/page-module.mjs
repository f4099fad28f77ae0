// Elements in a page of this process: a module of the tests, compiled with the browser's parts of its libraries.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { writeTexts } from './texts.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Compiles and imports the module `entry`, a path from the root. The files are removed when the process ends. */
export async function pageModule(entry) {
  await writeTexts();
  const outdir = path.join(root, 'build', `page-module-${process.pid}`);
  process.on('exit', () => rmSync(outdir, { recursive: true, force: true }));
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    conditions: ['browser', 'production'],
    external: ['happy-dom', '@duckdb/node-api', 'culori'],
    tsconfig: 'tsconfig.base.json',
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
  return import(pathToFileURL(path.join(outdir, `${path.basename(entry, '.ts')}.mjs`)).href);
}
