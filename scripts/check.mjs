// npm run check [-- file …]: half a minute after a change. Types, lint and format of what changed since the last commit, and the tests nearest to it.
// It says what it did not run; `npm test` runs that.
import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { scriptArguments } from './command.mjs';
import { affectedTests, readImports, testFiles } from './test-files.mjs';
import { writeGenerated } from './texts.mjs';

const root = path.resolve(import.meta.dirname, '..');
const { positionals } = await scriptArguments('npm run check --', {
  about: 'checks what changed since the last commit, in about half a minute',
  operands: '[file …]',
  max: Infinity,
});

/** Returns the lines that git prints. */
const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).split('\n').filter(Boolean);

/** The files to check: those named, or what changed since the last commit and is still there. */
function changedFiles() {
  if (positionals.length > 0) return positionals.map((file) => path.relative(root, path.resolve(file)));
  return [...git('diff', '--name-only', '--diff-filter=d', 'HEAD'), ...git('ls-files', '--others', '--exclude-standard')];
}

const NODE_MODULES = 'node_modules/';

/** Runs a program, and prints its output if it fails. Returns true when it passed. */
function run(name, [program, ...args]) {
  const from = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, program), ...args], { cwd: root });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', (status) => {
      const seconds = ((performance.now() - from) / 1000).toFixed(1);
      process.stdout.write(status === 0 ? `✔ ${name} (${seconds} s)\n` : `${output}\n✖ ${name} (${seconds} s)\n`);
      resolve(status === 0);
    });
  });
}

/** Runs checks one after the other. Returns true when all passed. */
async function runInTurn(checks) {
  let isGood = true;
  for (const [name, command] of checks) isGood = (await run(name, command)) && isGood;
  return isGood;
}

const changed = changedFiles();
if (changed.length === 0) process.stdout.write('nothing changed since the last commit\n');
else {
  await writeGenerated();
  const tests = await testFiles(/\.(test\.(ts|mjs)|browser\.ts)$/);
  const { node, browser, stories, left, parts } = affectedTests(changed, readImports(root), tests);
  const code = changed.filter((file) => /\.(ts|mjs|js)$/.test(file));
  const hasReference = changed.some((file) => /^src\/elements\/[^/]+\/[^/]+\.ts$|^docs\//.test(file));
  const some = (files, name, command) => (files.length > 0 ? [[`${name} (${files.length} files)`, [...command, ...files]]] : []);
  const isGood = await Promise.all([
    runInTurn([
      ['types', [`${NODE_MODULES}typescript-7/bin/tsc`, '-b']],
      ...some(code, 'lint', [`${NODE_MODULES}oxlint/bin/oxlint`]),
      ...(hasReference ? [['references', ['scripts/docs-reference.mjs', '--check']]] : []),
      ...some(changed, 'format', [`${NODE_MODULES}oxfmt/bin/oxfmt`, '--check', '--no-error-on-unmatched-pattern']),
    ]),
    runInTurn([
      ...some(node, 'node tests', ['scripts/test-node.mjs']),
      ...some(browser, 'browser tests', ['scripts/test-browser.mjs']),
      // The id of a story begins with the name of its file.
      ...some(
        stories.map((file) => path.basename(file, '.stories.ts')),
        'stories',
        ['scripts/test-stories.mjs'],
      ),
    ]),
  ]);
  const rest = [
    left > 0 ? `${left} test files farther from the change` : '',
    ...parts.map((part) => `the part ${part} of npm run test:all`),
  ];
  process.stdout.write(
    `not run: ${[...rest.filter(Boolean), 'tests that reach the change without importing it'].join(', ')}; npm test runs most of it\n`,
  );
  process.exitCode = isGood.every(Boolean) ? 0 : 1;
}
