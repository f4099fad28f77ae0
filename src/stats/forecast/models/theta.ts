import type { ForecastDistribution } from './ets.js';

/** A fitted dynamic optimized theta model for values without a season. */
interface ThetaFit {
  /** Weight of the newest value in the level, 0.1 … 0.99. */
  readonly alpha: number;
  /** Curvature parameter theta: 1 is simple exponential smoothing, 2 the classic theta method. */
  readonly theta: number;
  readonly fitted: Float64Array;
  /** Variance of the one-step errors. */
  readonly variance: number;
  /** Akaike information criterion with small-sample correction, up to a constant. */
  readonly aicc: number;
  readonly outlook: (horizon: number) => ForecastDistribution;
}

/** Bounds of the weight, as in the authors’ package forecTheta. */
const ALPHA = [0.1, 0.99] as const;
/** Number of grid intervals before the golden-section search. */
const TRIES = 24;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const HALVINGS = 16;

/** The theta of V. Assimakopoulos and K. Nikolopoulos 2000, the winner of the M3 competition. */
const CLASSIC = 2;

/**
 * Fits the dynamic theta model with theta 2 and with the best theta, and sorts them by AICc. Estimating theta costs a parameter,
 * which does not pay with few values. Requires at least 5 values. O(n).
 */
export function allTheta(values: Float64Array): ThetaFit[] {
  return [fitTheta(values, CLASSIC), fitTheta(values)].sort((a, b) => a.aicc - b.aicc);
}

/**
 * Fits the dynamic optimized theta model (J. A. Fiorucci, T. R. Pellegrini, F. Louzada, F. Petropoulos and A. B. Koehler 2016,
 * “Models for optimising the theta method and their relationship to state space models”, section 2.3): an exponentially smoothed
 * level plus the line through all values so far. For a given weight, the initial level and theta follow from a linear regression,
 * so only the weight is searched. A given `theta` stays fixed. Requires at least 5 values. O(n).
 */
export function fitTheta(values: Float64Array, theta?: number): ThetaFit {
  const fixedShare = theta === undefined ? undefined : 1 - 1 / theta;
  const lines = runningLines(values);
  const errorAt = (alpha: number): number => regress(values, lines, alpha, fixedShare).squares;
  let best = 0;
  let least = Infinity;
  const step = (ALPHA[1] - ALPHA[0]) / TRIES;
  for (let i = 0; i <= TRIES; i++) {
    const squares = errorAt(ALPHA[0] + i * step);
    if (squares < least) [best, least] = [i, squares];
  }
  const alpha = goldenSection(errorAt, ALPHA[0] + Math.max(best - 1, 0) * step, ALPHA[0] + Math.min(best + 1, TRIES) * step);
  const { first, share } = regress(values, lines, alpha, fixedShare);
  return finish(values, lines, { alpha, first, share, free: fixedShare === undefined ? 3 : 2 });
}

/** Intercept and slope of the least-squares lines through the values before each value. */
interface Lines {
  readonly intercept: Float64Array;
  readonly slope: Float64Array;
}

function runningLines(values: Float64Array): Lines {
  const count = values.length;
  const intercept = new Float64Array(count + 1);
  const slope = new Float64Array(count + 1);
  let state = { mean: 0, slope: 0 };
  for (let t = 0; t < count; t++) {
    state = nextLine(state, values[t]!, t);
    slope[t + 1] = state.slope;
    intercept[t + 1] = state.mean - (state.slope * (t + 2)) / 2;
  }
  return { intercept, slope };
}

/** Updates the line with one more value after `seen` values (eq. 17–19 of the paper). */
function nextLine(line: { mean: number; slope: number }, value: number, seen: number): { mean: number; slope: number } {
  const t = seen + 1;
  const mean = (seen * line.mean + value) / t;
  if (seen === 0) return { mean, slope: 0 };
  return { mean, slope: ((t - 2) * line.slope + (6 * (value - line.mean)) / t) / (t + 1) };
}

/** Returns the line’s contribution at a step beyond what the level already contains. */
function lift(alpha: number, left: number, intercept: number, slope: number): number {
  return left * intercept + ((1 - left * (1 - alpha)) / alpha) * slope;
}

/** Returns the initial level and the share 1 − 1/theta of the line that minimize the squares for a weight. */
function regress(
  values: Float64Array,
  { intercept, slope }: Lines,
  alpha: number,
  fixedShare: number | undefined,
): { readonly first: number; readonly share: number; readonly squares: number } {
  let level = 0;
  let left = 1;
  let [xx, xz, zz, xr, zr, rr] = [0, 0, 0, 0, 0, 0];
  for (let t = 0; t < values.length; t++) {
    const rest = values[t]! - level;
    const line = lift(alpha, left, intercept[t]!, slope[t]!);
    xx += left * left;
    xz += left * line;
    zz += line * line;
    xr += left * rest;
    zr += line * rest;
    rr += rest * rest;
    level += alpha * rest;
    left *= 1 - alpha;
  }
  const determinant = xx * zz - xz * xz;
  const free = determinant > 1e-12 * xx * zz ? (xx * zr - xz * xr) / determinant : 0;
  const share = fixedShare ?? Math.min(Math.max(free, 0), 1);
  const first = (xr - share * xz) / xx;
  const squares = rr - 2 * (first * xr + share * zr) + first * first * xx + 2 * first * share * xz + share * share * zz;
  return { first, share, squares };
}

function goldenSection(errorAt: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [errorAt(left), errorAt(right)];
  for (let i = 0; i < HALVINGS; i++) {
    if (atLeft < atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = errorAt(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = errorAt(right);
    }
  }
  return (low + high) / 2;
}

function finish(
  values: Float64Array,
  { intercept, slope }: Lines,
  {
    alpha,
    first,
    share,
    free,
  }: { readonly alpha: number; readonly first: number; readonly share: number; readonly free: number },
): ThetaFit {
  const count = values.length;
  const fitted = new Float64Array(count);
  let level = first;
  let left = 1;
  let squares = 0;
  for (let t = 0; t < count; t++) {
    fitted[t] = level + share * lift(alpha, left, intercept[t]!, slope[t]!);
    squares += (values[t]! - fitted[t]!) ** 2;
    level += alpha * (values[t]! - level);
    left *= 1 - alpha;
  }
  const variance = squares / Math.max(count - free, 1);
  const k = free + 1;
  const aicc =
    count * Math.log(Math.max(squares / count, Number.MIN_VALUE)) + 2 * k + (2 * k * (k + 1)) / Math.max(count - k - 1, 0.5);
  const line = { mean: intercept[count]! + (slope[count]! * (count + 1)) / 2, slope: slope[count]! };
  const outlook = (horizon: number): ForecastDistribution => {
    const mean = new Float64Array(horizon);
    let [ahead, rest, now] = [level, left, line];
    for (let h = 0; h < horizon; h++) {
      const at = now.mean - (now.slope * (count + h + 1)) / 2;
      mean[h] = ahead + share * lift(alpha, rest, at, now.slope);
      ahead += alpha * (mean[h]! - ahead);
      rest *= 1 - alpha;
      now = nextLine(now, mean[h]!, count + h);
    }
    return { mean, variance: mean.map((_, h) => variance * (1 + h * alpha * alpha)) };
  };
  return { alpha, theta: 1 / (1 - share), fitted, variance, aicc, outlook };
}
