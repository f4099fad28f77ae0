import { joinWhere } from '../../../query/where/where.js';
import { gappedPath, pointPath } from '../../../util/point-path.js';
import type { DayRange, QueryPlan } from '../../../query/plan.js';
import { formatDayRange } from '../../../query/time/calendar-date.js';
import { resultName } from '../../../query/measure.js';
import { type QueryResult, valueOf } from '../../../query/result/result.js';
import { binDays, binsBetween } from '../../../query/time/time-grain.js';
import { clauseText, fieldText, type Keys } from '../../../query/key-clause.js';
import { numberAt } from './columns.js';
import { type TableOptions } from './options.js';

/** Number of rows per sparkline query. */
const COURSE_ROWS = 60;

/** Sparkline of a row: one value per month, NaN without rows. */
interface Sparkline {
  readonly values: Float64Array;
  /** Index of the highest month; −1 without values. */
  readonly peak: number;
}

export interface Sparklines {
  readonly months: readonly number[];
  readonly days: DayRange;
  readonly of: (row: number) => Sparkline | undefined;
}

/**
 * Returns the rows to query: those around the first visible place. `found` maps places to rows; `undefined` for the original
 * order.
 */
export function sparklineRows(place: number, found: Int32Array | undefined, rowCount: number): readonly number[] {
  const from = Math.floor(place / COURSE_ROWS) * COURSE_ROWS;
  const last = Math.min(found?.length ?? rowCount, from + COURSE_ROWS * 2);
  return Array.from({ length: Math.max(0, last - from) }, (_, index) => found?.[from + index] ?? from + index);
}

/** Returns the sparkline query of some rows: the first measure by month, over the days of the table. */
export function sparklinePlan(
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
    where: joinWhere(where, `${fieldText(column)}: ${[...texts].join(', ')}`, days),
  };
}

/** Reads the sparklines from the result of `sparklinePlan`, for the rows of the table. */
export function sparklinesOf(
  main: QueryResult,
  answer: QueryResult,
  by: readonly string[],
  measure: string,
): Sparklines | undefined {
  const month = answer.columns[by.length];
  const values = answer.column(resultName(measure));
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
  const months = binsBetween(first, last, 'month', answer.facts);
  return {
    months,
    days: { from: first, to: binDays(last, 'month', answer.facts).to },
    of: (row) => {
      const own = found.get(keyOf(main, row, by.length));
      return own && sparklineOf(Float64Array.from(months, (day) => own.get(day) ?? Number.NaN));
    },
  };
}

function sparklineOf(values: Float64Array): Sparkline {
  let peak = -1;
  values.forEach((value, index) => {
    if (!Number.isNaN(value) && (peak < 0 || value > values[peak]!)) peak = index;
  });
  return { values, peak };
}

function keyOf(result: QueryResult, row: number, keys: number): string {
  return JSON.stringify(result.columns.slice(0, keys).map((column) => valueOf(column, row)));
}

export const COURSE_WIDTH = 96;
export const COURSE_HEIGHT = 20;

/** Maximum number of months drawn as columns. More months become a line, unless too many values are missing. */
const MAX_COLUMNS = 32;
/** Minimum share of months with values for a line. */
const MIN_LINE = 0.8;

/** Returns the SVG paths of a sparkline: all months, and the highest month on top. Many months without gaps become a line. */
export function drawSparkline({ values, peak }: Sparkline) {
  const present = values.filter((value) => !Number.isNaN(value));
  const low = Math.min(0, ...present);
  const span = Math.max(0, ...present) - low || 1;
  const y = (value: number): number => round(COURSE_HEIGHT - ((value - low) / span) * COURSE_HEIGHT);
  const step = COURSE_WIDTH / values.length;
  const zero = y(0);
  if (values.length > MAX_COLUMNS && present.length >= values.length * MIN_LINE) {
    const x = (index: number): number => round(index * step + step / 2);
    const at = values[peak];
    return { line: true, all: gappedPath([...values], x, y), peak: at === undefined ? '' : pointPath(x(peak), y(at)), zero };
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
