import type { RemovedRows } from '../query/schema.js';
import { powerOfTen } from '../util/decimal.js';
import type { Column, DecimalColumn, FloatColumn } from './column.js';

/** Returns what is removed with some rows: their number, and the sum of each column of numbers, which is exact for decimals. */
export function removedRows(columns: readonly Column[], rows: readonly number[]): RemovedRows {
  const numbers = columns.filter((column): column is DecimalColumn | FloatColumn => column.type === 'number');
  return { rows: rows.length, sums: Object.fromEntries(numbers.map((column) => [column.name, sumOver(column, rows)])) };
}

function sumOver(column: DecimalColumn | FloatColumn, rows: readonly number[]): number {
  const { valid, values } = column;
  let sum = 0;
  for (const row of rows) {
    const isPresent = valid === undefined || (((valid[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
    if (isPresent) sum += values[row] ?? 0;
  }
  return column.kind === 'decimal' ? sum / powerOfTen(column.scale) : sum;
}
