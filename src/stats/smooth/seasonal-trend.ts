import { normalTail } from '../distributions/distributions.js';
import { quantile } from '../describe/descriptive.js';

/** The linear trend of a series. */
export interface SeasonalTrend {
  /** Change per value, and level of the first value: the line is level + slope × index. */
  readonly slope: number;
  readonly level: number;
  /** Kendall’s score (increasing minus decreasing pairs), and the probability of one at least as far from 0 without a trend. */
  readonly score: number;
  readonly p: number;
}

/**
 * Returns the p-value of a trend without a season whose values depend on those shortly before them: of the Mann–Kendall test with the variance of
 * K. H. Hamed and A. R. Rao 1998, “A modified Mann–Kendall trend test for autocorrelated data”. It uses the correlations of the ranks around the trend
 * that differ from 0 (5%), up to a quarter of the series. Only positive ones count: the p-value is never below that of independent values.
 * NaN is a gap. O(n²).
 */
export function serialTrendChance(
  values: ArrayLike<number>,
  { slope, score }: Pick<SeasonalTrend, 'slope' | 'score'> = seasonalTrend(values),
): number {
  const known = Array.from(values).filter(Number.isFinite);
  const variance =
    varianceOf(known) * inflationOf(ranksOf(Array.from(values, (value, t) => value - slope * t).filter(Number.isFinite)));
  return Number.isNaN(score) ? NaN : chanceOf(score, variance);
}

/** Returns the factor of the variance of a score by the correlations of ranks with earlier ones. */
function inflationOf(ranks: readonly number[]): number {
  const n = ranks.length;
  const mean = (n + 1) / 2;
  const products = (lag: number): number =>
    ranks.slice(lag).reduce((sum, rank, t) => sum + (rank - mean) * (ranks[t]! - mean), 0);
  const whole = products(0);
  let sum = 0;
  for (let lag = 1; whole > 0 && lag <= n / 4; lag++) {
    const correlation = products(lag) / whole;
    if (correlation > 1.96 / Math.sqrt(n)) sum += (n - lag) * (n - lag - 1) * (n - lag - 2) * correlation;
  }
  return n > 2 ? 1 + (2 * sum) / (n * (n - 1) * (n - 2)) : 1;
}

/** Returns the ranks of values, from 1; equal ones have their mean. */
function ranksOf(values: readonly number[]): readonly number[] {
  const sorted = Float64Array.from(values).sort();
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

/**
 * Estimates a trend from pairs of values of the same season (`period` 1 for none). The slope is the median of the pairs’ slopes
 * (P. K. Sen 1968), the level the median of the values minus the slope. `p` comes from the seasonal Kendall test with corrections
 * for ties and continuity (R. M. Hirsch, J. R. Slack and R. A. Smith 1982, “Techniques of trend analysis for monthly water
 * quality data”; without a season, the test of H. B. Mann 1945). NaN is a gap. All results are NaN without pairs. O(n² ÷
 * period).
 */
export function seasonalTrend(values: ArrayLike<number>, period = 1): SeasonalTrend {
  const slopes: number[] = [];
  let [score, variance] = [0, 0];
  for (let season = 0; season < period; season++) {
    const indexes: number[] = [];
    for (let t = season; t < values.length; t += period) if (Number.isFinite(values[t])) indexes.push(t);
    for (const [i, to] of indexes.entries()) {
      for (const from of indexes.slice(0, i)) {
        const change = values[to]! - values[from]!;
        slopes.push(change / (to - from));
        score += Math.sign(change);
      }
    }
    variance += varianceOf(indexes.map((t) => values[t]!));
  }
  if (slopes.length === 0) return { slope: NaN, level: NaN, score: NaN, p: NaN };
  const slope = quantile(slopes, 0.5);
  const rests = Array.from(values, (value, t) => value - slope * t).filter(Number.isFinite);
  return { slope, level: quantile(rests, 0.5), score, p: chanceOf(score, variance) };
}

function chanceOf(score: number, variance: number): number {
  const z = variance > 0 ? Math.max(0, Math.abs(score) - 1) / Math.sqrt(variance) : 0;
  return Math.min(1, 2 * normalTail(z));
}

/** Returns the variance of Kendall’s score for values without a trend. */
function varianceOf(values: readonly number[]): number {
  const spread = (t: number): number => t * (t - 1) * (2 * t + 5);
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times.values()].reduce((sum, t) => sum - spread(t), spread(values.length)) / 18;
}
