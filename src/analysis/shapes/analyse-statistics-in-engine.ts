import type { Analysis } from '../../query/analysis/analysis.js';
import type { CustomersFacts } from '../../query/analysis/customers.js';
import type { ConcentrationFacts } from '../../query/analysis/findings.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { AskShape, ShapeRows } from '../../query/shape.js';
import { lastDayOf } from '../../query/time/covered-range.js';
import type { TimeGrain } from '../../query/time/time-grain.js';
import { correlationMatrix, linearAgreement, type PairCorrelation } from '../../stats/compare/correlation.js';
import type { Cohort } from '../../stats/customers/cohorts.js';
import { FIFTHS, segmentOf, SEGMENTS } from '../../stats/customers/rfm.js';
import { quantileOfSample, sampleOf } from '../../stats/describe/descriptive.js';
import { A_ENDS } from '../../util/abc-classes.js';
import { EQUAL_DIGITS } from '../../util/decimal.js';
import { yieldToEventLoop } from '../../util/promises.js';
import { ownValue } from '../../util/record.js';
import { analysed, codedOf, columnOf } from '../columns.js';
import { cohortRows, periodsOf, readCohorts } from '../customers/cohorts.js';
import { DEFAULT_HORIZON, describeCustomers, type Histories, readCustomers, segmentColumns } from '../customers/customers.js';
import { intervalRows, readIntervals } from '../customers/intervals.js';
import { correlationRows, measuresOf, readCorrelation } from '../distributions/correlation.js';
import { concentrationRows, readConcentration } from '../findings/concentration.js';
import { grainOf } from '../member-series.js';
import { recordOf, type RequestOptions } from '../request-options.js';
import { rulesInEngine } from './rules-shape.js';
import { shapeColumn, shapeNumber, shapeNumbers, shapeNumbersBy } from './shape-numbers.js';

/** Returns customers by their histories in a database: a row per customer in place of one per day with an order. */
async function prospectsInEngine(
  record: ResultRecord,
  request: ReturnType<typeof readCustomers>,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const { customer, date, orders, amount } = request;
  const of = { member: customer, date, orders, amount };
  const [found, gaps, days] = await Promise.all([
    ask({ kind: 'customer-histories', ...of }),
    ask({ kind: 'gaps', member: customer, date, orders }),
    ask({ kind: 'customer-days', ...of }),
  ]);
  // Without customers, the analysis of no rows says so.
  if (!found || !gaps || !days || found.rowCount === 0) return undefined;
  const members = { ...record, rowCount: found.rowCount, columns: [{ ...shapeColumn(found, 'member'), name: customer }] };
  const { codes, names } = codedOf(members, customer, 'customer');
  const numbers = (name: string): Float64Array => shapeNumbers(found, name);
  const histories: Histories = {
    names: Array.from(codes, (code) => names[code]!),
    first: numbers('first'),
    last: numbers('last'),
    visits: numbers('visits'),
    orders: numbers('orders'),
    // The last digits of a sum depend on the order of rows in the database, and with them the order of equal amounts.
    amount: numbers('amount').map((sum) => Number(sum.toPrecision(EQUAL_DIGITS))),
    interval: quantileOfSample(sampleOf(shapeNumbers(gaps, 'gap'), shapeNumbers(gaps, 'count')), 0.5),
    days: repeated(shapeNumbers(days, 'day'), shapeNumbers(days, 'count')),
  };
  return describeCustomers(record, { request, histories }, { pause: yieldToEventLoop });
}

function* repeated(values: Float64Array, counts: Float64Array): Generator<number> {
  for (const [index, value] of values.entries()) for (let n = 0; n < counts[index]!; n++) yield value;
}

/** Returns the segments of customers in a database, or the customers with predictions; `undefined` for a list of customers without them. */
async function customersInEngine(
  record: ResultRecord,
  options: RequestOptions,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const request = readCustomers(options);
  const { customer: member, date, orders, amount, prospects, per, ahead = DEFAULT_HORIZON } = request;
  if (prospects !== false) return prospectsInEngine(record, request, ask);
  if (per !== 'segment') return undefined;
  const last = lastDayOf(record.facts);
  const of = { member, date, orders, amount, ...(last !== undefined && { asOf: last }) };
  const [found, gaps] = await Promise.all([
    ask({ kind: 'customer-limits', ...of, at: FIFTHS }),
    ask({ kind: 'gaps', member, date, orders }),
  ]);
  // Without customers, the analysis of no rows says so.
  if (found === undefined || gaps === undefined || shapeNumber(found, 'count') === 0) return undefined;
  const limits = {
    recency: limitsIn(found, 'recency'),
    frequency: limitsIn(found, 'orders'),
    monetary: limitsIn(found, 'amount'),
  };
  const scores = (await ask({ kind: 'customer-scores', ...of, limits }))!;
  const [count, total] = [shapeNumber(found, 'count'), shapeNumber(found, 'total')];
  const isSpread = total > 0 && shapeNumber(found, 'least') >= 0;
  const facts: CustomersFacts = {
    kind: 'customers',
    customers: count,
    asOf: shapeNumber(found, 'asOf'),
    segments: segmentsIn(scores),
    limits,
    gini: isSpread ? shapeNumber(found, 'weighted') / (count * total) : NaN,
    interval: quantileOfSample(sampleOf(shapeNumbers(gaps, 'gap'), shapeNumbers(gaps, 'count')), 0.5),
    ahead,
  };
  const { unit } = columnOf(record, amount, 'amount');
  return analysed(record, facts, segmentColumns(facts, unit));
}

