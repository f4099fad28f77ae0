import type { Data, Table } from 'apache-arrow';
import { bitsFor, setBit } from '../../util/bits.js';
import type { MeasureFacts, MeasureUnit } from '../measure.js';
import type { PlanFacts } from '../plan.js';
import type { Note, ValueType } from '../schema.js';
import { isoDate, isoDatetime } from '../time/calendar-date.js';
import { type ArrowLibrary, loadArrow } from './load-arrow.js';

/**
 * A column of a result. Numbers are a Float64Array; texts an Int32Array of codes into `dictionary`; dates an
 * Int32Array of days since 1970-01-01; datetimes a Float64Array of milliseconds; booleans a Uint8Array. `valid`: 1 = present;
 * absent when all are present.
 */
export interface ResultColumn {
  readonly name: string;
  readonly type: ValueType;
  readonly values: Float64Array | Int32Array | Uint8Array;
  readonly valid?: Uint8Array;
  readonly dictionary?: readonly string[];
  /** For datetimes: true for instants, written with `Z`; false for wall-clock times, written without it. */
  readonly instant?: boolean;
  /** How the numbers of a measure are formatted; absent for keys. */
  readonly unit?: MeasureUnit;
}

/** A value as returned by `rows()`: numbers, texts, booleans, dates as ISO text, `null` when missing. */
export type ResultValue = number | string | boolean | null;

/** Returns a value of a result column as in `rows()`. */
export function valueOf(column: ResultColumn, row: number): ResultValue {
  const value = column.values[row];
  if (value === undefined || Number.isNaN(value) || column.valid?.[row] === 0) return null;
  switch (column.type) {
    case 'number':
      return value;
    case 'text':
      return column.dictionary?.[value] ?? null;
    case 'date':
      return isoDate(value);
    case 'datetime':
      return isoDatetime(value, column.instant ?? false);
    case 'boolean':
      return value !== 0;
  }
}

/** Returns a key of a result as clauses write it; null when it is missing. */
export function memberAt(column: ResultColumn, row: number): string | null {
  const value = valueOf(column, row);
  return value === null ? null : String(value);
}

/** Returns the number in a result column; NaN when it is missing, or when the column or row does not exist. */
export function numberAt(column: ResultColumn | undefined, row: number): number {
  if (!column || column.valid?.[row] === 0) return Number.NaN;
  return column.values[row] ?? Number.NaN;
}

/** Returns the key in a result column as text; `null` when it is missing. */
export function textAt(column: ResultColumn, row: number): string | null {
  if (column.valid?.[row] === 0) return null;
  const value = column.values[row] ?? 0;
  if (column.dictionary) return column.dictionary[value] ?? null;
  return column.type === 'boolean' ? String(value === 1) : String(value);
}

/** The text of the group of all members that are not listed. */
export const OTHER = '(other)';

/** Returns the columns of a result as a table of apache-arrow. Numbers and dates share their arrays with the result. */
export function arrowTableFrom(arrow: ArrowLibrary, columns: readonly ResultColumn[], rowCount: number): Table {
  const { Field, RecordBatch, Schema, Struct, Table: ArrowTable, makeData } = arrow;
  const children = columns.map((column) => dataOf(arrow, column, rowCount));
  const schema = new Schema(columns.map(({ name }, index) => new Field(name, children[index]!.type, true)));
  const struct = makeData({ type: new Struct(schema.fields), length: rowCount, nullCount: 0, children });
  return new ArrowTable(schema, [new RecordBatch(schema, struct)]);
}

function dataOf(arrow: ArrowLibrary, column: ResultColumn, length: number): Data {
  const { Bool, DateDay, Dictionary, Float64, Int32, TimestampMillisecond, Utf8, makeData, vectorFromArray } = arrow;
  const nulls = nullsOf(column, length);
  switch (column.type) {
    case 'number':
      return makeData({ type: new Float64(), length, ...nulls, data: column.values as Float64Array });
    case 'date':
      return makeData({ type: new DateDay(), length, ...nulls, data: column.values as Int32Array });
    case 'datetime':
      return makeData({
        type: new TimestampMillisecond(column.instant === true ? 'UTC' : null),
        length,
        ...nulls,
        data: BigInt64Array.from(column.values, (time) => BigInt(Number.isNaN(time) ? 0 : Math.trunc(time))),
      });
    case 'boolean':
      return makeData({ type: new Bool(), length, ...nulls, data: bitsOf(length, (row) => column.values[row] !== 0) });
    case 'text':
      return makeData({
        type: new Dictionary(new Utf8(), new Int32()),
        length,
        ...nulls,
        data: Int32Array.from(column.values, (code, row) => (isMissing(column, row) ? 0 : code)),
        dictionary: vectorFromArray([...(column.dictionary ?? [])], new Utf8()),
      });
  }
}

