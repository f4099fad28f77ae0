import type { Table } from 'apache-arrow';
import { loadArrow } from './load-arrow.js';
import { arrowTableFrom } from './result-arrow.js';
import { valueOf } from './result-column.js';
import type { ResultColumn, ResultValue } from './result-column.js';
import type { MeasureFacts } from '../measure.js';
import type { PlanFacts } from '../plan.js';
import type { Note } from '../schema.js';

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
