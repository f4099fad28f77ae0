import type { RoleChoice } from '../../query/catalog.js';
import type { ColumnRef, Role } from '../../query/schema.js';
import { isoDate } from '../../query/time/calendar-date.js';
import type { Column, NumberColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { powerOfTen } from '../../util/decimal.js';
import { bitsFor, hasValue } from '../../util/bits.js';

const DAY_MS = 86_400_000;

/** True for a column of whole numbers. */
export function isWhole(column: NumberColumn): boolean {
  return column.kind === 'decimal' && column.scale === 0;
}

/** True when a column has no values, which makes its type meaningless. */
export function isEmpty(column: Column): boolean {
  return column.missing === column.length;
}

/** Returns the column of a reference; `undefined` when no table has it. */
export function columnIn(tables: readonly Table[], ref: ColumnRef | undefined): Column | undefined {
  return tables.find(({ name }) => name === ref?.table)?.columns.find(({ name }) => name === ref?.column);
}

/** Returns a function that gives the column of a role, if the table has it. */
export function columnsByRole(table: Table, roles: readonly RoleChoice[]): (role: Role) => Column | undefined {
  return (role) => columnIn([table], roles.find((one) => one.role === role)?.ref);
}

/** True when a row has a value. */
export function isPresent({ valid }: Pick<Column, 'valid'>, row: number): boolean {
  return hasValue(valid, row);
}

/**
 * Returns the value of a row as a number: numbers, days, milliseconds, 0 and 1, or codes into a text's dictionary; NaN when
 * missing.
 */
export function numberAt(column: Column, row: number): number {
  if (!isPresent(column, row)) return Number.NaN;
  const stored = (column.type === 'text' ? column.codes[row] : column.values[row]) ?? Number.NaN;
  return column.type === 'number' && column.kind === 'decimal' ? stored / powerOfTen(column.scale) : stored;
}

/** Returns the day of a row in a column of dates or times; NaN when missing. */
export function dayAt(column: Column, row: number): number {
  const value = numberAt(column, row);
  return column.type === 'datetime' ? Math.floor(value / DAY_MS) : value;
}

/** Returns the value of a row as it would be written in a file; `undefined` when missing. */
export function textAt(column: Column, row: number): string | undefined {
  if (!isPresent(column, row)) return undefined;
  switch (column.type) {
    case 'text':
      return column.dictionary[column.codes[row] ?? 0];
    case 'date':
      return isoDate(column.values[row] ?? 0);
    case 'datetime':
      return isoTime(column.values[row] ?? 0, column.instant);
    case 'boolean':
      return column.values[row] === 1 ? 'true' : 'false';
    case 'number':
      return String(numberAt(column, row));
  }
}

function isoTime(ms: number, instant: boolean): string {
  const day = Math.floor(ms / DAY_MS);
  const time = new Date(ms - day * DAY_MS).toISOString().slice(11, ms % 1000 === 0 ? 19 : 23);
  return `${isoDate(day)}T${time}${instant ? 'Z' : ''}`;
}

/** Builds a validity bitmap; it is dropped when no row is missing. */
export class Validity {
  readonly #bits: Uint8Array;
  missing = 0;

  constructor(length: number) {
    this.#bits = bitsFor(length).fill(0xff);
    if ((length & 7) !== 0) this.#bits[this.#bits.length - 1] = (1 << (length & 7)) - 1;
  }

  /** Marks a row that was present as missing. */
  drop(row: number): void {
    this.#clear(row);
    this.missing += 1;
  }

  /** Copies the validity of the first rows from a column, whole bytes at a time. */
  startWith(column: Pick<Column, 'valid' | 'missing' | 'length'>): void {
    const { valid, missing, length } = column;
    if (valid === undefined || missing === 0) return;
    const last = length >> 3;
    this.#bits.set(valid.subarray(0, last));
    for (let row = last << 3; row < length; row += 1) if (!isPresent(column, row)) this.#clear(row);
    this.missing += missing;
  }

  /** Returns the column properties that describe validity. */
  fields(): { readonly valid?: Uint8Array; readonly missing: number } {
    return this.missing === 0 ? { missing: 0 } : { valid: this.#bits, missing: this.missing };
  }

  #clear(row: number): void {
    const byte = row >> 3;
    this.#bits[byte] = (this.#bits[byte] ?? 0) & ~(1 << (row & 7));
  }
}

/** A column of numbers to compute. */
interface NewNumbers {
  readonly name: string;
  readonly length: number;
  /** Number of decimals of exact numbers; `undefined` for floating-point numbers. */
  readonly scale: number | undefined;
  readonly guess: string;
}

/** Computes a column of numbers row by row; `undefined` is a missing one. Decimals stay exact. */
export function numbersColumn(
  { name, length, scale, guess }: NewNumbers,
  valueOf: (row: number) => number | undefined,
): NumberColumn {
  const values = new Float64Array(length);
  const validity = new Validity(length);
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < length; row += 1) {
    const found = valueOf(row);
    if (found === undefined) {
      validity.drop(row);
      if (scale === undefined) values[row] = Number.NaN;
      continue;
    }
    const value = scale === undefined ? found : Math.round(found * 10 ** scale);
    values[row] = value;
    [min, max] = [Math.min(min, value), Math.max(max, value)];
  }
  const base = { name, type: 'number', length, values, min, max, ...validity.fields(), guess } as const;
  return scale === undefined ? { ...base, kind: 'float' } : { ...base, kind: 'decimal', scale };
}

/** Computes a column of amounts row by row, without those of rows in which `amount` has no value. */
export function amountColumn(
  { amount, ...made }: Omit<NewNumbers, 'length'> & { readonly amount: Column },
  valueOf: (row: number) => number,
): NumberColumn {
  return numbersColumn({ ...made, length: amount.length }, (row) => (isPresent(amount, row) ? valueOf(row) : undefined));
}
