import { badOption } from '../../util/error.js';
import { decomposing } from '../smooth/decomposition.js';
import type { Decomposition } from '../smooth/decomposition.js';
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
/**
 * The search ends after this many consecutive values that are not anomalies, since more values of one size rarely mask each
 * other.
 */
const MAX_MISSES = 10;

/**
 * Finds values that deviate from trend and season of the other values. It decomposes the series (`decompose`), replaces the most
 * extreme value with a gap, and repeats, so anomalies do not mask each other. The number of anomalies comes from the
 * generalized ESD test of the remainders (B. Rosner 1983, “Percentage points for a generalized ESD many-outlier procedure”; J.
 * Hochenbaum, O. S. Vallis and A. Kejariwal 2017, “Automatic anomaly detection in the cloud via statistical learning”). `rate`
 * holds for roughly normal remainders; heavy tails cause more alarms. NaN is a gap. Up to 51 decompositions.
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
  if (!(rate > 0 && rate <= 0.5)) throw badOption('rate', String(rate), 'a number above 0, 0.5 at most');
  if (values.length > MAX_VALUES) throw badOption('values', `${values.length} values`, `at most ${MAX_VALUES}`);
  const left = Float64Array.from(values);
  const count = left.filter(Number.isFinite).length;
  const jump = left.length > LONG ? 'auto' : 1;
  const most = Math.min(MAX_ANOMALIES, Math.floor(count / 10), count - 2 * period);
  // Smaller differences are rounding errors.
  const least = 1e-9 * left.reduce((greatest, value) => (Math.abs(value) > greatest ? Math.abs(value) : greatest), 0);
  const removed: number[] = [];
  let parts = yield* decomposing(left, { period, jump });
  let odd = 0;
  let found = parts;
  while (removed.length < most && removed.length < odd + MAX_MISSES) {
    const { index, deviation } = farthest(parts.remainder, least);
    if (deviation === 0) break;
    removed.push(index);
    left[index] = NaN;
    parts = yield* decomposing(left, { period, jump });
    yield;
    if (deviation <= criticalOf(count - removed.length + 1, rate)) continue;
    odd = removed.length;
    found = parts;
  }
  return toAnomalies(values, found, { indexes: removed.slice(0, odd), critical: criticalOf(count - odd, rate) });
}

/** Minimum length of a series that is decomposed with jumps. */
const LONG = 1000;

/**
 * Returns the value with the remainder farthest from the mean. `deviation` is in standard deviations; 0 when the standard
 * deviation is at most `least`.
 */
function farthest(remainder: Float64Array, least: number): { readonly index: number; readonly deviation: number } {
  const { mean, deviation } = spreadOf(remainder);
  let index = 0;
  let most = -1;
  remainder.forEach((rest, i) => {
    const off = Math.abs(rest - mean);
    if (off > most) [index, most] = [i, off];
  });
  return { index, deviation: deviation > least ? most / deviation : 0 };
}

function spreadOf(remainder: Float64Array): { readonly mean: number; readonly deviation: number } {
  const known = remainder.filter((rest) => !Number.isNaN(rest));
  const mean = known.reduce((sum, rest) => sum + rest, 0) / known.length;
  const squares = known.reduce((sum, rest) => sum + (rest - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (known.length - 1)) };
}

/**
 * Returns Rosner’s λ: the most extreme of `count` normal numbers exceeds this number of standard deviations with probability
 * `rate`.
 */
function criticalOf(count: number, rate: number): number {
  const freedom = count - 2;
  const t = tQuantile(1 - rate / (2 * count), freedom);
  return ((count - 1) * t) / Math.sqrt((freedom + t * t) * count);
}

interface Verdict {
  readonly indexes: readonly number[];
  readonly critical: number;
}

function toAnomalies(
  values: ArrayLike<number>,
  { trend, seasonal, remainder }: Decomposition,
  { indexes, critical }: Verdict,
): Anomalies {
  const expected = trend.map((level, i) => level + seasonal[i]!);
  const { deviation } = spreadOf(remainder);
  const found = indexes.map((index) => {
    const value = values[index]!;
    return { index, value, expected: expected[index]!, deviation: (value - expected[index]!) / deviation };
  });
  return {
    expected,
    lower: expected.map((value) => value - critical * deviation),
    upper: expected.map((value) => value + critical * deviation),
    anomalies: found.sort((a, b) => a.index - b.index),
  };
}
