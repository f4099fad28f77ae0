// @release: each audit is a process of its own; the policies that it judges are tested from the sources
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { at } from './files.mjs';

const REGIONS = ['North', 'South', '"West ""x"""', ''];

describe('npx sales-elements audit-policy', () => {
  let folder;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-audit-'));
    const rows = Array.from({ length: 200 }, (_, n) => `2024-0${1 + (n % 9)}-11,${REGIONS[n % 4]},C${n % 37},${n * 1.25}`);
    writeFileSync(path.join(folder, 'orders.csv'), `date,region,customer,revenue\n${rows.join('\n')}\n`);
  });
  after(() => rmSync(folder, { recursive: true }));

  /** Runs the audit of a policy and users, both as code. */
  function audit(rows, users, ...args) {
    const file = path.join(folder, 'policy.mjs');
    const data = JSON.stringify(path.join(folder, 'orders.csv'));
    writeFileSync(
      file,
      `let calls = 0;\nexport const users = ${users};\nexport const config = { data: ${data}, rows: ${rows} };\n`,
    );
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [at('bin/sales-elements.mjs'), 'audit-policy', file, '--plans', '40', ...args],
      { encoding: 'utf8' },
    );
    return { status, stdout, stderr };
  }
  const USERS = `[{ id: 'a', regions: ['North'] }, { id: 'b', regions: ['South', 'West "x"'] }, { id: 'c', regions: ['North", "South'] }]`;
  const POLICY = '(user) => user.isAdmin === true || { region: user.regions }';

  it('counts the plans of each user, and no rows of others', () => {
    const { status, stdout, stderr } = audit(POLICY, USERS.replace(']}]', "]}, { id: 'admin', isAdmin: true }]"));
    assert.equal(stderr, '');
    assert.equal(status, 0, stdout);
    for (const user of ['user a', 'user b', 'user c', 'all users, seed 1'])
      assert.match(
        stdout,
        new RegExp(`^${user}: \\d+ plans \\(0 of them errors\\), 0 rows of others seen, 0 answers that differ$`, 'm'),
      );
  });

  it('counts the rows of others that a policy with a leak shows, and ends with an error', () => {
    // The endpoint gets another policy than the one that is stated: all rows.
    const { status, stdout } = audit('(user) => (calls++ < users.length ? { region: user.regions } : true)', USERS);
    assert.equal(status, 1);
    const [, seen, different] = /^user a: .* (\d+) rows of others seen, (\d+) answers that differ$/m.exec(stdout);
    assert.ok(Number(seen) >= 150 && Number(different) >= 5, stdout);
    assert.match(stdout, /^ {2}differs: \{"measures":/m);
  });

  it('audits a range, and answers nothing for users without rows', () => {
    const users = "[{ id: 'old', from: '2024-05-01' }, { id: 'all' }, { id: 'none', from: '' }]";
    const policy = "(user) => user.id === 'all' || { date: { from: user.from } }";
    const { status, stdout } = audit(policy, users);
    assert.equal(status, 0, stdout);
    assert.match(stdout, /^user old: 40 plans \(0 of them errors\), 0 rows/m);
    assert.match(stdout, /^user none: 0 plans.*\n {2}refused: http-status$/m);
  });

  it('names users who see no rows, and ends with an error if rows are required', () => {
    const users = "[{ id: 'ann', regions: ['North'] }, { id: 'bo', regions: ['north'] }]";
    const plain = audit(POLICY, users);
    assert.deepEqual([plain.status, plain.stderr], [0, '']);
    assert.match(plain.stdout, /^user bo: .*\n {2}sees no rows$/m);
    assert.doesNotMatch(plain.stdout, /^user ann: .*\n {2}/m);
    assert.equal(audit(POLICY, users, '--require-rows').status, 1);
    assert.equal(audit(POLICY, users.replace('north', 'South'), '--require-rows').status, 0);
  });

  it('says what a module lacks', () => {
    for (const [rows, users, expected, ...args] of [
      ['1', USERS, /exports no 'config' with the function 'rows'\./],
      [POLICY, '[{}]', /exports no list 'users' with two or more users\./],
      [POLICY, USERS, /^--seed is 'x'; expected a number\.\n/, '--seed', 'x'],
    ]) {
      const { status, stderr } = audit(rows, users, ...args);
      assert.equal(status, 1);
      assert.match(stderr, expected);
    }
  });
});
