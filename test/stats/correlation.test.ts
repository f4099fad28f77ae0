import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { correlation } from '../../src/stats/compare/correlation.js';
import type { CorrelationMethod, Correlations } from '../../src/stats/compare/correlation.js';
import { adjustChances, type Adjustment } from '../../src/stats/compare/significance.js';
import { randomOf } from '../random.js';
import { sharedData, skipWithout } from '../shared-data.js';

const FILE = 'stats/correlation.json';

type Matrices = Record<'r' | 'p' | 'pBH' | 'pHolm' | 'pBonferroni', number[][]>;
type Fixture = { readonly columns: string[]; readonly rows: number[][] } & Record<CorrelationMethod, Matrices>;

const assertNear = (found: readonly ArrayLike<number>[], expected: readonly number[][], tolerance: number): void => {
  expected.forEach((row, i) =>
    row.forEach((value, j) => {
      assert.ok(Math.abs(found[i]![j]! - value) <= tolerance, `${i}, ${j}: ${found[i]![j]} is not ${value}`);
    }),
  );
};

describe('correlation as R has it', { skip: skipWithout(FILE) }, () => {
  const fixture = (): Fixture => JSON.parse(readFileSync(sharedData(FILE)!, 'utf8')) as Fixture;
  const columns = ({ columns: names, rows }: Fixture): Record<string, number[]> =>
    Object.fromEntries(names.map((name, i) => [name, rows.map((row) => row[i]!)]));

  for (const method of ['pearson', 'spearman', 'kendall'] as const) {
    it(`of ${method}, with chances and adjusted ones`, () => {
      const all = fixture();
      const { r, n, p, adjusted } = correlation(columns(all), { method });
      assertNear(r, all[method].r, 1e-10);
      assertNear(p, all[method].p, 1e-8);
      assertNear(adjusted, all[method].pBH, 1e-8);
      assert.ok(n.every((row) => row.every((count) => count === all.rows.length)));
    });

    it(`of ${method}, small chances to their size`, () => {
      const all = fixture();
      const { p } = correlation(columns(all), { method });
      all[method].p.forEach((row, i) =>
        row.forEach((value, j) => assert.ok(Math.abs(p[i]![j]! - value) <= 1e-8 * value, `${p[i]![j]} is not ${value}`)),
      );
    });
  }

  it('adjusts by Holm and Bonferroni, too', () => {
    const all = fixture();
    const adjustedBy = (adjust: Adjustment): Correlations['adjusted'] => correlation(columns(all), { adjust }).adjusted;
    assertNear(adjustedBy('holm'), all.pearson.pHolm, 1e-8);
    assertNear(adjustedBy('bonferroni'), all.pearson.pBonferroni, 1e-8);
  });
});

/** tau-b by its definition: every pair is looked at. */
function tauByPairs(x: readonly number[], y: readonly number[]): number {
  let [score, untiedX, untiedY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const [a, b] = [Math.sign(x[i]! - x[j]!), Math.sign(y[i]! - y[j]!)];
      score += a * b;
      untiedX += Math.abs(a);
      untiedY += Math.abs(b);
    }
  }
  return score / Math.sqrt(untiedX * untiedY);
}

