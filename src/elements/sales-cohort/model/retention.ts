import type { FiscalCalendar } from '../../../query/time/calendar-date.js';
import { formatBin } from '../../../format/date.js';
import { formatNumber, formatPercent } from '../../../format/number.js';
import { binDays, binsPerYear } from '../../../query/time/time-grain.js';
import { scaleOf } from '../../../util/color-scale.js';
import { MAX_CLAUSE_MEMBERS } from '../../base/chart/marks.js';
import type { CohortGrain, CohortMeasure } from '../attributes.js';
import { toCohortMembers } from './plans.js';
import {
  type Choice,
  type CohortAnswer,
  type CohortShown,
  factsOf,
  numberOf,
  type TriangleCell,
  type ViewContext,
} from './shown.js';

/** Cohort: its first period, and its values in each later period from age 1 on. */
export interface CohortRow {
  /** First day of the cohort's period. */
  readonly start: number;
  /** Customers of the cohort, and the measure in the first period: the denominator of shares. */
  readonly size: number;
  readonly base: number;
  /** Measure at age 1, 2 and so on. */
  readonly counts: readonly number[];
}

/** Content of a retention triangle. */
export interface RetentionView {
  readonly measure: CohortMeasure;
  readonly grain: CohortGrain;
  readonly rows: readonly CohortRow[];
  /** True when the newest period is incomplete. It is the last count of each cohort. */
  readonly partial: boolean;
  /** Average share over all cohorts that are old enough, per age from 1 on; NaN without a complete period. */
  readonly means: readonly number[];
  /** Number of customers with a first order outside the result. */
  readonly others: number;
  /** First day of the first complete cohort: customers of cohorts before it may be older than the data. */
  readonly since?: number | undefined;
}

/** Result column per measure. */
const COLUMNS: Readonly<Record<CohortMeasure, string>> = { customers: 'customers', orders: 'orders', revenue: 'amount' };

/** Converts a result to cohorts. */
export function toRetention(answer: CohortAnswer, measure: CohortMeasure, grain: CohortGrain): RetentionView {
  const facts = factsOf(answer, 'cohorts');
  const rows: { start: number; size: number; base: number; counts: number[] }[] = [];
  for (let row = 0; row < answer.rowCount; row++) {
    const value = numberOf(answer, COLUMNS[measure], row);
    if (numberOf(answer, 'age', row) > 0) rows.at(-1)!.counts.push(value);
    else
      rows.push({
        start: numberOf(answer, 'cohort', row),
        size: numberOf(answer, 'size', row),
        base: value,
        counts: [],
      });
  }
  const partial = facts?.partial ?? false;
  const ages = rows.reduce((most, { counts }) => Math.max(most, counts.length), 0);
  const complete = completeRows({ rows, since: facts?.since });
  const means = Array.from({ length: ages }, (_, k) => meanAt(k + 1, complete, partial));
  return { measure, grain, rows, partial, means, others: facts?.others ?? 0, since: facts?.since };
}

/** Returns the cohorts whose customers are new: those of the first part of the data may be older than it. */
export function completeRows({ rows, since = -Infinity }: Pick<RetentionView, 'rows' | 'since'>): readonly CohortRow[] {
  return rows.filter(({ start }) => start >= since);
}

/** Returns the number of customers of some cohorts. */
export function customersOf(rows: readonly CohortRow[]): number {
  return rows.reduce((sum, { size }) => sum + size, 0);
}

/** True when a cohort's period at an age is complete in the data. */
function isOver({ counts }: Pick<CohortRow, 'counts'>, age: number, partial: boolean): boolean {
  return age <= counts.length - Number(partial);
}

/** Returns the pooled share of several cohorts at an age; NaN when none is old enough. */
export function meanAt(age: number, rows: readonly CohortRow[], partial: boolean): number {
  const { base, count } = sumsAt(age, rows, partial);
  return base > 0 ? count / base : NaN;
}

/** Sums over cohorts: customers, first-period measure, and measure at an age. */
interface AgeSums {
  readonly size: number;
  readonly base: number;
  readonly count: number;
}

