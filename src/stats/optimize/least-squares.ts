import { dotProduct } from '../../util/numbers/vectors.js';
import { floatViews } from './float-views.js';

/** Writes a model’s residuals at a point into `residuals`; returns false when there are none. */
type Residuals = (point: Float64Array, residuals: Float64Array) => boolean;

/** The best point found and its sum of squared residuals. */
interface LeastSquares {
  readonly point: Float64Array;
  readonly squares: number;
}

/** Step size of the numerical derivatives. */
const PROBE = 1e-5;

/** Working memory for searches, reused by successive searches. */
export interface LeastSquaresWorkspace {
  readonly residuals: Float64Array;
  readonly spare: Float64Array;
  /** The derivatives of the residuals by each variable. */
  readonly columns: readonly Float64Array[];
  /** The lower triangle of JᵀJ, and of the system to solve. */
  readonly products: readonly Float64Array[];
  readonly matrix: readonly Float64Array[];
  /** −Jᵀr, and the step. */
  readonly downhill: Float64Array;
  readonly move: Float64Array;
}

/** Allocates the workspace for searches of up to `count` residuals and `size` variables. */
export function leastSquaresWorkspace(count: number, size: number): LeastSquaresWorkspace {
  const columns = new Array<number>(size + 2).fill(count);
  const rows = new Array<number>(2 * size + 2).fill(size);
  const [residuals, spare, ...views] = floatViews([...columns, ...rows]);
  const [downhill, move, ...matrices] = views.slice(size);
  return {
    residuals: residuals!,
    spare: spare!,
    columns: views.slice(0, size),
    products: matrices.slice(0, size),
    matrix: matrices.slice(size),
    downhill: downhill!,
    move: move!,
  };
}

/**
 * Minimizes a sum of squared residuals locally, starting at `start` (K. Levenberg 1944 and D. W. Marquardt 1963, with numerical
 * derivatives). Variables should be of the order of 1. At most `steps` × (variables + 4) evaluations. Memory: `count` ×
 * (variables + 2) numbers, which `workspace` can provide.
 */
export function leastSquares(
  residualsAt: Residuals,
  start: Float64Array,
  {
    count,
    steps,
    tolerance = 1e-4,
    workspace = leastSquaresWorkspace(count, start.length),
  }: { readonly count: number; readonly steps: number; readonly tolerance?: number; readonly workspace?: LeastSquaresWorkspace },
): LeastSquares {
  const size = start.length;
  let [point, next] = [start.slice(), start.slice()];
  let { residuals, spare } = workspace;
  if (!residualsAt(point, residuals)) return { point, squares: Infinity };
  let squares = dotProduct(residuals, residuals, count);
  let damping = 1e-2;
  for (let step = 0; step < steps && size > 0; step++) {
    differentiate(residualsAt, { point, residuals, count, workspace });
    const before = squares;
    for (let attempt = 0; attempt < 4; attempt++) {
      solve(workspace, size, damping);
      for (let i = 0; i < size; i++) next[i] = point[i]! + Math.min(Math.max(workspace.move[i]!, -1), 1);
      const found = residualsAt(next, spare) ? dotProduct(spare, spare, count) : Infinity;
      if (found < squares) {
        squares = found;
        [point, next] = [next, point];
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

/** Computes the derivatives of the residuals, and JᵀJ and −Jᵀr for the steps. */
function differentiate(
  residualsAt: Residuals,
  {
    point,
    residuals,
    count,
    workspace: { columns, products, downhill },
  }: {
    readonly point: Float64Array;
    readonly residuals: Float64Array;
    readonly count: number;
    readonly workspace: LeastSquaresWorkspace;
  },
): void {
  for (let i = 0; i < point.length; i++) {
    const column = columns[i]!;
    const at = point[i]!;
    point[i] = at + PROBE;
    if (!residualsAt(point, column)) column.set(residuals);
    point[i] = at;
    for (let t = 0; t < count; t++) column[t] = (column[t]! - residuals[t]!) / PROBE;
    for (let j = 0; j <= i; j++) products[i]![j] = dotProduct(column, columns[j]!, count);
    downhill[i] = -dotProduct(column, residuals, count);
  }
}

/** Solves for the damped step: (JᵀJ + λ diag(JᵀJ)) x = −Jᵀr. */
function solve({ products, downhill, matrix, move }: LeastSquaresWorkspace, size: number, damping: number): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) matrix[i]![j] = products[i]![j]!;
    matrix[i]![i] = products[i]![i]! * (1 + damping) + 1e-12;
    move[i] = downhill[i]!;
  }
  solveLinear(matrix, move, size);
}

/**
 * Solves a positive definite system of the first `size` rows by Cholesky decomposition; undetermined components become 0.
 * Overwrites both arguments and reads only the lower triangle.
 */
export function solveLinear(matrix: readonly Float64Array[], right: Float64Array, size = right.length): Float64Array {
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
