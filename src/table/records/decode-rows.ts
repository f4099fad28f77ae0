import { SalesError } from '../../util/error.js';
import type { TableInput } from '../../query/source.js';
import type { JsonContext } from '../decode.js';
import { isPlainObject, RecordGrid } from './record-grid.js';

const ROWS_PER_TURN = 5000;

/** The rows that are objects handed over in code, their keys as columns. @throws SalesError `not-tabular` where one is no object */
export async function rowsOfObjects(rows: readonly unknown[], { turn }: Pick<JsonContext, 'turn'>): Promise<RecordGrid> {
  const grid = new RecordGrid();
  for (const [index, row] of rows.entries()) {
    if (!isPlainObject(row)) {
      throw new SalesError('not-tabular', `Row ${index + 1} is no object`, {
        hint: 'Rows are objects with a key per column.',
        params: { row: index + 1, found: typeof row },
      });
    }
    grid.add(row);
    if (index % ROWS_PER_TURN === ROWS_PER_TURN - 1) await turn(grid.rowCount);
  }
  return grid;
}

/** The rows that code handed over by column; each cell as in rows that are objects. */
export async function rowsOfColumns(
  { columns, rowCount }: Extract<TableInput, { kind: 'columns' }>,
  { turn }: Pick<JsonContext, 'turn'>,
): Promise<RecordGrid> {
  const grid = new RecordGrid();
  const names = [...columns.keys()];
  const lists = [...columns.values()];
  for (let row = 0; row < rowCount; row++) {
    grid.addRow(
      names,
      lists.map((cells) => cells[row]),
    );
    if (row % ROWS_PER_TURN === ROWS_PER_TURN - 1) await turn(grid.rowCount);
  }
  return grid;
}
