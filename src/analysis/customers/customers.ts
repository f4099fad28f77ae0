import type { CustomersAnalysis, CustomersFacts } from '../../query/analysis/analysis.js';
import { lastDayOf } from '../../query/time/covered-range.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import { concentration, orderOf, quantile } from '../../stats/describe/descriptive.js';
import {
  purchaseIntervals,
  chanceOfReturn,
  expectedOrders,
  orderLikelihood,
  fitPurchases,
  type PurchaseModel,
  expectedSpending,
  fitSpending,
  type SpendingModel,
} from '../../stats/customers/customer-models.js';
import { rfm, SEGMENTS, type RfmScores } from '../../stats/customers/rfm.js';
import type { TaskControl } from '../../stats/cooperative.js';
import { badOption, SalesError } from '../../util/error.js';
import { analysed, cellsOf, codedOf, columnOf, numberColumn, pickRows, sumsOf } from '../columns.js';
import { flagOf, listOf, oneOf, readOptions, textOf, wholeTo, type RequestOptions } from '../request-options.js';
import { orderSeason } from './order-season.js';

/** Default horizon of expected orders, in days. */
export const DEFAULT_HORIZON = 90;

/** The history of each customer with an order, by index. */
export interface Histories {
  readonly names: readonly string[];
  readonly first: Float64Array;
  readonly last: Float64Array;
  /** Number of days with an order. */
  readonly visits: Float64Array;
  readonly orders: Float64Array;
  readonly amount: Float64Array;
  /** The median of the days between consecutive order days; NaN without any. */
  readonly interval: number;
  /** The order days of all customers. */
  readonly days: Iterable<number>;
}

/**
 * Describes customers in rows `customer last recency interval orders amount r f m segment class alive likelihood expected value stake`. The
 * last five are NaN when too few customers bought again, or when prospects are turned off. `stake` is value × (1 − alive), which is largest
 * when much is expected of a customer who may have churned, and 0 until a customer has been silent for longer than the usual interval.
 * @throws SalesError `bad-option`, `bad-type`; an `AbortError`
 */
export function customersOf(record: ResultRecord, options: RequestOptions, task: TaskControl): Promise<ResultRecord> {
  const request = readCustomers(options);
  return describeCustomers(record, { request, histories: historiesOf(record, request) }, task);
}

/** Describes customers by their histories, as `customersOf`. `record` has the columns of the result, and may be without its rows. */
export async function describeCustomers(
  record: ResultRecord,
  { request: asked, histories: all }: { readonly request: Omit<CustomersAnalysis, 'kind'>; readonly histories: Histories },
  { signal, pause }: TaskControl,
): Promise<ResultRecord> {
  const { ahead = DEFAULT_HORIZON, prospects = true, ...request } = asked;
  const asOf = lastDayOf(record.facts) ?? all.last.reduce((most, day) => Math.max(most, day), -Infinity);
  const recency = all.last.map((day) => asOf - day);
  const scores = rfm({ recency, frequency: all.orders, monetary: all.amount });
  const { classes, gini } = concentration(all.amount);
  await pause?.();
  const models = prospects ? modelsOf(all, asOf, signal) : undefined;
  const season = models?.purchases ? orderSeason(all.days, { asOf, ahead }) : 1;
  const facts: CustomersFacts = {
    kind: 'customers',
    customers: all.names.length,
    asOf,
    segments: segmentSums(scores, all),
    limits: scores.limits,
    gini,
    interval: all.interval,
    ahead,
    ...(season !== 1 && { season }),
    ...(models?.purchases && { purchases: models.purchases }),
    ...(models?.spending && { spending: models.spending }),
  };
  const { unit } = columnOf(record, request.amount, 'amount');
  if (request.per === 'segment') return analysed(record, facts, segmentColumns(facts, unit));
  const columns: readonly ResultColumn[] = [
    { name: 'last', type: 'date', values: Int32Array.from(all.last) },
    numberColumn('recency', recency, 'days'),
    numberColumn('interval', usualIntervals(all), 'days'),
    numberColumn('orders', all.orders, 'count'),
    numberColumn('amount', all.amount, unit),
    ...(['r', 'f', 'm'] as const).map((name) => numberColumn(name, scores[name], undefined)),
    {
      name: 'segment',
      type: 'text',
      values: Int32Array.from(scores.segments, (one) => (one ? SEGMENTS.indexOf(one) : 0)),
      dictionary: SEGMENTS,
    },
    { name: 'class', type: 'text', values: Int32Array.from(classes, (one) => 'ABC'.indexOf(one)), dictionary: ['A', 'B', 'C'] },
    ...expectations(all, asOf, { ahead: ahead * season, unit, ...models }),
  ];
  const rows = rowsOf(columns, scores, request);
  return analysed(record, facts, [
    // The names of all others are not sent.
    cellsOf(rows).text('customer', (row) => all.names[row]!),
    ...columns.map((column) => pickRows(column, rows)),
  ]);
}

