// npm test: types, lint, format, Node tests, build, tests of the package, browser tests, Storybook, its stories and their pictures.
// Steps run side by side; the output of each is printed when it ends. The last line counts every check of every step.
// --long: seeded tests run their full length (SALES_LONG=1).
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { closingLine, countsIn } from './closing-line.mjs';
import { writeTexts } from './texts.mjs';

const root = path.resolve(import.meta.dirname, '..');
const env = { ...process.env, SALES_LONG: process.argv.includes('--long') ? '1' : (process.env.SALES_LONG ?? '') };
const started = performance.now();
const total = { passed: 0, failed: 0, skipped: 0 };
const broken = [];

/** Runs a program of ours or of a package, and gives its exit code and all it printed. */
function execute([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, program), ...args], { cwd: root, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ status: 1, output: String(error) }));
    child.on('close', (status) => resolve({ status, output }));
  });
}

const CURSOR = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*[A-Za-z]`, 'g');

/** Runs a step: it counts what its closing line counts, or as one check where it has none. */
async function step(name, command) {
  const from = performance.now();
  const { status, output } = await execute(command);
  const text = output.replace(CURSOR, '').trim();
  const counts = countsIn(text) ?? { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  for (const key of Object.keys(total)) total[key] += counts[key];
  if (counts.failed > 0) broken.push(name);
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  process.stdout.write(`\n== ${name}: ${closingLine(counts)} (${seconds} s)\n${text ? `${text}\n` : ''}`);
  return counts.failed === 0;
}

/**
 * The steps, the most urgent first: those that others wait for, then the longest. `after` names the step whose output one needs; `build` and `storybook`
 * both write the manifest, so the second waits.
 */
const STEPS = [
  { name: 'types', command: ['node_modules/typescript-7/bin/tsc', '-b'] },
  { name: 'build', after: 'types', command: ['scripts/build.mjs'] },
  { name: 'storybook', after: 'build', command: ['scripts/storybook.mjs', 'build', '--if-changed'] },
  { name: 'stories', after: 'storybook', command: ['scripts/test-stories.mjs'] },
  { name: 'node tests', command: ['scripts/test-node.mjs'] },
  { name: 'browser tests', command: ['scripts/test-browser.mjs'] },
  { name: 'frameworks', after: 'build', command: ['scripts/frameworks.mjs', '--installed'] },
  { name: 'pictures', after: 'storybook', command: ['scripts/test-pictures.mjs'] },
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '.'] },
  { name: 'lint with types', command: ['node_modules/oxlint/bin/oxlint'] },
  { name: 'package tests', after: 'build', command: ['scripts/test-node.mjs', 'test/package/'] },
  { name: 'package in browsers', after: 'build', command: ['scripts/test-browser.mjs', 'test/package/'] },
  { name: 'format', command: ['node_modules/oxfmt/bin/oxfmt', '--check', '.'] },
];
/** One more than the processors, for pages wait as much as they work. */
const SLOTS = availableParallelism() + 1;

/** A step that another one left nothing to work on counts as failed. */
function without({ name, after }) {
  total.failed += 1;
  broken.push(name);
  process.stdout.write(`\n== ${name}: not run, for ${after} failed\n`);
}

/** Runs all steps, as many at once as there are slots: whenever one is free, the most urgent step that waits for nothing. */
async function runAll() {
  const waiting = [...STEPS];
  const ended = new Map();
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
      const run = step(next.name, next.command).then((isGood) => {
        ended.set(next.name, isGood);
        running.delete(run);
      });
      running.add(run);
    } else if (running.size > 0) await Promise.race(running);
  }
}

await writeTexts();
await runAll();

const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(
  `\n${broken.length > 0 ? `failed: ${broken.join(', ')}` : 'all steps passed'} in ${seconds} s\n${closingLine(total)}\n`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
