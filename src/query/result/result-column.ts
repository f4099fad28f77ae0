import { isoDate, isoDatetime } from '../time/calendar-date.js';
import type { MeasureUnit } from '../measure.js';
import type { ValueType } from '../schema.js';

/**
 * A column of a result. Numbers are a Float64Array; texts an Int32Array of codes into `dictionary`; dates an
 * Int32Array of days since 1970-01-01; datetimes a Float64Array of milliseconds; booleans a Uint8Array. `valid`: 1 = present;
 * absent when all are present.
 */
export interface ResultColumn {
  readonly name: string;
  readonly type: ValueType;
  readonly values: Float64Array | Int32Array | Uint8Array;
  readonly valid?: Uint8Array;
  readonly dictionary?: readonly string[];
  /** For datetimes: true for instants, written with `Z`; false for wall-clock times, written without it. */
  readonly instant?: boolean;
  /** How the numbers of a measure are formatted; absent for keys. */
  readonly unit?: MeasureUnit;
}

/** A value as returned by `rows()`: numbers, texts, booleans, dates as ISO text, `null` when missing. */
export type ResultValue = number | string | boolean | null;

/** Returns a value of a result column as in `rows()`. */
export function valueOf(column: ResultColumn, row: number): ResultValue {
  const value = column.values[row];
  if (value === undefined || Number.isNaN(value) || column.valid?.[row] === 0) return null;
  switch (column.type) {
    case 'number':
      return value;
    case 'text':
      return column.dictionary?.[value] ?? null;
    case 'date':
      return isoDate(value);
    case 'datetime':
      return isoDatetime(value, column.instant ?? false);
    case 'boolean':
      return value !== 0;
  }
}

/** Returns the number in a result column; NaN when it is missing, or when the column or row does not exist. */
export function numberAt(column: ResultColumn | undefined, row: number): number {
  if (!column || column.valid?.[row] === 0) return Number.NaN;
  return column.values[row] ?? Number.NaN;
}

/** Returns the key in a result column as text; `null` when it is missing. */
export function textAt(column: ResultColumn, row: number): string | null {
  if (column.valid?.[row] === 0) return null;
  const value = column.values[row] ?? 0;
  if (column.dictionary) return column.dictionary[value] ?? null;
  return column.type === 'boolean' ? String(value === 1) : String(value);
}

/** The text of the group of all members that are not listed. */
export const OTHER = '(other)';
