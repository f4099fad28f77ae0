import type { Note } from '../../query/schema.js';
import { withoutLastRow, type CellPool } from '../cells/column-builder.js';
import type { Column, DecimalColumn, FloatColumn } from '../column.js';
import { looksLikeNumber } from '../infer/infer-number.js';

/** Rows at the end among which a total is looked for. */
export const CLOSING_ROWS = 4;

const TOTAL =
  /^(?:grand |net |sub)?total|^(?:(?:zwischen|end|gesamt)?summe|(?:gesamt)?ergebnis|(?:ins)?gesamt|somme|totaux|suma|summa|totaal|razem|celkem|toplam|sum|all|overall|итого|всего)(?!\p{L})|^(?:合计|总计|合計|總計|합계|총계)/iu;

/** A row at the end as written. */
export interface LastRow {
  readonly width: number;
  /** The cells with something in them. */
  readonly filled: readonly string[];
  /** What the first of them says; nothing where that is a number. */
  readonly label: string;
}

/** A row by its cells as written. */
export function lastRow(cells: readonly string[]): LastRow {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const first = filled[0]?.trim() ?? '';
  return { width: cells.length, filled, label: looksLikeNumber(first) ? '' : first };
}

/** Whether a row says that it is a total, or holds nothing but some numbers. */
export function mayBeTotal({ width, filled, label }: LastRow): boolean {
  return label === '' ? filled.length < width && filled.every((cell) => /\d/.test(cell)) : TOTAL.test(label);
}

/** What stands below a total at times. */
const SUMMARY =
  /^(?:average|mean|avg|median|min|max|count|number of|durchschnitt|mittelwert|anzahl|moyenne|nombre|promedio|m[eé]dia|gemiddelde)(?!\p{L})/iu;

interface Inferred {
  readonly columns: readonly Column[];
  readonly warnings: readonly Note[];
}

/**
 * A last row that says `Total` and whose numbers are the sums of the rows above is no data: it is left out with a note, and what stands
 * below it (an average, a remark in a single cell), or every sum would be doubled. One that says so but does not add up stays, with a note.
 */
export function withoutTotalRow(found: {
  pools: readonly CellPool[];
  /** At most `CLOSING_ROWS`. */
  lastRows: readonly LastRow[];
  inferred: Inferred;
  /** Finds the types of other cells as it found those. */
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
  // Without a word that says so, all that stands there must be sums.
  const isTotal = label === '' ? sums.length === filled.length : sums.length > 0;
  if (!isTotal) {
    if (label === '' || filled.length === pools.length) return { columns, rowCount, notes: warnings };
    const message = `A row at the end, '${label}', may be a total that is counted as data`;
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
      ? `The last row, '${label}', is the total of the rows above and is left out`
      : `The last ${closing.length} rows, from the total '${label}' on, are no data and are left out`;
  return {
    columns: again.columns,
    rowCount: row,
    notes: [...again.warnings, { code: 'total-row', message, count: closing.length, rows, params: { label } }],
  };
}

/** The rows from one on that may be a total, if nothing but remarks stands below it; none where there is no such row. */
function closingRows(lastRows: readonly LastRow[], rowCount: number): readonly LastRow[] {
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
