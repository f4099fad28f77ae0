import type { Note } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';
import type { CellPool } from '../cells/column-builder.js';
import { withoutUniformRows } from '../csv/uniform-rows.js';
import { withoutTotals } from '../csv/totals.js';
import type { DecodeContext, Decoded } from '../decode.js';
import { inferColumns } from '../infer/infer-table.js';
import type { Archive } from '../part.js';
import { readFormats } from './formats.js';
import { SheetGrid } from './grid.js';
import { readSheet } from './sheet.js';
import { readStrings, readWorkbook, type Workbook } from './workbook.js';

/**
 * Reads the first visible sheet of an Excel workbook; names, types and totals are detected as in CSV.
 * @throws SalesError `malformed-xlsx`, `malformed-zip`, `empty-input`, `unsupported-format`, `too-large`
 */
export async function decode(archive: Archive, context: DecodeContext): Promise<Decoded> {
  const workbook = await readWorkbook(archive);
  context.reserve(workbook.strings?.size ?? 0);
  const strings = await readStrings(workbook.strings, () => context.turn(0));
  const formats = await readFormats(workbook.styles);
  const grid = new SheetGrid(context);
  await readSheet(
    workbook.sheet,
    { strings, formats, from1904: workbook.from1904 },
    {
      row: (row) => {
        grid.addRow(row);
      },
      odd: (cell) => {
        grid.addOdd(cell);
      },
      merge: (merge) => {
        grid.addMerge(merge);
      },
      turn: () => {
        grid.flush();
        return context.turn(grid.rowCount);
      },
    },
  );
  if (grid.isEmpty) throw emptySheet(workbook);
  const { pools: read, warnings, lastRows } = grid.finish();
  const { pools, notes: uniform } = withoutUniformRows(read);
  const infer = (cells: readonly CellPool[]): ReturnType<typeof inferColumns> => inferColumns(cells, context);
  const { columns, rowCount, notes } = withoutTotals({ pools, lastRows, inferred: infer(pools), infer });
  return { columns, rowCount, warnings: [...otherSheets(workbook), ...warnings, ...uniform, ...notes] };
}

function emptySheet({ sheetName, others }: Workbook): SalesError {
  return new SalesError('empty-input', others.length > 0 ? 'empty-first-sheet' : 'empty-sheet', {
    params: { sheet: sheetName, sheets: others.slice(0, 10) },
  });
}

function otherSheets({ sheetName, others }: Workbook): Note[] {
  if (others.length === 0) return [];
  return [
    {
      code: 'other-sheets',
      count: others.length,
      params: { sheet: sheetName, sheets: others.slice(0, 10), count: others.length },
    },
  ];
}