/** Validates the options. @throws SalesError `bad-option` */
export function readCustomers(options: RequestOptions): Omit<CustomersAnalysis, 'kind'> {
  return readOptions(
    options,
    { customer: textOf, date: textOf, orders: textOf, amount: textOf },
    {
      ahead: wholeTo(3660),
      prospects: flagOf,
      per: oneOf(['segment']),
      segments: listOf(oneOf<string>(SEGMENTS), SEGMENTS),
      order: oneOf(['amount', 'stake']),
      limit: wholeTo(),
    },
  );
}

/** Returns the indexes of the requested customers, in the requested order. */
function rowsOf(
  columns: readonly ResultColumn[],
  scores: RfmScores,
  { segments, order, limit }: Pick<CustomersAnalysis, 'segments' | 'order' | 'limit'>,
): readonly number[] {
  const rank = columns.find(({ name }) => name === order)?.values;
  const all = rank
    ? orderOf(Float64Array.from(rank, (value) => (Number.isNaN(value) ? Infinity : -value)))
    : scores.segments.keys();
  const selected = Array.from(all).filter((index) => segments?.includes(scores.segments[index] ?? '') ?? true);
  return limit === undefined ? selected : selected.slice(0, limit);
}

function historiesOf(record: ResultRecord, request: Omit<CustomersAnalysis, 'kind'>): Histories {
  const { codes, names } = codedOf(record, request.customer, 'customer');
  const { type, values: days, valid } = columnOf(record, request.date, 'date');
  if (type !== 'date') throw badOption('analysis.date', request.date, 'days');
  const orders = sumsOf(record, request.orders, 'orders');
  const amounts = sumsOf(record, request.amount, 'amount');
  const present = new Map<number, number>();
  // A day without an order has credit notes only: their amounts count, the day does not.
  const dated = Float64Array.from(days, (day, row) => (codes[row]! < 0 || valid?.[row] === 0 || orders[row] === 0 ? NaN : day));
  codes.forEach((code, row) => {
    if (!Number.isNaN(dated[row]) && !present.has(code)) present.set(code, present.size);
  });
  const size = present.size;
  const found = {
    names: [...present.keys()].map((code) => names[code]!),
    first: new Float64Array(size).fill(Infinity),
    last: new Float64Array(size).fill(-Infinity),
    visits: new Float64Array(size),
    orders: new Float64Array(size),
    amount: new Float64Array(size),
    interval: quantile(purchaseIntervals(codes, dated), 0.5),
    days: dated,
  };
  codes.forEach((code, row) => {
    const at = present.get(code);
    if (at === undefined || valid?.[row] === 0) return;
    found.amount[at]! += amounts[row]!;
    if (Number.isNaN(dated[row])) return;
    found.first[at] = Math.min(found.first[at]!, days[row]!);
    found.last[at] = Math.max(found.last[at]!, days[row]!);
    found.visits[at]! += 1;
    found.orders[at]! += orders[row]!;
  });
  return found;
}

/** Minimum number of intervals with a usual length. */
const MIN_INTERVALS = 3;

