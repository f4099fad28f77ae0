// Bundles test/**/*.test.ts and runs them, and *.test.mjs as they are (all, or those whose path contains one of the
// arguments), with node --test. Tests of the built package (test/package) run only when an argument names them: they need `npm run build`.
// --long: seeded tests run their full length (SALES_LONG=1). --verbose: names every test. The last line counts them.
import { spawnSync } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const outdir = path.join(root, 'build', `test-node${wanted.length > 0 ? `-${process.pid}` : ''}`);
const inPackage = path.join('test', 'package') + path.sep;

const files = (await readdir(path.join(root, 'test'), { recursive: true }))
  .map((file) => path.join('test', file))
  .filter((file) => /\.test\.(ts|mjs)$/.test(file))
  .filter((file) => (wanted.length > 0 ? wanted.some((part) => file.includes(part)) : !file.startsWith(inPackage)));
if (files.length === 0) throw new Error(`no test file matches ${wanted.join(' ')}`);

await rm(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: files.filter((file) => file.endsWith('.ts')),
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
const compiled = files.map((file) =>
  file.endsWith('.ts') ? path.join(outdir, path.relative('test', file).replace(/\.ts$/, '.mjs')) : file,
);
/** Milliseconds after which a file of tests is ended that hangs. */
const LIMIT_MS = 1_800_000;
const reporter = process.argv.includes('--verbose') ? 'spec' : path.join(root, 'scripts', 'count-reporter.mjs');
const run = spawnSync(
  process.execPath,
  ['--enable-source-maps', '--test', `--test-timeout=${LIMIT_MS}`, `--test-reporter=${reporter}`, ...compiled],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SALES_LONG: process.argv.includes('--long') ? '1' : (process.env.SALES_LONG ?? '') },
  },
);
if (wanted.length > 0) await rm(outdir, { recursive: true, force: true });
process.exitCode = run.status ?? 1;
