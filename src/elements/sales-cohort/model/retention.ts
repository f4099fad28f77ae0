import { formatPercent } from '../../../format/number.js';
import { shiftBin } from '../../../query/time/time-grain.js';
import { scaleOf } from '../../../util/colour-steps.js';
import type { CohortGrain, CohortMeasure } from './options.js';
import { factsOf, numberOf, type CohortAnswer } from './shown.js';

/** A cohort: what it was in its first period, and what of it came again in each later one, from age 1 on. */
export interface CohortRow {
  /** The first day of its period. */
  readonly start: number;
  /** Its customers, and the measure in the first period, which shares are of. */
  readonly size: number;
  readonly base: number;
  /** The measure at age 1, 2 … */
  readonly counts: readonly number[];
}

/** What a triangle shows. */
export interface RetentionView {
  readonly measure: CohortMeasure;
  readonly grain: CohortGrain;
  readonly rows: readonly CohortRow[];
  /** Whether the newest period is not over: the last count of each cohort. */
  readonly partial: boolean;
  /** Of all cohorts together that are old enough, per age from 1 on: NaN where no period is over. */
  readonly means: readonly number[];
  /** Customers whose first order lies outside of the answer. */
  readonly others: number;
}

/** The column of what is counted, in the answer to the question of cohorts. */
const COLUMNS: Readonly<Record<CohortMeasure, string>> = { customers: 'customers', orders: 'orders', revenue: 'amount' };

/** The cohorts of an answer. */
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
  const means = Array.from({ length: ages }, (_, k) => meanAt(k + 1, rows, partial));
  return { measure, grain, rows, partial, means, others: facts?.others ?? 0 };
}

/** Whether the period of a cohort at an age is over in the data. */
export function isOver({ counts }: Pick<CohortRow, 'counts'>, age: number, partial: boolean): boolean {
  return age <= counts.length - Number(partial);
}

/** The share of the first period that some cohorts have at an age, taken together; NaN where none is old enough. */
export function meanAt(age: number, rows: readonly CohortRow[], partial: boolean): number {
  const { base, count } = sumsAt(age, rows, partial);
  return base > 0 ? count / base : NaN;
}

/** The cohorts that are old enough, taken together: their customers, the measure in their first periods, and at an age. */
export function sumsAt(
  age: number,
  rows: readonly CohortRow[],
  partial: boolean,
): { readonly size: number; readonly base: number; readonly count: number } {
  const old = rows.filter((row) => isOver(row, age, partial));
  const sum = (of: (row: CohortRow) => number): number => old.reduce((all, row) => all + of(row), 0);
  return { size: sum(({ size }) => size), base: sum(({ base }) => base), count: sum(({ counts }) => counts[age - 1]!) };
}

/** The share of a cohort at an age; NaN where its first period has nothing. */
export function shareOf({ base, counts }: CohortRow, age: number): number {
  return base > 0 ? counts[age - 1]! / base : NaN;
}

/** A cell of the picture: the row of means is 0, ages count from 1. */
export interface RetentionCell {
  readonly row: number;
  readonly age: number;
  readonly share: number;
  readonly running: boolean;
}

/** All cells, row by row from the means on; means that nothing is known of are left out. */
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

/** The steps that colour the shares of periods that are over. */
export function scaleOfCells(cells: readonly RetentionCell[]): ReturnType<typeof scaleOf> {
  return scaleOf(
    Float64Array.from(
      cells.filter(({ running }) => !running),
      ({ share }) => share,
    ),
    'returns',
  );
}

/** How many periods a year has. */
const YEAR: Readonly<Record<CohortGrain, number>> = { month: 12, quarter: 4, year: 1 };
/** A mean of fewer cohorts than these is not told, and halves of fewer are not compared. */
const FEW = 3;

/** The age that is told besides the first: a year, or where that is not known of three cohorts, the last that is. */
export function farAge({ rows, grain, partial }: RetentionView): number | undefined {
  const known = (age: number): boolean => rows.filter((row) => isOver(row, age, partial)).length >= FEW;
  for (let age = YEAR[grain]; age > 1; age--) if (known(age)) return age;
  return undefined;
}

/** How retention one period later went from the older half of the cohorts to the newer one; undefined of fewer than six. */
export function courseOf({ rows, partial }: RetentionView):
  | {
      readonly from: number;
      readonly to: number;
      /** The last cohort of the older half. */
      readonly until: number;
    }
  | undefined {
  const known = rows.filter((row) => isOver(row, 1, partial) && row.base > 0);
  if (known.length < 2 * FEW) return undefined;
  const half = Math.floor(known.length / 2);
  const [from, to] = [known.slice(0, half), known.slice(half)].map((part) => meanAt(1, part, partial)) as [number, number];
  return { from, to, until: known[half - 1]!.start };
}

/** The days of the period of a cohort. */
export function periodOf(
  { start }: Pick<CohortRow, 'start'>,
  grain: CohortGrain,
): { readonly from: number; readonly to: number } {
  return { from: start, to: shiftBin(start, grain, 1) - 1 };
}

/** A share as text. */
export function shareText(share: number, locale: string): string {
  return formatPercent(Number.isNaN(share) ? null : share, locale);
}
