import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boundsOf, distinctOf, profileTable } from '../../src/dataset/describe/profile-table.js';
import { booleans, dates, decimals, floats, table, texts } from './helpers.js';

describe('distinctOf', () => {
  it('counts present values of every type', () => {
    assert.equal(distinctOf(texts('x', ['a', 'b', 'a', null])), 2);
    assert.equal(distinctOf(decimals('x', [5, 5, -7, null])), 2);
    assert.equal(distinctOf(decimals('x', [0, null, 2_000_000_000])), 2);
    assert.equal(distinctOf(floats('x', [0.5, 0.25, 0.5, null])), 2);
    assert.equal(distinctOf(dates('x', [1, 2, 2])), 2);
    assert.equal(distinctOf(booleans('x', [true, true])), 1);
    assert.equal(distinctOf(decimals('x', [null])), 0);
  });

  it('estimates above a hundred thousand', () => {
    const values = Array.from({ length: 150_000 }, (_, row) => row + 0.123456789);
    assert.equal(distinctOf(floats('x', values)), 150_000);
  });
});

describe('boundsOf', () => {
  it('gives numbers as they are, none for text and empty columns', () => {
    assert.deepEqual(boundsOf(decimals('x', [-5, 1234], 2)), { min: -0.05, max: 12.34 });
    assert.deepEqual(boundsOf(texts('x', ['a'])), {});
    assert.deepEqual(boundsOf(decimals('x', [null])), {});
  });
});

describe('profileTable', () => {
  it('samples the same rows of every column', () => {
    const numbers = Array.from({ length: 5000 }, (_, row) => row);
    const profile = profileTable(
      table('t', [
        decimals('n', numbers),
        decimals(
          'm',
          numbers.map((value) => value * 2),
        ),
      ]),
    );
    const [n, m] = profile.columns;
    assert.equal(n?.sample.length, 1000);
    assert.deepEqual(
      m?.sample,
      n.sample.map((value) => value * 2),
    );
  });

  it('survives no rows at all', () => {
    const [column] = profileTable(table('t', [texts('x', [])])).columns;
    assert.deepEqual([column?.distinct, column?.sample.length], [0, 0]);
  });
});
