import type { ConcentrationFacts } from '../../query/analysis/findings.js';
import type { ResultRecord } from '../../query/result/result.js';
import type { AskShape, ShapeRows } from '../../query/shape.js';
import type { Cohort } from '../../stats/customers/cohorts.js';
import type { TimeGrain } from '../../query/time/time-grain.js';
import { A_ENDS } from '../../util/abc-classes.js';
import { sampleOf } from '../../stats/describe/descriptive.js';
import { columnOf } from '../columns.js';
import { cohortRows, periodsOf, readCohorts } from '../customers/cohorts.js';
import { intervalRows, readIntervals } from '../customers/intervals.js';
import { concentrationRows, readConcentration } from '../findings/concentration.js';
import { grainOf } from '../periods.js';
import type { RequestOptions } from '../request-options.js';
import { shapeColumn, shapeNumber, shapeNumbers } from './shape-numbers.js';

/** Returns how concentrated amounts in a database are. */
export async function concentrationInEngine(
  record: ResultRecord,
  options: RequestOptions,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const { member, value, limit } = readConcentration(options);
  const found = await ask({ kind: 'largest', member, value, share: A_ENDS, limit });
  if (found === undefined) return undefined;
  const [members, few, amount, total] = ['count', 'few', 'amount', 'total'].map((name) =>
    found.rowCount === 0 ? 0 : shapeNumber(found, name),
  ) as [number, number, number, number];
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
export async function intervalsInEngine(
  record: ResultRecord,
  options: RequestOptions,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const { customer, date, width } = readIntervals(options);
  const found = await ask({ kind: 'gaps', member: customer, date });
  if (found === undefined) return undefined;
  const [gaps, counts, second] = ['gap', 'count', 'second'].map((name) => shapeNumbers(found, name)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const customers = gaps.reduce((sum, gap, row) => (Number.isNaN(gap) ? sum + counts[row]! : sum), 0);
  const again = second.reduce((sum, count) => sum + count, 0);
  return intervalRows(record, { sample: sampleOf(gaps, counts), width, visits: { customers, again } });
}

/** Returns the cohorts of customers in a database. */
export async function cohortsInEngine(
  record: ResultRecord,
  options: RequestOptions,
  ask: AskShape,
): Promise<ResultRecord | undefined> {
  const request = readCohorts(options);
  const { customer, date, isNew, orders, amount } = request;
  const values = [orders, amount].filter((name) => name !== undefined);
  const rows = await ask({ kind: 'cohorts', member: customer, date, isNew, values });
  const gaps = await ask({ kind: 'gaps', member: customer, date });
  if (rows === undefined || gaps === undefined) return undefined;
  const [starts, periods, members] = ['start', 'period', 'members'].map((name) => shapeNumbers(rows, name)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
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
  const [starts, periods, counts, members] = ['start', 'period', 'count', 'members'].map(numbers) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
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
