import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { decimalOf, nearestDouble, roundDecimal, sumOfDecimals } from '../../src/util/decimal.js';

describe('decimalOf', () => {
  it('reads a number by its shortest writing', () => {
    assert.deepEqual(decimalOf(0.1), { digits: 1, scale: 1 });
    assert.deepEqual(decimalOf(-12.34), { digits: -1234, scale: 2 });
    assert.deepEqual(decimalOf(1.5e-7), { digits: 15, scale: 8 });
    assert.deepEqual(decimalOf(0), { digits: 0, scale: 0 });
  });

  it('has no answer for what is no short decimal', () => {
    for (const value of [NaN, Infinity, 1e300, 5e-324, 0.12345678901234568, 2 ** 60])
      assert.equal(decimalOf(value), undefined, String(value));
  });
});

describe('roundDecimal', () => {
  it('rounds half away from zero, as the number is written', () => {
    assert.equal(roundDecimal(2.5), 3);
    assert.equal(roundDecimal(-2.5), -3);
    assert.equal(roundDecimal(1.005, 2), 1.01);
    assert.equal(roundDecimal(-1.005, 2), -1.01);
    assert.equal(roundDecimal(0.285, 2), 0.29);
    assert.equal(roundDecimal(1234.5, -2), 1200);
    assert.equal(roundDecimal(1250, -2), 1300);
  });

  it('leaves what has no more decimals', () => {
    assert.equal(roundDecimal(0.1, 3), 0.1);
    assert.equal(roundDecimal(7, 0), 7);
  });

  it('rounds numbers beyond short decimals', () => {
    assert.equal(roundDecimal(0.12345678901234568, 4), 0.1235);
    assert.equal(roundDecimal(-1e-30, 2), -0);
    assert.equal(roundDecimal(1e300, 2), 1e300);
    assert.ok(Number.isNaN(roundDecimal(NaN, 2)));
  });
});

describe('nearestDouble', () => {
  it('gives the double nearest to whole numbers of any size over powers of ten', () => {
    assert.equal(nearestDouble(12345n, 2), 123.45);
    assert.equal(nearestDouble(-5n, 3), -0.005);
    assert.equal(nearestDouble(0n, 2), 0);
    assert.equal(nearestDouble(9007199254740993n, 0), 9007199254740992);
    assert.equal(nearestDouble(90071992547409935n, 1), 9007199254740994);
  });
});

describe('sumOfDecimals', () => {
  it('adds numbers by their shortest decimals, where doubles drift', () => {
    assert.equal(sumOfDecimals([0.1, 0.2]), 0.3);
    assert.equal(sumOfDecimals([1.1, 2.2, -3.3]), 0);
    assert.equal(sumOfDecimals([-0.07, 0.05]), -0.02);
    assert.equal(sumOfDecimals([]), 0);
  });

  it('keeps digits of any size', () => {
    assert.equal(sumOfDecimals([1e21, 0.01, -1e21]), 0.01);
    assert.equal(sumOfDecimals([4_503_599_627_370_497, 1.5e-7, -4_503_599_627_370_496]), 1.00000015);
  });
});
