import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addsUp } from '../../src/elements/sales-drivers/model/texts.js';

describe('addsUp', () => {
  it('is true where the rounded parts have the rounded whole as their sum', () => {
    assert.equal(addsUp([1_004_900, -28_700, 53_400], 1_029_600, 100), true);
    assert.equal(addsUp([1_004_900, -28_700, 53_400], 1_029_600, 10_000), false);
    assert.equal(addsUp([1 / 3, 1 / 3, 1 / 3], 1, 1), false);
    assert.equal(addsUp([], 0, 1), true);
  });

  it('rounds halves away from zero on both sides of it', () => {
    assert.equal(addsUp([0.5, -0.5], 0, 1), true);
    assert.equal(addsUp([-0.5, -0.5], -2, 1), true);
  });
});
