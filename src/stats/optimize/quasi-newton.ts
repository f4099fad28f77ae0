/** A function of some variables that also fills in its gradient; Infinity (the gradient then does not matter) where it has no value. */
export type Differentiable = (point: Float64Array, gradient: Float64Array) => number;

/** When `quasiNewton` ends. */
export interface QuasiNewtonLimits {
  /** It ends after so many steps, wherever it is. */
  readonly steps: number;
  /** It ends where two steps in a row better the value by less than this. */
  readonly tolerance: number;
}

/** A step: how far it moved, how the gradient turned on it, and the product of both. */
interface Pair {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  curvature: number;
}

/** Memory for searches of up to so many variables, one after the other. */
export interface QuasiNewtonRoom {
  /** The last steps, the oldest first, then room for others. */
  readonly pairs: Pair[];
  /** For each pair its part in the direction. */
  readonly parts: Float64Array;
  readonly direction: Float64Array;
  readonly next: Float64Array;
  readonly gradients: readonly [Float64Array, Float64Array];
}

/** Pairs of steps that the curvature is made of. */
const MEMORY = 8;
/** Halvings of a step that does not better the value, before the search ends. */
const HALVINGS = 12;
/** The part of the expected gain that a step must bring (Armijo's rule). */
const GAIN = 1e-4;

/** Room for searches of up to `size` variables. */
export function quasiNewtonRoom(size: number): QuasiNewtonRoom {
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
 * Looks for the least value of a smooth function near `start` and leaves it there: L-BFGS with backtracking (J. Nocedal and S. J. Wright 2006, “Numerical
 * Optimization”, alg. 7.4 and 3.1). A local minimum at best. Gives the value; at most 13 evaluations a step, mostly one. Points and gradients that the function is given may have more
 * numbers than `start`, which do not matter.
 */
export function quasiNewton(
  objective: Differentiable,
  start: Float64Array,
  { steps, tolerance, room = quasiNewtonRoom(start.length) }: QuasiNewtonLimits & { readonly room?: QuasiNewtonRoom },
): number {
  const n = start.length;
  const { direction, next } = room;
  let [gradient, nextGradient] = room.gradients;
  let known = 0;
  let value = objective(start, gradient);
  if (!Number.isFinite(value)) return value;
  let flat = 0;
  for (let step = 0; step < steps && flat < 2; step++) {
    descend(room, known, gradient, n);
    let slope = dot(direction, gradient, n);
    if (!(slope < 0)) {
      if (known === 0) break;
      known = 0;
      descend(room, known, gradient, n);
      slope = dot(direction, gradient, n);
    }
    // The first step has no curvature to go by: it is at most one unit long.
    const length = known === 0 ? Math.min(1, 0.5 / Math.sqrt(-slope)) : 1;
    const reached = search(objective, { point: start, value, slope, length }, { direction, next, gradient: nextGradient });
    if (reached === undefined) break;
    flat = value - reached < tolerance ? flat + 1 : 0;
    known = remember(room, known, { point: start, gradient }, { point: next, gradient: nextGradient });
    for (let i = 0; i < n; i++) start[i] = next[i]!;
    value = reached;
    [gradient, nextGradient] = [nextGradient, gradient];
  }
  return value;
}

/** Makes the direction of a room the gradient times the inverse of the curvature that the first `known` pairs tell, with its sign turned: two loops over these. */
function descend({ pairs, parts, direction }: QuasiNewtonRoom, known: number, gradient: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) direction[i] = -gradient[i]!;
  if (known === 0) return;
  for (let k = known - 1; k >= 0; k--) {
    const { moved, turned, curvature } = pairs[k]!;
    parts[k] = dot(moved, direction, n) / curvature;
    add(direction, turned, -parts[k]!, n);
  }
  const last = pairs[known - 1]!;
  const scale = last.curvature / dot(last.turned, last.turned, n);
  for (let i = 0; i < n; i++) direction[i] = direction[i]! * scale;
  for (let k = 0; k < known; k++) {
    const { moved, turned, curvature } = pairs[k]!;
    add(direction, moved, parts[k]! - dot(turned, direction, n) / curvature, n);
  }
}

interface Place {
  readonly point: Float64Array;
  readonly gradient: Float64Array;
}

/** Makes a step the newest pair, in place of the oldest where there are many; one along which the function does not curve upwards is none. Gives how many pairs are known. */
function remember({ pairs }: QuasiNewtonRoom, known: number, from: Place, to: Place): number {
  const pair = pairs[known]!;
  const { moved, turned } = pair;
  const n = from.point.length;
  for (let i = 0; i < n; i++) {
    moved[i] = to.point[i]! - from.point[i]!;
    turned[i] = to.gradient[i]! - from.gradient[i]!;
  }
  pair.curvature = dot(moved, turned, n);
  if (!(pair.curvature > 1e-12 * dot(turned, turned, n))) return known;
  if (known < MEMORY) return known + 1;
  pairs.push(pairs.shift()!);
  return known;
}

/** The value one step along a direction, the point and the gradient there being left in `next` and `gradient`; undefined where no step was good. */
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
    // Where the value is known, the next try is where a parabola through it is least.
    const least = (-slope * part * part) / (2 * (reached - value - slope * part));
    part = Number.isFinite(least) ? Math.min(Math.max(least, part * 0.1), part * 0.5) : part * 0.25;
  }
  return undefined;
}

function dot(a: Float64Array, b: Float64Array, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += a[i]! * b[i]!;
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number, n: number): void {
  for (let i = 0; i < n; i++) to[i] = to[i]! + times * what[i]!;
}
