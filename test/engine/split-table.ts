import type { Column } from '../../src/table/column.js';
import type { Table } from '../../src/table/table.js';

/** The rows of a table from `from` up to `to`, in columns that know the bounds and dictionaries of all rows. */
export function rowsOfTable(table: Table, from: number, to: number): Table {
  return { ...table, rowCount: to - from, columns: table.columns.map((column) => rowsOfColumn(column, from, to)) };
}

/** A table cut before each of `cuts`, which are ascending. */
export function splitTable(table: Table, cuts: readonly number[]): Table[] {
  const ends = [...cuts, table.rowCount];
  return ends.map((end, index) => rowsOfTable(table, ends[index - 1] ?? 0, end));
}

function rowsOfColumn(column: Column, from: number, to: number): Column {
  const { valid: bits, ...rest } = column;
  const length = to - from;
  const valid = new Uint8Array((length + 7) >> 3);
  let missing = 0;
  for (let i = 0; i < length; i++) {
    const row = from + i;
    if (bits !== undefined && ((bits[row >> 3]! >> (row & 7)) & 1) === 0) missing++;
    else valid[i >> 3]! |= 1 << (i & 7);
  }
  const part = column.type === 'text' ? { codes: column.codes.slice(from, to) } : { values: column.values.slice(from, to) };
  return { ...rest, ...part, length, missing, ...(bits === undefined ? {} : { valid }) } as Column;
}
