import type { Classes } from './view.js';

/** Class A ends with the member that brings the running share to 80 %, class B with the one that brings it to 95 %. */
const A_ENDS = 0.8;
const B_ENDS = 0.95;

/** The share of the total that each value and those before it have; NaN where the total is not above zero. */
export function runningShares(values: readonly number[], total: number): readonly number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value || 0;
    return total > 0 ? sum / total : Number.NaN;
  });
}

/** How many members each class has. */
export function classesOf(shares: readonly number[]): Classes {
  const until = (edge: number): number => {
    // A share that falls short of the edge by rounding alone has reached it.
    const at = shares.findIndex((share) => share >= edge - 1e-9);
    return at < 0 ? shares.length : at + 1;
  };
  const a = until(A_ENDS);
  const b = until(B_ENDS) - a;
  return { a, b, c: shares.length - a - b };
}
