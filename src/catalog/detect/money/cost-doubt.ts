import { valueOf } from '../relations.js';
import type { MoneyColumns } from './money.js';
import { priceRatios, spreadOf } from './price-ratios.js';

const MIN_ROWS = 30;
/** Minimum share of rows with a price above the cost: goods are sold with a gain. */
const SOLD_ABOVE = 0.95;
/**
 * True when the cost of a unit does not belong to the revenue of its row: prices are above it, but revenue divided by price × quantity
 * varies. Amounts in several currencies and amounts that were made up are such.
 */
export function isCostOfOtherAmounts(money: MoneyColumns): boolean {
  const ratios = priceRatios(money);
  const { price, cost } = money;
  if (ratios === undefined || price === undefined || cost === undefined) return false;
  const [priceOf, costOf] = [valueOf(price), valueOf(cost)];
  const rows = [...ratios.keys()].filter((row) => ratios[row]! > 0 && costOf(row) > 0 && priceOf(row) > 0);
  const above = rows.filter((row) => priceOf(row) > costOf(row)).length;
  if (rows.length < MIN_ROWS || above < SOLD_ABOVE * rows.length) return false;
  return !spreadOf(rows.map((row) => ratios[row]!)).isSteady;
}
