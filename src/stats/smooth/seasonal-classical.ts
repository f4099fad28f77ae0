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
type SeasonKind = 'additive' | 'multiplicative';

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

/** Seasonally adjusted values, with what is needed to restore the season. */
export interface SeasonAdjustment {
  readonly adjusted: Float64Array;
  readonly kind: SeasonKind;
  /** The season: for each position of the period, the number added to values or their factor. */
  readonly figure: Float64Array;
}

/** Minimum seasonal factor; below it, values are near 0 and the season is not multiplicative. */
const MIN_FACTOR = 0.05;
/** Period above which positions have few values each, so neighbors are averaged: half a month for daily data over a year. */
const LONG = 100;
const NEIGHBOURS = 26;

/**
 * Removes the season from values: that of a classical decomposition, multiplicative if all values are positive. The season is
 * shrunk by its share of noise (J. W. Miller and D. Williams 2003, “Shrinkage estimators of time series seasonal factors and
 * their effect on forecasting accuracy”, after James and Stein). So no prior test is needed: a spurious season shrinks to none.
 * Returns `undefined` for fewer than two periods. O(n × period).
 */
export function adjustSeason(values: Float64Array, period: number): SeasonAdjustment | undefined {
  if (period < 2 || values.length < 2 * period) return undefined;
  const positive = values.every((each) => each > 0);
  let kind: SeasonKind = positive ? 'multiplicative' : 'additive';
  let figure = shrunkSeason(values, period, kind);
  if (kind === 'multiplicative' && !figure.every((each) => each > MIN_FACTOR)) {
    kind = 'additive';
    figure = shrunkSeason(values, period, kind);
  }
  return { adjusted: withoutSeason(values, figure, kind), kind, figure };
}

/** Restores the season in values that start at index `from`. */
export function restore({ figure, kind }: SeasonAdjustment, values: Float64Array, from: number): Float64Array {
  return withSeason(values, figure, kind, from);
}

/** Returns the factors of deviations from the mean, such as errors, when the season is restored from index `from` on. */
export function spreadOf({ figure, kind }: SeasonAdjustment, from: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, t) => (kind === 'additive' ? 1 : figure[(from + t) % figure.length]!));
}

/**
 * Returns the season of a classical decomposition, each position shrunk toward the neutral 0 or 1 by the share that noise
 * explains.
 */
export function shrunkSeason(values: Float64Array, period: number, kind: SeasonKind): Float64Array {
  const raw = classicalSeason(values, period, kind);
  const figure = period > LONG ? smoothed(raw, Math.round(period / NEIGHBOURS / 2)) : raw;
  const trend = movingTrend(values, period);
  const neutral = kind === 'additive' ? 0 : 1;
  const squares = new Float64Array(period);
  const counts = new Float64Array(period);
  for (let t = 0; t < values.length; t++) {
    const off = kind === 'additive' ? values[t]! - trend[t]! : values[t]! / trend[t]!;
    if (Number.isNaN(off)) continue;
    squares[t % period] = squares[t % period]! + (off - figure[t % period]!) ** 2;
    counts[t % period] = counts[t % period]! + 1;
  }
  // The variance of a position’s mean, and the variance between positions.
  let noise = 0;
  let between = 0;
  for (let i = 0; i < period; i++) {
    noise += squares[i]! / Math.max(counts[i]! - 1, 1) / Math.max(counts[i]!, 1) / period;
    between += (figure[i]! - neutral) ** 2 / (period - 1);
  }
  if (period > LONG) noise /= 2 * Math.round(period / NEIGHBOURS / 2) + 1;
  const share = period > 3 && between > 0 ? (((period - 3) / (period - 1)) * noise) / Math.max(between, noise) : 0;
  return figure.map((each) => share * neutral + (1 - share) * each);
}

/** Averages each position with its neighbors, cyclically. */
function smoothed(figure: Float64Array, reach: number): Float64Array {
  const count = figure.length;
  return figure.map((_, i) => {
    let sum = 0;
    for (let j = i - reach; j <= i + reach; j++) sum += figure[(j + count) % count]!;
    return sum / (2 * reach + 1);
  });
}
