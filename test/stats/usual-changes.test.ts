import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { usualChanges } from '../../src/stats/compare/significance.js';
import { randomOf } from '../random.js';

describe('usualChanges', () => {
  it('is the prediction interval of R: predict(lm(x ~ 1), interval = "prediction")', () => {
    // x <- c(0.05, -0.02, 0.11, 0.03, 0.08, -0.01): mean 0.04, sd 0.05059644, qt(.975, 5) = 2.570582.
    const { low, high } = usualChanges([0.05, -0.02, 0.11, 0.03, 0.08, -0.01])!;
    const reach = 2.570581835636 * 0.0505964425626941 * Math.sqrt(7 / 6);
    assert.ok(Math.abs(low - (0.04 - reach)) < 1e-9, String(low));
    assert.ok(Math.abs(high - (0.04 + reach)) < 1e-9, String(high));
  });

  it('holds the next of its kind in 95 of 100 cases', () => {
    const random = randomOf(7);
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    let held = 0;
    for (let run = 0; run < 4000; run++) {
      const { low, high } = usualChanges(Array.from({ length: 8 }, normal))!;
      const next = normal();
      if (next >= low && next <= high) held++;
    }
    assert.ok(Math.abs(held / 4000 - 0.95) < 0.015, String(held / 4000));
  });

  it('tells nothing of fewer than five, and passes over gaps', () => {
    assert.equal(usualChanges([1, 2, 3, 4]), undefined);
    assert.equal(usualChanges([1, 2, 3, 4, NaN, Infinity]), undefined);
    assert.deepEqual(usualChanges([1, 2, 3, 4, NaN, 5]), usualChanges([1, 2, 3, 4, 5]));
  });
});
