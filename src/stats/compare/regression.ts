import { tTail } from '../distributions/distributions.js';

/** A straight line through points, and how well it fits. */
export interface Regression {
  /** How many points have both numbers. */
  readonly n: number;
  /** The line is intercept + slope × x; NaN where x does not vary. */
  readonly slope: number;
  readonly intercept: number;
  /** Pearson's r; NaN where x or y does not vary. */
  readonly r: number;
  /** The chance of an r as far from 0 by accident, were there no connection; NaN of fewer than three points. */
  readonly p: number;
}

/**
 * The line of least squares of `y` on `x` over the points that have both (NaN and infinite numbers are none), by sums of deviations from the means, so that large
 * numbers close together lose no digits; `p` by the t distribution with n − 2 degrees (R's `lm`, `cor.test`; DuckDB's `regr_slope`, `regr_intercept`, `corr`). O(n).
 */
export function regression(x: ArrayLike<number>, y: ArrayLike<number>): Regression {
  let [n, meanX, meanY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    if (!isPoint(x[i], y[i])) continue;
    n++;
    meanX += (x[i]! - meanX) / n;
    meanY += (y[i]! - meanY) / n;
  }
  let [xx, yy, xy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    if (!isPoint(x[i], y[i])) continue;
    const [dx, dy] = [x[i]! - meanX, y[i]! - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const slope = xx > 0 ? xy / xx : NaN;
  const r = xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : NaN;
  return { n, slope, intercept: meanY - slope * meanX, r, p: chanceOf(r, n) };
}

function isPoint(x: number | undefined, y: number | undefined): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}

function chanceOf(r: number, n: number): number {
  if (n < 3 || Number.isNaN(r)) return NaN;
  return Math.abs(r) === 1 ? 0 : 2 * tTail(Math.abs(r) * Math.sqrt((n - 2) / (1 - r * r)), n - 2);
}
