import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { roundParts } from '../../src/util/round-parts.js';
import { between, randomOf } from '../random.js';

describe('roundParts', () => {
  it('rounds parts to numbers that add up to the rounded sum', () => {
    assert.deepEqual(roundParts([1_004_900, -28_700, 53_400], 10_000), [1_010_000, -30_000, 50_000]);
    assert.deepEqual(roundParts([1 / 3, 1 / 3, 1 / 3], 1), [1, 0, 0]);
    assert.deepEqual(roundParts([], 10), []);
  });

  it('moves no part by more than one step, whatever the signs', () => {
    const random = randomOf(34);
    for (let round = 0; round < 500; round++) {
      const parts = Array.from({ length: 1 + (round % 9) }, () => between(random, -5000, 5000) / 7);
      const rounded = roundParts(parts, 10);
      const [sum, whole] = [rounded, parts].map((list) => list.reduce((total, part) => total + part, 0)) as [number, number];
      assert.ok(Math.abs(sum - whole) < 5 + 1e-6, JSON.stringify(parts));
      for (const [index, part] of parts.entries()) assert.ok(Math.abs(part - rounded[index]!) < 10, JSON.stringify(parts));
    }
  });
});
