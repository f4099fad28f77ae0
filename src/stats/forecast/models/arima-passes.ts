import { floatViews } from '../../optimize/float-views.js';

/** A lag polynomial without its constant 1: `weights[i]` is the coefficient of lag `lags[i]`. */
export interface LagWeights {
  readonly lags: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Converts partial autocorrelations in (−1, 1) to the coefficients of a stationary autoregression, in place (J. Durbin 1960; J.
 * F. Monahan 1984, “A note on enforcing stationarity in autoregressive–moving average models”). With inverted signs, they are
 * those of an invertible moving average.
 */
export function fromPartials<List extends number[] | Float64Array>(partials: List): List {
  for (let k = 1; k < partials.length; k++) {
    const last = partials[k]!;
    for (let i = 0, j = k - 1; i <= j; i++, j--) {
      const one = partials[i]!;
      const other = partials[j]!;
      partials[i] = one - last * other;
      partials[j] = other - last * one;
    }
  }
  return partials;
}

/**
 * The terms of a product of a plain and a seasonal polynomial: ascending lags, and the indexes of the two coefficients of each
 * term; −1 for none.
 */
interface Terms {
  readonly lags: Int32Array;
  readonly plain: Int32Array;
  readonly seasonal: Int32Array;
}

/**
 * Returns the terms of (1 ± Σ a_i B^i)(1 ± Σ b_j B^(mj)) without the 1, with `plain` a’s and `seasonal` b’s. A lag shared by two
 * terms occurs twice.
 */
export function termsOf(plain: number, seasonal: number, period: number): Terms {
  const all: { lag: number; i: number; j: number }[] = [];
  for (let j = -1; j < seasonal; j++) {
    for (let i = -1; i < plain; i++) if (i + j > -2) all.push({ lag: i + 1 + (j + 1) * period, i, j });
  }
  all.sort((a, b) => a.lag - b.lag);
  return {
    lags: Int32Array.from(all, ({ lag }) => lag),
    plain: Int32Array.from(all, ({ i }) => i),
    seasonal: Int32Array.from(all, ({ j }) => j),
  };
}

/** Computes the weights of terms: of 1 − product with sign −1 (autoregressions), of product − 1 with sign 1 (moving averages). */
export function weigh(
  { lags, plain, seasonal }: Terms,
  {
    plain: a,
    seasonal: b,
    sign,
  }: { readonly plain: ArrayLike<number>; readonly seasonal: ArrayLike<number>; readonly sign: 1 | -1 },
  weights: Float64Array,
): void {
  for (let k = 0; k < lags.length; k++) {
    const i = plain[k]!;
    const j = seasonal[k]!;
    weights[k] = i < 0 ? b[j]! : j < 0 ? a[i]! : sign * a[i]! * b[j]!;
  }
}

/** Returns the weights of the product of a plain and a seasonal polynomial; `sign` as in `weigh`. */
export function productOf(
  factors: { readonly plain: ArrayLike<number>; readonly seasonal: ArrayLike<number>; readonly sign: 1 | -1 },
  period: number,
): LagWeights {
  const terms = termsOf(factors.plain.length, factors.seasonal.length, period);
  const weights = new Float64Array(terms.lags.length);
  weigh(terms, factors, weights);
  return { lags: terms.lags, weights };
}

/** Converts a polynomial of differences to one of the values: (1 − Σ w_i B^i)(1 − B)^d (1 − B^m)^D. Zero weights are omitted. */
export function undifferenced(
  { lags, weights }: LagWeights,
  { d, D, period }: { readonly d: number; readonly D: number; readonly period: number },
): LagWeights {
  const polynomial = new Float64Array(1 + (lags.at(-1) ?? 0) + d + D * period);
  polynomial[0] = 1;
  for (let i = 0; i < lags.length; i++) polynomial[lags[i]!]! -= weights[i]!;
  for (const lag of [...Array<number>(d).fill(1), ...Array<number>(D).fill(period)]) {
    for (let at = polynomial.length - 1; at >= lag; at--) polynomial[at]! -= polynomial[at - lag]!;
  }
  const left = Int32Array.from(polynomial.keys()).filter((lag) => lag > 0 && polynomial[lag] !== 0);
  return { lags: left, weights: Float64Array.from(left, (lag) => -polynomial[lag]!) };
}

/** The orders of a seasonal ARIMA model: autoregressive, differencing and moving average, plain and seasonal. */
export interface ArimaOrder {
  readonly p: number;
  readonly d: number;
  readonly q: number;
  readonly P: number;
  readonly D: number;
  readonly Q: number;
  readonly period: number;
  /** True when the differences have a mean: a level without differencing, a drift with one difference. */
  readonly constant: boolean;
}

/** The polynomials at a point of the search, with the signs of Box and Jenkins: 1 − φB and 1 + θB. */
export interface Coefficients {
  readonly ar: readonly number[];
  readonly ma: readonly number[];
  readonly seasonalAr: readonly number[];
  readonly seasonalMa: readonly number[];
  readonly mean: number;
}

/** Maximum absolute partial autocorrelation; at 1, the model would need another difference. */
const INSIDE = 0.99;

/** Maximum model orders, as in R’s `auto.arima`. The loops below always have this many terms; unused coefficients are 0. */
export const MAX_ORDERS = { plain: 5, seasonal: 2 } as const;

/** Working memory for passes over differences, reused by successive models. */
export interface ArimaWorkspace {
  /** Differences minus their mean, preceded by backcast values, and the same in reverse order. */
  readonly centred: Float64Array;
  readonly reversed: Float64Array;
  /**
   * Residuals after the plain autoregression, and after both seasonal polynomials. Both start with two periods of 0 for unknown
   * earlier values.
   */
  readonly plain: Float64Array;
  readonly seasonal: Float64Array;
  readonly errors: Float64Array;
}

/** Allocates the workspace for passes over up to `count` differences and as many backcast values, for models of one period. */
export function arimaWorkspace(count: number, period: number): ArimaWorkspace {
  const length = 2 * count;
  const led = length + MAX_ORDERS.seasonal * period;
  const [centred, reversed, plain, seasonal, errors] = floatViews([length, length, led, led, length]);
  return { centred: centred!, reversed: reversed!, plain: plain!, seasonal: seasonal!, errors: errors! };
}

/** Coefficients padded with zeros to the maximum order. */
interface Filled {
  readonly all: Float64Array;
  /** The coefficients of the order, as a view of `all`. */
  readonly own: Float64Array;
}

/**
 * Runs models of one order over differences. It applies the polynomials one after another instead of their product. That needs
 * two thirds of the terms, and each loop has a fixed number of terms without conditions (60 months: half the time).
 */
export class ArimaPasses {
  readonly #changes: Float64Array;
  readonly #order: ArimaOrder;
  readonly #workspace: ArimaWorkspace;
  readonly #before: number;
  readonly #ar: Filled;
  readonly #ma: Filled;
  readonly #seasonalAr: Filled;
  readonly #seasonalMa: Filled;

