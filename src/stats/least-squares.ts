/** Residuals of a model at a point, written into `residuals`; false where there are none. */
export type Residuals = (point: Float64Array, residuals: Float64Array) => boolean;

/** The point where squares of residuals are least, as far as was found, and their sum there. */
export interface LeastSquares {
  readonly point: Float64Array;
  readonly squares: number;
}

/** How far a variable is moved to see how residuals change. */
const PROBE = 1e-5;

/**
 * Looks for the least sum of squared residuals near `start`: K. Levenberg 1944 and D. W. Marquardt 1963, with differences for derivatives.
 * Variables should be of the order of 1. At most `steps` × (variables + 4) evaluations; memory: `count` × (variables + 2) numbers.
 */
export function leastSquares(
  residualsAt: Residuals,
  start: Float64Array,
  { count, steps, tolerance = 1e-4 }: { readonly count: number; readonly steps: number; readonly tolerance?: number },
): LeastSquares {
  const size = start.length;
  let point = start.slice();
  let residuals = new Float64Array(count);
  let spare = new Float64Array(count);
  if (!residualsAt(point, residuals)) return { point, squares: Infinity };
  let squares = dot(residuals, residuals);
  const columns = Array.from({ length: size }, () => new Float64Array(count));
  let damping = 1e-2;
  for (let step = 0; step < steps && size > 0; step++) {
    differentiate(residualsAt, { point, residuals, columns });
    const before = squares;
    for (let turn = 0; turn < 4; turn++) {
      const move = solve(columns, residuals, damping);
      const next = point.map((each, i) => each + Math.min(Math.max(move[i]!, -1), 1));
      const found = residualsAt(next, spare) ? dot(spare, spare) : Infinity;
      if (found < squares) {
        [point, squares] = [next, found];
        [residuals, spare] = [spare, residuals];
        damping = Math.max(damping / 10, 1e-7);
        break;
      }
      damping *= 10;
    }
    if (!(before - squares > tolerance * squares)) break;
  }
  return { point, squares };
}

function differentiate(
  residualsAt: Residuals,
  {
    point,
    residuals,
    columns,
  }: { readonly point: Float64Array; readonly residuals: Float64Array; readonly columns: readonly Float64Array[] },
): void {
  columns.forEach((column, i) => {
    const moved = point.slice();
    moved[i] = moved[i]! + PROBE;
    if (!residualsAt(moved, column)) column.set(residuals);
    for (let t = 0; t < column.length; t++) column[t] = (column[t]! - residuals[t]!) / PROBE;
  });
}

/** The step of least squares with damping: (JᵀJ + λ diag(JᵀJ)) x = −Jᵀr. */
function solve(columns: readonly Float64Array[], residuals: Float64Array, damping: number): Float64Array {
  const size = columns.length;
  const matrix = columns.map((column) => Float64Array.from(columns, (other) => dot(column, other)));
  const right = Float64Array.from(columns, (column) => -dot(column, residuals));
  for (let i = 0; i < size; i++) matrix[i]![i] = matrix[i]![i]! * (1 + damping) + 1e-12;
  return solveLinear(matrix, right);
}

/** The solution of a positive definite system, by Cholesky's factors; what cannot be told is 0. Changes both arguments. */
export function solveLinear(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= matrix[i]![k]! * matrix[j]![k]!;
      if (i !== j) matrix[i]![j] = sum / matrix[j]![j]!;
      else matrix[i]![i] = sum > 1e-14 * Math.abs(matrix[i]![i]!) ? Math.sqrt(sum) : Infinity;
    }
  }
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) right[i] = right[i]! - matrix[i]![k]! * right[k]!;
    right[i] = right[i]! / matrix[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) right[i] = right[i]! - matrix[k]![i]! * right[k]!;
    right[i] = right[i]! / matrix[i]![i]!;
  }
  return right;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
