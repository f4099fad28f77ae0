/** Maximum number of iterations; parameters of millions need thousands. */
const MAX_ITERATIONS = 100_000;
const EPSILON = 2 ** -53;
/** Replaces 0 in denominators of continued fractions. */
const TINY = 1e-300;
const HALF_LOG_TAU = 0.9189385332046727;
/** Minimum x for which eight terms of Stirling’s series have double precision. */
const LARGE = 10;

/** The lower and upper tail of a distribution. The smaller tail has full relative precision. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/** Returns ln Γ(x) − ((x − ½) ln x − x + ½ ln 2π) for large x. */
function stirlingSeries(x: number): number {
  const s = 1 / (x * x);
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - (691 / 360360 - s / 156) * s) * s) * s) * s) * s) / x;
}

/**
 * Returns ln Γ(x) for x > 0, otherwise NaN. Uses Stirling’s series (M. Abramowitz and I. A. Stegun 1964, 6.1.41), and Γ(x + 1) =
 * x Γ(x) for smaller numbers.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) return NaN;
  if (x === Infinity) return Infinity;
  let product = 1;
  let at = x;
  for (; at < LARGE; at++) product *= at;
  return (at - 0.5) * Math.log(at) - at + HALF_LOG_TAU + stirlingSeries(at) - Math.log(product);
}

/** Returns ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b). */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Returns ln n! − ((n + ½) ln n − n + ½ ln 2π) for any n > 0. */
function stirlingError(n: number): number {
  return n < LARGE ? logGamma(n) - (n - 0.5) * Math.log(n) + n - HALF_LOG_TAU : stirlingSeries(n);
}

/** Returns x ln(x ÷ m) + m − x without cancellation when x and m are close. */
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let j = 1; j < MAX_ITERATIONS; j++) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) return sum;
    sum = next;
  }
  return sum;
}

/**
 * Returns x^a e^(−x) ÷ Γ(a + 1), the probability of `a` events when `x` are expected. Uses the saddle-point expansion of C.
 * Loader 2000, “Fast and accurate computation of binomial probabilities”, which keeps all digits. `a` need not be an integer.
 */
export function poissonDensity(a: number, x: number): number {
  if (a === 0) return Math.exp(-x);
  if (x === 0) return 0;
  return Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
}

/** Returns x^a y^b ÷ B(a, b) with y = 1 − x, by the same saddle-point expansion; a, b > 0. */
export function betaDensity(x: number, y: number, a: number, b: number): number {
  if (x === 0 || y === 0) return 0;
  const n = a + b;
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return Math.exp(exponent) * Math.sqrt((a * b) / (2 * Math.PI * n));
}

/**
 * Returns the tails of the gamma distribution of shape `a`: the regularized incomplete gamma functions P and Q at x (Abramowitz
 * and Stegun 6.5.29, 6.5.31).
 */
export function gammaTails(a: number, x: number): Tails {
  if (!(a > 0) || Number.isNaN(x)) return { lower: NaN, upper: NaN };
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const front = poissonDensity(a, x);
  if (x < a + 1) {
    let sum = 1;
    let term = 1;
    for (let i = 1; i < MAX_ITERATIONS && term > sum * EPSILON; i++) sum += term *= x / (a + i);
    const lower = Math.min(front * sum, 1);
    return { lower, upper: 1 - lower };
  }
  const b0 = x + 1 - a;
  const upper = Math.min((front * a) / lentz(b0, (i) => [i * (a - i), b0 + 2 * i]), 1);
  return { lower: 1 - upper, upper };
}

/**
 * Returns the tails of the beta distribution: the regularized incomplete beta function at x. y = 1 − x is a parameter because it
 * may be tiny. Uses the continued fraction of A. R. DiDonato and A. H. Morris 1992, “Significant digit computation of the
 * incomplete beta function ratios”, equation 9. Iterations grow with √(a + b).
 */
export function betaTails(x: number, y: number, a: number, b: number): Tails {
  if (!(a > 0 && b > 0) || Number.isNaN(x) || Number.isNaN(y)) return { lower: NaN, upper: NaN };
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  if (x > a / (a + b)) {
    const { lower, upper } = betaTails(y, x, b, a);
    return { lower: upper, upper: lower };
  }
  const lambda = a * y - b * x;
  const first = (a * (lambda + 1)) / (a + 1);
  const fraction = lentz(first, (i) => {
    const c = a + 2 * i - 1;
    const numerator = (((a + i - 1) * (a + b + i - 1) * i * (b - i)) / (c * c)) * x * x;
    const denominator = i + (i * (b - i) * x) / c + ((a + i) * (lambda + 1 + i * (1 + y))) / (c + 2);
    return [numerator, denominator];
  });
  const lower = Math.min(betaDensity(x, y, a, b) / fraction, 1);
  return { lower, upper: 1 - lower };
}

/**
 * Evaluates the continued fraction b0 + a1 ÷ (b1 + a2 ÷ (b2 + …)) by the algorithm of W. J. Lentz 1976, modified by I. J.
 * Thompson and A. R. Barnett 1986.
 */
function lentz(b0: number, partOf: (i: number) => readonly [number, number]): number {
  let value = b0 || TINY;
  let c = value;
  let d = 0;
  for (let i = 1; i < MAX_ITERATIONS; i++) {
    const [a, b] = partOf(i);
    d = 1 / (b + a * d || TINY);
    c = b + a / c || TINY;
    value *= c * d;
    if (Math.abs(c * d - 1) < 4 * EPSILON) break;
  }
  return value;
}
