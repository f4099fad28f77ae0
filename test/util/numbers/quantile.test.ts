import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { medianOf, placeQuantile, quantileOf } from '../../../src/util/numbers/quantile.js';
import { Random } from '../../engine/random.js';
import { roundsOf, seedOf } from '../../random.js';

/** Type 7 by sorting. */
function bySorting(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)]!;
  const high = sorted[Math.min(Math.floor(at) + 1, sorted.length - 1)]!;
  return low + (high - low) * (at - Math.floor(at));
}

/** The quantile of `values` where they stand between others. */
function bySelecting(values: readonly number[], p: number): number {
  const array = Float64Array.of(9e9, -9e9, ...values, -9e9, 9e9);
  placeQuantile(array, p, 2, values.length);
  assert.deepEqual([...array.subarray(0, 2), ...array.subarray(-2)], [9e9, -9e9, -9e9, 9e9]);
  assert.deepEqual(
    Float64Array.from(array.subarray(2, -2)).sort(),
    Float64Array.from(values).sort(),
    'the numbers are those that were there',
  );
  return quantileOf(array, p, 2, values.length);
}

const PARTS = [0, 0.01, 0.25, 0.5, 0.9, 0.999, 1];

describe('medianOf', () => {
  it('is the average of the two numbers in the middle of an even count', () => {
    assert.equal(medianOf([4, 1, 3, 2]), 2.5);
    assert.equal(medianOf([10, -5, 2]), 2);
    assert.equal(medianOf([]), NaN);
  });
});

describe('placeQuantile', () => {
  const orders: Readonly<Record<string, (random: Random, i: number, count: number) => number>> = {
    random: (random) => random.next() - 0.5,
    'full of ties': (random) => random.int(0, 3),
    equal: () => 7,
    ascending: (_random, i) => i,
    descending: (_random, i) => -i,
    'rising and falling': (_random, i, count) => Math.min(i, count - i),
    'one number and its neighbours': (random, i) => (i % 50 === 0 ? random.int(-1, 1) : 0),
  };
  for (const [name, valueAt] of Object.entries(orders)) {
    it(`finds what sorting finds among numbers that are ${name} (seed ${String(seedOf())})`, () => {
      const random = new Random(seedOf());
      for (let c = 0; c < roundsOf(10); c++) {
        for (const count of [1, 2, 3, 63, 64, 65, 66, 200, 1999, 5000]) {
          const values = Array.from({ length: count }, (_, i) => valueAt(random, i, count));
          for (const p of PARTS) assert.equal(bySelecting(values, p), bySorting(values, p), `${count} numbers, p ${p}`);
        }
      }
    });
  }

  it('gives NaN of no number', () => {
    const none = new Float64Array(3);
    placeQuantile(none, 0.5, 1, 0);
    assert.equal(quantileOf(none, 0.5, 1, 0), NaN);
  });
});
