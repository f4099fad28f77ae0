import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { computeColumn } from '../../../src/elements/sales-plot/model/computed.js';
import { randomOf } from '../../random.js';

const NUMBERS = Float64Array.of(30, 10, 20, 20, NaN, 5, 50);
const PARTS = ['a', 'a', 'a', 'a', 'a', 'b', 'b'];

describe('computeColumn', () => {
  it('ranks from the largest down, equal numbers alike, missing ones not at all', () => {
    assert.deepEqual([...computeColumn({ kind: 'rank', count: 4 }, NUMBERS, PARTS)], [1, 4, 2, 2, NaN, 2, 1]);
  });

  it('gives shares that add up to one in each part', () => {
    const shares = computeColumn({ kind: 'share', count: 4 }, NUMBERS, PARTS);
    assert.ok(Math.abs(shares[0]! + shares[1]! + shares[2]! + shares[3]! - 1) < 1e-12);
    assert.equal(shares[5], 5 / 55);
    assert.ok(Number.isNaN(shares[4]));
    assert.ok([...computeColumn({ kind: 'share', count: 4 }, Float64Array.of(1, -1), ['', ''])].every(Number.isNaN));
  });

  it('gives rows nothing where there is nothing', () => {
    assert.equal(computeColumn({ kind: 'rank', count: 4 }, new Float64Array(0), []).length, 0);
    assert.ok([...computeColumn({ kind: 'quantile', count: 4 }, Float64Array.of(NaN), [''])].every(Number.isNaN));
  });

  it('parts numbers into groups of equal size, as counting does', () => {
    const random = randomOf(3);
    for (const count of [2, 4, 5, 10]) {
      const numbers = Float64Array.from({ length: 200 }, () => Math.round(random() * 1e6) / 100);
      const groups = computeColumn(
        { kind: 'quantile', count },
        numbers,
        Array.from(numbers, () => ''),
      );
      const sizes = Array.from({ length: count }, (_, k) => [...groups].filter((group) => group === k + 1).length);
      assert.ok(
        sizes.every((size) => size === 200 / count),
        `${count} groups: ${sizes.join()}`,
      );
      for (const [a, one] of numbers.entries())
        for (const [b, other] of numbers.entries()) if (one < other) assert.ok(groups[a]! <= groups[b]!);
    }
  });
});
