import type { Note } from '../query/schema.js';
import type { BooleanColumn, DateColumn, DatetimeColumn, DecimalColumn, FloatColumn } from './column.js';
import { narrowIntegers } from './narrow.js';
import { counted } from '../util/counted.js';

const MAX_STORED = 2 ** 53;
/** Doubles are tried as decimals of at most this many places. */
const MAX_SCALE = 12;

/** Values that were typed where they came from: doubles, NaN where a row has none. */
export interface TypedValues {
  readonly name: string;
  readonly values: Float64Array;
}

/** The bitmap of rows that are not NaN (absent where all are there), and how many are. */
export function validityOfDoubles(values: Float64Array): { valid?: Uint8Array; missing: number } {
  let missing = 0;
  const valid = new Uint8Array((values.length + 7) >> 3);
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value === value) valid[row >> 3]! |= 1 << (row & 7);
    else missing++;
  }
  return missing === 0 ? { missing } : { valid, missing };
}

/**
 * Doubles as a column of numbers. Where every one is the double nearest to a short decimal they are held as such, so that their sums are
 * exact; infinite ones count as missing, with a note.
 */
export function doublesColumn({ name, values }: TypedValues, warnings: Note[]): DecimalColumn | FloatColumn {
  dropInfinite(name, values, warnings);
  const scale = commonScale(values);
  if (scale !== undefined) return scaledColumn({ name, values: values.map((value) => Math.round(value * 10 ** scale)) }, scale);
  const { min, max } = rangeOf(values);
  return {
    name,
    type: 'number',
    kind: 'float',
    length: values.length,
    values,
    min,
    max,
    ...validityOfDoubles(values),
    guess: 'number, as typed in the file',
  };
}

/** Whole numbers, to be divided by 10^scale, as a column of decimals; every one must be within 2^53. */
export function scaledColumn({ name, values }: TypedValues, scale: number): DecimalColumn {
  const { min, max } = rangeOf(values);
  const stored = narrowIntegers(min, max, values.length);
  for (let row = 0; row < stored.length; row++) {
    const value = values[row] as number;
    stored[row] = value === value ? value + 0 : 0;
  }
  const guess = scale === 0 ? 'number, whole, as typed in the file' : 'number, as typed in the file';
  return {
    name,
    type: 'number',
    kind: 'decimal',
    length: values.length,
    values: stored,
    scale,
    min,
    max,
    ...validityOfDoubles(values),
    guess,
  };
}

/** Days since 1970-01-01 as a column of dates. */
export function daysColumn({ name, values }: TypedValues, guess = 'date, as typed in the file'): DateColumn {
  const { min, max } = rangeOf(values);
  const days = new Int32Array(values.length);
  for (let row = 0; row < days.length; row++) days[row] = values[row] as number;
  return { name, type: 'date', length: values.length, values: days, min, max, ...validityOfDoubles(values), guess };
}

/** Milliseconds since 1970-01-01 as a column of date-times; wall clocks that are all midnight are dates. */
export function millisecondsColumn({ name, values }: TypedValues, instant: boolean): DateColumn | DatetimeColumn {
  const day = 86_400_000;
  if (!instant && values.every((value) => value !== value || value % day === 0)) {
    return daysColumn({ name, values: values.map((value) => value / day) });
  }
  const guess = instant ? 'instants, as typed in the file' : 'date and time, wall clock, as typed in the file';
  return {
    name,
    type: 'datetime',
    length: values.length,
    values,
    instant,
    ...rangeOf(values),
    ...validityOfDoubles(values),
    guess,
  };
}

/** 1 and 0 (NaN for missing) as a column of booleans. */
export function truthColumn({ name, values }: TypedValues): BooleanColumn {
  const truths = Uint8Array.from(values, (value) => (value === 1 ? 1 : 0));
  return {
    name,
    type: 'boolean',
    length: values.length,
    values: truths,
    ...validityOfDoubles(values),
    guess: 'true or false, as typed in the file',
  };
}

function dropInfinite(name: string, values: Float64Array, warnings: Note[]): void {
  const rows: number[] = [];
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    if (values[row] !== Infinity && values[row] !== -Infinity) continue;
    values[row] = NaN;
    count++;
    if (rows.length < 10) rows.push(row);
  }
  if (count === 0) return;
  warnings.push({
    code: 'infinite-values',
    message: `${counted(count, 'infinite value', 'infinite values')} of ${name} left out as missing`,
    column: name,
    count,
    rows,
    params: { column: name, count },
  });
}

/** The fewest places with which all doubles are short decimals; undefined where one is none, or too large to be stored. */
function commonScale(values: Float64Array): number | undefined {
  let scale = 0;
  let factor = 1;
  for (const value of values) {
    if (value !== value) continue;
    // Dividing a whole number below 2^53 by a power of ten rounds to the nearest double: equality proves the decimal.
    while (Math.round(value * factor) / factor !== value) {
      if (++scale > MAX_SCALE) return undefined;
      factor = 10 ** scale;
    }
  }
  for (const value of values) if (Math.abs(value * factor) > MAX_STORED) return undefined;
  return scale;
}

function rangeOf(values: Float64Array): { min: number; max: number } {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { min, max };
}
