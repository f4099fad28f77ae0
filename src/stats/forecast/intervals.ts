import { normalQuantile, tQuantile } from '../distributions/distributions.js';

/** Prediction intervals: per level, the lower and upper limit of each value. */
export interface Limits {
  readonly lower: Readonly<Record<number, Float64Array>>;
  readonly upper: Readonly<Record<number, Float64Array>>;
}

/** Shape of the error distribution: normal, or heavy-tailed as for values that no model has seen. */
export type Tails = 'normal' | 'heavy';

/**
 * Degrees of freedom of heavy tails: between the 4 that K. L. Lange, R. J. A. Little and J. M. G. Taylor 1989 propose for robust
 * estimation and the normal distribution.
 */
const HEAVY = 5;

/**
 * Returns the `p`-quantile in standard deviations from the mean. Heavy tails are those of a t distribution with the same
 * variance.
 */
export function tailQuantile(p: number, tails: Tails): number {
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
