import { abortError, badOption } from '../../util/error.js';

/** Options of `nelderMead`. */
export interface NelderMeadOptions {
  /** Lower and upper bounds of each variable. Default: unbounded. */
  readonly lower?: ArrayLike<number>;
  readonly upper?: ArrayLike<number>;
  /** Size of the first step of each variable. Default: a tenth of its range, of its start, or 0.1. */
  readonly step?: ArrayLike<number>;
  /** Relative difference of the simplex’ values at which the search ends; absolute for small values. Default: 1e-8. */
  readonly tolerance?: number;
  /** Maximum number of evaluations. Default: 200 per variable. */
  readonly maxEvaluations?: number;
  /** Number of restarts with a fresh simplex at the end point, in case the simplex collapsed. Default: 1. */
  readonly restarts?: number;
  readonly signal?: AbortSignal | undefined;
}

/** The minimum that was found. */
export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  readonly evaluations: number;
  /** True when the search ended because values no longer differed. */
  readonly converged: boolean;
}

/** The function to minimize; NaN counts as Infinity. It must not keep or modify its argument. */
export type Objective = (point: Float64Array) => number;

/**
 * Step factors. They are smaller with more variables (F. Gao and L. Han 2012, “Implementing the Nelder–Mead simplex algorithm
 * with adaptive parameters”).
 */
interface Steps {
  readonly expand: number;
  readonly contract: number;
  readonly shrink: number;
}

/**
 * Finds a local minimum of a function near `start` without derivatives, within bounds: the simplex method of J. A. Nelder and R.
 * Mead 1965 (“A simplex method for function minimization”). Points outside are moved to the bounds (J. A. Richardson and J. L.
 * Kuester 1973, “The complex method for constrained optimization”). Memory O(n²), time O(n) per evaluation, without the function
 * itself.
 * @throws SalesError `bad-option` for bounds or steps of another length than `start`; an `AbortError`
 */
export function nelderMead(objective: Objective, start: ArrayLike<number>, options: NelderMeadOptions = {}): Minimum {
  const n = start.length;
  for (const name of ['lower', 'upper', 'step'] as const) {
    const list = options[name];
    if (list && list.length !== n) throw badOption(name, String(list.length), 'one-for-each-variable', { count: n });
  }
  const { tolerance = 1e-8, maxEvaluations = 200 * n, restarts = 1, signal } = options;
  const simplex = new Simplex(objective, Float64Array.from(start), options);
  let converged = n === 0;
  for (let run = 0; run <= restarts && n > 0; run++) {
    const before = simplex.value;
    simplex.spread();
    while (!(converged = simplex.isFlat(tolerance)) && simplex.evaluations < maxEvaluations) {
      if (signal?.aborted) throw abortError();
      simplex.move();
    }
    // A restart without improvement confirms the minimum.
    if (!converged || before - simplex.value <= tolerance * (Math.abs(before) + tolerance)) break;
  }
  return { point: simplex.point, value: simplex.value, evaluations: simplex.evaluations, converged };
}

/** A simplex of n + 1 points in n variables, with its moves. */
class Simplex {
  readonly #objective: Objective;
  readonly #options: NelderMeadOptions;
  readonly #steps: Steps;
  /** The points, the best first. */
  readonly #points: Float64Array[];
  readonly #values: Float64Array;
  readonly #centre: Float64Array;
  /** Trial points. */
  #tried: Float64Array;
  #further: Float64Array;
  evaluations = 0;

  constructor(objective: Objective, start: Float64Array, options: NelderMeadOptions) {
    const n = start.length;
    const many = Math.max(n, 2);
    this.#objective = objective;
    this.#options = options;
    this.#steps = { expand: 1 + 2 / many, contract: 0.75 - 1 / (2 * many), shrink: 1 - 1 / many };
    this.#points = Array.from({ length: n + 1 }, () => new Float64Array(n));
    this.#values = new Float64Array(n + 1);
    this.#centre = new Float64Array(n);
    this.#tried = new Float64Array(n);
    this.#further = new Float64Array(n);
    this.#bound(start);
    this.#points[0]!.set(start);
    this.#values[0] = this.#valueAt(start);
  }

  /** A copy of the best point so far. */
  get point(): Float64Array {
    return this.#points[0]!.slice();
  }

  get value(): number {
    return this.#values[0]!;
  }

