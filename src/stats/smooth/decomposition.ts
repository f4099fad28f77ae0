import { badOption, SalesError } from '../../util/error.js';
import { finish } from '../steps.js';
import { takeApart } from './stl.js';
import type { StlSettings } from './stl.js';

/** How a series is decomposed. */
export interface DecomposeOptions {
  /** After how many values the season comes again: 12 of months in years. A whole number from 2. */
  readonly period: number;
  /** Whether values that are far off change trend and season little; no where absent. */
  readonly robust?: boolean;
  /** How many periods the season is smoothed over (an odd number from 3): the fewer, the faster it may change. 11 where absent; `periodic` lets it never change. */
  readonly seasonalWindow?: number | 'periodic';
  /** Fits every value (1), or with `auto` every tenth of a window, as R's `stl` does: a fraction of the time, and off by about a hundredth. 1 where absent. */
  readonly jump?: 1 | 'auto';
  readonly signal?: AbortSignal | undefined;
}

/** A series as a sum of three: n numbers each. */
export interface Decomposition {
  readonly trend: Float64Array;
  readonly seasonal: Float64Array;
  /** What trend and season leave of each value; NaN of a gap. */
  readonly remainder: Float64Array;
  /** How far trend and season stand out of what remains: 0 not at all, 1 wholly. */
  readonly strength: { readonly trend: number; readonly seasonal: number };
}

/** Values can be no more than these: with a window of them all they take some seconds. */
const MOST_VALUES = 100_000;

/** What rounding leaves of smoothing, as a part of the largest value: the errors of some dozens of operations. */
const LEAST_SPREAD = 64 * Number.EPSILON;

/**
 * Takes a series apart into trend, season and remainder: STL (see `takeApart`), of which the strengths are those of X. Wang, K. A. Smith and R. J. Hyndman 2006,
 * “Characteristic-based clustering for time series data”: 1 − Var(R) ÷ Var(T + R), not below 0. `values`: n numbers, NaN and infinite ones being gaps, which trend and
 * season bridge. O(n × period), robust 8 times as much; up to 100,000 values.
 * @throws SalesError `bad-option`; `too-few-values` for fewer than two periods; an `AbortError`
 */
export function decompose(values: ArrayLike<number>, options: DecomposeOptions): Decomposition {
  return finish(decomposing(values, options), options.signal);
}

/** The same in steps, so that who waits for it may do other things in between. */
export function* decomposing(values: ArrayLike<number>, options: DecomposeOptions): Generator<undefined, Decomposition> {
  const count = values.length;
  const settings = settingsOf(options, count);
  const known = Uint8Array.from({ length: count }, (_, i) => Number(Number.isFinite(values[i])));
  const finite = known.reduce((sum, one) => sum + one, 0);
  if (finite < 2 * settings.period) throw tooFew(finite, settings.period);
  const filled = bridged(values, known);
  const { trend, seasonal } = yield* takeApart(filled, known, settings);
  if (options.seasonalWindow === 'periodic') settle(seasonal, settings.period);
  const remainder = filled.map((value, i) => (known[i] ? value - trend[i]! - seasonal[i]! : NaN));
  const least = LEAST_SPREAD * filled.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const strength = { trend: strengthOf(trend, remainder, least), seasonal: strengthOf(seasonal, remainder, least) };
  return { trend, seasonal, remainder, strength };
}

function settingsOf({ period, robust = false, seasonalWindow = 11, jump = 1 }: DecomposeOptions, count: number): StlSettings {
  if (!(Number.isInteger(period) && period >= 2)) throw badOption('period', String(period), 'a whole number from 2');
  if (count > MOST_VALUES) throw badOption('values', `${count} values`, `at most ${MOST_VALUES}`);
  const isPeriodic = seasonalWindow === 'periodic';
  const season = isPeriodic ? 10 * count + 1 : seasonalWindow;
  if (!(Number.isInteger(season) && season >= 3 && season % 2 === 1))
    throw badOption('seasonalWindow', String(season), "an odd number from 3, or 'periodic'");
  const jumpOf = (window: number): number => (jump === 1 ? 1 : Math.ceil(window / 10));
  const trend = odd((1.5 * period) / (1 - 1.5 / season));
  const low = odd(period);
  return {
    period,
    seasonal: { window: season, degree: 0, jump: jumpOf(season) },
    trend: { window: trend, degree: 1, jump: jumpOf(trend) },
    low: { window: low, degree: 1, jump: jumpOf(low) },
    inner: robust ? 1 : 2,
    outer: robust ? 15 : 0,
  };
}

/** The least odd number that is not less. */
function odd(value: number): number {
  const whole = Math.ceil(value);
  return whole % 2 === 1 ? whole : whole + 1;
}

/** Gaps on a line between their neighbours, at the ends like the nearest: only what has no weight anywhere near shows it. */
function bridged(values: ArrayLike<number>, known: Uint8Array): Float64Array {
  const filled = new Float64Array(values.length);
  let before = -1;
  for (let i = 0; i <= values.length; i++) {
    if (i < values.length && !known[i]) continue;
    const [from, to] = [values[before] ?? values[i]!, values[i] ?? values[before]!];
    for (let gap = before + 1; gap < i; gap++) filled[gap] = from + ((to - from) * (gap - before)) / (i - before);
    if (i < values.length) filled[i] = values[i]!;
    before = i;
  }
  return filled;
}

/** Makes each place of the period the same in all periods. */
function settle(seasonal: Float64Array, period: number): void {
  for (let place = 0; place < period; place++) {
    let [sum, count] = [0, 0];
    for (let i = place; i < seasonal.length; i += period, count++) sum += seasonal[i]!;
    for (let i = place; i < seasonal.length; i += period) seasonal[i] = sum / count;
  }
}

/** `least`: the standard deviation of part and remainder up to which they are but errors of rounding, and nothing stands out. */
function strengthOf(part: Float64Array, remainder: Float64Array, least: number): number {
  const whole = varianceOf(remainder.map((rest, i) => part[i]! + rest));
  return whole > least ** 2 ? Math.max(0, 1 - varianceOf(remainder) / whole) : 0;
}

function varianceOf(values: Float64Array): number {
  const known = values.filter((value) => !Number.isNaN(value));
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
  return known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length - 1);
}

function tooFew(count: number, period: number): SalesError {
  return new SalesError('too-few-values', `decompose: ${count} values are less than two periods of ${period}`, {
    hint: 'Give a longer series, or a shorter period.',
    params: { count, expected: 2 * period },
  });
}
