import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';

const listed = spawnSync('git', ['ls-files', '-z'], { encoding: 'utf8' });
const files = listed.status === 0 ? listed.stdout.split('\0').filter(Boolean) : [];
const skip = files.length === 0 ? 'skipped: this is no git checkout' : false;

/** The tracked text files that hold a pattern, with the place. */
function holding(pattern) {
  const found = [];
  for (const file of files) {
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue;
    const text = readFileSync(file, 'latin1');
    if (text.includes('\0')) continue;
    text.split('\n').forEach((line, at) => pattern.test(line) && found.push(`${file}:${at + 1}: ${line.trim().slice(0, 120)}`));
  }
  return found;
}

// Written in pieces, so that this file does not hold what it looks for.
const HOMES = new RegExp(`(^|[\\s'"\`(=:])/(${['home', 'Users', 'root', 'work', 'mnt'].join('|')})/[a-z]`);
const REGISTRIES = new RegExp(
  [['registry', 'npmjs', 'org'], ['registry', 'yarnpkg', 'com'], ['arti' + 'factory'], ['npm', 'pkg', 'github']]
    .map((parts) => parts.join('\\.'))
    .join('|'),
);

describe('tracked files', { skip }, () => {
  it('name no folder of one machine', () => {
    assert.deepEqual(holding(HOMES), []);
  });

  it('name no package registry', () => {
    assert.deepEqual(holding(REGISTRIES), []);
  });

  it('turn no lint rule off', () => {
    assert.deepEqual(holding(new RegExp(['oxlint', 'disable'].join('-'))), []);
  });

  it('lock packages by content, not by address', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const packages = Object.entries(lock.packages).filter(([name]) => name !== '');
    assert.ok(packages.length > 100);
    assert.deepEqual(
      packages.filter(([, { resolved, link }]) => resolved !== undefined || link),
      [],
    );
    assert.deepEqual(
      packages.filter(([, { integrity, inBundle }]) => !integrity && !inBundle).map(([name]) => name),
      [],
    );
  });

  it('hold exact versions of every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      assert.match(version, /^(npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/, name);
  });
});
