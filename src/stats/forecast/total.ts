import { combined } from './members.js';
import type { Origin } from './backtest.js';
import { calibration, tailQuantile, widening } from './intervals.js';
import type { Tails } from './intervals.js';

/** The sum of all forecast values, with one prediction interval per level. */
export interface Total {
  readonly mean: number;
  readonly lower: Readonly<Record<number, number>>;
  readonly upper: Readonly<Record<number, number>>;
}

/**
 * How the standard deviation of a sum follows from those of its values: for a correct model form, or allowing for a wrong one.
 */
export type Dependence = 'textbook' | 'cautious';

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
export function totalDeviation(
  deviation: Float64Array,
  dependence: Dependence,
  { from = 0, firstFactor = 1 }: { readonly from?: number; readonly firstFactor?: number } = {},
): number {
  const factorAt = (h: number): number => (h === from ? firstFactor : 1);
  const sum = deviation.subarray(from).reduce((all, each, i) => all + factorAt(from + i) * each, 0);
  const first = deviation[0]! ** 2;
  const weights = deviation.map((each, k) => (k === 0 ? 1 : Math.sqrt(Math.max(each ** 2 - deviation[k - 1]! ** 2, 0) / first)));
  if (!(first > 0)) return sum;
  let variance = 0;
  for (let shock = 0; shock < deviation.length; shock++) {
    let weight = 0;
    for (let h = Math.max(shock, from); h < deviation.length; h++) weight += factorAt(h) * weights[h - shock]!;
    variance += weight ** 2 * first;
  }
  const narrow = Math.sqrt(variance);
  return dependence === 'textbook' ? narrow : Math.sqrt(narrow * sum);
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

function sumOf(values: Float64Array): number {
  return values.reduce((sum, each) => sum + each, 0);
}
