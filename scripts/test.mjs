// npm test: types, lint, format, Node tests, build, tests of the package, browser tests, Storybook, its stories and their pictures.
// Steps run side by side; the output of each is printed when it ends. The last line counts every check of every step.
// What passed with the same inputs is not run again, but counted, and the line before the last says how much that is; --all and CI run everything.
// --long: seeded tests run their full length (SALES_LONG=1), and everything runs. --shard=1/4: a quarter of the steps.
// --chaos: 10,000 steps of a page whose server is damaged and killed, and nothing else; it takes about an hour.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { cachedLine, closingLine, countsIn } from './closing-line.mjs';
import { contentOf, keepResult, keyOfEverything, readResult, removeOldResults } from './result-cache.mjs';
import { scriptArguments } from './script-arguments.mjs';
import { writeGenerated } from './texts.mjs';

await scriptArguments('npm test --', {
  about: 'runs all checks of CI',
  details: 'What passed with the same inputs is not run again. CONTRIBUTING.md has the commands for single tests.',
  options: {
    all: { type: 'boolean', about: 'runs everything again' },
    long: { type: 'boolean', about: 'runs seeded tests in full length' },
    shard: { type: 'string', value: '1/4', about: 'runs a quarter of the steps' },
    chaos: { type: 'boolean', about: 'runs the chaos tests of the package alone' },
  },
});

const root = path.resolve(import.meta.dirname, '..');
process.env.SALES_LONG = process.argv.includes('--long') ? '1' : (process.env.SALES_LONG ?? '');
const started = performance.now();
const total = { passed: 0, failed: 0, skipped: 0, cached: 0 };
const broken = [];
const isChaos = process.argv.includes('--chaos');
if (isChaos) process.env.SALES_CHAOS ??= '10000';
if (!isChaos && !process.env.CI && !process.env.SALES_LONG && !process.argv.includes('--all')) process.env.TEST_CACHED = '1';
const isCached = process.env.TEST_CACHED === '1';

/** Runs a program of ours or of a package, and gives its exit code and all it printed. */
function execute([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, program), ...args], { cwd: root });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

const CURSOR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');

/** Counts and prints the result of a step. Resolves with true when nothing failed. */
function count(name, counts, { text = '', seconds = 0 } = {}) {
  for (const key of Object.keys(total)) total[key] += counts[key] ?? 0;
  if (counts.failed > 0) broken.push(name);
  const cached = counts.cached > 0 ? `, ${counts.cached} of them cached` : '';
  process.stdout.write(`\n== ${name}: ${closingLine(counts)}${cached} (${seconds.toFixed(1)} s)\n${text ? `${text}\n` : ''}`);
  return counts.failed === 0;
}

/** Runs a step: it counts what its closing line counts, or as one check where it has none. A step that checks the whole repository is kept as a whole. */
async function run({ name, command, isWhole }) {
  const key = isWhole && keyOfEverything(name);
  if (key && readResult(key)) return count(name, { passed: 1, failed: 0, skipped: 0, cached: 1 });
  const from = performance.now();
  const { status, output } = await execute(command);
  const text = output.replace(CURSOR, '').trim();
  const counts = countsIn(text) ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  if (key && counts.failed === 0) keepResult(key, { passed: 1 });
  return count(name, counts, { text, seconds: (performance.now() - from) / 1000 });
}

/** ESLint keeps what it found by file. Its rules are code, which it does not look at. */
const RULES = ['eslint.config.mjs', 'eslint.cycles.mjs', 'eslint.layers.mjs', 'scripts/lint', 'package-lock.json'];
const lintCache = `node_modules/.cache/eslint-${createHash('sha256').update(RULES.map(contentOf).join()).digest('hex').slice(0, 16)}`;
const LINT = ['node_modules/eslint/bin/eslint.js', '.'];
const ONLY_CHANGED = isCached ? ['--if-changed'] : [];

/**
 * The steps, the most urgent first: those that others wait for, then the longest. `after` names the step whose output one needs; `build` and `storybook`
 * both write the manifest, so the second waits. `shard` is the quarter with `--shard`.
 */