function limitsIn(found: ShapeRows, name: string): readonly number[] {
  const count = shapeNumber(found, 'count');
  return FIFTHS.map((p, index) => {
    const at = (count - 1) * p;
    const low = shapeNumber(found, `${name}Low${index}`);
    return low + (shapeNumber(found, `${name}High${index}`) - low) * (at - Math.floor(at));
  });
}

/** Returns the segments of scores: 5 minus the limits below the recency, and 1 plus those below the orders. */
function segmentsIn(scores: ShapeRows): CustomersFacts['segments'] {
  const { recency, frequency, ...sums } = shapeNumbersBy(scores, ['recency', 'frequency', 'count', 'orders', 'amount']);
  const rows = Array.from(recency, (below, row) => ({ row, segment: segmentOf(5 - below, 1 + frequency[row]!) }));
  return SEGMENTS.map((segment) => {
    const own = rows.filter((one) => one.segment === segment);
    const sumOf = (numbers: Float64Array): number => own.reduce((sum, { row }) => sum + numbers[row]!, 0);
    return { segment, count: sumOf(sums.count), orders: sumOf(sums.orders), amount: sumOf(sums.amount) };
  });
}

/** Returns how concentrated amounts in a database are. */
async function concentrationInEngine(
  record: ResultRecord,
  options: RequestOptions,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const { member, value, limit } = readConcentration(options);
  const found = await ask({ kind: 'largest', member, value, share: A_ENDS, limit });
  if (found === undefined) return undefined;
  const sum = (name: string): number => (found.rowCount === 0 ? 0 : shapeNumber(found, name));
  const [members, few, amount, total] = [sum('count'), sum('few'), sum('amount'), sum('total')];
  const gini = members === 0 ? NaN : shapeNumber(found, 'weighted') / (members * total);
  const facts: ConcentrationFacts = { kind: 'concentration', members, few, amount, total, gini };
  const amounts = Array.from(shapeNumbers(found, value)).slice(0, limit);
  return concentrationRows(record, {
    member: shapeColumn(found, member),
    amounts,
    unit: columnOf(record, value, 'value').unit,
    facts,
  });
}

/** Returns the days between orders of customers in a database. */
async function intervalsInEngine(
  record: ResultRecord,
  options: RequestOptions,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const { customer, date, orders, width } = readIntervals(options);
  const found = await ask({ kind: 'gaps', member: customer, date, ...(orders !== undefined && { orders }) });
  if (found === undefined) return undefined;
  const { gap: gaps, count: counts, second } = shapeNumbersBy(found, ['gap', 'count', 'second']);
  const customers = gaps.reduce((sum, gap, row) => (Number.isNaN(gap) ? sum + counts[row]! : sum), 0);
  const again = second.reduce((sum, count) => sum + count, 0);
  const visits = { customers, again, second: quantileOfSample(sampleOf(gaps, second), 0.5) };
  return intervalRows(record, { sample: sampleOf(gaps, counts), width, visits });
}

/** Returns the cohorts of customers in a database. */
async function cohortsInEngine(record: ResultRecord, options: RequestOptions, ask: AskShape): Promise<ResultRecord | undefined> {
  const request = readCohorts(options);
  const { customer, date, isNew, orders, amount } = request;
  const values = [orders, amount].filter((name) => name !== undefined);
  const [rows, gaps] = await Promise.all([
    ask({ kind: 'cohorts', member: customer, date, isNew, values }),
    ask({ kind: 'gaps', member: customer, date }),
  ]);
  if (rows === undefined || gaps === undefined) return undefined;
  const { start: starts, period: periods, members } = shapeNumbersBy(rows, ['start', 'period', 'members']);
  const days = periodsOf(
    record,
    date,
    Array.from(periods).filter((day) => !Number.isNaN(day)),
  );
  const membersOf = (isStarted: boolean): number =>
    members.reduce((sum, count, row) => (Number.isNaN(starts[row]) === isStarted ? sum : sum + count), 0);
  const sums = {
    orders: orders === undefined ? undefined : 'sum0',
    amount: amount === undefined ? undefined : `sum${values.length - 1}`,
  };
  return cohortRows(record, request, {
    found: cohortsIn(rows, days, sums),
    days,
    customers: membersOf(true),
    others: membersOf(false),
    intervals: intervalsIn(gaps, DAYS[grainOf(record, date)], days.length),
  });
}

/** Average number of days of a period. */
const DAYS: Readonly<Record<TimeGrain, number>> = { day: 1, week: 7, month: 30.4369, quarter: 91.3106, year: 365.2425 };

