import { arimaFitWorkspace, differences, fitArima, type ArimaFit, type ArimaFitWorkspace } from './arima-fit.js';
import { MAX_ORDERS, type ArimaOrder } from './arima-passes.js';
import { MAX_SEASON } from './ets.js';
import { classicalSeason, movingTrend } from '../../smooth/seasonal-classical.js';

/** Maximum sum of orders, as in R’s `auto.arima`; the first model may have one more. */
const MAX_TOGETHER = 5;
/** Includes the mean. */
const MAX_COEFFICIENTS = MAX_TOGETHER + 2;
/** Maximum number of fitted models; most searches end after 15 to 30. */
const MAX_FITS = 60;

type Change = readonly [p: number, q: number, P: number, Q: number];

/** Changes of the orders that each round tries. */
const CHANGES: readonly Change[] = [
  [0, 0, -1, 0],
  [0, 0, 0, -1],
  [0, 0, 1, 0],
  [0, 0, 0, 1],
  [0, 0, -1, -1],
  [0, 0, 1, 1],
  [-1, 0, 0, 0],
  [0, -1, 0, 0],
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [-1, -1, 0, 0],
  [1, 1, 0, 0],
];

/**
 * Fits the ARIMA models of a stepwise search (R. J. Hyndman and Y. Khandakar 2008, “Automatic time series forecasting: the
 * forecast package for R”, section 3), by ascending AICc. With a season, returns two lists, with and without a seasonal
 * difference, the more likely first, since AICc cannot compare them. Empty for fewer than 8 values. A season longer than 24, or
 * with fewer than three periods, is ignored.
 */
export function allArima(values: Float64Array, period: number): ArimaFit[][] {
  if (values.length < 8) return [];
  const m = period > 1 && period <= MAX_SEASON && values.length >= 3 * period ? period : 1;
  const seasonal = m === 1 ? [0] : isStronglySeasonal(values, m) ? [1, 0] : [0, 1];
  return seasonal.map((D) => new Search(values, { ...differencesFor(values, m, D), period: m }).run());
}

/** Refits models to other values: one list per number of seasonal differences, by ascending AICc. */
export function refitArima(values: Float64Array, fits: readonly ArimaFit[]): ArimaFit[][] {
  const groups = [...new Set(fits.map(({ order }) => order.D))].map((D) => fits.filter(({ order }) => order.D === D));
  return groups.map((group) => {
    const changes = differences(values, group[0]!.order);
    const workspace = arimaFitWorkspace(changes, group[0]!.order.period, MAX_COEFFICIENTS);
    return group
      .map((near) => fitArima(values, changes, near.order, { near, workspace }))
      .filter((fit) => fit !== undefined)
      .sort((a, b) => a.aicc - b.aicc);
  });
}

/** Returns the name of a model in R’s notation, such as `ARIMA(0,1,1)(0,1,1)[12]`. */
export function arimaName({ p, d, q, P, D, Q, period, constant }: ArimaOrder): string {
  const season = P + D + Q > 0 ? `(${P},${D},${Q})[${period}]` : '';
  const mean = constant ? (d + D > 0 ? ' with drift' : ' with mean') : '';
  return `ARIMA(${p},${d},${q})${season}${mean}`;
}

class Search {
  readonly #values: Float64Array;
  readonly #changes: Float64Array;
  readonly #workspace: ArimaFitWorkspace;
  readonly #base: { readonly d: number; readonly D: number; readonly period: number };
  readonly #seen = new Set<string>();
  readonly #fits: ArimaFit[] = [];
  #best: ArimaFit | undefined;

  constructor(values: Float64Array, base: { readonly d: number; readonly D: number; readonly period: number }) {
    this.#values = values;
    this.#base = base;
    this.#changes = differences(values, base);
    this.#workspace = arimaFitWorkspace(this.#changes, base.period, MAX_COEFFICIENTS);
  }

  run(): ArimaFit[] {
    const constant = this.#base.d + this.#base.D < 2;
    const seasonal = this.#base.period > 1 ? 1 : 0;
    for (const [p, q, P, Q] of [
      [2, 2, seasonal, seasonal],
      [0, 0, 0, 0],
      [1, 0, seasonal, 0],
      [0, 1, 0, seasonal],
    ] as const)
      this.#try({ p, q, P, Q, constant });
    if (constant) this.#try({ p: 0, q: 0, P: 0, Q: 0, constant: false });
    while (this.#best && this.#round(this.#best.order));
    return this.#fits.sort((a, b) => a.aicc - b.aicc);
  }

  /** Tries the neighbors of a model until one is better. */
  #round(order: ArimaOrder): boolean {
    for (const [p, q, P, Q] of CHANGES) {
      if (this.#try({ ...order, p: order.p + p, q: order.q + q, P: order.P + P, Q: order.Q + Q })) return true;
    }
    return this.#try({ ...order, constant: !order.constant });
  }

  /** Fits an untested order. Returns true when it is the best so far. */
  #try({ p, q, P, Q, constant }: Pick<ArimaOrder, 'p' | 'q' | 'P' | 'Q' | 'constant'>): boolean {
    const { d, D, period } = this.#base;
    const most = period > 1 ? MAX_ORDERS.seasonal : 0;
    if (Math.min(p, q, P, Q) < 0 || Math.max(p, q) > MAX_ORDERS.plain || Math.max(P, Q) > most) return false;
    if (p + q + P + Q > MAX_TOGETHER + (this.#best ? 0 : 1) || (constant && d + D > 1)) return false;
    const order = { p, d, q, P, D, Q, period, constant };
    const key = `${p},${q},${P},${Q},${constant}`;
    if (this.#seen.has(key) || this.#seen.size >= MAX_FITS) return false;
    this.#seen.add(key);
    const fit = fitArima(this.#values, this.#changes, order, { near: this.#best, workspace: this.#workspace });
    if (!fit) return false;
    this.#fits.push(fit);
    if (!(fit.aicc < (this.#best?.aicc ?? Infinity))) return false;
    this.#best = fit;
    return true;
  }
}

/** The 5% critical value of the test of level stationarity (table 1 of the paper cited at `isTrending`). */
const KPSS_5 = 0.463;
/** Strength above which a season is differenced (R’s `nsdiffs`). */
const STRONG = 0.64;

/** True when a season is strong enough for seasonal differencing. Requires at least three periods. */
function isStronglySeasonal(values: Float64Array, period: number): boolean {
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
