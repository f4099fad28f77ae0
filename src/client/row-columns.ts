import type { TableInput, TableSource } from '../query/source.js';
import { SalesError } from '../util/error.js';
import { hasGetters, MAX_RECORD_DEPTH, recordKeys } from '../util/record.js';

/** The cells of rows by column, in the order in which columns first appear. */
type Columns = Map<string, unknown[]>;

/** Where a cell is: the number of its row, from 0, and the name of its column. */
interface Place {
  readonly row: number;
  readonly column: string;
}

/** Returns the input with rows of classes with getters as columns: a structured clone would lose the getters. */
export function withGettersRead(source: TableSource): TableSource {
  const { input } = source;
  return input.kind === 'rows' && someHaveGetters(input.rows) ? withColumns(source) : source;
}

/**
 * Returns the input with its rows read into columns, for rows that cannot be cloned, such as proxies: their enumerable properties and the getters
 * of their classes, as plain values.
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
      throw new SalesError('not-tabular', `Row ${row + 1} is not an object`, {
        hint: 'Rows are objects with a key per column.',
        params: { row: row + 1, found: typeof record },
      });
    }
    addRecord(columns, record, { row, column: '' }, 0);
  }
  return { kind: 'columns', columns, rowCount: rows.length };
}

function addRecord(columns: Columns, record: object, { row, column: prefix }: Place, depth: number): void {
  for (const key of recordKeys(record)) {
    const place = { row, column: `${prefix}${key}` };
    const value = plainValue(valueOf(record, key, place));
    if (isRecord(value) && depth < MAX_RECORD_DEPTH) addRecord(columns, value, { row, column: `${place.column}.` }, depth + 1);
    else addCell(columns, place, cellOf(value, place));
  }
}

function addCell(columns: Columns, { row, column }: Place, cell: unknown): void {
  let cells = columns.get(column);
  if (!cells) columns.set(column, (cells = []));
  while (cells.length < row) cells.push(undefined);
  // `a.b` written both as a key and as an inner object: the first one counts.
  if (cells.length === row) cells.push(cell);
}

function valueOf(record: object, key: string, place: Place): unknown {
  try {
    return Reflect.get(record, key);
  } catch (cause) {
    throw refused(place, 'a getter that fails', cause);
  }
}

/** A moment of a library of dates, a decimal number: what they are in JSON. */
function plainValue(value: unknown): unknown {
  return isObject(value) && !(value instanceof Date) && 'toJSON' in value && typeof value.toJSON === 'function'
    ? (value as { toJSON(): unknown }).toJSON()
    : value;
}

function cellOf(value: unknown, place: Place): unknown {
  if (Array.isArray(value)) return listCell(value, place);
  if (isRecord(value)) return jsonOf(value, place);
  if (typeof value === 'function' || typeof value === 'symbol') throw refused(place, `a ${typeof value}`);
  if (isObject(value) && brandOf(value) !== 'Date') throw refused(place, `a value of type ${brandOf(value)}`);
  return value;
}

function listCell(values: readonly unknown[], place: Place): unknown {
  return values.some(isObject) ? jsonOf(values, place) : values.map((value) => cellOf(value, place));
}

function jsonOf(value: unknown, place: Place): string {
  try {
    return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
  } catch (cause) {
    throw refused(place, 'an object that contains itself', cause);
  }
}

function refused({ row, column }: Place, found: string, cause?: unknown): SalesError {
  return new SalesError('not-tabular', `Row ${row + 1}, column '${column}' is ${found}; a cell cannot hold that`, {
    hint: 'Give rows of numbers, texts, dates, true and false, and null.',
    params: { row: row + 1, column, found },
    cause,
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Returns true for objects of keys and values, of a class or not; false for lists, dates and other objects of the platform. */
function isRecord(value: unknown): value is object {
  return isObject(value) && brandOf(value) === 'Object';
}

function brandOf(value: object): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}
