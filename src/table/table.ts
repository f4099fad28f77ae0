import type { Note, RemovedRows, ValueType } from '../query/schema.js';
import { powerOfTen } from '../util/decimal.js';
import type { Column, NumberColumn } from './column.js';
import { hasValue } from '../util/bits.js';

/** The version of a file, as its server reports it. */
export interface FileVersion {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A column that is still in its file, as the file declares it. */
export interface LaterColumn {
  readonly name: string;
  readonly type: ValueType;
  readonly missing: number;
  /** Number of distinct values, estimated from a sample; 0 when unknown. */
  readonly distinct: number;
  /** Bounds of numbers and of days; absent when the file does not state them exactly. */
  readonly min?: number;
  readonly max?: number;
  /** True for datetimes that are instants. */
  readonly instant?: boolean;
}

/** Columns that are still in their file and load when a query needs them. */
export interface LaterColumns {
  /** The names of all columns of the file, in file order. */
  readonly order: readonly string[];
  readonly infos: readonly LaterColumn[];
  /**
   * Some rows with all columns, from which the meaning of a large file is detected. Absent when all columns that may have a
   * meaning were read.
   */
  readonly sample?: Pick<Table, 'columns' | 'rowCount'>;
  /**
   * Returns the table with those of the deferred columns that are wanted; the same table when none is.
   * @throws SalesError of loading
   */
  readonly readInto: (table: Table, isWanted: (column: string) => boolean) => Promise<Table>;
}

/** A decoded table: columns of equal length by name, and the decoder's notes. */
export interface Table {
  readonly name: string;
  readonly rowCount: number;
  readonly columns: readonly Column[];
  readonly warnings: readonly Note[];
  /** The version of the file; absent when unknown. */
  readonly version?: FileVersion;
  /** True when the server forbids copies of the file (`Cache-Control: no-store`). */
  readonly isTransient?: true;
  /** A setting that was added to `read` for this file; absent when none was. */
  readonly readWith?: string;
  /** Absent when all columns were read. */
  readonly later?: LaterColumns;
  /** Further tables of the same file. */
  readonly others?: readonly Table[];
}

/** Returns what is removed with some rows: their number, and the sum of each column of numbers, which is exact for decimals. */
export function removedRows(columns: readonly Column[], rows: readonly number[]): RemovedRows {
  const numbers = columns.filter((column): column is NumberColumn => column.type === 'number');
  return { rows: rows.length, sums: Object.fromEntries(numbers.map((column) => [column.name, sumOver(column, rows)])) };
}

function sumOver(column: NumberColumn, rows: readonly number[]): number {
  const { valid, values } = column;
  let sum = 0;
  for (const row of rows) {
    if (hasValue(valid, row)) sum += values[row] ?? 0;
  }
  return column.kind === 'decimal' ? sum / powerOfTen(column.scale) : sum;
}
