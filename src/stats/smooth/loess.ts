/** Parameters of smoothing equally spaced values. */
export interface Smoothing {
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
export function smooth(values: Float64Array, smoothing: Smoothing, weights?: Float64Array): Float64Array {
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
export function fitAt(values: Float64Array, at: number, { window, degree, weights, span, middle }: Fit): number | undefined {
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
