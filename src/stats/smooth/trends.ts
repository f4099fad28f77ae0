import { quantile } from '../describe/descriptive.js';
import { normalTail, tTail } from '../distributions/distributions.js';
import { meanOf } from '../../util/numbers/vectors.js';

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

/** How a series gets from one level to another: a level up to the index `from`, a line from there to `to`, and a level from then on. */
interface DeclineShape {
  /** `step` from one value to the next, or to the second if it was within one; `slope` to the end of the series, `ramp` to an earlier value. */
  readonly kind: 'step' | 'slope' | 'ramp';
  readonly from: number;
  readonly to: number;
}

/** Minimum number of values of a level and of a line; fewer fit any noise. */
const MIN_LEVEL = 3;
const MIN_LINE = 6;
/** Number of indexes at which a ramp may begin or end, which limits the time that a long series takes. */
const RAMP_INDEXES = 36;
/** Maximum autocorrelation. Above it, shapes cannot be distinguished from noise. */
const MAX_MEMORY = 0.9;
/** Minimum difference of the criterion to the best shape of another kind: “positive” evidence (R. E. Kass and A. E. Raftery 1995, table 1). */
const MIN_EVIDENCE = 2;

/**
 * Returns the shape that describes a change of level best, by the Bayesian information criterion (G. Schwarz 1978, “Estimating the dimension of a
 * model”; an estimated change point counts as one free number: Y.-C. Yao 1988, “Estimating the number of change-points via Schwarz’ criterion”).
 * The noise may have a first-order autocorrelation, which is taken from the closest shape (D. Cochrane and G. H. Orcutt 1949). Returns `undefined` if a
 * shape that says something else is about as good. NaN is a gap. O(n²).
 */
export function declineShape(values: ArrayLike<number>): DeclineShape | undefined {
  const series = Array.from(values);
  const shapes = shapesOf(series.length);
  const [closest] = fitsOf(series, shapes, 0, 0);
  if (!closest) return undefined;
  const memory = memoryOf(series, closest.shape);
  const fits = fitsOf(series, shapes, memory, Math.log(series.filter(Number.isFinite).length));
  const [best] = fits;
  const isStep = best?.shape.kind === 'step';
  // A short ramp and a step say the same.
  const isOther = ({ shape: { kind, from, to } }: Fit): boolean =>
    kind !== best?.shape.kind && !(isStep && kind === 'ramp' && to - from < 2 * MIN_LINE);
  const other = fits.find(isOther);
  return best && other && other.criterion - best.criterion < MIN_EVIDENCE ? undefined : best?.shape;
}

interface Fit {
  readonly shape: DeclineShape;
  readonly criterion: number;
}

function shapesOf(n: number): readonly DeclineShape[] {
  const shapes: DeclineShape[] = [];
  const stride = Math.ceil(n / RAMP_INDEXES);
  // A line begins with the first value, or after a level.
  const starts = Array.from({ length: n }, (_, from) => from).filter((from) => from === 0 || from >= MIN_LEVEL - 1);
  for (const [i, from] of starts.entries()) {
    for (const to of [from + 1, from + 2]) if (from > 0 && to <= n - MIN_LEVEL) shapes.push({ kind: 'step', from, to });
    if (from <= n - MIN_LINE) shapes.push({ kind: 'slope', from, to: n - 1 });
    if (i % stride > 0) continue;
    for (let to = from + MIN_LINE - 1; to <= n - MIN_LEVEL; to += stride) shapes.push({ kind: 'ramp', from, to });
  }
  return shapes;
}

/** Returns the height of a shape at an index, from 0 before to 1 after. */
function heightOf({ from, to }: DeclineShape, t: number): number {
  return Math.min(1, Math.max(0, (t - from) / (to - from)));
}

