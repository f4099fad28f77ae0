import { normalQuantile, tQuantile } from '../distributions/distributions.js';
import type { Origin } from './backtest.js';
import { combined } from './members.js';
import { sumOf } from '../../util/numbers/sum.js';

/** Prediction intervals: per level, the lower and upper limit of each value. */
interface Limits {
  readonly lower: Readonly<Record<number, Float64Array>>;
  readonly upper: Readonly<Record<number, Float64Array>>;
}

/** Shape of the error distribution: normal, or heavy-tailed as for values that no model has seen. */
type Tails = 'normal' | 'heavy';

/**
 * Degrees of freedom of heavy tails: between the 4 that K. L. Lange, R. J. A. Little and J. M. G. Taylor 1989 propose for robust
 * estimation and the normal distribution.
 */
const HEAVY = 5;

/**
 * Returns the `p`-quantile in standard deviations from the mean. Heavy tails are those of a t distribution with the same
 * variance.
 */
function tailQuantile(p: number, tails: Tails): number {
  return tails === 'normal' ? normalQuantile(p) : tQuantile(p, HEAVY) * Math.sqrt((HEAVY - 2) / HEAVY);
}

/**
 * Returns prediction intervals around means, one pair of limits per level (percent). Intervals of a higher level always contain
 * those of a lower one. Limits are at least the `floor` of each value, such as 0 for values that cannot be negative.
 */
export function limitsOf(
  { mean, deviation }: { readonly mean: Float64Array; readonly deviation: Float64Array },
  levels: readonly number[],
  { tails = 'normal', floor }: { readonly tails?: Tails; readonly floor?: Float64Array } = {},
): Limits {
  const limit = (level: number, side: 1 | -1): Float64Array => {
    const z = side * tailQuantile(0.5 + level / 200, tails);
    return mean.map((each, h) => Math.max(each + z * deviation[h]!, floor?.[h] ?? -Infinity));
  };
  return {
    lower: Object.fromEntries(levels.map((level) => [level, limit(level, -1)])),
    upper: Object.fromEntries(levels.map((level) => [level, limit(level, 1)])),
  };
}

/**
 * Returns the nearest standard deviations that never decrease with the horizon: least squares on the variances (pool adjacent
 * violators: R. E. Barlow, D. J. Bartholomew, J. M. Bremner and H. D. Brunk 1972). The far future is never more certain than the
 * near one. O(n).
 */
export function widening(deviation: Float64Array): Float64Array {
  const blocks: { mean: number; size: number }[] = [];
  for (const each of deviation) {
    let block = { mean: each * each, size: 1 };
    for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
      blocks.pop();
      const size = last.size + block.size;
      block = { mean: (last.mean * last.size + block.mean * block.size) / size, size };
    }
    blocks.push(block);
  }
  return Float64Array.from(blocks.flatMap(({ mean, size }) => Array<number>(size).fill(Math.sqrt(mean))));
}

/** Weight of the prior assumption that errors are as large as predicted, in origins. */
const PRIOR = 3;
/** Minimum and maximum calibration factor. */
const BOUNDS = [1 / 3, 3] as const;

/**
 * Returns the factor for standard deviations that matches them to the backtest errors. `squares` contains, per origin, the mean
 * squared error divided by the predicted variance. Errors of one origin are correlated, so each origin counts as one observation.
 * Few origins change little (an inverse-gamma prior with a weight of three).
 */
export function calibration(squares: readonly number[]): number {
  const known = squares.filter(Number.isFinite);
  const sum = known.reduce((whole, each) => whole + each, 0);
  return Math.min(Math.max(Math.sqrt((sum + PRIOR) / (known.length + PRIOR)), BOUNDS[0]), BOUNDS[1]);
}

/** The sum of all forecast values, with one prediction interval per level. */
export interface Total {
  readonly mean: number;
  readonly lower: Readonly<Record<number, number>>;
  readonly upper: Readonly<Record<number, number>>;
}

/**
 * How the standard deviation of a sum follows from those of its values: for a correct model form, or allowing for a wrong one.
 */
type Dependence = 'textbook' | 'cautious';

/**
 * Returns the standard deviation of the sum of forecast values from index `from` on, with the error of the first one times
 * `firstFactor`. `deviation` must not decrease (`widening`).
 * Errors of neighboring values are correlated, so it is neither the root of the sum of squares nor the sum.
 *
 * `textbook`: exponential smoothing and ARIMA are moving averages of shocks (R. D. Snyder, A. B. Koehler, R. J. Hyndman and J. K.
 * Ord 2004, “Exponential smoothing models: Means and variances for lead-time demand”, equation 13). The squared k-th weight is
 * the growth of the variance at step k divided by the first variance. Exact for non-negative weights.
 * `cautious`: the geometric mean of that and the sum of the standard deviations. The sum is the maximum, reached if all values
 * err together, as with a misfitted level or trend. O(n²).
 */
export function totalDeviation(deviation: Float64Array, dependence: Dependence, left: Left = {}): number {
  return runningDeviations(deviation, dependence, left).at(-1) ?? 0;
}

/** The first value of a sum, and the factor of its error. */
interface Left {
  readonly from?: number;
  readonly firstFactor?: number;
}

/** Returns the standard deviations of the sums up to each value, as `totalDeviation` does of the last one. O(n²). */
export function runningDeviations(
  deviation: Float64Array,
  dependence: Dependence,
  { from = 0, firstFactor = 1 }: Left = {},
): Float64Array {
  const first = deviation[0]! ** 2;
  const weights = deviation.map((each, k) => (k === 0 ? 1 : Math.sqrt(Math.max(each ** 2 - deviation[k - 1]! ** 2, 0) / first)));
  const shocks = new Float64Array(deviation.length);
  let sum = 0;
  return deviation.subarray(from).map((each, i) => {
    const [h, factor] = [from + i, i === 0 ? firstFactor : 1];
    sum += factor * each;
    if (!(first > 0)) return sum;
    let variance = 0;
    for (let shock = 0; shock <= h; shock++) {
      shocks[shock]! += factor * weights[h - shock]!;
      variance += shocks[shock]! ** 2 * first;
    }
    const narrow = Math.sqrt(variance);
    return dependence === 'textbook' ? narrow : Math.sqrt(narrow * sum);
  });
}

/**
 * Returns the calibration factor for the cautious standard deviation of a sum, so sums in a backtest err as much as
 * predicted.
 */
export function totalSurprise(origins: readonly Origin[], shares: readonly number[]): number {
  return calibration(
    origins.map(({ actual, outlooks }) => {
      const { mean, variance } = combined(outlooks, shares);
      const error = sumOf(actual) - sumOf(mean);
      return error === 0 ? 0 : (error / totalDeviation(widening(variance.map(Math.sqrt)), 'cautious')) ** 2;
    }),
  );
}

/** Returns the sum of means with its prediction intervals. `floor` has the minimum of each value. */
export function totalOf(
  { mean, deviation }: { readonly mean: Float64Array; readonly deviation: number },
  levels: readonly number[],
  { tails, floor }: { readonly tails: Tails; readonly floor: Float64Array },
): Total {
  const [sum, minimum] = [sumOf(mean), sumOf(floor)];
  const limit = (level: number, side: 1 | -1): number =>
    Math.max(sum + side * tailQuantile(0.5 + level / 200, tails) * deviation, minimum);
  return {
    mean: sum,
    lower: Object.fromEntries(levels.map((level) => [level, limit(level, -1)])),
    upper: Object.fromEntries(levels.map((level) => [level, limit(level, 1)])),
  };
}
