import {
  ArimaPasses,
  arimaWorkspace,
  type ArimaOrder,
  type ArimaWorkspace,
  productOf,
  undifferenced,
  type LagWeights,
} from './arima-passes.js';
import { leastSquares, leastSquaresWorkspace } from '../../optimize/least-squares.js';
import type { LeastSquaresWorkspace } from '../../optimize/least-squares.js';
import type { ForecastDistribution } from './ets.js';

/** A fitted ARIMA model. */
export interface ArimaFit {
  readonly order: ArimaOrder;
  /** Autoregressive and moving-average coefficients, plain and seasonal, with the signs of Box and Jenkins: 1 − φB and 1 + θB. */
  readonly ar: readonly number[];
  readonly ma: readonly number[];
  readonly seasonalAr: readonly number[];
  readonly seasonalMa: readonly number[];
  /** The mean of the differences. */
  readonly mean: number;
  /** The coefficients on the unbounded scale of the search. */
  readonly point: Float64Array;
  readonly variance: number;
  readonly aicc: number;
  /**
   * Returns one-step forecasts of the values; NaN where differencing loses them. Computed on demand, since most models of a
   * search are never used.
   */
  readonly fitted: () => Float64Array;
  readonly outlook: (horizon: number) => ForecastDistribution;
}

/** Maximum number of search steps; most searches end after four to eight. */
const STEPS = 12;
/** Bound of a search’s starting point; beyond it the scale is flat. */
const FAR = 1.5;

/** Takes `d` plain and `D` seasonal differences; the result is shorter by d + D × period. */
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

/** Data shared by fits to the same differences: these in units of their standard deviation, and working memory. */
export interface ArimaFitWorkspace extends ArimaWorkspace {
  readonly unit: Float64Array;
  readonly scale: number;
  readonly search: LeastSquaresWorkspace;
}

/** Allocates the workspace for fits of up to `size` coefficients, with one season, to differences. */
export function arimaFitWorkspace(changes: Float64Array, period: number, size: number): ArimaFitWorkspace {
  const scale = Math.sqrt(changes.reduce((sum, each) => sum + each * each, 0) / changes.length) || 1;
  const unit = changes.map((each) => each / scale);
  return { ...arimaWorkspace(changes.length, period), unit, scale, search: leastSquaresWorkspace(changes.length, size) };
}

/**
 * Fits an order by unconditional least squares: residuals include those before the first value, which are backcast (G. E. P. Box
 * and G. M. Jenkins 1970, “Time Series Analysis”, section 7.1.4). Coefficients are stationary and invertible. Returns `undefined`
 * when there are too few differences for the parameters. `changes` are the differences of `values`; the search starts `near`
 * another model. O(n × lags) per evaluation, at most 12 steps with one evaluation per coefficient each.
 */
export function fitArima(
  values: Float64Array,
  changes: Float64Array,
  order: ArimaOrder,
  {
    near,
    workspace = arimaFitWorkspace(changes, order.period, sizeOf(order)),
  }: { readonly near?: ArimaFit | undefined; readonly workspace?: ArimaFitWorkspace } = {},
): ArimaFit | undefined {
  const count = changes.length;
  const size = sizeOf(order);
  if (count <= size + 3) return undefined;
  const { unit, scale } = workspace;
  const passes = new ArimaPasses(unit, order, workspace);
  const { point, squares } = leastSquares((at, residuals) => passes.residuals(at, residuals), startOf(unit, order, near), {
    count,
    steps: STEPS,
    workspace: workspace.search,
  });
  if (!Number.isFinite(squares)) return undefined;
  const k = size + 1;
  const floor = 1e-18 * count;
  const least = (Math.max(squares, floor) / count) * scale * scale;
  const aicc = count * (Math.log(2 * Math.PI * least) + 1) + 2 * k + (2 * k * (k + 1)) / (count - k - 1);
  const variance = (least * count) / Math.max(count - size, 1);
  const coefficients = passes.coefficients(point);
  const errors = (): Float64Array => {
    passes.residuals(point, workspace.search.spare);
    return passes.errors().map((each) => each * scale);
  };
  const fit = { order, ...coefficients, mean: coefficients.mean * scale, point, variance, aicc };
  return {
    ...fit,
    fitted: () => fittedOf(values, errors()),
    outlook: (horizon) => outlookOf(values, errors(), fit, horizon),
  };
}

/** Returns the number of coefficients to estimate. */
function sizeOf({ p, q, P, Q, constant }: ArimaOrder): number {
  return p + q + P + Q + (constant ? 1 : 0);
}

/**
 * Returns the starting point of a search: the partial autocorrelations of a similar model if there is one, and values near zero
 * for the others.
 */
function startOf(unit: Float64Array, { p, q, P, Q, constant }: ArimaOrder, near?: ArimaFit): Float64Array {
  const from = near?.order;
  const sizes = [p, q, P, Q];
  const others = from ? [from.p, from.q, from.P, from.Q] : [0, 0, 0, 0];
  const point = new Float64Array(sizes.reduce((sum, each) => sum + each, constant ? 1 : 0)).fill(0.1);
  for (let group = 0, at = 0, other = 0; group < 4; at += sizes[group]!, other += others[group]!, group++) {
    const shared = Math.min(sizes[group]!, others[group]!);
    for (let i = 0; i < shared; i++) point[at + i] = Math.min(Math.max(near!.point[other + i]!, -FAR), FAR);
  }
  if (constant) point[point.length - 1] = unit.reduce((sum, each) => sum + each, 0) / unit.length;
  return point;
}

function fittedOf(values: Float64Array, errors: Float64Array): Float64Array {
  const lost = values.length - errors.length;
  return values.map((each, t) => (t < lost ? NaN : each - errors[t - lost]!));
}

function outlookOf(
  values: Float64Array,
  errors: Float64Array,
  fit: Omit<ArimaFit, 'fitted' | 'outlook'>,
  horizon: number,
): ForecastDistribution {
  const { order, mean, variance } = fit;
  const count = values.length;
  const lost = count - errors.length;
  const ar = productOf({ plain: fit.ar, seasonal: fit.seasonalAr, sign: -1 }, order.period);
  const ma = productOf({ plain: fit.ma, seasonal: fit.seasonalMa, sign: 1 }, order.period);
  const whole = undifferenced(ar, order);
  const constant = mean * (1 - ar.weights.reduce((sum, each) => sum + each, 0));
  const ahead = new Float64Array(count + horizon);
  ahead.set(values);
  for (let t = count; t < ahead.length; t++) {
    let sum = constant;
    for (let i = 0; i < whole.lags.length; i++) sum += whole.weights[i]! * (ahead[t - whole.lags[i]!] ?? 0);
    for (let i = 0; i < ma.lags.length; i++) sum += ma.weights[i]! * (errors[t - ma.lags[i]! - lost] ?? 0);
    ahead[t] = sum;
  }
  return { mean: ahead.slice(count), variance: spread(whole, ma, horizon).map((each) => each * variance) };
}

/** Returns the cumulative sums of the squared weights of innovations in future values (Box and Jenkins, section 5.1). */
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
