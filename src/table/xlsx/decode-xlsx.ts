import type { Note } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';
import type { CellPool } from '../cells/column-builder.js';
import { withoutUniformRows } from '../csv/uniform-rows.js';
import { withoutTotals } from '../csv/totals.js';
import type { DecodeContext, Decoded } from '../decode.js';
import { inferColumns } from '../infer/infer-table.js';
import type { Archive } from '../part.js';
import { readFormats, type CellFormat } from './formats.js';
import { SheetGrid } from './grid.js';
import { readSheet } from './sheet.js';
import { readStrings, readWorkbook, type WorkbookSheet } from './workbook.js';
import type { Column } from '../column.js';

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

/** The sum of a column of numbers. */
function sumOf(column: Column): number | undefined {
  if (column.type !== 'number') return undefined;
  let sum = 0;
  for (const value of column.values) if (!Number.isNaN(value)) sum += value;
  return column.kind === 'decimal' ? sum / 10 ** column.scale : sum;
}
