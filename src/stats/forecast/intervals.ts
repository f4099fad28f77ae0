import { normalQuantile, tQuantile } from '../distributions/distributions.js';

/** Limits between which values lie with a chance, one list for each level. */
export interface Limits {
  readonly lower: Readonly<Record<number, Float64Array>>;
  readonly upper: Readonly<Record<number, Float64Array>>;
}

/** How errors are spread: as the normal distribution has it, or with `heavy` tails, as errors on values that no model has seen are. */
export type Tails = 'normal' | 'heavy';

/** Degrees of freedom of heavy tails, between the 4 that K. L. Lange, R. J. A. Little and J. M. G. Taylor 1989 propose for robust work and the normal distribution. */
const HEAVY = 5;

/** The distance from the mean, in deviations, that values exceed on one side with the chance 1 − `p`; heavy tails are those of a t distribution of the same variance. */
export function tailQuantile(p: number, tails: Tails): number {
  return tails === 'normal' ? normalQuantile(p) : tQuantile(p, HEAVY) * Math.sqrt((HEAVY - 2) / HEAVY);
}

/**
 * Limits around means, as wide as a distribution says for each level (per cent), so that limits of one level never cross those of another. Where values cannot be negative
 * (`floor` 0), limits are not.
 */
export function limitsOf(
  { mean, deviation }: { readonly mean: Float64Array; readonly deviation: Float64Array },
  levels: readonly number[],
  { tails = 'normal', floor = -Infinity }: { readonly tails?: Tails; readonly floor?: number } = {},
): Limits {
  const limit = (level: number, side: 1 | -1): Float64Array => {
    const z = side * tailQuantile(0.5 + level / 200, tails);
    return mean.map((each, h) => Math.max(each + z * deviation[h]!, floor));
  };
  return {
    lower: Object.fromEntries(levels.map((level) => [level, limit(level, -1)])),
    upper: Object.fromEntries(levels.map((level) => [level, limit(level, 1)])),
  };
}

/**
 * Deviations that never shrink as the horizon grows, and as near as can be to those given: least squares under that order on their squares (pool adjacent violators; R. E. Barlow, D. J.
 * Bartholomew, J. M. Bremner and H. D. Brunk 1972). The future is never surer than what comes before it. O(n).
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

/** As many origins as this of errors just as large as expected are taken as seen before the first. */
const PRIOR = 3;
/** Intervals are never narrowed or widened by more than this. */
const BOUNDS = [1 / 3, 3] as const;

/**
 * What deviations are to be multiplied by so that errors of a backtest are as large as they said. `squares` are the mean squares of errors in units of their deviations, one for each
 * origin: errors of one origin depend on each other, so that an origin is one observation, and few of them change little (an inverse-gamma prior worth three).
 */
export function calibration(squares: readonly number[]): number {
  const known = squares.filter(Number.isFinite);
  const sum = known.reduce((whole, each) => whole + each, 0);
  return Math.min(Math.max(Math.sqrt((sum + PRIOR) / (known.length + PRIOR)), BOUNDS[0]), BOUNDS[1]);
}
