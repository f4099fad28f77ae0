// @release: a command that prints lines; test/dataset/account.test.ts has them
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { at } from './files.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'sales-account-'));
after(() => rmSync(folder, { recursive: true }));

/** Writes a file and returns its path. */
function fileOf(name, lines) {
  const file = path.join(folder, name);
  writeFileSync(file, lines.map((cells) => cells.join(',')).join('\n'));
  return file;
}

const run = (...args) => spawnSync(process.execPath, [at('bin/sales-elements.mjs'), 'account', ...args], { encoding: 'utf8' });

const times = (count, make) => Array.from({ length: count }, (_, place) => make(place));
const day = (place) => new Date(Date.UTC(2024, 0, 1 + place)).toISOString().slice(0, 10);
/** 40 payments of 10.5 to 49.5, of which each eighth failed. */
const PAYMENTS = fileOf('payments.csv', [
  ['date', 'customer_id', 'amount', 'status'],
  ...times(40, (place) => [day(place), place % 7, 10.5 + place, place % 8 === 0 ? 'failed' : 'paid']),
]);
const SPEND = fileOf('marketing_spend.csv', [
  ['month', 'channel', 'spend'],
  ...times(12, (place) => [day(place * 30), place % 2 ? 'Search' : 'Mail', 900 + place]),
]);
const SUPPLIERS = fileOf('purchases.csv', [
  ['purchase_date', 'supplier', 'amount'],
  ...times(12, (place) => [day(place * 3), `S${place % 3}`, 100 + place]),
]);

describe('npx sales-elements account', () => {
  it('prints how revenue comes about, and what is not counted', () => {
    const { status, stdout, stderr } = run(PAYMENTS, SPEND);
    assert.deepEqual([status, stderr], [0, '']);
    const lines = stdout.split('\n').map((line) => line.trim().split(/ {2,}/u));
    assert.deepEqual(lines, [
      ['Revenue:'],
      ['1,200.00', 'sales', 'payments.amount', '40 rows', "The sum of 'amount' over all rows."],
      ['-132.50', 'no-sale', 'payments.status', '5 rows', "No sale happened, as 'status' says ('failed')."],
      ['1,067.50', 'revenue'],
      [''],
      ['Not counted:'],
      ['10,866.00', 'expense', 'marketing_spend.spend', '12 rows', "'marketing_spend' looks like advertising spend."],
      [''],
    ]);
  });

  it('prints the same as JSON, and follows the options for reading', () => {
    const account = JSON.parse(run('--json', '--status', 'all', PAYMENTS).stdout);
    assert.deepEqual([account.measure, account.total, account.other], ['revenue', 1200, []]);
    assert.deepEqual(
      account.lines.map(({ kind, rows, amount }) => [kind, rows, amount]),
      [['sales', 40, 1200]],
    );
  });

  it('says why there is no revenue', () => {
    const { status, stdout } = run(SUPPLIERS);
    assert.equal(status, 0);
    assert.match(stdout, /^Revenue is not known:\n {2}measure 'revenue' needs .+purchases from suppliers/u);
    assert.match(stdout, /purchase {2}purchases\.amount {2}12 rows/u);
  });

  it('reports a mistake as a sentence', () => {
    const { status, stdout, stderr } = run('no-such-file.csv');
    assert.deepEqual([status, stdout], [1, '']);
    assert.equal(stderr, 'There is no file no-such-file.csv. Name files with sales, such as orders.csv.\n');
  });
});
