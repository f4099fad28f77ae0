import { normalTail } from '../distributions/distributions.js';
import { orderOf } from '../describe/descriptive.js';

/** The association of two columns, −1 … 1, and its p-value; NaN when one is constant. */
export interface Agreement {
  readonly r: number;
  readonly p: number;
}

/**
 * Computes Kendall’s rank correlation tau-b of two columns without missing values, in O(n log n) (W. R. Knight 1966, “A computer
 * method for calculating Kendall’s tau with ungrouped data”). `p` uses the normal approximation with the variance for ties (M. G.
 * Kendall 1970, “Rank correlation methods”; R’s `cor.test(method = "kendall", exact = FALSE)`).
 */
export function kendall(x: ArrayLike<number>, y: ArrayLike<number>): Agreement {
  const n = x.length;
  const order = orderOf(x);
  order.sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]! || a - b);
  const ys = Float64Array.from(order, (i) => y[i]!);
  const tiesX = tiesOf(Float64Array.from(order, (i) => x[i]!));
  const both = pairsTied(order, x, y);
  const swaps = sortCounting(ys);
  const tiesY = tiesOf(ys);
  const all = (n * (n - 1)) / 2;
  // Concordant minus discordant pairs; tied pairs are neither.
  const score = all - tiesX.pairs - tiesY.pairs + both - 2 * swaps;
  const scale = Math.sqrt(all - tiesX.pairs) * Math.sqrt(all - tiesY.pairs);
  if (!(scale > 0)) return { r: NaN, p: NaN };
  const z = Math.abs(score) / Math.sqrt(varianceOf(n, tiesX, tiesY));
  return { r: Math.max(-1, Math.min(1, score / scale)), p: Math.min(1, 2 * normalTail(z)) };
}

/** Sums over groups of t tied numbers. */
interface Ties {
  /** t (t − 1) / 2. */
  readonly pairs: number;
  /** t (t − 1) (t − 2). */
  readonly triples: number;
  /** t (t − 1) (2 t + 5). */
  readonly spread: number;
}

function varianceOf(n: number, x: Ties, y: Ties): number {
  const whole = (n * (n - 1) * (2 * n + 5) - x.spread - y.spread) / 18;
  const triples = n > 2 ? (x.triples * y.triples) / (9 * n * (n - 1) * (n - 2)) : 0;
  return whole + (2 * x.pairs * y.pairs) / (n * (n - 1)) + triples;
}

function tiesOf(sorted: Float64Array): Ties {
  let [pairs, triples, spread] = [0, 0, 0];
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    const t = to - from;
    pairs += (t * (t - 1)) / 2;
    triples += t * (t - 1) * (t - 2);
    spread += t * (t - 1) * (2 * t + 5);
    from = to;
  }
  return { pairs, triples, spread };
}

/** Counts the pairs of rows that are tied in both columns; `order` sorts by both. */
function pairsTied(order: Uint32Array, x: ArrayLike<number>, y: ArrayLike<number>): number {
  let pairs = 0;
  let run = 1;
  for (let i = 1; i < order.length; i++) {
    const [a, b] = [order[i - 1]!, order[i]!];
    run = x[a] === x[b] && y[a] === y[b] ? run + 1 : 1;
    pairs += run - 1;
  }
  return pairs;
}

/** Sorts numbers and counts the inversions (bottom-up merge sort). */
function sortCounting(values: Float64Array): number {
  let from = values.slice();
  let into = values.slice();
  let swaps = 0;
  for (let width = 1; width < values.length; width *= 2) {
    for (let start = 0; start < values.length; start += 2 * width) swaps += merge(from, into, start, width);
    [from, into] = [into, from];
  }
  values.set(from);
  return swaps;
}

function merge(from: Float64Array, into: Float64Array, start: number, width: number): number {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(middle + width, from.length);
  let [left, right, swaps] = [start, middle, 0];
  for (let at = start; at < end; at++) {
    if (left < middle && (right >= end || from[left]! <= from[right]!)) {
      into[at] = from[left++]!;
    } else {
      into[at] = from[right++]!;
      swaps += middle - left;
    }
  }
  return swaps;
}
