import { arimaFitRoom, differences, fitArima } from './arima-fit.js';
import type { ArimaFit, ArimaFitRoom } from './arima-fit.js';
import { MOST_ORDERS } from './arima-passes.js';
import type { ArimaOrder } from './arima-passes.js';
import { differencesFor, isStronglySeasonal } from './arima-order.js';
import { LONGEST_SEASON } from './ets.js';

/** The sum of orders is at most this, as in R's `auto.arima`; that of the first model is one more. */
const MOST_TOGETHER = 5;
/** There may be a mean, too. */
const MOST_COEFFICIENTS = MOST_TOGETHER + 2;
/** Models that are fitted at most; the search mostly ends after 15 to 30. */
const MOST_FITS = 60;

type Change = readonly [p: number, q: number, P: number, Q: number];

/** How a model is varied in each round. */
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
 * The ARIMA models that a stepwise search fits, those with the least AICc first: R. J. Hyndman and Y. Khandakar 2008, “Automatic time series forecasting: the forecast package
 * for R”, section 3. With a season there are two lists, one for each number of seasonal differences, the likelier first, for AICc does not compare them. None for fewer than 8
 * values. A season longer than 24, or of which there are less than three, is left out.
 */
export function allArima(values: Float64Array, period: number): ArimaFit[][] {
  if (values.length < 8) return [];
  const m = period > 1 && period <= LONGEST_SEASON && values.length >= 3 * period ? period : 1;
  const seasonal = m === 1 ? [0] : isStronglySeasonal(values, m) ? [1, 0] : [0, 1];
  return seasonal.map((D) => new Search(values, { ...differencesFor(values, m, D), period: m }).run());
}

/** Models fitted again to other values: a list for each number of seasonal differences, the least AICc first. */
export function refitArima(values: Float64Array, fits: readonly ArimaFit[]): ArimaFit[][] {
  const groups = [...new Set(fits.map(({ order }) => order.D))].map((D) => fits.filter(({ order }) => order.D === D));
  return groups.map((group) => {
    const changes = differences(values, group[0]!.order);
    const room = arimaFitRoom(changes, group[0]!.order.period, MOST_COEFFICIENTS);
    return group
      .map((near) => fitArima(values, changes, near.order, { near, room }))
      .filter((fit) => fit !== undefined)
      .sort((a, b) => a.aicc - b.aicc);
  });
}

/** The name of a model as R writes it, such as `ARIMA(0,1,1)(0,1,1)[12]`. */
export function arimaName({ p, d, q, P, D, Q, period, constant }: ArimaOrder): string {
  const season = P + D + Q > 0 ? `(${P},${D},${Q})[${period}]` : '';
  const mean = constant ? (d + D > 0 ? ' with drift' : ' with mean') : '';
  return `ARIMA(${p},${d},${q})${season}${mean}`;
}

class Search {
  readonly #values: Float64Array;
  readonly #changes: Float64Array;
  readonly #room: ArimaFitRoom;
  readonly #base: { readonly d: number; readonly D: number; readonly period: number };
  readonly #seen = new Set<string>();
  readonly #fits: ArimaFit[] = [];
  #best: ArimaFit | undefined;

  constructor(values: Float64Array, base: { readonly d: number; readonly D: number; readonly period: number }) {
    this.#values = values;
    this.#base = base;
    this.#changes = differences(values, base);
    this.#room = arimaFitRoom(this.#changes, base.period, MOST_COEFFICIENTS);
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

  /** Tries the neighbours of a model until one is better. */
  #round(order: ArimaOrder): boolean {
    for (const [p, q, P, Q] of CHANGES) {
      if (this.#try({ ...order, p: order.p + p, q: order.q + q, P: order.P + P, Q: order.Q + Q })) return true;
    }
    return this.#try({ ...order, constant: !order.constant });
  }

  /** Whether an order that was not tried yet is the best so far. */
  #try({ p, q, P, Q, constant }: Pick<ArimaOrder, 'p' | 'q' | 'P' | 'Q' | 'constant'>): boolean {
    const { d, D, period } = this.#base;
    const most = period > 1 ? MOST_ORDERS.seasonal : 0;
    if (Math.min(p, q, P, Q) < 0 || Math.max(p, q) > MOST_ORDERS.plain || Math.max(P, Q) > most) return false;
    if (p + q + P + Q > MOST_TOGETHER + (this.#best ? 0 : 1) || (constant && d + D > 1)) return false;
    const order = { p, d, q, P, D, Q, period, constant };
    const key = `${p},${q},${P},${Q},${constant}`;
    if (this.#seen.has(key) || this.#seen.size >= MOST_FITS) return false;
    this.#seen.add(key);
    const fit = fitArima(this.#values, this.#changes, order, { near: this.#best, room: this.#room });
    if (!fit) return false;
    this.#fits.push(fit);
    if (!(fit.aicc < (this.#best?.aicc ?? Infinity))) return false;
    this.#best = fit;
    return true;
  }
}
