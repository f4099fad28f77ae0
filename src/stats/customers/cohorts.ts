import { badOption } from '../../util/error.js';

/** Orders, or aggregated orders, one per row. */
export interface Purchases {
  /** The customer of each row, an integer. Rows with a negative customer or NaN are ignored. */
  readonly customers: ArrayLike<number>;
  /** The period of each row, counted from 0. */
  readonly periods: ArrayLike<number>;
  /** Number of orders per row. Default: 1. */
  readonly orders?: ArrayLike<number> | undefined;
  /** Amount paid per row. Default: 0. */
  readonly amounts?: ArrayLike<number> | undefined;
}

/** Options of `cohorts`. */
export interface CohortOptions {
  /** The first period of each customer, for orders before the first row. Default: the period of the customer’s first row. */
  readonly first?: ArrayLike<number>;
}

/**
 * The customers with the same first period. Arrays are indexed by age: 0 is the first period, up to the last period of the data.
 */
export interface Cohort {
  readonly period: number;
  /** Number of customers in the cohort. */
  readonly size: number;
  /** Per age: customers who bought, their orders, and what they paid. */
  readonly customers: Float64Array;
  readonly orders: Float64Array;
  readonly amounts: Float64Array;
}

/** Maximum number of periods; the size of the retention triangle grows with its square. */
const MAX_PERIODS = 1000;

/**
 * Groups customers by the period of their first order and computes customers, orders and amounts of each later period: the
 * retention triangle. Cohorts are in the order of periods; empty ones are omitted. O(rows + periods²).
 * @throws SalesError `bad-option` for more than 1,000 periods
 */
export function cohorts(purchases: Purchases, { first }: CohortOptions = {}): readonly Cohort[] {
  const { customers, periods, orders, amounts } = purchases;
  const rows = rowsOf(purchases);
  const starts = startsOf(purchases, rows, first);
  const last = rows.reduce((most, row) => Math.max(most, periods[row]!), -1);
  if (last >= MAX_PERIODS) throw badOption('periods', String(last + 1), 'at-most', { max: MAX_PERIODS });
  const byStart = new Map<number, Cohort>();
  for (const start of starts.values()) {
    const known = byStart.get(start);
    byStart.set(start, known ? { ...known, size: known.size + 1 } : emptyCohort(start, last - start + 1));
  }
  const seen = new Set<number>();
  for (const row of rows) {
    const { period, ...cells } = byStart.get(starts.get(customers[row]!)!)!;
    const age = periods[row]! - period;
    // Rows before the customer’s first period, possible with a wrong `first`, have no age.
    if (age < 0) continue;
    cells.orders[age]! += orders?.[row] ?? 1;
    cells.amounts[age]! += amounts?.[row] ?? 0;
    const visit = customers[row]! * MAX_PERIODS + periods[row]!;
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
