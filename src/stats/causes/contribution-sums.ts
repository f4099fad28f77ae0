import type { BeforeAfter, CellDimension, ContributionCells } from './contribution-cells.js';

/** The change of a measure, taken apart by what a piece costs, how many are sold and which. */
export interface PriceVolumeMix {
  readonly volume: number;
  readonly mix: number;
  readonly price: number;
}

/** A sum that keeps what additions lose (A. Neumaier 1974). */
export class ExactSum {
  #sum = 0;
  #lost = 0;

  add(value: number): void {
    const next = this.#sum + value;
    this.#lost += Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - next + value : value - next + this.#sum;
    this.#sum = next;
  }

  get value(): number {
    return this.#sum + this.#lost;
  }
}

/** The compensated sum of numbers. */
export function sumOf(values: Float64Array): number {
  let sum = 0;
  let lost = 0;
  // As ExactSum adds, in place: a million numbers take a fifth of the time.
  for (const value of values) {
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** How much each member of a dimension adds to the change. Sums are compensated, so that they agree with the change to the last bits. */
export function changeByMember({ members, codes }: CellDimension, { before, after }: BeforeAfter): Float64Array {
  const sums = new Float64Array(members.length);
  const lost = new Float64Array(members.length);
  const add = (member: number, value: number): void => {
    const sum = sums[member]!;
    const next = sum + value;
    lost[member] = lost[member]! + (Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum);
    sums[member] = next;
  };
  for (let cell = 0; cell < codes.length; cell++) {
    add(codes[cell]!, after[cell]! - before[cell]!);
  }
  return sums.map((sum, member) => sum + lost[member]!);
}

/**
 * Volume, mix and price: with Q, q quantities, p unit prices, R sums and 0, 1 for before and after, volume = (Q1 ÷ Q0 − 1) R0, mix = Σ q1 p0 − (Q1 ÷ Q0) R0
 * and price = R1 − Σ q1 p0. What is new has its own price as the earlier one. If Q0 is 0, or quantities are not known, all is volume.
 */
export function priceVolumeMix({ amount, quantity }: ContributionCells): PriceVolumeMix {
  const before = sumOf(amount.before);
  const after = sumOf(amount.after);
  const pieces = quantity && sumOf(quantity.before);
  if (!quantity || !pieces) return { volume: after - before, mix: 0, price: 0 };
  const atOldPrices = new ExactSum();
  for (let cell = 0; cell < amount.before.length; cell++) {
    const q0 = quantity.before[cell]!;
    atOldPrices.add(q0 === 0 ? amount.after[cell]! : (quantity.after[cell]! / q0) * amount.before[cell]!);
  }
  const grown = (sumOf(quantity.after) / pieces) * before;
  return { volume: grown - before, mix: atOldPrices.value - grown, price: after - atOldPrices.value };
}
