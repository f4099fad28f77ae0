// Bundles test/**/*.test.ts and runs them, and *.test.mjs as they are (all, or those whose path contains one of the
// arguments), with node --test. Tests of the built package (test/package) run only when an argument names them: they need `npm run build`.
// --long: seeded tests run their full length (SALES_LONG=1). --verbose: names every test. The last line counts them.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileForNode } from './compile-for-node.mjs';

const root = path.resolve(import.meta.dirname, '..');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const outdir = path.join(root, 'build', `test-node${wanted.length > 0 ? `-${process.pid}` : ''}`);
const inPackage = path.join('test', 'package') + path.sep;

const files = (await readdir(path.join(root, 'test'), { recursive: true }))
  .map((file) => path.join('test', file))
  .filter((file) => /\.test\.(ts|mjs)$/.test(file))
  .filter((file) => (wanted.length > 0 ? wanted.some((part) => file.includes(part)) : !file.startsWith(inPackage)))
  .sort();
if (files.length === 0) throw new Error(`no test file matches ${wanted.join(' ')}`);

await rm(outdir, { recursive: true, force: true });
await mkdir(outdir, { recursive: true });
await compileForNode(
  files.filter((file) => file.endsWith('.ts')),
  outdir,
  'test',
);
const compiled = files.map((file) =>
  file.endsWith('.ts') ? path.join(outdir, path.relative('test', file).replace(/\.ts$/, '.mjs')) : path.join(root, file),
);

/** The most files in one process: what they opened stays in memory. */
const MAX_TOGETHER = 16;

/** Writes modules that import a few files of one folder of `test/` each; gives their paths. */
async function groupsOf(paths) {
  const folderOf = (place) => files[place].split(path.sep)[1];
  await mkdir(outdir, { recursive: true });
  const groups = [];
  for (const [place, file] of paths.entries()) {
    const last = groups.at(-1);
    if (last?.folder === folderOf(place) && last.files.length < MAX_TOGETHER) last.files.push(file);
    else groups.push({ folder: folderOf(place), files: [file] });
  }
  return Promise.all(
    groups.map(async ({ folder, files: members }, index) => {
      const group = path.join(outdir, `${index}-${folder}.mjs`);
      await writeFile(group, members.map((file) => `import ${JSON.stringify(pathToFileURL(file).href)};\n`).join(''));
      return group;
    }),
  );
}

/** Milliseconds after which a file of tests is ended that hangs. */
const LIMIT_MS = 1_800_000;
const reporter = process.argv.includes('--verbose') ? 'spec' : path.join(root, 'scripts', 'count-reporter.mjs');
const run = spawnSync(
  process.execPath,
  [
    '--enable-source-maps',
    '--test',
    // Node leaves one processor to itself: of two, a single process would be the last of all steps to end.
    `--test-concurrency=${availableParallelism()}`,
    `--test-timeout=${LIMIT_MS}`,
    `--test-reporter=${reporter}`,
    ...(await groupsOf(compiled)),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, SALES_LONG: process.argv.includes('--long') ? '1' : (process.env.SALES_LONG ?? '') },
  },
);
if (wanted.length > 0) await rm(outdir, { recursive: true, force: true });
process.exitCode = run.status ?? 1;
