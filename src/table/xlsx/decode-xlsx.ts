import { binIndexOf } from '../../query/time/time-grain.js';
import type { Note } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';
import { type CellPool, textPool } from '../cells/column-builder.js';
import type { Column } from '../column.js';
import { CsvGrid } from '../csv/grid.js';
import { type LastRow, withoutTotals } from '../csv/totals.js';
import { withoutUniformRows } from '../csv/uniform-rows.js';
import { looksLikeNumber } from '../infer/infer-number.js';
import { inferColumns } from '../infer/infer-table.js';
import { isCodeName } from '../infer/names.js';
import type { Archive, DecodeContext, Decoded } from '../part.js';
import { textRows } from '../records/record-grid.js';
import { type Merge, type OddCell, readSheet, type SheetListener, type SheetRow } from './sheet.js';
import { type CellFormat, readFormats, readStrings, readWorkbook, type WorkbookSheet } from './workbook.js';

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
class SheetGrid implements SheetListener {
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
      // The first row whose number is at least that of the range.
      const start = binIndexOf(this.#numbers, first - 1) + 1 - before;
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

/** What all sheets of a workbook share. */
interface Shared {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly from1904: boolean;
  readonly context: DecodeContext;
}

/**
 * Reads the visible sheets of an Excel workbook that are tables; names, types and totals are detected as in CSV. Sheets that are no tables, such
 * as covers, notes and summaries of another sheet, are not read, and a note names them.
 * @throws SalesError `malformed-xlsx`, `malformed-zip`, `empty-input`, `unsupported-format`, `too-large`
 */
export async function decode(archive: Archive, context: DecodeContext): Promise<Decoded> {
  const workbook = await readWorkbook(archive);
  context.reserve(workbook.strings?.size ?? 0);
  const strings = await readStrings(workbook.strings, () => context.turn(0));
  const formats = await readFormats(workbook.styles);
  const shared: Shared = { strings, formats, from1904: workbook.from1904, context };
  const sheets: DecodedSheet[] = [];
  let before = 0;
  for (const sheet of workbook.sheets) {
    const decoded = await decodeSheet(sheet, shared, before);
    before += decoded?.rowCount ?? 0;
    if (decoded !== undefined) sheets.push({ name: sheet.name, ...decoded });
  }
  const [main, ...others] = tablesAmong(sheets);
  if (main === undefined) throw emptyWorkbook(workbook.sheets);
  const named = new Set([main, ...others].map(({ name }) => name));
  const left = workbook.sheets.filter(({ name }) => !named.has(name)).map(({ name }) => name);
  const warnings = [...unreadNotes(left), ...main.warnings];
  if (others.length === 0) return { columns: main.columns, rowCount: main.rowCount, warnings };
  return { ...main, warnings, others };
}

/** Decodes the cells of a sheet; `undefined` for an empty one. `before` is the number of rows of earlier sheets. */
async function decodeSheet(
  sheet: WorkbookSheet,
  { strings, formats, from1904, context }: Shared,
  before: number,
): Promise<Decoded | undefined> {
  const grid = new SheetGrid(context, before);
  await readSheet(sheet.file, { strings, formats, from1904 }, grid);
  if (grid.isEmpty) return undefined;
  const { pools: read, warnings, lastRows } = grid.finish();
  const { pools, notes: uniform } = withoutUniformRows(read);
  const infer = (cells: readonly CellPool[]): ReturnType<typeof inferColumns> => inferColumns(cells, context);
  const { columns, rowCount, notes } = withoutTotals({ pools, lastRows, inferred: infer(pools), infer });
  return { columns, rowCount, warnings: [...warnings, ...uniform, ...notes] };
}

function emptyWorkbook([first, ...others]: readonly WorkbookSheet[]): SalesError {
  const sheets = others.slice(0, 10).map(({ name }) => name);
  return new SalesError('empty-input', 'empty-sheet', {
    params: { sheet: first?.name ?? '', sheets },
  });
}

function unreadNotes(sheets: readonly string[]): Note[] {
  if (sheets.length === 0) return [];
  return [{ code: 'other-sheets', count: sheets.length, params: { sheets: sheets.slice(0, 10), count: sheets.length } }];
}

/** What a sheet of a workbook contains. */
interface DecodedSheet extends Decoded {
  readonly name: string;
}

/** Minimum share of filled cells of a table; covers and forms have large gaps. */
const FILLED = 0.5;
const MIN_COLUMNS = 2;

/** Maximum number of rows of a summary, also as a share of the rows that it adds up. */
const MAX_SUMMARY = 60;
const SUMMARY_SHARE = 0.2;
/** Sums of different things are seldom equal from this amount on. */
const MIN_SUM = 100;

/**
 * Returns the sheets that are tables, in their order. A sheet without a table is not read, nor is one that adds up the amounts of another
 * sheet. Where no sheet is a table, the first one is read.
 */
function tablesAmong(sheets: readonly DecodedSheet[]): readonly DecodedSheet[] {
  const tables = sheets.length > 1 ? sheets.filter(isTable) : sheets;
  const facts = tables.filter((sheet) => !tables.some((other) => other !== sheet && addsUp(sheet, other)));
  return facts.length > 0 ? facts : sheets.slice(0, 1);
}

/** True for columns with names and rows that are mostly filled. */
function isTable({ columns, rowCount }: DecodedSheet): boolean {
  const cells = columns.length * rowCount;
  const missing = columns.reduce((sum, column) => sum + column.missing, 0);
  const isNamed = columns.every(({ name }) => !name.trim().endsWith(':'));
  return rowCount > 0 && columns.length >= MIN_COLUMNS && isNamed && cells - missing >= FILLED * cells;
}

/** True when a small sheet without days has the totals of all numbers that a larger one also has: a pivot table next to its data. */
function addsUp({ columns, rowCount }: DecodedSheet, other: DecodedSheet): boolean {
  if (rowCount > Math.min(MAX_SUMMARY, SUMMARY_SHARE * other.rowCount)) return false;
  if (columns.some(({ type }) => type === 'date' || type === 'datetime')) return false;
  const sums = columns.flatMap((column) => sumOf(column) ?? []).filter((sum) => Math.abs(sum) >= MIN_SUM);
  const known = other.columns.flatMap((column) => sumOf(column) ?? []);
  return sums.length > 0 && sums.every((sum) => known.some((one) => Math.abs(one - sum) <= 1e-9 * Math.abs(sum)));
}

function sumOf(column: Column): number | undefined {
  if (column.type !== 'number') return undefined;
  let sum = 0;
  for (const value of column.values) if (!Number.isNaN(value)) sum += value;
  return column.kind === 'decimal' ? sum / 10 ** column.scale : sum;
}
