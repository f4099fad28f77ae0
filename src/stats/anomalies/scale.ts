import type { Decomposition } from '../smooth/decomposition.js';

/** A scale on which deviations are symmetric, and the way back. */
export interface Scale {
  readonly to: (value: number) => number;
  readonly from: (value: number) => number;
  /** True when values stay as they are. */
  readonly isPlain: boolean;
}

const PLAIN: Scale = { to: (value) => value, from: (value) => value, isPlain: true };
/** Powers tried next to 1, and 0 for the logarithm (G. E. P. Box and D. R. Cox 1964, “An analysis of transformations”). */
const POWERS = [1 / 2, 1 / 3, 1 / 5, 0];
/** Quantile of the tails that are compared, which few anomalies do not reach. */
const TAIL = 0.05;
/** Skewness of n normal numbers is within this number of standard errors, which are 1 ÷ √n. */
const ERRORS = 2;

/**
 * Returns the scale on which the deviations of values from trend and season are most symmetric: powers or the logarithm where they
 * are skewed, and the values themselves where they are not, or where some are negative.
 */
export function scaleOf(values: Float64Array, { trend, seasonal }: Pick<Decomposition, 'trend' | 'seasonal'>): Scale {
  const known = [...values.keys()].filter((i) => Number.isFinite(values[i]));
  if (known.some((i) => values[i]! < 0)) return PLAIN;
  const least = Math.min(...known.map((i) => values[i]!).filter((value) => value > 0));
  const expected = known.map((i) => Math.max(least, trend[i]! + seasonal[i]!));
  const skewnessOf = ({ to }: Scale): number =>
    Math.abs(skewness(Float64Array.from(known, (i, k) => to(values[i]!) - to(expected[k]!))));
  let best = { scale: PLAIN, skewness: skewnessOf(PLAIN) };
  if (!(best.skewness > ERRORS / Math.sqrt(known.length))) return PLAIN;
  for (const power of POWERS) {
    if (power === 0 && known.some((i) => values[i] === 0)) continue;
    const scale = powerScale(power);
    const own = { scale, skewness: skewnessOf(scale) };
    if (own.skewness < best.skewness) best = own;
  }
  return best.scale;
}

function powerScale(power: number): Scale {
  if (power === 0) return { to: Math.log, from: Math.exp, isPlain: false };
  return { to: (value) => value ** power, from: (value) => Math.max(0, value) ** (1 / power), isPlain: false };
}

/** Returns the skewness of the tails (A. L. Bowley): −1 to 1, and 0 for symmetric numbers. */
function skewness(values: Float64Array): number {
  const sorted = values.sort();
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  const [low, middle, high] = [at(TAIL), at(0.5), at(1 - TAIL)];
  return (high + low - 2 * middle) / (high - low);
}
