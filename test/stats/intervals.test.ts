import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { calibration, limitsOf, widening } from '../../src/stats/forecast/intervals.js';

describe('limitsOf', () => {
  it('is the normal distribution’s, no lower than the floor', () => {
    const { lower, upper } = limitsOf({ mean: Float64Array.of(10, 1), deviation: Float64Array.of(1, 1) }, [80, 95], {
      floor: new Float64Array(2),
    });
    assert.ok(Math.abs(lower[95]![0]! - (10 - 1.959963984540054)) < 1e-12);
    assert.ok(Math.abs(upper[80]![0]! - (10 + 1.2815515655446004)) < 1e-12);
    assert.equal(lower[95]![1], 0);
  });

  it('has heavier tails and a narrower middle where it is told so', () => {
    const { upper } = limitsOf({ mean: Float64Array.of(0), deviation: Float64Array.of(1) }, [80, 95], { tails: 'heavy' });
    // qt(c(.9, .975), 5) of R is 1.475884 and 2.570582; the variance of that t is 5/3.
    assert.ok(Math.abs(upper[80]![0]! - 1.475884 * Math.sqrt(0.6)) < 1e-6);
    assert.ok(Math.abs(upper[95]![0]! - 2.570582 * Math.sqrt(0.6)) < 1e-6);
  });
});

describe('widening', () => {
  it('keeps what grows, and levels what does not at the same mean square', () => {
    assert.deepEqual([...widening(Float64Array.of(1, 2, 3))], [1, 2, 3]);
    const found = widening(Float64Array.of(1, 5, 1, 7));
    assert.deepEqual(
      [...found].map((each) => each ** 2).map((each) => Math.round(each * 1e9) / 1e9),
      [1, 13, 13, 49],
    );
    assert.equal(widening(new Float64Array(0)).length, 0);
  });
});

describe('calibration', () => {
  it('is 1 without a backtest, nears what many origins say, and is bounded', () => {
    assert.equal(calibration([]), 1);
    assert.equal(calibration([1, 1, 1]), 1);
    assert.ok(Math.abs(calibration([4, 4, 4]) - Math.sqrt(15 / 6)) < 1e-12);
    assert.ok(Math.abs(calibration(Array<number>(600).fill(4)) - 2) < 0.01);
    assert.equal(calibration([1e9]), 3);
    assert.equal(calibration(Array<number>(600).fill(0)), 1 / 3);
    assert.equal(calibration([NaN, Infinity]), 1);
  });
});
