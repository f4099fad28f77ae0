import type { Note } from '../query/schema.js';
import type { BooleanColumn, DateColumn, DatetimeColumn, DecimalColumn, FloatColumn } from './column.js';
import { narrowIntegers } from './narrow.js';
import { counted } from '../util/counted.js';

const MAX_STORED = 2 ** 53;
const DAY_MS = 86_400_000;
/** The last day that the calendar of the language has; the first is as far before 1970. */
const MAX_DAY = 100_000_000;
/** Doubles are tried as decimals of at most this many places. */
const MAX_SCALE = 12;

/** Values that were typed where they came from: doubles, NaN where a row has none. */
export interface TypedValues {
  readonly name: string;
  readonly values: Float64Array;
}

/** How far values reach, and which are there: the bitmap of rows that are not NaN (absent where all are there), and how many are. */
function extentOf(values: Float64Array): { min: number; max: number; missing: number; valid?: Uint8Array } {
  const { length } = values;
  let min = Infinity;
  let max = -Infinity;
  let missing = 0;
  for (let row = 0; row < length; row++) {
    const value = values[row] as number;
    if (value < min) min = value;
    if (value > max) max = value;
    if (value !== value) missing++;
  }
  if (missing === 0) return { min, max, missing };
  const valid = new Uint8Array((length + 7) >> 3);
  for (let row = 0; row < length; row++) if (values[row] === values[row]) valid[row >> 3]! |= 1 << (row & 7);
  return { min, max, missing, valid };
}

/** Whether all whole numbers are exact as doubles. */
export function isStorable(values: Float64Array): boolean {
  const { length } = values;
  for (let row = 0; row < length; row++) if (Math.abs(values[row] as number) >= MAX_STORED) return false;
  return true;
}

/**
 * Doubles as a column of numbers. Where every one is the double nearest to a short decimal they are held as such, so that their sums are
 * exact; infinite ones count as missing, with a note.
 */
export function doublesColumn({ name, values }: TypedValues, warnings: Note[]): DecimalColumn | FloatColumn {
  // An infinite value is no decimal, so it is looked for only where not all are such.
  let stored = shortDecimals(values);
  if (!stored && dropUnusable({ name, values }, Number.MAX_VALUE, infiniteNote, warnings)) stored = shortDecimals(values);
  if (stored) return scaledColumn({ name, values: stored.values }, stored.scale);
  const guess = 'number, as typed in the file';
  return { name, type: 'number', kind: 'float', length: values.length, values, ...extentOf(values), guess };
}

/** Whole numbers, to be divided by 10^scale, as a column of decimals; every one must be within 2^53. */
export function scaledColumn({ name, values }: TypedValues, scale: number): DecimalColumn {
  const extent = extentOf(values);
  const { length } = values;
  const stored = narrowIntegers(extent.min, extent.max, length);
  // Small arrays make 0 of NaN by themselves, and of -0.
  stored.set(values);
  if (stored instanceof Float64Array)
    for (let row = 0; row < length; row++) if (!(Math.abs(stored[row] as number) > 0)) stored[row] = 0;
  const guess = scale === 0 ? 'number, whole, as typed in the file' : 'number, as typed in the file';
  return { name, type: 'number', kind: 'decimal', length, values: stored, scale, ...extent, guess };
}

/** Days since 1970-01-01 as a column of dates; those that no calendar has count as missing, with a note. */
export function daysColumn({ name, values }: TypedValues, warnings: Note[], guess = 'date, as typed in the file'): DateColumn {
  dropUnusable({ name, values }, MAX_DAY, dateNote, warnings);
  const days = new Int32Array(values);
  return { name, type: 'date', length: values.length, values: days, ...extentOf(values), guess };
}

/** Milliseconds since 1970-01-01 as a column of date-times; wall clocks that are all midnight are dates. */
export function millisecondsColumn(
  { name, values, instant }: TypedValues & { readonly instant: boolean },
  warnings: Note[],
): DateColumn | DatetimeColumn {
  dropUnusable({ name, values }, MAX_DAY * DAY_MS, dateNote, warnings);
  if (!instant && values.every((value) => value !== value || value % DAY_MS === 0)) {
    return daysColumn({ name, values: values.map((value) => value / DAY_MS) }, warnings);
  }
  const guess = instant ? 'instants, as typed in the file' : 'date and time, wall clock, as typed in the file';
  return { name, type: 'datetime', length: values.length, values, instant, ...extentOf(values), guess };
}

/** 1 and 0 (NaN for missing) as a column of booleans. */
export function truthColumn({ name, values }: TypedValues): BooleanColumn {
  const truths = Uint8Array.from(values, (value) => (value === 1 ? 1 : 0));
  const { min: _min, max: _max, ...validity } = extentOf(values);
  return {
    name,
    type: 'boolean',
    length: values.length,
    values: truths,
    ...validity,
    guess: 'true or false, as typed in the file',
  };
}

/** Makes values whose size is above `most` missing, and tells how many they are; gives whether there were any. */
function dropUnusable(
  { name, values }: TypedValues,
  most: number,
  noteOf: (name: string, count: number) => Pick<Note, 'code' | 'message'>,
  warnings: Note[],
): boolean {
  const rows: number[] = [];
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    if (!(Math.abs(values[row] as number) > most)) continue;
    values[row] = NaN;
    count++;
    if (rows.length < 10) rows.push(row);
  }
  if (count > 0) warnings.push({ ...noteOf(name, count), column: name, count, rows, params: { column: name, count } });
  return count > 0;
}

function infiniteNote(name: string, count: number): Pick<Note, 'code' | 'message'> {
  const message = `${counted(count, 'infinite value', 'infinite values')} of ${name} left out as missing`;
  return { code: 'infinite-values', message };
}

function dateNote(name: string, count: number): Pick<Note, 'code' | 'message'> {
  const message = `${counted(count, 'date', 'dates')} of ${name} could not be read, left out as missing (past the years of the calendar)`;
  return { code: 'unreadable-dates', message };
}

/**
 * Doubles as whole numbers and the fewest places with which all are short decimals; undefined where one is none, or too large to be stored.
 * Dividing a whole number below 2^53 by a power of ten rounds to the nearest double: equality proves the decimal.
 */
function shortDecimals(values: Float64Array): { values: Float64Array; scale: number } | undefined {
  const stored = new Float64Array(values.length);
  for (let scale = 0; scale <= MAX_SCALE; scale++) {
    const factor = 10 ** scale;
    let row = 0;
    for (; row < values.length; row++) {
      const value = values[row] as number;
      const whole = Math.round(value * factor);
      stored[row] = whole;
      if (whole / factor !== value && value === value) break;
      if (Math.abs(whole) > MAX_STORED) return undefined;
    }
    if (row === values.length) return { values: stored, scale };
  }
  return undefined;
}
