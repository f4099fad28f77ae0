import { tTail } from '../distributions/distributions.js';

/** A regression line and its fit. */
export interface Regression {
  /** Number of points with both numbers. */
  readonly n: number;
  /** The line is intercept + slope × x; NaN when x is constant. */
  readonly slope: number;
  readonly intercept: number;
  /** Pearson’s r; NaN when x or y is constant. */
  readonly r: number;
  /** Probability of an r at least as far from 0 without a relationship; NaN for fewer than three points. */
  readonly p: number;
}

/**
 * Fits the least-squares line of `y` on `x`. Points with NaN or infinite numbers are ignored. Sums of deviations from the means
 * keep the precision of large, close numbers. `p` uses the t distribution with n − 2 degrees of freedom (R’s `lm`, `cor.test`;
 * DuckDB’s `regr_slope`, `regr_intercept`, `corr`). O(n).
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
  return fittedLine({ n, meanX, meanY, xx, yy, xy });
}

/** Number of points, means of both numbers, and sums of squares and products of their deviations from the means. */
interface RegressionSums {
  readonly n: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

/** Returns the least-squares line of these sums. */
export function fittedLine({ n, meanX, meanY, xx, yy, xy }: RegressionSums): Regression {
  const slope = xx > 0 ? xy / xx : NaN;
  const r = xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : NaN;
  return { n, slope, intercept: meanY - slope * meanX, r, p: pValueOf(r, n) };
}

function isPoint(x: number | undefined, y: number | undefined): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}

function pValueOf(r: number, n: number): number {
  if (n < 3 || Number.isNaN(r)) return NaN;
  return Math.abs(r) === 1 ? 0 : 2 * tTail(Math.abs(r) * Math.sqrt((n - 2) / (1 - r * r)), n - 2);
}
