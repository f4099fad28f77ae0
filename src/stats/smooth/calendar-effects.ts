import { solveLinear } from '../optimize/least-squares.js';

/** What may move values besides trend and season: for each name a number per value, and one per value to come. */
export type Regressors = Readonly<Record<string, ArrayLike<number>>>;

/** What a day more, a holiday or a promotion changes. */
export interface CalendarEffect {
  readonly name: string;
  /** What one unit adds: as a part of the value where `relative` (0.3 is 30 % more), else in its unit. */
  readonly effect: number;
  readonly relative: boolean;
  /** How many standard errors the effect is away from none; at least 2. */
  readonly t: number;
}

/** Values without calendar effects, and what puts these back. */
export interface EffectAdjustment {
  readonly adjusted: Float64Array;
  readonly effects: readonly CalendarEffect[];
  /** Puts the effects back on means that begin at value `from`, and widens deviations alike. */
  readonly restore: (means: Float64Array, from: number) => Float64Array;
  readonly scale: (from: number, count: number) => Float64Array;
}

/** An effect nearer to none than this many standard errors is left out. */
const LEAST_T = 2;
/** Regressors beyond this are too many to tell apart. */
export const MOST_EFFECTS = 40;

/**
 * Takes the effects of regressors off values: a linear regression of seasonal differences, so that neither trend nor season is taken for an effect, of logarithms where all values
 * are positive, with first-order autocorrelation of the errors taken out (D. Cochrane and G. H. Orcutt 1949). Regressors whose effect is less than two standard errors from none are
 * dropped, the weakest first. Undefined where none is left. O(n × regressors²) for each that is dropped.
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
    if (Math.abs(ts[weakest]!) >= LEAST_T) return adjustment(values, { names, weights, ts, regressors, relative });
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

/** Least squares with an intercept (values centred). */
function ordinary(y: Float64Array, x: readonly Float64Array[]): Regression {
  const centred = (list: Float64Array): Float64Array => {
    const mean = list.reduce((sum, each) => sum + each, 0) / list.length;
    return list.map((each) => each - mean);
  };
  const target = centred(y);
  const columns = x.map(centred);
  const products = (): Float64Array[] => columns.map((column) => Float64Array.from(columns, (other) => dot(column, other)));
  const weights = solveLinear(
    products(),
    Float64Array.from(columns, (column) => dot(column, target)),
  );
  const rests = target.map((each, t) => each - columns.reduce((sum, column, i) => sum + weights[i]! * column[t]!, 0));
  const variance = dot(rests, rests) / Math.max(y.length - columns.length - 1, 1);
  const ts = weights.map((each, i) => {
    const unit = new Float64Array(columns.length);
    unit[i] = 1;
    const error = Math.sqrt(variance * solveLinear(products(), unit)[i]!);
    return error > 0 ? each / error : each === 0 ? 0 : Infinity;
  });
  return { weights, ts };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
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
 * Regressors of the calendar for periods of days: `edges` are the first days of periods (days since 1970-01-01) and that after the last, one more than periods. `trading-days` is
 * the number of days from Monday to Friday less 5/2 of the other days (the one-coefficient contrast of X-13ARIMA-SEATS, reference manual section 7.18), left out for
 * periods of whole weeks or single days; each name of `holidays` counts its days in a period.
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
  // 1970-01-01 was a Thursday: day 2 of the epoch is a Saturday, day 3 a Sunday.
  for (let day = from; day < to; day++) sum += ((day % 7) + 7) % 7 === 2 || ((day % 7) + 7) % 7 === 3 ? -2.5 : 1;
  return sum;
}