/** Returns the sums over cohorts that are old enough. */
export function sumsAt(age: number, rows: readonly CohortRow[], partial: boolean): AgeSums {
  const old = rows.filter((row) => isOver(row, age, partial));
  const sum = (of: (row: CohortRow) => number): number => old.reduce((all, row) => all + of(row), 0);
  return { size: sum(({ size }) => size), base: sum(({ base }) => base), count: sum(({ counts }) => counts[age - 1]!) };
}

/** Returns the share of a cohort at an age; NaN when its first period has no value. */
function shareOf({ base, counts }: CohortRow, age: number): number {
  return base > 0 ? counts[age - 1]! / base : NaN;
}

/** Cell of the triangle. Row 0 contains the averages; ages start at 1. */
export interface RetentionCell {
  readonly row: number;
  readonly age: number;
  readonly share: number;
  readonly running: boolean;
}

/** Returns all cells by row, averages first. Ages without an average are excluded. */
export function cellsOf({ rows, means, partial }: RetentionView): readonly RetentionCell[] {
  const all = means.flatMap((share, k) => (Number.isNaN(share) ? [] : [{ row: 0, age: k + 1, share, running: false }]));
  return [
    ...all,
    ...rows.flatMap((row, r) =>
      row.counts.map((_, k) => ({
        row: r + 1,
        age: k + 1,
        share: shareOf(row, k + 1),
        running: !isOver(row, k + 1, partial),
      })),
    ),
  ];
}

/** Returns the color scale for the shares of complete periods. */
export function scaleOfCells(cells: readonly RetentionCell[]): ReturnType<typeof scaleOf> {
  return scaleOf(
    Float64Array.from(
      cells.filter(({ running }) => !running),
      ({ share }) => share,
    ),
    'returns',
  );
}

/** Minimum number of cohorts for an average, and for each half of a comparison. */
const FEW = 3;

/** Returns the second age in the summary: one year, or the last age with at least three cohorts. */
export function farAge(view: RetentionView, calendar: FiscalCalendar): number | undefined {
  const { grain, partial } = view;
  const rows = completeRows(view);
  const known = (age: number): boolean => rows.filter((row) => isOver(row, age, partial)).length >= FEW;
  for (let age = binsPerYear(grain, calendar); age > 1; age--) if (known(age)) return age;
  return undefined;
}

/**
 * Difference between two shares, in standard errors. Random variation exceeds it 1 time in 1,000 at one place, and 1 time in 100 at any
 * of those compared; customers who buy rarely, and so are first seen late, lower the share of newer cohorts as well.
 */
const SIGNIFICANT = 3.29;

/** Retention at age 1 in older and in newer cohorts. */
interface RetentionCourse {
  readonly from: number;
  readonly to: number;
  /** First day of the last of the older cohorts. */
  readonly until: number;
  /** True when the shares differ by more than random variation would produce 1 time in 100 (two-proportion z-test, pooled). */
  readonly differs: boolean;
}

/**
 * Compares retention at age 1 between older and newer cohorts, where they differ most, and between halves where they do not differ.
 * `undefined` with fewer than six cohorts, and for measures other than customers, whose shares are not shares of customers.
 */
export function courseOf({ measure, partial, ...view }: RetentionView): RetentionCourse | undefined {
  const known = completeRows(view).filter((row) => isOver(row, 1, partial) && row.base > 0);
  if (measure !== 'customers' || known.length < 2 * FEW) return undefined;
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
  known: readonly CohortRow[],
  index: number,
  partial: boolean,
): RetentionCourse & { /** The difference in standard errors. */ readonly errors: number } {
  const [older, newer] = [known.slice(0, index), known.slice(index)].map((part) => sumsAt(1, part, partial)) as [
    AgeSums,
    AgeSums,
  ];
  const from = older.count / older.base;
  const to = newer.count / newer.base;
  const pooled = (older.count + newer.count) / (older.base + newer.base);
  const errors = Math.abs(to - from) / Math.sqrt(pooled * (1 - pooled) * (1 / older.base + 1 / newer.base));
  return { from, to, until: known[index - 1]!.start, differs: errors > SIGNIFICANT, errors };
}

/** Formats a share. */
export function shareText(share: number, locale: string): string {
  return formatPercent(Number.isNaN(share) ? null : share, locale);
}

/** The cohorts of a triangle. */
type Cohorts = Pick<RetentionView, 'rows' | 'grain'>;

