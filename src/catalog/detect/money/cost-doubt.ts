import type { MoneyColumns } from './money.js';

/** Minimum number of rows for a conclusion. */
const MIN_ROWS = 30;
/** Minimum share of rows with a price above the cost: goods are sold with a gain. */
const SOLD_ABOVE = 0.95;
/** Maximum factor between an amount per price × quantity and the median, and the minimum share of rows within it. */
const NEAR = 1.5;
const MIN_NEAR = 0.75;

/**
 * True when the cost of a unit does not belong to the revenue of its row: prices are above it, but revenue divided by price × quantity
 * varies. Amounts in several currencies and amounts that were made up are such.
 */
export function isCostOfOtherAmounts({ revenue, price, quantity, cost }: MoneyColumns): boolean {
  if (revenue === undefined || price === undefined || quantity === undefined || cost === undefined) return false;
  const shares: number[] = [];
  let above = 0;
  for (let row = 0; row < revenue.sample.length; row += 1) {
    const [whole, each, count, spent] = [revenue, price, quantity, cost].map(({ sample }) => sample[row] ?? Number.NaN) as [
      number,
      number,
      number,
      number,
    ];
    const share = whole / (each * count);
    if (!(share > 0 && spent > 0 && each > 0)) continue;
    shares.push(share);
    if (each > spent) above += 1;
  }
  if (shares.length < MIN_ROWS || above < SOLD_ABOVE * shares.length) return false;
  const median = shares.toSorted((a, b) => a - b)[shares.length >> 1]!;
  const near = shares.filter((share) => share <= median * NEAR && share >= median / NEAR).length;
  return near < MIN_NEAR * shares.length;
}
