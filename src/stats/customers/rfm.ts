import { quantile } from '../describe/descriptive.js';

/** Sums per customer. A customer with a NaN or infinite number gets no scores. */
export interface CustomerSums {
  /** Days since the last order. */
  readonly recency: ArrayLike<number>;
  /** Number of orders. */
  readonly frequency: ArrayLike<number>;
  /** Total amount paid. */
  readonly monetary: ArrayLike<number>;
}

/**
 * Customer segments by recency (R) and frequency (F) scores, 5 being best:
 *
 * | | F 4–5 | F 2–3 | F 1 |
 * |---|---|---|---|
 * | R 4–5 | champions | promising | new |
 * | R 3 | loyal | waning | waning |
 * | R 1–2 | at-risk | sleeping | lost |
 */
export type Segment = 'champions' | 'loyal' | 'promising' | 'new' | 'waning' | 'at-risk' | 'sleeping' | 'lost';

/** All segments, best first. */
export const SEGMENTS: readonly Segment[] = ['champions', 'loyal', 'promising', 'new', 'waning', 'at-risk', 'sleeping', 'lost'];

/** Scores from 1 to 5 per customer (NaN when a number is missing), and the limits between scores. */
export interface RfmScores {
  readonly r: Float64Array;
  readonly f: Float64Array;
  readonly m: Float64Array;
  readonly segments: readonly (Segment | undefined)[];
  readonly limits: Readonly<Record<'recency' | 'frequency' | 'monetary', readonly number[]>>;
}

/** Quantiles that separate the fifths. */
export const FIFTHS = [0.2, 0.4, 0.6, 0.8];

/**
 * Scores customers by recency, frequency and monetary value (A. M. Hughes 1994, “Strategic database marketing”). A score is 1
 * plus the number of quintile limits (type 7) below the value; for recency, 5 minus that number. Customers with equal values have
 * equal scores, so fifths may differ in size. O(n log n).
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
  const limitsPassed = (numbers: ArrayLike<number>, ends: readonly number[]): Float64Array =>
    Float64Array.from(whole, (isWhole, i) => (isWhole ? ends.filter((end) => end < numbers[i]!).length : NaN));
  const r = limitsPassed(recency, limits.recency).map((above) => 5 - above);
  const f = limitsPassed(frequency, limits.frequency).map((above) => 1 + above);
  const m = limitsPassed(monetary, limits.monetary).map((above) => 1 + above);
  return { r, f, m, limits, segments: Array.from(r, (score, i) => (whole[i] ? segmentOf(score, f[i]!) : undefined)) };
}

/** Returns a customer’s segment by the scores of recency and frequency. */
export function segmentOf(r: number, f: number): Segment {
  if (r >= 4) return f >= 4 ? 'champions' : f >= 2 ? 'promising' : 'new';
  if (r === 3) return f >= 4 ? 'loyal' : 'waning';
  return f >= 4 ? 'at-risk' : f >= 2 ? 'sleeping' : 'lost';
}
