import { tQuantile } from '../distributions/distributions.js';

/** The 95% prediction interval of the next change. */
export interface UsualChanges {
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
