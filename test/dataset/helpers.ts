import type { Column } from '../../src/table/column.js';
import type { Table } from '../../src/table/table.js';
import { textAt } from '../../src/dataset/describe/column-values.js';

/** A validity bitmap of the rows that are not null, or none where all are present. */
function validityOf(values: readonly unknown[]): { readonly valid?: Uint8Array; readonly missing: number } {
  const missing = values.filter((value) => value === null).length;
  if (missing === 0) return { missing };
  const valid = new Uint8Array((values.length + 7) >> 3);
  values.forEach((value, row) => {
    if (value !== null) valid[row >> 3] = (valid[row >> 3] ?? 0) | (1 << (row & 7));
  });
  return { valid, missing };
}

function rangeOf(values: readonly (number | null)[]): { readonly min: number; readonly max: number } {
  const present = values.filter((value) => value !== null);
  return {
    min: present.reduce((least, value) => Math.min(least, value), present[0] ?? 0),
    max: present.reduce((most, value) => Math.max(most, value), present[0] ?? 0),
  };
}

function base(
  name: string,
  values: readonly unknown[],
): { name: string; length: number; guess: string; valid?: Uint8Array; missing: number } {
  return { name, length: values.length, guess: 'as made', ...validityOf(values) };
}

/** A column of texts; null is missing. */
export function texts(name: string, values: readonly (string | null)[]): Column {
  const dictionary = [...new Set(values.filter((value) => value !== null))];
  const codes = Uint8Array.from(values, (value) => (value === null ? dictionary.length : dictionary.indexOf(value)));
  return { ...base(name, values), type: 'text', codes, dictionary };
}

/** A column of decimals by their stored integers. */
export function decimals(name: string, stored: readonly (number | null)[], scale = 0): Column {
  return {
    ...base(name, stored),
    type: 'number',
    kind: 'decimal',
    values: Int32Array.from(stored, (value) => value ?? 0),
    scale,
    ...rangeOf(stored),
  };
}

/** A column of doubles. */
export function floats(name: string, values: readonly (number | null)[]): Column {
  return {
    ...base(name, values),
    type: 'number',
    kind: 'float',
    values: Float64Array.from(values, (value) => value ?? Number.NaN),
    ...rangeOf(values),
  };
}

/** A column of days since 1970-01-01. */
export function dates(name: string, days: readonly (number | null)[]): Column {
  return { ...base(name, days), type: 'date', values: Int32Array.from(days, (value) => value ?? 0), ...rangeOf(days) };
}

/** A column of milliseconds. */
export function times(name: string, ms: readonly (number | null)[], instant: boolean): Column {
  return { ...base(name, ms), type: 'datetime', instant, values: Float64Array.from(ms, (value) => value ?? 0), ...rangeOf(ms) };
}

/** A column of true and false. */
export function booleans(name: string, values: readonly (boolean | null)[]): Column {
  return { ...base(name, values), type: 'boolean', values: Uint8Array.from(values, (value) => (value === true ? 1 : 0)) };
}

/** A table of columns of one length. */
export function table(name: string, columns: readonly Column[]): Table {
  return { name, rowCount: columns[0]?.length ?? 0, columns, warnings: [] };
}

/** The values of a column as texts, undefined where missing. */
export function shown(column: Column | undefined): (string | undefined)[] {
  return column === undefined ? [] : Array.from({ length: column.length }, (_, row) => textAt(column, row));
}
