import type { TableSource } from '../../src/query/source.js';
import { loadTable as load, type LoadOptions } from '../../src/table/load.js';
import { legacyEncoding } from '../../src/table/csv/legacy-encoding.js';
import type { Column } from '../../src/table/column.js';
import type { Table } from '../../src/table/table.js';
import { part } from '../parts.js';

/** Options of a load; the parts are there. */
export type TestOptions = Partial<LoadOptions>;

/** Loads a table. */
export function loadTable(source: TableSource, options: TestOptions = {}): Promise<Table> {
  return load(source, { part, ...options });
}

/** Loads a text as a file would be. */
export function loadText(text: string, options: TestOptions = {}, contentType?: string): Promise<Table> {
  return loadBytes(new TextEncoder().encode(text), options, contentType);
}

/** Loads bytes as a file would be. */
export function loadBytes(bytes: Uint8Array, options: TestOptions = {}, contentType?: string): Promise<Table> {
  const input =
    contentType === undefined ? ({ kind: 'bytes', bytes } as const) : ({ kind: 'bytes', bytes, contentType } as const);
  return loadTable({ name: 'orders', input }, options);
}

/** What the decoders of texts get for encodings before Unicode. */
export const encodings = { legacyEncoding: (bytes: Uint8Array): Promise<string> => Promise.resolve(legacyEncoding(bytes)) };

/** Loads the file at a path. */
export function loadPath(path: string, options: TestOptions = {}): Promise<Table> {
  return loadTable({ name: 'orders', input: { kind: 'url', url: path } }, options);
}

/** The column of a name. */
export function columnOf(table: Table, name: string): Column {
  const column = table.columns.find((candidate) => candidate.name === name);
  if (!column) throw new Error(`no column ${name} among ${table.columns.map((other) => other.name).join(', ')}`);
  return column;
}

/** Whether a row has a value. */
export function isValid(column: Column, row: number): boolean {
  return column.valid === undefined || ((column.valid[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
}

/** The cells of a column as plain values: numbers, texts, booleans, dates as ISO texts, null for missing. */
export function cells(column: Column): (number | string | boolean | null)[] {
  return Array.from({ length: column.length }, (_, row) => (isValid(column, row) ? cellAt(column, row) : null));
}

function cellAt(column: Column, row: number): number | string | boolean {
  if (column.type === 'text') return column.dictionary[column.codes[row] ?? -1] ?? '(no such code)';
  const value = column.values[row] ?? NaN;
  if (column.type === 'boolean') return value === 1;
  if (column.type === 'date') return new Date(value * 86_400_000).toISOString().slice(0, 10);
  if (column.type === 'datetime') return new Date(value).toISOString();
  return column.kind === 'decimal' ? value / 10 ** column.scale : value;
}

/** The cells of a named column. */
export function cellsOf(table: Table, name: string): (number | string | boolean | null)[] {
  return cells(columnOf(table, name));
}

/** The exact sum of a column of decimals, or the sum of one of doubles. */
export function sumOf(column: Column): number {
  if (column.type !== 'number') throw new Error(`${column.name} is ${column.type}`);
  if (column.kind === 'decimal') {
    let sum = 0n;
    for (let row = 0; row < column.length; row++) if (isValid(column, row)) sum += BigInt(column.values[row] ?? 0);
    return Number(`${sum}e-${column.scale}`);
  }
  return column.values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
}

/** The codes of a table's warnings. */
export function warningCodes(table: Table): string[] {
  return table.warnings.map((note) => note.code);
}
