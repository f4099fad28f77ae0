import type { CohortsAnalysis, CohortsFacts } from '../../query/analysis/analysis.js';
import { isInPart, isStrayBin, lastDayOf } from '../../query/time/covered-range.js';
import type { ResultColumn, ResultRecord } from '../../query/result/result.js';
import { shiftBin, binDays } from '../../query/time/time-grain.js';
import { cohorts } from '../../stats/customers/cohorts.js';
import type { Cohort } from '../../stats/customers/cohorts.js';
import { badOption } from '../../util/error.js';
import { analysed, cellsOf, codedOf, columnOf, numbersOf, sumsOf } from '../columns.js';
import { readOptions, type RequestOptions, textOf } from '../request-options.js';
import { grainOf } from '../member-series.js';

/** Maximum number of periods from the first to the last. */
const MAX_PERIODS = 1000;

/**
 * Counts how many customers of each first period ordered again in each later one: rows `cohort age size customers retention
 * orders amount`, for all possible cells.
 * @throws SalesError `bad-option`, `bad-type`
 */
export function cohortsOf(record: ResultRecord, options: RequestOptions): ResultRecord {
  const request = readCohorts(options);
  const { codes } = codedOf(record, request.customer, 'customer');
  const isNew = numbersOf(record, request.isNew, 'isNew');
  const { places, days } = placesOf(record, request.date);
  // A customer's first period is the one where they are new. It is unknown for customers who were new outside of the result.
  const first = new Map<number, number>();
  codes.forEach((code, row) => {
    if (isNew[row]! > 0 && places[row]! >= 0) first.set(code, places[row]!);
  });
  const customers = codes.map((code) => (first.has(code) ? code : -1));
  const starts = Float64Array.from(
    { length: codes.reduce((most, code) => Math.max(most, code), -1) + 1 },
    (_, code) => first.get(code) ?? NaN,
  );
  const purchases = {
    customers,
    periods: places,
    orders: request.orders === undefined ? undefined : sumsOf(record, request.orders, 'orders'),
    amounts: request.amount === undefined ? undefined : sumsOf(record, request.amount, 'amount'),
  };
  const found = cohorts(purchases, { first: starts });
  const others = new Set(codes.filter((code) => code >= 0 && !first.has(code))).size;
  const intervals = intervalsBetween({ codes, places, periods: days.length });
  return cohortRows(record, request, { found, days, customers: first.size, others, intervals });
}

/** Share of customers who may be older than they seem, and the minimum number of intervals for an estimate. */
const MAX_OLDER = 0.1;
const MIN_INTERVALS = 30;

/**
 * Returns the first period in which customers who seem new are new; 0 where too few buy again. Nine of ten customers who
 * buy again have done so before that period, and of the customers first seen from then on, at most one in ten was a customer before
 * the data begins. O(periods).
 */
function firstComplete(intervals: Float64Array, firsts: Float64Array): number {
  const total = intervals.reduce((sum, count) => sum + count, 0);
  if (total < MIN_INTERVALS) return 0;
  // A customer between two orders when the data begins is first seen after any part of that interval: long intervals count more.
  const whole = intervals.reduce((sum, count, gap) => sum + count * gap, 0);
  let later = firsts.reduce((sum, count) => sum + count, 0);
  let [seen, unseen, longer] = [0, whole, total];
  for (let period = 0; period < firsts.length; period++) {
    const share = unseen / whole;
    if (period > 0 && share <= MAX_OLDER && (seen * share) / (1 - share) <= MAX_OLDER * later) return period;
    longer -= intervals[period]!;
    unseen -= longer;
    seen += firsts[period]!;
    later -= firsts[period]!;
  }
  return firsts.length;
}

/** Counts how many times customers bought again after each number of periods. `periods` is the number of periods. O(rows + periods). */
function intervalsBetween({
  codes,
  places,
  periods,
}: {
  readonly codes: Int32Array;
  readonly places: Float64Array;
  readonly periods: number;
}): Float64Array {
  const rowsAt = Array.from({ length: periods }, (): number[] => []);
  codes.forEach((code, row) => {
    if (code >= 0 && places[row]! >= 0) rowsAt[places[row]!]!.push(row);
  });
  const last = new Map<number, number>();
  const counts = new Float64Array(periods);
  rowsAt.forEach((rows, place) => {
    for (const row of rows) {
      const before = last.get(codes[row]!);
      last.set(codes[row]!, place);
      if (before === undefined || before === place) continue;
      counts[place - before] = counts[place - before]! + 1;
    }
  });
  return counts;
}

