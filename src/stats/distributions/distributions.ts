import { betaDensity, betaTails, gammaTails, poissonDensity, type Tails, logGamma } from './special-functions.js';

const ROOT_TAU = Math.sqrt(2 * Math.PI);
/** Maximum z for which the series of the normal distribution converges faster than the continued fraction. */
const NEAR = 2.5;

/**
 * Returns the probability that a standard normal variable is at most `z`. Absolute error 1e-15; relative error 1e-13 far below
 * zero.
 */
export function normalCdf(z: number): number {
  return normalTails(z).lower;
}

/**
 * Returns the probability that a standard normal variable exceeds `z`. Keeps the precision of small tails, which 1 −
 * `normalCdf(z)` loses.
 */
export function normalTail(z: number): number {
  return normalTails(z).upper;
}

/**
 * Computes both tails. Near zero it uses the series of G. Marsaglia 2004, “Evaluating the normal distribution”, with terms of one
 * sign. Farther out it uses Laplace’s continued fraction (M. Abramowitz and I. A. Stegun 1964, 26.2.14).
 */
function normalTails(z: number): Tails {
  if (Number.isNaN(z)) return { lower: NaN, upper: NaN };
  if (z < 0) {
    const { lower, upper } = normalTails(-z);
    return { lower: upper, upper: lower };
  }
  if (z <= NEAR) {
    let sum = z;
    let term = z;
    for (let k = 3; term > sum * 2 ** -54; k += 2) sum += term *= (z * z) / k;
    const half = sum * normalDensity(z);
    return { lower: 0.5 + half, upper: 0.5 - half };
  }
  let fraction = z;
  for (let k = Math.ceil(40 + 600 / (z * z)); k > 0; k--) fraction = z + k / fraction;
  const upper = normalDensity(z) / fraction;
  return { lower: 1 - upper, upper };
}

function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / ROOT_TAU;
}

/**
 * Returns the `p`-quantile of the standard normal distribution: −Infinity at 0, Infinity at 1, NaN outside 0 … 1. Relative error
 * 1e-15.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p === 0.5) return 0;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return -Infinity;
  // Abramowitz and Stegun 26.2.23 has an error of 4.5e-4; each Halley step cubes it.
  const t = Math.sqrt(-2 * Math.log(p));
  const { c, d } = HASTINGS;
  let z = (c[0] + t * (c[1] + t * c[2])) / (1 + t * (d[0] + t * (d[1] + t * d[2]))) - t;
  for (let turn = 0; turn < 3; turn++) {
    const step = (normalCdf(z) - p) / normalDensity(z);
    // Below 1e-300, densities underflow before probabilities do.
    if (Number.isFinite(step)) z -= step / (1 + (z * step) / 2);
  }
  return z;
}

/** Coefficients of C. Hastings 1955, “Approximations for digital computers”, sheet 68. */
const HASTINGS = { c: [2.515517, 0.802853, 0.010328], d: [1.432788, 0.189269, 0.001308] } as const;

/** Returns the probability that a variable with Student’s t distribution of `df` degrees of freedom is at most `t`. */
export function tCdf(t: number, df: number): number {
  return t < 0 ? tTail(-t, df) : 1 - tTail(t, df);
}

/**
 * Returns the probability that a variable with Student’s t distribution exceeds `t` (Abramowitz and Stegun 26.7.1, by the
 * incomplete beta function).
 */
export function tTail(t: number, df: number): number {
  if (t < 0) return 1 - tTail(-t, df);
  if (df === Infinity) return normalTail(t);
  return betaTails(...partsOf(df, t * t), df / 2, 0.5).lower / 2;
}

/** Returns the `p`-quantile of Student’s t distribution. */
export function tQuantile(p: number, df: number): number {
  if (df === Infinity) return normalQuantile(p);
  if (!(p >= 0 && p <= 1)) return NaN;
  if (p < 0.5) return -tOf({ lower: 1 - 2 * p, upper: 2 * p }, df);
  return tOf({ lower: 2 * p - 1, upper: 2 - 2 * p }, df);
}

function tOf(tails: Tails, df: number): number {
  return Math.sqrt(fOf(tails, 1, df));
}

/** Returns the probability that a chi-square variable with `df` degrees of freedom is at most `x`. */
export function chiSquareCdf(x: number, df: number): number {
  return gammaTails(df / 2, x / 2).lower;
}

/** Returns the probability that a chi-square variable exceeds `x`. */
export function chiSquareTail(x: number, df: number): number {
  return gammaTails(df / 2, x / 2).upper;
}

/** Returns the `p`-quantile of the chi-square distribution. */
export function chiSquareQuantile(p: number, df: number): number {
  const a = df / 2;
  const tails = (x: number): Tails => gammaTails(a, x / 2);
  const slope = (x: number): number => poissonDensity(a, x / 2) * a;
  return invert({ lower: p, upper: 1 - p }, tails, slope);
}

