import type { ColumnProfile } from './profile.js';

/** Minimum number of rows that prove a relation. */
const MIN_ROWS = 5;

/** Share of the sampled rows in which a relation must hold. */
export const HOLDS = 0.9;

/** Money is rounded to cents per line, sometimes from a rounded price: half a percent and two cents are tolerated. */
const RELATIVE_TOLERANCE = 0.005;
const ABSOLUTE_TOLERANCE = 0.02;

/** A value per sampled row, computed from columns. */
export type RowValue = (row: number) => number;

/** The sampled values of a column. */
export function valueOf(column: ColumnProfile): RowValue {
  return (row) => column.sample[row] ?? Number.NaN;
}

/**
 * Share of the sampled rows in which `left` equals `right` up to rounding. Rows with a missing value or with 0 on the right are
 * ignored; returns 0 if too few remain.
 */
export function agreement(rows: number, left: RowValue, right: RowValue): number {
  let spoken = 0;
  let agreed = 0;
  for (let row = 0; row < rows; row += 1) {
    const a = left(row);
    const b = right(row);
    if (Number.isNaN(a) || Number.isNaN(b) || b === 0) continue;
    spoken += 1;
    if (Math.abs(a - b) <= ABSOLUTE_TOLERANCE + RELATIVE_TOLERANCE * Math.abs(b)) agreed += 1;
  }
  return spoken < MIN_ROWS ? 0 : agreed / spoken;
}

/** Share of the sampled rows with both values in which `later` is not before `earlier`; 1 if no row has both. */
export function inOrder(earlier: ColumnProfile, later: ColumnProfile): number {
  const start = dayOf(earlier);
  const end = dayOf(later);
  let both = 0;
  let ordered = 0;
  for (let row = 0; row < earlier.sample.length; row += 1) {
    const from = start(row);
    const to = end(row);
    if (Number.isNaN(from) || Number.isNaN(to)) continue;
    both += 1;
    if (to >= from) ordered += 1;
  }
  return both === 0 ? 1 : ordered / both;
}

function dayOf(column: ColumnProfile): RowValue {
  const value = valueOf(column);
  return column.type === 'datetime' ? (row) => Math.floor(value(row) / 86_400_000) : value;
}

/** Variance of the logarithms of a positive quantity over the sampled rows; `Infinity` if too few are positive. */
export function logSpread(rows: number, value: RowValue): number {
  let count = 0;
  let sum = 0;
  let squares = 0;
  for (let row = 0; row < rows; row += 1) {
    const one = value(row);
    if (!(one > 0) || !Number.isFinite(one)) continue;
    const log = Math.log(one);
    count += 1;
    sum += log;
    squares += log * log;
  }
  return count < MIN_ROWS ? Number.POSITIVE_INFINITY : squares / count - (sum / count) ** 2;
}
