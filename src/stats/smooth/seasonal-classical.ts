/**
 * The trend of values with one season: centred moving averages over a whole period (half weights at the ends where it is even), NaN in the half period
 * at either end (M. G. Kendall and A. Stuart 1983, “The Advanced Theory of Statistics” 3; R's `decompose`). O(n).
 */
export function movingTrend(values: ArrayLike<number>, period: number): Float64Array {
  const count = values.length;
  const trend = new Float64Array(count).fill(NaN);
  const half = Math.floor(period / 2);
  const even = period % 2 === 0;
  for (let t = half; t + half < count; t++) {
    let sum = 0;
    for (let i = t - half; i <= t + half; i++) sum += (even && (i === t - half || i === t + half) ? 0.5 : 1) * values[i]!;
    trend[t] = sum / period;
  }
  return trend;
}

/** How a season acts on the level: it is added to it, or multiplies it. */
export type SeasonKind = 'additive' | 'multiplicative';

/**
 * The season of a classical decomposition: for each place of the period (value t is at place t modulo `period`) its mean distance from the moving trend, or its mean
 * ratio to it, brought to a mean of 0, or 1. Values are at least two periods; of a multiplicative one they are positive. R's `decompose(…)$figure`. O(n).
 */
export function classicalSeason(values: ArrayLike<number>, period: number, kind: SeasonKind): Float64Array {
  const trend = movingTrend(values, period);
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  for (let t = 0; t < values.length; t++) {
    const off = kind === 'additive' ? values[t]! - trend[t]! : values[t]! / trend[t]!;
    if (Number.isNaN(off)) continue;
    sums[t % period] = sums[t % period]! + off;
    counts[t % period] = counts[t % period]! + 1;
  }
  const neutral = kind === 'additive' ? 0 : 1;
  const figure = sums.map((sum, i) => (counts[i]! > 0 ? sum / counts[i]! : neutral));
  const mean = figure.reduce((sum, each) => sum + each, 0) / period;
  return kind === 'additive' ? figure.map((each) => each - mean) : figure.map((each) => each / mean);
}

/** The normal quantile of a two-sided 90 % test. */
const Z90 = 1.6448536269514722;

/**
 * Whether values have a season: their autocorrelation at the period is beyond its 90 % limit, given those at shorter lags (the test of V. Assimakopoulos and K. Nikolopoulos
 * 2000, “The theta model”, as M4 used it). False for fewer than three periods. O(n × period).
 */
export function isSeasonal(values: ArrayLike<number>, period: number): boolean {
  if (period < 2 || values.length < 3 * period) return false;
  const at = autocorrelations(values, period);
  let squares = 0;
  for (let lag = 1; lag < period; lag++) squares += at[lag]! ** 2;
  return Math.abs(at[period]!) > Z90 * Math.sqrt((1 + 2 * squares) / values.length);
}

/** Autocorrelations at lags 0 … `lags` (R's `acf`); NaN of constant values. O(n × lags). */
export function autocorrelations(values: ArrayLike<number>, lags: number): Float64Array {
  const count = values.length;
  let mean = 0;
  for (let t = 0; t < count; t++) mean += values[t]! / count;
  const found = new Float64Array(lags + 1);
  for (let lag = 0; lag <= lags; lag++) {
    let sum = 0;
    for (let t = lag; t < count; t++) sum += (values[t]! - mean) * (values[t - lag]! - mean);
    found[lag] = sum;
  }
  return found.map((each) => each / found[0]!);
}

/** Values without a season that `classicalSeason` found. */
export function withoutSeason(values: ArrayLike<number>, figure: Float64Array, kind: SeasonKind): Float64Array {
  return Float64Array.from({ length: values.length }, (_, t) => {
    const season = figure[t % figure.length]!;
    return kind === 'additive' ? values[t]! - season : values[t]! / season;
  });
}

/** Puts a season back on values that begin at place `from` of the period. */
export function withSeason(values: ArrayLike<number>, figure: Float64Array, kind: SeasonKind, from: number): Float64Array {
  return Float64Array.from({ length: values.length }, (_, t) => {
    const season = figure[(from + t) % figure.length]!;
    return kind === 'additive' ? values[t]! + season : values[t]! * season;
  });
}
