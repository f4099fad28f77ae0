import { badOption } from '../../util/error.js';

/** Orders, or sums of orders: one row each. */
export interface Purchases {
  /** The customer of each row as a whole number; rows below 0 (or NaN) have none and are left out. */
  readonly customers: ArrayLike<number>;
  /** The period of each row, counted from 0. */
  readonly periods: ArrayLike<number>;
  /** How many orders each row stands for; one where absent. */
  readonly orders?: ArrayLike<number> | undefined;
  /** What was paid; nothing where absent. */
  readonly amounts?: ArrayLike<number> | undefined;
}

/** How customers are put together. */
export interface CohortOptions {
  /** The first period of each customer, where it lies before the first row; the period of the first row where absent. */
  readonly first?: ArrayLike<number>;
}

/** The customers of one first period. Ages count from 0, that period itself, up to the last period of all. */
export interface Cohort {
  readonly period: number;
  /** How many customers began then. */
  readonly size: number;
  /** Customers who bought at each age, their orders, and what they paid. */
  readonly customers: Float64Array;
  readonly orders: Float64Array;
  readonly amounts: Float64Array;
}

/** Periods can be no more than these: the triangle has half their square. */
const MOST_PERIODS = 1000;

/**
 * Customers by the period of their first order, and how many of each such group, their orders and money came again in each later one: the triangle of retention.
 * Cohorts in the order of their periods, those without customers left out. O(rows + periods²).
 * @throws SalesError `bad-option` for more than 1,000 periods
 */
export function cohorts(purchases: Purchases, { first }: CohortOptions = {}): readonly Cohort[] {
  const { customers, periods, orders, amounts } = purchases;
  const rows = rowsOf(purchases);
  const starts = startsOf(purchases, rows, first);
  const last = rows.reduce((most, row) => Math.max(most, periods[row]!), -1);
  if (last >= MOST_PERIODS) throw badOption('periods', `${last + 1} periods`, `at most ${MOST_PERIODS}`);
  const byStart = new Map<number, Cohort>();
  for (const start of starts.values()) {
    const known = byStart.get(start);
    byStart.set(start, known ? { ...known, size: known.size + 1 } : emptyCohort(start, last - start + 1));
  }
  const seen = new Set<number>();
  for (const row of rows) {
    const { period, ...cells } = byStart.get(starts.get(customers[row]!)!)!;
    const age = periods[row]! - period;
    // What lies before a customer's first period, as a wrong `first` has it, has no age.
    if (age < 0) continue;
    cells.orders[age]! += orders?.[row] ?? 1;
    cells.amounts[age]! += amounts?.[row] ?? 0;
    const visit = customers[row]! * MOST_PERIODS + periods[row]!;
    if (!seen.has(visit)) cells.customers[age]! += 1;
    seen.add(visit);
  }
  return [...byStart.values()].sort((a, b) => a.period - b.period);
}

function rowsOf({ customers, periods }: Purchases): readonly number[] {
  return Array.from({ length: customers.length }, (_, row) => row).filter((row) => customers[row]! >= 0 && periods[row]! >= 0);
}

function startsOf({ customers, periods }: Purchases, rows: readonly number[], first?: ArrayLike<number>): Map<number, number> {
  const starts = new Map<number, number>();
  for (const row of rows) {
    const customer = customers[row]!;
    const start = first?.[customer] ?? Math.min(starts.get(customer) ?? Infinity, periods[row]!);
    starts.set(customer, start);
  }
  return starts;
}

function emptyCohort(period: number, ages: number): Cohort {
  const cells = (): Float64Array => new Float64Array(Math.max(0, ages));
  return { period, size: 1, customers: cells(), orders: cells(), amounts: cells() };
}
