import type { QueryPlan } from '../../../query/plan.js';
import { formatDayRange } from '../../../query/time/day-range.js';
import { nameOf } from '../../../catalog/measure-facts.js';
import { valueOf, type QueryResult } from '../../../query/result.js';
import { shiftBin } from '../../../query/time/time-grain.js';
import { clauseText, fieldText, type Keys } from '../../../query/key-clause.js';
import { numberAt } from './columns.js';
import type { TableOptions } from './options.js';
import { together } from './path.js';

/** How many rows the course is asked of at a time. */
const COURSE_ROWS = 60;

/** The course of a row: a value per month, NaN where there are no rows. */
export interface Course {
  readonly values: Float64Array;
  /** Which month is the highest, −1 without any. */
  readonly peak: number;
}

/** The courses of rows, by the rows' keys. */
export interface Courses {
  /** First days of the months. */
  readonly months: readonly number[];
  readonly of: (row: number) => Course | undefined;
}

/** The rows whose courses are asked: those around the first place in sight. `found`: the rows at the places; undefined for all as they are. */
export function courseRows(place: number, found: Int32Array | undefined, rowCount: number): readonly number[] {
  const from = Math.floor(place / COURSE_ROWS) * COURSE_ROWS;
  const last = Math.min(found?.length ?? rowCount, from + COURSE_ROWS * 2);
  return Array.from({ length: Math.max(0, last - from) }, (_, index) => found?.[from + index] ?? from + index);
}

/** The question for the courses of some rows: the first measure by month, over the days that the table covers. */
export function coursePlan(
  options: TableOptions,
  { main, by, calendar }: Keys,
  rows: readonly number[],
  where: string,
): QueryPlan | undefined {
  const [first = 'revenue'] = options.measures;
  const column = main.column(by[0] ?? '');
  if (!column || rows.length === 0) return undefined;
  const texts = new Set(rows.map((row) => clauseText(column, row, main.facts.grain, calendar)));
  const { period } = main.facts;
  const days = period ? `date: ${formatDayRange(period)}` : '';
  return {
    measures: [first],
    by: [...by, 'month(date)'],
    where: together(where, `${fieldText(column)}: ${[...texts].join(', ')}`, days),
  };
}

/** The courses in an answer to `coursePlan`, for the rows of the table. */
export function coursesOf(main: QueryResult, answer: QueryResult, by: readonly string[], measure: string): Courses | undefined {
  const month = answer.columns[by.length];
  const values = answer.column(nameOf(measure));
  if (!month || !values) return undefined;
  const found = new Map<string, Map<number, number>>();
  let first = Infinity;
  let last = -Infinity;
  for (let row = 0; row < answer.rowCount; row++) {
    const day = numberAt(month, row);
    const value = numberAt(values, row);
    if (day === null || value === null) continue;
    first = Math.min(first, day);
    last = Math.max(last, day);
    const key = keyOf(answer, row, by.length);
    const own = found.get(key) ?? new Map<number, number>();
    found.set(key, own.set(day, value));
  }
  if (first > last) return undefined;
  const months: number[] = [];
  for (let day = first; day <= last; day = shiftBin(day, 'month', 1)) months.push(day);
  return {
    months,
    of: (row) => {
      const own = found.get(keyOf(main, row, by.length));
      return own && courseOf(Float64Array.from(months, (day) => own.get(day) ?? Number.NaN));
    },
  };
}

function courseOf(values: Float64Array): Course {
  let peak = -1;
  values.forEach((value, index) => {
    if (!Number.isNaN(value) && (peak < 0 || value > values[peak]!)) peak = index;
  });
  return { values, peak };
}

function keyOf(result: QueryResult, row: number, keys: number): string {
  return JSON.stringify(result.columns.slice(0, keys).map((column) => valueOf(column, row)));
}

/** The size of a course's picture, in px. */
export const COURSE_WIDTH = 96;
export const COURSE_HEIGHT = 20;

/** Months of a course that fit as columns with a gap; more are drawn as a line, unless a line would be torn. */
const MOST_COLUMNS = 32;
/** A course with values in fewer of its months than this, as a share, has no line. */
const LEAST_LINE = 0.8;

/** A course as SVG paths: all months and, drawn over them, the highest; a line for many without gaps. */
export interface CoursePaths {
  readonly line: boolean;
  readonly all: string;
  readonly peak: string;
  readonly zero: number;
}

/** Draws a course. */
export function drawCourse({ values, peak }: Course): CoursePaths {
  const present = values.filter((value) => !Number.isNaN(value));
  const low = Math.min(0, ...present);
  const span = Math.max(0, ...present) - low || 1;
  const y = (value: number): number => round(COURSE_HEIGHT - ((value - low) / span) * COURSE_HEIGHT);
  const step = COURSE_WIDTH / values.length;
  const zero = y(0);
  if (values.length > MOST_COLUMNS && present.length >= values.length * LEAST_LINE) {
    let pen = 'M';
    const all = Array.from(values, (value, index) => {
      const to = Number.isNaN(value) ? '' : `${pen}${round(index * step + step / 2)},${y(value)}`;
      pen = Number.isNaN(value) ? 'M' : 'L';
      return to;
    }).join('');
    const at = values[peak];
    return { line: true, all, peak: at === undefined ? '' : `M${round(peak * step + step / 2)},${y(at)}h0`, zero };
  }
  const width = round(Math.max(1.5, step - Math.min(2, step / 4)));
  const column = (value: number, index: number): string =>
    Number.isNaN(value) ? '' : `M${round(index * step)},${zero}V${y(value)}h${width}V${zero}Z`;
  const all = Array.from(values, column).join('');
  return { line: false, all, peak: peak < 0 ? '' : column(values[peak]!, peak), zero };
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
