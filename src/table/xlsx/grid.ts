import type { Note } from '../../query/schema.js';
import { textPool, type CellPool } from '../cells/column-builder.js';
import type { LastRow } from '../csv/totals.js';
import { CsvGrid } from '../csv/grid.js';
import type { DecodeContext } from '../decode.js';
import { looksLikeNumber } from '../infer/infer-number.js';
import { isCodeName } from '../infer/names.js';
import { textRows } from '../records/record-grid.js';
import type { Merge, OddCell, SheetRow } from './sheet.js';

/** Number of rows buffered until the width of the table is known. */
const HEAD_ROWS = 200;
/** Maximum number of buffered cells, because a row may have 16,384. */
const HELD_CELLS = 1 << 18;
/** Approximate size of a cell in a column, in bytes. */
const CELL_BYTES = 4;

/** Cells of a column without a usable value: their number and the first of them. */
interface Oddities {
  count: number;
  readonly rows: number[];
  readonly example: OddCell;
}

/** Collects the rows of a sheet as columns, with warnings. */
export class SheetGrid {
  readonly #grid: CsvGrid;
  readonly #reserve: (bytes: number) => void;
  readonly #numbers: number[] = [];
  readonly #merges: Merge[] = [];
  readonly #odd = new Map<string, Oddities>();
  #pendingRows: string[][] = [];
  #heldCells = 0;
  #width = 0;

  constructor({ read, reserve }: DecodeContext) {
    this.#grid = new CsvGrid(read.header, false);
    this.#reserve = reserve;
  }

  /** Number of data rows so far. */
  get rowCount(): number {
    return this.#grid.rowCount;
  }

  /** True when there was no row. */
  get isEmpty(): boolean {
    return this.#numbers.length === 0;
  }

  /** Adds a row. @throws SalesError `too-large` */
  addRow({ number, cells }: SheetRow): void {
    this.#numbers.push(number);
    this.#pendingRows.push(cells);
    this.#heldCells += Math.max(cells.length, this.#width);
    if (this.#heldCells > HELD_CELLS) this.#pass();
  }

  /** Adds a range of merged cells. */
  addMerge(merge: Merge): void {
    this.#merges.push(merge);
  }

  /** Adds a cell without a usable value. */
  addOdd(cell: OddCell): void {
    const key = `${cell.column} ${cell.error === '' ? 'formula' : 'error'}`;
    const oddities = this.#odd.get(key) ?? { count: 0, rows: [], example: cell };
    this.#odd.set(key, oddities);
    oddities.count++;
    if (oddities.rows.length < 10) oddities.rows.push(cell.row);
  }

  /** Passes on the buffered rows, once they suffice to know the width of the table. */
  flush(): void {
    if (this.#width === 0 && this.#pendingRows.length < HEAD_ROWS) return;
    this.#pass();
  }

  /** Returns the cells of the columns, the warnings, and the last rows. */
  finish(): { pools: CellPool[]; warnings: Note[]; lastRows: readonly LastRow[] } {
    this.#pass();
    const { pools: found, warnings, lastRows } = this.#grid.finish();
    const pools = found.map(textPool);
    const before = this.#numbers.length - (pools[0]?.length ?? 0);
    const filled = this.#fillMerged(pools, before);
    return { pools, warnings: [...warnings, ...filled, ...this.#oddNotes(pools, before)], lastRows };
  }

  #pass(): void {
    const rows = this.#pendingRows;
    this.#pendingRows = [];
    this.#heldCells = 0;
    if (this.#width === 0) for (const row of rows) this.#width = Math.max(this.#width, row.length);
    this.#reserve(this.#numbers.length * this.#width * CELL_BYTES);
    // A sheet has no ragged rows: cells after the last one are empty.
    for (const row of rows) while (row.length < this.#width) row.push('');
    this.#grid.add(textRows(rows));
  }

  /**
   * Fills texts and dates of merged cells into each of their rows. Amounts stay in the first row, because repeating them would
   * increase sums.
   */
  #fillMerged(pools: readonly CellPool[], before: number): Note[] {
    const notes: Note[] = [];
    const filled = new Map<CellPool, number>();
    for (const { column, first, last } of this.#merges) {
      const pool = pools[column];
      const start = this.#indexOf(first) - before;
      if (!pool || start < 0 || this.#numbers[start + before] !== first) continue;
      const code = pool.codes[start] ?? 0;
      const text = pool.texts[code] ?? '';
      if (text === '' || (looksLikeNumber(text) && !isCodeName(pool.name))) continue;
      for (let row = start + 1; row < pool.length && (this.#numbers[row + before] ?? 0) <= last; row++) {
        // Cells with content are not merged, even if the file says so.
        if (pool.texts[pool.codes[row] ?? 0] !== '') break;
        pool.codes[row] = code;
        filled.set(pool, (filled.get(pool) ?? 0) + 1);
      }
    }
    for (const [{ name }, count] of filled) {
      notes.push({ code: 'merged-cells', column: name, count, params: { column: name, count } });
    }
    return notes;
  }

  /** Returns the index of the first row whose number is at least `number`. */
  #indexOf(number: number): number {
    let low = 0;
    let high = this.#numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#numbers[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #oddNotes(pools: readonly CellPool[], before: number): Note[] {
    return [...this.#odd.values()].map(({ count, rows, example: { column, reference, error } }) => {
      const name = pools[column]?.name ?? `column ${column + 1}`;
      const isError = error !== '';
      return {
        code: isError ? 'cell-errors' : 'uncalculated-cells',
        column: name,
        count,
        rows: rows.map((row) => row - before).filter((row) => row >= 0),
        params: { column: name, count, example: isError ? `${reference}: ${error}` : reference },
      };
    });
  }
}
