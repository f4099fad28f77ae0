// Modules of src/ and test/, compiled for Node.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rmSync } from 'node:fs';
import { build } from 'esbuild';
import { writeGenerated, writeTexts } from './texts.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** Compiles `entryPoints` (paths from the root) to `.mjs` files in `outdir`, at their paths below `outbase`. What they share is compiled once. */
export async function compileForNode(entryPoints, outdir, outbase, { sourcemap = false, plugins = [] } = {}) {
  await writeGenerated();
  await build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    outbase,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    packages: 'external',
    sourcemap,
    plugins,
    outExtension: { '.js': '.mjs' },
    logLevel: 'warning',
  });
}

/** Compiles a module (its path from the root), hands it to `use`, and resolves with what that resolves with. */
export async function withModule(file, use) {
  const name = path.basename(file, '.ts');
  const outdir = path.join(root, 'build', `${name}-${process.pid}`);
  try {
    await compileForNode([file], outdir, path.dirname(file));
    return await use(await import(pathToFileURL(path.join(outdir, `${name}.mjs`)).href));
  } finally {
    await rm(outdir, { recursive: true, force: true });
  }
}

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