function isMissing({ values, valid, type, dictionary }: ResultColumn, row: number): boolean {
  if (valid?.[row] === 0 || Number.isNaN(values[row])) return true;
  return type === 'text' && dictionary?.[values[row]!] === undefined;
}

function nullsOf(column: ResultColumn, length: number): { readonly nullCount: number; readonly nullBitmap: Uint8Array } {
  let nullCount = 0;
  for (let row = 0; row < length; row++) if (isMissing(column, row)) nullCount++;
  const nullBitmap = nullCount === 0 ? new Uint8Array(0) : bitsOf(length, (row) => !isMissing(column, row));
  return { nullCount, nullBitmap };
}

/** Returns one bit per row. */
function bitsOf(length: number, isSet: (row: number) => boolean): Uint8Array {
  const bits = bitsFor(length);
  for (let row = 0; row < length; row++) if (isSet(row)) setBit(bits, row);
  return bits;
}

/** The result of an engine in the form sent between threads: plain data with transferable buffers. */
export interface ResultRecord {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly notes: readonly Note[];
  readonly facts: PlanFacts;
  /** The number of rows that the filters select, and of rows in the table: that of the first measure, if there are several. */
  readonly selected: number;
  readonly total: number;
}

/** Returns a result with other columns, rows or facts. */
export function resultWith(
  { rowCount, columns, notes, facts, selected, total }: ResultRecord,
  changes: Partial<ResultRecord>,
): QueryResult {
  return new QueryResult({ rowCount, columns, notes, facts, selected, total, ...changes });
}

/** Returns a column of numbers. NaN is a missing value. */
export function numberColumn(name: string, values: Float64Array, unit: MeasureUnit): ResultColumn {
  return { name, type: 'number', values, unit, valid: Uint8Array.from(values, (value) => (Number.isNaN(value) ? 0 : 1)) };
}

/** Options of `toCSV`. */
export interface CsvOptions {
  /**
   * True (default) to put an apostrophe before texts and names that begin with `= + - @`, a tab or a line break. Spreadsheets
   * would run them as formulas.
   */
  readonly guard?: boolean;
}

/** The result of a query: columns of typed arrays, readable as rows or CSV. */
export class QueryResult {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  /** What users should know about the numbers: periods limited to comparable parts, filters skipped. */
  readonly notes: readonly Note[];
  /** The periods and the grain that were used. */
  readonly facts: PlanFacts;
  /** The number of rows that the filters select, and of rows in the table: that of the first measure, if there are several. */
  readonly selected: number;
  readonly total: number;

  constructor(record: ResultRecord) {
    this.rowCount = record.rowCount;
    this.columns = record.columns;
    this.notes = record.notes;
    this.facts = record.facts;
    this.selected = record.selected;
    this.total = record.total;
  }

  /** What is known about each measure, in the order of the query. */
  get measures(): readonly MeasureFacts[] {
    return this.facts.measures;
  }

  /** Returns the column with a name as queried (`month(date)`, `revenue.growth`); `undefined` when there is none. */
  column(name: string): ResultColumn | undefined {
    return this.columns.find((column) => column.name === name);
  }

  /** Returns one plain object per row, by column name: numbers, texts, booleans, ISO dates, `null` when missing. */
  rows(): Record<string, ResultValue>[] {
    return Array.from({ length: this.rowCount }, (_, row) =>
      Object.fromEntries(this.columns.map((column) => [column.name, valueOf(column, row)])),
    );
  }

  /**
   * Returns the rows as CSV text (RFC 4180: commas, double quotes, CRLF after every line), below a line with the column names.
   * Missing values are empty cells; numbers have a decimal point and all their digits.
   */
  toCSV({ guard = true }: CsvOptions = {}): string {
    const lines = [this.columns.map((column) => csvValue(column.name, guard))];
    for (let row = 0; row < this.rowCount; row++) lines.push(this.columns.map((column) => csvValue(valueOf(column, row), guard)));
    return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
  }

  /**
   * Returns the result as a `Table` of apache-arrow, which is loaded on demand. Numbers are doubles, dates are days, datetimes are
   * timestamps in milliseconds (with the time zone UTC if they are instants), texts are dictionaries, and missing values are null.
   */
  async toArrow(): Promise<Table> {
    return arrowTableFrom(await loadArrow(), this.columns, this.rowCount);
  }

  /** Returns the result as the bytes of Arrow IPC, as a stream or a file, with columns as in `toArrow()`. */
  async toIPC(format: 'stream' | 'file' = 'stream'): Promise<Uint8Array> {
    const arrow = await loadArrow();
    return arrow.tableToIPC(arrowTableFrom(arrow, this.columns, this.rowCount), format);
  }
}

function csvValue(value: ResultValue, guard: boolean): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  return csvCell(guard && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value);
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Results by the names of their plans. */
export type Results = Readonly<Record<string, QueryResult>>;
