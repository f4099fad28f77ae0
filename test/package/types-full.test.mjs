// @release: the types that exports name change with them alone; `exports.test.mjs` checks them as a bundler and Node see them
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { it } from 'node:test';
import { at, root } from './files.mjs';

it('the package passes "are the types wrong"', () => {
  const packed = at('build', 'packed-types');
  rmSync(packed, { recursive: true, force: true });
  mkdirSync(packed, { recursive: true });
  const options = { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' };
  const [made] = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', packed], options));
  const entries = ['--exclude-entrypoints', './tokens.css', './custom-elements.json'];
  const run = spawnSync(
    process.execPath,
    [
      at('node_modules/@arethetypeswrong/cli/dist/index.js'),
      `${packed}/${made.filename}`,
      ...['--profile', 'esm-only', '--no-emoji', ...entries],
    ],
    { cwd: root, encoding: 'utf8' },
  );
  assert.equal(run.status, 0, run.stdout + run.stderr);
});
