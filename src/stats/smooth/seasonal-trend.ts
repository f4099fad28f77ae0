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
  const z = variance > 0 ? Math.max(0, Math.abs(score) - 1) / Math.sqrt(variance) : 0;
  return { slope, level: quantile(rests, 0.5), score, p: Math.min(1, 2 * normalTail(z)) };
}

/** Returns the variance of Kendall’s score for values without a trend. */
function varianceOf(values: readonly number[]): number {
  const spread = (t: number): number => t * (t - 1) * (2 * t + 5);
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times.values()].reduce((sum, t) => sum - spread(t), spread(values.length)) / 18;
}
