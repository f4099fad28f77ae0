import type { Classes } from './view.js';

/** Cumulative shares at which classes A and B end. The member that reaches the share belongs to the class. */
const A_ENDS = 0.8;
const B_ENDS = 0.95;

/** Returns the cumulative share of each value; NaN unless the total is above zero. */
export function runningShares(values: readonly number[], total: number): readonly number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value || 0;
    return total > 0 ? sum / total : Number.NaN;
  });
}

/** Counts the members of each class. */
export function classesOf(shares: readonly number[]): Classes {
  const until = (edge: number): number => {
    // A share below the limit by a rounding error only counts as having reached the limit.
    const at = shares.findIndex((share) => share >= edge - 1e-9);
    return at < 0 ? shares.length : at + 1;
  };
  const a = until(A_ENDS);
  const b = until(B_ENDS) - a;
  return { a, b, c: shares.length - a - b };
}
