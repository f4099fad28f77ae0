import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { graphOf, reach } from '../../scripts/reached.mjs';
import { PAGES, excessOf } from '../../scripts/sizes.mjs';
import { at } from './files.mjs';

/** Kilobytes of files of `dist/`, compressed one by one. */
const kbOf = (files) =>
  files.reduce((total, file) => total + gzipSync(readFileSync(at('dist', file)), { level: 9 }).length, 0) / 1024;

describe('the files that a page imports before it draws', () => {
  for (const { name, html, budget } of PAGES)
    it(`of ${name} are within the budgets`, async () => {
      const entries = [...html.matchAll(/ src="\/dist\/([^"]+)"/g)].map(([, file]) => file);
      const files = reach(await graphOf(at('dist'), entries), entries, ['import-statement']);
      const row = { name, budget: { kb: budget.kb, files: budget.files }, kb: kbOf(files), files: files.length };
      assert.deepEqual(excessOf(row), []);
    });

  it('are one worker in all pages', () => {
    const [{ name, budget }] = PAGES;
    const row = { name, budget: { workerKb: budget.workerKb }, workerKb: kbOf(['chunks/worker.js']) };
    assert.deepEqual(excessOf(row), []);
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

  it('names no weight that grew by 1%, but each other one', () => {
    assert.deepEqual(excessOf({ name: 'page', budget, kb: 48.4, files: 4.04, round: 4, after: 0 }), [
      'page: files is 4.0, the budget is 4',
    ]);
  });
});
