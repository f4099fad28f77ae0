import { MAX_RECORD_DEPTH, recordKeys, isRecord } from '../../util/record.js';
import { ColumnBuilder, type CellPool } from '../cells/column-builder.js';
import type { CsvRows } from '../csv/scanner.js';

/**
 * Collects plain objects into columns. Columns are the union of all keys; absent keys are missing cells; nested objects become
 * `outer.inner`.
 */
export class RecordGrid {
  // A Map, because keys such as `__proto__` come from the data.
  readonly #builders = new Map<string, ColumnBuilder>();
  #rows = 0;

  get rowCount(): number {
    return this.#rows;
  }

  /** Adds one record with its own enumerable keys and the getters of its class. */
  add(record: object): void {
    this.#addKeys(record, '', 0);
    this.#rows++;
  }

  /** Adds a row of cells by column name. */
  addRow(names: readonly string[], cells: readonly unknown[]): void {
    names.forEach((name, index) => {
      this.#addCell(name, cells[index]);
    });
    this.#rows++;
  }

  /** Returns the cells of all columns, each with `rowCount` cells. */
  finish(): CellPool[] {
    return [...this.#builders.values()].map((builder) => {
      builder.padTo(this.#rows);
      return builder.finish();
    });
  }

  #addKeys(record: object, prefix: string, depth: number): void {
    for (const key of recordKeys(record)) {
      const value: unknown = Reflect.get(record, key);
      if (isPlainObject(value) && depth < MAX_RECORD_DEPTH) this.#addKeys(value, `${prefix}${key}.`, depth + 1);
      else this.#addCell(`${prefix}${key}`, value);
    }
  }

  #addCell(name: string, value: unknown): void {
    let builder = this.#builders.get(name);
    if (!builder) {
      builder = new ColumnBuilder(name);
      this.#builders.set(name, builder);
    }
    builder.padTo(this.#rows);
    // If `a.b` is both a key and a nested object, the first one is used.
    if (builder.length === this.#rows) builder.add(cellText(value));
  }
}

/** True for an object that is neither an array nor a date. */
export function isPlainObject(value: unknown): value is object {
  return isRecord(value) && !(value instanceof Date);
}

/** Returns a value as cell text; a missing value is the empty text. */
export function cellText(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (Array.isArray(value)) return listText(value);
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  return jsonText(value);
}

/**
 * Formats a number as cell text; NaN becomes empty. Exactly three decimals could be mistaken for separated thousands among texts
 * with decimal commas, and 5e-9 for a code. An additional decimal makes both unambiguous.
 */
function numberText(value: number): string {
  if (Number.isNaN(value)) return '';
  const text = String(value);
  if (text.includes('e')) return text.includes('.') ? text : text.replace('e', '.0e');
  return Number.isInteger(value) || text.length - text.lastIndexOf('.') !== 4 ? text : `${text}0`;
}

function listText(values: readonly unknown[]): string {
  return values.some((value) => typeof value === 'object' && value !== null) ? jsonText(values) : values.map(cellText).join(', ');
}

function jsonText(value: unknown): string {
  try {
    const text: unknown = JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
    return typeof text === 'string' ? text : '';
  } catch {
    // A circular reference, or nesting too deep to serialize: the cell is empty.
    return '';
  }
}

/** Converts rows of texts to rows of bytes, for sources that are not bytes. */
export function textRows(rows: readonly (readonly string[])[]): CsvRows {
  const encoder = new TextEncoder();
  const count = rows.reduce((sum, row) => sum + row.length, 0);
  const cells = new Int32Array(count * 2);
  const rowEnds = new Int32Array(rows.length);
  let bytes = new Uint8Array(1 << 16);
  let length = 0;
  let cell = 0;
  rows.forEach((row, index) => {
    for (const text of row) {
      // Each UTF-16 code unit takes at most three bytes.
      if (length + text.length * 3 > bytes.length) bytes = growTo(bytes, length + text.length * 3);
      cells[cell * 2] = length;
      length += encoder.encodeInto(text, bytes.subarray(length)).written;
      cells[cell * 2 + 1] = length;
      cell++;
    }
    rowEnds[index] = cell;
  });
  return { bytes, cells, rowEnds, rowCount: rows.length, badQuotes: [] };
}

function growTo(bytes: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const wide = new Uint8Array(Math.max(needed, bytes.length * 2));
  wide.set(bytes);
  return wide;
}
