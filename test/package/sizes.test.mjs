import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { PAGES, excessOf, knownSizes, tableOf } from '../../scripts/sizes.mjs';

describe('sizes of pages in Chromium', () => {
  let rows;
  before(async () => {
    rows = await knownSizes();
  });

  it('are within the budgets, in KB, files, round trips and requests', () => {
    assert.deepEqual(rows.flatMap(excessOf), []);
  });

  it('are those of pages that loaded scripts, a worker and the data', () => {
    assert.ok(rows.length > PAGES.length + 8, tableOf(rows));
    for (const { name, kb, round } of rows) assert.ok(kb > 20 && round > 1, `${name}: ${kb} KB, data in round trip ${round}`);
    for (const { name, workerKb } of rows.slice(0, 4)) assert.ok(workerKb > 50, `${name}: ${workerKb} KB of workers`);
  });
});

describe('excessOf', () => {
  const budget = { kb: 48, files: 4, round: 4, after: 0 };

  it('names each budget that a page exceeds', () => {
    const row = { name: 'page', budget, kb: 48.5, files: 5, round: 5, after: 1 };
    assert.deepEqual(excessOf(row), [
      'page: kb is 48.5, the budget is 48',
      'page: files is 5, the budget is 4',
      'page: round is 5, the budget is 4',
      'page: after is 1, the budget is 0',
    ]);
  });

  it('names none that a page keeps', () => {
    assert.deepEqual(excessOf({ name: 'page', budget, kb: 48, files: 4, round: 4, after: 0 }), []);
  });
});
