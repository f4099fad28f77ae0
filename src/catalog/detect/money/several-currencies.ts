import type { CurrencyColumn } from '../../../query/catalog.js';
import type { ColumnProfile } from '../profile.js';
import type { MoneyColumns } from './money.js';

/** Minimum number of rows of a place that shows its currency, and minimum factor between the amounts of two currencies. */
const MIN_ROWS = 20;
const MIN_FACTOR = 5;
/** Maximum factor between an amount per price × quantity and the median of its place, and the minimum share of rows within it. */
const NEAR = 1.5;
const MIN_NEAR = 0.75;

/**
 * Returns the column of places as that of the currencies, where the revenue of a place is another multiple of price × quantity: prices of
 * a list are in one currency, and each country sells in its own. `undefined` where nothing proves this.
 */
export function currenciesByPlace(
  { revenue, price, quantity }: MoneyColumns,
  { place, fact }: { readonly place: ColumnProfile | undefined; readonly fact: string },
): CurrencyColumn | undefined {
  if (revenue === undefined || price === undefined || quantity === undefined || place?.texts === undefined) return undefined;
  const shares = new Map<number, number[]>();
  for (let row = 0; row < revenue.sample.length; row += 1) {
    const [whole = Number.NaN, each = Number.NaN, count = Number.NaN] = [revenue, price, quantity].map(
      ({ sample }) => sample[row],
    );
    const at = place.sample[row] ?? Number.NaN;
    const share = whole / (each * count);
    if (!(share > 0) || Number.isNaN(at)) continue;
    const own = shares.get(at) ?? [];
    own.push(share);
    shares.set(at, own);
  }
  const known = [...shares.values()].filter((own) => own.length >= MIN_ROWS).map(spreadOf);
  const medians = known.map(({ median }) => median);
  const isSteady = known.length > 1 && known.every(({ near }) => near >= MIN_NEAR);
  if (!isSteady || Math.max(...medians) < MIN_FACTOR * Math.min(...medians)) return undefined;
  const ref = { table: place.table ?? fact, column: place.name };
  return { ref, currencies: place.texts.toSorted(), of: revenue.name, isPlace: true };
}

function spreadOf(shares: readonly number[]): { readonly median: number; readonly near: number } {
  const median = shares.toSorted((a, b) => a - b)[shares.length >> 1]!;
  return { median, near: shares.filter((share) => share <= median * NEAR && share >= median / NEAR).length / shares.length };
}