/** Returns the usual days between order days; NaN for customers with fewer than three intervals. */
function usualIntervals(histories: Histories): Float64Array {
  return meanIntervals(histories).map((days, i) => (histories.visits[i]! > MIN_INTERVALS ? days : NaN));
}

/** Returns the mean days between order days; NaN for customers with a single one. */
function meanIntervals({ first, last, visits }: Pick<Histories, 'first' | 'last' | 'visits'>): Float64Array {
  return last.map((day, i) => (day - first[i]!) / (visits[i]! - 1));
}

interface Models {
  readonly purchases?: PurchaseModel | undefined;
  readonly spending?: SpendingModel | undefined;
}

/** Fits the models of purchase frequency and spending; `undefined` when there are too few customers. */
function modelsOf({ first, last, visits, orders, amount }: Histories, newest: number, signal?: AbortSignal): Models | undefined {
  try {
    const purchases = fitPurchases(
      {
        repeats: visits.map((count) => count - 1),
        recency: last.map((day, i) => day - first[i]!),
        age: first.map((day) => newest - day),
      },
      signal,
    );
    return { purchases, spending: fitSpending({ orders, means: amount.map((sum, i) => sum / orders[i]!) }, signal) };
  } catch (error) {
    // The other columns are valid without the models.
    if (error instanceof SalesError && error.code === 'too-few-values') return undefined;
    throw error;
  }
}

/**
 * Returns the probability that a customer is active, the expected days with an order, their value, and the value at risk. `ahead` is counted in
 * days of an average season.
 */
function expectations(
  { first, last, visits, orders, amount }: Histories,
  newest: number,
  { purchases, spending, ahead, unit }: Models & { readonly ahead: number; readonly unit: ResultColumn['unit'] },
): readonly ResultColumn[] {
  const historyOf = (i: number): Parameters<typeof chanceOfReturn>[1] => ({
    repeats: visits[i]! - 1,
    recency: last[i]! - first[i]!,
    age: newest - first[i]!,
  });
  const alive = visits.map((_, i) => (purchases ? chanceOfReturn(purchases, historyOf(i)) : NaN));
  const expected = visits.map((_, i) => (purchases ? expectedOrders(purchases, ahead, historyOf(i)) : NaN));
  const value = expected.map((count, i) =>
    spending ? count * expectedSpending(spending, orders[i]!, amount[i]! / orders[i]!) : NaN,
  );
  const likelihood = visits.map((_, i) => (purchases ? orderLikelihood(purchases, ahead, historyOf(i)) : NaN));
  const intervals = meanIntervals({ first, last, visits });
  const isOverdue = (i: number): boolean => newest - last[i]! > intervals[i]!;
  return [
    numberColumn('alive', alive, 'percent'),
    numberColumn('likelihood', likelihood, 'percent'),
    numberColumn('expected', expected, 'number'),
    numberColumn('value', value, unit),
    numberColumn(
      'stake',
      value.map((money, i) => money * (isOverdue(i) ? 1 - alive[i]! : 0)),
      unit,
    ),
  ];
}

export function segmentColumns({ segments }: CustomersFacts, unit: ResultColumn['unit']): readonly ResultColumn[] {
  const { number } = cellsOf(segments);
  return [
    { name: 'segment', type: 'text', values: Int32Array.from(segments.keys()), dictionary: SEGMENTS },
    number('customers', ({ count }) => count, 'count'),
    number('orders', ({ orders }) => orders, 'count'),
    number('amount', ({ amount }) => amount, unit),
  ];
}

function segmentSums({ segments }: RfmScores, { orders, amount }: Histories): CustomersFacts['segments'] {
  return SEGMENTS.map((segment) => {
    const sumOf = (numbers: Float64Array): number =>
      numbers.reduce((sum, number, i) => (segments[i] === segment ? sum + number : sum), 0);
    return { segment, count: segments.filter((one) => one === segment).length, orders: sumOf(orders), amount: sumOf(amount) };
  });
}
