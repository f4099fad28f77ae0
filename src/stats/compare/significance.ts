import { hypergeometricTail, tQuantile, tTail } from '../distributions/distributions.js';

/** The summary of a sample that tests of means need. */
export interface SampleSums {
  readonly count: number;
  readonly mean: number;
  /** Sum of squared deviations from the mean. */
  readonly squares: number;
}

/** Result of a t test of two means, two-sided. */
export interface MeansTest {
  readonly t: number;
  readonly freedom: number;
  readonly p: number;
}

/**
 * Tests whether two means differ, two-sided (B. L. Welch 1947, “The generalization of Student’s problem when several different
 * population variances are involved”; R’s `t.test`). NaN when a sample has fewer than two numbers or neither varies.
 */
export function welch(a: SampleSums, b: SampleSums): MeansTest {
  const [errorA, errorB] = [squaredError(a), squaredError(b)];
  const error = errorA + errorB;
  if (!(a.count > 1 && b.count > 1 && error > 0)) return { t: NaN, freedom: NaN, p: NaN };
  const t = (a.mean - b.mean) / Math.sqrt(error);
  const freedom = error ** 2 / (errorA ** 2 / (a.count - 1) + errorB ** 2 / (b.count - 1));
  return { t, freedom, p: Math.min(1, 2 * tTail(Math.abs(t), freedom)) };
}

function squaredError({ count, squares }: SampleSums): number {
  return squares / (count - 1) / count;
}

/**
 * Returns the p-value of Student’s test that the mean differs from 0, two-sided (R’s `t.test`). NaN for fewer than two numbers or
 * constant ones.
 */
export function meanTest(values: Iterable<number>): number {
  const { count, mean, squares } = sumsOfSample(values);
  return count > 1 && squares > 0 ? 2 * tTail(Math.abs(mean) / Math.sqrt(squares / (count - 1) / count), count - 1) : NaN;
}

/** The influences of clusters on an estimate: their number, and the sum of their squares. */
interface Influences {
  readonly count: number;
  readonly squares: number;
}

/**
 * Returns the p-value that an estimate differs from 0, two-sided, where the observations of a cluster depend on each other, such as the
 * orders of a customer. Clusters are independent. The influences of all of them add up to 0 (linearized variance of clusters: R. S. Woodruff
 * 1971; K.-Y. Liang and S. L. Zeger 1986; A. C. Cameron and D. L. Miller 2015, “A practitioner’s guide to cluster-robust inference”: Student’s t
 * at n − 1 degrees of freedom). NaN for fewer than two clusters, or without any influence.
 */
export function clusterTest(estimate: number, { count, squares }: Influences): number {
  if (!(count > 1 && squares > 0)) return NaN;
  return 2 * tTail(Math.abs(estimate) / Math.sqrt((squares * count) / (count - 1)), count - 1);
}

/** Summarizes a sample in one pass (B. P. Welford 1962). Non-finite numbers are ignored. */
export function sumsOfSample(values: Iterable<number>): SampleSums {
  let [count, mean, squares] = [0, 0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    const off = value - mean;
    mean += off / ++count;
    squares += off * (value - mean);
  }
  return { count, mean, squares };
}

/** Combines the summaries of two samples (T. F. Chan, G. H. Golub and R. J. LeVeque 1979). */
export function together(a: SampleSums, b: SampleSums): SampleSums {
  const count = a.count + b.count;
  if (count === 0) return a;
  const off = b.mean - a.mean;
  return {
    count,
    mean: a.mean + (off * b.count) / count,
    squares: a.squares + b.squares + (off * off * a.count * b.count) / count,
  };
}

/** A number of hits out of a total. */
export interface Proportion {
  readonly hits: number;
  readonly of: number;
}

/**
 * Returns the p-value of Fisher’s exact test that two proportions differ: twice the smaller tail (P. Armitage and G. Berry 1994,
 * “Statistical methods in medical research”). For tables with equal margins, it equals R’s `fisher.test`. Counts are integers.
 * NaN when a side is empty.
 */
export function proportionsTest(a: Proportion, b: Proportion): number {
  const total = a.of + b.of;
  const hits = a.hits + b.hits;
  if (a.of === 0 || b.of === 0) return NaN;
  const upper = hypergeometricTail(a.hits, hits, a.of, total);
  const lower = hypergeometricTail(a.of - a.hits, total - hits, a.of, total);
  return Math.min(1, 2 * Math.min(upper, lower));
}

/** The 95% prediction interval of the next change. */
interface UsualChanges {
  readonly low: number;
  readonly high: number;
}

/** Minimum number of earlier changes. */
const MIN_CHANGES = 5;

/**
 * Returns the 95% prediction interval of one more value from a normal distribution: mean ± t s √(1 + 1/n), with Student’s t at n
 * − 1 degrees of freedom. Non-finite changes are ignored. Returns `undefined` for fewer than five changes.
 */
export function usualChanges(changes: readonly number[]): UsualChanges | undefined {
  const known = changes.filter((change) => Number.isFinite(change));
  const n = known.length;
  if (n < MIN_CHANGES) return undefined;
  const mean = known.reduce((sum, change) => sum + change, 0) / n;
  const squares = known.reduce((sum, change) => sum + (change - mean) ** 2, 0);
  const reach = tQuantile(0.975, n - 1) * Math.sqrt((squares / (n - 1)) * (1 + 1 / n));
  return { low: mean - reach, high: mean + reach };
}

/** Correction for multiple tests: of the false discovery rate (`bh`) or of the family-wise error rate (`holm`, `bonferroni`). */
export type Adjustment = 'bh' | 'holm' | 'bonferroni';

/**
 * Adjusts the p-values of multiple tests (R’s `p.adjust`): Y. Benjamini and Y. Hochberg 1995, “Controlling the false discovery
 * rate”; S. Holm 1979, “A simple sequentially rejective multiple test procedure”; or Bonferroni. NaN is not a test and stays NaN.
 * O(n log n).
 */
export function adjustChances(chances: ArrayLike<number>, how: Adjustment = 'bh'): Float64Array {
  const adjusted = Float64Array.from(chances);
  const tested = [...adjusted.keys()].filter((i) => !Number.isNaN(adjusted[i])).sort((a, b) => adjusted[a]! - adjusted[b]!);
  const count = tested.length;
  if (how === 'bonferroni') for (const i of tested) adjusted[i] = Math.min(1, adjusted[i]! * count);
  if (how === 'holm') {
    let greatest = 0;
    tested.forEach((i, rank) => {
      greatest = Math.max(greatest, adjusted[i]! * (count - rank));
      adjusted[i] = Math.min(1, greatest);
    });
  }
  if (how === 'bh') {
    let least = 1;
    for (let rank = count; rank > 0; rank--) {
      const i = tested[rank - 1]!;
      least = Math.min(least, (adjusted[i]! * count) / rank);
      adjusted[i] = least;
    }
  }
  return adjusted;
}
