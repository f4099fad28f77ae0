/**
 * Returns the trend of values with one season: centered moving averages over a period, with half weights at the ends if it is
 * even (M. G. Kendall and A. Stuart 1983, “The Advanced Theory of Statistics” 3; R’s `decompose`). NaN in the half period at both
 * ends. O(n).
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

/** Whether a season is added to the level or multiplies it. */
export type SeasonKind = 'additive' | 'multiplicative';

/**
 * Returns the season of a classical decomposition. For each position of the period (value t is at position t modulo `period`), it
 * is the mean difference from the moving trend, or the mean ratio to it. Normalized to a mean of 0 or 1. Requires two periods of
 * values, and positive values for a multiplicative season. R’s `decompose(…)$figure`. O(n).
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

/** The normal quantile of a two-sided 90% test. */
const Z90 = 1.6448536269514722;

/**
 * True when values have a season: the autocorrelation at the period exceeds its 90% limit, given those at shorter lags (V.
 * Assimakopoulos and K. Nikolopoulos 2000, “The theta model”, as used in M4). False for fewer than three periods. O(n × period).
 */
export function isSeasonal(values: ArrayLike<number>, period: number): boolean {
  if (period < 2 || values.length < 3 * period) return false;
  const at = autocorrelations(values, period);
  let squares = 0;
  for (let lag = 1; lag < period; lag++) squares += at[lag]! ** 2;
  return Math.abs(at[period]!) > Z90 * Math.sqrt((1 + 2 * squares) / values.length);
}

/** Returns autocorrelations at lags 0 … `lags` (R’s `acf`); NaN for constant values. O(n × lags). */
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

/** Removes a season found by `classicalSeason`. */
export function withoutSeason(values: ArrayLike<number>, figure: Float64Array, kind: SeasonKind): Float64Array {
  return Float64Array.from({ length: values.length }, (_, t) => {
    const season = figure[t % figure.length]!;
    return kind === 'additive' ? values[t]! - season : values[t]! / season;
  });
}

/** Restores a season in values that start at position `from` of the period. */
export function withSeason(values: ArrayLike<number>, figure: Float64Array, kind: SeasonKind, from: number): Float64Array {
  return Float64Array.from({ length: values.length }, (_, t) => {
    const season = figure[(from + t) % figure.length]!;
    return kind === 'additive' ? values[t]! + season : values[t]! * season;
  });
}
