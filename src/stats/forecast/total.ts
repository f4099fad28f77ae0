import { combined } from './combination.js';
import type { Origin } from './backtest.js';
import { calibration, tailQuantile, widening } from './intervals.js';
import type { Tails } from './intervals.js';

/** All values to come together, and between which limits their sum lies with a chance, one for each level. */
export interface Total {
  readonly mean: number;
  readonly lower: Readonly<Record<number, number>>;
  readonly upper: Readonly<Record<number, number>>;
}

/** How the deviation of a sum follows from those of its values: as a model has it whose form is right, or with the errors of a form that may be wrong. */
export type Dependence = 'textbook' | 'cautious';

/**
 * The deviation of the sum of values to come from the deviations of each, which must not fall (`widening`), from value `from` on. Errors of neighbouring values go together, so it is neither the
 * root of the sum of squares nor the sum.
 *
 * `textbook`: a model of exponential smoothing or ARIMA is a moving average of shocks (R. D. Snyder, A. B. Koehler, R. J. Hyndman and J. K. Ord 2004, “Exponential smoothing models: Means and
 * variances for lead-time demand”, equation 13), and deviations tell its weights: the square of the k-th is how much the variance grows at step k, over the first variance. Exact where weights are not negative.
 * `cautious`: half-way (the geometric mean) between that and the sum of the deviations, which is the widest that can be and holds where all values err as one, as they do about a level or a trend that was fitted wrong. O(n²).
 */
export function totalDeviation(deviation: Float64Array, dependence: Dependence, from = 0): number {
  const first = deviation[0]! ** 2;
  const weights = deviation.map((each, k) => (k === 0 ? 1 : Math.sqrt(Math.max(each ** 2 - deviation[k - 1]! ** 2, 0) / first)));
  if (!(first > 0)) return deviation.subarray(from).reduce((sum, each) => sum + each, 0);
  let variance = 0;
  for (let shock = 0; shock < deviation.length; shock++) {
    let sum = 0;
    for (let h = Math.max(shock, from); h < deviation.length; h++) sum += weights[h - shock]!;
    variance += sum ** 2 * first;
  }
  const narrow = Math.sqrt(variance);
  return dependence === 'textbook' ? narrow : Math.sqrt(narrow * deviation.subarray(from).reduce((sum, each) => sum + each, 0));
}

/** What the cautious deviation of a sum is to be multiplied by so that sums in a backtest err as much as it said. */
export function totalSurprise(origins: readonly Origin[], shares: readonly number[]): number {
  return calibration(
    origins.map(({ actual, outlooks }) => {
      const { mean, variance } = combined(outlooks, shares);
      const error = sumOf(actual) - sumOf(mean);
      return error === 0 ? 0 : (error / totalDeviation(widening(variance.map(Math.sqrt)), 'cautious')) ** 2;
    }),
  );
}

/** The sum of means with its limits. `floor` is the least that each value can be. */
export function totalOf(
  { mean, deviation }: { readonly mean: Float64Array; readonly deviation: number },
  levels: readonly number[],
  { tails, floor }: { readonly tails: Tails; readonly floor: number },
): Total {
  const sum = sumOf(mean);
  const limit = (level: number, side: 1 | -1): number =>
    Math.max(sum + side * tailQuantile(0.5 + level / 200, tails) * deviation, floor);
  return {
    mean: sum,
    lower: Object.fromEntries(levels.map((level) => [level, limit(level, -1)])),
    upper: Object.fromEntries(levels.map((level) => [level, limit(level, 1)])),
  };
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, each) => sum + each, 0);
}
