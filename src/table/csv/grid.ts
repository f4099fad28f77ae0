import type { Note } from '../../query/schema.js';
import { ByteColumn, type CellRows } from '../cells/byte-column.js';
import type { CellPool } from '../cells/column-builder.js';
import { CLOSING_ROWS, lastRow, type LastRow } from './totals.js';
import { firstMonthIn } from './datev.js';
import { findHeader, repeatsNames } from './header.js';
import { copyOfRows, isBlank, rowTexts, type CsvRows } from './scanner.js';
import { utf8Text } from '../cells/text-list.js';

/** Maximum number of rows searched for the header row. */
const HEAD_ROWS = 500;

const SPACE = 0x20;

/** A row with more cells than columns: its index, and its first and last cell. */
interface LongRow {
  readonly row: number;
  readonly first: number;
  readonly end: number;
  readonly width: number;
}

/** Counts of irregular rows, with the first of them. */
interface Misfits {
  count: number;
  readonly rows: number[];
  example: string;
}

/** Converts rows of cells to columns: finds the names, skips blank rows, pads short rows, and reports irregular ones. */
export class CsvGrid {
  readonly #headerWish: 'none' | number | undefined;
  #skipped: number;
  #columns: (ByteColumn | undefined)[] | undefined;
  #rowCount = 0;
  #lastRows: readonly CsvRows[] = [];
  readonly #warnings: Note[] = [];
  readonly #short: Misfits = { count: 0, rows: [], example: '' };
  readonly #long: Misfits = { count: 0, rows: [], example: '' };
  readonly #split: Misfits = { count: 0, rows: [], example: '' };
  readonly #quotes: Misfits = { count: 0, rows: [], example: '' };
  readonly #repeated: Misfits = { count: 0, rows: [], example: '' };
  #firstMonth: number | undefined;
  /** The cells of the header row, if it is long enough that equal cells cannot be data. */
  #header: readonly string[] | undefined;

  /**
   * Creates a grid. `headerWish` is the configured header row; `skipFirst` skips a first row that only declares the delimiter.
   */
  constructor(headerWish: 'none' | number | undefined, skipFirst: boolean) {
    this.#headerWish = headerWish;
    this.#skipped = skipFirst ? 1 : 0;
  }

  /** Number of data rows so far. */
  get rowCount(): number {
    return this.#rowCount;
  }

  /** The first month of the fiscal year, counted from January of year 0, where the first line states it. */
  get firstMonth(): number | undefined {
    return this.#firstMonth;
  }

  /** The columns so far. A column set to `undefined` is built by another thread. */
  get columns(): (ByteColumn | undefined)[] {
    return this.#columns ?? [];
  }

