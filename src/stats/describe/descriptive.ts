import { type AbcClass, abcClassOf } from '../../util/abc-classes.js';

/** Finite numbers in ascending order, with their frequencies (integers above 0). Without `counts`, each number occurs once. */
export interface Sample {
  readonly values: Float64Array;
  readonly counts?: Float64Array;
}

/** Summary statistics of a sample. All but `count` are NaN for an empty sample. */
export interface Description {
  readonly count: number;
  readonly mean: number;
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
}

/** Creates a sample from unsorted numbers; NaN and infinite numbers are ignored. O(n log n), or O(n) if they are sorted. */
export function sampleOf(values: ArrayLike<number>, counts?: ArrayLike<number>): Sample {
  return counts ? weightedSample(values, counts) : { values: sortedNumbers(values) };
}

function sortedNumbers(values: ArrayLike<number>): Float64Array {
  const numbers = new Float64Array(values);
  let count = 0;
  let ordered = true;
  // Finite numbers move to the front of the array that is read.
  for (const value of numbers) {
    if (!Number.isFinite(value)) continue;
    if (count > 0 && numbers[count - 1]! > value) ordered = false;
    numbers[count++] = value;
  }
  const finite = count === numbers.length ? numbers : numbers.slice(0, count);
  return ordered ? finite : finite.sort();
}

function weightedSample(values: ArrayLike<number>, counts: ArrayLike<number>): Sample {
  const indexes: number[] = [];
  let ordered = true;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i]) || !(counts[i]! > 0)) continue;
    const before = indexes.at(-1);
    if (before !== undefined && values[before]! > values[i]!) ordered = false;
    indexes.push(i);
  }
  if (!ordered) indexes.sort((a, b) => values[a]! - values[b]!);
  return { values: Float64Array.from(indexes, (i) => values[i]!), counts: Float64Array.from(indexes, (i) => counts[i]!) };
}

/** Returns the number of observations of a sample. */
function countOf({ values, counts }: Sample): number {
  return counts ? counts.reduce((sum, count) => sum + count, 0) : values.length;
}

/**
 * Returns the `p`-quantile of unsorted numbers; NaN values are ignored. It interpolates linearly between order statistics, at (n
 * − 1) p from the minimum (R. J. Hyndman and Y. Fan 1996, “Sample quantiles in statistical packages”, type 7; DuckDB’s
 * `quantile_cont`). NaN for an empty input or `p` outside 0 … 1.
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileOfSample(sampleOf(values), p);
}

/** Returns the `p`-quantile (type 7) of a sample, counting each number with its frequency. */
export function quantileOfSample(sample: Sample, p: number): number {
  const count = countOf(sample);
  if (count === 0 || !(p >= 0 && p <= 1)) return NaN;
  const at = (count - 1) * p;
  const below = Math.floor(at);
  const low = nthOf(sample, below);
  const high = nthOf(sample, Math.min(below + 1, count - 1));
  return low + (high - low) * (at - below);
}

/** Returns the order statistic with a 0-based index. */
function nthOf({ values, counts }: Sample, index: number): number {
  if (!counts) return values[index]!;
  let before = 0;
  for (let i = 0; i < counts.length; i++) {
    before += counts[i]!;
    if (index < before) return values[i]!;
  }
  return NaN;
}

/** Returns the mean of a sample, from a sum with Kahan compensation. */
function meanOf(sample: Sample): number {
  const { values, counts } = sample;
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const part = values[i]! * (counts?.[i] ?? 1) - lost;
    const next = sum + part;
    lost = next - sum - part;
    sum = next;
  }
  return sum / countOf(sample);
}

/** Returns the standard deviation of a sample with n − 1 in the denominator (R’s `sd`); NaN for fewer than two numbers. */
export function deviationOf(sample: Sample): number {
  const { values, counts } = sample;
  const count = countOf(sample);
  const mean = meanOf(sample);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - mean) ** 2 * (counts?.[i] ?? 1);
  return count < 2 ? NaN : Math.sqrt(squares / (count - 1));
}

/** Factor from the median absolute deviation to the standard deviation of a normal distribution. */
const OF_NORMAL = 1.4826;

