import { fitAt, smooth, type Smoothing } from './loess.js';

/** Maximum length of a range that is sorted instead of partitioned. */
const SHORT = 10;

/**
 * Returns the two middle numbers as the original STL program, and so R’s `stl`, finds them. That program calls a partial sort (R.
 * C. Singleton 1969, algorithm 347) with two indexes in descending order, which the algorithm does not support. If a partition
 * separates the two, the second is only approximate. Weights change by a few hundredths at most. Results equal to R’s in all
 * digits are worth more than an exact median here. Reorders `values`.
 */
function middlesAsR(values: Float64Array): readonly [number, number] {
  const upper = Math.floor(values.length / 2);
  const lower = values.length - 1 - upper;
  placeAt(values, { from: 0, to: values.length - 1 }, [upper, lower]);
  return [values[upper]!, values[lower]!];
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * Moves the numbers of the given indexes to their sorted positions, the shorter part of each partition first. O(n) on average.
 */
function placeAt(values: Float64Array, part: Part, targets: readonly number[]): void {
  let { from, to } = part;
  let left = targets;
  while (left.length > 0 && from < to) {
    if (to - from <= SHORT && from > 0) {
      values.subarray(from, to + 1).sort();
      return;
    }
    const [below, above] = cut(values, from, to);
    if (below - from <= to - above) {
      let here = left.length;
      while (here > 0 && left[here - 1]! > below) here--;
      placeAt(values, { from, to: below }, left.slice(0, here));
      if (here > 0) left = left.slice(here);
      from = above;
    } else {
      let here = 0;
      while (here < left.length && left[here]! < above) here++;
      placeAt(values, { from: above, to }, left.slice(here));
      if (here < left.length) left = left.slice(0, here);
      to = below;
    }
  }
}

/** Partitions a range by the median of three. Returns the end of the lower part and the start of the upper part. */
function cut(values: Float64Array, from: number, to: number): readonly [number, number] {
  const middle = Math.floor((from + to + 2) / 2) - 1;
  const swap = (i: number, j: number): void => {
    const moved = values[i]!;
    values[i] = values[j]!;
    values[j] = moved;
  };
  if (values[from]! > values[middle]!) swap(from, middle);
  if (values[to]! < values[middle]!) swap(to, middle);
  if (values[from]! > values[middle]!) swap(from, middle);
  const pivot = values[middle]!;
  let below = to;
  let above = from;
  for (;;) {
    do below--;
    while (values[below]! > pivot);
    do above++;
    while (values[above]! < pivot);
    if (above > below) return [below, above];
    swap(below, above);
  }
}

/** Parameters of STL. */
export interface StlSettings {
  readonly period: number;
  readonly seasonal: Smoothing;
  readonly trend: Smoothing;
  readonly low: Smoothing;
  /** Number of inner iterations, which update season and trend, and of outer iterations, which reduce the weight of outliers. */
  readonly inner: number;
  readonly outer: number;
}

/** A decomposed series: values = trend + seasonal + remainder. */
interface StlParts {
  readonly trend: Float64Array;
  readonly seasonal: Float64Array;
  /** Weight of each value: 1 for full weight, 0 for an outlier or a gap. */
  readonly weights: Float64Array;
}

/**
 * Decomposes a series into trend and season by local fits: R. B. Cleveland, W. S. Cleveland, J. E. McRae and I. Terpenning 1990,
 * “STL: a seasonal-trend decomposition procedure based on loess”. `values` has at least two periods without gaps; values with
 * `known` 0 have no weight. Yields after each outer iteration.
 */
export function* takeApart(values: Float64Array, known: Uint8Array, settings: StlSettings): Generator<undefined, StlParts> {
  const weights = Float64Array.from(known);
  const isWeighted = (): Float64Array | undefined => (weights.every((weight) => weight === 1) ? undefined : weights);
  let trend: Float64Array = new Float64Array(values.length);
  let seasonal: Float64Array = trend;
  for (let round = 0; ; round++) {
    for (let pass = 0; pass < settings.inner; pass++) {
      ({ trend, seasonal } = improve(values, trend, settings, isWeighted()));
    }
    if (round >= settings.outer) return { trend, seasonal, weights };
    weigh(weights, known, (i) => Math.abs(values[i]! - trend[i]! - seasonal[i]!));
    yield;
  }
}

/** Runs one inner iteration: the season from the detrended values, then the trend from the deseasonalized values. */
function improve(
  values: Float64Array,
  trend: Float64Array,
  { period, seasonal: bySeason, trend: byTrend, low }: StlSettings,
  weights: Float64Array | undefined,
): { readonly trend: Float64Array; readonly seasonal: Float64Array } {
  const detrended = values.map((value, i) => value - trend[i]!);
  const cycles = smoothCycles(detrended, period, bySeason, weights);
  const drift = smooth(averages(averages(averages(cycles, period), period), 3), low);
  const seasonal = drift.map((value, i) => cycles[i + period]! - value);
  const adjusted = values.map((value, i) => value - seasonal[i]!);
  return { trend: smooth(adjusted, byTrend, weights), seasonal };
}

/**
 * Smooths each cycle subseries (all Januaries, all Februaries and so on), extended by one position at both ends. The result is
 * one period longer on each side.
 */
function smoothCycles(values: Float64Array, period: number, by: Smoothing, weights: Float64Array | undefined): Float64Array {
  const all = new Float64Array(values.length + 2 * period);
  for (let index = 0; index < period; index++) {
    const size = Math.floor((values.length - 1 - index) / period) + 1;
    const one = Float64Array.from({ length: size }, (_, i) => values[index + i * period]!);
    const own = weights && Float64Array.from({ length: size }, (_, i) => weights[index + i * period]!);
    const smoothed = smooth(one, by, own);
    const first = { left: 0, right: Math.min(by.window, size) - 1 };
    const last = { left: Math.max(0, size - by.window), right: size - 1 };
    all[index] = fitAt(one, -1, { ...by, weights: own, span: first }) ?? smoothed[0]!;
    for (let i = 0; i < size; i++) all[index + (i + 1) * period] = smoothed[i]!;
    all[index + (size + 1) * period] = fitAt(one, size, { ...by, weights: own, span: last }) ?? smoothed[size - 1]!;
  }
  return all;
}

/** Returns moving averages of `window` values; the result is `window` − 1 shorter. */
function averages(values: Float64Array, window: number): Float64Array {
  const means = new Float64Array(values.length - window + 1);
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i]! - (values[i - window] ?? 0);
    if (i >= window - 1) means[i - window + 1] = sum / window;
  }
  return means;
}

/** Computes bisquare weights from absolute residuals; beyond six medians, the weight is 0. */
function weigh(weights: Float64Array, known: Uint8Array, offAt: (i: number) => number): void {
  const off = Float64Array.from(known, (isKnown, i) => (isKnown ? offAt(i) : NaN));
  const [one, other] = middlesAsR(off.filter((each) => !Number.isNaN(each)));
  const far = 3 * (one + other);
  for (let i = 0; i < weights.length; i++) {
    const each = off[i]!;
    if (each <= 0.001 * far) weights[i] = 1;
    else weights[i] = each <= 0.999 * far ? (1 - (each / far) ** 2) ** 2 : 0;
  }
}
