import { unitOfRole } from '../../catalog/column-units.js';
import { meaningOf, type Vocabulary } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import { isCurrencyName } from '../../catalog/money-columns.js';
import type { CurrencyColumn, RoleChoice } from '../../query/catalog.js';
import { currencyOfSign, isSharedSign } from '../../query/currency-signs.js';
import type { Column } from '../../table/column.js';
import { CODES } from '../../table/infer/infer-number.js';
import type { Table } from '../../table/table.js';

const CODE = /* @__PURE__ */ new RegExp(`(?<![\\p{L}])(${CODES})(?![\\p{L}])`, 'u');
const SIGN = /(?:US|CA|AU|NZ|HK|A|C|R|S)?\$|(?!¢)\p{Sc}/u;

/**
 * Returns the currency of the money columns. It is in their names (`Amount (USD)`), before or after their numbers, or in a column
 * of currencies with a single value. `undefined` when none is found or they differ. A sign of several currencies such as `$` is
 * returned unchanged.
 */
export function currencyIn(tables: readonly Table[], roles: readonly RoleChoice[]): string | undefined {
  const money = roles.filter(({ role }) => unitOfRole(role) === 'money').map(({ ref }) => ref);
  const found = tables
    .flatMap(({ name, columns }) =>
      columns.filter(
        (column) => money.some((ref) => ref.table === name && ref.column === column.name) && !isMixed(column, columns),
      ),
    )
    .map((column) => currencyOf(column.name) ?? currencyOf(column.guess))
    .filter((code) => code !== undefined);
  if (found.length === 0) return tables[0] && columnCurrency(tables[0]);
  return new Set(found).size === 1 ? found[0] : undefined;
}

/** True for amounts with a separate currency column. */
function isMixed({ name }: Column, columns: readonly Column[]): boolean {
  return columns.some(({ guess }) => guess === `text, the currencies of ${name}`);
}

/**
 * Returns the columns with several currencies: those named for a currency that contain only codes and signs, and those read from
 * the cells of amounts.
 */
export function currencyColumns(tables: readonly Table[]): readonly CurrencyColumn[] {
  return tables.flatMap(({ name: table, columns }) =>
    columns.flatMap((column): CurrencyColumn[] => {
      if (column.type !== 'text') return [];
      const of = /^text, the currencies of (.+)$/su.exec(column.guess)?.[1];
      if (of === undefined && !(isCurrencyName(column.name) && areCurrencies(column.dictionary))) return [];
      const ref = { table, column: column.name };
      return [{ ref, currencies: column.dictionary.toSorted(), ...(of === undefined ? {} : { of }) }];
    }),
  );
}

/** True for at least two ISO 4217 codes or signs, and nothing else. */
function areCurrencies(texts: readonly string[]): boolean {
  const distinct = new Set(texts.map((text) => text.trim().toUpperCase()));
  return (
    distinct.size > 1 && distinct.size <= 200 && [...distinct].every((text) => /^(?:[A-Z]{3}|[A-Z]{0,2}[$€£¥₹₽₩₺])$/u.test(text))
  );
}

const MONEY_CONCEPTS: readonly Concept[] = ['revenue', 'sale', 'amount', 'price', 'cost', 'profit', 'fee', 'tax'];
const OTHER_CONCEPTS: readonly Concept[] = ['percent', 'count', 'quantity', 'id', 'type', 'status', 'date'];

/** True for the name of a column of amounts: `freight_cost`, `tax`, `total_price`. */
export function isMoneyName(name: string, vocabulary: Vocabulary): boolean {
  const { concepts } = meaningOf(name, vocabulary);
  return MONEY_CONCEPTS.some((one) => concepts.has(one)) && !OTHER_CONCEPTS.some((one) => concepts.has(one));
}

function columnCurrency(table: Table): string | undefined {
  const found = table.columns.flatMap((column) =>
    column.type === 'text' && isCurrencyName(column.name) ? column.dictionary.map((text) => text.trim().toUpperCase()) : [],
  );
  return new Set(found).size === 1 ? CODE.exec(found[0] ?? '')?.[1] : undefined;
}

export function currencyOf(text: string): string | undefined {
  const sign = SIGN.exec(text)?.[0];
  if (sign === undefined) return CODE.exec(text)?.[1];
  const currency = currencyOfSign(sign);
  return currency.length === 3 || isSharedSign(currency) ? currency : undefined;
}
