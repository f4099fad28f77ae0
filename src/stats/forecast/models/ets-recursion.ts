/*
 * The recursions of exponential smoothing as innovations state space models: R. J. Hyndman, A. B. Koehler, J. K. Ord and R. D. Snyder 2008,
 * “Forecasting with Exponential Smoothing”, table 2.2 and 2.3. With the error in units of the values, models of additive and of multiplicative
 * errors have the same recursions, so that one loop serves all; only the likelihood tells them apart.
 */

/** One form of exponential smoothing: error, trend and season, each additive (`A`), multiplicative (`M`), damped (`Ad`) or none (`N`). */
export interface EtsForm {
  readonly error: 'A' | 'M';
  readonly trend: 'N' | 'A' | 'Ad';
  readonly season: 'N' | 'A' | 'M';
  /** Values of one season; 1 where `season` is `N`. */
  readonly period: number;
}

/** The smoothing parameters: of level, slope, season, and the damping. 0 where a form has none of it, 1 for `phi`. */
export interface EtsWeights {
  readonly alpha: number;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
}

/** Memory of one pass: states before each value, and what was expected. Made once, used for many passes. */
export interface EtsTrace {
  readonly level: Float64Array;
  readonly slope: Float64Array;
  readonly season: Float64Array;
  readonly fitted: Float64Array;
  /** Value less what was expected. */
  readonly errors: Float64Array;
  /** The sum of squared errors, relative to what was expected where the form's errors are. */
  squares: number;
}

/** Room for passes over `count` values. */
export function traceFor(count: number): EtsTrace {
  const room = (): Float64Array => new Float64Array(count);
  return { level: room(), slope: room(), season: room(), fitted: room(), errors: room(), squares: 0 };
}

/** A level or factor below this part of the mean value is no model of sales: such passes end. Values are scaled to a mean of 1. */
const LEAST = 1e-6;

/**
 * Runs a form over values from `state` = level, slope, then the seasonal states of the first period; leaves the trace, and the last state in
 * `state`. Gives −2 log likelihood less a constant (eq. 5.5 there): n log Σe² + 2 Σ log |r|. Infinity where a multiplicative part is not positive. O(n).
 */
export function runEts(
  form: EtsForm,
  { alpha, beta, gamma, phi }: EtsWeights,
  data: { readonly values: Float64Array; readonly state: Float64Array },
  trace: EtsTrace,
): number {
  const { values, state } = data;
  // Taken out of the loop, which stores into all of them.
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
    if ((relative && !(expected > LEAST)) || (seasonal === 2 && !(before > LEAST && season > LEAST))) return Infinity;
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
      // One logarithm for many factors: a product of up to 1e±200 holds them.
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

/** What the gradient of the likelihood is made of: by each weight, and by each of the first states (level, slope, seasonal). */
export interface EtsGradient {
  alpha: number;
  beta: number;
  gamma: number;
  phi: number;
  readonly state: Float64Array;
}

/**
 * The gradient of `runEts`, from the trace that it left: reverse accumulation through the recursions, so that it costs about three passes whatever
 * the number of states (A. Griewank and A. Walther 2008, “Evaluating Derivatives”, ch. 3). Fills `gradient`.
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
