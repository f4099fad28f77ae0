/** Training examples: rows of features, concatenated, and the outcome of each row (1 or 0). */
export interface Examples {
  readonly features: Float64Array;
  readonly outcome: Uint8Array;
}

/** Convergence threshold: maximum change of a coefficient in the last step. */
const CLOSE = 1e-8;
const MAX_STEPS = 50;

/**
 * Fits a logistic regression with a ridge penalty of half the squared distance to the prior coefficients `expected` (S. le Cessie
 * and J. van Houwelingen 1992). Few examples therefore stay close to the prior. Uses Newton’s method with step halving; at most
 * 50 steps.
 */
export function fitLogistic({ features, outcome }: Examples, expected: readonly number[]): Float64Array {
  let best = Float64Array.from(expected);
  let loss = lossOf(features, outcome, best, expected);
  for (let step = 0; step < MAX_STEPS; step++) {
    const direction = newtonStep(features, outcome, best, expected);
    let part = 1;
    let next = best.map((value, i) => value + direction[i]!);
    let nextLoss = lossOf(features, outcome, next, expected);
    while (!(nextLoss <= loss) && part > 1e-6) {
      part /= 2;
      next = best.map((value, i) => value + part * direction[i]!);
      nextLoss = lossOf(features, outcome, next, expected);
    }
    if (!(nextLoss <= loss)) return best;
    best = next;
    loss = nextLoss;
    if (direction.every((change) => Math.abs(change) < CLOSE)) return best;
  }
  return best;
}

/** Returns the predicted probability for the features starting at index `first`. */
export function chanceOf(coefficients: Float64Array, features: ArrayLike<number>, first = 0): number {
  return 1 / (1 + Math.exp(-dot(coefficients, features, first)));
}

function dot(coefficients: Float64Array, features: ArrayLike<number>, first: number): number {
  let sum = 0;
  for (let i = 0; i < coefficients.length; i++) sum += coefficients[i]! * features[first + i]!;
  return sum;
}

function lossOf(features: Float64Array, outcome: Uint8Array, at: Float64Array, expected: readonly number[]): number {
  let loss = 0;
  for (let row = 0; row < outcome.length; row++) {
    const score = dot(at, features, row * at.length) * (outcome[row] ? -1 : 1);
    loss += Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
  }
  return expected.reduce((sum, value, i) => sum + (at[i]! - value) ** 2 / 2, loss);
}

function newtonStep(features: Float64Array, outcome: Uint8Array, at: Float64Array, expected: readonly number[]): Float64Array {
  const size = at.length;
  const gradient = Float64Array.from(expected, (value, i) => value - at[i]!);
  const curvature = new Float64Array(size * size);
  for (let i = 0; i < size; i++) curvature[i * size + i] = 1;
  for (let row = 0; row < outcome.length; row++) {
    const first = row * size;
    const chance = chanceOf(at, features, first);
    const off = outcome[row]! - chance;
    const weight = chance * (1 - chance);
    for (let i = 0; i < size; i++) {
      gradient[i] = gradient[i]! + off * features[first + i]!;
      const scaled = weight * features[first + i]!;
      for (let j = 0; j <= i; j++) curvature[i * size + j] = curvature[i * size + j]! + scaled * features[first + j]!;
    }
  }
  return solvePositive(curvature, gradient);
}

/** Solves A x = b by Cholesky decomposition. A is symmetric positive definite; its lower half is used and overwritten. */
function solvePositive(a: Float64Array, b: Float64Array): Float64Array {
  const n = b.length;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * n + j]!;
      for (let k = 0; k < j; k++) sum -= a[i * n + k]! * a[j * n + k]!;
      a[i * n + j] = i === j ? Math.sqrt(sum) : sum / a[j * n + j]!;
    }
  }
  const x = b.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = x[i]! - a[i * n + k]! * x[k]!;
    x[i] = x[i]! / a[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = x[i]! - a[k * n + i]! * x[k]!;
    x[i] = x[i]! / a[i * n + i]!;
  }
  return x;
}
