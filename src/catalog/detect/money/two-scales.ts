import type { Note } from '../../../query/schema.js';
import type { MoneyColumns } from './money.js';
import { priceRatios } from './price-ratios.js';

/** Factors of a slipped decimal point. */
const FACTORS = [10, 100, 1000, 0.1, 0.01, 0.001];
/** Largest distance of a ratio from its factor, as roundings have, and minimum number of rows. */
const NEAR = 0.005;
const MIN_ROWS = 30;
/** Minimum share of the rows with each of the two factors, and with one of both. */
const SOME = 0.05;
const NEARLY_ALL = 0.95;

/** Returns a note on revenue that is price × quantity in some rows and a tenth, ten or a hundred times as much in all others; otherwise `undefined`. */
export function twoScalesNote(money: MoneyColumns, fact: string): Note | undefined {
  const { revenue, price, quantity } = money;
  const ratios = priceRatios(money)?.filter((ratio) => ratio > 0 && Number.isFinite(ratio));
  if (ratios === undefined || revenue === undefined || price === undefined || quantity === undefined) return undefined;
  if (ratios.length < MIN_ROWS) return undefined;
  const shareOf = (factor: number): number =>
    ratios.filter((ratio) => Math.abs(ratio / factor - 1) <= NEAR).length / ratios.length;
  const plain = shareOf(1);
  if (plain < SOME) return undefined;
  const factor = FACTORS.find((one) => shareOf(one) >= SOME && plain + shareOf(one) >= NEARLY_ALL);
  if (factor === undefined) return undefined;
  const names = { revenue: revenue.name, price: price.name, quantity: quantity.name };
  const params = { ...names, factor, percent: Math.round(100 * shareOf(factor)) };
  return { code: 'amounts-in-two-scales', table: revenue.table ?? fact, column: revenue.name, params };
}
