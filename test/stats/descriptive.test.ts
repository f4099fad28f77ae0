import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  describe as describeSample,
  deviationOf,
  quantile,
  quantileOfSample,
  sampleOf,
} from '../../src/stats/describe/descriptive.js';
import { Random } from '../engine/random.js';

describe('quantile', () => {
  it('is linear between order statistics, as R’s type 7', () => {
    // quantile(c(1, 2, 4, 8, 16), c(0, .1, .25, .5, .9, 1)) of R 4.3.
    const values = [16, 1, 8, 2, 4];
    const found = [0, 0.1, 0.25, 0.5, 0.9, 1].map((p) => quantile(values, p));
    assert.deepEqual(
      found.map((value) => Number(value.toFixed(9))),
      [1, 1.4, 2, 4, 12.8, 16],
    );
  });

  it('leaves gaps out, and is NaN of none and for an impossible share', () => {
    assert.equal(quantile([NaN, 3, NaN, 5], 0.5), 4);
    assert.equal(quantile([7], 0.9), 7);
    assert.ok(Number.isNaN(quantile([], 0.5)));
    assert.ok(Number.isNaN(quantile([1, 2], 1.5)));
  });

  it('moves and stretches with its numbers', () => {
    const random = new Random(1);
    const values = Array.from({ length: 101 }, () => random.int(0, 999) / 8);
    for (const p of [0, 0.3, 0.5, 0.99])
      assert.equal(
        quantile(
          values.map((value) => 2 * value + 3),
          p,
        ),
        2 * quantile(values, p) + 3,
      );
  });
});

describe('sampleOf', () => {
  it('orders numbers and keeps their counts; none are those counted 0 times', () => {
    const { values, counts } = sampleOf([5, NaN, 1, 9], [2, 4, 3, 0]);
    assert.deepEqual([...values], [1, 5]);
    assert.deepEqual([...counts!], [3, 2]);
  });
});

describe('describe', () => {
  it('takes a counted number as often as it is counted', () => {
    const random = new Random(2);
    const values = Array.from({ length: 40 }, () => random.int(0, 19));
    const counts = values.map(() => random.int(1, 5));
    const written = sampleOf(values.flatMap((value, i) => Array.from({ length: counts[i]! }, () => value)));
    const counted = sampleOf(values, counts);
    assert.deepEqual(describeSample(counted), describeSample(written));
    assert.ok(Math.abs(deviationOf(counted) - deviationOf(written)) < 1e-12);
    assert.equal(quantileOfSample(counted, 0.37), quantileOfSample(written, 0.37));
  });

  it('knows nothing of no numbers', () => {
    const { count, mean, median } = describeSample(sampleOf([]));
    assert.deepEqual([count, mean, median], [0, NaN, NaN]);
  });
});
