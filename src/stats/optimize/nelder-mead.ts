import { abortError, badOption } from '../../util/error.js';

/** How a least value is looked for. */
export interface NelderMeadOptions {
  /** The least and the greatest that each variable may be; open where absent. */
  readonly lower?: ArrayLike<number>;
  readonly upper?: ArrayLike<number>;
  /** How far the first steps go, for each variable: a tenth of its bounds where absent, or of its start, or 0.1. */
  readonly step?: ArrayLike<number>;
  /** It ends where the values of a simplex differ by less than this part of the least one (by less than this where that is small); 1e-8 where absent. */
  readonly tolerance?: number;
  /** It ends after so many evaluations, wherever it is; 200 for each variable where absent. */
  readonly maxEvaluations?: number;
  /** How often it starts again where it ended, with a fresh simplex: against one that has become flat; 1 where absent. */
  readonly restarts?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Where a function is least, as far as was found. */
export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  readonly evaluations: number;
  /** Whether it ended because values no longer differed. */
  readonly converged: boolean;
}

/** A function of some variables; NaN counts as Infinity. It must not keep or change what it is given. */
export type Objective = (point: Float64Array) => number;

/** How far points are moved. With more variables the steps are smaller (F. Gao and L. Han 2012, “Implementing the Nelder–Mead simplex algorithm with adaptive parameters”). */
interface Steps {
  readonly expand: number;
  readonly contract: number;
  readonly shrink: number;
}

/**
 * Looks for the least value of a function near `start` without derivatives, within bounds: the simplex of J. A. Nelder and R. Mead 1965 (“A simplex method for
 * function minimization”), points beyond a bound being set on it (J. A. Richardson and J. L. Kuester 1973, “The complex method for constrained optimization”).
 * It finds a local minimum at best. Memory O(n²), time O(n) an evaluation beside the function itself.
 * @throws SalesError `bad-option` for bounds or steps of another length than `start`; an `AbortError`
 */
export function nelderMead(objective: Objective, start: ArrayLike<number>, options: NelderMeadOptions = {}): Minimum {
  const n = start.length;
  for (const name of ['lower', 'upper', 'step'] as const) {
    const given = options[name];
    if (given && given.length !== n) throw badOption(name, `${given.length} numbers`, `${n}, one for each variable`);
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
    // A start that did not better anything has shown that the end is one.
    if (!converged || before - simplex.value <= tolerance * (Math.abs(before) + tolerance)) break;
  }
  return { point: simplex.point, value: simplex.value, evaluations: simplex.evaluations, converged };
}

/** n + 1 points of n variables, and the moves by which they close in on a minimum. */
class Simplex {
  readonly #objective: Objective;
  readonly #options: NelderMeadOptions;
  readonly #steps: Steps;
  /** The points, the one of the least value first. */
  readonly #points: Float64Array[];
  readonly #values: Float64Array;
  readonly #centre: Float64Array;
  /** Points that are tried. */
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

  /** The best point so far. */
  get point(): Float64Array {
    return this.#points[0]!.slice();
  }

  get value(): number {
    return this.#values[0]!;
  }

  /** Makes a simplex around the best point: one step along each variable, backwards where a bound is nearer. */
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

  /** Whether all values are about the same. */
  isFlat(tolerance: number): boolean {
    const least = this.#values[0]!;
    const greatest = this.#values[this.#values.length - 1]!;
    return greatest - least <= tolerance * (Math.abs(least) + tolerance) || greatest === least;
  }

  /** Replaces the worst point by a better one along the line through the middle of the others, or draws all towards the best. */
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

  /** The value at a point that lies `far` times the worst point's distance on the other side of the centre. */
  #at(far: number, into: Float64Array): number {
    const worst = this.#points[this.#points.length - 1]!;
    for (let i = 0; i < into.length; i++) into[i] = this.#centre[i]! + far * (this.#centre[i]! - worst[i]!);
    this.#bound(into);
    return this.#valueAt(into);
  }

  /** Lets the point tried last be the one to take. */
  #swap(): Float64Array {
    [this.#tried, this.#further] = [this.#further, this.#tried];
    return this.#tried;
  }

  #replaceWorst(point: Float64Array, value: number): void {
    let place = this.#values.length - 1;
    const freed = this.#points[place]!;
    for (; place > 0 && value < this.#values[place - 1]!; place--) {
      this.#values[place] = this.#values[place - 1]!;
      this.#points[place] = this.#points[place - 1]!;
    }
    freed.set(point);
    this.#points[place] = freed;
    this.#values[place] = value;
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

  /** The middle of all points but the worst. */
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
