import { normalNumbers } from '../random.js';
import { finish } from '../cooperative.js';
import { dotProduct } from '../../util/numbers/vectors.js';

/** Options of `levelShift`. */
export interface LevelShiftOptions {
  /** Number of values per season; 1 for none. */
  readonly period: number;
  /** Index of the first possible shift, and the minimum number of values after a shift. */
  readonly first: number;
  readonly after: number;
  readonly seed?: number;
  readonly signal?: AbortSignal | undefined;
}

/** The most likely level shift of a series. */
export interface LevelShift {
  /** Index of the first value at the new level. */
  readonly index: number;
  /** Change of the level, adjusted for season and trend. */
  readonly size: number;
  /** The largest F statistic over all positions, and the probability of one as large without a shift. */
  readonly f: number;
  readonly p: number;
}

/** Number of simulated series without a shift; gives p-values to a thousandth. */
const RUNS = 999;
/** Maximum period with one mean per season position; longer seasons are fitted by two harmonics. */
const MAX_MEANS = 12;
/** Maximum autocorrelation. Above it, level shifts cannot be distinguished from noise. */
const MAX_MEMORY = 0.9;

/**
 * Finds the most likely level shift of a series, adjusted for trend and season: the position with the largest F statistic of a
 * step (D. W. K. Andrews 1993, “Tests for parameter instability and structural change with unknown change point”). The p-value
 * comes from 999 simulated series of the same length without a shift. Their noise has the first-order autocorrelation of the
 * series, corrected for bias by simulation (parametric bootstrap: A. C. Davison and D. V. Hinkley 1997, section 4.2). Returns
 * `undefined` for too few or constant values, and where a change of the slope fits better. O(runs × values × positions).
 */
export function levelShift(values: ArrayLike<number>, options: LevelShiftOptions): LevelShift | undefined {
  return finish(findingLevelShift(values, options), options.signal);
}

/** Does the work of `levelShift` in steps. */
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
  // Smaller differences are rounding errors.
  if (!(Math.sqrt(dotProduct(rests, rests) / n) > 1e-9 * scale)) return undefined;
  const found = greatest(design, rests);
  if (greatest({ ...design, steps: bendsOf(basis, n) }, rests).f > found.f) return undefined;
  yield;
  const random = normalNumbers(seed);
  const noise = Array.from({ length: RUNS }, () => shocksOf(n + BURN_IN, random));
  const bias = biasOf(design, noise.slice(0, BIAS_RUNS));
  const memory = Math.min(MAX_MEMORY, Math.max(0, autocorrelation(without(rests, found)) - bias));
  let above = 0;
  for (const [run, shocks] of noise.entries()) {
    if (greatest(design, restsOf(basis, withMemory(shocks, memory))).f >= found.f) above++;
    if (run % 100 === 99) yield;
  }
  return { index: found.step.index, size: found.size, f: found.f, p: (above + 1) / (RUNS + 1) };
}

/** Number of initial values dropped from an autocorrelated series, and number of runs for the bias. */
const BURN_IN = 30;
const BIAS_RUNS = 199;

interface Step {
  readonly index: number;
  /** The step minus its fit by trend and season, and its sum of squares. */
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

/** Returns level, trend and season as orthonormal columns. */
function basisOf(n: number, period: number): readonly Float64Array[] {
  const columns = [Float64Array.from({ length: n }, () => 1), Float64Array.from({ length: n }, (_, t) => t / n)];
  if (period > 1 && period <= MAX_MEANS) {
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
    const length = Math.sqrt(dotProduct(rests, rests));
    if (length > 1e-9) basis.push(rests.map((value) => value / length));
  }
  return basis;
}

function stepsOf(basis: readonly Float64Array[], n: number, first: number, last: number): readonly Step[] {
  const steps: Step[] = [];
  for (let index = Math.max(1, first); index <= last; index++) {
    const rests = restsOf(basis, new Float64Array(n).fill(1, index));
    const square = dotProduct(rests, rests);
    // Trend and season explain this step completely, so it cannot be estimated.
    if (square > 1e-6) steps.push({ index, rests, square });
  }
  return steps;
}

/** Returns the changes of the slope at each index, as `stepsOf` returns steps. Both have one free number more than the index. */
function bendsOf(basis: readonly Float64Array[], n: number): readonly Step[] {
  return Array.from({ length: n - 3 }, (_, k) => k + 1).flatMap((index) => {
    const rests = restsOf(
      basis,
      Float64Array.from({ length: n }, (_, t) => Math.max(0, t - index + 1)),
    );
    const square = dotProduct(rests, rests);
    return square > 1e-6 ? [{ index, rests, square }] : [];
  });
}

/** Returns the residuals of a series after projection on orthonormal columns. */
function restsOf(basis: readonly Float64Array[], values: Float64Array): Float64Array {
  const rests = values.slice();
  for (const column of basis) {
    const part = dotProduct(column, rests);
    for (let t = 0; t < rests.length; t++) rests[t] = rests[t]! - part * column[t]!;
  }
  return rests;
}

function greatest({ steps, freedom }: Design, rests: Float64Array): Candidate {
  const whole = dotProduct(rests, rests);
  let [best, most, size] = [steps[0]!, -1, 0];
  for (const step of steps) {
    const product = dotProduct(step.rests, rests);
    const explained = (product * product) / step.square;
    if (explained > most) [best, most, size] = [step, explained, product / step.square];
  }
  return { step: best, size, f: (most * freedom) / Math.max(whole - most, whole * 1e-15) };
}

function without(rests: Float64Array, { step, size }: Candidate): Float64Array {
  return rests.map((value, t) => value - size * step.rests[t]!);
}

/** Returns the first autocorrelation. */
function autocorrelation(rests: Float64Array): number {
  let sum = 0;
  for (let t = 1; t < rests.length; t++) sum += rests[t]! * rests[t - 1]!;
  return sum / dotProduct(rests, rests);
}

/** Returns the bias of the first autocorrelation of residuals, from pure noise. */
function biasOf(design: Design, noise: readonly Float64Array[]): number {
  const found = noise.map((shocks) => {
    const rests = restsOf(design.basis, withMemory(shocks, 0));
    return autocorrelation(without(rests, greatest(design, rests)));
  });
  return found.reduce((sum, one) => sum + one, 0) / found.length;
}

/** Returns random numbers. Uses a loop, because `Float64Array.from` takes three times as long. */
function shocksOf(length: number, random: () => number): Float64Array {
  const shocks = new Float64Array(length);
  for (let t = 0; t < length; t++) shocks[t] = random();
  return shocks;
}

function withMemory(shocks: Float64Array, memory: number): Float64Array {
  const series = new Float64Array(shocks.length);
  for (let t = 0; t < shocks.length; t++) series[t] = memory * (t > 0 ? series[t - 1]! : 0) + shocks[t]!;
  return series.subarray(BURN_IN);
}
