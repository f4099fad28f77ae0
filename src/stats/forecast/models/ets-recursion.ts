/*
 * The recursions of exponential smoothing as innovations state space models (R. J. Hyndman, A. B. Koehler, J. K. Ord and R. D.
 * Snyder 2008, “Forecasting with Exponential Smoothing”, tables 2.2 and 2.3). With errors in units of the values, additive and
 * multiplicative errors have the same recursions. One loop therefore serves both; only the likelihood differs.
 */

/**
 * A form of exponential smoothing: error, trend and season, each additive (`A`), multiplicative (`M`), damped (`Ad`) or none
 * (`N`).
 */
export interface EtsForm {
  readonly error: 'A' | 'M';
  readonly trend: 'N' | 'A' | 'Ad';
  readonly season: 'N' | 'A' | 'M';
  /** Number of values per season; 1 when `season` is `N`. */
  readonly period: number;
}

/** Smoothing parameters of level, slope and season, and the damping. For components that a form lacks: 0, and 1 for `phi`. */
export interface EtsWeights {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

/** Working memory of a pass: states before each value, and one-step forecasts. Reused by many passes. */
export interface EtsTrace {
  readonly level: Float64Array;
  readonly slope: Float64Array;
  readonly season: Float64Array;
  readonly fitted: Float64Array;
  /** Values minus one-step forecasts. */
  readonly errors: Float64Array;
  /** Sum of squared errors; relative to the forecasts for multiplicative errors. */
  squares: number;
}

/** Allocates the memory for passes over `count` values. */
export function traceFor(count: number): EtsTrace {
  const zeros = (): Float64Array => new Float64Array(count);
  return { level: zeros(), slope: zeros(), season: zeros(), fitted: zeros(), errors: zeros(), squares: 0 };
}

/** Minimum level or factor, relative to a mean value of 1. Below it, a pass ends, since the model does not fit sales. */
const MIN_LEVEL = 1e-6;

/**
 * Runs a form over values, starting from `state`: level, slope, and the seasonal states of the first period. Fills the trace and
 * leaves the last state in `state`. Returns −2 log likelihood up to a constant (eq. 5.5): n log Σe² + 2 Σ log |r|. Infinity when
 * a multiplicative part is not positive. O(n).
 */
export function runEts(
  form: EtsForm,
  { alpha, beta, gamma, phi }: EtsWeights,
  data: { readonly values: Float64Array; readonly state: Float64Array },
  trace: EtsTrace,
): number {
  const { values, state } = data;
  // Local variables, because the loop writes to all of these arrays.
  const { level: levels, slope: slopes, season: seasons, fitted, errors } = trace;
  const seasonal = form.season === 'N' ? 0 : form.season === 'A' ? 1 : 2;
  const relative = form.error === 'M';
  const { period } = form;
  let level = state[0]!;
  let slope = state[1]!;
  let squares = 0;
  let logs = 0;
  let product = 1;
  for (let t = 0, at = 2; t < values.length; t++) {
    levels[t] = level;
    slopes[t] = slope;
    const before = level + phi * slope;
    const season = seasonal === 0 ? 0 : state[at]!;
    const expected = seasonal === 2 ? before * season : before + season;
    if ((relative && !(expected > MIN_LEVEL)) || (seasonal === 2 && !(before > MIN_LEVEL && season > MIN_LEVEL))) return Infinity;
    const error = values[t]! - expected;
    seasons[t] = season;
    fitted[t] = expected;
    errors[t] = error;
    const inLevel = seasonal === 2 ? error / season : error;
    level = before + alpha * inLevel;
    slope = phi * slope + beta * inLevel;
    if (seasonal !== 0) {
      state[at] = season + gamma * (seasonal === 2 ? error / before : error);
      if (++at === period + 2) at = 2;
    }
    if (!relative) squares += error * error;
    else {
      squares += (error / expected) ** 2;
      // Takes one logarithm of many factors, since a product can reach 1e±200.
      product *= expected;
      if (product > 1e200 || product < 1e-200) {
        logs += Math.log(product);
        product = 1;
      }
    }
  }
  state[0] = level;
  state[1] = slope;
  trace.squares = squares;
  if (!(squares < Infinity)) return Infinity;
  return values.length * Math.log(Math.max(squares, 1e-18 * values.length)) + 2 * (logs + Math.log(product));
}

/** The gradient of the likelihood by each weight and each initial state (level, slope, seasonal). */
export interface EtsGradient {
  alpha: number;
  beta: number;
  gamma: number;
  phi: number;
  readonly state: Float64Array;
}

/**
 * Computes the gradient of `runEts` from its trace by reverse accumulation. It costs about three passes, independent of the
 * number of states (A. Griewank and A. Walther 2008, “Evaluating Derivatives”, ch. 3). Writes `gradient`.
 */
export function etsGradient(
  form: EtsForm,
  { alpha, beta, gamma, phi }: EtsWeights,
  trace: EtsTrace,
  gradient: EtsGradient,
): void {
  const count = trace.errors.length;
  const seasonal = form.season === 'N' ? 0 : form.season === 'A' ? 1 : 2;
  const relative = form.error === 'M';
  const { level: levels, slope: slopes, season: seasons, fitted, errors } = trace;
  const state = gradient.state.fill(0);
  const pull = (2 * count) / Math.max(trace.squares, 1e-18 * count);
  let [toLevel, toSlope] = [0, 0];
  let [byAlpha, byBeta, byGamma, byPhi] = [0, 0, 0, 0];
  for (let t = count - 1, at = 2 + ((count - 1) % form.period); t >= 0; t--) {
    const error = errors[t]!;
    const expected = fitted[t]!;
    const slope = slopes[t]!;
    const toSeason = seasonal === 0 ? 0 : state[at]!;
    let toError = relative ? (pull * error) / (expected * expected) : pull * error;
    let toExpected = relative ? (2 - toError * error) / expected : 0;
    let toBefore = toLevel;
    let ontoSeason = toSeason;
    if (seasonal === 2) {
      const season = seasons[t]!;
      const before = levels[t]! + phi * slope;
      const inLevel = error / season;
      const inSeason = error / before;
      const toInLevel = alpha * toLevel + beta * toSlope;
      byAlpha += toLevel * inLevel;
      byBeta += toSlope * inLevel;
      byGamma += toSeason * inSeason;
      toError += toInLevel / season + (gamma * toSeason) / before;
      toExpected -= toError;
      ontoSeason += toExpected * before - (toInLevel * inLevel) / season;
      toBefore += toExpected * season - (gamma * toSeason * inSeason) / before;
    } else {
      byAlpha += toLevel * error;
      byBeta += toSlope * error;
      byGamma += toSeason * error;
      toError += alpha * toLevel + beta * toSlope + gamma * toSeason;
      toExpected -= toError;
      ontoSeason += toExpected;
      toBefore += toExpected;
    }
    byPhi += (toBefore + toSlope) * slope;
    toSlope = phi * (toBefore + toSlope);
    toLevel = toBefore;
    if (seasonal !== 0) {
      state[at] = ontoSeason;
      if (--at < 2) at = form.period + 1;
    }
  }
  state[0] = toLevel;
  state[1] = toSlope;
  gradient.alpha = byAlpha;
  gradient.beta = byBeta;
  gradient.gamma = byGamma;
  gradient.phi = byPhi;
}
