import type { CurrencyColumn } from '../../../query/catalog.js';
import type { Note } from '../../../query/schema.js';
import { grouped } from '../../../util/grouped.js';
import type { ColumnProfile } from '../profile.js';
import { productOf, valueOf } from '../relations.js';
import type { MoneyColumns } from './money.js';

/** Maximum factor between a ratio and the median, and the minimum share of ratios within it: these vary little. */
const NEAR = 1.5;
const MIN_NEAR = 0.75;
/** Minimum number of rows for a conclusion. */
const MIN_ROWS = 30;

/** Returns revenue ÷ (price × quantity) of each row in the sample, NaN without one of the three; `undefined` without the columns. */
function priceRatios({ revenue, price, quantity }: MoneyColumns): readonly number[] | undefined {
  if (revenue === undefined || price === undefined || quantity === undefined) return undefined;
  const product = productOf(price, quantity);
  return Array.from(revenue.sample, (whole, row) => whole / product(row));
}

/** Returns the median of ratios, and whether most of them are near it. */
function spreadOf(ratios: readonly number[]): { readonly median: number; readonly isSteady: boolean } {
  const median = ratios.toSorted((a, b) => a - b)[ratios.length >> 1]!;
  const near = ratios.filter((ratio) => ratio <= median * NEAR && ratio >= median / NEAR).length;
  return { median, isSteady: near >= MIN_NEAR * ratios.length };
}

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

/** Factors of a slipped decimal point. */
const FACTORS = [10, 100, 1000, 0.1, 0.01, 0.001];
/** Largest distance of a ratio from its factor, as roundings have. */
const ROUNDED = 0.005;
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
    ratios.filter((ratio) => Math.abs(ratio / factor - 1) <= ROUNDED).length / ratios.length;
  const plain = shareOf(1);
  if (plain < SOME) return undefined;
  const factor = FACTORS.find((one) => shareOf(one) >= SOME && plain + shareOf(one) >= NEARLY_ALL);
  if (factor === undefined) return undefined;
  const names = { revenue: revenue.name, price: price.name, quantity: quantity.name };
  const params = { ...names, factor, percent: Math.round(100 * shareOf(factor)) };
  return { code: 'amounts-in-two-scales', table: revenue.table ?? fact, column: revenue.name, params };
}

/** Minimum number of rows of a place that shows its currency, and minimum factor between the amounts of two currencies. */
const MIN_PLACE_ROWS = 20;
const MIN_FACTOR = 5;

/**
 * Returns the column of places as that of the currencies, where the revenue of a place is another multiple of price × quantity: prices of
 * a list are in one currency, and each country sells in its own. `undefined` where nothing proves this.
 */
export function currenciesByPlace(
  money: MoneyColumns,
  { place, fact }: { readonly place: ColumnProfile | undefined; readonly fact: string },
): CurrencyColumn | undefined {
  const ratios = priceRatios(money);
  if (ratios === undefined || place?.texts === undefined) return undefined;
  const pairs = ratios.map((ratio, row) => [place.sample[row] ?? Number.NaN, ratio] as const);
  const byPlace = grouped(pairs.filter(([at, ratio]) => ratio > 0 && !Number.isNaN(at)));
  const known = [...byPlace.values()].filter((own) => own.length >= MIN_PLACE_ROWS).map(spreadOf);
  const medians = known.map(({ median }) => median);
  const isSteady = known.length > 1 && known.every((one) => one.isSteady);
  if (!isSteady || Math.max(...medians) < MIN_FACTOR * Math.min(...medians)) return undefined;
  const ref = { table: place.table ?? fact, column: place.name };
  return { ref, currencies: place.texts.toSorted(), of: money.revenue!.name, isPlace: true };
}
