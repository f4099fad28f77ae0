import type { Note } from '../query/schema.js';
import { ColumnBuilder, type CellPool } from './column-builder.js';
import { findHeader } from './csv-header.js';
import type { RowBatch } from './csv-rows.js';
import { counted } from '../util/counted.js';

type Row = readonly string[];

/** Rows kept back until the row of names is found among them. */
const HEAD_ROWS = 100;

/** Tallies of rows that do not fit, with the first of them. */
interface Misfits {
  count: number;
  readonly rows: number[];
  example: string;
}

/** Turns rows of cells into columns: finds the names, leaves blank rows out, fills short rows up, and tells what did not fit. */
export class CsvGrid {
  readonly #headerWish: 'none' | number | undefined;
  #skipFirst: boolean;
  #held: Row[] = [];
  #builders: ColumnBuilder[] | undefined;
  #lastRow: Row = [];
  readonly #warnings: Note[] = [];
  readonly #short: Misfits = { count: 0, rows: [], example: '' };
  readonly #long: Misfits = { count: 0, rows: [], example: '' };
  readonly #quotes: Misfits = { count: 0, rows: [], example: '' };

  constructor(headerWish: 'none' | number | undefined, skipFirst: boolean) {
    this.#headerWish = headerWish;
    this.#skipFirst = skipFirst;
  }

  /** Data rows so far. */
  get rowCount(): number {
    return this.#builders?.[0]?.length ?? 0;
  }

  /** Adds the next rows. */
  add({ rows, badQuotes }: RowBatch): void {
    for (const index of badQuotes) note(this.#quotes, this.rowCount + this.#held.length + index, (rows[index] ?? []).join(' '));
    let wanted: readonly Row[] = rows;
    if (this.#skipFirst && rows.length > 0) {
      wanted = rows.slice(1);
      this.#skipFirst = false;
    }
    if (wanted.some(isBlank)) wanted = wanted.filter((row) => !isBlank(row));
    if (this.#builders) this.#addData(this.#builders, wanted);
    else this.#hold(wanted);
  }

  /** The columns' cells, what to warn of, and the last row as written. */
  finish(): { pools: CellPool[]; warnings: Note[]; lastRow: Row } {
    if (!this.#builders) this.#begin();
    this.#note(
      'short-rows',
      this.#short,
      (count) => `${counted(count, 'row has', 'rows have')} fewer cells than there are columns; what is lacking is missing`,
    );
    this.#note(
      'long-rows',
      this.#long,
      (count, example) =>
        `${counted(count, 'row has', 'rows have')} more cells than there are columns; the surplus (such as '${example}') is left out`,
    );
    this.#note(
      'bad-quotes',
      this.#quotes,
      (count) => `${counted(count, 'row has', 'rows have')} a quote in the wrong place; check the cells`,
    );
    return { pools: (this.#builders ?? []).map((builder) => builder.finish()), warnings: this.#warnings, lastRow: this.#lastRow };
  }

  #hold(rows: readonly Row[]): void {
    // One by one: a spread of a large batch would exceed the number of arguments.
    for (const row of rows) this.#held.push(row);
    if (this.#held.length >= HEAD_ROWS) this.#begin();
  }

  #begin(): void {
    const held = this.#held;
    const header = findHeader(held, this.#headerWish);
    this.#held = [];
    this.#builders = header.names.map((name) => new ColumnBuilder(name));
    if (header.skipped > 0) {
      const first = (held[0] ?? []).filter((cell) => cell.trim() !== '').join(' ');
      this.#warnings.push({
        code: 'skipped-lines',
        message: `${counted(header.skipped, 'line above the names of the columns is', 'lines above the names of the columns are')} left out ('${clip(first)}')`,
        count: header.skipped,
        params: { count: header.skipped, example: clip(first) },
      });
    }
    if (!header.named && this.#headerWish !== 'none') {
      this.#warnings.push({
        code: 'no-header',
        message: 'The first line looks like data, so the columns have no names; set header: first in read if it holds names',
      });
    }
    this.#addData(this.#builders, held.slice(header.firstRow));
  }

  #addData(builders: readonly ColumnBuilder[], rows: readonly Row[]): void {
    this.#checkWidths(rows, builders.length);
    builders.forEach((builder, column) => builder.addColumn(rows, column));
    this.#lastRow = rows.at(-1) ?? this.#lastRow;
  }

  #checkWidths(rows: readonly Row[], width: number): void {
    const start = this.rowCount;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] as Row;
      if (row.length === width) continue;
      if (row.length < width) note(this.#short, start + index, '');
      else {
        const surplus = row.slice(width).find((cell) => cell.trim() !== '');
        if (surplus !== undefined) note(this.#long, start + index, surplus);
      }
    }
  }

  #note(code: string, { count, rows, example }: Misfits, words: (count: number, example: string) => string): void {
    if (count === 0) return;
    const shown = clip(example);
    this.#warnings.push({
      code,
      message: `${words(count, shown)} (first in row ${(rows[0] ?? 0) + 1})`,
      count,
      rows,
      params: { count, example: shown },
    });
  }
}

function isBlank(row: Row): boolean {
  const first = row[0] ?? '';
  if (first !== '' && first.trim() !== '') return false;
  return row.every((cell) => cell.trim() === '');
}

function note(misfits: Misfits, row: number, example: string): void {
  if (misfits.count === 0) misfits.example = example;
  misfits.count++;
  if (misfits.rows.length < 10) misfits.rows.push(row);
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}\u2026` : text;
}
