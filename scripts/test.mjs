// npm test: all that a change of every day can break. npm run test:all [-- part …]: every check there is, in full length, before a release.
// Steps run side by side, the longest first, each with one process at a time, or two pages of a browser: one step more than there are processors, because
// tests in browsers wait for time to pass. The output of a step is printed when it ends.
// After it come a table of the steps and the ten slowest files; the last line counts every check of every step.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { closingLine, countsIn } from './command.mjs';
import { measureProcess } from './processor-time.mjs';
import { scriptArguments } from './command.mjs';
import { writeGenerated } from './texts.mjs';

const root = path.resolve(import.meta.dirname, '..');
const ALL = process.argv[2] === 'all';
if (ALL) process.argv.splice(2, 1);

/**
 * The steps, the longest first. `part`: the name by which `npm run test:all` chooses it. `shard`: which fifth of `test:all` has it. `after`: the step that
 * makes what this one works on. `only`: runs in `test:all` alone. `full`: further arguments there. `env`: variables of its process.
 */
const STEPS = [
  // Several checkers would each resolve the types that files share.
  { name: 'types', part: 'types', shard: 1, command: ['node_modules/typescript-7/bin/tsc', '-b', '--checkers', '1'] },
  { name: 'build', part: 'package', shard: 4, after: 'types', command: ['scripts/build.mjs'] },
  { name: 'storybook', part: 'stories', shard: 3, only: true, after: 'build', command: ['scripts/storybook.mjs', 'build'] },
  // In halves, or one process would be left alone at the end.
  { name: 'node tests 1/2', part: 'node', shard: 1, command: ['scripts/test-node.mjs', '--shard=1/2'], full: ['--all'] },
  { name: 'node tests 2/2', part: 'node', shard: 1, command: ['scripts/test-node.mjs', '--shard=2/2'], full: ['--all'] },
  { name: 'browser tests', part: 'browser', shard: 2, command: ['scripts/test-browser.mjs'], full: ['--all'] },
  // Its tests wait for servers and processes; steps after it use that time.
  {
    name: 'package tests',
    part: 'package',
    shard: 4,
    after: 'build',
    command: ['scripts/test-node.mjs', 'test/package'],
    full: ['--all'],
  },
  { name: 'stories', part: 'stories', shard: 3, after: 'build', command: ['scripts/test-stories.mjs'] },
  {
    name: 'stories in storybook',
    part: 'stories',
    shard: 3,
    only: true,
    after: 'storybook',
    command: ['scripts/test-storybook.mjs'],
  },
  { name: 'pictures', part: 'pictures', shard: 3, only: true, after: 'storybook', command: ['scripts/test-pictures.mjs'] },
  {
    name: 'package in browsers',
    part: 'package',
    shard: 4,
    after: 'build',
    command: ['scripts/test-browser.mjs', 'test/package'],
    full: ['--all'],
  },
  {
    name: 'frameworks',
    part: 'frameworks',
    shard: 4,
    only: true,
    after: 'build',
    command: ['test/frameworks/frameworks.mjs', '--installed'],
  },
  {
    name: 'chaos',
    part: 'chaos',
    shard: 5,
    only: true,
    after: 'build',
    command: ['scripts/test-node.mjs', 'test/package/chaos'],
    env: { SALES_CHAOS: '10000' },
  },
  { name: 'lint', part: 'lint', shard: 1, command: ['node_modules/oxlint/bin/oxlint'] },
  { name: 'missing texts', part: 'lint', shard: 1, only: true, command: ['scripts/texts.mjs', '--missing'] },
  { name: 'format', part: 'lint', shard: 1, command: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
];
const SHARDS = 5;
const PARTS = [...new Set(STEPS.map(({ part }) => part))];

const { values: options, positionals: parts } = await scriptArguments(ALL ? 'npm run test:all --' : 'npm test --', {
  about: ALL ? 'runs every check, in full length' : 'runs what a change of every day can break',
  details: ALL ? `Parts: ${PARTS.join(', ')}.` : 'CONTRIBUTING.md has the commands for single tests.',
  ...(ALL
    ? {
        operands: '[part …]',
        max: Infinity,
        options: { shard: { type: 'string', value: '1/5', about: 'runs a fifth of the steps' } },
      }
    : {}),
});

/** The steps that are chosen. @throws where a part or a shard has no such name. */
function chosenSteps() {
  const steps = STEPS.filter(({ only }) => ALL || !only);
  for (const part of parts)
    if (!PARTS.includes(part)) throw new Error(`'${part}' is no part of the tests; expected ${PARTS.join(', ')}`);
  const [, shard, of] = /^(\d)\/(\d)$/.exec(options.shard ?? `1/${SHARDS}`) ?? [];
  if (Number(of) !== SHARDS || !(shard >= 1 && shard <= SHARDS))
    throw new Error(`'${options.shard}' is no shard; expected 1/${SHARDS} to ${SHARDS}/${SHARDS}`);
  const chosen = steps.filter((step) => (options.shard ? step.shard === Number(shard) : true));
  const wanted = chosen.filter(({ part }) => parts.length === 0 || parts.includes(part));
  // A step needs what the steps before it make.
  const needed = new Set(wanted);
  for (const { after } of needed) if (after) needed.add(steps.find(({ name }) => name === after));
  return steps.filter((step) => needed.has(step));
}

const CONTROLS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');
const secondsSince = (from) => (performance.now() - from) / 1000;

/** Runs a program of ours or of a package: its exit code, all that it printed, and its processor seconds. */
function execute([program, ...args], own) {
  return new Promise((resolve) => {
    const env = {
      // The compilers and the linter are Go programs: collecting garbage less often saves a third of their time.
      GOGC: '400',
      ...process.env,
      ...(ALL ? { SALES_LONG: '1' } : {}),
      ...own,
    };
    const child = spawn(process.execPath, [path.join(root, program), ...args], { cwd: root, env });
    const time = measureProcess(child.pid);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    const end = (status) => resolve({ status, output: output.replace(CONTROLS, '').trim(), processor: time.stop() });
    child.on('error', (error) => ((output += String(error)), end(1)));
    child.on('close', end);
  });
}

/** Runs a step and prints its output. Its closing line counts its checks; without one, the step is one check. */
async function run({ name, command, full = [], env }) {
  const from = performance.now();
  const { status, output, processor } = await execute(ALL ? [...command, ...full] : command, env);
  const counts = countsIn(output) ?? { passed: 1, failed: 0, skipped: 0 };
  if (status !== 0 && counts.failed === 0) Object.assign(counts, { passed: counts.passed - 1, failed: 1 });
  process.stdout.write(`\n== ${name}: ${closingLine(counts)}\n${output}\n`);
  return { name, ...counts, output, processor, seconds: secondsSince(from) };
}

/** Runs steps, as many at once as may run: whenever there is room, the first step whose needs are met. Returns their results. */
async function runAll(steps) {
  const results = new Map();
  const running = new Map();
  let waiting = steps;
  while (waiting.length > 0 || running.size > 0) {
    const lost = waiting.find(({ after }) => results.get(after)?.failed > 0);
    const next = waiting.find(({ after }) => !after || results.has(after));
    if (lost) {
      process.stdout.write(`\n== ${lost.name}: not run, because ${lost.after} failed\n`);
      results.set(lost.name, { name: lost.name, passed: 0, failed: 1, skipped: 0, output: '', processor: 0, seconds: 0 });
      waiting = waiting.filter((one) => one !== lost);
    } else if (next && running.size <= availableParallelism()) {
      waiting = waiting.filter((one) => one !== next);
      running.set(next.name, run(next));
    } else {
      const result = await Promise.race(running.values());
      running.delete(result.name);
      results.set(result.name, result);
    }
  }
  return [...results.values()];
}

/** The slowest files of all steps, as the runners print them: `12.3 s test/x.test.ts`. */
function slowestFiles(results) {
  const lines = results.flatMap(({ output }) => [...output.matchAll(/^ {2}([\d.]+) s (\S+)$/gm)]);
  return lines
    .sort(([, one], [, other]) => other - one)
    .slice(0, 10)
    .map(([, seconds, file]) => `${seconds.padStart(8)} s  ${file}\n`)
    .join('');
}

/** A row of the table of steps. */
const row = ({ name, passed, failed, skipped, processor = 0, seconds }) =>
  `${name.padEnd(22)}${String(passed).padStart(7)}${String(failed).padStart(7)}${String(skipped).padStart(8)}${processor.toFixed(1).padStart(11)}${seconds.toFixed(1).padStart(8)}\n`;

const from = performance.now();
const steps = chosenSteps();
await writeGenerated();
const results = await runAll(steps);
const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
const total = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
const broken = results.filter(({ failed }) => failed > 0).map(({ name }) => name);
process.stdout.write(
  [
    `\nthe slowest files\n${slowestFiles(results)}\n`,
    `step                   passed failed skipped  processor       s\n${results.map(row).join('')}\n`,
    broken.length > 0 ? `failed: ${broken.join(', ')}\n` : '',
    `${sum('processor').toFixed(0)} s of processor time, ${secondsSince(from).toFixed(0)} s\n`,
    `${closingLine(total)}\n`,
  ].join(''),
);
process.exitCode = total.failed > 0 ? 1 : 0;