/** Counts gaps by their number of periods, of `length` days on average. The first days of two periods differ by that, give or take three days. */
function intervalsIn(gaps: ShapeRows, length: number, periods: number): Float64Array {
  const counts = new Float64Array(periods);
  const numbers = shapeNumbers(gaps, 'count');
  shapeNumbers(gaps, 'gap').forEach((days, row) => {
    const place = Math.round(days / length);
    if (place > 0) counts[place] = counts[place]! + numbers[row]!;
  });
  return counts;
}

/** Returns the cells of each cohort up to the last period of any. */
function cohortsIn(
  rows: ShapeRows,
  days: readonly number[],
  { orders, amount }: { readonly orders: string | undefined; readonly amount: string | undefined },
): readonly Cohort[] {
  const placeOf = new Map(days.map((day, index) => [day, index]));
  const numbers = (name: string | undefined): Float64Array =>
    name === undefined ? new Float64Array(rows.rowCount) : shapeNumbers(rows, name);
  const {
    start: starts,
    period: periods,
    count: counts,
    members,
  } = shapeNumbersBy(rows, ['start', 'period', 'count', 'members']);
  const [orderSums, amounts] = [numbers(orders), numbers(amount)];
  const inside = Array.from(starts.keys()).filter((row) => !Number.isNaN(starts[row]));
  const last = inside.reduce((most, row) => Math.max(most, placeOf.get(periods[row]!) ?? -1), -1);
  const found = new Map<number, Cohort>();
  for (const row of inside) {
    const period = placeOf.get(starts[row]!)!;
    const cells = (): Float64Array => new Float64Array(last - period + 1);
    const cohort = found.get(period) ?? { period, size: 0, customers: cells(), orders: cells(), amounts: cells() };
    found.set(period, { ...cohort, size: cohort.size + members[row]! });
    // Rows without a period, or before the customer’s first one, have no age.
    const age = (placeOf.get(periods[row]!) ?? -1) - period;
    if (age < 0) continue;
    cohort.customers[age]! += counts[row]!;
    cohort.orders[age]! += orderSums[row]!;
    cohort.amounts[age]! += amounts[row]!;
  }
  return [...found.values()].sort((a, b) => a.period - b.period);
}

type Work = (record: ResultRecord, options: RequestOptions, ask: AskShape) => Promise<ResultRecord | undefined>;

const KINDS: Readonly<Record<string, Work>> = {
  cohorts: cohortsInEngine,
  concentration: concentrationInEngine,
  correlation: correlationInEngine,
  customers: customersInEngine,
  intervals: intervalsInEngine,
  rules: rulesInEngine,
};

/**
 * Computes a statistic of a result that stays in a database. `record` returns its columns without rows. `undefined` for a statistic that needs
 * the rows themselves.
 * @throws SalesError `bad-option`; those of queries
 */
export async function analyseStatisticsInEngine(
  record: () => Promise<ResultRecord>,
  analysis: Analysis,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const options = recordOf(analysis, 'analysis');
  const kind = String(options['kind']);
  return ownValue(KINDS, kind)?.(await record(), options, ask);
}

/** Returns Pearson’s correlations of numbers in a database, from sums of products; `undefined` for ranks and categories. */
async function correlationInEngine(
  record: ResultRecord,
  options: RequestOptions,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const { variables: values = measuresOf(record), method = 'pearson' } = readCorrelation(options);
  if (method !== 'pearson' || values.length < 2 || new Set(values).size < values.length) return undefined;
  const sums = await ask({ kind: 'pairs', values });
  if (sums === undefined) return undefined;
  const pairs = Array.from({ length: (values.length * (values.length - 1)) / 2 }, (_, pair) => pair);
  const centers = pairs.map((pair): [number, number] => {
    const rows = shapeNumber(sums, `rows${pair}`);
    return rows === 0 ? [0, 0] : [shapeNumber(sums, `x${pair}`) / rows, shapeNumber(sums, `y${pair}`) / rows];
  });
  const products = (await ask({ kind: 'pairs', values, centers }))!;
  const singles = values.map((_, v) => {
    const count = shapeNumber(sums, `count${v}`);
    return { count, varies: count > 1 && shapeNumber(sums, `low${v}`) < shapeNumber(sums, `high${v}`) };
  });
  const found = correlationMatrix(
    singles,
    pairs.map((pair) => pairIn(products, pair)),
  );
  return correlationRows(record, { columns: values.map((name) => ({ name, type: 'number' })), method, found });
}

/** Smallest ratio of a sum of squares to that of the values themselves: below it, values are equal except for rounding. */
const MIN_SPREAD = 1e-28;

function pairIn(products: ShapeRows, pair: number): PairCorrelation {
  const sum = (name: string): number => shapeNumber(products, `${name}${pair}`);
  const [rows, xx, yy] = [sum('rows'), sum('xx'), sum('yy')];
  const isConstant = (squares: number, sum: number): boolean => !(squares > (MIN_SPREAD * sum * sum) / rows);
  if (rows < 2 || isConstant(xx, sum('x')) || isConstant(yy, sum('y'))) return { agreement: { r: NaN, p: NaN }, rows };
  return { agreement: linearAgreement(sum('xy') / Math.sqrt(xx) / Math.sqrt(yy), rows), rows };
}
