import type { Note, ValueType } from '../../query/schema.js';
import type { SourceOptions } from '../../query/source.js';
import type { LoadOptions } from '../../table/load.js';
import type { Column } from '../../table/column.js';
import type { DateOrder } from '../../table/read-options.js';
import type { Table } from '../../table/table.js';
import { SalesError } from '../../util/error.js';
import { isEmpty } from '../describe/column-values.js';

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
export function warningsOf(rows: Table): readonly Note[] {
  for (const { code, column = '', params } of rows.warnings) {
    const expected = EXPECTED[code];
    if (expected === undefined) continue;
    const value = String(params?.['example']);
    throw new SalesError('bad-type', `append: '${value}' in column '${column}' is text, but the column holds a ${expected}`, {
      hint: 'Use the same type as in the loaded rows.',
      params: { column, value, expected },
    });
  }
  return rows.warnings.filter(({ code }) => code === 'infinite-values');
}
