import { badOption } from '../../util/error.js';
import { orderOf } from '../describe/ranks.js';

/** How points are smoothed. */
export interface LowessOptions {
  /** The part of all points that each fit looks at: 2/3 where absent, above 0 and 1 at most. */
  readonly span?: number;
  /** How often points far off are weighted down: 3 where absent. */
  readonly iterations?: number;
}

/** A curve through points: in ascending order of x, one y for each. */
export interface SmoothCurve {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Points nearer to each other than this part of the range lie on a line between those that are fitted. */
const DELTA = 0.01;

/**
 * A smooth curve through points: local lines, steady against points far off (W. S. Cleveland 1979, “Robust locally weighted regression and smoothing scatterplots”; R's
 * `lowess`). Points without both numbers are left out. At most a hundred fits or so, each O(span × n), and O(n log n) to sort.
 * @throws SalesError `bad-option`
 */
export function lowess(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  { span = 2 / 3, iterations = 3 }: LowessOptions = {},
): SmoothCurve {
  if (!(span > 0 && span <= 1)) throw badOption('span', String(span), 'a number above 0, 1 at most');
  if (x.length !== y.length) throw badOption('y', `${y.length} numbers`, `${x.length}, as many as x`);
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
  for (let turn = 0; ; turn++) {
    const fitted = passOver(points, reach, weights);
    if (turn === iterations) return { x: points.x, y: fitted };
    const off = points.y.map((value, i) => Math.abs(value - fitted[i]!));
    const usual = off.reduce((sum, each) => sum + each, 0) / count;
    const sorted = off.slice().sort();
    const far = 3 * (sorted[Math.floor(count / 2)]! + sorted[count - 1 - Math.floor(count / 2)]!);
    // Points that lie on the curve have no far ones among them.
    if (far < 1e-7 * usual || far === 0) return { x: points.x, y: fitted };
    weights = off.map((each) => (each <= 0.001 * far ? 1 : each <= 0.999 * far ? (1 - (each / far) ** 2) ** 2 : 0));
  }
}

/** One curve: a fit at each point, but for those near the one before, which lie on a line to the next fit. */
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

/** The local line at a place, undefined where nothing counts. */
function fitAt(
  { x, y }: SmoothCurve,
  at: number,
  { left, right: end, weights }: { readonly left: number; readonly right: number; readonly weights: Float64Array | undefined },
): number | undefined {
  const far = Math.max(at - x[left]!, x[end]! - at);
  // Where all neighbours have the same x, the others that have it count, too.
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
