import { codesFor } from '../../table/cells/column-builder.js';
import type { Column, TextColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent, Validity } from '../describe/column-values.js';

/** Returns rows of a table, which may repeat; −1 is a row without values. */
export function withRows(table: Table, rows: readonly number[]): Table {
  return {
    ...table,
    rowCount: rows.length,
    columns: table.columns.map((column) => (column.type === 'text' ? textsOf(column, rows) : someOf(column, rows))),
  };
}

/** Returns some rows of a text column, with the texts that occur in them. */
function textsOf(column: TextColumn, rows: readonly number[]): TextColumn {
  const known = new Map<number, number>();
  const validity = new Validity(rows.length);
  const places = rows.map((row, at) => {
    if (row < 0 || !isPresent(column, row)) {
      validity.drop(at);
      return 0;
    }
    const code = column.codes[row] ?? 0;
    const place = known.get(code) ?? known.size;
    known.set(code, place);
    return place;
  });
  const dictionary = [...known.keys()].map((code) => column.dictionary[code] ?? '');
  const codes = codesFor(dictionary.length, rows.length);
  codes.set(places);
  const { name, guess } = column;
  return { name, type: 'text', length: rows.length, codes, dictionary, guess, ...validity.fields() };
}

function someOf(column: Exclude<Column, TextColumn>, rows: readonly number[]): Column {
  const validity = new Validity(rows.length);
  const Values = column.values.constructor as new (length: number) => typeof column.values;
  const values = new Values(rows.length);
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  rows.forEach((row, at) => {
    const value = column.values[row] ?? 0;
    values[at] = value;
    if (row < 0 || !isPresent(column, row)) {
      validity.drop(at);
      return;
    }
    [min, max] = [Math.min(min, value), Math.max(max, value)];
  });
  const bounds = column.type === 'boolean' ? {} : validity.missing === rows.length ? { min: 0, max: 0 } : { min, max };
  const { valid: _, ...rest } = column;
  return { ...rest, ...bounds, length: rows.length, values, ...validity.fields() } as Column;
}
