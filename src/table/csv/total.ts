import type { Note } from '../../query/schema.js';
import { withoutLastRow, type CellPool } from '../cells/column-builder.js';
import type { Column, DecimalColumn, FloatColumn } from '../column.js';
import { looksLikeNumber } from '../infer/infer-number.js';

/** Maximum number of rows at the end that are checked for a total. */
export const CLOSING_ROWS = 4;

/** The beginning of a label of a total. */
export const TOTAL =
  /^(?:grand |net |sub)?total|^(?:(?:zwischen|end|gesamt)?summe|(?:gesamt)?ergebnis|(?:ins)?gesamt|somme|totaux|suma|summa|totaal|razem|celkem|toplam|sum|all|overall|итого|всего)(?!\p{L})|^(?:合计|总计|合計|總計|합계|총계)/iu;

/** A row at the end of the table, as written. */
export interface LastRow {
  readonly width: number;
  /** The nonblank cells. */
  readonly filled: readonly string[];
  /** The first nonblank cell; empty when that is a number. */
  readonly label: string;
}

/** Creates the description of a row from its cells. */
export function lastRow(cells: readonly string[]): LastRow {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const first = filled[0]?.trim() ?? '';
  return { width: cells.length, filled, label: looksLikeNumber(first) ? '' : first };
}

/** True when the row is labeled as a total, or consists of some numbers only. */
export function mayBeTotal({ width, filled, label }: LastRow): boolean {
  return label === '' ? filled.length < width && filled.every((cell) => /\d/.test(cell)) : TOTAL.test(label);
}

/** Labels of summary rows that may follow a total. */
const SUMMARY =
  /^(?:average|mean|avg|median|min|max|count|number of|durchschnitt|mittelwert|anzahl|moyenne|nombre|promedio|m[eé]dia|gemiddelde)(?!\p{L})/iu;

/** Columns as inferred from cells. */
export interface Inferred {
  readonly columns: readonly Column[];
  readonly warnings: readonly Note[];
}

/**
 * Removes a final row that is labeled as a total and whose numbers are sums of the rows above, because it would double every sum.
 * Rows below it (an average, a remark in a single cell) are removed as well. A note reports them. A row labeled as a total that
 * does not add up stays, with a note.
 */
export function withoutTotalRow(found: {
  pools: readonly CellPool[];
  /** At most `CLOSING_ROWS` rows. */
  lastRows: readonly LastRow[];
  inferred: Inferred;
  /** Infers the columns of other pools in the same way. */
  infer: (pools: readonly CellPool[]) => Inferred;
}): {
  columns: readonly Column[];
  rowCount: number;
  notes: readonly Note[];
} {
  const { pools, lastRows, inferred, infer } = found;
  const { columns, warnings } = inferred;
  const rowCount = pools[0]?.length ?? 0;
  const closing = closingRows(lastRows, rowCount);
  const row = rowCount - closing.length;
  const { label, filled } = closing[0] ?? { label: '', filled: [] };
  if (closing.length === 0 || (label === '' && row < 3)) return { columns, rowCount, notes: warnings };
  const sums = columns.filter((column) => column.type === 'number' && isSumOfAbove(column, row));
  // Without a label, every number in the row must be a sum.
  const isTotal = label === '' ? sums.length === filled.length : sums.length > 0;
  if (!isTotal) {
    if (label === '' || filled.length === pools.length) return { columns, rowCount, notes: warnings };
    const message = `The last row, '${label}', may be a total row; it is counted as data`;
    return {
      columns,
      rowCount,
      notes: [...warnings, { code: 'possible-total-row', message, count: 1, rows: [row], params: { label } }],
    };
  }
  const again = infer(pools.map((pool) => closing.reduce(withoutLastRow, pool)));
  const rows = closing.map((_, index) => row + index);
  const message =
    closing.length === 1
      ? `The last row, '${label}', is the total of the rows above and was ignored`
      : `The last ${closing.length} rows, starting at '${label}', are not data and were ignored`;
  return {
    columns: again.columns,
    rowCount: row,
    notes: [...again.warnings, { code: 'total-row', message, count: closing.length, rows, params: { label } }],
  };
}

/** Returns the rows from a possible total on, if only remarks or summaries follow it; empty otherwise. */
export function closingRows(lastRows: readonly LastRow[], rowCount: number): readonly LastRow[] {
  for (let at = lastRows.length - 1; at >= 0; at--) {
    const row = lastRows[at]!;
    const { width, filled, label } = row;
    const above = rowCount - lastRows.length + at;
    if (above > (filled.length === width ? 1 : 0) && mayBeTotal(row)) return lastRows.slice(at);
    if (filled.length > 1 && !SUMMARY.test(label)) return [];
  }
  return [];
}

function isSumOfAbove({ values, max, min, kind }: DecimalColumn | FloatColumn, row: number): boolean {
  const total = values[row] ?? 0;
  if (total === 0 || Number.isNaN(total)) return false;
  let sum = 0;
  for (let above = 0; above < row; above++) {
    const value = values[above] ?? 0;
    if (!Number.isNaN(value)) sum += value;
  }
  return kind === 'decimal' ? sum === total : Math.abs(sum - total) <= 1e-9 * Math.max(Math.abs(max), Math.abs(min));
}
