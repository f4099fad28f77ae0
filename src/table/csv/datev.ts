import { modulo, monthLength, monthStart } from '../../query/time/calendar-date.js';
import type { Column, DateColumn } from '../column.js';
import type { ReadOptions } from '../read-options.js';
import { hasValue } from '../../util/bits.js';

/** Cells of the first line of a file of DATEV with the first day of the fiscal year, and of the period. */
const STARTS = [12, 14];

/** The column of the day and month of a document. */
const DOCUMENT_DATE = /^Belegdatum$/iu;

/** Returns the first month of the fiscal year that the first line states, counted from January of year 0; `undefined` without one. */
export function firstMonthIn(facts: readonly string[]): number | undefined {
  for (const at of STARTS) {
    const [, year, month] = /^((?:19|20)\d\d)(0[1-9]|1[0-2])\d\d$/u.exec((facts[at] ?? '').trim()) ?? [];
    if (month !== undefined) return Number(year) * 12 + Number(month) - 1;
  }
  return undefined;
}

/**
 * Returns columns with the dates of documents, which are written as day and month, such as `0502`, in the fiscal year from `firstMonth` on. Columns
 * with a type in the option `read` keep it.
 */
export function withDocumentDates(
  columns: readonly Column[],
  firstMonth: number,
  { columns: set }: Pick<ReadOptions, 'columns'>,
): readonly Column[] {
  const isWritten = ({ name }: Column): boolean => DOCUMENT_DATE.test(name) && !set.has(name);
  return columns.map((column) => (isWritten(column) ? (datesOf(column, firstMonth) ?? column) : column));
}

function datesOf(column: Column, firstMonth: number): DateColumn | undefined {
  const { name, length, missing, valid } = column;
  const written = writtenIn(column);
  if (written === undefined || missing === length) return undefined;
  const values = new Int32Array(length);
  let [min, max] = [Infinity, -Infinity];
  for (let row = 0; row < length; row++) {
    if (!hasValue(valid, row)) continue;
    const day = dayOf(written(row), firstMonth);
    if (day === undefined) return undefined;
    values[row] = day;
    [min, max] = [Math.min(min, day), Math.max(max, day)];
  }
  const guess = 'dates: day and month, with the year of the first line';
  return { name, type: 'date', length, missing, ...(valid && { valid }), values, min, max, guess };
}

/** Returns what reads the day and month of a row as a number, such as 502; `undefined` for columns with anything else. */
function writtenIn(column: Column): ((row: number) => number) | undefined {
  if (column.type === 'text') {
    const numbers = column.dictionary.map((text) => (/^\d{3,4}$/u.test(text.trim()) ? Number(text) : Number.NaN));
    return (row) => numbers[column.codes[row]!]!;
  }
  return column.type === 'number' && column.kind === 'decimal' && column.scale === 0 ? (row) => column.values[row]! : undefined;
}

function dayOf(written: number, firstMonth: number): number | undefined {
  const [date, month] = [Math.floor(written / 100), written % 100];
  if (!(month >= 1 && month <= 12)) return undefined;
  const index = firstMonth + modulo(month - 1 - firstMonth, 12);
  return date >= 1 && date <= monthLength(index) ? monthStart(index) + date - 1 : undefined;
}
