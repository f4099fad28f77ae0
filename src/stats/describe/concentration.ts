import { abcClassOf, type AbcClass } from '../../util/abc-classes.js';
import { orderOf } from './descriptive.js';

export type { AbcClass };

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

/**
 * Measures how concentrated a total is: the Pareto list with ABC classes, and C. Gini’s coefficient 1912, Σ (2 i − n − 1) x_i ÷
 * (n Σ x) over ascending amounts. NaN counts as 0. Shares are NaN when the total is not positive. O(n log n).
 */
export function concentration(amounts: ArrayLike<number>): Concentration {
  const known = Float64Array.from(amounts, (amount) => (Number.isFinite(amount) ? amount : 0));
  const order = orderOf(known.map((amount) => -amount));
  const whole = known.reduce((sum, amount) => sum + amount, 0);
  const shares = new Float64Array(known.length);
  let [sum, weighted] = [0, 0];
  order.forEach((index, i) => {
    sum += known[index]!;
    weighted += (known.length - 1 - 2 * i) * known[index]!;
    shares[i] = whole > 0 ? sum / whole : NaN;
  });
  const isSpread = whole > 0 && known.every((amount) => amount >= 0);
  return {
    order,
    shares,
    classes: Array.from(known, abcClassOf(known)),
    gini: isSpread ? weighted / (known.length * whole) : NaN,
  };
}
