import type { FiscalCalendar } from '../../../query/time/calendar-date.js';
import type { QueryResult } from '../../../query/result/result.js';
import { binsPerYear } from '../../../query/time/time-grain.js';
import type { CohortAttributes, CohortGrain, CohortMeasure } from '../attributes.js';
import { analysisOf, numbersIn } from './plans.js';

/** Cohort: its first period, and its values in each later period. */
export interface Cohort {
  /** First day of the cohort's period. */
  readonly start: number;
  /** Customers of the cohort, and the measure in the first period. */
  readonly size: number;
  readonly base: number;
  /** Measure 1, 2 and more periods later. */
  readonly counts: readonly number[];
}

/** Cohorts of customers over their periods: how many come back, or what they have brought in total. Places count periods: 0 is the first one. */
export interface Cohorts {
  readonly measure: CohortMeasure;
  readonly grain: CohortGrain;
  /** True for the value per customer up to each place; otherwise shares of the first period. */
  readonly isValue: boolean;
  /** First place: that of the first period, or the one after it, because shares of the first period are 100%. */
  readonly first: 0 | 1;
  readonly rows: readonly Cohort[];
  /** The cohorts that averages are of. Shares are of those with customers who are not older than the data, unless these are few. */
  readonly averaged: readonly Cohort[];
  /** True when the newest period is incomplete. It is the last count of each cohort. */
  readonly partial: boolean;
  /** Averages from the first place on, over all cohorts that are old enough; NaN without one. */
  readonly means: readonly number[];
  /** Number of customers with a first order outside the result. */
  readonly others: number;
  /** First day of the first complete cohort: customers of cohorts before it may be older than the data. */
  readonly since: number | undefined;
}

const COLUMNS: Readonly<Record<CohortMeasure, string>> = { customers: 'customers', orders: 'orders', revenue: 'amount' };

type Read = Pick<Cohorts, 'rows' | 'partial' | 'others' | 'since'>;

export function readCohorts(answer: QueryResult, measure: CohortMeasure): Read {
  const facts = analysisOf(answer, 'cohorts');
  const numberIn = numbersIn(answer);
  const rows: { start: number; size: number; base: number; counts: number[] }[] = [];
  for (let row = 0; row < answer.rowCount; row++) {
    const value = numberIn(COLUMNS[measure], row);
    if (numberIn('age', row) > 0) rows.at(-1)!.counts.push(value);
    else rows.push({ start: numberIn('cohort', row), size: numberIn('size', row), base: value, counts: [] });
  }
  return { rows, partial: facts?.partial ?? false, others: facts?.others ?? 0, since: facts?.since };
}

/**
 * Returns cohorts with their averages. Averages of values add up what customers bring in each period, because averages of totals would fall
 * where older cohorts with higher totals have no successors yet.
 */
export function toCohorts(
  { rows, partial, others, since }: Read,
  { mode, measure }: Pick<CohortAttributes, 'mode' | 'measure'>,
  grain: CohortGrain,
): Cohorts {
  const isValue = mode === 'value';
  const first = isValue ? 0 : 1;
  const complete = rows.filter(({ start }) => start >= (since ?? -Infinity));
  const isFew = complete.length > 0 && customersOf(complete) < MIN_CUSTOMERS;
  const averaged = isValue || since === undefined || isFew ? rows : complete;
  const places = Math.max(0, ...rows.map(({ counts }) => counts.length + 1 - first));
  let total = 0;
  const means = Array.from({ length: places }, (_, k) => {
    const mean = meanAt(first + k, averaged, partial, isValue);
    return isValue ? (total += mean) : mean;
  });
  return { measure, grain, isValue, first, rows, averaged, partial, means, others, since };
}

export function customersOf(rows: readonly Cohort[]): number {
  return rows.reduce((sum, { size }) => sum + size, 0);
}

/** Returns the cohorts in which the period at a place is complete in the data. */
function oldEnough(place: number, rows: readonly Cohort[], partial: boolean): readonly Cohort[] {
  return rows.filter(({ counts }) => place <= counts.length - Number(partial));
}

/** Returns the pooled share of several cohorts at a place, or their value per customer in it; NaN when none is old enough. */
export function meanAt(place: number, rows: readonly Cohort[], partial: boolean, isPerCustomer = false): number {
  const { size, base, count } = sumsAt(place, rows, partial);
  const whole = isPerCustomer ? size : base;
  return whole > 0 ? count / whole : NaN;
}

/** Sums over cohorts: customers, first-period measure, and measure at a place. */
interface Sums {
  readonly size: number;
  readonly base: number;
  readonly count: number;
}

/** Returns the sums over cohorts that are old enough. */
export function sumsAt(place: number, rows: readonly Cohort[], partial: boolean): Sums {
  const old = oldEnough(place, rows, partial);
  const sum = (of: (row: Cohort) => number): number => old.reduce((all, row) => all + of(row), 0);
  return { size: customersOf(old), base: sum(({ base }) => base), count: sum((row) => amountAt(row, place)) };
}