  constructor(changes: Float64Array, order: ArimaOrder, workspace: ArimaWorkspace) {
    const { p, q, P, Q, period } = order;
    this.#changes = changes;
    this.#order = order;
    this.#workspace = workspace;
    this.#before = Math.min(p + P * period + q + Q * period, changes.length);
    this.#ar = filled(p, MAX_ORDERS.plain);
    this.#ma = filled(q, MAX_ORDERS.plain);
    this.#seasonalAr = filled(P, MAX_ORDERS.seasonal);
    this.#seasonalMa = filled(Q, MAX_ORDERS.seasonal);
  }

  /** Returns the polynomials of a point, which contains partial autocorrelations on an unbounded scale, then the mean. */
  coefficients(point: Float64Array): Coefficients {
    this.#load(point);
    return {
      ar: [...this.#ar.own],
      ma: [...this.#ma.own],
      seasonalAr: [...this.#seasonalAr.own],
      seasonalMa: [...this.#seasonalMa.own],
      mean: this.#meanOf(point),
    };
  }

  /**
   * Writes the errors of the differences at a point; the errors of backcast values are added to the first. Returns true when all
   * errors are finite.
   */
  residuals(point: Float64Array, residuals: Float64Array): boolean {
    this.#load(point);
    const count = this.#changes.length;
    const before = this.#before;
    const { centred, errors } = this.#workspace;
    const mean = this.#meanOf(point);
    for (let t = 0; t < count; t++) centred[before + t] = this.#changes[t]! - mean;
    if (before > 0) this.#backcast();
    this.#filter(centred, count + before);
    let early = 0;
    for (let t = 0; t < before; t++) early += errors[t]! * errors[t]!;
    for (let t = 0; t < count; t++) residuals[t] = errors[before + t]!;
    residuals[0] = Math.sign(residuals[0]! || 1) * Math.sqrt(residuals[0]! ** 2 + early);
    return Number.isFinite(residuals[count - 1]!) && Number.isFinite(early);
  }

  /** Returns the errors of the differences at the point of the last pass. */
  errors(): Float64Array {
    return this.#workspace.errors.slice(this.#before, this.#before + this.#changes.length);
  }

  #meanOf(point: Float64Array): number {
    return this.#order.constant ? point[point.length - 1]! : 0;
  }

  /** Loads the coefficients of a point. */
  #load(point: Float64Array): void {
    const { p, q, P } = this.#order;
    load(this.#ar.own, point, 0, 1);
    load(this.#ma.own, point, p, -1);
    load(this.#seasonalAr.own, point, p + q, 1);
    load(this.#seasonalMa.own, point, p + q + P, -1);
  }

  /** Backcasts the values before the first: runs the model in reverse order and continues with errors of 0. */
  #backcast(): void {
    const count = this.#changes.length;
    const before = this.#before;
    const { period } = this.#order;
    const { centred, reversed, plain, seasonal, errors } = this.#workspace;
    for (let t = 0; t < count; t++) reversed[t] = centred[before + count - 1 - t]!;
    this.#filter(reversed, count);
    const lead = MAX_ORDERS.seasonal * period;
    const { own: ar } = this.#ar;
    const { own: ma } = this.#ma;
    const { own: seasonalAr } = this.#seasonalAr;
    const { own: seasonalMa } = this.#seasonalMa;
    for (let t = count; t < count + before; t++) {
      let value = 0;
      for (let i = t - count; i < ma.length; i++) value += ma[i]! * errors[t - 1 - i]!;
      seasonal[lead + t] = value;
      for (let j = 0; j < seasonalMa.length; j++) value += seasonalMa[j]! * seasonal[lead + t - (j + 1) * period]!;
      for (let j = 0; j < seasonalAr.length; j++) value += seasonalAr[j]! * plain[lead + t - (j + 1) * period]!;
      plain[lead + t] = value;
      for (let i = 0; i < ar.length; i++) value += ar[i]! * reversed[t - 1 - i]!;
      reversed[t] = value;
      centred[before + count - 1 - t] = value;
    }
  }

  /** Computes the errors of the first `count` values, without earlier values. */
  #filter(values: Float64Array, count: number): void {
    const { P, Q, period } = this.#order;
    const { plain, seasonal, errors } = this.#workspace;
    const lead = MAX_ORDERS.seasonal * period;
    regress(values, this.#ar.all, { into: plain, lead, count });
    if (P + Q > 0)
      regressSeason(plain, { ar: this.#seasonalAr.all, ma: this.#seasonalMa.all }, { into: seasonal, period, count });
    unwind(P + Q > 0 ? seasonal : plain, this.#ma.all, { into: errors, lead, count });
  }
}

function filled(size: number, most: number): Filled {
  const all = new Float64Array(most);
  return { all, own: all.subarray(0, size) };
}

/** Loads coefficients from a point, starting at index `from`. */
function load(coefficients: Float64Array, point: Float64Array, from: number, sign: 1 | -1): void {
  for (let i = 0; i < coefficients.length; i++) coefficients[i] = INSIDE * Math.tanh(point[from + i]!);
  fromPartials(coefficients);
  for (let i = 0; i < coefficients.length; i++) coefficients[i] = sign * coefficients[i]!;
}

/** Subtracts the autoregression on the five previous values; writes after `lead` elements. */
function regress(
  values: Float64Array,
  weights: Float64Array,
  { into, lead, count }: { readonly into: Float64Array; readonly lead: number; readonly count: number },
): void {
  const a = weights[0]!;
  const b = weights[1]!;
  const c = weights[2]!;
  const d = weights[3]!;
  const e = weights[4]!;
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let five = 0;
  for (let t = 0; t < count; t++) {
    const value = values[t]!;
    into[lead + t] = value - a * one - b * two - c * three - d * four - e * five;
    five = four;
    four = three;
    three = two;
    two = one;
    one = value;
  }
}

/** Subtracts the autoregression on the values one and two periods earlier, and the moving average of the results. */
function regressSeason(
  values: Float64Array,
  { ar, ma }: { readonly ar: Float64Array; readonly ma: Float64Array },
  { into, period, count }: { readonly into: Float64Array; readonly period: number; readonly count: number },
): void {
  const a = ar[0]!;
  const b = ar[1]!;
  const c = ma[0]!;
  const d = ma[1]!;
  for (let two = 0, one = period, t = 2 * period; two < count; two++, one++, t++)
    into[t] = values[t]! - a * values[one]! - b * values[two]! - c * into[one]! - d * into[two]!;
}

/**
 * Solves the moving average for its errors: each value is the error plus the weighted five previous errors. The newest error is
 * added last, since the next iteration waits only for it.
 */
function unwind(
  values: Float64Array,
  weights: Float64Array,
  { into, lead, count }: { readonly into: Float64Array; readonly lead: number; readonly count: number },
): void {
  const a = weights[0]!;
  const b = weights[1]!;
  const c = weights[2]!;
  const d = weights[3]!;
  const e = weights[4]!;
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  let five = 0;
  for (let t = 0; t < count; t++) {
    const error = values[lead + t]! - e * five - d * four - c * three - b * two - a * one;
    into[t] = error;
    five = four;
    four = three;
    three = two;
    two = one;
    one = error;
  }
}
