import { arimaFitWorkspace, differences, fitArima } from './arima-fit.js';
import type { ArimaFit, ArimaFitWorkspace } from './arima-fit.js';
import { MAX_ORDERS } from './arima-passes.js';
import type { ArimaOrder } from './arima-passes.js';
import { differencesFor, isStronglySeasonal } from './arima-order.js';
import { MAX_SEASON } from './ets.js';

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
