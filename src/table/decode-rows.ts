import { SalesError } from '../util/error.js';
import type { DecodeContext, Decoded } from './decode.js';
import { inferColumns } from './infer-table.js';
import { isPlainObject, RecordGrid } from './record-grid.js';

const ROWS_PER_TURN = 5000;

/** Reads objects handed over in code as rows, their keys as columns. @throws SalesError `not-tabular` where one is no object */
export async function decodeRows(rows: readonly unknown[], context: DecodeContext): Promise<Decoded> {
  const grid = new RecordGrid();
  for (const [index, row] of rows.entries()) {
    if (!isPlainObject(row)) {
      throw new SalesError('not-tabular', `Row ${index + 1} is no object`, {
        hint: 'Rows are objects with a key per column.',
        params: { row: index + 1, found: typeof row },
      });
    }
    grid.add(row);
    if (index % ROWS_PER_TURN === ROWS_PER_TURN - 1) await context.turn(grid.rowCount);
  }
  return columnsIn(grid, context);
}

/** Records as typed columns. */
export function columnsIn(grid: RecordGrid, context: DecodeContext): Decoded {
  const { columns, warnings } = inferColumns(grid.finish(), context);
  return { columns, rowCount: grid.rowCount, warnings };
}