describe('correlation', () => {
  const random = randomOf(7);
  const some = (count: number, values: number): number[] => Array.from({ length: count }, () => Math.floor(random() * values));

  it('takes of each pair the rows that have both numbers', () => {
    const x = [1, NaN, 3, 4, 5, 9];
    const y = [2, 7, 1, Infinity, 6, 7];
    const both = correlation({ x: [1, 3, 5, 9], y: [2, 1, 6, 7] }, { method: 'spearman' });
    const { r, n, p } = correlation({ x, y }, { method: 'spearman' });
    assert.deepEqual(n, [
      [5, 4],
      [4, 5],
    ]);
    assert.deepEqual([r[0]![1], p[0]![1]], [both.r[0]![1], both.p[0]![1]]);
    assert.ok(Math.abs(r[0]![1]! - 0.8) < 1e-12);
  });

  it('of Kendall is what all pairs of rows say, ties or not', () => {
    for (const values of [3, 20, 1000]) {
      const [x, y] = [some(60, values), some(60, values)];
      const { r } = correlation({ x, y }, { method: 'kendall' });
      assert.ok(Math.abs(r[0]![1]! - tauByPairs(x, y)) < 1e-12);
    }
  });

  it('does not change with unit and offset, nor of ranks with any growing scale', () => {
    const x = some(50, 1e6);
    const y = x.map((value) => value + 3e5 * random());
    const at = (columns: Record<string, number[]>, method: CorrelationMethod): number =>
      correlation(columns, { method }).r[0]![1]!;
    const plain = at({ x, y }, 'pearson');
    assert.ok(Math.abs(at({ x: x.map((value) => 1e12 + value), y: y.map((value) => -2e-9 * value) }, 'pearson') + plain) < 1e-9);
    assert.ok(Math.abs(at({ x: x.map((value) => 1e200 * value), y }, 'pearson') - plain) < 1e-12);
    assert.equal(at({ x: x.map((value) => Math.exp(value / 1e6)), y }, 'spearman'), at({ x, y }, 'spearman'));
  });

  it('is 1 of a column with itself and with its multiple, by a chance of 0', () => {
    const x = [3, 1, 4, 1, 5];
    const { r, p } = correlation({ x, twice: x.map((value) => value * 2), back: x.map((value) => -value) });
    assert.deepEqual([r[0]![0], p[0]![0]], [1, 0]);
    assert.ok(Math.abs(r[0]![1]! - 1) < 1e-15 && Math.abs(r[0]![2]! + 1) < 1e-15);
    assert.ok(p[0]![1]! < 1e-20);
  });

  it('is none of a constant column, and does not count it as a test', () => {
    const columns = { x: [1, 2, 3, 5], y: [2, 1, 4, 4], same: [0.1, 0.1, 0.1, 0.1] };
    for (const method of ['pearson', 'spearman', 'kendall'] as const) {
      const { r, n, p, adjusted } = correlation(columns, { method });
      for (const matrix of [r, p, adjusted]) {
        assert.deepEqual([...matrix[2]!], [NaN, NaN, NaN]);
        assert.ok(Number.isNaN(matrix[0]![2]));
      }
      assert.equal(n[0]![2], 4);
      assert.equal(adjusted[0]![1], p[0]![1]);
    }
  });

  it('gives what can be had of hardly any rows', () => {
    const { r, p } = correlation({ x: [1, 2], y: [5, 3] });
    assert.ok(Math.abs(r[0]![1]! + 1) < 1e-15 && Number.isNaN(p[0]![1]));
    assert.ok(Number.isNaN(correlation({ x: [1], y: [5] }).r[0]![1]));
    assert.equal(correlation({ x: [], y: [] }).n[0]![1], 0);
    assert.deepEqual(correlation({}), { r: [], n: [], p: [], adjusted: [] });
  });

  it('refuses columns of several lengths, too many, and an unknown method', () => {
    assert.throws(() => correlation({ x: [1, 2], y: [1] }), { code: 'bad-option' });
    const most = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`c${i}`, [1]]));
    assert.equal(correlation(most).r.length, 300);
    const many = Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`c${i}`, [1]]));
    assert.throws(() => correlation(many), { code: 'bad-option', message: /columns: .*'301'.*at most 300/ });
    assert.throws(() => correlation({ x: [1] }, { method: 'other' as 'pearson' }), { code: 'bad-option' });
  });

  it('ends when it is aborted', () => {
    assert.throws(() => correlation({ x: [1, 2], y: [3, 4] }, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });
});

