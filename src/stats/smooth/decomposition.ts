import { badOption, SalesError } from '../../util/error.js';
import { finish } from '../cooperative.js';
import { takeApart } from './stl.js';
import type { StlSettings } from './stl.js';

/** Options of `decompose`. */
export interface DecomposeOptions {
  /** Number of values per season, such as 12 for months: an integer from 2. */
  readonly period: number;
  /** True to limit the influence of outliers on trend and season. Default: false. */
  readonly robust?: boolean;
  /**
   * Number of periods over which the season is smoothed, an odd number from 3. Fewer periods allow faster changes. `periodic`
   * keeps the season constant. Default: 11.
   */
  readonly seasonalWindow?: number | 'periodic';
  /**
   * 1 fits every value. `auto` fits every tenth of a window like R’s `stl`, which is much faster and off by about 1%. Default: 1.
   */
  readonly jump?: 1 | 'auto';
  readonly signal?: AbortSignal | undefined;
}

/** A series as a sum of three components, n numbers each. */
export interface Decomposition {
  readonly trend: Float64Array;
  readonly seasonal: Float64Array;
  /** Value minus trend and season; NaN for a gap. */
  readonly remainder: Float64Array;
  /** Strength of trend and season relative to the remainder: 0 none, 1 complete. */
  readonly strength: { readonly trend: number; readonly seasonal: number };
}

/** Maximum number of values; with a window of that size they take some seconds. */
const MAX_VALUES = 100_000;

/** Rounding error of smoothing relative to the largest value, for some dozens of operations. */
const MIN_SPREAD = 64 * Number.EPSILON;

/**
 * Decomposes a series into trend, season and remainder with STL (see `takeApart`). Strengths are those of X. Wang, K. A. Smith
 * and R. J. Hyndman 2006, “Characteristic-based clustering for time series data”: 1 − Var(R) ÷ Var(T + R), at least 0. `values`
 * has n numbers; NaN and infinite ones are gaps, which trend and season bridge. O(n × period), robust 8 times as much; up to
 * 100,000 values.
 * @throws SalesError `bad-option`; `too-few-values` for fewer than two periods; an `AbortError`
 */
export function decompose(values: ArrayLike<number>, options: DecomposeOptions): Decomposition {
  return finish(decomposing(values, options), options.signal);
}

/** Does the work of `decompose` in steps, so the caller can do other work in between. */
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
  const least = MIN_SPREAD * filled.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const strength = { trend: strengthOf(trend, remainder, least), seasonal: strengthOf(seasonal, remainder, least) };
  return { trend, seasonal, remainder, strength };
}

function settingsOf({ period, robust = false, seasonalWindow = 11, jump = 1 }: DecomposeOptions, count: number): StlSettings {
  if (!(Number.isInteger(period) && period >= 2)) throw badOption('period', String(period), 'whole-number', { min: 2 });
  if (count > MAX_VALUES) throw badOption('values', String(count), 'at-most', { max: MAX_VALUES });
  const isPeriodic = seasonalWindow === 'periodic';
  const season = isPeriodic ? 10 * count + 1 : seasonalWindow;
  if (!(Number.isInteger(season) && season >= 3 && season % 2 === 1))
    throw badOption('seasonalWindow', String(season), 'seasonal-window');
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

/** Rounds up to an odd number. */
function odd(value: number): number {
  const whole = Math.ceil(value);
  return whole % 2 === 1 ? whole : whole + 1;
}

/**
 * Fills gaps by linear interpolation, at the ends with the nearest value. Filled values have no weight, so they matter only if a
 * whole window is missing.
 */
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

/** Replaces each seasonal position by its mean over all periods. */
function settle(seasonal: Float64Array, period: number): void {
  for (let index = 0; index < period; index++) {
    let [sum, count] = [0, 0];
    for (let i = index; i < seasonal.length; i += period, count++) sum += seasonal[i]!;
    for (let i = index; i < seasonal.length; i += period) seasonal[i] = sum / count;
  }
}

/**
 * Returns the strength of a component. If the standard deviation of component plus remainder is at most `least`, it is rounding
 * error, and the strength is 0.
 */
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
  return new SalesError('too-few-values', 'less-than-two-periods', {
    params: { count, period, expected: 2 * period },
  });
}
