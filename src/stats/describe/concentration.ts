import { orderOf } from './ranks.js';

/** The classes of a Pareto list: those who make the first 80 % of the whole, the next 15 %, and the rest. */
export type AbcClass = 'A' | 'B' | 'C';

/** How amounts are spread over their owners. */
export interface Concentration {
  /** The places of the amounts, the greatest first, equal ones as they stand. */
  readonly order: Uint32Array;
  /** In that order: the part of the whole that it and all greater ones make. */
  readonly shares: Float64Array;
  /** For each amount as it stands. */
  readonly classes: readonly AbcClass[];
  /** 0 where all have the same, near 1 where one has all; NaN where an amount is negative or all are 0. */
  readonly gini: number;
}

/** Where classes A and B end. */
const A_ENDS = 0.8;
const B_ENDS = 0.95;

/**
 * How few make how much of a whole: the Pareto list with classes (A while what stands before makes less than 80 %, B less than 95 %), and C. Gini's coefficient
 * 1912, Σ (2 i − n − 1) x_i ÷ (n Σ x) over ascending amounts. NaN counts as 0; shares are NaN of a whole that is not positive. O(n log n).
 */
export function concentration(amounts: ArrayLike<number>): Concentration {
  const known = Float64Array.from(amounts, (amount) => (Number.isFinite(amount) ? amount : 0));
  const order = orderOf(known.map((amount) => -amount));
  const whole = known.reduce((sum, amount) => sum + amount, 0);
  const classes = new Array<AbcClass>(known.length).fill('C');
  const shares = new Float64Array(known.length);
  let [sum, weighted] = [0, 0];
  order.forEach((place, i) => {
    const before = sum / whole;
    classes[place] = before < A_ENDS ? 'A' : before < B_ENDS ? 'B' : 'C';
    sum += known[place]!;
    weighted += (known.length - 1 - 2 * i) * known[place]!;
    shares[i] = whole > 0 ? sum / whole : NaN;
  });
  const isSpread = whole > 0 && known.every((amount) => amount >= 0);
  return { order, shares, classes, gini: isSpread ? weighted / (known.length * whole) : NaN };
}
