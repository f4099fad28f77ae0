import type { Column, TextColumn } from '../../table/column.js';
import { TextList } from '../../table/cells/text-list.js';
import type { ColumnHead, ColumnBuffer } from '../threads/shard-port.js';

/** The values and validity bits of rows. */
export interface StoredRows {
  readonly values: ColumnBuffer;
  readonly valid?: Uint8Array;
}

/** Returns the array with a column's values or codes. */
function storeOf(column: Column): ColumnBuffer {
  return column.type === 'text' ? column.codes : column.values;
}

/** Returns a column with the same type, bounds and texts, but other rows. */
export function withRows(column: Column, { values, valid }: StoredRows): Column {
  const { length } = values;
  const { name, guess } = column;
  const base = { name, guess, length, missing: missingIn(valid, length), ...(valid === undefined ? {} : { valid }) };
  if (column.type === 'text')
    return textColumn({ ...base, codes: values as typeof column.codes }, column.list ?? column.dictionary);
  const { valid: _, ...rest } = column;
  return { ...rest, ...base, values } as Column;
}

/** Returns all rows of a column, without copying. */
export function allRows(column: Column): StoredRows {
  const values = storeOf(column);
  return column.valid === undefined ? { values } : { values, valid: column.valid };
}

/** Returns the rows from `from`, a multiple of 8, up to `to`, without copying. */
export function viewOf({ values, valid }: StoredRows, from: number, to: number): StoredRows {
  const own = { values: values.subarray(from, to) };
  return valid === undefined ? own : { ...own, valid: valid.subarray(from >> 3, (to + 7) >> 3) };
}

/** Returns a copy of some rows. */
export function rowsBetween(rows: StoredRows, from: number, to: number): StoredRows {
  const { values, valid } = viewOf(rows, from, to);
  return valid === undefined ? { values: values.slice() } : { values: values.slice(), valid: valid.slice() };
}

/** Copies rows to position `at`, a multiple of 8. */
export function putRows(room: StoredRows, { values, valid }: StoredRows, at: number): void {
  room.values.set(values, at);
  if (valid !== undefined) room.valid?.set(valid.subarray(0, (values.length + 7) >> 3), at >> 3);
}

/** Returns a column without its rows, in a form that can be posted. */
export function headOf(column: Column): ColumnHead {
  const store = storeOf(column);
  const head = { store: store.constructor.name, hasMissing: column.valid !== undefined };
  const empty = store.slice(0, 0);
  if (column.type !== 'text') return { ...head, column: withRows(column, { values: empty }) };
  const { name, guess, list } = column;
  const bare: Column = { name, guess, type: 'text', length: 0, missing: 0, codes: empty as typeof column.codes, dictionary: [] };
  const texts = list !== undefined && list.records.length > 0 ? { size: list.size, records: list.records } : column.dictionary;
  return { ...head, column: bare, texts };
}

interface StoreType {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike): ColumnBuffer;
}

const STORES: Readonly<Record<string, StoreType>> = /* @__PURE__ */ Object.fromEntries(
  [Int8Array, Int16Array, Int32Array, Float64Array, Uint8Array, Uint16Array, Uint32Array].map((Type) => [Type.name, Type]),
);

/** Allocates memory for `length` rows of a column; with `isShared` it is shared between threads. */
export function roomFor({ store, hasMissing }: ColumnHead, length: number, isShared = false): StoredRows {
  const Values = STORES[store]!;
  const room = (bytes: number): ArrayBufferLike => (isShared ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes));
  const values = new Values(room(length * Values.BYTES_PER_ELEMENT));
  return hasMissing ? { values, valid: new Uint8Array(room((length + 7) >> 3)) } : { values };
}

export function toColumn({ column, texts }: ColumnHead, rows: StoredRows): Column {
  if (column.type !== 'text' || texts === undefined) return withRows(column, rows);
  return withRows(textColumn(column, 'records' in texts ? new TextList(texts.size, texts.records) : texts), rows);
}

/** Creates a text column; texts that are created on demand are not created here. */
function textColumn(base: Omit<TextColumn, 'type' | 'dictionary'>, texts: TextList | readonly string[]): TextColumn {
  const { name, guess, length, missing, valid, codes } = base;
  const own = { name, guess, length, missing, codes, type: 'text', ...(valid === undefined ? {} : { valid }) } as const;
  if (!('all' in texts)) return { ...own, dictionary: texts };
  return {
    ...own,
    list: texts,
    get dictionary() {
      return texts.all;
    },
  };
}

function missingIn(valid: Uint8Array | undefined, length: number): number {
  if (valid === undefined) return 0;
  const bytes = length >> 3;
  let present = 0;
  for (let byte = 0; byte < bytes; byte++) present += BITS[valid[byte]!]!;
  // Bits after the last row are ignored.
  if ((length & 7) > 0) present += BITS[valid[bytes]! & ((1 << (length & 7)) - 1)]!;
  return length - present;
}

/** Number of bits set in each byte. */
const BITS = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);