/**
 * Returns the median absolute deviation times 1.4826, which estimates the standard deviation of normal numbers and is robust
 * against outliers (F. R. Hampel 1974; R’s `mad`). NaN values are ignored; NaN for an empty input.
 */
export function medianDeviation(values: ArrayLike<number>): number {
  const middle = quantile(values, 0.5);
  return (
    OF_NORMAL *
    quantile(
      Float64Array.from(values, (value) => Math.abs(value - middle)),
      0.5,
    )
  );
}

/** Returns the summary statistics of a sample. */
export function describe(sample: Sample): Description {
  const at = (p: number): number => quantileOfSample(sample, p);
  return {
    count: countOf(sample),
    mean: meanOf(sample),
    min: at(0),
    q1: at(0.25),
    median: at(0.5),
    q3: at(0.75),
    max: at(1),
  };
}

/**
 * Whiskers of a box plot: the most extreme numbers within 1.5 box lengths of the box (J. W. Tukey 1977, “Exploratory data
 * analysis”).
 */
export interface Whiskers {
  readonly lower: number;
  readonly upper: number;
  /** Number of observations beyond the whiskers. */
  readonly beyond: number;
}

/** Returns the whiskers of a sample with these quartiles; NaN for an empty sample. */
export function whiskersOf({ values, counts }: Sample, { q1, q3 }: Pick<Description, 'q1' | 'q3'>): Whiskers {
  const reach = 1.5 * (q3 - q1);
  let [lower, upper, beyond] = [NaN, NaN, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < q1 - reach || value > q3 + reach) {
      beyond += counts?.[i] ?? 1;
      continue;
    }
    if (Number.isNaN(lower)) lower = value;
    upper = value;
  }
  return { lower, upper, beyond };
}

/** Returns the ranks of numbers from 1; ties get their mean rank (R’s `rank`). `values` must not contain NaN. O(n log n). */
export function ranksOf(values: ArrayLike<number>): Float64Array {
  const order = orderOf(values);
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    // Mean of the ranks from + 1 … to.
    for (let i = from; i < to; i++) ranks[order[i]!] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

/** Returns the indexes of numbers in ascending order; ties keep their order. */
export function orderOf(values: ArrayLike<number>): Uint32Array {
  const order = Uint32Array.from({ length: values.length }, (_, i) => i);
  return order.sort((a, b) => values[a]! - values[b]! || a - b);
}

export type { AbcClass };

/** The concentration of amounts. */
export interface Concentration {
  /** Indexes of the amounts in descending order; ties keep their order. */
  readonly order: Uint32Array;
  /** Cumulative share of the total, in that order. */
  readonly shares: Float64Array;
  /** The class of each amount, in input order. */
  readonly classes: readonly AbcClass[];
  /**
   * Gini coefficient: 0 when all amounts are equal, near 1 when one has everything. NaN when an amount is negative or all are 0.
   */
  readonly gini: number;
}

/**
 * Measures how concentrated a total is: the Pareto list with ABC classes, and C. Gini’s coefficient 1912, Σ (2 i − n − 1) x_i ÷
 * (n Σ x) over ascending amounts. NaN counts as 0. Shares are NaN when the total is not positive. O(n log n).
 */
export function concentration(amounts: ArrayLike<number>): Concentration {
  const known = Float64Array.from(amounts, (amount) => (Number.isFinite(amount) ? amount : 0));
  const order = orderOf(known.map((amount) => -amount));
  const whole = known.reduce((sum, amount) => sum + amount, 0);
  const shares = new Float64Array(known.length);
  let [sum, weighted] = [0, 0];
  order.forEach((index, i) => {
    sum += known[index]!;
    weighted += (known.length - 1 - 2 * i) * known[index]!;
    shares[i] = whole > 0 ? sum / whole : NaN;
  });
  const isSpread = whole > 0 && known.every((amount) => amount >= 0);
  return {
    order,
    shares,
    classes: Array.from(known, abcClassOf(known)),
    gini: isSpread ? weighted / (known.length * whole) : NaN,
  };
}