const STEPS = [
  { name: 'types', shard: 1, isWhole: true, command: ['node_modules/typescript-7/bin/tsc', '-b'] },
  { name: 'build', shard: 4, after: 'types', command: ['scripts/build.mjs', ...ONLY_CHANGED] },
  { name: 'storybook', shard: 3, after: 'build', command: ['scripts/storybook.mjs', 'build', ...ONLY_CHANGED] },
  { name: 'stories', shard: 3, after: 'storybook', command: ['scripts/test-stories.mjs'] },
  { name: 'node tests', shard: 1, command: ['scripts/test-node.mjs'] },
  { name: 'browser tests', shard: 2, command: ['scripts/test-browser.mjs'] },
  { name: 'frameworks', shard: 4, after: 'build', isWhole: true, command: ['scripts/frameworks.mjs', '--installed'] },
  { name: 'pictures', shard: 3, after: 'storybook', command: ['scripts/test-pictures.mjs'] },
  {
    name: 'lint',
    shard: 1,
    isWhole: true,
    command: isCached ? [...LINT, '--cache', '--cache-strategy', 'content', '--cache-location', lintCache] : LINT,
  },
  { name: 'lint with types', shard: 1, isWhole: true, command: ['node_modules/oxlint/bin/oxlint'] },
  { name: 'package tests', shard: 4, after: 'build', command: ['scripts/test-node.mjs', 'test/package/'] },
  { name: 'package in browsers', shard: 4, after: 'build', command: ['scripts/test-browser.mjs', 'test/package/'] },
  { name: 'format', shard: 1, isWhole: true, command: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
];
const SHARDS = 4;

/** What `--chaos` runs. */
const CHAOS = [
  ...STEPS.filter(({ name }) => name === 'types' || name === 'build'),
  { name: 'chaos', after: 'build', command: ['scripts/test-node.mjs', 'test/package/chaos'] },
];

/** The steps to run: all, or those of `--shard=1/4` or `--chaos`. */
function chosenSteps() {
  if (isChaos) return CHAOS;
  const option = process.argv.find((argument) => argument.startsWith('--shard'));
  if (option === undefined) return STEPS;
  const [, shard, of] = /^--shard=(\d)\/(\d)$/.exec(option) ?? [];
  if (Number(of) !== SHARDS || Number(shard) < 1 || Number(shard) > SHARDS)
    throw new Error(`'${option}' names no part of the tests: use --shard=1/${SHARDS} to --shard=${SHARDS}/${SHARDS}`);
  return STEPS.filter((step) => step.shard === Number(shard));
}

/** One more than the processors, for pages wait as much as they work. */
const SLOTS = availableParallelism() + 1;

/** A step that another one left nothing to work on counts as failed. */
function without({ name, after }) {
  total.failed += 1;
  broken.push(name);
  process.stdout.write(`\n== ${name}: not run, for ${after} failed\n`);
}

/** Runs steps, as many at once as there are slots: whenever one is free, the most urgent step that waits for nothing. */
async function runAll(steps) {
  const waiting = [...steps];
  const names = new Set(waiting.map(({ name }) => name));
  const ended = new Map(STEPS.filter(({ name }) => !names.has(name)).map(({ name }) => [name, true]));
  const running = new Set();
  while (waiting.length > 0 || running.size > 0) {
    for (const one of waiting.filter(({ after }) => ended.get(after) === false)) {
      waiting.splice(waiting.indexOf(one), 1);
      ended.set(one.name, false);
      without(one);
    }
    const next = waiting.find(({ after }) => !after || ended.get(after));
    if (next && running.size < SLOTS) {
      waiting.splice(waiting.indexOf(next), 1);
      const one = run(next).then((isGood) => {
        ended.set(next.name, isGood);
        running.delete(one);
      });
      running.add(one);
    } else if (running.size > 0) await Promise.race(running);
  }
}

const steps = chosenSteps();
await writeGenerated();
await runAll(steps);
removeOldResults();

const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(
  `\n${broken.length > 0 ? `failed: ${broken.join(', ')}` : 'all steps passed'} in ${seconds} s\n${cachedLine(total.cached)}${closingLine(total)}\n`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