describe('correlation of categories', () => {
  it('with a number is eta, by the F test of equal means', () => {
    const group = ['a', 'a', 'b', 'b', 'c', 'c', null];
    const value = [1, 3, 4, 6, 9, 7, 100];
    // Means 2, 5, 8 and 5 of all: 36 of 42 lie between; F = (36 / 2) / (6 / 3) = 9.
    const { r, n, p } = correlation({ group, value });
    assert.ok(Math.abs(r[0]![1]! - Math.sqrt(36 / 42)) < 1e-14);
    assert.equal(n[0]![1], 6);
    assert.ok(Math.abs(p[0]![1]! - (1 + (2 * 9) / 3) ** -1.5) < 1e-14);
    assert.deepEqual([r[1]![0], p[1]![0]], [r[0]![1], p[0]![1]]);
  });

  it('with two members is the same as r with 0 and 1', () => {
    const value = [2, 5, 3, 8, 6, 6.5];
    const asText = correlation({ group: ['no', 'no', 'no', 'yes', 'yes', 'yes'], value });
    const asNumber = correlation({ group: [0, 0, 0, 1, 1, 1], value });
    assert.ok(Math.abs(asText.r[0]![1]! - asNumber.r[0]![1]!) < 1e-14);
    assert.ok(Math.abs(asText.p[0]![1]! - asNumber.p[0]![1]!) < 1e-12);
  });

  it('with each other is Cramér’s V, corrected for chance', () => {
    const times = (count: number, x: string, y: string): [string, string][] =>
      Array.from({ length: count }, (): [string, string] => [x, y]);
    const rows = [...times(30, 'a', 'x'), ...times(10, 'a', 'y'), ...times(15, 'b', 'x'), ...times(45, 'b', 'y')];
    const { r, p } = correlation({ one: rows.map(([x]) => x), two: rows.map(([, y]) => y) });
    // Chi-square 100 (30 · 45 − 10 · 15)² / (40 · 60 · 45 · 55) = 24.2424…; φ² = 0.2424…, less 1/99; 2 − 1/99 − 1.
    assert.ok(Math.abs(r[0]![1]! - Math.sqrt((0.24242424242424243 - 1 / 99) / (1 - 1 / 99))) < 1e-12);
    // Of one degree it is erfc(√(24.2424… / 2)), here from the C library.
    assert.ok(Math.abs(p[0]![1]! / 8.494052234341376e-7 - 1) < 1e-12, String(p[0]![1]));
  });

  it('is small where members are many and nothing is there', () => {
    const random = randomOf(3);
    const letters = (): string[] => Array.from({ length: 300 }, () => String(Math.floor(random() * 20)));
    const { r, p } = correlation({ one: letters(), two: letters() });
    assert.ok(r[0]![1]! < 0.1 && p[0]![1]! > 0.01, `${r[0]![1]} ${p[0]![1]}`);
  });

  it('of one member is none', () => {
    const { r } = correlation({ one: ['a', 'a', 'a'], two: ['x', 'y', 'x'], value: [1, 2, 3] });
    assert.deepEqual([...r[0]!], [NaN, NaN, NaN]);
    assert.equal(r[1]![1], 1);
  });
});

describe('adjustChances', () => {
  it('leaves NaN as it is and does not count it', () => {
    assert.deepEqual([...adjustChances([0.01, NaN, 0.04])], [0.02, NaN, 0.04]);
    assert.deepEqual([...adjustChances([0.01, NaN, 0.04], 'bonferroni')], [0.02, NaN, 0.08]);
    assert.deepEqual([...adjustChances([0.4, 0.7, 0.9], 'bonferroni')], [1, 1, 1]);
    assert.deepEqual([...adjustChances([0.4, 0.7, 0.9], 'holm')], [1, 1, 1]);
    assert.deepEqual([...adjustChances([0.5, 0.01, 0.7], 'holm')], [1, 0.03, 1]);
    assert.deepEqual([...adjustChances([])], []);
  });
});
