import type { NextBasketAnalysis, NextBasketFacts } from '../../query/analysis/analysis.js';
import type { ResultRecord } from '../../query/result/result.js';
import { nextBasket } from '../../stats/baskets/next-basket.js';
import type { CustomerHistory } from '../../stats/baskets/next-basket.js';
import type { TaskControl } from '../../stats/cooperative.js';
import { SalesError } from '../../util/error.js';
import { analysed, cellsOf, codedOf, columnOf } from '../columns.js';
import { lastDayOf } from '../../query/time/covered-range.js';
import { DEFAULT_HORIZON } from './customers.js';
import { readOptions, type RequestOptions, textOf, wholeTo } from '../request-options.js';
import { MIN_YEARS, YEAR } from './order-season.js';
import { sumOf } from '../../util/numbers/sum.js';

/** Number of expected purchases that pull the season of an item toward 1. */
const ALIKE = 20;

/** Items bought, with their days. */
interface Purchases {
  readonly items: Int32Array;
  readonly days: Int32Array;
}

/**
 * Returns how many times as often as usual each item is bought in the days after `asOf`, relative to all items: from the same days of earlier years. The
 * expected number of purchases in these days is the item’s number of the year, times the share of these days in all purchases of the year. Rates
 * are pulled toward 1 as by 20 expected purchases (gamma prior: D. Clayton and J. Kaldor 1987). Items whose years do not agree are
 * absent. Empty with less than two years of data. O(n).
 */
export function itemSeasons(
  { items, days }: Purchases,
  { asOf, ahead }: { readonly asOf: number; readonly ahead: number },
): ReadonlyMap<number, number> {
  const oldest = days.reduce((least, day) => Math.min(least, day), Infinity);
  const years = Math.max(0, Math.floor((asOf - oldest + 1) / YEAR));
  if (years < MIN_YEARS) return new Map();
  const counts = new Map<number, YearCounts>();
  const all = emptyCounts(years);
  items.forEach((item, row) => {
    const back = Math.floor((asOf - days[row]!) / YEAR);
    if (back < 0 || back >= years) return;
    const own = counts.get(item) ?? emptyCounts(years);
    counts.set(item, own);
    // The days ahead, moved back by whole years, begin each of these years.
    const isAhead = YEAR - 1 - ((asOf - days[row]!) % YEAR) < ahead;
    for (const each of [own, all]) {
      each.year[back]! += 1;
      if (isAhead) each.ahead[back]! += 1;
    }
  });
  const seasons = new Map<number, number>();
  for (const [item, { year, ahead: observed }] of counts) {
    const expected = year.map((count, back) => (all.year[back]! > 0 ? (count * all.ahead[back]!) / all.year[back]! : 0));
    const signs = new Set(Array.from(observed, (count, back) => Math.sign(count - expected[back]!)));
    if (signs.size === 1 && !signs.has(0)) seasons.set(item, (sumOf(observed) + ALIKE) / (sumOf(expected) + ALIKE));
  }
  return seasons;
}

/** Numbers of purchases by years back: of the whole year, and of its days that are the same as those ahead. */
interface YearCounts {
  readonly year: Float64Array;
  readonly ahead: Float64Array;
}

function emptyCounts(years: number): YearCounts {
  return { year: new Float64Array(years), ahead: new Float64Array(years) };
}

/** Predicts a customer's next basket. @throws SalesError `bad-option`, `bad-type`, `too-few-values`; an `AbortError` */
export async function nextBasketOf(
  record: ResultRecord,
  options: RequestOptions,
  { signal, pause }: TaskControl,
): Promise<ResultRecord> {
  const analysis = readNextBasket(options);
  const items = codedOf(record, analysis.item, 'item');
  const { histories, names, lastOf, bought } = historiesOf(record, analysis, items.codes);
  if (histories.length === 0) {
    throw new SalesError('too-few-values', 'no-purchases', {
      params: { found: 0 },
    });
  }
  await pause?.();
  const most = histories.reduce((best, one) => (one.baskets.length > best.baskets.length ? one : best));
  const of = analysis.of ?? names[most.customer]!;
  const own = histories.find(({ customer }) => names[customer] === of);
  const asOf = lastDayOf(record.facts) ?? bought.days.reduce((most, day) => Math.max(most, day), -Infinity);
  const seasons = itemSeasons(bought, { asOf, ahead: DEFAULT_HORIZON });
  const model = nextBasket(histories, { size: analysis.size ?? 10, seasons, ...(signal && { signal }) });
  const found = model.predict(own?.customer ?? -1);
  const last = own && lastOf.get(own.customer);
  const { text, number } = cellsOf(found);
  const facts: NextBasketFacts = {
    kind: 'next-basket',
    customer: of,
    isKnown: own !== undefined,
    baskets: own?.baskets.length ?? 0,
    ...(last !== undefined && { last }),
    customers: histories.length,
    ...(seasons.size > 0 && { isSeasonal: true }),
  };
  return analysed(record, facts, [
    text('item', ({ item }) => items.names[item]!),
    number('score', ({ score }) => score, 'percent'),
    { name: 'repeat', type: 'boolean', values: Uint8Array.from(found, ({ repeat }) => (repeat ? 1 : 0)) },
  ]);
}

function readNextBasket(options: RequestOptions): NextBasketAnalysis {
  const needed = { customer: textOf, date: textOf, item: textOf };
  return { kind: 'next-basket', ...readOptions(options, needed, { basket: textOf, of: textOf, size: wholeTo(1000) }) };
}

interface Histories {
  readonly histories: CustomerHistory<number, number>[];
  readonly names: readonly string[];
  /** The day of each customer's last basket. */
  readonly lastOf: ReadonlyMap<number, number>;
  /** All items bought, with their days. */
  readonly bought: Purchases;
}

/** Returns the baskets of each customer, oldest first. A basket is an order, or without an order key the purchases of one day. */
function historiesOf(record: ResultRecord, { customer, date, basket }: NextBasketAnalysis, items: Int32Array): Histories {
  const customers = codedOf(record, customer, 'customer');
  const orders = basket === undefined ? undefined : codedOf(record, basket, 'basket');
  const { type, values, valid } = columnOf(record, date, 'date');
  if (type !== 'date') {
    throw new SalesError('bad-type', 'date-not-days', {
      params: { option: 'analysis.date', value: date, type },
    });
  }
  const rows = Array.from(items.keys()).filter((row) => {
    const isWhole = customers.codes[row]! >= 0 && items[row]! >= 0 && valid?.[row] !== 0;
    return isWhole && (orders?.codes[row] ?? 0) >= 0;
  });
  const compare = (a: number, b: number): number =>
    customers.codes[a]! - customers.codes[b]! || values[a]! - values[b]! || (orders ? orders.codes[a]! - orders.codes[b]! : 0);
  rows.sort(compare);
  const histories: { customer: number; baskets: number[][] }[] = [];
  const lastOf = new Map<number, number>();
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    const owner = customers.codes[row]!;
    if (before === undefined || customers.codes[before] !== owner) histories.push({ customer: owner, baskets: [[]] });
    else if (compare(before, row) !== 0) histories.at(-1)!.baskets.push([]);
    histories.at(-1)!.baskets.at(-1)!.push(items[row]!);
    lastOf.set(owner, values[row]!);
  });
  const bought = { items: Int32Array.from(rows, (row) => items[row]!), days: Int32Array.from(rows, (row) => values[row]!) };
  return { histories, names: customers.names, lastOf, bought };
}
