import type { Decoded } from '../decode.js';
import type { Column } from '../column.js';

/** What a sheet of a workbook contains. */
export interface DecodedSheet extends Decoded {
  readonly name: string;
}

/** Minimum share of filled cells of a table; covers and forms have large gaps. */
const FILLED = 0.5;
const MIN_COLUMNS = 2;

/** Maximum number of rows of a summary, also as a share of the rows that it adds up. */
const MAX_SUMMARY = 60;
const SUMMARY_SHARE = 0.2;
/** Sums of different things are seldom equal from this amount on. */
const MIN_SUM = 100;

/**
 * Returns the sheets that are tables, in their order. A sheet without a table is not read, nor is one that adds up the amounts of another
 * sheet. Where no sheet is a table, the first one is read.
 */
export function tablesAmong(sheets: readonly DecodedSheet[]): readonly DecodedSheet[] {
  const tables = sheets.length > 1 ? sheets.filter(isTable) : sheets;
  const facts = tables.filter((sheet) => !tables.some((other) => other !== sheet && addsUp(sheet, other)));
  return facts.length > 0 ? facts : sheets.slice(0, 1);
}

/** True for columns with names and rows that are mostly filled. */
function isTable({ columns, rowCount }: DecodedSheet): boolean {
  const cells = columns.length * rowCount;
  const missing = columns.reduce((sum, column) => sum + column.missing, 0);
  const isNamed = columns.every(({ name }) => !name.trim().endsWith(':'));
  return rowCount > 0 && columns.length >= MIN_COLUMNS && isNamed && cells - missing >= FILLED * cells;
}

/** True when a small sheet without days has the totals of all numbers that a larger one also has: a pivot table next to its data. */
function addsUp({ columns, rowCount }: DecodedSheet, other: DecodedSheet): boolean {
  if (rowCount > Math.min(MAX_SUMMARY, SUMMARY_SHARE * other.rowCount)) return false;
  if (columns.some(({ type }) => type === 'date' || type === 'datetime')) return false;
  const sums = columns.flatMap((column) => sumOf(column) ?? []).filter((sum) => Math.abs(sum) >= MIN_SUM);
  const known = other.columns.flatMap((column) => sumOf(column) ?? []);
  return sums.length > 0 && sums.every((sum) => known.some((one) => Math.abs(one - sum) <= 1e-9 * Math.abs(sum)));
}

/** The sum of a column of numbers. */
function sumOf(column: Column): number | undefined {
  if (column.type !== 'number') return undefined;
  let sum = 0;
  for (const value of column.values) if (!Number.isNaN(value)) sum += value;
  return column.kind === 'decimal' ? sum / 10 ** column.scale : sum;
}
