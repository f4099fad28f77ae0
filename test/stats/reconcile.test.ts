import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forecast } from '../../src/stats/forecast/forecast.js';
import { reconcile } from '../../src/stats/forecast/many.js';
import { Random } from '../engine/random.js';

/** Total, three categories of four products each, and the products. */
const PARTS = [[1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11], [12, 13, 14, 15], ...Array.from({ length: 12 }, () => [])];
const AHEAD = 6;

/** Months of sales like the demo's: a season that all share, whose force differs by category, and products that are mostly noise. */
function sales(seed: number): Float64Array[] {
  const random = new Random(seed);
  const noise = (): number => (random.int(0, 1000) + random.int(0, 1000) + random.int(0, 1000)) / 1500 - 1;
  const found = PARTS.map(() => new Float64Array(48 + AHEAD));
  let common = 0;
  for (let t = 0; t < 48 + AHEAD; t++) {
    common = 0.8 * common + 0.05 * noise();
    for (let product = 4; product < 16; product++) {
      const category = Math.floor((product - 4) / 4);
      const season = 1 + (0.15 + 0.1 * category) * Math.sin((2 * Math.PI * t) / 12);
      found[product]![t] = (20 + 5 * product + (category + 1) * 0.3 * t) * season * (1 + common) * (1 + 0.5 * noise());
    }
    for (const sum of [1, 2, 3, 0]) found[sum]![t] = PARTS[sum]!.reduce((all, part) => all + found[part]![t]!, 0);
  }
  return found;
}

function given(series: readonly Float64Array[]): { means: Float64Array[]; errors: Float64Array[] } {
  const known = series.map((values) => values.slice(0, 48));
  const forecasts = known.map((values) => forecast(values, { period: 12, horizon: AHEAD, model: 'ets' }));
  return {
    means: forecasts.map(({ mean }) => mean),
    errors: forecasts.map(({ fitted }, i) => known[i]!.map((each, t) => each - fitted[t]!)),
  };
}

const errorOf = (found: readonly Float64Array[], series: readonly Float64Array[], i: number): number =>
  found[i]!.reduce((sum, each, h) => sum + Math.abs(each - series[i]![48 + h]!), 0);

/** The inverse of a matrix of three rows, by its minors. */
function inverseOf(m: readonly (readonly number[])[]): number[][] {
  const minor = (i: number, j: number): number => {
    const [r, q] = [0, 1, 2].filter((row) => row !== i) as [number, number];
    const [c, d] = [0, 1, 2].filter((column) => column !== j) as [number, number];
    return m[r]![c]! * m[q]![d]! - m[r]![d]! * m[q]![c]!;
  };
  const determinant = [0, 1, 2].reduce((sum, j) => sum + (j === 1 ? -1 : 1) * m[0]![j]! * minor(0, j), 0);
  return [0, 1, 2].map((i) => [0, 1, 2].map((j) => (((i + j) % 2 === 1 ? -1 : 1) * minor(j, i)) / determinant));
}

