import { isoDate } from '../time/calendar-date.js';
import { isoDatetime } from '../time/clock-time.js';
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
