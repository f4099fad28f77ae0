import { dotProduct } from '../../util/numbers/vectors.js';

/** A function that also writes its gradient; Infinity (with any gradient) outside its domain. */
type Differentiable = (point: Float64Array, gradient: Float64Array) => number;

/** Termination criteria of `quasiNewton`. */
interface QuasiNewtonLimits {
  /** Maximum number of steps. */
  readonly steps: number;
  /** Minimum improvement; the search ends after two consecutive smaller ones. */
  readonly tolerance: number;
}

/** A past step: its displacement, the change of the gradient, and their product. */
interface Pair {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  curvature: number;
}

/** Working memory for searches, reused by successive searches. */
export interface QuasiNewtonWorkspace {
  /** Past steps, oldest first, followed by unused ones. */
  readonly pairs: Pair[];
  /** The coefficient of each pair in the direction. */
  readonly parts: Float64Array;
  readonly direction: Float64Array;
  readonly next: Float64Array;
  readonly gradients: readonly [Float64Array, Float64Array];
}

/** Number of past steps that approximate the curvature. */
const MEMORY = 8;
/** Maximum number of step reductions before the search ends. */
const HALVINGS = 12;
/** Minimum share of the expected improvement that a step must achieve (Armijo’s rule). */
const GAIN = 1e-4;

/** Allocates the workspace for searches of up to `size` variables. */
export function quasiNewtonWorkspace(size: number): QuasiNewtonWorkspace {
  const list = (): Float64Array => new Float64Array(size);
  return {
    pairs: Array.from({ length: MEMORY + 1 }, () => ({ moved: list(), turned: list(), curvature: 0 })),
    parts: new Float64Array(MEMORY),
    direction: list(),
    next: list(),
    gradients: [list(), list()],
  };
}

/**
 * Minimizes a smooth function locally: L-BFGS with backtracking (J. Nocedal and S. J. Wright 2006, “Numerical Optimization”, alg.
 * 7.4 and 3.1). Overwrites `start` with the minimum and returns its value. At most 13 evaluations per step, usually one. Points
 * and gradients passed to the function may have extra elements at the end, which it must ignore.
 */
export function quasiNewton(
  objective: Differentiable,
  start: Float64Array,
  {
    steps,
    tolerance,
    workspace = quasiNewtonWorkspace(start.length),
  }: QuasiNewtonLimits & { readonly workspace?: QuasiNewtonWorkspace },
): number {
  const n = start.length;
  const { direction, next } = workspace;
  let [gradient, nextGradient] = workspace.gradients;
  let known = 0;
  let value = objective(start, gradient);
  if (!Number.isFinite(value)) return value;
  let flat = 0;
  for (let step = 0; step < steps && flat < 2; step++) {
    descend(workspace, known, gradient, n);
    let slope = dotProduct(direction, gradient, n);
    if (!(slope < 0)) {
      if (known === 0) break;
      known = 0;
      descend(workspace, known, gradient, n);
      slope = dotProduct(direction, gradient, n);
    }
    // The first step has no curvature information, so it is at most one unit long.
    const length = known === 0 ? Math.min(1, 0.5 / Math.sqrt(-slope)) : 1;
    const reached = search(objective, { point: start, value, slope, length }, { direction, next, gradient: nextGradient });
    if (reached === undefined) break;
    flat = value - reached < tolerance ? flat + 1 : 0;
    known = remember(workspace, known, { point: start, gradient }, { point: next, gradient: nextGradient });
    for (let i = 0; i < n; i++) start[i] = next[i]!;
    value = reached;
    [gradient, nextGradient] = [nextGradient, gradient];
  }
  return value;
}

/**
 * Sets the direction to the negative gradient times the inverse curvature approximated by the first `known` pairs (two-loop
 * recursion).
 */
function descend({ pairs, parts, direction }: QuasiNewtonWorkspace, known: number, gradient: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) direction[i] = -gradient[i]!;
  if (known === 0) return;
  for (let k = known - 1; k >= 0; k--) {
    const { moved, turned, curvature } = pairs[k]!;
    parts[k] = dotProduct(moved, direction, n) / curvature;
    add(direction, turned, -parts[k]!, n);
  }
  const last = pairs[known - 1]!;
  const scale = last.curvature / dotProduct(last.turned, last.turned, n);
  for (let i = 0; i < n; i++) direction[i] = direction[i]! * scale;
  for (let k = 0; k < known; k++) {
    const { moved, turned, curvature } = pairs[k]!;
    add(direction, moved, parts[k]! - dotProduct(turned, direction, n) / curvature, n);
  }
}

interface PointGradient {
  readonly point: Float64Array;
  readonly gradient: Float64Array;
}

/**
 * Stores a step as the newest pair, replacing the oldest if necessary. Steps without positive curvature are skipped. Returns the
 * number of pairs.
 */
function remember({ pairs }: QuasiNewtonWorkspace, known: number, from: PointGradient, to: PointGradient): number {
  const pair = pairs[known]!;
  const { moved, turned } = pair;
  const n = from.point.length;
  for (let i = 0; i < n; i++) {
    moved[i] = to.point[i]! - from.point[i]!;
    turned[i] = to.gradient[i]! - from.gradient[i]!;
  }
  pair.curvature = dotProduct(moved, turned, n);
  if (!(pair.curvature > 1e-12 * dotProduct(turned, turned, n))) return known;
  if (known < MEMORY) return known + 1;
  pairs.push(pairs.shift()!);
  return known;
}

/**
 * Searches along a direction and returns the value reached; its point and gradient are in `next` and `gradient`. Returns
 * `undefined` when no step is good enough.
 */
function search(
  objective: Differentiable,
  {
    point,
    value,
    slope,
    length,
  }: { readonly point: Float64Array; readonly value: number; readonly slope: number; readonly length: number },
  {
    direction,
    next,
    gradient,
  }: { readonly direction: Float64Array; readonly next: Float64Array; readonly gradient: Float64Array },
): number | undefined {
  for (let halving = 0, part = length; halving < HALVINGS; halving++) {
    for (let i = 0; i < point.length; i++) next[i] = point[i]! + part * direction[i]!;
    const reached = objective(next, gradient);
    if (reached <= value + GAIN * part * slope) return reached;
    // If the value is finite, the next try is the minimum of a parabola through it.
    const least = (-slope * part * part) / (2 * (reached - value - slope * part));
    part = Number.isFinite(least) ? Math.min(Math.max(least, part * 0.1), part * 0.5) : part * 0.25;
  }
  return undefined;
}

function add(to: Float64Array, what: Float64Array, times: number, n: number): void {
  for (let i = 0; i < n; i++) to[i] = to[i]! + times * what[i]!;
}
