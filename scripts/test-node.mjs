// Compiles test/**/*.test.ts and runs them, and *.test.mjs as they are, with node --test: all, or those whose path contains one of the arguments.
// Only --all, or an argument that names the file and not its folder alone, runs files that begin with `// @release:`, and tests with a title that ends
// with `@release`.
// Only an argument runs tests of the built package (test/package): they need `npm run build`.
// --long: seeded tests run all rounds (SALES_LONG=1). --shard=1/2: half of the files. --verbose: names every test.
// They share a process. The last line counts the tests.
import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compileForNode } from './compile-for-node.mjs';
import { DAILY_TESTS, dailyTests } from './daily-tests.mjs';
import { isNamed, testFiles } from './test-files.mjs';

const root = path.resolve(import.meta.dirname, '..');
const flag = { type: 'boolean', default: false };
const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { all: flag, long: flag, verbose: flag, shard: { type: 'string', default: '1/1' } },
});
const outdir = path.join(root, 'build', `test-node-${process.pid}`);
const files = await testFiles(/\.test\.(ts|mjs)$/, { wanted, ...options });
if (files.length === 0) throw new Error(`no test file matches ${process.argv.slice(2).join(' ')}`);

/** True where failures name lines of the sources. That makes each error expensive, so a run of all tests names those of the compiled files. */
const hasLines = wanted.length > 0;

/** Runs before the tests of each process: sets the English texts of errors, which the entries of the package set, and how all languages name periods. */
const SETUP = 'test/set-up.ts';

/** Most code of tests runs a few times: optimizing it later, after ten times as much work as usual, takes a seventh off their processor time. */
const LATER = '--interrupt-budget=800000';

/** Megabytes of new objects between two collections, four times as many as usual: most live for one test, and are not copied. */
const YOUNG = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

/** Milliseconds after which a process that hangs is ended. */
const LIMIT_MS = process.env.SALES_CHAOS ? 14_400_000 : 1_800_000;

/** Returns the URL of the module that runs for a file. */
const moduleOf = (file) =>
  pathToFileURL(
    file.endsWith('.ts') ? path.join(outdir, path.relative('test', file).replace(/\.ts$/, '.mjs')) : path.join(root, file),
  ).href;

/**
 * Returns a module that imports files one after the other. A test called `@file` after each reports its processor seconds. A built-in module keeps what its
 * functions are when the first file imports it, so the timers are loaded before a test of another file replaces them.
 */
const entryText = () => `import { runAllTests } from ${JSON.stringify(DAILY_TESTS)};
import { test } from 'node:test';
import 'node:timers/promises';
let before = 0;
const file = (name) => test('@file', (context) => {
  const { user, system } = process.cpuUsage();
  context.diagnostic('@file ' + (user + system - before) / 1e6 + ' ' + name);
  before = user + system;
});
await import(${JSON.stringify(moduleOf(SETUP))});
${files.map((file) => `runAllTests(${options.all || isNamed(file, wanted)});\nawait import(${JSON.stringify(moduleOf(file))});\nfile(${JSON.stringify(file)});\n`).join('')}`;

try {
  await mkdir(outdir, { recursive: true });
  await compileForNode([SETUP, ...files.filter((file) => file.endsWith('.ts'))], outdir, 'test', {
    sourcemap: hasLines,
    plugins: [dailyTests],
  });
  const entry = path.join(outdir, 'entry.mjs');
  await writeFile(entry, entryText());
  // Without --test: its second process would read a message about each start and end of a test.
  const { status } = spawnSync(
    process.execPath,
    [
      ...(hasLines ? ['--enable-source-maps'] : []),
      LATER,
      ...YOUNG,
      `--test-reporter=${options.verbose ? 'spec' : path.join(root, 'scripts', 'count-reporter.mjs')}`,
      entry,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      timeout: LIMIT_MS,
      env: { ...process.env, ...(options.long && { SALES_LONG: '1' }) },
    },
  );
  process.exitCode = status ?? 1;
} finally {
  await rm(outdir, { recursive: true, force: true });
}
