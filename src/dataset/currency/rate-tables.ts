import type { CurrencyName, RateColumn, RateTable } from '../../query/catalog.js';
import { type Column, type TextColumn, textCount } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt } from '../describe/column-values.js';

/** A text of one ISO 4217 code. */
const CODE = /^[A-Z]{3}$/u;
/** A name of two codes: `EUR/USD`, `EURUSD`, `eur_usd`. The rate is the value of one unit of the first in units of the second. */
const PAIR = /^([A-Z]{3})[\s/_-]?([A-Z]{3})$/u;
/** Maximum number of columns of a rate table, except for tables with one column per currency. */
const MAX_COLUMNS = 10;
/** Minimum share of the rows in which a currency pair occurs once per day. */
const UNIQUE = 0.99;
/** Maximum typical change of a rate from one date to the next, as a logarithm. Amounts of sales change much more. */
const MAX_STEP = 0.05;
/** Distance from the typical value, as a logarithm, at which a number is not a rate: a factor of 4. */
const MAX_DISTANCE = Math.log(4);
/** Minimum distance between the misfits of the two directions, as a logarithm. */
const CLEARER = 0.1;

type ParsedRates = Omit<RateTable, 'currencies'>;

/**
 * Finds tables of exchange rates. They have a date, a currency and a rate; a date, two currencies and a rate; or a date and one
 * column per currency. Values decide: a currency has one rate per day, rates change little from day to day, and have a typical
 * size. `used`: the currencies of the amounts, which indicate the base currency if a table does not name it. Tables with an
 * unclear base or direction are not returned.
 */
export function findRateTables(tables: readonly Table[], used: readonly string[]): readonly RateTable[] {
  return tables.flatMap((table) => {
    const parsed = pairRates(table) ?? singleRates(table, used) ?? wideRates(table, used);
    if (parsed === undefined) return [];
    return [{ ...parsed, currencies: currenciesOf(table, parsed) }];
  });
}

/** The distinct codes of a text column with currencies, in capitals; `undefined` for other columns. */
function codesOf(column: Column): readonly string[] | undefined {
  if (column.type !== 'text' || textCount(column) === 0 || textCount(column) > 300) return undefined;
  const codes = [...new Set(column.dictionary.map((text) => text.trim().toUpperCase()))];
  const known = codes.filter((code) => typicalLogRate(code, 'USD') !== undefined);
  return codes.every((code) => CODE.test(code)) && known.length * 2 >= codes.length ? codes : undefined;
}

/** The columns of a table that only has dates, currencies and numbers; `undefined` for other tables. */
function partsOf({ columns }: Table) {
  const used = columns.filter((column) => column.missing < column.length);
  const currencies = used.filter((column): column is TextColumn => codesOf(column) !== undefined);
  const dates = used.filter(({ type }) => type === 'date' || type === 'datetime');
  const numbers = used.filter(({ type }) => type === 'number');
  const others = used.filter(
    (column) => ![...currencies, ...dates, ...numbers].includes(column) && !(column.type === 'text' && textCount(column) === 1),
  );
  return others.length > 0 || dates.length > 2 ? undefined : { date: dates[0], currencies, numbers };
}

/** Parses a table with date, from, to and rate. A column named `to`, `target` or `quote` contains the currency of the rates. */
function pairRates(table: Table): ParsedRates | undefined {
  if (table.columns.length > MAX_COLUMNS) return undefined;
  const { date, currencies, numbers } = partsOf(table) ?? {};
  const [first, second, third] = currencies ?? [];
  if (first === undefined || second === undefined || third !== undefined) return undefined;
  if (!isOncePerDay(date, [first, second])) return undefined;
  for (const rate of ratesFirst(numbers ?? [])) {
    const forward = misfit(rate, first, second);
    const backward = misfit(rate, second, first);
    const isNamed = /to|target|quote|ziel/iu.test(second.name) || /from|source|base|von/iu.test(first.name);
    const isReversed = /to|target|quote|ziel/iu.test(first.name) && /from|source|base|von/iu.test(second.name);
    const isForward = isNamed ? true : isReversed ? false : clearer(forward, backward);
    const distance = isForward === true ? forward : backward;
    if (isForward === undefined || distance === undefined || distance > MAX_DISTANCE) continue;
    if (!isSteady(rate, date, [first, second])) continue;
    const [from, to] = isForward ? [first, second] : [second, first];
    return parsed(table, date, [{ from: { column: from.name }, to: { column: to.name }, rate: rate.name }]);
  }
  return undefined;
}

/**
 * Parses a table with date, currency and rate. The other currency is in the name of the rate column, has the rate 1, or is the
 * only one of the amounts without rates.
 */
