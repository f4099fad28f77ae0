import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent } from '../describe/column-values.js';

/** Rows that equal an earlier one in all columns. */
export interface RepeatedRows {
  readonly copies: readonly number[];
  /** Maximum number of rows that follow each other and equal rows that follow each other, as after pasting a file twice. */
  readonly longest: number;
}

/** Finds the rows that equal an earlier one in all columns, in one pass with a hash of each row. */
export function repeatedRows({ columns, rowCount }: Pick<Table, 'columns' | 'rowCount'>): RepeatedRows {
  const hashes = new Int32Array(rowCount);
  for (const column of columns) addHashes(hashes, column);
  let size = 1 << 4;
  while (size < rowCount * 2) size *= 2;
  /** The first row of each hash, plus 1. */
  const slots = new Int32Array(size);
  const copies: number[] = [];
  let [longest, run, last] = [0, 0, -1];
  for (let row = 0; row < rowCount; row += 1) {
    const first = find(row);
    run = first >= 0 && first === last + 1 ? run + 1 : Number(first >= 0);
    last = first < 0 ? -2 : first;
    longest = Math.max(longest, run);
    if (first >= 0) copies.push(row);
  }
  return { copies, longest };

  /** The earlier row that equals a row; −1 without one. */
  function find(row: number): number {
    const hash = hashes[row] ?? 0;
    let slot = spread(hash) & (size - 1);
    for (let other = slots[slot] ?? 0; other !== 0; other = slots[slot] ?? 0) {
      if (hashes[other - 1] === hash && areEqual(columns, row, other - 1)) return other - 1;
      slot = (slot + 1) & (size - 1);
    }
    slots[slot] = row + 1;
    return -1;
  }
}

function valuesOf(column: Column): ArrayLike<number> {
  return column.type === 'text' ? column.codes : column.values;
}

function spread(hash: number): number {
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Adds the values of a column to the hash of each row. */
function addHashes(hashes: Int32Array, column: Column): void {
  const values = valuesOf(column);
  const bits = new Float64Array(1);
  const words = new Int32Array(bits.buffer);
  for (let row = 0; row < hashes.length; row += 1) {
    bits[0] = column.missing === 0 || isPresent(column, row) ? (values[row] ?? 0) : 0.5;
    hashes[row] = Math.imul((hashes[row] ?? 0) ^ (words[0] ?? 0) ^ Math.imul(words[1] ?? 0, 0x9e3779b1), 0x85ebca6b) + 1;
  }
}

function areEqual(columns: readonly Column[], a: number, b: number): boolean {
  return columns.every((column) => {
    const isThere = isPresent(column, a);
    if (isThere !== isPresent(column, b)) return false;
    const values = valuesOf(column);
    return !isThere || values[a] === values[b];
  });
}
