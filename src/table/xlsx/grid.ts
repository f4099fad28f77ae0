import type { Note } from '../../query/schema.js';
import { textPool, type CellPool } from '../cells/column-builder.js';
import type { LastRow } from '../csv/totals.js';
import { CsvGrid } from '../csv/grid.js';
import type { DecodeContext } from '../decode.js';
import { looksLikeNumber } from '../infer/infer-number.js';
import { isCodeName } from '../infer/names.js';
import { textRows } from '../records/record-grid.js';
import type { Merge, OddCell, SheetListener, SheetRow } from './sheet.js';

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
export class SheetGrid implements SheetListener {
  readonly #grid: CsvGrid;
  readonly #context: DecodeContext;
  readonly #before: number;
  readonly #numbers: number[] = [];
  readonly #merges: Merge[] = [];
  readonly #odd = new Map<string, Oddities>();
  #pendingRows: string[][] = [];
  #heldCells = 0;
  #width = 0;

  /** `before` is the number of rows of earlier sheets. */
  constructor(context: DecodeContext, before: number) {
    this.#grid = new CsvGrid(context.read.header, false);
    this.#context = context;
    this.#before = before;
  }

  /** True when there was no row. */
  get isEmpty(): boolean {
    return this.#numbers.length === 0;
  }

  /** Adds a row. @throws SalesError `too-large` */
  row({ number, cells }: SheetRow): void {
    this.#numbers.push(number);
    this.#pendingRows.push(cells);
    this.#heldCells += Math.max(cells.length, this.#width);
    if (this.#heldCells > HELD_CELLS) this.#pass();
  }

  /** Adds a range of merged cells. */
  merge(merge: Merge): void {
    this.#merges.push(merge);
  }

  /** Adds a cell without a usable value. */
  odd(cell: OddCell): void {
    const key = `${cell.column} ${cell.error === '' ? 'formula' : 'error'}`;
    const oddities = this.#odd.get(key) ?? { count: 0, rows: [], example: cell };
    this.#odd.set(key, oddities);
    oddities.count++;
    if (oddities.rows.length < 10) oddities.rows.push(cell.row);
  }

  /** Passes on the buffered rows, once they suffice to know the width of the table. */
  turn(): Promise<void> {
    if (this.#width > 0 || this.#pendingRows.length >= HEAD_ROWS) this.#pass();
    return this.#context.turn(this.#before + this.#grid.rowCount);
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
    this.#context.reserve(this.#numbers.length * this.#width * CELL_BYTES);
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