/** What is known about cohorts: their cells, the first days of all periods, and the numbers of customers in them and of all others. */
interface FoundCohorts {
  readonly found: readonly Cohort[];
  readonly days: readonly number[];
  readonly customers: number;
  readonly others: number;
  /** How many times customers bought again after each number of periods. */
  readonly intervals: Float64Array;
}

export function cohortRows(
  record: ResultRecord,
  request: Omit<CohortsAnalysis, 'kind'>,
  cohortsFound: FoundCohorts,
): ResultRecord {
  const { found, days, customers, others, intervals } = cohortsFound;
  const grain = grainOf(record, request.date);
  const firsts = new Float64Array(days.length);
  for (const { period, size } of found) firsts[period] = size;
  const early = firstComplete(intervals, firsts);
  const facts: CohortsFacts = {
    kind: 'cohorts',
    cohorts: found.length,
    customers,
    others,
    grain,
    partial:
      days.length > 0 &&
      isInPart({ ...binDays(days.at(-1)!, grain, record.facts), grain }, lastDayOf(record.facts), record.facts.openDays),
    // Cohorts before that day may have customers who are older than the data.
    ...(early > 0 && { since: shiftBin(days[0]!, grain, early, record.facts) }),
  };
  return analysed(
    record,
    facts,
    triangle(found, days, request, request.amount === undefined ? undefined : columnOf(record, request.amount, 'amount').unit),
  );
}

/** Validates the options. @throws SalesError `bad-option` */
export function readCohorts(options: RequestOptions): Omit<CohortsAnalysis, 'kind'> {
  return readOptions(options, { customer: textOf, date: textOf, isNew: textOf }, { orders: textOf, amount: textOf });
}

function triangle(
  found: readonly Cohort[],
  days: readonly number[],
  { orders, amount }: Omit<CohortsAnalysis, 'kind'>,
  unit: ResultColumn['unit'],
): readonly ResultColumn[] {
  const cells = found.flatMap((cohort) => Array.from(cohort.customers, (customers, age) => ({ cohort, age, customers })));
  const { number } = cellsOf(cells);
  return [
    { name: 'cohort', type: 'date', values: Int32Array.from(cells, ({ cohort }) => days[cohort.period]!) },
    number('age', ({ age }) => age),
    number('size', ({ cohort }) => cohort.size, 'count'),
    number('customers', ({ customers }) => customers, 'count'),
    number('retention', ({ cohort, customers }) => customers / cohort.size, 'percent'),
    ...(orders === undefined ? [] : [number('orders', ({ cohort, age }) => cohort.orders[age]!, 'count')]),
    ...(amount === undefined ? [] : [number('amount', ({ cohort, age }) => cohort.amounts[age]!, unit)]),
  ];
}

/**
 * Returns the period index of each row (−1 without a date), and the first days of all periods.
 * @throws SalesError `bad-option`
 */
function placesOf(record: ResultRecord, date: string): { readonly places: Float64Array; readonly days: readonly number[] } {
  const { values, valid } = columnOf(record, date, 'date');
  const grain = grainOf(record, date);
  const known = Array.from(values).filter((day, row) => valid?.[row] !== 0 && !isStrayBin(day, grain, record.facts));
  const days = periodsOf(record, date, known);
  const placeOf = new Map(days.map((day, index) => [day, index]));
  return { days, places: Float64Array.from(values, (day, row) => (valid?.[row] === 0 ? -1 : (placeOf.get(day) ?? -1))) };
}

/** Returns the first days of all periods from the first to the last of some. @throws SalesError `bad-option` for too many */
export function periodsOf(record: ResultRecord, date: string, starts: readonly number[]): readonly number[] {
  const grain = grainOf(record, date);
  const known = [...new Set(starts)].sort((a, b) => a - b);
  const days: number[] = [];
  for (let i = 0; known.length > 0 && (days.at(-1) ?? -Infinity) < known.at(-1)!; i++) {
    if (i >= MAX_PERIODS) throw badOption('analysis.date', date, 'at-most-periods', { max: MAX_PERIODS });
    days.push(shiftBin(known[0]!, grain, i, record.facts));
  }
  return days;
}
