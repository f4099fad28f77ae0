import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { medianDeviation } from '../../src/stats/describe/descriptive.js';
import { lowess } from '../../src/stats/smooth/lowess.js';
import { sharedData, skipWithout } from '../shared-data.js';

const FILE = 'stats/univariate.json';
const skip = skipWithout(FILE);

interface Fixture {
  readonly regression: {
    readonly lowess: Record<'x' | 'y' | 'sortedX' | 'fit', number[]> & { readonly f: number; readonly iter: number };
  };
  readonly univariate: Record<string, { readonly x: number[]; readonly mad: number }>;
}
const fixture = (): Fixture => JSON.parse(readFileSync(sharedData(FILE)!, 'utf8')) as Fixture;

const near = (found: ArrayLike<number>, expected: readonly number[], tolerance: number): void =>
  expected.forEach((value, i) => assert.ok(Math.abs(found[i]! - value) <= tolerance, `${i}: ${found[i]} is not ${value}`));

describe('lowess', () => {
  it('is that of R', { skip }, () => {
    const { x, y, sortedX, fit, f, iter } = fixture().regression.lowess;
    const found = lowess(x, y, { span: f, iterations: iter });
    assert.deepEqual([...found.x], sortedX);
    near(found.y, fit, 1e-6);
  });

  it('goes through points on a line, whatever their order, and past one far off', () => {
    const x = [5, 1, 9, 3, 7, 2, 8, 6, 4, 10];
    const found = lowess(
      x,
      x.map((value) => 3 * value - 1),
      { span: 0.6 },
    );
    near(found.y, [2, 5, 8, 11, 14, 17, 20, 23, 26, 29], 1e-9);
    const far = lowess(
      x,
      x.map((value) => (value === 6 ? 500 : 3 * value - 1)),
      { span: 0.6 },
    );
    near(far.y, [2, 5, 8, 11, 14, 17, 20, 23, 26, 29], 1e-6);
  });

  it('is the same curve wherever x begins', () => {
    const x = Array.from({ length: 300 }, (_, i) => i + (i % 7) / 10);
    const y = x.map((value) => Math.sin(value / 9) + ((value * 7919) % 13) / 50);
    const here = lowess(x, y);
    const there = lowess(
      x.map((value) => value + 4096),
      y,
    );
    near(there.y, [...here.y], 1e-9);
  });

  it('leaves points without both numbers out, and gives few points as they are', () => {
    const found = lowess([1, NaN, 2, 3, Infinity], [5, 5, 5, 5, 1]);
    assert.deepEqual(
      [[...found.x], [...found.y]],
      [
        [1, 2, 3],
        [5, 5, 5],
      ],
    );
    assert.deepEqual([...lowess([4], [2]).y], [2]);
    assert.deepEqual([...lowess([], []).y], []);
    near(lowess([2, 2, 2], [1, 4, 7]).y, [4, 4, 4], 1e-12);
  });

  it('refuses what it cannot do', () => {
    assert.throws(() => lowess([1], [1, 2]), { code: 'bad-option' });
    assert.throws(() => lowess([1, 2], [1, 2], { span: 0 }), { code: 'bad-option' });
  });
});

describe('medianDeviation', () => {
  it('is that of R', { skip }, () => {
    for (const { x, mad } of Object.values(fixture().univariate)) near([medianDeviation(x)], [mad], 1e-12 * mad);
  });

  it('takes no notice of a few far numbers, and is none of none', () => {
    assert.ok(Math.abs(medianDeviation([1, 2, 3, 4, 1e9]) - 1.4826) < 1e-12);
    assert.ok(Number.isNaN(medianDeviation([NaN])));
  });
});
