import type { ArrowData, ArrowTable } from '../query/result/arrow-table.js';
import type { TableInput, TableSource } from '../query/source.js';
import { SalesError } from '../util/error.js';
import { hasGetters, MAX_RECORD_DEPTH, recordKeys } from '../util/record.js';

/** Tables with the buffers that are handed over to the worker. */
interface SendableTables {
  readonly tables: readonly TableSource[];
  readonly buffers: readonly ArrayBuffer[];
}

/**
 * Copies the values of Arrow tables: the copies are transferred, and the page keeps its tables. Only the parts of
 * buffers that a table uses are copied. Other inputs are unchanged.
 */
export function copyArrow(sources: readonly TableSource[]): SendableTables {
  const copies = new Copies();
  const tables = sources.map((source): TableSource =>
    source.input.kind === 'arrow' ? { ...source, input: { kind: 'arrow', table: copies.tableOf(source.input.table) } } : source,
  );
  return { tables, buffers: copies.buffers };
}

/** The copies made so far: values that several batches share are copied once. */
class Copies {
  readonly buffers: ArrayBuffer[] = [];
  readonly #values = new Map<ArrayBufferView, ArrayBufferView>();
  readonly #dictionaries = new Map<object, NonNullable<ArrowData['dictionary']>>();

  tableOf({ columns, rowCount }: ArrowTable): ArrowTable {
    const copied = columns.map((column) => ({ ...column, parts: column.parts.map((part) => this.#dataOf(part)) }));
    return { columns: copied, rowCount };
  }

  #dataOf(data: ArrowData): ArrowData {
    return {
      ...data,
      nullBitmap: data.nullBitmap && this.#valuesOf(data.nullBitmap),
      values: data.values && this.#valuesOf(data.values),
      valueOffsets: data.valueOffsets && this.#valuesOf(data.valueOffsets),
      typeIds: data.typeIds && Int8Array.from(data.typeIds),
      variadicBuffers: data.variadicBuffers?.map((buffer) => this.#valuesOf(buffer)),
      children: data.children.map((child) => this.#dataOf(child)),
      dictionary: data.dictionary && this.#dictionaryOf(data.dictionary),
    };
  }

  #dictionaryOf(dictionary: NonNullable<ArrowData['dictionary']>): NonNullable<ArrowData['dictionary']> {
    const before = this.#dictionaries.get(dictionary);
    if (before) return before;
    const copied = { data: dictionary.data.map((part) => this.#dataOf(part)) };
    this.#dictionaries.set(dictionary, copied);
    return copied;
  }

  #valuesOf<Values extends ArrayBufferView>(values: Values): Values {
    const before = this.#values.get(values);
    if (before) return before as Values;
    const copy = (values as unknown as Uint8Array<ArrayBuffer>).slice();
    this.buffers.push(copy.buffer);
    this.#values.set(values, copy);
    return copy as unknown as Values;
  }
}

/** The cells of rows by column, in order of first appearance. */
type Columns = Map<string, unknown[]>;

/** The position of a cell: row number from 0, and column name. */
interface CellPosition {
  readonly row: number;
  readonly column: string;
}

/** Converts rows of classes with getters to columns, because a structured clone loses getters. Returns other inputs unchanged. */
export function withGettersRead(source: TableSource): TableSource {
  const { input } = source;
  return input.kind === 'rows' && someHaveGetters(input.rows) ? withColumns(source) : source;
}

/**
 * Converts rows to columns, for rows that cannot be cloned, such as proxies. Reads their enumerable properties and the getters of
 * their classes as plain values.
 * @throws SalesError `not-tabular` for a value that a cell cannot hold, such as a function, with its row and column
 */
export function withColumns({ name, input }: TableSource): TableSource {
  return { name, input: input.kind === 'rows' ? columnsOf(input.rows) : input };
}

function someHaveGetters(rows: readonly unknown[]): boolean {
  let plain: unknown = Object.prototype;
  for (const row of rows) {
    if (!isObject(row)) continue;
    const prototype: unknown = Object.getPrototypeOf(row);
    if (prototype === plain) continue;
    if (hasGetters(row)) return true;
    plain = prototype;
  }
  return false;
}

function columnsOf(rows: readonly unknown[]): TableInput {
  const columns: Columns = new Map();
  for (const [row, record] of rows.entries()) {
    if (!isObject(record) || Array.isArray(record)) {
      throw new SalesError('not-tabular', 'row-not-object', {
        params: { row: row + 1, found: typeof record },
      });
    }
    addRecord(columns, record, { row, column: '' }, 0);
  }
  return { kind: 'columns', columns, rowCount: rows.length };
}

function addRecord(columns: Columns, record: object, { row, column: prefix }: CellPosition, depth: number): void {
  for (const key of recordKeys(record)) {
    const position = { row, column: `${prefix}${key}` };
    const value = plainValue(valueOf(record, key, position));
    if (isRecord(value) && depth < MAX_RECORD_DEPTH) addRecord(columns, value, { row, column: `${position.column}.` }, depth + 1);
    else addCell(columns, position, cellOf(value, position));
  }
}

function addCell(columns: Columns, { row, column }: CellPosition, cell: unknown): void {
  let cells = columns.get(column);
  if (!cells) columns.set(column, (cells = []));
  while (cells.length < row) cells.push(undefined);
  // When `a.b` occurs both as a key and as a nested object, the first one wins.
  if (cells.length === row) cells.push(cell);
}

function valueOf(record: object, key: string, position: CellPosition): unknown {
  try {
    return Reflect.get(record, key);
  } catch (cause) {
    throw refused(position, 'getter', cause);
  }
}

/** Converts objects with `toJSON`, such as those of date and decimal libraries, to their JSON value. */
function plainValue(value: unknown): unknown {
  return isObject(value) && !(value instanceof Date) && 'toJSON' in value && typeof value.toJSON === 'function'
    ? (value as { toJSON(): unknown }).toJSON()
    : value;
}

function cellOf(value: unknown, position: CellPosition): unknown {
  if (Array.isArray(value)) return listCell(value, position);
  if (isRecord(value)) return jsonOf(value, position);
  if (typeof value === 'function' || typeof value === 'symbol') throw refused(position, typeof value);
  if (isObject(value) && brandOf(value) !== 'Date') throw refused(position, brandOf(value));
  return value;
}

function listCell(values: readonly unknown[], position: CellPosition): unknown {
  return values.some(isObject) ? jsonOf(values, position) : values.map((value) => cellOf(value, position));
}

function jsonOf(value: unknown, position: CellPosition): string {
  try {
    return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
  } catch (cause) {
    throw refused(position, 'cycle', cause);
  }
}

function refused({ row, column }: CellPosition, found: string, cause?: unknown): SalesError {
  return new SalesError('not-tabular', 'bad-cell', {
    params: { row: row + 1, column, found },
    cause,
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** True for objects of keys and values, of a class or not. False for lists, dates and other platform objects. */
function isRecord(value: unknown): value is object {
  return isObject(value) && brandOf(value) === 'Object';
}

function brandOf(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
