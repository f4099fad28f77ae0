import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent } from '../describe/column-values.js';

/** Rows that equal an earlier one in all columns. */
export interface RepeatedRows {
  readonly copies: readonly number[];
  /** Maximum number of rows that follow each other and equal rows that follow each other, as after pasting a file twice. */
  readonly longest: number;
}

/** The word of a missing value in a hash. */
const MISSING = 0x5bd1e995;

/** Rows of a larger table are looked through in part first: equal rows have equal hashes, so a part of the hashes has whole pairs. */
const MANY_ROWS = 100_000;
const PART_MASK = 15;

/**
 * Finds the rows that equal an earlier one in all columns, by a hash of each row. In a table with many rows, a few equal ones may not be found: it is
 * searched whole only if a part has some.
 */
export function repeatedRows({ columns, rowCount }: Pick<Table, 'columns' | 'rowCount'>): RepeatedRows {
  const hashes = new Int32Array(rowCount);
  for (const column of columns) addHashes(hashes, column);
  const none: RepeatedRows = { copies: [], longest: 0 };
  if (rowCount > MANY_ROWS && search(hashes, columns, PART_MASK).copies.length === 0) return none;
  return search(hashes, columns, 0);
}

/** Searches the rows whose hash has none of the bits of a mask. */
function search(hashes: Int32Array, columns: readonly Column[], mask: number): RepeatedRows {
  const rowCount = hashes.length;
  let size = 1 << 4;
  while (size < (rowCount / (mask + 1)) * 2) size *= 2;
  /** The first row of each hash, plus 1. */
  const slots = new Int32Array(size * (mask === 0 ? 1 : 2));
  const last = slots.length - 1;
  const copies: number[] = [];
  let [longest, run, before, held] = [0, 0, -2, 0];
  for (let row = 0; row < rowCount; row += 1) {
    const hash = hashes[row] ?? 0;
    if ((hash & mask) !== 0) continue;
    let slot = (hash ^ (hash >>> 15)) & last;
    let first = (slots[slot] ?? 0) - 1;
    while (first >= 0 && !(hashes[first] === hash && areEqual(columns, row, first))) {
      slot = (slot + 1) & last;
      first = (slots[slot] ?? 0) - 1;
    }
    if (first >= 0) copies.push(row);
    else if (held < last >> 1) {
      // The table stays half empty, however the hashes of a part are spread.
      slots[slot] = row + 1;
      held += 1;
    }
    run = first >= 0 && first === before + 1 ? run + 1 : Number(first >= 0);
    before = first < 0 ? -2 : first;
    longest = Math.max(longest, run);
  }
  return { copies, longest };
}

function valuesOf(column: Column): ArrayLike<number> {
  return column.type === 'text' ? column.codes : column.values;
}

/** Adds the values of a column to the hash of each row. */
function addHashes(hashes: Int32Array, column: Column): void {
  const values = valuesOf(column);
  const isWhole = !(values instanceof Float64Array);
  const bits = new Float64Array(1);
  const words = new Int32Array(bits.buffer);
  const isFull = column.missing === 0;
  for (let row = 0; row < hashes.length; row += 1) {
    let word = MISSING;
    if (isFull || isPresent(column, row)) {
      word = values[row] ?? 0;
      if (!isWhole) {
        bits[0] = word;
        word = (words[0] ?? 0) ^ Math.imul(words[1] ?? 0, 0x9e3779b1);
      }
    }
    const mixed = Math.imul((hashes[row] ?? 0) ^ word, 0x85ebca6b);
    hashes[row] = (mixed ^ (mixed >>> 13)) + 1;
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