/** Returns the measure of a cohort at a place. */
export function amountAt({ base, counts }: Cohort, place: number): number {
  return place === 0 ? base : counts[place - 1]!;
}

/** Returns what a cohort has brought from its first period to a place. */
export function totalAt({ base, counts }: Cohort, place: number): number {
  return counts.slice(0, place).reduce((sum, count) => sum + count, base);
}

/** Cell of the triangle. Row 0 contains the averages. */
export interface CohortCell {
  readonly row: number;
  readonly place: number;
  /** Share or value per customer; NaN where its denominator is 0. */
  readonly value: number;
  /** True when the period of the cell is incomplete. */
  readonly running: boolean;
}

/** Returns all cells by row, averages first. Places without an average are excluded. */
export function cellsOf({ isValue, first, rows, means, partial }: Cohorts): readonly CohortCell[] {
  const valueAt = (row: Cohort, place: number): number => {
    const [part, whole] = isValue ? [totalAt(row, place), row.size] : [amountAt(row, place), row.base];
    return whole > 0 ? part / whole : NaN;
  };
  const averages = means.map((value, k) => ({ row: 0, place: first + k, value, running: false }));
  return [
    ...averages.filter(({ value }) => !Number.isNaN(value)),
    ...rows.flatMap((row, r) =>
      Array.from({ length: row.counts.length + 1 - first }, (_, k) => {
        const place = first + k;
        const running = oldEnough(place, [row], partial).length === 0;
        return { row: r + 1, place, value: valueAt(row, place), running };
      }),
    ),
  ];
}

/** Minimum number of customers whose shares stand for all. */
const MIN_CUSTOMERS = 30;

/** Minimum number of cohorts for an average, and for each half of a comparison. */
const FEW = 3;

/** Returns the second place in the summary: one year later, or the last place with at least three cohorts. */
export function farPlace(
  { grain, first, averaged, partial }: Pick<Cohorts, 'grain' | 'first' | 'averaged' | 'partial'>,
  calendar: FiscalCalendar,
): number | undefined {
  for (let place = binsPerYear(grain, calendar); place > first; place--)
    if (oldEnough(place, averaged, partial).length >= FEW) return place;
  return undefined;
}

/**
 * Difference between two shares, in standard errors. Random variation exceeds it 1 time in 1,000 at one place, and 1 time in 100 at any
 * of those compared; customers who buy rarely, and so are first seen late, lower the share of newer cohorts as well.
 */
const SIGNIFICANT = 3.29;

/** Retention one period later in older and in newer cohorts. */
interface RetentionCourse {
  readonly from: number;
  readonly to: number;
  /** First day of the last of the older cohorts. */
  readonly until: number;
  /** True when the shares differ by more than random variation would produce 1 time in 100 (two-proportion z-test, pooled). */
  readonly differs: boolean;
}

/**
 * Compares retention one period later between older and newer cohorts, where they differ most, and between halves where they do not differ.
 * Customers who may be older than the data are loyal, or they would not be customers. `undefined` with fewer than six cohorts, and for measures other than customers, whose shares are not shares of customers.
 */
export function courseOf({
  measure,
  isValue,
  averaged,
  partial,
  since = -Infinity,
}: Pick<Cohorts, 'measure' | 'isValue' | 'averaged' | 'partial' | 'since'>): RetentionCourse | undefined {
  const known = oldEnough(1, averaged, partial).filter(({ base, start }) => base > 0 && start >= since);
  if (isValue || measure !== 'customers' || known.length < 2 * FEW) return undefined;
  const courses = known
    .slice(FEW, known.length - FEW + 1)
    .map((_, k) => courseAt(known, FEW + k, partial))
    .sort((a, b) => b.errors - a.errors);
  const [most] = courses;
  const { errors: _, ...course } =
    most && most.errors > SIGNIFICANT ? most : courseAt(known, Math.floor(known.length / 2), partial);
  return course;
}

/** Compares the cohorts before an index with the others. */
function courseAt(
  known: readonly Cohort[],
  index: number,
  partial: boolean,
): RetentionCourse & { /** The difference in standard errors. */ readonly errors: number } {
  const [older, newer] = [known.slice(0, index), known.slice(index)].map((part) => sumsAt(1, part, partial)) as [Sums, Sums];
  const from = older.count / older.base;
  const to = newer.count / newer.base;
  const pooled = (older.count + newer.count) / (older.base + newer.base);
  const errors = Math.abs(to - from) / Math.sqrt(pooled * (1 - pooled) * (1 / older.base + 1 / newer.base));
  return { from, to, until: known[index - 1]!.start, differs: errors > SIGNIFICANT, errors };
}
