import { tQuantile } from '../distributions/distributions.js';

/** Between which changes the next one of its kind lies in 95 of 100 cases. */
export interface UsualChanges {
  readonly low: number;
  readonly high: number;
}

/** Of fewer earlier changes nothing is told. */
const LEAST = 5;

/**
 * Where a change is to be expected that is like those before it: their mean ± t s √(1 + 1/n), the prediction interval of one more value of a normal distribution (Student's t at
 * n − 1 degrees of freedom). Changes that are no finite numbers are left out; undefined of fewer than five.
 */
export function usualChanges(changes: readonly number[]): UsualChanges | undefined {
  const known = changes.filter((change) => Number.isFinite(change));
  const n = known.length;
  if (n < LEAST) return undefined;
  const mean = known.reduce((sum, change) => sum + change, 0) / n;
  const squares = known.reduce((sum, change) => sum + (change - mean) ** 2, 0);
  const reach = tQuantile(0.975, n - 1) * Math.sqrt((squares / (n - 1)) * (1 + 1 / n));
  return { low: mean - reach, high: mean + reach };
}
