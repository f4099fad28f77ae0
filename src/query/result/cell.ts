import type { ResultColumn } from './result-column.js';

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
