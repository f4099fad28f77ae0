import type { CurrencyColumn } from '../../../query/catalog.js';
import type { ColumnProfile } from '../profile.js';
import type { MoneyColumns } from './money.js';
import { priceRatios, spreadOf } from './price-ratios.js';

/** Minimum number of rows of a place that shows its currency, and minimum factor between the amounts of two currencies. */
const MIN_ROWS = 20;
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
  const byPlace = new Map<number, number[]>();
  for (const [row, ratio] of ratios.entries()) {
    const at = place.sample[row] ?? Number.NaN;
    if (!(ratio > 0) || Number.isNaN(at)) continue;
    const own = byPlace.get(at) ?? [];
    own.push(ratio);
    byPlace.set(at, own);
  }
  const known = [...byPlace.values()].filter((own) => own.length >= MIN_ROWS).map(spreadOf);
  const medians = known.map(({ median }) => median);
  const isSteady = known.length > 1 && known.every((one) => one.isSteady);
  if (!isSteady || Math.max(...medians) < MIN_FACTOR * Math.min(...medians)) return undefined;
  const ref = { table: place.table ?? fact, column: place.name };
  return { ref, currencies: place.texts.toSorted(), of: money.revenue!.name, isPlace: true };
}
