// Bundles test/**/*.test.ts and runs them, and *.test.mjs as they are (all, or those whose path contains one of the
// arguments), with node --test. Tests of the built package (test/package) run only when an argument names them: they need `npm run build`.
// --long: seeded tests run their full length (SALES_LONG=1). --verbose: names every test. With TEST_CACHED=1, files whose inputs
// have not changed since they passed are not run again. The last line counts the tests.
import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cachedLine, closingLine } from './closing-line.mjs';
import { compileForNode } from './compile-for-node.mjs';
import { keepResult, keysOf, readResult } from './result-cache.mjs';
import { writeGenerated } from './texts.mjs';

const root = path.resolve(import.meta.dirname, '..');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const outdir = path.join(root, 'build', `test-node${wanted.length > 0 ? `-${process.pid}` : ''}`);
const isVerbose = process.argv.includes('--verbose');
const inPackage = path.join('test', 'package') + path.sep;

const chosen = (await readdir(path.join(root, 'test'), { recursive: true }))
  .map((file) => path.join('test', file))
  .filter((file) => /\.test\.(ts|mjs)$/.test(file))
  .filter((file) => (wanted.length > 0 ? wanted.some((part) => file.includes(part)) : !file.startsWith(inPackage)))
  .sort();
if (chosen.length === 0) throw new Error(`no test file matches ${wanted.join(' ')}`);

await writeGenerated();
const { keyOf } = await keysOf(chosen, {
  runner: 'scripts/test-node.mjs',
  program: process.version,
  extra: ['src/messages/en', ...(chosen.some((file) => file.startsWith(inPackage)) ? ['dist', 'custom-elements.json'] : [])],
});
const cached = new Map(chosen.map((file) => [file, readResult(keyOf(file))]).filter(([, result]) => result));
const files = chosen.filter((file) => !cached.has(file));

/** Runs before the tests of each process: sets the English texts of errors, which the entries of the package set. */
const SETUP = 'english-errors';

/** The most files in one process: what they opened stays in memory. */
const MAX_TOGETHER = 16;

/** Compiles the files. Returns the paths of the modules to run. */
async function compileAll() {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await compileForNode([`test/${SETUP}.ts`, ...files.filter((file) => file.endsWith('.ts'))], outdir, 'test');
  return files.map((file) =>
    file.endsWith('.ts') ? path.join(outdir, path.relative('test', file).replace(/\.ts$/, '.mjs')) : path.join(root, file),
  );
}

/** Returns a module that imports files one after the other. A test with the name of the file comes before its tests, for the reporter. */
const groupText = (members) =>
  [
    `import { test } from 'node:test';\n`,
    `await import(${JSON.stringify(pathToFileURL(path.join(outdir, `${SETUP}.mjs`)).href)});\n`,
    ...members.flatMap(({ file, module }) => [
      isVerbose ? '' : `test(${JSON.stringify(`@file ${file}`)}, () => {});\n`,
      `await import(${JSON.stringify(pathToFileURL(module).href)});\n`,
    ]),
  ].join('');

/** Writes modules that import a few files of one folder of `test/` each; gives their paths. */
async function groupsOf(modules) {
  const folderOf = (file) => file.split(path.sep)[1];
  const groups = [];
  for (const [place, file] of files.entries()) {
    const last = groups.at(-1);
    const member = { file, module: modules[place] };
    if (last?.folder === folderOf(file) && last.members.length < MAX_TOGETHER) last.members.push(member);
    else groups.push({ folder: folderOf(file), members: [member] });
  }
  return Promise.all(
    groups.map(async ({ folder, members }, index) => {
      const group = path.join(outdir, `${index}-${folder}.mjs`);
      await writeFile(group, groupText(members));
      return { group, files: members.map(({ file }) => file) };
    }),
  );
}

/**
 * Keeps the results of groups in which nothing failed, where the reporter wrote counts by file. What was skipped runs again: the reason may lie
 * outside of the project.
 */
function keepResults(groups, counts) {
  for (const { files: members } of groups) {
    if (members.some((file) => (counts[file]?.failed ?? 1) > 0)) continue;
    for (const file of members) if (counts[file].passed > 0 && counts[file].skipped === 0) keepResult(keyOf(file), counts[file]);
  }
}

/** Milliseconds after which a file of tests is ended that hangs. */
const LIMIT_MS = process.env.SALES_CHAOS ? 7_200_000 : 1_800_000;

/** Runs the files. Returns the exit code and the counts by file; with --verbose there are none. */
async function run() {
  const groups = await groupsOf(await compileAll());
  const counts = path.join(outdir, 'counts.json');
  const { status } = spawnSync(
    process.execPath,
    [
      '--enable-source-maps',
      '--test',
      // Node leaves one processor to itself: of two, a single process would be the last of all steps to end.
      `--test-concurrency=${availableParallelism()}`,
      `--test-timeout=${LIMIT_MS}`,
      `--test-reporter=${isVerbose ? 'spec' : path.join(root, 'scripts', 'count-reporter.mjs')}`,
      ...groups.map(({ group }) => group),
    ],
    {
      cwd: root,
      stdio: 'inherit',
      env: {
        ...process.env,
        SALES_LONG: process.argv.includes('--long') ? '1' : (process.env.SALES_LONG ?? ''),
        COUNTS_FILE: counts,
        CACHED_COUNTS: JSON.stringify(cachedCounts()),
      },
    },
  );
  if (!isVerbose) keepResults(groups, JSON.parse(await readFile(counts, 'utf8').catch(() => '{}')));
  return status ?? 1;
}

/** How many tests are not run again, because they passed with the same inputs. */
function cachedCounts() {
  return [...cached.values()].reduce((sum, { passed }) => sum + passed, 0);
}

const status = files.length > 0 ? await run() : 0;
if (files.length === 0)
  process.stdout.write(`${cachedLine(cachedCounts())}${closingLine({ passed: cachedCounts(), failed: 0, skipped: 0 })}\n`);
if (wanted.length > 0) await rm(outdir, { recursive: true, force: true });
process.exitCode = status;
