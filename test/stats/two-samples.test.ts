import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meanTest, proportionsTest, sumsOfSample, together, welch } from '../../src/stats/compare/significance.js';
import { between, randomOf } from '../random.js';

const near = (value: number, expected: number, within = 1e-9): void =>
  assert.ok(Math.abs(value - expected) <= within * Math.max(1, Math.abs(expected)), `${value} is not ${expected}`);

/** Hours of sleep gained with two drugs (Student 1908; R's data set `sleep`). */
const FIRST = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2];
const SECOND = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

describe('welch', () => {
  it("has the figures of R's t.test on Student's sleep data", () => {
    const { t, freedom, p } = welch(sumsOfSample(FIRST), sumsOfSample(SECOND));
    near(t, -1.8608134674868, 1e-12);
    near(freedom, 17.7764735161785, 1e-12);
    near(p, 0.0793941401873582, 1e-9);
  });

  it('tells nothing of samples without a spread or a second number', () => {
    const one = sumsOfSample([3]);
    assert.ok(Number.isNaN(welch(one, sumsOfSample(FIRST)).p));
    assert.ok(Number.isNaN(welch(sumsOfSample([2, 2]), sumsOfSample([3, 3])).p));
    assert.ok(Number.isNaN(welch(sumsOfSample([]), sumsOfSample(FIRST)).p));
  });
});

describe('meanTest', () => {
  it("has the figures of R's paired t.test on the same data", () => {
    near(meanTest(SECOND.map((value, i) => value - FIRST[i]!)), 0.00283289019738427, 1e-9);
  });

  it('tells nothing where all are the same', () => {
    assert.ok(Number.isNaN(meanTest([4, 4, 4])));
    assert.ok(Number.isNaN(meanTest([4])));
  });
});

describe('together', () => {
  it('is the sample of all numbers', () => {
    const both = together(sumsOfSample(FIRST), sumsOfSample(SECOND));
    const whole = sumsOfSample([...FIRST, ...SECOND, NaN]);
    assert.equal(both.count, whole.count);
    near(both.mean, whole.mean, 1e-14);
    near(both.squares, whole.squares, 1e-14);
    assert.deepEqual(together(sumsOfSample([]), whole), whole);
  });
});

describe('proportionsTest', () => {
  it("has the figure of R's fisher.test for the lady who tastes tea", () => {
    near(proportionsTest({ hits: 3, of: 4 }, { hits: 1, of: 4 }), 0.485714285714286);
  });

  it('is twice the smaller tail of all tables with these margins, counted one by one', () => {
    const random = randomOf(7);
    const choose = (n: number, k: number): number => (k < 0 || k > n ? 0 : k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
    for (let turn = 0; turn < 200; turn++) {
      const a = { hits: 0, of: between(random, 1, 30) };
      const b = { hits: 0, of: between(random, 1, 30) };
      a.hits = between(random, 0, a.of);
      b.hits = between(random, 0, b.of);
      const hits = a.hits + b.hits;
      const chance = (k: number): number => (choose(a.of, k) * choose(b.of, hits - k)) / choose(a.of + b.of, hits);
      let [lower, upper] = [0, 0];
      for (let k = 0; k <= hits; k++) {
        if (k <= a.hits) lower += chance(k);
        if (k >= a.hits) upper += chance(k);
      }
      near(proportionsTest(a, b), Math.min(1, 2 * Math.min(lower, upper)), 1e-9);
      near(proportionsTest(a, b), proportionsTest(b, a), 1e-9);
    }
  });

  it('tells nothing of nobody', () => {
    assert.ok(Number.isNaN(proportionsTest({ hits: 0, of: 0 }, { hits: 1, of: 2 })));
  });
});
