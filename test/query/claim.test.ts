import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { singleHolder, testOf } from '../../src/query/claim.js';

describe('singleHolder', () => {
  const valueOf = ([, value]: readonly [string, number]): number => value;

  it('returns the row with the highest or lowest value', () => {
    const rows = [
      ['a', 2],
      ['b', 5],
      ['c', -1],
    ] as const;
    assert.deepEqual(singleHolder(rows, valueOf), ['b', 5]);
    assert.deepEqual(singleHolder(rows, valueOf, -1), ['c', -1]);
  });

  it('returns nothing where several rows have that value, wherever they are', () => {
    for (const values of [
      [5, 5, 1],
      [5, 1, 5],
      [1, 5, 5],
    ]) {
      const rows = values.map((value, k) => [String(k), value] as const);
      assert.equal(singleHolder(rows, valueOf), undefined);
      assert.equal(singleHolder(rows, valueOf, -1)?.[1], 1);
    }
  });

  it('ignores missing values', () => {
    assert.deepEqual(
      singleHolder(
        [
          ['a', NaN],
          ['b', 0],
          ['c', NaN],
        ] as const,
        valueOf,
      ),
      ['b', 0],
    );
    assert.equal(singleHolder([['a', NaN]] as const, valueOf), undefined);
    assert.equal(singleHolder([], valueOf), undefined);
  });
});

describe('testOf', () => {
  it('omits missing figures', () => {
    assert.deepEqual(testOf('rfm', [1, NaN, 0]), { kind: 'test', test: 'rfm', measure: '', figures: [1, 0] });
  });
});
