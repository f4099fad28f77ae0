import type { TimeGrain } from '../../../query/time/time-grain.js';
import { numberAt, textAt, type QueryResult, type ResultColumn } from '../../../query/result/result.js';
import { measureOf, type GoodDirection, type MeasureUnit } from '../../../query/measure.js';
import { grouped } from '../../../util/grouped.js';
/** The part of a query result that models read. */
export type Answer = Pick<QueryResult, 'rowCount' | 'columns'>;

/** A query result with facts about its query. */
export type TimedAnswer = Pick<QueryResult, keyof Answer | 'facts'>;

/** Query results of a trend by name. A series has `members` and `others`. Seasonal options have `season` and `unusual`. */
export interface TrendAnswers {
  readonly main?: TimedAnswer | undefined;
  readonly members?: Answer | undefined;
  readonly others?: TimedAnswer | undefined;
  readonly season?: TimedAnswer | undefined;
  readonly unusual?: TimedAnswer | undefined;
  readonly ahead?: TimedAnswer | undefined;
  /** Numerators and denominators of ratios with a moving average. */
  readonly pool?: TimedAnswer | undefined;
  readonly otherPool?: TimedAnswer | undefined;
  /** The plan of whole bins, where `main` and `others` have that of the days with data. */
  readonly whole?: TimedAnswer | undefined;
  readonly otherWhole?: TimedAnswer | undefined;
}

/** A line of the chart: a measure, or a measure of one member of the series. */
export interface TrendLine {
  readonly measure: string;
  /** The member: a text, or `null` for the missing member. `undefined` without a series, and for the remaining members. */
  readonly member?: string | null;
  /** True for the line of the remaining members. */
  readonly others: boolean;
  readonly unit: MeasureUnit;
  readonly good: GoodDirection;
  /** Color from 1 to 8, in order. The remaining members have 0. */
  readonly slot: number;
  /** One value per bin; NaN for a missing value. */
  readonly values: Float64Array;
  /** Values of the earlier period or of the plan, if compared. */
  readonly previous?: Float64Array;
  /** The plan of whole bins, where `previous` has that of the days with data. */
  readonly wholePlan?: Float64Array;
  /** The bins that have rows but no value, since the values of all rows are missing. */
  readonly unknown?: ReadonlySet<number>;
}

/** Returns the key columns: first the date bin, then the series. */
export function keysOf(answer: Answer): { readonly bins: ResultColumn; readonly series?: ResultColumn } | undefined {
  const keys = answer.columns.filter((column) => column.unit === undefined);
  const [bins, series] = keys;
  if (bins?.type !== 'date') return undefined;
  return series && series.type !== 'date' ? { bins, series } : { bins };
}

/** Returns the measures of a result: number columns with a unit that do not belong to a comparison. */
export function measuresOf(answer: Answer): readonly ResultColumn[] {
  const names = new Set(answer.columns.map((column) => column.name));
  const derived = /\.(previous|change|growth|plan|gap|attainment)$/;
  return answer.columns.filter(
    (column) => column.unit !== undefined && !(derived.test(column.name) && names.has(column.name.replace(derived, ''))),
  );
}

/** Reads the lines of a result: one per measure, or per measure and member. Members keep the order of `members`. */
export function readLines(
  answer: TimedAnswer,
  indexOf: ReadonlyMap<number, number>,
  members?: readonly (string | null)[],
): readonly TrendLine[] {
  const keys = keysOf(answer);
  if (!keys) return [];
  const rowsOf = splitRows(answer, keys.series);
  return measuresOf(answer).flatMap((measure, m) => {
    const previous = answer.columns.find(({ name }) => name === `${measure.name}.previous` || name === `${measure.name}.plan`);
    const isUnknown = (row: number): boolean =>
      Number.isNaN(numberAt(measure, row)) && (!previous || Number.isNaN(numberAt(previous, row)));
    const line = (rows: readonly number[], slot: number): TrendLine => {
      const unknown = rows.filter(isUnknown).flatMap((row) => indexOf.get(numberAt(keys.bins, row)) ?? []);
      return {
        measure: measure.name,
        others: false,
        unit: measure.unit ?? 'number',
        good: measureOf(answer.facts.measures, measure.name).good,
        slot,
        values: pick(measure, rows, keys.bins, indexOf),
        ...(previous && { previous: pick(previous, rows, keys.bins, indexOf) }),
        ...(unknown.length > 0 && { unknown: new Set(unknown) }),
      };
    };
    if (!keys.series) return [line(rowsOf.get(undefined) ?? [], (m % 8) + 1)];
    return (members ?? []).map((member, slot) => ({ ...line(rowsOf.get(member) ?? [], slot + 1), member }));
  });
}