  /** Creates a simplex around the best point: one step along each variable, backward if forward would cross the upper bound. */
  spread(): void {
    const [best] = this.#points;
    for (let i = 0; i < best!.length; i++) {
      const point = this.#points[i + 1]!;
      point.set(best!);
      const step = this.#stepOf(i, best![i]!);
      const upper = this.#options.upper?.[i] ?? Infinity;
      point[i] = best![i]! + step > upper ? best![i]! - step : best![i]! + step;
      this.#bound(point);
      this.#values[i + 1] = this.#valueAt(point);
    }
    this.#order();
  }

  /** True when all values are about equal. */
  isFlat(tolerance: number): boolean {
    const least = this.#values[0]!;
    const greatest = this.#values[this.#values.length - 1]!;
    return greatest - least <= tolerance * (Math.abs(least) + tolerance) || greatest === least;
  }

  /**
   * Replaces the worst point by a better one on the line through the center of the others, or shrinks the simplex toward the best
   * point.
   */
  move(): void {
    const { expand, contract } = this.#steps;
    const last = this.#values.length - 1;
    this.#findCentre();
    const reflected = this.#at(1, this.#tried);
    if (reflected < this.#values[0]!) {
      const expanded = this.#at(expand, this.#further);
      if (expanded < reflected) this.#replaceWorst(this.#swap(), expanded);
      else this.#replaceWorst(this.#tried, reflected);
    } else if (reflected < this.#values[last - 1]!) {
      this.#replaceWorst(this.#tried, reflected);
    } else {
      const isOutside = reflected < this.#values[last]!;
      const contracted = this.#at(isOutside ? contract : -contract, this.#further);
      if (contracted < Math.min(reflected, this.#values[last]!)) this.#replaceWorst(this.#swap(), contracted);
      else this.#shrink();
    }
  }

  /** Evaluates the point at `far` times the worst point’s distance, on the other side of the center. */
  #at(far: number, into: Float64Array): number {
    const worst = this.#points[this.#points.length - 1]!;
    for (let i = 0; i < into.length; i++) into[i] = this.#centre[i]! + far * (this.#centre[i]! - worst[i]!);
    this.#bound(into);
    return this.#valueAt(into);
  }

  /** Swaps the two trial points and returns the last one tried. */
  #swap(): Float64Array {
    [this.#tried, this.#further] = [this.#further, this.#tried];
    return this.#tried;
  }

  #replaceWorst(point: Float64Array, value: number): void {
    let index = this.#values.length - 1;
    const freed = this.#points[index]!;
    for (; index > 0 && value < this.#values[index - 1]!; index--) {
      this.#values[index] = this.#values[index - 1]!;
      this.#points[index] = this.#points[index - 1]!;
    }
    freed.set(point);
    this.#points[index] = freed;
    this.#values[index] = value;
  }

  #shrink(): void {
    const [best] = this.#points;
    for (let k = 1; k < this.#points.length; k++) {
      const point = this.#points[k]!;
      for (let i = 0; i < point.length; i++) point[i] = best![i]! + this.#steps.shrink * (point[i]! - best![i]!);
      this.#values[k] = this.#valueAt(point);
    }
    this.#order();
  }

  #order(): void {
    const order = [...this.#values.keys()].sort((a, b) => this.#values[a]! - this.#values[b]! || a - b);
    const values = order.map((k) => this.#values[k]!);
    const points = order.map((k) => this.#points[k]!);
    values.forEach((value, k) => (this.#values[k] = value));
    points.forEach((point, k) => (this.#points[k] = point));
  }

  /** Computes the center of all points except the worst. */
  #findCentre(): void {
    const n = this.#centre.length;
    this.#centre.fill(0);
    for (let k = 0; k < n; k++) for (let i = 0; i < n; i++) this.#centre[i]! += this.#points[k]![i]! / n;
  }

  #bound(point: Float64Array): void {
    const { lower, upper } = this.#options;
    for (let i = 0; i < point.length; i++) {
      point[i] = Math.max(lower?.[i] ?? -Infinity, Math.min(upper?.[i] ?? Infinity, point[i]!));
    }
  }

  #stepOf(i: number, at: number): number {
    const { lower, upper, step } = this.#options;
    if (step) return step[i]!;
    const range = (upper?.[i] ?? Infinity) - (lower?.[i] ?? -Infinity);
    return Number.isFinite(range) ? range / 10 : Math.abs(at) / 10 || 0.1;
  }

  #valueAt(point: Float64Array): number {
    this.evaluations += 1;
    const value = this.#objective(point);
    return Number.isNaN(value) ? Infinity : value;
  }
}