/** Returns the probability that a variable with the F distribution of `df1` and `df2` degrees of freedom is at most `f`. */
export function fCdf(f: number, df1: number, df2: number): number {
  return fTails(f, df1, df2).lower;
}

/** Returns the probability that a variable with the F distribution exceeds `f`. */
export function fTail(f: number, df1: number, df2: number): number {
  return fTails(f, df1, df2).upper;
}

/** Returns the `p`-quantile of the F distribution. */
export function fQuantile(p: number, df1: number, df2: number): number {
  return fOf({ lower: p, upper: 1 - p }, df1, df2);
}

function fOf(tails: Tails, df1: number, df2: number): number {
  const slope = (f: number): number => {
    const [y, x] = partsOf(df2, df1 * f);
    return betaDensity(x, y, df1 / 2, df2 / 2);
  };
  return invert(tails, (f) => fTails(f, df1, df2), slope);
}

function fTails(f: number, df1: number, df2: number): Tails {
  if (f === Infinity) return { lower: 1, upper: 0 };
  const [y, x] = partsOf(df2, Math.max(df1 * f, 0));
  return betaTails(x, y, df1 / 2, df2 / 2);
}

/** Returns a ÷ (a + b) and b ÷ (a + b). */
function partsOf(a: number, b: number): [number, number] {
  return b === Infinity ? [0, 1] : [a / (a + b), b / (a + b)];
}

/** Relative step size at which Newton’s method ends; smaller steps are below double precision. */
const CLOSE = 1e-15;

/**
 * Returns the positive number at which a distribution has the target tails. Applies Newton’s method to the logarithms of the
 * number and of the smaller tail; far out, their relation is nearly linear. Shrinking bounds guarantee convergence. `slope` is the
 * density times the number.
 */
function invert(target: Tails, tailsAt: (x: number) => Tails, slope: (x: number) => number): number {
  if (!(target.lower >= 0 && target.upper >= 0)) return NaN;
  if (target.lower === 0) return 0;
  if (target.upper === 0) return Infinity;
  const side = target.lower <= target.upper ? 'lower' : 'upper';
  let low = -745;
  let high = 709;
  let at = 0;
  for (let turn = 0; turn < 200; turn++) {
    const x = Math.exp(at);
    const tail = tailsAt(x)[side];
    if (Number.isNaN(tail)) return NaN;
    const off = Math.log(tail) - Math.log(target[side]);
    const isAbove = side === 'lower' ? off > 0 : off < 0;
    if (isAbove) high = at;
    else low = at;
    const step = (off * tail) / (side === 'lower' ? slope(x) : -slope(x));
    const next = at - step;
    const before = at;
    at = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(at - before) <= CLOSE) break;
  }
  return Math.exp(at);
}

/**
 * Returns the probability of at least `hits` marked items among `draws` items drawn from `total` items, `marked` of them marked.
 * This is the upper tail of the hypergeometric distribution, the one-sided Fisher’s exact test (R. A. Fisher 1935; R’s
 * `fisher.test(alternative = "greater")`). Arguments are integers, 0 ≤ hits ≤ marked, draws ≤ total. The relative error is below
 * about 1e-9 for a total of a million. At most O(√total) terms matter.
 */
export function hypergeometricTail(hits: number, marked: number, draws: number, total: number): number {
  const least = Math.max(0, marked + draws - total);
  const most = Math.min(marked, draws);
  if (hits <= least) return 1;
  // Sums the tail with terms that decrease from its start.
  if (hits > (marked * draws) / total) return Math.min(1, tail({ from: hits, to: most, step: 1 }, marked, draws, total));
  return Math.min(1, Math.max(0, 1 - tail({ from: hits - 1, to: least, step: -1 }, marked, draws, total)));
}

/** Relative size below which a term no longer changes the sum. */
const NEGLIGIBLE = 1e-17;

interface Walk {
  readonly from: number;
  readonly to: number;
  readonly step: 1 | -1;
}

function tail({ from, to, step }: Walk, marked: number, draws: number, total: number): number {
  const first = logChoose(marked, from) + logChoose(total - marked, draws - from) - logChoose(total, draws);
  let term = 1;
  let sum = 1;
  for (let k = from; k !== to && term > sum * NEGLIGIBLE; k += step) {
    term *=
      step === 1
        ? ((marked - k) * (draws - k)) / ((k + 1) * (total - marked - draws + k + 1))
        : (k * (total - marked - draws + k)) / ((marked - k + 1) * (draws - k + 1));
    sum += term;
  }
  return Math.exp(first + Math.log(sum));
}

function logChoose(n: number, k: number): number {
  return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