function splitRows(answer: Answer, series: ResultColumn | undefined): ReadonlyMap<string | null | undefined, readonly number[]> {
  return grouped(Array.from({ length: answer.rowCount }, (_, row) => [series ? textAt(series, row) : undefined, row]));
}

function pick(
  column: ResultColumn,
  rows: readonly number[],
  bins: ResultColumn,
  indexOf: ReadonlyMap<number, number>,
): Float64Array {
  const values = new Float64Array(indexOf.size).fill(Number.NaN);
  for (const row of rows) {
    const index = indexOf.get(numberAt(bins, row));
    if (index !== undefined) values[index] = numberAt(column, row);
  }
  return values;
}

/** Replaces missing values from `from` to `to` with zeros, except in some bins. Default: all values. */
export function zeroFilled(
  values: Float64Array,
  isGap: (index: number) => boolean = () => false,
  { from, to }: Pick<Span, 'from' | 'to'> = { from: 0, to: values.length - 1 },
): Float64Array {
  return values.map((value, index) => (Number.isNaN(value) && index >= from && index <= to && !isGap(index) ? 0 : value));
}

/** Returns the bins from the first value to the last. */
export function spanOf(values: Float64Array): Span {
  const isKnown = (value: number): boolean => !Number.isNaN(value);
  return { from: values.findIndex(isKnown), to: values.findLastIndex(isKnown) };
}

/** A range of bins with both ends included. `begins` has the bins at which a running total restarts. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly begins?: ReadonlySet<number> | undefined;
}

/** Returns the running total from `from` to `to`, and NaN outside. A gap adds nothing, and remains a gap after the last value. */
export function runningTotal(values: Float64Array, { from, to, begins }: Span): Float64Array {
  const totals = new Float64Array(values.length).fill(Number.NaN);
  let sum = 0;
  let lost = 0;
  let last = from - 1;
  for (let index = from; index <= to; index++) if (!Number.isNaN(values[index] ?? Number.NaN)) last = index;
  let begun = false;
  for (let index = from; index <= last; index++) {
    const value = values[index] ?? Number.NaN;
    begun ||= !Number.isNaN(value);
    if (!begun) continue;
    if (begins?.has(index)) sum = lost = 0;
    // Compensated summation (Neumaier 1974): totals are shown to the cent, and may have many bins.
    const add = Number.isNaN(value) ? 0 : value;
    const next = sum + add;
    lost += Math.abs(sum) >= Math.abs(add) ? sum - next + add : add - next + sum;
    sum = next;
    totals[index] = sum + lost;
  }
  return totals;
}

/** Returns the average of each value and the `count` − 1 values before it. NaN when one of them is missing. */
export function movingAverage(values: Float64Array, count: number): Float64Array {
  return values.map((_, index) => {
    if (index < count - 1) return Number.NaN;
    let sum = 0;
    for (let k = index - count + 1; k <= index; k++) sum += values[k] ?? Number.NaN;
    return sum / count;
  });
}

/** Minimum number of weeks in which a weekday has no rows before it counts as closed. */
const MIN_CLOSED_WEEKS = 4;
/** Minimum share of the other days that have rows. Below it, sales are rare, and a weekday without rows means nothing. */
const MIN_OPEN_SHARE = 0.7;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

/**
 * Returns the bins of days on which nothing is ever sold: weekdays without a value in all weeks, such as Sundays. A line connects the days
 * around them. `undefined` when there are none, and for bins longer than a day.
 */
export function closedDays(
  bins: readonly number[],
  grain: TimeGrain,
  lines: readonly { readonly values: Float64Array }[],
): ReadonlySet<number> | undefined {
  if (grain !== 'day') return undefined;
  const isEmpty = bins.map((_, index) => lines.every(({ values }) => Number.isNaN(values[index] ?? Number.NaN)));
  const closed = WEEKDAYS.flatMap((weekday) => {
    const days = [...bins.keys()].filter((index) => bins[index]! % 7 === weekday);
    return days.length >= MIN_CLOSED_WEEKS && days.every((index) => isEmpty[index]) ? days : [];
  });
  const open = isEmpty.filter((empty) => !empty).length;
  return closed.length > 0 && open >= MIN_OPEN_SHARE * (bins.length - closed.length) ? new Set(closed) : undefined;
}
