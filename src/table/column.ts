import type { TextList } from './cells/text-list.js';

/**
 * Columns as the engine reads them, in Arrow's memory layout: a values buffer, and a validity bitmap (bit i of byte i >> 3, least significant
 * first, 1 = present), absent where no value is missing. Missing rows hold 0 (NaN in floats; any code in texts).
 */
interface ColumnBase {
  readonly name: string;
  readonly length: number;
  readonly valid?: Uint8Array;
  readonly missing: number;
  /** How the values were read, in words. */
  readonly guess: string;
}

/** Exact decimals: value = stored integer ÷ 10^scale, every |stored| ≤ 2^53. */
export interface DecimalColumn extends ColumnBase {
  readonly type: 'number';
  readonly kind: 'decimal';
  readonly values: Int8Array | Int16Array | Int32Array | Float64Array;
  readonly scale: number;
  /** Of the stored integers. */
  readonly min: number;
  readonly max: number;
  /** Written as percentages and held as fractions. */
  readonly percent?: boolean;
}

/** Numbers that are no short decimals: plain doubles, sums are compensated. */
export interface FloatColumn extends ColumnBase {
  readonly type: 'number';
  readonly kind: 'float';
  readonly values: Float64Array;
  readonly min: number;
  readonly max: number;
  readonly percent?: boolean;
}

/** Text by codes into a dictionary of distinct values, in order of first appearance. */
export interface TextColumn extends ColumnBase {
  readonly type: 'text';
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly dictionary: readonly string[];
  /** The same, where it is made only when it is asked for: how many there are and a sample can be had without. */
  readonly list?: TextList;
}

/** Calendar dates: days since 1970-01-01. */
export interface DateColumn extends ColumnBase {
  readonly type: 'date';
  readonly values: Int32Array;
  readonly min: number;
  readonly max: number;
}

/** Date-times in milliseconds: instants since 1970-01-01T00:00Z, or wall-clock times as if they were UTC (`instant` false). */
export interface DatetimeColumn extends ColumnBase {
  readonly type: 'datetime';
  readonly values: Float64Array;
  readonly instant: boolean;
  readonly min: number;
  readonly max: number;
}

/** True and false as 1 and 0. */
export interface BooleanColumn extends ColumnBase {
  readonly type: 'boolean';
  readonly values: Uint8Array;
}

/** A column of any type. */
export type Column = DecimalColumn | FloatColumn | TextColumn | DateColumn | DatetimeColumn | BooleanColumn;
