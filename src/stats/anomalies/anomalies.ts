import { badOption } from '../../util/error.js';
import { decomposing, type Decomposition } from '../smooth/decomposition.js';
import { tQuantile } from '../distributions/distributions.js';
import { finish } from '../cooperative.js';

/** Options of `anomalies`. */
export interface AnomalyOptions {
  /** Number of values per season: an integer from 2. */
  readonly period: number;
  /** Probability of a false alarm in a series without anomalies: above 0, at most 0.5. Default: 0.05. */
  readonly rate?: number;
  readonly signal?: AbortSignal | undefined;
}

/** A value that deviates significantly from trend and season. */
export interface Anomaly {
  readonly index: number;
  readonly value: number;
  /** The value expected from trend and season of the other values. */
  readonly expected: number;
  /** Deviation from the expected value, in standard deviations of the other values. */
  readonly deviation: number;
}

/** The expected values and the anomalies, in the order of the series. */
export interface Anomalies {
  readonly expected: Float64Array;
  /** The range of ordinary values. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly anomalies: readonly Anomaly[];
}

/** Maximum length of a series: with all decompositions, it takes some seconds. */
const MAX_VALUES = 10_000;
/** Maximum number of anomalies; at most a tenth of the values, too. */
const MAX_ANOMALIES = 50;
/** Minimum share of values other than zero and gaps. Where few are left, any of them would be unusual. */
const MIN_ACTIVE = 0.25;
/**
 * The search ends after this many consecutive values that are not anomalies, since more values of one size rarely mask each
 * other.
 */
const MAX_MISSES = 10;

/**
 * Finds values that deviate from trend and season of the other values. It decomposes the series (`decompose`), replaces the most
 * extreme value with a gap, and repeats, so anomalies do not mask each other. The number of anomalies comes from the
 * generalized ESD test of the remainders (B. Rosner 1983, “Percentage points for a generalized ESD many-outlier procedure”; J.
 * Hochenbaum, O. S. Vallis and A. Kejariwal 2017, “Automatic anomaly detection in the cloud via statistical learning”). The test
 * takes the data as they are: skewed values are compared on a scale on which they are symmetric (`scaleOf`), and remainders with
 * heavy tails with a t distribution of the kurtosis that they may have. NaN is a gap. Up to 52 decompositions.
 * @throws SalesError `bad-option`; `too-few-values` for fewer than two periods; an `AbortError`
 */
export function anomalies(values: ArrayLike<number>, options: AnomalyOptions): Anomalies {
  return finish(findingAnomalies(values, options), options.signal);
}

/** Does the work of `anomalies` in steps, so the caller can do other work in between. */
export function* findingAnomalies(
  values: ArrayLike<number>,
  { period, rate = 0.05 }: AnomalyOptions,
): Generator<undefined, Anomalies> {
  if (!(rate > 0 && rate <= 0.5)) throw badOption('rate', String(rate), 'rate-to-half');
  if (values.length > MAX_VALUES) throw badOption('values', String(values.length), 'at-most', { max: MAX_VALUES });
  const known = Float64Array.from(values);
  const count = known.filter(Number.isFinite).length;
  const jump = known.length > LONG ? 'auto' : 1;
  const active = known.filter((value) => Number.isFinite(value) && value !== 0).length;
  const most = active < MIN_ACTIVE * known.length ? 0 : Math.min(MAX_ANOMALIES, Math.floor(count / 10), count - 2 * period);
  let parts = yield* decomposing(known, { period, jump });
  const scale = scaleOf(known, parts);
  const left = known.map(scale.to);
  if (!scale.isPlain) parts = yield* decomposing(left, { period, jump });
  // Smaller differences are rounding errors.
  const least = 1e-9 * left.reduce((greatest, value) => (Math.abs(value) > greatest ? Math.abs(value) : greatest), 0);
  const removed: number[] = [];
  let odd = 0;
  let found = parts;
  while (removed.length < most && removed.length < odd + MAX_MISSES) {
    const { index, away } = farthest(parts.remainder, least);
    if (away === 0) break;
    const limit = limitOf(parts.remainder, rate, { side: Math.sign(away), candidate: index });
    removed.push(index);
    left[index] = NaN;
    parts = yield* decomposing(left, { period, jump });
    yield;
    if (Math.abs(away) <= limit) continue;
    odd = removed.length;
    found = parts;
  }
  const expected = found.trend.map((level, i) => level + found.seasonal[i]!);
  const [lower, upper] = [-1, 1].map((side) => side * limitOf(found.remainder, rate, { side })) as [number, number];
  return toAnomalies(known, { ...found, expected }, { indexes: removed.slice(0, odd), lower, upper, scale });
}

/** The kurtosis of few numbers is mostly too low, so this number of its standard errors is added, up to a maximum. */
const ERRORS = 2;
const MAX_ADDED = 1;

/** Minimum length of a series that is decomposed with jumps. */
const LONG = 1000;

/** Returns the remainder farthest from the mean: 0 when the standard deviation is at most `least`. */
function farthest(remainder: Float64Array, least: number): { readonly index: number; readonly away: number } {
  const { mean, deviation } = spreadOf(remainder);
  let [index, away] = [0, 0];
  if (!(deviation > least)) return { index, away };
  remainder.forEach((rest, i) => {
    if (Math.abs(rest - mean) > Math.abs(away)) [index, away] = [i, rest - mean];
  });
  return { index, away };
}

function spreadOf(remainder: Float64Array): { readonly mean: number; readonly deviation: number } {
  const known = remainder.filter((rest) => !Number.isNaN(rest));
  const mean = known.reduce((sum, rest) => sum + rest, 0) / known.length;
  const squares = known.reduce((sum, rest) => sum + (rest - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (known.length - 1)) };
}

/**
 * Returns the distance from the mean that the most extreme remainder exceeds with probability `rate`: Rosner’s λ for normal
 * remainders. Where the other remainders on the same side may have a heavier tail, it is that of a t distribution with their spread
 * and kurtosis. `side` is 1 for high remainders, −1 for low ones.
 */
function limitOf(
  remainder: Float64Array,
  rate: number,
  { side, candidate }: { readonly side: number; readonly candidate?: number },
): number {
  const others = remainder.filter((rest, i) => i !== candidate && !Number.isNaN(rest));
  const { mean, deviation } = spreadOf(remainder);
  const count = others.length + Number(candidate !== undefined);
  const freedom = count - 2;
  const tail = 1 - rate / (2 * count);
  const t = tQuantile(tail, freedom);
  const normal = ((count - 1) * t) / Math.sqrt((freedom + t * t) * count);
  const away = others.map((rest) => side * (rest - mean)).filter((rest) => rest > 0);
  const moment = (power: number): number => away.reduce((sum, rest) => sum + rest ** power, 0) / away.length;
  const square = moment(2);
  const found = moment(4) / square ** 2 - 3;
  const excess = found + Math.min(MAX_ADDED, ERRORS * Math.sqrt(24 / away.length)) * (1 + Math.max(0, found));
  if (!(excess > 0)) return normal * deviation;
  const heavy = 4 + 6 / excess;
  return Math.max(normal * deviation, tQuantile(tail, heavy) * Math.sqrt((square * (heavy - 2)) / heavy));
}

interface Verdict {
  readonly indexes: readonly number[];
  /** Limits of ordinary remainders. */
  readonly lower: number;
  readonly upper: number;
  readonly scale: Scale;
}

function toAnomalies(
  values: Float64Array,
  { expected, remainder }: Pick<Decomposition, 'remainder'> & { readonly expected: Float64Array },
  { indexes, lower, upper, scale }: Verdict,
): Anomalies {
  const { deviation } = spreadOf(remainder);
  const found = indexes.map((index) => {
    const value = values[index]!;
    const away = scale.to(value) - expected[index]!;
    return { index, value, expected: scale.from(expected[index]!), deviation: away / deviation };
  });
  return {
    expected: expected.map(scale.from),
    lower: expected.map((value) => scale.from(value + lower)),
    upper: expected.map((value) => scale.from(value + upper)),
    anomalies: found.sort((a, b) => a.index - b.index),
  };
}

/** A scale on which deviations are symmetric, and the way back. */
interface Scale {
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
const SKEWNESS_ERRORS = 2;

/**
 * Returns the scale on which the deviations of values from trend and season are most symmetric: powers or the logarithm where they
 * are skewed, and the values themselves where they are not, or where some are negative.
 */
function scaleOf(values: Float64Array, { trend, seasonal }: Pick<Decomposition, 'trend' | 'seasonal'>): Scale {
  const known = [...values.keys()].filter((i) => Number.isFinite(values[i]));
  if (known.some((i) => values[i]! < 0)) return PLAIN;
  const least = Math.min(...known.map((i) => values[i]!).filter((value) => value > 0));
  const expected = known.map((i) => Math.max(least, trend[i]! + seasonal[i]!));
  const skewnessOf = ({ to }: Scale): number =>
    Math.abs(skewness(Float64Array.from(known, (i, k) => to(values[i]!) - to(expected[k]!))));
  let best = { scale: PLAIN, skewness: skewnessOf(PLAIN) };
  if (!(best.skewness > SKEWNESS_ERRORS / Math.sqrt(known.length))) return PLAIN;
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
