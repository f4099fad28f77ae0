/** A function of some variables that also fills in its gradient; Infinity (the gradient then does not matter) where it has no value. */
export type Differentiable = (point: Float64Array, gradient: Float64Array) => number;

/** When `quasiNewton` ends. */
export interface QuasiNewtonLimits {
  /** It ends after so many steps, wherever it is. */
  readonly steps: number;
  /** It ends where two steps in a row better the value by less than this. */
  readonly tolerance: number;
}

/** Pairs of steps that the curvature is made of. */
const MEMORY = 8;
/** Halvings of a step that does not better the value, before the search ends. */
const HALVINGS = 12;
/** The part of the expected gain that a step must bring (Armijo's rule). */
const GAIN = 1e-4;

/**
 * Looks for the least value of a smooth function near `start` and leaves it there: L-BFGS with backtracking (J. Nocedal and S. J. Wright 2006, “Numerical
 * Optimization”, alg. 7.4 and 3.1). A local minimum at best. Gives the value; at most 13 evaluations a step, mostly one.
 */
export function quasiNewton(objective: Differentiable, start: Float64Array, { steps, tolerance }: QuasiNewtonLimits): number {
  const n = start.length;
  const pairs: Pair[] = [];
  let gradient = new Float64Array(n);
  let value = objective(start, gradient);
  if (!Number.isFinite(value)) return value;
  let flat = 0;
  for (let step = 0; step < steps && flat < 2; step++) {
    const direction = descent(gradient, pairs);
    let slope = dot(direction, gradient);
    if (!(slope < 0)) {
      if (pairs.length === 0) break;
      pairs.length = 0;
      direction.forEach((_, i) => (direction[i] = -gradient[i]!));
      slope = -dot(gradient, gradient);
    }
    // The first step has no curvature to go by: it is at most one unit long.
    const length = pairs.length === 0 ? Math.min(1, 0.5 / Math.sqrt(-slope)) : 1;
    const found = search(objective, { point: start, value, direction, slope, length });
    if (!found) break;
    flat = value - found.value < tolerance ? flat + 1 : 0;
    remember(pairs, found, { point: start, gradient });
    start.set(found.point);
    ({ value, gradient } = found);
  }
  return value;
}

interface Pair {
  readonly moved: Float64Array;
  readonly turned: Float64Array;
  readonly curvature: number;
}

interface Found {
  readonly point: Float64Array;
  readonly gradient: Float64Array<ArrayBuffer>;
  readonly value: number;
}

interface Line {
  readonly point: Float64Array;
  readonly value: number;
  readonly direction: Float64Array;
  readonly slope: number;
  readonly length: number;
}

/** The two loops that multiply a gradient by the inverse of the curvature, with its sign turned. */
function descent(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const direction = gradient.map((each) => -each);
  const parts: number[] = [];
  for (let i = pairs.length - 1; i >= 0; i--) {
    const { moved, turned, curvature } = pairs[i]!;
    parts[i] = dot(moved, direction) / curvature;
    add(direction, turned, -parts[i]!);
  }
  const last = pairs.at(-1);
  if (last) {
    const scale = last.curvature / dot(last.turned, last.turned);
    direction.forEach((each, i) => (direction[i] = each * scale));
  }
  pairs.forEach(({ moved, turned, curvature }, i) => add(direction, moved, parts[i]! - dot(turned, direction) / curvature));
  return direction;
}

function search(objective: Differentiable, { point, value, direction, slope, length }: Line): Found | undefined {
  const gradient = new Float64Array(point.length);
  for (let halving = 0, part = length; halving < HALVINGS; halving++) {
    const next = point.slice();
    add(next, direction, part);
    const reached = objective(next, gradient);
    if (reached <= value + GAIN * part * slope) return { point: next, gradient, value: reached };
    // Where the value is known, the next try is where a parabola through it is least.
    const least = (-slope * part * part) / (2 * (reached - value - slope * part));
    part = Number.isFinite(least) ? Math.min(Math.max(least, part * 0.1), part * 0.5) : part * 0.25;
  }
  return undefined;
}

function remember(pairs: Pair[], found: Found, before: { readonly point: Float64Array; readonly gradient: Float64Array }): void {
  const moved = found.point.map((each, i) => each - before.point[i]!);
  const turned = found.gradient.map((each, i) => each - before.gradient[i]!);
  const curvature = dot(moved, turned);
  if (!(curvature > 1e-12 * dot(turned, turned))) return;
  pairs.push({ moved, turned, curvature });
  if (pairs.length > MEMORY) pairs.shift();
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i] = to[i]! + times * what[i]!;
}