/** Returns the fits of all shapes, the best first; `price` is what each free number costs. */
function fitsOf(values: readonly number[], shapes: readonly DeclineShape[], memory: number, price: number): readonly Fit[] {
  return shapes
    .map((shape) => {
      const { heights, whitened } = whitenedBy(values, shape, memory);
      const numbers = 2 + Number(shape.from > 0) + Number(shape.kind === 'ramp');
      const rest = Math.max(squaresLeft(heights, whitened), Number.MIN_VALUE);
      return { shape, criterion: heights.length * Math.log(rest) + numbers * price };
    })
    .sort((a, b) => a.criterion - b.criterion);
}

/** Returns the heights of a shape and the values at it, each less what the one before predicts. */
function whitenedBy(
  values: readonly number[],
  shape: DeclineShape,
  memory: number,
): Readonly<Record<'heights' | 'whitened', readonly number[]>> {
  const rows = values.flatMap((value, t) => (Number.isFinite(t > 0 ? value + values[t - 1]! : NaN) ? [t] : []));
  return {
    heights: rows.map((t) => heightOf(shape, t) - memory * heightOf(shape, t - 1)),
    whitened: rows.map((t) => values[t]! - memory * values[t - 1]!),
  };
}

/** Number of standard errors (√((1 − ρ²) ÷ n)) added to the autocorrelation that a step leaves: the best step of a series takes some of it. */
const MEMORY_ERRORS = 1.5;

/**
 * Returns the p-value of the best step of a series: that of Student’s test of its height, times the number of places (Bonferroni). The noise may have
 * a first-order autocorrelation, up to 0.6 at the 5% level for two years of months. NaN is a gap; the result is NaN without values on both sides. O(n).
 */
export function stepChance(values: ArrayLike<number>, step: DeclineShape): number {
  const series = Array.from(values);
  const found = memoryOf(series, step);
  const memory = Math.min(MAX_MEMORY, found + MEMORY_ERRORS * Math.sqrt((1 - found * found) / series.length));
  const { heights, whitened } = whitenedBy(series, step, memory);
  const x = meanOf(heights);
  const own = productOf(heights, heights, x);
  const freedom = heights.length - 3;
  const rest = Math.max(0, squaresLeft(heights, whitened));
  if (!(own > 0 && freedom > 0)) return NaN;
  const height = productOf(heights, whitened, x) / own;
  return Math.min(1, 2 * tTail(Math.abs(height) / Math.sqrt(rest / freedom / own), freedom) * heights.length);
}

/** Returns the first autocorrelation of what a shape leaves of the values, corrected for its bias (M. G. Kendall 1954: −(1 + 3ρ) ÷ n). */
function memoryOf(values: readonly number[], shape: DeclineShape): number {
  const known = values.flatMap((value, t) => (Number.isFinite(value) ? [t] : []));
  const heights = known.map((t) => heightOf(shape, t));
  const [x, y] = [meanOf(heights), meanOf(known.map((t) => values[t]!))];
  const slope =
    productOf(
      heights,
      known.map((t) => values[t]! - y),
      x,
    ) / productOf(heights, heights, x);
  const rests = values.map((value, t) => value - y - slope * (heightOf(shape, t) - x));
  let [lagged, whole] = [0, 0];
  for (const [t, rest] of rests.entries()) {
    if (Number.isFinite(rest)) whole += rest * rest;
    if (t > 0 && Number.isFinite(rest * rests[t - 1]!)) lagged += rest * rests[t - 1]!;
  }
  const found = whole > 0 ? lagged / whole : 0;
  return Math.min(MAX_MEMORY, Math.max(0, (found * known.length + 1) / (known.length - 3)));
}

/** Returns the sum of squares that a regression of one list on another leaves. */
function squaresLeft(of: readonly number[], values: readonly number[]): number {
  const [x, y] = [meanOf(of), meanOf(values)];
  const own = productOf(of, of, x);
  const both = productOf(of, values, x);
  let whole = 0;
  for (const value of values) whole += (value - y) * (value - y);
  return own > 0 ? whole - (both * both) / own : whole;
}

/** Returns the sum of products of two lists, the first minus its mean. */
function productOf(one: readonly number[], other: readonly number[], mean: number): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += (one[i]! - mean) * (other[i]! - (one === other ? mean : 0));
  return sum;
}