describe('reconcile', () => {
  it('makes sums add up exactly, and beats adding up the products @release', () => {
    let [own, bottomUp, products, productsBefore] = [0, 0, 0, 0];
    for (let seed = 1; seed <= 12; seed++) {
      const series = sales(seed);
      const { means, errors } = given(series);
      const found = reconcile({ parts: PARTS, means, errors });
      PARTS.forEach((list, i) => {
        for (let h = 0; h < AHEAD && list.length > 0; h++)
          assert.equal(
            found[i]![h],
            list.reduce((sum, part) => sum + found[part]![h]!, 0),
          );
      });
      const added = means.map((list) => list.slice());
      for (const sum of [1, 2, 3, 0])
        added[sum] = Float64Array.from({ length: AHEAD }, (_, h) => PARTS[sum]!.reduce((all, part) => all + added[part]![h]!, 0));
      for (const sum of [0, 1, 2, 3]) {
        own += errorOf(found, series, sum);
        bottomUp += errorOf(added, series, sum);
      }
      for (let product = 4; product < 16; product++) {
        products += errorOf(found, series, product);
        productsBefore += errorOf(means, series, product);
      }
    }
    assert.ok(own < bottomUp * 0.98, `${own}, bottom-up ${bottomUp}`);
    assert.ok(products < productsBefore * 1.01, `${products}, before ${productsBefore}`);
  });

  it('is weighted least squares: what is sure moves less', () => {
    const errors = [Float64Array.of(1, -1, 1, -1), Float64Array.of(3, 3, -3, -3), Float64Array.of(2, -2, -2, 2)];
    // The errors have no correlation: of the 14 too much, each takes its variance's part of 1 + 9 + 4.
    const [total, a, b] = reconcile({ parts: [[1, 2], [], []], means: [[114], [60], [40]], errors });
    [total![0]! - 113, a![0]! - 69, b![0]! - 44].forEach((each) => assert.ok(Math.abs(each) < 1e-9, String(each)));
  });

  it('weights a series by its own errors where no period has the errors of all', () => {
    const errors = [Float64Array.of(1, -1, NaN, NaN), Float64Array.of(3, -3, NaN, NaN), Float64Array.of(NaN, NaN, 2, -2)];
    const [total, a, b] = reconcile({ parts: [[1, 2], [], []], means: [[114], [60], [40]], errors });
    [total![0]! - 113, a![0]! - 69, b![0]! - 44].forEach((each) => assert.ok(Math.abs(each) < 1e-9, String(each)));
  });

  it('is the estimator of the paper with a shrunk covariance', () => {
    const errors = [
      [3, -2, 4, -1, 0.5, -3],
      [2, -1, 2, 0.5, 0, -2],
      [0.5, -1.5, 2.5, -1, 1, -0.5],
    ];
    const n = 6;
    const product = (a: number[], b: number[]): number => a.reduce((sum, each, t) => sum + each * b[t]!, 0) / n;
    const sizes = errors.map((each) => Math.sqrt(product(each, each)));
    const units = errors.map((each, i) => each.map((value) => value / sizes[i]!));
    let [noise, squares] = [0, 0];
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      const r = product(units[i]!, units[j]!);
      const spread = units[i]!.reduce((sum, each, t) => sum + (each * units[j]![t]! - r) ** 2, 0);
      noise += spread / n / (n - 1);
      squares += r * r;
    }
    const share = Math.min(noise / squares, 1);
    assert.ok(share > 0.01 && share < 0.9, String(share));
    const w = (i: number, j: number): number =>
      (i === j ? 1 : (1 - share) * product(units[i]!, units[j]!)) * sizes[i]! * sizes[j]!;
    // Parts a, b that add up to the total: the a, b for which (m − S(a, b))ᵀ W⁻¹ (m − S(a, b)) is least, by looking around.
    const inverse = inverseOf([0, 1, 2].map((i) => [0, 1, 2].map((j) => w(i, j))));
    const loss = (a: number, b: number): number => {
      const off = [114 - a - b, 60 - a, 40 - b];
      return off.reduce((sum, each, i) => sum + off.reduce((part, other, j) => part + each * inverse[i]![j]! * other, 0), 0);
    };
    const [, a, b] = reconcile({ parts: [[1, 2], [], []], means: [[114], [60], [40]], errors });
    const least = loss(a![0]!, b![0]!);
    for (const [x, y] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
      [1, -1],
      [-1, 1],
    ] as const) {
      assert.ok(loss(a![0]! + x / 1000, b![0]! + y / 1000) > least, `${x} ${y}`);
    }
  });

  it('leaves alone what adds up already, and takes series without errors', () => {
    const parts = [[1, 2], [], []];
    const none = [[], [], []];
    assert.deepEqual(
      reconcile({ parts, means: [[5], [2], [3]], errors: none }).map((each) => [...each]),
      [[5], [2], [3]],
    );
    assert.deepEqual(reconcile({ parts: [], means: [], errors: [] }), []);
  });

  it('refuses circles and lists that do not fit', () => {
    const code = (parts: number[][], means: number[][]): unknown => {
      try {
        return reconcile({ parts, means, errors: parts.map(() => []) });
      } catch (error) {
        return (error as { code?: string }).code;
      }
    };
    assert.equal(code([[1], [0]], [[1], [1]]), 'bad-option');
    assert.equal(code([[5], []], [[1], [1]]), 'bad-option');
    assert.equal(code([[1], []], [[1]]), 'bad-option');
  });
});
