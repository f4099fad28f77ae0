import { badOption } from '../../util/error.js';
import { decomposing } from '../smooth/decomposition.js';
import type { Decomposition } from '../smooth/decomposition.js';
import { tQuantile } from '../distributions/distributions.js';
import { finish } from '../steps.js';

/** How anomalies are looked for. */
export interface AnomalyOptions {
  /** After how many values the season comes again: a whole number from 2. */
  readonly period: number;
  /** The chance of a false alarm in a whole series that has nothing odd: 0.05 where absent, between 0 and 0.5. */
  readonly rate?: number;
  readonly signal?: AbortSignal | undefined;
}

/** A value that is not as trend and season had it expected. */
export interface Anomaly {
  readonly index: number;
  readonly value: number;
  /** What the others let expect there. */
  readonly expected: number;
  /** How far it is off, in standard deviations of the others. */
  readonly deviation: number;
}

/** What was expected of each value, and what was not as expected, in the order of the series. */
export interface Anomalies {
  readonly expected: Float64Array;
  /** The range that ordinary values stay in. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly anomalies: readonly Anomaly[];
}

/** With all decompositions these take some seconds. */
const MOST_VALUES = 10_000;
/** A tenth of the values at most can be odd, and no more than these. */
const MOST_ANOMALIES = 50;
/** After so many values in a row that are not odd the search ends: more of one size hardly hide each other. */
const PATIENCE = 10;

/**
 * Values that are not as trend and season of the others let expect. The series is taken apart (`decompose`), the value farthest off becomes a gap, and again, so that one odd
 * value hides no other; how many of these are odd says the generalised test of B. Rosner 1983, “Percentage points for a generalized ESD many-outlier procedure”, on what remains
 * (as in J. Hochenbaum, O. S. Vallis and A. Kejariwal 2017, “Automatic anomaly detection in the cloud via statistical learning”). `rate` is that of the test where what remains
 * is about normal; where it has heavy tails there are more alarms. NaN is a gap. Up to 51 decompositions.
 * @throws SalesError `bad-option`; `too-few-values` for fewer than two periods; an `AbortError`
 */
export function anomalies(values: ArrayLike<number>, options: AnomalyOptions): Anomalies {
  return finish(findingAnomalies(values, options), options.signal);
}

/** The same in steps, so that who waits for it may do other things in between. */
export function* findingAnomalies(
  values: ArrayLike<number>,
  { period, rate = 0.05 }: AnomalyOptions,
): Generator<undefined, Anomalies> {
  if (!(rate > 0 && rate <= 0.5)) throw badOption('rate', String(rate), 'a number above 0, 0.5 at most');
  if (values.length > MOST_VALUES) throw badOption('values', `${values.length} values`, `at most ${MOST_VALUES}`);
  const left = Float64Array.from(values);
  const count = left.filter(Number.isFinite).length;
  const jump = left.length > LONG ? 'auto' : 1;
  const most = Math.min(MOST_ANOMALIES, Math.floor(count / 10), count - 2 * period);
  // What differs by less is rounded.
  const least = 1e-9 * left.reduce((greatest, value) => (Math.abs(value) > greatest ? Math.abs(value) : greatest), 0);
  const removed: number[] = [];
  let parts = yield* decomposing(left, { period, jump });
  let odd = 0;
  let found = parts;
  while (removed.length < most && removed.length < odd + PATIENCE) {
    const { place, deviation } = farthest(parts.remainder, least);
    if (deviation === 0) break;
    removed.push(place);
    left[place] = NaN;
    parts = yield* decomposing(left, { period, jump });
    yield;
    if (deviation <= criticalOf(count - removed.length + 1, rate)) continue;
    odd = removed.length;
    found = parts;
  }
  return tell(values, found, { places: removed.slice(0, odd), critical: criticalOf(count - odd, rate) });
}

/** Longer series are taken apart with jumps. */
const LONG = 1000;

/** The value whose remainder is farthest from their mean, in standard deviations; 0 where these are less than `least`. */
function farthest(remainder: Float64Array, least: number): { readonly place: number; readonly deviation: number } {
  const { mean, deviation } = spreadOf(remainder);
  let place = 0;
  let most = -1;
  remainder.forEach((rest, i) => {
    const off = Math.abs(rest - mean);
    if (off > most) [place, most] = [i, off];
  });
  return { place, deviation: deviation > least ? most / deviation : 0 };
}

function spreadOf(remainder: Float64Array): { readonly mean: number; readonly deviation: number } {
  const known = remainder.filter((rest) => !Number.isNaN(rest));
  const mean = known.reduce((sum, rest) => sum + rest, 0) / known.length;
  const squares = known.reduce((sum, rest) => sum + (rest - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (known.length - 1)) };
}

/** How many standard deviations the farthest of `count` normal numbers is off at most, but for `rate` of all cases (Rosner's λ). */
function criticalOf(count: number, rate: number): number {
  const freedom = count - 2;
  const t = tQuantile(1 - rate / (2 * count), freedom);
  return ((count - 1) * t) / Math.sqrt((freedom + t * t) * count);
}

interface Verdict {
  readonly places: readonly number[];
  readonly critical: number;
}

function tell(
  values: ArrayLike<number>,
  { trend, seasonal, remainder }: Decomposition,
  { places, critical }: Verdict,
): Anomalies {
  const expected = trend.map((level, i) => level + seasonal[i]!);
  const { deviation } = spreadOf(remainder);
  const found = places.map((index) => {
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
