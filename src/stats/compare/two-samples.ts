import { tTail } from '../distributions/distributions.js';
import { hypergeometricTail } from '../distributions/hypergeometric.js';

/** Numbers of a sample as far as its mean is concerned. */
export interface SampleSums {
  readonly count: number;
  readonly mean: number;
  /** The sum of squared deviations from the mean. */
  readonly squares: number;
}

/** How far two means lie apart. */
export interface MeansTest {
  readonly t: number;
  readonly freedom: number;
  readonly p: number;
}

/**
 * Whether two means differ, by B. L. Welch 1947, “The generalization of Student's problem when several different population variances are involved” (R's `t.test`),
 * two-sided. NaN where a sample has fewer than two numbers, or no number differs from its mean.
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

/** Whether the mean of numbers differs from 0, by Student's test (R's `t.test`), two-sided; NaN of fewer than two numbers, or where all are the same. */
export function meanTest(values: Iterable<number>): number {
  const { count, mean, squares } = sumsOfSample(values);
  return count > 1 && squares > 0 ? 2 * tTail(Math.abs(mean) / Math.sqrt(squares / (count - 1) / count), count - 1) : NaN;
}

/** What is needed of a sample, in one pass (B. P. Welford 1962). NaN is left out. */
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

/** Two samples as one (T. F. Chan, G. H. Golub and R. J. LeVeque 1979). */
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

/** How many of how many. */
export interface Proportion {
  readonly hits: number;
  readonly of: number;
}

/**
 * Whether two proportions differ, by Fisher's exact test: twice the smaller tail (P. Armitage and G. Berry 1994,
 * “Statistical methods in medical research”); of tables with equal margins the same as R's `fisher.test`. Whole numbers; NaN where a side is empty.
 */
export function proportionsTest(a: Proportion, b: Proportion): number {
  const total = a.of + b.of;
  const hits = a.hits + b.hits;
  if (a.of === 0 || b.of === 0) return NaN;
  const upper = hypergeometricTail(a.hits, hits, a.of, total);
  const lower = hypergeometricTail(a.of - a.hits, total - hits, a.of, total);
  return Math.min(1, 2 * Math.min(upper, lower));
}
