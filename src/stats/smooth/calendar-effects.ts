import { solveLinear } from '../optimize/least-squares.js';
import { dotProduct, centered } from '../../util/numbers/vectors.js';

/** Influences on values other than trend and season: per name, one number per value and per future value. */
export type Regressors = Readonly<Record<string, ArrayLike<number>>>;

/** The effect of an additional day, a holiday or a promotion. */
export interface CalendarEffect {
  readonly name: string;
  /** Effect per unit: as a share of the value if `relative` (0.3 is 30% more), otherwise in the value’s unit. */
  readonly effect: number;
  readonly relative: boolean;
  /** Effect in standard errors; at least 2 in absolute value. */
  readonly t: number;
}

/** Values without calendar effects, with functions that restore the effects. */
export interface EffectAdjustment {
  readonly adjusted: Float64Array;
  readonly effects: readonly CalendarEffect[];
  /**
   * Restores the effects in means that start at index `from`; `scale` returns the corresponding factors of standard deviations.
   */
  readonly restore: (means: Float64Array, from: number) => Float64Array;
  readonly scale: (from: number, count: number) => Float64Array;
}

/** Minimum absolute t value of an effect. */
const MIN_T = 2;
/** Maximum number of regressors; more cannot be separated. */
export const MAX_EFFECTS = 40;

/**
 * Removes the effects of regressors from values. It regresses seasonal differences, so trend and season are not mistaken for
 * effects. If all values are positive, it uses logarithms. First-order autocorrelation of the errors is removed (D. Cochrane and
 * G. H. Orcutt 1949). Effects below two standard errors are dropped, the weakest first. Returns `undefined` when no effect
 * remains. O(n × regressors²) per dropped regressor.
 */
export function adjustEffects(values: Float64Array, regressors: Regressors, period: number): EffectAdjustment | undefined {
  const relative = values.every((each) => each > 0);
  const target = relative ? values.map(Math.log) : values;
  const lag = period < values.length / 2 ? period : 1;
  let names = Object.keys(regressors).filter((name) => varies(regressors[name]!, values.length));
  for (;;) {
    if (names.length === 0 || values.length - lag < 2 * names.length + 3) return undefined;
    const columns = names.map((name) => Float64Array.from({ length: values.length }, (_, t) => regressors[name]![t]!));
    const { weights, ts } = regress(target, columns, lag);
    const weakest = ts.reduce((found, each, i) => (Math.abs(each) < Math.abs(ts[found]!) ? i : found), 0);
    if (Math.abs(ts[weakest]!) >= MIN_T) return adjustment(values, { names, weights, ts, regressors, relative });
    names = names.filter((_, i) => i !== weakest);
  }
}

function varies(column: ArrayLike<number>, count: number): boolean {
  for (let t = 1; t < count; t++) if (column[t] !== column[0]) return true;
  return false;
}

interface Regression {
  readonly weights: Float64Array;
  /** Weights in units of their standard errors. */
  readonly ts: Float64Array;
}

function regress(target: Float64Array, columns: readonly Float64Array[], lag: number): Regression {
  const differ = (list: Float64Array, by: number, times: number): Float64Array =>
    Float64Array.from({ length: list.length - by }, (_, t) => list[t + by]! - times * list[t]!);
  let y = differ(target, lag, 1);
  let x = columns.map((column) => differ(column, lag, 1));
  const first = ordinary(y, x);
  const rests = y.map((each, t) => each - x.reduce((sum, column, i) => sum + first.weights[i]! * column[t]!, 0));
  const mean = rests.reduce((sum, each) => sum + each, 0) / rests.length;
  let [squares, products] = [0, 0];
  for (let t = 1; t < rests.length; t++) {
    products += (rests[t]! - mean) * (rests[t - 1]! - mean);
    squares += (rests[t - 1]! - mean) ** 2;
  }
  const correlation = squares > 0 ? Math.min(Math.max(products / squares, -0.95), 0.95) : 0;
  y = differ(y, 1, correlation);
  x = x.map((column) => differ(column, 1, correlation));
  return ordinary(y, x);
}

/** Fits ordinary least squares with an intercept, by centering the values. */
function ordinary(y: Float64Array, x: readonly Float64Array[]): Regression {
  const target = centered(y);
  const columns = x.map(centered);
  const products = (): Float64Array[] =>
    columns.map((column) => Float64Array.from(columns, (other) => dotProduct(column, other)));
  const weights = solveLinear(
    products(),
    Float64Array.from(columns, (column) => dotProduct(column, target)),
  );
  const rests = target.map((each, t) => each - columns.reduce((sum, column, i) => sum + weights[i]! * column[t]!, 0));
  const variance = dotProduct(rests, rests) / Math.max(y.length - columns.length - 1, 1);
  const ts = weights.map((each, i) => {
    const unit = new Float64Array(columns.length);
    unit[i] = 1;
    const error = Math.sqrt(variance * solveLinear(products(), unit)[i]!);
    return error > 0 ? each / error : each === 0 ? 0 : Infinity;
  });
  return { weights, ts };
}

function adjustment(
  values: Float64Array,
  found: Regression & { readonly names: readonly string[]; readonly regressors: Regressors; readonly relative: boolean },
): EffectAdjustment {
  const { names, weights, ts, regressors, relative } = found;
  const at = (t: number): number => {
    const sum = names.reduce((whole, name, i) => whole + weights[i]! * (regressors[name]![t] ?? 0), 0);
    return relative ? Math.exp(sum) : sum;
  };
  return {
    adjusted: values.map((each, t) => (relative ? each / at(t) : each - at(t))),
    effects: names.map((name, i) => ({ name, effect: relative ? Math.expm1(weights[i]!) : weights[i]!, relative, t: ts[i]! })),
    restore: (means, from) => means.map((each, h) => (relative ? each * at(from + h) : each + at(from + h))),
    scale: (from, count) => Float64Array.from({ length: count }, (_, h) => (relative ? at(from + h) : 1)),
  };
}

/**
 * Returns calendar regressors for periods of days. `edges` are the first days of the periods (days since 1970-01-01) and the day
 * after the last; one more than periods. `trading-days` is the number of weekdays minus 5/2 of the weekend days (the
 * one-coefficient contrast of X-13ARIMA-SEATS, reference manual section 7.18). It is omitted for periods of whole weeks or single
 * days. Each name of `holidays` counts its days in a period.
 */
export function calendarRegressors(
  edges: ArrayLike<number>,
  holidays: Readonly<Record<string, readonly number[]>> = {},
): Record<string, Float64Array> {
  const count = Math.max(edges.length - 1, 0);
  const found: Record<string, Float64Array> = {};
  const days = Float64Array.from({ length: count }, (_, i) => tradingContrast(edges[i]!, edges[i + 1]!));
  const long = days.length > 0 && edges[1]! - edges[0]! > 7;
  if (long && days.some((each) => each !== days[0])) found['trading-days'] = days;
  for (const [name, dates] of Object.entries(holidays)) {
    found[name] = Float64Array.from(
      { length: count },
      (_, i) => dates.filter((day) => day >= edges[i]! && day < edges[i + 1]!).length,
    );
  }
  return found;
}

function tradingContrast(from: number, to: number): number {
  let sum = 0;
  // 1970-01-01 was a Thursday, so day 2 of the epoch is a Saturday and day 3 a Sunday.
  for (let day = from; day < to; day++) sum += ((day % 7) + 7) % 7 === 2 || ((day % 7) + 7) % 7 === 3 ? -2.5 : 1;
  return sum;
}
