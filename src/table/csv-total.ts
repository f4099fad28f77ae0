import type { Note } from '../query/schema.js';
import { withoutLastRow, type CellPool } from './column-builder.js';
import type { Column, DecimalColumn, FloatColumn } from './column.js';
import { inferColumns, type InferContext } from './infer-table.js';

const TOTAL = /^(?:grand |sub)?total|^(?:summe|gesamt|gesamtsumme|somme|suma|totale|totaal|sum|all|overall|insgesamt)\b/i;

interface Inferred {
  readonly columns: readonly Column[];
  readonly warnings: readonly Note[];
}

/**
 * A last row that says `Total` and whose numbers are the sums of the rows above is no data: it is left out with a note, or every sum would
 * be doubled. One that says so but does not add up stays, with a note.
 */
export function withoutTotalRow(found: {
  pools: readonly CellPool[];
  lastRow: readonly string[];
  inferred: Inferred;
  context: InferContext;
}): {
  columns: readonly Column[];
  rowCount: number;
  notes: readonly Note[];
} {
  const { pools, lastRow, inferred, context } = found;
  const rowCount = pools[0]?.length ?? 0;
  const label = lastRow.find((cell) => cell.trim() !== '')?.trim() ?? '';
  const blanks = lastRow.filter((cell) => cell.trim() === '').length;
  if (rowCount < 2 || !TOTAL.test(label) || blanks === 0)
    return { columns: inferred.columns, rowCount, notes: inferred.warnings };
  const row = rowCount - 1;
  if (!inferred.columns.some((column) => column.type === 'number' && isSumOfAbove(column))) {
    const message = `The last row, '${label}', may be a total that is counted as data`;
    return {
      columns: inferred.columns,
      rowCount,
      notes: [...inferred.warnings, { code: 'possible-total-row', message, count: 1, rows: [row] }],
    };
  }
  const again = inferColumns(pools.map(withoutLastRow), context);
  const message = `The last row, '${label}', is the total of the rows above and is left out`;
  return {
    columns: again.columns,
    rowCount: row,
    notes: [...again.warnings, { code: 'total-row', message, count: 1, rows: [row] }],
  };
}

function isSumOfAbove({ values, length, max, min, kind }: DecimalColumn | FloatColumn): boolean {
  const last = values[length - 1] ?? 0;
  if (last === 0 || Number.isNaN(last)) return false;
  let sum = 0;
  for (let row = 0; row < length - 1; row++) {
    const value = values[row] ?? 0;
    if (!Number.isNaN(value)) sum += value;
  }
  return kind === 'decimal' ? sum === last : Math.abs(sum - last) <= 1e-9 * Math.max(Math.abs(max), Math.abs(min));
}
