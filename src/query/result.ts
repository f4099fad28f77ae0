import { isoDate } from './time/calendar-date.js';
import { isoDatetime } from './time/clock-time.js';
import type { MeasureUnit, PlanFacts } from './plan.js';
import type { Note, ValueType } from './schema.js';

/**
 * A column of a result (DESIGN 4.2). Numbers: Float64Array; text: Int32Array of codes into `dictionary`; date: Int32Array of days since 1970-01-01;
 * datetime: Float64Array of milliseconds; boolean: Uint8Array. `valid`: 1 = present; absent = all present.
 */
export interface ResultColumn {
  readonly name: string;
  readonly type: ValueType;
  readonly values: Float64Array | Int32Array | Uint8Array;
  readonly valid?: Uint8Array;
  readonly dictionary?: readonly string[];
  /** For datetimes: whether they are instants, written with `Z`, or wall-clock times, written without. */
  readonly instant?: boolean;
  /** How people read a measure's numbers. Absent for keys. */
  readonly unit?: MeasureUnit;
}

/** What an engine answers and what crosses the worker: plain data, its buffers transferable. */
export interface ResultRecord {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  readonly notes: readonly Note[];
  readonly facts: PlanFacts;
  /** Rows selected by the filters, and rows in the table: in that of the first measure, where there are several. */
  readonly selected: number;
  readonly total: number;
}

/** A value of a result as `rows()` gives it: numbers, texts, booleans, dates as ISO texts, `null` where missing. */
export type ResultValue = number | string | boolean | null;

/** How `toCSV` writes. */
export interface CsvOptions {
  /** Whether texts and names that begin with `= + - @`, a tab or a line break get a leading apostrophe, so that no spreadsheet runs them. Default true. */
  readonly guard?: boolean;
}

/** The answer to a query: columns of typed arrays, readable as rows or CSV. */
export class QueryResult {
  readonly rowCount: number;
  readonly columns: readonly ResultColumn[];
  /** What a reader of the numbers should know: periods cut like with like, filters skipped. */
  readonly notes: readonly Note[];
  /** The periods and the grain that were used. */
  readonly facts: PlanFacts;
  /** Rows selected by the filters, and rows in the table: in that of the first measure, where there are several. */
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

  /** The column of a name as asked (`month(date)`, `revenue.growth`), or undefined. */
  column(name: string): ResultColumn | undefined {
    return this.columns.find((column) => column.name === name);
  }

  /** One plain object per row, by column name: numbers, texts, booleans, ISO dates, `null` where missing. */
  rows(): Record<string, ResultValue>[] {
    return Array.from({ length: this.rowCount }, (_, row) =>
      Object.fromEntries(this.columns.map((column) => [column.name, valueOf(column, row)])),
    );
  }

  /**
   * The rows as CSV text (RFC 4180: commas, double quotes, CRLF after every line) under a line of names as asked.
   * Missing values are empty cells; numbers have a decimal point and all their digits.
   */
  toCSV({ guard = true }: CsvOptions = {}): string {
    const lines = [this.columns.map((column) => csvValue(column.name, guard))];
    for (let row = 0; row < this.rowCount; row++) lines.push(this.columns.map((column) => csvValue(valueOf(column, row), guard)));
    return lines.map((cells) => `${cells.join(',')}\r\n`).join('');
  }
}

/** The value of a result's column in a row, as `rows()` gives it. */
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

function csvValue(value: ResultValue, guard: boolean): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  return csvCell(guard && /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value);
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
