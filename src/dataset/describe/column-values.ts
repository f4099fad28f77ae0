import { isoDate } from '../../query/time/calendar-date.js';
import type { Column } from '../../table/column.js';

const DAY_MS = 86_400_000;

/** Whether no row of a column has a value, so that its type means nothing. */
export function isEmpty(column: Column): boolean {
  return column.missing === column.length;
}

/** Whether a row has a value. */
export function isPresent({ valid }: Pick<Column, 'valid'>, row: number): boolean {
  return valid === undefined || (((valid[row >> 3] ?? 0) >> (row & 7)) & 1) === 1;
}

/** The value of a row as a number: numbers, days, milliseconds, 0 and 1, codes into a text's dictionary; NaN where missing. */
export function numberAt(column: Column, row: number): number {
  if (!isPresent(column, row)) return Number.NaN;
  const stored = (column.type === 'text' ? column.codes[row] : column.values[row]) ?? Number.NaN;
  return column.type === 'number' && column.kind === 'decimal' ? stored / 10 ** column.scale : stored;
}

/** The value of a row as one would write it in a file, undefined where missing. */
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

/** A bitmap of present rows, or none where all are. */
export class Validity {
  readonly #bits: Uint8Array;
  missing = 0;

  constructor(length: number) {
    this.#bits = new Uint8Array((length + 7) >> 3).fill(0xff);
    if ((length & 7) !== 0) this.#bits[this.#bits.length - 1] = (1 << (length & 7)) - 1;
  }

  /** Marks a row, present until then, as missing. */
  drop(row: number): void {
    this.#clear(row);
    this.missing += 1;
  }

  /** Takes over which of the first rows have values from a column, whole bytes at once. */
  startWith(column: Pick<Column, 'valid' | 'missing' | 'length'>): void {
    const { valid, missing, length } = column;
    if (valid === undefined || missing === 0) return;
    const last = length >> 3;
    this.#bits.set(valid.subarray(0, last));
    for (let row = last << 3; row < length; row += 1) if (!isPresent(column, row)) this.#clear(row);
    this.missing += missing;
  }

  /** The fields of a column that say which rows have values. */
  fields(): { readonly valid?: Uint8Array; readonly missing: number } {
    return this.missing === 0 ? { missing: 0 } : { valid: this.#bits, missing: this.missing };
  }

  #clear(row: number): void {
    const byte = row >> 3;
    this.#bits[byte] = (this.#bits[byte] ?? 0) & ~(1 << (row & 7));
  }
}
