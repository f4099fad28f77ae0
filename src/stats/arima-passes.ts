import { fromPartials, termsOf, weigh } from './arima-polynomial.js';
import type { LagWeights, Terms } from './arima-polynomial.js';

/** The orders of a seasonal ARIMA model: autoregressive, differences, moving average, and the same of the season. */
export interface ArimaOrder {
  readonly p: number;
  readonly d: number;
  readonly q: number;
  readonly P: number;
  readonly D: number;
  readonly Q: number;
  readonly period: number;
  /** Whether the differences have a mean: a level without differences, a drift with one. */
  readonly constant: boolean;
}

/** The polynomials at a point of the search, in the signs of Box and Jenkins' 1 − φB and 1 + θB. */
export interface Coefficients {
  readonly ar: readonly number[];
  readonly ma: readonly number[];
  readonly seasonalAr: readonly number[];
  readonly seasonalMa: readonly number[];
  readonly mean: number;
}

/** Partial autocorrelations stay inside of this: at 1 a model would be one of other differences. */
const INSIDE = 0.99;

/** Runs models of one order over differences; keeps its memory from pass to pass. */
export class ArimaPasses {
  /** The products of the plain and the seasonal polynomial, as the last pass had them: of values, and of errors. */
  readonly ar: LagWeights;
  readonly ma: LagWeights;
  readonly #changes: Float64Array;
  readonly #order: ArimaOrder;
  readonly #arTerms: Terms;
  readonly #maTerms: Terms;
  /** Differences less their mean, after values before the first, which are forecast backwards; the same from the last to the first. */
  readonly #centred: Float64Array;
  readonly #reversed: Float64Array;
  readonly #errors: Float64Array;
  readonly #before: number;

  constructor(changes: Float64Array, order: ArimaOrder) {
    const { p, q, P, Q, period } = order;
    this.#changes = changes;
    this.#order = order;
    this.#arTerms = termsOf(p, P, period);
    this.#maTerms = termsOf(q, Q, period);
    this.ar = { lags: this.#arTerms.lags, weights: new Float64Array(this.#arTerms.lags.length) };
    this.ma = { lags: this.#maTerms.lags, weights: new Float64Array(this.#maTerms.lags.length) };
    this.#before = Math.min(p + P * period + q + Q * period, changes.length);
    const room = (): Float64Array => new Float64Array(changes.length + this.#before);
    [this.#centred, this.#reversed, this.#errors] = [room(), room(), room()];
  }

  /** The polynomials of a point: partial autocorrelations on an unbounded scale, then the mean. */
  coefficients(point: Float64Array): Coefficients {
    const { p, q, P, Q, constant } = this.#order;
    const part = (from: number, size: number): number[] => {
      const partials: number[] = [];
      for (let i = from; i < from + size; i++) partials.push(INSIDE * Math.tanh(point[i]!));
      return fromPartials(partials);
    };
    const negative = (list: readonly number[]): number[] => list.map((each) => -each);
    return {
      ar: part(0, p),
      ma: negative(part(p, q)),
      seasonalAr: part(p + q, P),
      seasonalMa: negative(part(p + q + P, Q)),
      mean: constant ? point[p + q + P + Q]! : 0,
    };
  }

  /** Writes the errors of the differences at a point; what those before the first leave is added to the first. Whether all are finite. */
  residuals(point: Float64Array, residuals: Float64Array): boolean {
    const { ar, ma, seasonalAr, seasonalMa, mean } = this.coefficients(point);
    weigh(this.#arTerms, { plain: ar, seasonal: seasonalAr, sign: -1 }, this.ar.weights);
    weigh(this.#maTerms, { plain: ma, seasonal: seasonalMa, sign: 1 }, this.ma.weights);
    const count = this.#changes.length;
    const before = this.#before;
    const errors = this.#errors;
    for (let t = 0; t < count; t++) this.#centred[before + t] = this.#changes[t]! - mean;
    if (before > 0) this.#backcast();
    this.#filter(this.#centred, count + before);
    let early = 0;
    for (let t = 0; t < before; t++) early += errors[t]! * errors[t]!;
    for (let t = 0; t < count; t++) residuals[t] = errors[before + t]!;
    residuals[0] = Math.sign(residuals[0]! || 1) * Math.sqrt(residuals[0]! ** 2 + early);
    return Number.isFinite(residuals[count - 1]!) && Number.isFinite(early);
  }

  /** Errors of the differences at the point of the last pass. */
  errors(): Float64Array {
    return this.#errors.slice(this.#before);
  }

  /** Fills the values before the first: the model run from the last value to the first, and on from there with errors of 0. */
  #backcast(): void {
    const [count, before, centred, reversed] = [this.#changes.length, this.#before, this.#centred, this.#reversed];
    for (let t = 0; t < count; t++) reversed[t] = centred[before + count - 1 - t]!;
    this.#filter(reversed, count);
    const errors = this.#errors;
    const { ar, ma } = this;
    for (let t = count; t < count + before; t++) {
      let sum = 0;
      errors[t] = 0;
      for (let i = 0; i < ar.lags.length; i++) if (ar.lags[i]! <= t) sum += ar.weights[i]! * reversed[t - ar.lags[i]!]!;
      for (let i = 0; i < ma.lags.length; i++) if (ma.lags[i]! <= t) sum += ma.weights[i]! * errors[t - ma.lags[i]!]!;
      reversed[t] = sum;
      centred[before + count - 1 - t] = sum;
    }
  }

  /** Errors of the first `count` values, with nothing before the first. */
  #filter(values: Float64Array, count: number): void {
    const errors = this.#errors;
    const [arLags, arWeights, maLags, maWeights] = [this.ar.lags, this.ar.weights, this.ma.lags, this.ma.weights];
    for (let t = 0; t < count; t++) {
      let error = values[t]!;
      for (let i = 0; i < arLags.length; i++) {
        if (arLags[i]! > t) break;
        error -= arWeights[i]! * values[t - arLags[i]!]!;
      }
      for (let i = 0; i < maLags.length; i++) {
        if (maLags[i]! > t) break;
        error -= maWeights[i]! * errors[t - maLags[i]!]!;
      }
      errors[t] = error;
    }
  }
}
