import { quantile } from '../describe/descriptive.js';

/** What customers did, one number each. NaN or infinite ones leave a customer without scores. */
export interface CustomerSums {
  /** Days since the last order. */
  readonly recency: ArrayLike<number>;
  /** Number of orders. */
  readonly frequency: ArrayLike<number>;
  /** What was paid in all. */
  readonly monetary: ArrayLike<number>;
}

/**
 * The groups that customers fall into by how lately (R) and how often (F) they bought, 5 being best:
 *
 * | | F 4–5 | F 2–3 | F 1 |
 * |---|---|---|---|
 * | R 4–5 | champions | promising | new |
 * | R 3 | loyal | waning | waning |
 * | R 1–2 | at-risk | sleeping | lost |
 */
export type Segment = 'champions' | 'loyal' | 'promising' | 'new' | 'waning' | 'at-risk' | 'sleeping' | 'lost';

/** All segments, the best first. */
export const SEGMENTS: readonly Segment[] = ['champions', 'loyal', 'promising', 'new', 'waning', 'at-risk', 'sleeping', 'lost'];

/** Scores from 1 to 5 for each customer, NaN of one who has a number missing, and the limits between them. */
export interface RfmScores {
  readonly r: Float64Array;
  readonly f: Float64Array;
  readonly m: Float64Array;
  readonly segments: readonly (Segment | undefined)[];
  readonly limits: Readonly<Record<'recency' | 'frequency' | 'monetary', readonly number[]>>;
}

/** Where fifths end. */
const FIFTHS = [0.2, 0.4, 0.6, 0.8];

/**
 * Customers scored by recency, frequency and money (A. M. Hughes 1994, “Strategic database marketing”): a score is 1 and one more for each limit between the fifths
 * (quantiles of type 7) that the number is above; of days since the last order 5 and one less. Equal customers have equal scores, so that fifths need not be of one size.
 * O(n log n).
 */
export function rfm({ recency, frequency, monetary }: CustomerSums): RfmScores {
  const count = recency.length;
  const whole = Uint8Array.from({ length: count }, (_, i) =>
    Number([recency, frequency, monetary].every((numbers) => Number.isFinite(numbers[i]))),
  );
  const limitsOf = (numbers: ArrayLike<number>): readonly number[] => {
    const known = Float64Array.from(numbers).filter((_, i) => whole[i]);
    return FIFTHS.map((p) => quantile(known, p));
  };
  const limits = { recency: limitsOf(recency), frequency: limitsOf(frequency), monetary: limitsOf(monetary) };
  const passed = (numbers: ArrayLike<number>, ends: readonly number[]): Float64Array =>
    Float64Array.from(whole, (isWhole, i) => (isWhole ? ends.filter((end) => end < numbers[i]!).length : NaN));
  const r = passed(recency, limits.recency).map((above) => 5 - above);
  const f = passed(frequency, limits.frequency).map((above) => 1 + above);
  const m = passed(monetary, limits.monetary).map((above) => 1 + above);
  return { r, f, m, limits, segments: Array.from(r, (score, i) => (whole[i] ? segmentOf(score, f[i]!) : undefined)) };
}

/** The segment of a customer by the scores of recency and frequency. */
export function segmentOf(r: number, f: number): Segment {
  if (r >= 4) return f >= 4 ? 'champions' : f >= 2 ? 'promising' : 'new';
  if (r === 3) return f >= 4 ? 'loyal' : 'waning';
  return f >= 4 ? 'at-risk' : f >= 2 ? 'sleeping' : 'lost';
}
