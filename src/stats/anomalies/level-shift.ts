import { normalNumbers } from '../random.js';
import { finish } from '../steps.js';

/** How a shift is looked for. */
export interface LevelShiftOptions {
  /** After how many values the season comes again; 1 for none. */
  readonly period: number;
  /** The first place that a shift may have, and how many values at least follow it. */
  readonly first: number;
  readonly after: number;
  readonly seed?: number;
  readonly signal?: AbortSignal | undefined;
}

/** The likeliest shift of a series. */
export interface LevelShift {
  /** The first value of the new level. */
  readonly place: number;
  /** How far the level moved, season and trend apart. */
  readonly size: number;
  /** The greatest F of all places, and the chance of one as great without a shift. */
  readonly f: number;
  readonly p: number;
}

/** Series without a shift that the greatest F is compared with: chances are told to a thousandth. */
const RUNS = 999;
/** A season of up to so many values has a mean for each; of a longer one two waves are fitted. */
const MOST_MEANS = 12;
/** Next to what depends on the last value so much, no shift can be told. */
const MOST_MEMORY = 0.9;

/**
 * Where the level of a series most likely shifted, beside trend and season: of all places the one with the greatest F of a step (D. W. K. Andrews 1993, “Tests for parameter
 * instability and structural change with unknown change point”). Its chance is counted over 999 series of the same length without a shift, whose noise depends on the last value as
 * that of the series does (a parametric bootstrap: A. C. Davison and D. V. Hinkley 1997, section 4.2; the bias of the first autocorrelation is taken off by the same runs).
 * Undefined where nothing can be told: too few values, or none that differ. O(runs × values × places).
 */
export function levelShift(values: ArrayLike<number>, options: LevelShiftOptions): LevelShift | undefined {
  return finish(findingLevelShift(values, options), options.signal);
}

/** The same in steps. */
export function* findingLevelShift(
  values: ArrayLike<number>,
  { period, first, after, seed = 1 }: LevelShiftOptions,
): Generator<undefined, LevelShift | undefined> {
  const n = values.length;
  const basis = basisOf(n, period);
  const steps = stepsOf(basis, n, first, n - after);
  const freedom = n - basis.length - 1;
  if (steps.length === 0 || freedom < 3) return undefined;
  const design = { basis, steps, freedom };
  const rests = restsOf(basis, Float64Array.from(values));
  const scale = Math.max(...Array.from(values, Math.abs));
  // What differs by less is rounded.
  if (!(Math.sqrt(dot(rests, rests) / n) > 1e-9 * scale)) return undefined;
  const found = greatest(design, rests);
  yield;
  const random = normalNumbers(seed);
  const noise = Array.from({ length: RUNS }, () => Float64Array.from({ length: n + BURN_IN }, random));
  const bias = biasOf(design, noise.slice(0, BIAS_RUNS));
  const memory = Math.min(MOST_MEMORY, Math.max(0, memoryOf(without(rests, found)) - bias));
  let above = 0;
  for (const [run, shocks] of noise.entries()) {
    if (greatest(design, restsOf(basis, withMemory(shocks, memory))).f >= found.f) above++;
    if (run % 100 === 99) yield;
  }
  return { place: found.step.place, size: found.size, f: found.f, p: (above + 1) / (RUNS + 1) };
}

/** A series with memory forgets how it began after so many values; so many runs tell a bias well enough. */
const BURN_IN = 30;
const BIAS_RUNS = 199;

interface Step {
  readonly place: number;
  /** The step less what trend and season say of it, and its square. */
  readonly rests: Float64Array;
  readonly square: number;
}

interface Design {
  readonly basis: readonly Float64Array[];
  readonly steps: readonly Step[];
  readonly freedom: number;
}

interface Candidate {
  readonly step: Step;
  readonly size: number;
  readonly f: number;
}

/** Level, trend and season as columns of length 1 at right angles. */
function basisOf(n: number, period: number): readonly Float64Array[] {
  const columns = [Float64Array.from({ length: n }, () => 1), Float64Array.from({ length: n }, (_, t) => t / n)];
  if (period > 1 && period <= MOST_MEANS) {
    for (let s = 1; s < period; s++) columns.push(Float64Array.from({ length: n }, (_, t) => Number(t % period === s)));
  } else if (period > 1) {
    for (const wave of [1, 2]) {
      const angle = (2 * Math.PI * wave) / period;
      columns.push(
        Float64Array.from({ length: n }, (_, t) => Math.cos(angle * t)),
        Float64Array.from({ length: n }, (_, t) => Math.sin(angle * t)),
      );
    }
  }
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const rests = restsOf(basis, column);
    const length = Math.sqrt(dot(rests, rests));
    if (length > 1e-9) basis.push(rests.map((value) => value / length));
  }
  return basis;
}

function stepsOf(basis: readonly Float64Array[], n: number, first: number, last: number): readonly Step[] {
  const steps: Step[] = [];
  for (let place = Math.max(1, first); place <= last; place++) {
    const rests = restsOf(
      basis,
      Float64Array.from({ length: n }, (_, t) => Number(t >= place)),
    );
    const square = dot(rests, rests);
    // A step that trend and season tell as well cannot be told from them.
    if (square > 1e-6) steps.push({ place, rests, square });
  }
  return steps;
}

/** What columns at right angles leave of a series. */
function restsOf(basis: readonly Float64Array[], values: Float64Array): Float64Array {
  const rests = values.slice();
  for (const column of basis) {
    const part = dot(column, rests);
    for (let t = 0; t < rests.length; t++) rests[t] = rests[t]! - part * column[t]!;
  }
  return rests;
}

function greatest({ steps, freedom }: Design, rests: Float64Array): Candidate {
  const whole = dot(rests, rests);
  let [best, most, size] = [steps[0]!, -1, 0];
  for (const step of steps) {
    const product = dot(step.rests, rests);
    const explained = (product * product) / step.square;
    if (explained > most) [best, most, size] = [step, explained, product / step.square];
  }
  return { step: best, size, f: (most * freedom) / Math.max(whole - most, whole * 1e-15) };
}

function without(rests: Float64Array, { step, size }: Candidate): Float64Array {
  return rests.map((value, t) => value - size * step.rests[t]!);
}

/** The first autocorrelation. */
function memoryOf(rests: Float64Array): number {
  let sum = 0;
  for (let t = 1; t < rests.length; t++) sum += rests[t]! * rests[t - 1]!;
  return sum / dot(rests, rests);
}

/** By how much the first autocorrelation of what is left of pure noise is off. */
function biasOf(design: Design, noise: readonly Float64Array[]): number {
  const found = noise.map((shocks) => {
    const rests = restsOf(design.basis, withMemory(shocks, 0));
    return memoryOf(without(rests, greatest(design, rests)));
  });
  return found.reduce((sum, one) => sum + one, 0) / found.length;
}

function withMemory(shocks: Float64Array, memory: number): Float64Array {
  const series = new Float64Array(shocks.length);
  for (let t = 0; t < shocks.length; t++) series[t] = memory * (t > 0 ? series[t - 1]! : 0) + shocks[t]!;
  return series.subarray(BURN_IN);
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let t = 0; t < a.length; t++) sum += a[t]! * b[t]!;
  return sum;
}