function singleRates(table: Table, used: readonly string[]): ParsedRates | undefined {
  if (table.columns.length > MAX_COLUMNS) return undefined;
  const { date, currencies, numbers } = partsOf(table) ?? {};
  const [currency, other] = currencies ?? [];
  if (currency === undefined || other !== undefined || !isOncePerDay(date, [currency])) return undefined;
  const codes = codesOf(currency) ?? [];
  for (const rate of ratesFirst(numbers ?? [])) {
    const base = namedBase(rate.name) ?? { code: baseOfOne(rate, currency) ?? missingBase(used, codes), isTarget: undefined };
    if (base.code === undefined || !isSteady(rate, date, [currency])) continue;
    const forward = misfit(rate, { code: base.code }, currency);
    const backward = misfit(rate, currency, { code: base.code });
    const isForward = base.isTarget === undefined ? clearer(forward, backward) : !base.isTarget;
    const distance = isForward === true ? forward : backward;
    if (isForward === undefined || distance === undefined || distance > MAX_DISTANCE) continue;
    const [from, to]: readonly [CurrencyName, CurrencyName] = isForward
      ? [{ code: base.code }, { column: currency.name }]
      : [{ column: currency.name }, { code: base.code }];
    return parsed(table, date, [{ from, to, rate: rate.name }]);
  }
  return undefined;
}

/** Parses a table with a date and one column per currency, named by its code or by a pair of codes. */
function wideRates(table: Table, used: readonly string[]): ParsedRates | undefined {
  const date = table.columns.find(({ type }) => type === 'date' || type === 'datetime');
  const numbers = table.columns.filter((column) => column.type === 'number' && column.missing < column.length);
  if (date === undefined || !isOncePerDay(date, [])) return undefined;
  const pairs = numbers.flatMap((column): RateColumn[] => {
    const [, from, to] = PAIR.exec(column.name.trim().toUpperCase()) ?? [];
    if (from === undefined || to === undefined || !isLikeRate(column, date, from, to)) return [];
    return [{ from: { code: from }, to: { code: to }, rate: column.name }];
  });
  if (pairs.length > 0) return parsed(table, date, pairs);
  const singles = numbers.filter(({ name }) => typicalLogRate(name.trim().toUpperCase(), 'USD') !== undefined);
  if (singles.length < 2 || singles.length < numbers.length / 2) return undefined;
  const codeOf = ({ name }: Column): string => name.trim().toUpperCase();
  const base = singles.find((column) => isOne(column)) ?? undefined;
  const code = base ? codeOf(base) : missingBase(used, singles.map(codeOf));
  if (code === undefined) return undefined;
  const others = singles.filter((column) => column !== base);
  const forward = average(others.map((column) => misfit(column, { code }, { code: codeOf(column) })));
  const backward = average(others.map((column) => misfit(column, { code: codeOf(column) }, { code })));
  const isForward = clearer(forward, backward);
  if (isForward === undefined || !others.every((column) => isSteady(column, date, []))) return undefined;
  const rates = others.map((column): RateColumn => {
    const [from, to] = isForward ? [code, codeOf(column)] : [codeOf(column), code];
    return { from: { code: from }, to: { code: to }, rate: column.name };
  });
  return parsed(table, date, rates);
}

function parsed({ name }: Table, date: Column | undefined, rates: readonly RateColumn[]): ParsedRates {
  return { table: name, ...(date === undefined ? {} : { date: date.name }), rates };
}

