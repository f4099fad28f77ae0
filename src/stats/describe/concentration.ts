import { orderOf } from './descriptive.js';

/** ABC classes of a Pareto list: items that account for the first 80% of the total, for the next 15%, and the rest. */
export type AbcClass = 'A' | 'B' | 'C';

/** The concentration of amounts. */
export interface Concentration {
  /** Indexes of the amounts in descending order; ties keep their order. */
  readonly order: Uint32Array;
  /** Cumulative share of the total, in that order. */
  readonly shares: Float64Array;
  /** The class of each amount, in input order. */
  readonly classes: readonly AbcClass[];
  /**
   * Gini coefficient: 0 when all amounts are equal, near 1 when one has everything. NaN when an amount is negative or all are 0.
   */
  readonly gini: number;
}

/** Cumulative shares at which classes A and B end. */
export const A_ENDS = 0.8;
const B_ENDS = 0.95;

/**
 * Measures how concentrated a total is: the Pareto list with ABC classes, and C. Gini’s coefficient 1912, Σ (2 i − n − 1) x_i ÷
 * (n Σ x) over ascending amounts. An item is in class A if the items before it have less than 80%, in B if less than 95%. NaN
 * counts as 0. Shares are NaN when the total is not positive. O(n log n).
 */
export function concentration(amounts: ArrayLike<number>): Concentration {
  const known = Float64Array.from(amounts, (amount) => (Number.isFinite(amount) ? amount : 0));
  const order = orderOf(known.map((amount) => -amount));
  const whole = known.reduce((sum, amount) => sum + amount, 0);
  const classes = new Array<AbcClass>(known.length).fill('C');
  const shares = new Float64Array(known.length);
  let [sum, weighted] = [0, 0];
  order.forEach((index, i) => {
    const before = sum / whole;
    classes[index] = before < A_ENDS ? 'A' : before < B_ENDS ? 'B' : 'C';
    sum += known[index]!;
    weighted += (known.length - 1 - 2 * i) * known[index]!;
    shares[i] = whole > 0 ? sum / whole : NaN;
  });
  const isSpread = whole > 0 && known.every((amount) => amount >= 0);
  return { order, shares, classes, gini: isSpread ? weighted / (known.length * whole) : NaN };
}
