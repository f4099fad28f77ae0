import type { Table } from '../../table/table.js';
import { textAt } from '../describe/column-values.js';

/**
 * True when the first row of a file is not its header, since the row below has the names of another file: the first row is 1 to n, or one text in all
 * columns.
 */
export function hasFalseHeader(table: Table, others: readonly Table[]): boolean {
  const names = table.columns.map(({ name }) => name);
  const [first = ''] = names;
  if (names.length < 2 || table.rowCount === 0) return false;
  const isRepeated = names.every((name, index) => index === 0 || name === `${first}_${String(index + 1)}`);
  const isUnnamed = names.every((name, index) => name === `column ${String(index + 1)}`);
  const top = cellsOf(table, 0);
  if (isUnnamed && isNoHeader(top)) return areNamesOf(cellsOf(table, 1), others);
  return isRepeated && !isUnnamed && areNamesOf(top, others);
}

function cellsOf({ columns }: Table, row: number): readonly (string | undefined)[] {
  return columns.map((column) => (row < column.length ? textAt(column, row) : undefined));
}

/** True for 1 to n, 0 to n − 1, and one text in all cells. */
function isNoHeader(cells: readonly (string | undefined)[]): boolean {
  const [first] = cells;
  const start = Number(first);
  const countsUp = (start === 0 || start === 1) && cells.every((cell, index) => cell === String(start + index));
  return first !== undefined && (countsUp || cells.every((cell) => cell === first));
}

/** True when cells are the names of the columns of another table. A name above numbers cannot be read as a number, and counts as missing. */
function areNamesOf(cells: readonly (string | undefined)[], others: readonly Table[]): boolean {
  const known = cells.filter((cell) => cell !== undefined);
  return (
    known.length >= 2 &&
    new Set(known).size === known.length &&
    others.some(
      ({ columns }) => columns.length === cells.length && known.every((cell) => columns.some(({ name }) => name === cell)),
    )
  );
}
