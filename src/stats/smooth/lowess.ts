import { badOption } from '../../util/error.js';
import { orderOf } from '../describe/descriptive.js';

/** Options of `lowess`. */
export interface LowessOptions {
  /** Share of all points in each fit, above 0 and at most 1. Default: 2/3. */
  readonly span?: number;
  /** Number of robustness iterations, which reduce the weight of outliers. Default: 3. */
  readonly iterations?: number;
}

/** A curve through points: one y per x, x ascending. */
export interface SmoothCurve {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Minimum distance between fits, as a share of the range; points in between are interpolated. */
const DELTA = 0.01;

/**
 * Fits a smooth curve through points: local lines, robust against outliers (W. S. Cleveland 1979, “Robust locally weighted
 * regression and smoothing scatterplots”; R’s `lowess`). Points with a missing number are ignored. About a hundred fits at most,
 * each O(span × n), plus O(n log n) for sorting.
 * @throws SalesError `bad-option`
 */
export function lowess(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { span = 2 / 3, iterations = 3 }: LowessOptions = {},
): SmoothCurve {
  if (!(span > 0 && span <= 1)) throw badOption('span', String(span), 'share-above-zero');
  if (x.length !== y.length) throw badOption('y', String(y.length), 'as-many-as-x', { count: x.length });
  const rows = [...Array.from(x).keys()].filter((row) => Number.isFinite(x[row]) && Number.isFinite(y[row]));
  const order = orderOf(rows.map((row) => x[row]!));
  const points = {
    x: Float64Array.from(order, (at) => x[rows[at]!]!),
    y: Float64Array.from(order, (at) => y[rows[at]!]!),
  };
  const count = points.x.length;
  if (count < 2) return points;
  const reach = Math.max(2, Math.min(count, Math.floor(span * count + 1e-7)));
  let weights: Float64Array | undefined;
  for (let iteration = 0; ; iteration++) {
    const fitted = passOver(points, reach, weights);
    if (iteration === iterations) return { x: points.x, y: fitted };
    const off = points.y.map((value, i) => Math.abs(value - fitted[i]!));
    const usual = off.reduce((sum, each) => sum + each, 0) / count;
    const sorted = off.slice().sort();
    const far = 3 * (sorted[Math.floor(count / 2)]! + sorted[count - 1 - Math.floor(count / 2)]!);
    // Points on the curve have no outliers.
    if (far < 1e-7 * usual || far === 0) return { x: points.x, y: fitted };
    weights = off.map((each) => (each <= 0.001 * far ? 1 : each <= 0.999 * far ? (1 - (each / far) ** 2) ** 2 : 0));
  }
}

/** Computes one curve: fits points at a minimum distance and interpolates in between. */
function passOver(points: SmoothCurve, reach: number, weights: Float64Array | undefined): Float64Array {
  const { x, y } = points;
  const count = x.length;
  const fitted = new Float64Array(count);
  const near = DELTA * (x[count - 1]! - x[0]!);
  let left = 0;
  let last = -1;
  for (let i = 0; last < count - 1;) {
    while (left + reach < count && x[i]! - x[left]! > x[left + reach]! - x[i]!) left++;
    fitted[i] = fitAt(points, x[i]!, { left, right: left + reach - 1, weights }) ?? y[i]!;
    for (let between = last + 1; between < i; between++) {
      const share = (x[between]! - x[last]!) / (x[i]! - x[last]!);
      fitted[between] = share * fitted[i]! + (1 - share) * fitted[last]!;
    }
    last = i;
    for (i = last + 1; i < count && x[i]! <= x[last]! + near; i++) {
      if (x[i] !== x[last]) continue;
      fitted[i] = fitted[last]!;
      last = i;
    }
    i = Math.max(last + 1, i - 1);
  }
  return fitted;
}

/** Returns the local line at a position; `undefined` when all weights are 0. */
function fitAt(
  { x, y }: SmoothCurve,
  at: number,
  { left, right: end, weights }: { readonly left: number; readonly right: number; readonly weights: Float64Array | undefined },
): number | undefined {
  const far = Math.max(at - x[left]!, x[end]! - at);
  // If all neighbors have the same x, further points with that x count too.
  let right = end;
  while (right + 1 < x.length && x[right + 1]! - at <= 0.999 * far) right++;
  const own = new Float64Array(right - left + 1);
  let total = 0;
  for (let j = left; j <= right; j++) {
    const off = Math.abs(x[j]! - at);
    if (off > 0.999 * far) continue;
    own[j - left] = (off <= 0.001 * far ? 1 : (1 - (off / far) ** 3) ** 3) * (weights?.[j] ?? 1);
    total += own[j - left]!;
  }
  if (total <= 0) return undefined;
  let centre = 0;
  for (let j = left; j <= right; j++) centre += (own[j - left]! /= total) * x[j]!;
  let spread = 0;
  for (let j = left; j <= right; j++) spread += own[j - left]! * (x[j]! - centre) ** 2;
  const isLine = far > 0 && Math.sqrt(spread) > 0.001 * (x[x.length - 1]! - x[0]!);
  const slope = isLine ? (at - centre) / spread : 0;
  let fitted = 0;
  for (let j = left; j <= right; j++) fitted += own[j - left]! * (slope * (x[j]! - centre) + 1) * y[j]!;
  return fitted;
}
