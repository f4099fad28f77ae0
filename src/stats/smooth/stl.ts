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

/** Parameters of smoothing equally spaced values. */
interface Smoothing {
  /** Number of neighbors in each fit: an odd number from 3. */
  readonly window: number;
  /** 0 fits a level, 1 a line. */
  readonly degree: 0 | 1;
  /** Distance between fitted values; those in between are interpolated. 1 fits all. */
  readonly jump: number;
}

/** The neighbors of a value, from `left` to `right`. */
interface Span {
  readonly left: number;
  readonly right: number;
}

/**
 * Smooths equally spaced values by a local fit with tricube weights (W. S. Cleveland 1979, “Robust locally weighted regression”;
 * as used for STL by R. B. Cleveland et al. 1990). `weights` multiply the tricube weights; 0 ignores a value. If all neighbors
 * have weight 0, the value stays unchanged. O(n × window ÷ jump).
 */
function smooth(values: Float64Array, smoothing: Smoothing, weights?: Float64Array): Float64Array {
  const count = values.length;
  const smoothed = values.slice();
  if (count < 2) return smoothed;
  const jump = Math.min(smoothing.jump, count - 1);
  const last = count - 1;
  const half = (smoothing.window - 1) / 2;
  // Computed once: STL of two years of days then takes about two thirds of the time.
  const middle = smoothing.window <= count ? weightsAround(half, { left: 0, right: 2 * half }, half) : undefined;
  let before = 0;
  for (let at = 0; at < count; at = at < last ? Math.min(at + jump, last) : count) {
    smoothed[at] = fitAt(values, at, { ...smoothing, weights, middle, span: spanAt(at, count, smoothing.window) }) ?? values[at]!;
    const slope = (smoothed[at]! - smoothed[before]!) / (at - before);
    for (let i = before + 1; i < at; i++) smoothed[i] = smoothed[before]! + slope * (i - before);
    before = at;
  }
  return smoothed;
}

/** Returns the window around a value, shifted inward at the ends. */
function spanAt(at: number, count: number, window: number): Span {
  if (window >= count) return { left: 0, right: count - 1 };
  const left = Math.max(0, Math.min(at - (window - 1) / 2, count - window));
  return { left, right: left + window - 1 };
}

/** Parameters of a fit at one position. */
interface Fit {
  readonly window: number;
  readonly degree: 0 | 1;
  readonly weights: Float64Array | undefined;
  readonly span: Span;
  /** Distance weights of a position in the middle of its window, shared by all such positions. */
  readonly middle?: Float64Array | undefined;
}

/** Returns the local fit at a position, which may be one step outside the values; `undefined` when all weights are 0. */
function fitAt(values: Float64Array, at: number, { window, degree, weights, span, middle }: Fit): number | undefined {
  const { left, right } = span;
  const count = values.length;
  const isMiddle = at - left === right - at && window <= count;
  const near = (isMiddle ? middle?.slice() : undefined) ?? weightsAround(at, span, reachOf(at, span, window - count));
  if (weights) for (let i = left; i <= right; i++) near[i - left]! *= weights[i]!;
  let total = 0;
  for (const weight of near) total += weight;
  if (total <= 0) return undefined;
  let centre = 0;
  for (let i = left; i <= right; i++) centre += (near[i - left]! /= total) * i;
  if (degree === 1 && right > left) tilt(near, { at, left, centre, range: count - 1 });
  let fitted = 0;
  for (let i = left; i <= right; i++) fitted += near[i - left]! * values[i]!;
  return fitted;
}

/**
 * Returns the bandwidth: the distance to the farther end of the window, extended if the window has more positions than values.
 */
function reachOf(at: number, { left, right }: Span, beyond: number): number {
  return Math.max(at - left, right - at) + (beyond > 0 ? Math.floor(beyond / 2) : 0);
}

/** Returns tricube weights by distance. The thresholds of 0.001 are those of the authors’ program. */
function weightsAround(at: number, { left, right }: Span, reach: number): Float64Array {
  const weights = new Float64Array(right - left + 1);
  for (let i = left; i <= right; i++) {
    const far = Math.abs(i - at);
    if (far > 0.999 * reach) continue;
    const part = far / reach;
    const cube = 1 - part * part * part;
    weights[i - left] = far <= 0.001 * reach ? 1 : cube * cube * cube;
  }
  return weights;
}

/** Converts the weights of a level fit to those of a line fit, unless the neighbors are too close together. */
function tilt(
  weights: Float64Array,
  { at, left, centre, range }: { readonly at: number; readonly left: number; readonly centre: number; readonly range: number },
): void {
  let spread = 0;
  for (let i = 0; i < weights.length; i++) spread += weights[i]! * (i + left - centre) ** 2;
  if (Math.sqrt(spread) <= 0.001 * range) return;
  const slope = (at - centre) / spread;
  for (let i = 0; i < weights.length; i++) weights[i]! *= slope * (i + left - centre) + 1;
}
