import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meanAbsoluteError, naiveScale, symmetricError } from '../../src/stats/forecast/backtest.js';
import { combined, sharesOf } from '../../src/stats/forecast/members.js';

describe('sharesOf', () => {
  it('is equal without a backtest and nears inverse squared errors with many origins', () => {
    assert.deepEqual(sharesOf([1, 4], 0), [0.5, 0.5]);
    const few = sharesOf([1, 4], 3);
    assert.ok(Math.abs(few[0]! - (0.5 * 0.8 + 0.25)) < 1e-12 && Math.abs(few[0]! + few[1]! - 1) < 1e-12);
    assert.ok(Math.abs(sharesOf([1, 4], 3000)[0]! - 0.8) < 1e-3);
  });

  it('is equal where errors are none or unknown', () => {
    assert.deepEqual(sharesOf([0, 0], 5), [0.5, 0.5]);
    assert.deepEqual(sharesOf([NaN, 1], 5), [0.5, 0.5]);
  });
});

describe('combined', () => {
  it('has the mean of means, and a variance with how far these lie apart', () => {
    const outlooks = [
      { mean: Float64Array.of(10), variance: Float64Array.of(4) },
      { mean: Float64Array.of(14), variance: Float64Array.of(8) },
    ];
    const { mean, variance } = combined(outlooks, [0.75, 0.25]);
    assert.equal(mean[0], 11);
    assert.equal(variance[0], 0.75 * (4 + 1) + 0.25 * (8 + 9));
  });
});

describe('accuracy', () => {
  it('is that of the M4 competition', () => {
    assert.equal(meanAbsoluteError([1, 2, 3], [1, 4, 0]), 5 / 3);
    assert.equal(symmetricError([100, 0], [50, 0]), (200 * 50) / 150 / 2);
    assert.equal(naiveScale([1, 5, 2, 8], 2), (1 + 3) / 2);
    assert.ok(Number.isNaN(naiveScale([1, 2], 2)));
  });
});