/** Sorts columns by name: averages first, then rates. A table may have several. */
function ratesFirst(numbers: readonly Column[]): readonly Column[] {
  const rank = ({ name }: Column): number =>
    /av(?:era)?g/iu.test(name) ? 0 : /rate|exchange|kurs|taux|cambio/iu.test(name) ? 1 : 2;
  return numbers.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The currency in the name of a rate column: for `rate_to_usd` and `usd_per_unit` the rates are in it, for `per_usd` they are for
 * one unit of it.
 */
function namedBase(name: string): { readonly code: string; readonly isTarget: boolean } | undefined {
  const words = name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toUpperCase()
    .split(/[^A-Z]+/u);
  const at = words.findIndex((word) => CODE.test(word) && typicalLogRate(word, 'USD') !== undefined);
  const code = words[at];
  if (code === undefined) return undefined;
  const [before, after] = [words[at - 1], words[at + 1]];
  if (before === 'TO' || before === 'IN' || after === 'PER' || after === 'VALUE') return { code, isTarget: true };
  return before === 'PER' || before === 'FROM' ? { code, isTarget: false } : undefined;
}

/** The currency with the rate 1 on all days; `undefined` if several or none have it. */
function baseOfOne(rate: Column, currency: TextColumn): string | undefined {
  const ones = new Set<number>();
  const others = new Set<number>();
  for (let row = 0; row < rate.length; row += 1)
    if (isPresent(rate, row) && isPresent(currency, row))
      (numberAt(rate, row) === 1 ? ones : others).add(currency.codes[row] ?? 0);
  const constant = [...ones].filter((code) => !others.has(code));
  return constant.length === 1 ? currency.dictionary[constant[0] ?? 0]?.trim().toUpperCase() : undefined;
}

function isOne(column: Column): boolean {
  for (let row = 0; row < column.length; row += 1) if (isPresent(column, row) && numberAt(column, row) !== 1) return false;
  return true;
}

/**
 * The only currency of the amounts that has no rates. If all have rates, the euro, because tables of the European Central Bank
 * omit it.
 */
function missingBase(used: readonly string[], codes: readonly string[]): string | undefined {
  const without = used.filter((code) => CODE.test(code) && !codes.includes(code));
  if (without.length === 1) return without[0];
  return without.length === 0 && !codes.includes('EUR') ? 'EUR' : undefined;
}

/** True for the first of two distances if it is clearly the smaller, false for the second, `undefined` if neither. */
function clearer(one: number | undefined, other: number | undefined): boolean | undefined {
  if (one === undefined || other === undefined || Math.abs(one - other) < CLEARER) return undefined;
  return one < other;
}

type CurrencyOf = TextColumn | { readonly code: string };

function codeAt(of: CurrencyOf, row: number): string | undefined {
  if ('code' in of) return of.code;
  return isPresent(of, row) ? of.dictionary[of.codes[row] ?? 0]?.trim().toUpperCase() : undefined;
}

/**
 * The mean distance of the rates from typical ones, as logarithms; `undefined` without a known currency or with numbers that
 * cannot be rates.
 */
function misfit(rate: Column, from: CurrencyOf, to: CurrencyOf): number | undefined {
  let sum = 0;
  let count = 0;
  for (let row = 0; row < rate.length; row += 1) {
    const value = numberAt(rate, row);
    if (Number.isNaN(value)) continue;
    if (value <= 0) return undefined;
    const [one, other] = [codeAt(from, row), codeAt(to, row)];
    const typical = one === undefined || other === undefined || one === other ? undefined : typicalLogRate(one, other);
    if (typical === undefined) continue;
    sum += Math.abs(Math.log(value) - typical);
    count += 1;
  }
  return count === 0 ? undefined : sum / count;
}

function average(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function isLikeRate(rate: Column, date: Column, from: string, to: string): boolean {
  return (misfit(rate, { code: from }, { code: to }) ?? Infinity) <= MAX_DISTANCE && isSteady(rate, date, []);
}

/** True if each currency or pair occurs once per day, in nearly all rows. */
function isOncePerDay(date: Column | undefined, currencies: readonly TextColumn[]): boolean {
  const [{ length } = { length: 0 }] = date === undefined ? currencies : [date];
  const seen = new Set<string>();
  for (let row = 0; row < length; row += 1) {
    seen.add(
      `${date === undefined ? '' : String(numberAt(date, row))} ${currencies.map((column) => column.codes[row]).join(' ')}`,
    );
    // Most tables with dates have no rates: a few days show that.
    if (row + 1 - seen.size > (1 - UNIQUE) * length) return false;
  }
  return length > 0;
}

/** True if the median change of a currency from one date to the next is small enough for a rate. */
function isSteady(rate: Column, date: Column | undefined, currencies: readonly TextColumn[]): boolean {
  const order = Array.from({ length: rate.length }, (_, row) => row);
  if (date !== undefined) order.sort((a, b) => numberAt(date, a) - numberAt(date, b));
  const last = new Map<string, number>();
  const steps: number[] = [];
  for (const row of order) {
    const value = numberAt(rate, row);
    if (Number.isNaN(value)) continue;
    const key = currencies.map((column) => column.codes[row]).join(' ');
    const before = last.get(key);
    if (before !== undefined && before !== value) steps.push(Math.abs(Math.log(value / before)));
    last.set(key, value);
  }
  const [median = 0] = steps.sort((a, b) => a - b).slice(steps.length >> 1);
  return median <= MAX_STEP;
}

function currenciesOf({ columns }: Table, { rates }: ParsedRates): readonly string[] {
  const of = (currency: CurrencyName): readonly string[] => {
    if ('code' in currency) return [currency.code];
    const column = columns.find(({ name }) => name === currency.column);
    return (column && codesOf(column)) ?? [];
  };
  return [...new Set(rates.flatMap(({ from, to }) => [...of(from), ...of(to)]))].sort();
}

/**
 * Approximate value of one unit in US dollars since 1999, precise enough to distinguish a rate from its inverse or from an
 * amount.
 */
const TYPICAL_USD: Readonly<Record<string, number>> = {
  USD: 1,
  EUR: 1.15,
  GBP: 1.45,
  CHF: 1,
  JPY: 0.0088,
  CAD: 0.8,
  AUD: 0.75,
  NZD: 0.67,
  CNY: 0.145,
  INR: 0.017,
  KRW: 0.00085,
  BRL: 0.33,
  MXN: 0.07,
  SEK: 0.12,
  NOK: 0.13,
  DKK: 0.155,
  PLN: 0.28,
  CZK: 0.045,
  HUF: 0.0038,
  RON: 0.27,
  ZAR: 0.09,
  SGD: 0.7,
  HKD: 0.128,
  THB: 0.029,
  IDR: 0.00008,
  MYR: 0.26,
  PHP: 0.02,
  ILS: 0.27,
  TWD: 0.032,
  AED: 0.272,
  SAR: 0.267,
};

/** Returns the natural logarithm of a typical rate: units of `to` for one unit of `from`. `undefined` if a currency is not listed. */
function typicalLogRate(from: string, to: string): number | undefined {
  const [one, other] = [TYPICAL_USD[from], TYPICAL_USD[to]];
  return one === undefined || other === undefined ? undefined : Math.log(one / other);
}
