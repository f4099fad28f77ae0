// Compiles test/**/*.test.ts and runs them, and *.test.mjs as they are, with node --test: all, or those whose path contains one of the arguments.
// Only --all, or an argument that names the file and not its folder alone, runs files that begin with `// @release:`, and tests with a title that ends
// with `@release`.
// Only an argument runs tests of the built package (test/package): they need `npm run build`.
// --long: seeded tests run all rounds (SALES_LONG=1). --shard=1/2: half of the files. --verbose: names every test.
// SALES_PROCESSES is the number of processes at a time, one by default. The last line counts the tests.
import { spawnSync } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { compileForNode } from './compile-for-node.mjs';
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

/** The most files in one process: what they opened stays in memory. */
const MAX_TOGETHER = 300;

/** Most code of tests runs a few times: optimizing it later, after ten times as much work as usual, takes a seventh off their processor time. */
const LATER = '--interrupt-budget=800000';

/** Megabytes of new objects between two collections, four times as many as usual: most live for one test, and are not copied. */
const YOUNG = ['--min-semi-space-size=64', '--max-semi-space-size=64'];

/** Milliseconds after which a process is ended that hangs. */
const LIMIT_MS = process.env.SALES_CHAOS ? 7_200_000 : 1_800_000;

/** Returns the URL of the module that runs for a file. */
const moduleOf = (file) =>
  pathToFileURL(
    file.endsWith('.ts') ? path.join(outdir, path.relative('test', file).replace(/\.ts$/, '.mjs')) : path.join(root, file),
  ).href;

/** Hooks that load modules without their tests with `@release`, except modules that arguments name. */
const HOOKS = pathToFileURL(path.join(root, 'scripts', 'daily-hooks.mjs')).href;
const daily = JSON.stringify([HOOKS, { data: files.filter((file) => isNamed(file, wanted)).map(moduleOf) }]);

/**
 * Returns a module that imports files one after the other. A test called `@file` after each reports its processor seconds. A built-in module keeps what its
 * functions are when the first file imports it, so the timers are loaded before a test of another file replaces them.
 */
const groupText = (members) => `import { test } from 'node:test';
import { register } from 'node:module';
import 'node:timers/promises';
${options.all ? '' : `register(...${daily});`}
let before = 0;
const file = (name) => test('@file', (context) => {
  const { user, system } = process.cpuUsage();
  context.diagnostic('@file ' + (user + system - before) / 1e6 + ' ' + name);
  before = user + system;
});
await import(${JSON.stringify(moduleOf(SETUP))});
${members.map((file) => `await import(${JSON.stringify(moduleOf(file))});\nfile(${JSON.stringify(file)});\n`).join('')}`;

try {
  await mkdir(outdir, { recursive: true });
  await compileForNode([SETUP, ...files.filter((file) => file.endsWith('.ts'))], outdir, 'test', { sourcemap: hasLines });
  const groups = [];
  for (let from = 0; from < files.length; from += MAX_TOGETHER) {
    groups.push(path.join(outdir, `group-${groups.length}.mjs`));
    await writeFile(groups.at(-1), groupText(files.slice(from, from + MAX_TOGETHER)));
  }
  const { status } = spawnSync(
    process.execPath,
    [
      ...(hasLines ? ['--enable-source-maps'] : []),
      LATER,
      ...YOUNG,
      '--test',
      `--test-concurrency=${process.env.SALES_PROCESSES ?? 1}`,
      `--test-timeout=${LIMIT_MS}`,
      `--test-reporter=${options.verbose ? 'spec' : path.join(root, 'scripts', 'count-reporter.mjs')}`,
      ...groups,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...(options.long && { SALES_LONG: '1' }) } },
  );
  process.exitCode = status ?? 1;
} finally {
  await rm(outdir, { recursive: true, force: true });
}
