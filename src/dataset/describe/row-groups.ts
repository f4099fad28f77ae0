import type { Column } from '../../table/column.js';
import { numberAt } from './column-values.js';

/** Rows grouped by equal values. */
export interface RowGroups {
  /** The group number of each row, in order of first appearance; −1 for rows without a group. */
  readonly of: Int32Array;
  readonly count: number;
}

const DAY_MS = 86_400_000;

/**
 * Groups the rows of a column by equal values; rows without a value have no group. Dates with a time are grouped by day. `isRead`
 * has 1 for the rows to read; all by default.
 */
export function groupRows(column: Column, isRead?: Uint8Array): RowGroups {
  const unit = column.type === 'datetime' ? DAY_MS : 1;
  const numbers = new Map<number, number>();
  const of = new Int32Array(column.length).fill(-1);
  for (let row = 0; row < column.length; row += 1) {
    if (isRead?.[row] === 0) continue;
    const value = numberAt(column, row);
    if (!Number.isNaN(value)) of[row] = numberOf(numbers, unit === 1 ? value : Math.floor(value / unit));
  }
  return { of, count: numbers.size };
}

/** Number of rows that are checked for the properties of orders; of larger tables, all rows of an even sample of the orders. */
const CHECKED_ROWS = 200_000;

/**
 * Returns 1 for the rows of an even sample of a column's values, about 200,000 of them; `undefined` when the column has no more
 * rows than that.
 */
export function rowsOfSomeValues(column: Column): Uint8Array | undefined {
  if (column.length <= CHECKED_ROWS) return undefined;
  const limit = 0x100000000 * (CHECKED_ROWS / column.length);
  // A loop: on two million rows, `Uint8Array.from` with a function took 60 ms, this takes 8.
  const isRead = new Uint8Array(column.length);
  for (let row = 0; row < isRead.length; row += 1) {
    if (Math.imul(numberAt(column, row), 0x9e3779b1) >>> 0 < limit) isRead[row] = 1;
  }
  return isRead;
}

/** Splits groups by those of another column. Rows without a value there form one group with each other. */
export function splitGroups(groups: RowGroups, by: RowGroups): RowGroups {
  const numbers = new Map<number, number>();
  const of = groups.of.map((group, row) => (group < 0 ? -1 : numberOf(numbers, group * (by.count + 1) + (by.of[row] ?? -1) + 1)));
  return { of, count: numbers.size };
}

function numberOf(numbers: Map<number, number>, value: number): number {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  numbers.set(value, numbers.size);
  return numbers.size - 1;
}

/** Returns the share of groups with several values in another column. Rows without a value there are ignored. */
export function spanningShare(groups: RowGroups, by: RowGroups): number {
  const first = new Int32Array(groups.count).fill(-1);
  let known = 0;
  let spanning = 0;
  groups.of.forEach((group, row) => {
    const value = by.of[row] ?? -1;
    if (group < 0 || value < 0) return;
    const before = first[group] ?? -1;
    if (before === -1) known += 1;
    if (before === -1) first[group] = value;
    else if (before >= 0 && before !== value) {
      first[group] = SPANNING;
      spanning += 1;
    }
  });
  return known === 0 ? 0 : spanning / known;
}

/** Marks a group that is known to have several values. */
const SPANNING = -2;

/** Returns the number of runs of adjacent rows in the same group. */
export function stretchesOf({ of }: RowGroups): number {
  let stretches = 0;
  of.forEach((group, row) => {
    if (group >= 0 && (row === 0 || of[row - 1] !== group)) stretches += 1;
  });
  return stretches;
}