/** Returns what is selected in a triangle: each cell stands in the row of its cohort, which it selects. */
export function cohortChoice(
  view: Cohorts,
  cells: readonly TriangleCell[],
  context: ViewContext,
): Pick<CohortShown, 'count' | 'fields' | 'keyOf' | 'chosenBy' | 'choice'> {
  const marksOfRows = (rows: ReadonlySet<number>): readonly number[] =>
    cells.flatMap(({ row }, mark) => (rows.has(row) ? [mark] : []));
  return {
    count: cells.length,
    fields: [],
    keyOf: (mark) => {
      const cell = cells[mark];
      return cell && `${cell.row === 0 ? 'mean' : view.rows[cell.row - 1]!.start} ${cell.age}`;
    },
    chosenBy: (own, picked) => {
      if (picked === undefined || own === '' || picked.where !== own) return [];
      const starts = picked.key.split(' ').map(Number);
      return marksOfRows(new Set(view.rows.flatMap(({ start }, r) => (starts.includes(start) ? [r + 1] : []))));
    },
    choice: (marks, chosen) => choiceOf(rowsOf(marks, chosen, cells), view, context),
  };
}

/**
 * Returns the rows that a selection of cells selects; a cell selects its cohort. Selecting the only selected cohort again, or
 * removing one of its cells, deselects the cohort.
 */
function rowsOf(marks: readonly number[], chosen: readonly number[], cells: readonly TriangleCell[]): readonly number[] | 'none' {
  const rowOf = (mark: number): number => cells[mark]?.row ?? 0;
  const before = new Set(chosen.map(rowOf));
  const requested = [...new Set(marks.map(rowOf))].filter((row) => row > 0);
  if (requested.length === 0) return marks.length > 0 ? 'none' : [];
  if (marks.length === 1) return before.size === 1 && before.has(requested[0]!) ? [] : requested;
  const lost = new Set(chosen.filter((mark) => !marks.includes(mark)).map(rowOf));
  const isTaken = chosen.length - marks.length === 1;
  return requested.filter((row) => !isTaken || !lost.has(row)).sort((a, b) => a - b);
}

function choiceOf(rows: readonly number[] | 'none', view: Cohorts, context: ViewContext): Choice {
  const { cohort, list } = context.messages;
  if (rows === 'none') return undefined;
  if (rows.length === 0) return { field: 'customer', values: [], where: '', announcement: cohort.cleared };
  const cohorts = rows.map((row) => view.rows[row - 1]!);
  const names = list({ items: cohorts.map(({ start }) => periodName(start, view, context)) });
  const periods = cohorts.map((one) => binDays(one.start, view.grain, context.calendar));
  return {
    ...{ field: 'customer', values: [], where: '', announcement: cohort.chosen({ what: names }) },
    members: {
      key: cohorts.map(({ start }) => start).join(' '),
      toPlan: (plan) => toCohortMembers(plan, periods),
      tooMany: (count) =>
        cohort.tooMany({
          customers: cohort.customers({ n: count, shown: formatNumber(count, 'count', context) }),
          most: formatNumber(MAX_CLAUSE_MEMBERS, 'count', context),
        }),
    },
  };
}

/** Returns the name of a cohort’s period. */
export function periodName(start: number, { grain }: Pick<Cohorts, 'grain'>, { locale, calendar }: ViewContext): string {
  return formatBin(start, grain, { locale, fiscalStart: calendar.fiscalStart });
}

/** Says how many periods after the first one is. */
export function laterText(age: number, { grain }: Pick<Cohorts, 'grain'>, context: ViewContext): string {
  return context.messages.cohort.later({ grain, n: age, shown: formatNumber(age, 'count', context) });
}

/** Says which customers may be older than the data, how many they are, and whether averages leave them out; empty where none is. */
export function earlyText(
  { rows, since, grain }: Pick<RetentionView, 'rows' | 'since' | 'grain'>,
  context: ViewContext,
  isLeftOut = false,
): string {
  if (since === undefined) return '';
  const [all, late] = [rows, completeRows({ rows, since })].map(customersOf) as [number, number];
  const [part, whole] = [all - late, all].map((count) => formatNumber(count, 'count', context, 'full')) as [string, string];
  return context.messages.cohort.early({ period: periodName(since, { grain }, context), part, all: whole, isLeftOut });
}
