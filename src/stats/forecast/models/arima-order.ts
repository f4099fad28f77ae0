import { differences } from './arima-fit.js';
import { classicalSeason, movingTrend } from '../../smooth/seasonal-classical.js';

/** The 5% critical value of the test of level stationarity (table 1 of the paper cited at `isTrending`). */
const KPSS_5 = 0.463;
/** Strength above which a season is differenced (R’s `nsdiffs`). */
const STRONG = 0.64;

/** True when a season is strong enough for seasonal differencing. Requires at least three periods. */
export function isStronglySeasonal(values: Float64Array, period: number): boolean {
  return seasonalStrength(values, period) > STRONG;
}

/**
 * Returns the number of plain differences in addition to `D` seasonal ones: up to two while the level is not stationary. After a
 * seasonal difference, which removes a trend, at most one.
 */
export function differencesFor(values: Float64Array, period: number, D: number): { readonly d: number; readonly D: number } {
  let d = 0;
  while (d < 2 - D && values.length - d - D * period > 10 && isTrending(differences(values, { d, D, period }))) d++;
  return { d, D };
}

/**
 * True when the level is not stationary: the statistic of D. Kwiatkowski, P. C. B. Phillips, P. Schmidt and Y. Shin 1992
 * (“Testing the null hypothesis of stationarity against the alternative of a unit root”) exceeds its 5% critical value. Uses ⌊3
 * √n / 13⌋ lags like R’s `ndiffs`. O(n × lags).
 */
export function isTrending(values: Float64Array): boolean {
  const count = values.length;
  const mean = values.reduce((sum, each) => sum + each, 0) / count;
  const lags = Math.trunc((3 * Math.sqrt(count)) / 13);
  let [sum, squares, long] = [0, 0, 0];
  for (let t = 0; t < count; t++) {
    sum += values[t]! - mean;
    squares += sum * sum;
  }
  for (let lag = 0; lag <= lags; lag++) {
    let product = 0;
    for (let t = lag; t < count; t++) product += (values[t]! - mean) * (values[t - lag]! - mean);
    long += (lag === 0 ? 1 : 2 * (1 - lag / (lags + 1))) * product;
  }
  return long > 0 && squares / (count * long) > KPSS_5;
}

/**
 * Returns the strength of a season (X. Wang, K. A. Smith and R. J. Hyndman 2006): the share of the detrended variance that the
 * season explains, 0 … 1.
 */
export function seasonalStrength(values: Float64Array, period: number): number {
  const trend = movingTrend(values, period);
  const figure = classicalSeason(values, period, 'additive');
  const rests: number[] = [];
  const seasons: number[] = [];
  for (let t = 0; t < values.length; t++) {
    if (Number.isNaN(trend[t]!)) continue;
    seasons.push(values[t]! - trend[t]!);
    rests.push(values[t]! - trend[t]! - figure[t % period]!);
  }
  const whole = varianceOf(seasons);
  return whole > 0 ? Math.max(0, 1 - varianceOf(rests) / whole) : 0;
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  return values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length;
}
