import { type Catalog, type CurrencyColumn, pathsFrom } from '../query/catalog.js';
import type { ColumnRef } from '../query/schema.js';
import { columnAt } from './bind/lookup.js';
import { isMoney } from './column-units.js';

/**
 * A name that states its own currency, such as `price_usd` or `AmountEUR`: a currency column next to it is about something else.
 */
const NAMED =
  /(?<!\p{L})(usd|eur|gbp|chf|cad|aud|nzd|jpy|cny|inr|brl|mxn|sek|nok|dkk|pln|zar|sgd|hkd)(?!\p{L})|(USD|EUR|GBP|CHF|CAD|AUD)$|([$€£₹])/iu;

/** True for the name of an amount that was converted to one currency, as in exports of payments. */
export function isConverted(name: string): boolean {
  return /(?<!\p{L})(?:converted|merchant currency)(?!\p{L})/iu.test(name);
}

const CURRENCY_COLUMN = /currency|w(?:[aä]|ae)hrung|devise|moneda|moeda|valuta|waerk|waers/iu;

/** True for the name of a column of currencies. */
export function isCurrencyName(name: string): boolean {
  return CURRENCY_COLUMN.test(name);
}

const CODE_OF: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '₹': 'INR' };

/**
 * The currency column of an amount with several currencies: parsed from its cells, next to it, or in the order that its row
 * belongs to.
 */
export function currencyColumnOf(catalog: Catalog, ref: ColumnRef): CurrencyColumn | undefined {
  const column = columnAt(catalog, ref);
  if (column?.type !== 'number') return undefined;
  const currencies = catalog.currencies ?? [];
  const isOwn = ({ of, ref: { table }, isPlace }: CurrencyColumn): boolean =>
    of === ref.column && (table === ref.table || (isPlace === true && pathsFrom(catalog.joins, ref.table).has(table)));
  const own = currencies.find(isOwn);
  if (own) return own;
  if (!isMoney(column) || NAMED.test(column.name) || isConverted(column.name)) return undefined;
  const orders = catalog.tables.filter(({ hasParts }) => hasParts).map(({ name }) => name);
  const paths = pathsFrom(catalog.joins, ref.table);
  return currencies.find(
    (one) =>
      one.of === undefined && (one.ref.table === ref.table || (orders.includes(one.ref.table) && paths.has(one.ref.table))),
  );
}

/** The currency of an amount: that of each row, or one code for all rows; `undefined` if nothing states it. */
export function currencyOf(catalog: Catalog, ref: ColumnRef): CurrencyColumn | { readonly code: string } | undefined {
  const several = currencyColumnOf(catalog, ref);
  if (several) return several;
  const found = NAMED.exec(ref.column)?.slice(1).find(Boolean);
  const code = (found && (CODE_OF[found] ?? found.toUpperCase())) ?? catalog.statedCurrency;
  return code === undefined ? undefined : { code };
}
