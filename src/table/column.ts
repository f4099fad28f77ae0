import type { TextList } from './cells/text-list.js';

/**
 * Columns in Arrow's memory layout: a values buffer and a validity bitmap (bit i of byte i >> 3, least significant first, 1 =
 * present). The bitmap is absent when no value is missing. Missing rows hold 0 (NaN in floats; any code in texts).
 */
interface ColumnBase {
  readonly name: string;
  readonly length: number;
  readonly valid?: Uint8Array;
  readonly missing: number;
  /** How the values were read, as text. */
  readonly guess: string;
}

/** Exact decimals: value = stored integer ÷ 10^scale, every |stored| ≤ 2^53. */
export interface DecimalColumn extends ColumnBase {
  readonly type: 'number';
  readonly kind: 'decimal';
  readonly values: Int8Array | Int16Array | Int32Array | Float64Array;
  readonly scale: number;
  /** Minimum and maximum of the stored integers. */
  readonly min: number;
  readonly max: number;
  /** True when the values were written as percentages; they are stored as fractions. */
  readonly percent?: boolean;
}

/** Numbers that are not short decimals, as doubles; sums over them are compensated. */
export interface FloatColumn extends ColumnBase {
  readonly type: 'number';
  readonly kind: 'float';
  readonly values: Float64Array;
  readonly min: number;
  readonly max: number;
  readonly percent?: boolean;
}

/** Text as codes into a dictionary of distinct values, in order of first appearance. */
export interface TextColumn extends ColumnBase {
  readonly type: 'text';
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly dictionary: readonly string[];
  /** The dictionary, created on demand: its size and a sample are available without creating it. */
  readonly list?: TextList;
}

/** Calendar dates: days since 1970-01-01. */
export interface DateColumn extends ColumnBase {
  readonly type: 'date';
  readonly values: Int32Array;
  readonly min: number;
  readonly max: number;
}

/** Date-times in milliseconds: instants since 1970-01-01T00:00Z, or wall-clock times as if they were UTC (`instant` is false). */
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

/** A column of numbers. */
export type NumberColumn = DecimalColumn | FloatColumn;

/** A column of any type. */
export type Column = NumberColumn | TextColumn | DateColumn | DatetimeColumn | BooleanColumn;

/** Returns the number of distinct texts in a column, without creating its dictionary. */
export function textCount(column: Pick<TextColumn, 'dictionary' | 'list'>): number {
  return column.list?.size ?? column.dictionary.length;
}

/** Part of the guess of whole numbers that were written with decimals, such as `2400.00`. Programs write them so next to missing values, too. */
export const WITH_DECIMALS = "whole, written with '.0'";
