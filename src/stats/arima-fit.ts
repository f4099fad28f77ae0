import { ArimaPasses } from './arima-passes.js';
import type { ArimaOrder } from './arima-passes.js';
import { undifferenced } from './arima-polynomial.js';
import type { LagWeights } from './arima-polynomial.js';
import { leastSquares } from './least-squares.js';
import type { Outlook } from './ets.js';

/** A model with the coefficients that fit values best. */
export interface ArimaFit {
  readonly order: ArimaOrder;
  /** Autoregressive and moving-average coefficients, those of the season last, in the signs of Box and Jenkins' 1 − φB and 1 + θB. */
  readonly ar: readonly number[];
  readonly ma: readonly number[];
  readonly seasonalAr: readonly number[];
  readonly seasonalMa: readonly number[];
  /** The mean of the differences. */
  readonly mean: number;
  /** Where it is among the points that were searched. */
  readonly point: Float64Array;
  readonly variance: number;
  readonly aicc: number;
  readonly fitted: Float64Array;
  readonly outlook: (horizon: number) => Outlook;
}

/** Steps of the search for coefficients; it mostly ends after four to eight. */
const STEPS = 12;
/** A search does not begin further out than this, where the scale is flat. */
const FAR = 1.5;

/** Values with `d` plain and `D` seasonal differences taken; shorter by d + D × period. */
export function differences(
  values: Float64Array,
  { d, D, period }: { readonly d: number; readonly D: number; readonly period: number },
): Float64Array {
  let left = values;
  for (const lag of [...Array<number>(D).fill(period), ...Array<number>(d).fill(1)]) {
    left = Float64Array.from({ length: Math.max(left.length - lag, 0) }, (_, t) => left[t + lag]! - left[t]!);
  }
  return left;
}

/**
 * Fits an order by unconditional least squares: residuals from values and those before the first, which are forecast backwards (G. E. P. Box and G. M. Jenkins 1970, “Time
 * Series Analysis”, section 7.1.4). Coefficients are stationary and invertible. Undefined for fewer values than parameters, or without differences to fit.
 * `changes` are the values' differences. O(n × lags) an evaluation, at most 12 steps of as many evaluations as coefficients.
 */
export function fitArima(values: Float64Array, changes: Float64Array, order: ArimaOrder, near?: ArimaFit): ArimaFit | undefined {
  const count = changes.length;
  const size = order.p + order.q + order.P + order.Q + (order.constant ? 1 : 0);
  if (count <= size + 3) return undefined;
  const scale = Math.sqrt(changes.reduce((sum, each) => sum + each * each, 0) / count) || 1;
  const unit = changes.map((each) => each / scale);
  const passes = new ArimaPasses(unit, order);
  const found = leastSquares((point, residuals) => passes.residuals(point, residuals), startOf(unit, order, near), {
    count,
    steps: STEPS,
  });
  if (!Number.isFinite(found.squares)) return undefined;
  const k = size + 1;
  const floor = 1e-18 * count;
  const variance = (Math.max(found.squares, floor) / count) * scale * scale;
  const aicc = count * (Math.log(2 * Math.PI * variance) + 1) + 2 * k + (2 * k * (k + 1)) / (count - k - 1);
  return finish(values, order, {
    passes,
    point: found.point,
    scale,
    aicc,
    variance: (variance * count) / Math.max(count - size, 1),
  });
}

/** Where a search begins: at the partial autocorrelations of a model with other orders, where there is one, and near none for what that has not. */
function startOf(unit: Float64Array, { p, q, P, Q, constant }: ArimaOrder, near?: ArimaFit): Float64Array {
  const from = near?.order;
  const sizes = [p, q, P, Q];
  const others = from ? [from.p, from.q, from.P, from.Q] : [0, 0, 0, 0];
  const point = new Float64Array(p + q + P + Q + (constant ? 1 : 0)).fill(0.1);
  for (let group = 0, at = 0, other = 0; group < 4; at += sizes[group]!, other += others[group]!, group++) {
    const shared = Math.min(sizes[group]!, others[group]!);
    for (let i = 0; i < shared; i++) point[at + i] = Math.min(Math.max(near!.point[other + i]!, -FAR), FAR);
  }
  if (constant) point[point.length - 1] = unit.reduce((sum, each) => sum + each, 0) / unit.length;
  return point;
}

function finish(
  values: Float64Array,
  order: ArimaOrder,
  found: {
    readonly passes: ArimaPasses;
    readonly point: Float64Array;
    readonly scale: number;
    readonly aicc: number;
    readonly variance: number;
  },
): ArimaFit {
  const { passes, point, scale, aicc, variance } = found;
  passes.residuals(point, new Float64Array(values.length - order.d - order.D * order.period));
  const { mean } = passes.coefficients(point);
  const { ar, ma } = passes;
  const errors = passes.errors().map((each) => each * scale);
  const lost = values.length - errors.length;
  const fitted = values.map((each, t) => (t < lost ? NaN : each - errors[t - lost]!));
  const whole = undifferenced(ar, order);
  const constant = mean * scale * (1 - ar.weights.reduce((sum, each) => sum + each, 0));
  const outlook = (horizon: number): Outlook => {
    const ahead = new Float64Array(values.length + horizon);
    ahead.set(values);
    for (let t = values.length; t < ahead.length; t++) {
      let sum = constant;
      whole.lags.forEach((lag, i) => (sum += whole.weights[i]! * (ahead[t - lag] ?? 0)));
      ma.lags.forEach((lag, i) => (sum += ma.weights[i]! * (errors[t - lag - lost] ?? 0)));
      ahead[t] = sum;
    }
    return { mean: ahead.slice(values.length), variance: spread(whole, ma, horizon).map((each) => each * variance) };
  };
  return { order, ...passes.coefficients(point), mean: mean * scale, point, variance, aicc, fitted, outlook };
}

/** The sums of squared weights with which innovations act on the values to come (Box and Jenkins, section 5.1). */
function spread(whole: LagWeights, ma: LagWeights, horizon: number): Float64Array {
  const acts = new Float64Array(horizon);
  const sums = new Float64Array(horizon);
  let sum = 0;
  for (let h = 0; h < horizon; h++) {
    let act = h === 0 ? 1 : 0;
    ma.lags.forEach((lag, i) => (act += lag === h ? ma.weights[i]! : 0));
    whole.lags.forEach((lag, i) => (act += lag <= h ? whole.weights[i]! * acts[h - lag]! : 0));
    acts[h] = act;
    sum += act * act;
    sums[h] = sum;
  }
  return sums;
}
