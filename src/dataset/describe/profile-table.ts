import { LOOKED_AT } from '../../catalog/detect/profile.js';
import type { ColumnProfile, TableProfile } from '../../catalog/detect/profile.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isPresent, numberAt } from './column-values.js';

/** Rows looked at for relations between columns, spread evenly over the table. */
const SAMPLED_ROWS = 1000;

/** Above this many distinct values the count is an estimate from the rows seen so far. */
const COUNTED = 100_000;

/** Places of the table that counts other values; a power of two, never more than half full. */
const PLACES = 2 ** 18;

/** Whole values within a range of this size are counted by a bit each: some ten times faster than by a set. */
const BIT_RANGE = 2 ** 22;

/** What role detection needs to know of a table: counts over all rows, and the same sampled rows of every column. */
export function profileTable(table: Table): TableProfile {
  const rows = sampledRows(table.rowCount);
  return { table: table.name, rowCount: table.rowCount, columns: table.columns.map((column) => profileColumn(column, rows)) };
}

/** The rows that are looked at for relations between columns, spread evenly. */
export function sampledRows(rowCount: number): readonly number[] {
  const count = Math.min(rowCount, SAMPLED_ROWS);
  return Array.from({ length: count }, (_, index) => Math.floor((index * rowCount) / count));
}

function profileColumn(column: Column, rows: readonly number[]): ColumnProfile {
  const profile = {
    name: column.name,
    type: column.type,
    missing: column.missing,
    distinct: distinctOf(column),
    ...boundsOf(column),
    ...(column.type === 'number' && column.percent === true ? { percent: true } : {}),
    sample: Float64Array.from(rows, (row) => numberAt(column, row)),
  };
  if (column.type !== 'text') return profile;
  return {
    ...profile,
    ...(column.list ? { someTexts: column.list.sample(LOOKED_AT) } : {}),
    get texts() {
      return column.dictionary;
    },
  };
}

/** Least and greatest value of what is no text; nothing where there is no value. */
export function boundsOf(column: Column): { readonly min?: number; readonly max?: number } {
  if (column.type === 'text' || column.type === 'boolean' || column.missing === column.length) return {};
  const unit = column.type === 'number' && column.kind === 'decimal' ? 10 ** column.scale : 1;
  return { min: column.min / unit, max: column.max / unit };
}

/** How many different values a column has; an estimate above 100,000. */
export function distinctOf(column: Column): number {
  if (column.missing === column.length) return 0;
  if (column.type === 'text') return column.list?.size ?? column.dictionary.length;
  const range = column.type === 'boolean' ? { min: 0, max: 1 } : column;
  const isWhole = column.type !== 'number' || column.kind === 'decimal';
  return isWhole && range.max - range.min < BIT_RANGE ? countByBits(column, range.min, range.max) : countBySet(column);
}

function countByBits(column: Exclude<Column, { type: 'text' }>, min: number, max: number): number {
  const range = max - min + 1;
  const seen = new Uint8Array(range);
  const { values, length } = column;
  let count = 0;
  // Quantities and discounts have all been met after a few rows.
  for (let row = 0; row < length && count < range; row += 1) {
    const at = (values[row] as number) - min;
    if (seen[at] !== 0 || !isPresent(column, row)) continue;
    seen[at] = 1;
    count += 1;
  }
  return count;
}

/**
 * Counts by an open-addressed table of the values themselves, some three times as fast as a set of boxed numbers (1 M doubles: 31 → 10 ms).
 * Infinities count as values; NaN marks the free places.
 */
function countBySet(column: Exclude<Column, { type: 'text' }>): number {
  const { values, length } = column;
  const seen = new Float64Array(PLACES).fill(Number.NaN);
  const value = new Float64Array(1);
  const words = new Uint32Array(value.buffer);
  let count = 0;
  for (let row = 0; row < length; row += 1) {
    if (!isPresent(column, row)) continue;
    // −0 and 0 are one value.
    const one = (values[row] as number) + 0;
    value[0] = one;
    const mixed = Math.imul((words[0] ?? 0) ^ Math.imul(words[1] ?? 0, 0x9e3779b1), 0x85ebca6b);
    let place = (mixed ^ (mixed >>> 15)) & (PLACES - 1);
    while (seen[place] !== one && !Number.isNaN(seen[place])) place = (place + 1) & (PLACES - 1);
    if (seen[place] === one) continue;
    seen[place] = one;
    count += 1;
    if (count > COUNTED) return Math.round((count * length) / (row + 1));
  }
  return count;
}
