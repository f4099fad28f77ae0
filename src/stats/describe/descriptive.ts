/** Finite numbers in ascending order, and how many times each is there (whole numbers above 0); once each where `counts` is absent. */
export interface Sample {
  readonly values: Float64Array;
  readonly counts?: Float64Array;
}

/** What a sample is like: how many numbers, their mean, their least, quartiles and greatest. All but `count` are NaN of none. */
export interface Description {
  readonly count: number;
  readonly mean: number;
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
}

/** Numbers in any order, NaN being none, as a sample. O(n log n), O(n) where they are in order. */
export function sampleOf(values: ArrayLike<number>, counts?: ArrayLike<number>): Sample {
  const kept: number[] = [];
  let ordered = true;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i]) || !((counts?.[i] ?? 1) > 0)) continue;
    const before = kept.at(-1);
    if (before !== undefined && values[before]! > values[i]!) ordered = false;
    kept.push(i);
  }
  if (!counts) {
    const numbers = Float64Array.from(kept, (i) => values[i]!);
    return { values: ordered ? numbers : numbers.sort() };
  }
  if (!ordered) kept.sort((a, b) => values[a]! - values[b]!);
  return { values: Float64Array.from(kept, (i) => values[i]!), counts: Float64Array.from(kept, (i) => counts[i]!) };
}

/** How many numbers a sample has. */
export function countOf({ values, counts }: Sample): number {
  return counts ? counts.reduce((sum, count) => sum + count, 0) : values.length;
}

/**
 * The `p`-quantile of numbers in any order, NaN being none: linear between order statistics, at (n − 1) p from the least (type 7 of R. J. Hyndman
 * and Y. Fan 1996, “Sample quantiles in statistical packages”; DuckDB's `quantile_cont`). NaN of none, and for `p` outside 0 … 1.
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantileOfSample(sampleOf(values), p);
}

/** The `p`-quantile (type 7) of a sample, as if each number stood there as often as it is counted. */
export function quantileOfSample(sample: Sample, p: number): number {
  const count = countOf(sample);
  if (count === 0 || !(p >= 0 && p <= 1)) return NaN;
  const at = (count - 1) * p;
  const below = Math.floor(at);
  const low = nthOf(sample, below);
  const high = nthOf(sample, Math.min(below + 1, count - 1));
  return low + (high - low) * (at - below);
}

/** The number at a place in order, counted from 0. */
function nthOf({ values, counts }: Sample, place: number): number {
  if (!counts) return values[place]!;
  let before = 0;
  for (let i = 0; i < counts.length; i++) {
    before += counts[i]!;
    if (place < before) return values[i]!;
  }
  return NaN;
}

/** The mean of a sample: the correctly rounded sum is not needed, so it is Kahan's compensated one divided by the count. */
export function meanOf(sample: Sample): number {
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

/** The standard deviation of a sample, n − 1 below (R's `sd`); NaN of fewer than two numbers. */
export function deviationOf(sample: Sample): number {
  const { values, counts } = sample;
  const count = countOf(sample);
  const mean = meanOf(sample);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - mean) ** 2 * (counts?.[i] ?? 1);
  return count < 2 ? NaN : Math.sqrt(squares / (count - 1));
}

/** What makes the median deviation of normal numbers their standard deviation. */
const OF_NORMAL = 1.4826;

/**
 * How far numbers (NaN being none) usually lie from their median: the median of the distances times 1.4826, which is the standard deviation of normal numbers and takes no notice
 * of a few far ones (F. R. Hampel 1974; R's `mad`). NaN of none.
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

/** What a sample is like. */
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

/** Where the whiskers of a box end: the outermost numbers no farther from the box than 1.5 times its length (J. W. Tukey 1977, “Exploratory data analysis”). */
export interface Whiskers {
  readonly lower: number;
  readonly upper: number;
  /** How many numbers lie beyond. */
  readonly beyond: number;
}

/** The whiskers of a sample with these quartiles; NaN of none. */
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
