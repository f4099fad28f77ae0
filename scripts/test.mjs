// npm test: types, lint, format, Node tests, build, tests of the package, browser tests, Storybook, its stories and their pictures.
// Two lanes run side by side; each step's output is printed when it ends. The last line counts every check of every step.
// --long: seeded tests run their full length (SALES_LONG=1).
import { spawn } from 'node:child_process';
import path from 'node:path';
import { closingLine, countsIn } from './closing-line.mjs';

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

async function codeLane() {
  await step('lint', ['node_modules/eslint/bin/eslint.js', '.']);
  await step('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']);
  await step('node tests', ['scripts/test-node.mjs']);
}

/** A step that another one left nothing to work on counts as failed. */
function without(name, why) {
  total.failed += 1;
  broken.push(name);
  process.stdout.write(`\n== ${name}: not run, for ${why} failed\n`);
}

async function builtLane() {
  await step('types', ['node_modules/typescript-7/bin/tsc', '-b']);
  const built = await step('build', ['scripts/build.mjs']);
  await (built ? step('package tests', ['scripts/test-node.mjs', 'test/package/']) : without('package tests', 'build'));
  await (built ? step('frameworks', ['scripts/frameworks.mjs', '--installed']) : without('frameworks', 'build'));
  const told = await step('storybook', ['scripts/storybook.mjs', 'build', '--if-changed']);
  await (told ? step('stories', ['scripts/test-stories.mjs']) : without('stories', 'storybook'));
  await (told ? step('pictures', ['scripts/test-pictures.mjs']) : without('pictures', 'storybook'));
  return built;
}

const lanes = [codeLane(), builtLane()];
const built = Promise.all(lanes);
await built;
await Promise.all(
  [1, 2].map((half) => step(`browser tests, half ${half}`, ['scripts/test-browser.mjs', '--built', `--half=${half}`])),
);

const seconds = ((performance.now() - started) / 1000).toFixed(0);
process.stdout.write(
  `\n${broken.length > 0 ? `failed: ${broken.join(', ')}` : 'all steps passed'} in ${seconds} s\n${closingLine(total)}\n`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
