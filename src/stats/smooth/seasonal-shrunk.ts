import { classicalSeason, movingTrend, withoutSeason, withSeason } from './seasonal-classical.js';
import type { SeasonKind } from './seasonal-classical.js';

/** A season that was taken off values, and how it is put back. */
export interface SeasonAdjustment {
  readonly adjusted: Float64Array;
  readonly kind: SeasonKind;
  /** For each place of the period what is added to values, or multiplies them. */
  readonly figure: Float64Array;
}

/** A factor below this is no season that multiplies: values are nearly 0 then. */
const LEAST_FACTOR = 0.05;
/** Seasons longer than this have places with few values each, so that neighbours are averaged: half a month of a year of days. */
const LONG = 100;
const NEIGHBOURS = 26;

/**
 * Takes the season off values: that of a classical decomposition, multiplicative where all values are positive, drawn towards none by as much as it is noise (J. W. Miller and
 * D. Williams 2003, “Shrinkage estimators of time series seasonal factors and their effect on forecasting accuracy”, after James and Stein). No test is
 * needed before: a season that is none shrinks to none. Undefined for fewer than two periods. O(n × period).
 */
export function adjustSeason(values: Float64Array, period: number): SeasonAdjustment | undefined {
  if (period < 2 || values.length < 2 * period) return undefined;
  const positive = values.every((each) => each > 0);
  let kind: SeasonKind = positive ? 'multiplicative' : 'additive';
  let figure = shrunkSeason(values, period, kind);
  if (kind === 'multiplicative' && !figure.every((each) => each > LEAST_FACTOR)) {
    kind = 'additive';
    figure = shrunkSeason(values, period, kind);
  }
  return { adjusted: withoutSeason(values, figure, kind), kind, figure };
}

/** Puts the season back on values that begin at place `from`. */
export function restore({ figure, kind }: SeasonAdjustment, values: Float64Array, from: number): Float64Array {
  return withSeason(values, figure, kind, from);
}

/** What multiplies distances from the mean (such as errors) where the season is put back, from place `from` on. */
export function spreadOf({ figure, kind }: SeasonAdjustment, from: number, count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, t) => (kind === 'additive' ? 1 : figure[(from + t) % figure.length]!));
}

/** The season of a classical decomposition, each place drawn towards the neutral 0 or 1 by the part of its distance that its own scatter explains. */
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
  // The variance of a place's mean, and that of the places among themselves beyond it.
  let noise = 0;
  let apart = 0;
  for (let i = 0; i < period; i++) {
    noise += squares[i]! / Math.max(counts[i]! - 1, 1) / Math.max(counts[i]!, 1) / period;
    apart += (figure[i]! - neutral) ** 2 / (period - 1);
  }
  if (period > LONG) noise /= 2 * Math.round(period / NEIGHBOURS / 2) + 1;
  const share = period > 3 && apart > 0 ? (((period - 3) / (period - 1)) * noise) / Math.max(apart, noise) : 0;
  return figure.map((each) => share * neutral + (1 - share) * each);
}

/** Means over a place and its neighbours to either side, round the period. */
function smoothed(figure: Float64Array, reach: number): Float64Array {
  const count = figure.length;
  return figure.map((_, i) => {
    let sum = 0;
    for (let j = i - reach; j <= i + reach; j++) sum += figure[(j + count) % count]!;
    return sum / (2 * reach + 1);
  });
}