  /** Adds rows; the first ones include the header. Returns the cells of the data rows; `undefined` when there are none. */
  add(rows: CsvRows): CellRows | undefined {
    const filled = filledRows(rows, this.#skipped);
    this.#skipped = Math.max(0, this.#skipped - rows.rowCount);
    if (filled.length === 0) return undefined;
    const from = this.#columns ? 0 : this.#begin(Array.from(filled.subarray(0, HEAD_ROWS), (row) => rowTexts(rows, row)));
    const data = this.#withoutHeaders(rows, filled.subarray(from));
    const { columns } = this;
    if (data.length === 0 || columns.length === 0) return undefined;
    const cells = this.#regular(rows, data, columns.length);
    columns.forEach((column, index) => {
      column?.add(cells, index);
    });
    // The last rows are evaluated once, at the end.
    const before = data.length < CLOSING_ROWS ? this.#lastRows.slice(1 - CLOSING_ROWS) : [];
    this.#lastRows = [...before, copyOfRows(rows, data.subarray(-CLOSING_ROWS))];
    this.#rowCount += data.length;
    return cells;
  }

  /**
   * Returns the cells of the columns, the warnings and the last rows. `collected` has the cells if other threads built some of
   * them.
   */
  finish(collected?: readonly CellPool[]): {
    pools: readonly CellPool[];
    warnings: Note[];
    lastRows: readonly LastRow[];
  } {
    if (!this.#columns) this.#begin([]);
    this.#note('short-rows', this.#short);
    this.#note('long-rows', this.#long);
    this.#note('split-texts', this.#split);
    this.#note('bad-quotes', this.#quotes);
    this.#note('repeated-header', this.#repeated);
    const pools = collected ?? this.columns.flatMap((column) => column?.finish() ?? []);
    return { pools, warnings: this.#warnings, lastRows: this.#lastRows.flatMap(allTexts).slice(-CLOSING_ROWS).map(lastRow) };
  }

  /** Finds the names in the first rows, and returns the index of the first data row. */
  #begin(head: readonly (readonly string[])[]): number {
    const header = findHeader(head, this.#headerWish);
    this.#columns = header.names.map((name) => new ByteColumn(name));
    this.#firstMonth = header.facts && firstMonthIn(header.facts);
    if (header.skipped > 0) {
      const first = clip((head[0] ?? []).filter((cell) => cell.trim() !== '').join(' '));
      this.#warnings.push({
        code: 'skipped-lines',
        count: header.skipped,
        params: { count: header.skipped, example: first },
      });
    }
    if (!header.named && this.#headerWish !== 'none') {
      this.#warnings.push({
        code: 'no-header',
      });
    }
    const named = header.named ? head[header.firstRow - 1] : undefined;
    this.#header = named !== undefined && named.length > 1 ? named : undefined;
    return header.firstRow;
  }

  /** Data rows without those that repeat the header, as files put together from several have. */
  #withoutHeaders(rows: CsvRows, data: Int32Array): Int32Array {
    const header = this.#header;
    if (header === undefined) return data;
    const { bytes, cells, rowEnds } = rows;
    const first = new TextEncoder().encode(header[0]);
    const isHeader = (row: number): boolean => {
      const cell = row === 0 ? 0 : (rowEnds[row - 1] as number);
      const start = cells[cell * 2] as number;
      // Nearly all rows differ in the length of their first cell, which is compared before any text is made.
      if ((cells[cell * 2 + 1] as number) - start !== first.length) return false;
      return first.every((byte, at) => bytes[start + at] === byte) && repeatsNames(rowTexts(rows, row), header);
    };
    if (!data.some(isHeader)) return data;
    data.forEach((row, index) => {
      if (isHeader(row)) note(this.#repeated, this.#rowCount + index, '');
    });
    return data.filter((row) => !isHeader(row));
  }

  /** Returns the positions of the cells of data rows, with exactly `width` cells per row. */
  #regular(rows: CsvRows, data: Int32Array, width: number): CellRows {
    this.#noteQuotes(rows, data);
    const { bytes, cells, rowEnds, rowCount } = rows;
    if (data.length === rowCount && isRegular(rows, width)) return { bytes, cells, rowCount, width };
    const indexes = new Int32Array(data.length * width * 2);
    data.forEach((row, index) => {
      const first = row === 0 ? 0 : (rowEnds[row - 1] as number);
      const end = rowEnds[row] as number;
      const joined = end - first > width ? this.#joined(rows, { row: index, first, end, width }) : undefined;
      indexes.set(joined ?? cells.subarray(first * 2, Math.min(end, first + width) * 2), index * width * 2);
      if (joined === undefined && end - first !== width) this.#checkWidth(rows, { row: index, cell: first + width, end });
    });
    return { bytes, cells: indexes, rowCount: data.length, width };
  }

  /**
   * Returns the cells of a row that has too many, with those joined that a delimiter before a blank divides, as in `Rua do Paço, 67` without quotes.
   * `undefined` unless these are as many as there are cells too many.
   */
  #joined({ bytes, cells }: CsvRows, { row, first, end, width }: LongRow): Int32Array | undefined {
    const joined: number[] = [];
    let example: readonly [number, number] | undefined;
    for (let cell = first; cell < end; cell++) {
      const [start, stop] = [cells[cell * 2] as number, cells[cell * 2 + 1] as number];
      const before = joined.at(-1);
      const continues = before !== undefined && start === before + 1 && bytes[start] === SPACE && !isBlank(bytes, start, stop);
      if (!continues) {
        joined.push(start, stop);
        continue;
      }
      joined[joined.length - 1] = stop;
      example ??= [joined.at(-2)!, stop];
    }
    if (example === undefined || joined.length !== width * 2) return undefined;
    note(this.#split, this.#rowCount + row, this.#split.count > 0 ? '' : utf8Text(bytes, ...example));
    return Int32Array.from(joined);
  }

  #checkWidth({ bytes, cells }: CsvRows, { row, cell, end }: { row: number; cell: number; end: number }): void {
    if (end < cell) note(this.#short, this.#rowCount + row, '');
    for (let surplus = cell; surplus < end; surplus++) {
      const [start, stop] = [cells[surplus * 2] as number, cells[surplus * 2 + 1] as number];
      if (isBlank(bytes, start, stop)) continue;
      note(this.#long, this.#rowCount + row, this.#long.count > 0 ? '' : utf8Text(bytes, start, stop));
      return;
    }
  }

  #noteQuotes({ badQuotes }: CsvRows, data: Int32Array): void {
    for (const bad of badQuotes) {
      const row = data.indexOf(bad);
      if (row >= 0) note(this.#quotes, this.#rowCount + row, '');
    }
  }

  #note(code: string, { count, rows, example }: Misfits): void {
    if (count === 0) return;
    const shown = clip(example);
    this.#warnings.push({
      code,
      count,
      rows,
      params: { count, example: shown },
    });
  }
}

function allTexts(rows: CsvRows): string[][] {
  return Array.from({ length: rows.rowCount }, (_, row) => rowTexts(rows, row));
}

function isRegular({ rowEnds, rowCount }: CsvRows, width: number): boolean {
  for (let row = 0; row < rowCount; row++) if (rowEnds[row] !== (row + 1) * width) return false;
  return true;
}

/** Returns the nonblank rows, starting with `from`. */
function filledRows({ bytes, cells, rowEnds, rowCount }: CsvRows, from: number): Int32Array {
  const filled = new Int32Array(Math.max(0, rowCount - from));
  let count = 0;
  for (let row = from; row < rowCount; row++) {
    let cell = row === 0 ? 0 : (rowEnds[row - 1] as number);
    const end = rowEnds[row] as number;
    while (cell < end && isBlank(bytes, cells[cell * 2] as number, cells[cell * 2 + 1] as number)) cell++;
    if (cell < end) filled[count++] = row;
  }
  return filled.subarray(0, count);
}

function note(misfits: Misfits, row: number, example: string): void {
  if (misfits.count === 0) misfits.example = example;
  misfits.count++;
  if (misfits.rows.length < 10) misfits.rows.push(row);
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}\u2026` : text;
}
