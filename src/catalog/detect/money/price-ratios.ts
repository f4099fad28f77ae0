import { productOf } from '../relations.js';
import type { MoneyColumns } from './money.js';

/** Maximum factor between a ratio and the median, and the minimum share of ratios within it: these vary little. */
const NEAR = 1.5;
const MIN_NEAR = 0.75;

/** Returns revenue ÷ (price × quantity) of each row in the sample, NaN without one of the three; `undefined` without the columns. */
export function priceRatios({ revenue, price, quantity }: MoneyColumns): readonly number[] | undefined {
  if (revenue === undefined || price === undefined || quantity === undefined) return undefined;
  const product = productOf(price, quantity);
  return Array.from(revenue.sample, (whole, row) => whole / product(row));
}

/** Returns the median of ratios, and whether most of them are near it. */
export function spreadOf(ratios: readonly number[]): { readonly median: number; readonly isSteady: boolean } {
  const median = ratios.toSorted((a, b) => a - b)[ratios.length >> 1]!;
  const near = ratios.filter((ratio) => ratio <= median * NEAR && ratio >= median / NEAR).length;
  return { median, isSteady: near >= MIN_NEAR * ratios.length };
}
