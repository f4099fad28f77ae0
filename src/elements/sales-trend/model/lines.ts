import { numberAt, textAt } from '../../../query/cell.js';
import type { MeasureUnit, PlanFacts } from '../../../query/plan.js';
import type { ResultColumn } from '../../../query/result.js';

/** What answers a plan, as far as a model reads it. */
export interface Answer {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
}

/** An answer with what it says of how it was asked. */
export interface TimedAnswer extends Answer {
  readonly facts: PlanFacts;
}

/** The answers of a trend by the names of its plans; `members` and `others` where it has a series, `season` and `unusual` where its season is asked for. */
export interface TrendAnswers {
  readonly main?: TimedAnswer | undefined;
  readonly members?: Answer | undefined;
  readonly others?: Answer | undefined;
  readonly season?: TimedAnswer | undefined;
  readonly unusual?: TimedAnswer | undefined;
}

/** One line of the picture: a measure, or a measure of one member of the series dimension. */
export interface TrendLine {
  /** The measure's name in the result. */
  readonly measure: string;
  /** The member: a text, `null` for the missing one. Undefined where there is no series, or for what is left over. */
  readonly member?: string | null;
  /** Whether it is what the shown members leave over. */
  readonly others: boolean;
  readonly unit: MeasureUnit;
  /** Colour: 1 … 8, in order; 0 for what is left over. */
  readonly slot: number;
  /** A value per bin, NaN where there is none. */
  readonly values: Float64Array;
  /** The same a period earlier, where one is compared. */
  readonly previous?: Float64Array;
}

/** The key of the bin in a row, and the row's member where there is a series. */
export interface RowKeys {
  readonly bins: ResultColumn;
  readonly series?: ResultColumn;
}

/** The columns that are keys: first the date bin, then the series. */
export function keysOf(answer: Answer): RowKeys | undefined {
  const keys = answer.columns.filter((column) => column.unit === undefined);
  const [bins, series] = keys;
  if (bins?.type !== 'date') return undefined;
  return series && series.type !== 'date' ? { bins, series } : { bins };
}

/** The measures of an answer: number columns with a unit that are no part of a comparison. */
export function measuresOf(answer: Answer): readonly ResultColumn[] {
  const names = new Set(answer.columns.map((column) => column.name));
  const derived = /\.(previous|change|growth)$/;
  return answer.columns.filter(
    (column) => column.unit !== undefined && !(derived.test(column.name) && names.has(column.name.replace(derived, ''))),
  );
}

/** Reads the lines of one answer: one per measure, or per measure and member, in the order of `members`. */
export function readLines(
  answer: Answer,
  indexOf: ReadonlyMap<number, number>,
  members?: readonly (string | null)[],
): readonly TrendLine[] {
  const keys = keysOf(answer);
  if (!keys) return [];
  const rowsOf = splitRows(answer, keys.series);
  return measuresOf(answer).flatMap((measure, m) => {
    const previous = answer.columns.find((column) => column.name === `${measure.name}.previous`);
    const line = (rows: readonly number[], slot: number): TrendLine => ({
      measure: measure.name,
      others: false,
      unit: measure.unit ?? 'number',
      slot,
      values: pick(measure, rows, keys.bins, indexOf),
      ...(previous && { previous: pick(previous, rows, keys.bins, indexOf) }),
    });
    if (!keys.series) return [line(rowsOf.get(undefined) ?? [], (m % 8) + 1)];
    return (members ?? []).map((member, slot) => ({ ...line(rowsOf.get(member) ?? [], slot + 1), member }));
  });
}

function splitRows(answer: Answer, series: ResultColumn | undefined): ReadonlyMap<string | null | undefined, readonly number[]> {
  const rows = new Map<string | null | undefined, number[]>();
  for (let row = 0; row < answer.rowCount; row++) {
    const member = series ? textAt(series, row) : undefined;
    const own = rows.get(member);
    if (own) own.push(row);
    else rows.set(member, [row]);
  }
  return rows;
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

/** The values with gaps as zeros. */
export function zeroFilled(values: Float64Array): Float64Array {
  return values.map((value) => (Number.isNaN(value) ? 0 : value));
}

/** Bins, both ends inclusive; `begins`: those at which a running total begins anew. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly begins?: ReadonlySet<number> | undefined;
}

/** The running total from `from` on; a gap adds nothing, and stays a gap after the last value. NaN outside `from` … `to`. */
export function runningTotal(values: Float64Array, { from, to, begins }: Stretch): Float64Array {
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
    // Compensated, because a total shown to the cent is added from many bins (Neumaier 1974).
    const add = Number.isNaN(value) ? 0 : value;
    const next = sum + add;
    lost += Math.abs(sum) >= Math.abs(add) ? sum - next + add : add - next + sum;
    sum = next;
    totals[index] = sum + lost;
  }
  return totals;
}

/** The mean of each value and the `count` − 1 before it; NaN where one of them is missing. */
export function movingAverage(values: Float64Array, count: number): Float64Array {
  return values.map((_, index) => {
    if (index < count - 1) return Number.NaN;
    let sum = 0;
    for (let k = index - count + 1; k <= index; k++) sum += values[k] ?? Number.NaN;
    return sum / count;
  });
}
