// Bundles test/**/*.test.ts (all, or those whose path contains one of the arguments) and runs them with node --test.
// --long: seeded tests run their full length (SALES_LONG=1).
import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const outdir = path.join(root, 'build', `test-node${wanted.length > 0 ? `-${process.pid}` : ''}`);

const files = (await readdir(path.join(root, 'test'), { recursive: true }))
  .map((file) => path.join('test', file))
  .filter((file) => file.endsWith('.test.ts') && (wanted.length === 0 || wanted.some((part) => file.includes(part))));
if (files.length === 0) throw new Error(`no test file matches ${wanted.join(' ')}`);

await rm(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: files,
  outdir,
  outbase: 'test',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'es2022',
  packages: 'external',
  sourcemap: 'inline',
  outExtension: { '.js': '.mjs' },
  logLevel: 'warning',
});
const compiled = files.map((file) => path.join(outdir, path.relative('test', file).replace(/\.ts$/, '.mjs')));
const reporters = process.argv.includes('--json') ? [`--test-reporter=${path.join(root, 'scripts', 'count-reporter.mjs')}`] : ['--test-reporter=spec'];
const run = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...reporters, ...compiled], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, SALES_LONG: process.argv.includes('--long') ? '1' : '' },
});
if (wanted.length > 0) await rm(outdir, { recursive: true, force: true });
process.exitCode = run.status ?? 1;
