import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readClauses } from '../../src/catalog/bind/clauses/read-clauses.js';
import { parseWhere } from '../../src/query/where/where.js';

describe('readClauses', () => {
  it('gives the clauses of a text, the same for the same text, however many are read', () => {
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 50; n++) assert.deepEqual(readClauses(`quantity: ${n}..`), parseWhere(`quantity: ${n}..`));
    }
    const first = readClauses('region: North; date: 2024');
    assert.equal(readClauses('region: North; date: 2024'), first);
  });

  it('leaves the comparison of a page out, and keeps a column of that name', () => {
    const [region, ...others] = readClauses('compare: previous-year; region: North');
    assert.deepEqual([region?.field, others], ['region', []]);
    assert.equal(readClauses('"compare": plan; compare: North').length, 2);
  });

  it('tells each time what is wrong', () => {
    for (let n = 0; n < 2; n++) assert.throws(() => readClauses('region'), { code: 'bad-clause' });
  });
});
