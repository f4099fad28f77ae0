import { suggestions } from '../../query/names.js';
import type { Note, ValueType } from '../../query/schema.js';
import type { TimeZone } from '../../query/time/time-zone.js';
import type { Column } from '../../table/column.js';
import { areMarks } from '../../table/sale-marks.js';
import type { Table } from '../../table/table.js';
import { SalesError } from '../../util/error.js';
import { isEmpty, textAt } from '../describe/column-values.js';
import { concatColumns, type JoinedType } from './concat-columns.js';
import type { SourceOptions } from '../../query/source.js';
import type { LoadOptions } from '../../table/load.js';
import type { DateOrder } from '../../table/read-options.js';
import { bitsFor } from '../../util/bits.js';

/**
 * Combines files with the same columns into one table, in the given order, named after the first. Columns whose types differ
 * become text, with a warning.
 */
export function appendTables(tables: readonly Table[], zone: TimeZone): Table {
  const [first] = tables;
  if (first === undefined || tables.length === 1) return first ?? { name: '', rowCount: 0, columns: [], warnings: [] };
  const warnings: Note[] = tables.flatMap((table) =>
    table.warnings.map((note) => ({ ...note, table: note.table ?? table.name })),
  );
  const columns = first.columns.map(({ name }) => {
    const parts = tables.map((table) => columnNamed(table, name));
    const joined = widestOf(parts);
    if (joined === undefined) warnings.push(mixedTypes(first.name, name, parts));
    return concatColumns(parts, joined ?? { type: 'text' }, zone);
  });
  return { name: first.name, rowCount: tables.reduce((sum, table) => sum + table.rowCount, 0), columns, warnings };
}

/**
 * Converts new rows to a table's columns: the same names and types, missing where the rows lack a column, with only those
 * warnings that the table does not have yet.
 * @throws SalesError `unknown-field` for a column that the table lacks, `bad-type` for values that a column's type cannot hold
 */
export function rowsLike(table: Table, rows: Table, zone: TimeZone): Table {
  const warnings = warningsOf(rows).filter(({ code, column }) =>
    table.warnings.every((one) => one.code !== code || one.column !== column),
  );
  const names = table.columns.map((column) => column.name);
  for (const { name } of rows.columns) {
    if (names.includes(name)) continue;
    throw new SalesError('unknown-field', 'append-unknown-column', {
      params: { field: name, table: table.name, ...suggestions(name, names) },
    });
  }
  const columns = table.columns.map((column) => {
    const more = rows.columns.find((one) => one.name === column.name) ?? missingColumn(column.name, rows.rowCount);
    return concatColumns([more], typeAfter(column, more), zone);
  });
  return { name: table.name, rowCount: rows.rowCount, columns, warnings };
}

function columnNamed(table: Table, name: string): Column {
  return table.columns.find((column) => column.name === name) ?? missingColumn(name, table.rowCount);
}

function missingColumn(name: string, length: number): Column {
  const valid = bitsFor(length);
  return { name, type: 'text', length, valid, missing: length, guess: 'empty', codes: new Uint8Array(length), dictionary: [] };
}

/** Returns the type that fits all parts; `undefined` when only text fits. */
function widestOf(parts: readonly Column[]): JoinedType | undefined {
  const reported = parts.filter((part) => !isEmpty(part));
  const types = new Set(reported.map((part) => part.type));
  const [type] = types;
  if (type === undefined) return { type: 'text' };
  const time = reported.find((part) => part.type === 'datetime');
  const onlyTimes = [...types].every((one) => one === 'date' || one === 'datetime');
  if (time !== undefined && onlyTimes) return { type: 'datetime', instant: time.instant };
  if (areMarks(reported)) return { type: 'text' };
  return types.size === 1 ? { type } : undefined;
}

function mixedTypes(table: string, column: string, parts: readonly Column[]): Note {
  const types = [...new Set(parts.filter((part) => !isEmpty(part)).map((part) => part.type))];
  return { code: 'mixed-types', table, column, params: { column, types, setting: `read="${column}: …"` } };
}

/** Returns a column's type after new rows: its own, unless it had no values. */
function typeAfter(column: Column, more: Column): JoinedType {
  const typed = isEmpty(column) && !isEmpty(more) ? more : column;
  const joined: JoinedType = { type: typed.type, ...(typed.type === 'datetime' ? { instant: typed.instant } : {}) };
  if (isEmpty(more) || typed.type === 'text' || fits(more.type, typed.type)) return joined;
  const value = firstText(more);
  throw new SalesError('bad-type', 'append-type', {
    params: { column: column.name, value, type: more.type, expected: typed.type },
  });
}

function fits(type: ValueType, into: ValueType): boolean {
  const times: readonly ValueType[] = ['date', 'datetime'];
  return type === into || (times.includes(type) && times.includes(into));
}

function firstText(column: Column): string {
  for (let row = 0; row < column.length; row += 1) {
    const text = textAt(column, row);
    if (text !== undefined) return text;
  }
  return '';
}

/**
 * Returns options for loading rows to be appended: cells are parsed as in the loaded rows, even if a few new cells look
 * different. `date` is a column that got its time of day from another column; its own cells are dates.
 */
export function readLike(table: Table, options: SourceOptions, date?: string): Omit<LoadOptions, 'part'> {
  const read = [
    ...table.columns.flatMap((column) => readingOf(column, column.name === date ? 'date' : column.type)),
    options.read ?? '',
  ].join('; ');
  const dateOrderHint = table.columns.map(orderIn).find((order) => order !== undefined);
  return { ...options, read, ...(dateOrderHint === undefined ? {} : { dateOrderHint }) };
}

/** Returns the entry for a column in a `read` text. Boolean and empty columns are detected from their cells. */
function readingOf(column: Column, type: ValueType): readonly string[] {
  if (isEmpty(column) || column.type === 'boolean') return [];
  const mark = column.type === 'number' && column.guess.includes('decimal comma') ? ' ,' : '';
  return [`"${column.name.replaceAll('"', '""')}": ${type}${mark}`];
}

/** Returns the order of day and month in which a column's dates were written. */
function orderIn({ guess }: Column): DateOrder | undefined {
  const written = /\b(?:d\W?m|m\W?d)\W?y\b/u.exec(guess)?.[0];
  return written === undefined ? undefined : written.startsWith('d') ? 'dmy' : 'mdy';
}

const EXPECTED: Readonly<Record<string, string>> = { 'unreadable-numbers': 'number', 'unreadable-dates': 'date' };

/**
 * Returns the warnings about rows to be appended.
 * @throws SalesError `bad-type` for the first value that its column cannot hold
 */
function warningsOf(rows: Table): readonly Note[] {
  for (const { code, column = '', params } of rows.warnings) {
    const expected = EXPECTED[code];
    if (expected === undefined) continue;
    const value = String(params?.['example']);
    throw new SalesError('bad-type', 'append-type', { params: { column, value, type: 'text', expected } });
  }
  return rows.warnings.filter(({ code }) => code === 'infinite-values');
}
