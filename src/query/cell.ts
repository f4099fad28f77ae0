import type { ResultColumn } from './result.js';

/** A number of a result's column; NaN where it is missing, or where there is no such column or row. */
export function numberAt(column: ResultColumn | undefined, row: number): number {
  if (!column || column.valid?.[row] === 0) return Number.NaN;
  return column.values[row] ?? Number.NaN;
}

/** A key of a result's column as a text, `null` where it is missing. */
export function textAt(column: ResultColumn, row: number): string | null {
  if (column.valid?.[row] === 0) return null;
  const value = column.values[row] ?? 0;
  if (column.dictionary) return column.dictionary[value] ?? null;
  return column.type === 'boolean' ? String(value === 1) : String(value);
}
