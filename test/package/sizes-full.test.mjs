// @release: twenty pages are measured in Chromium, request by request; `sizes.test.mjs` adds up the files that pages import
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { PAGES, excessOf, sizes, tableOf } from '../../scripts/sizes.mjs';

describe('sizes of pages in Chromium', () => {
  let rows;
  before(async () => {
    rows = await sizes();
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
