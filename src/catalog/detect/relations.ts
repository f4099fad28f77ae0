import type { ColumnProfile } from './profile.js';

const MIN_ROWS = 5;

/** Share of the sampled rows in which a relation must hold. */
export const HOLDS = 0.9;

/** Money is rounded to cents per line, sometimes from a rounded price: half a percent and two cents are tolerated. */
const RELATIVE_TOLERANCE = 0.005;
const ABSOLUTE_TOLERANCE = 0.02;

/** The same for a relation that decides what is deducted from an amount or added to it. */
const HOLDS_EXACTLY = 0.99;

/** Tolerance for amounts that are rounded to cents. */
export const CENTS = 0.011;

/** A value per sampled row, computed from columns. */
export type RowValue = (row: number) => number;

/** The columns of price × quantity of a sale. */
export interface SaleProduct {
  readonly price: ColumnProfile;
  readonly quantity: ColumnProfile;
}

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

export function productOf(price: ColumnProfile, quantity: ColumnProfile): RowValue {
  const [each, count] = [valueOf(price), valueOf(quantity)];
  return (row) => each(row) * count(row);
}

/** True when price × quantity is an amount. */
export function isProductOf(amount: ColumnProfile, price: ColumnProfile, quantity: ColumnProfile): boolean {
  return agreement(amount.sample.length, productOf(price, quantity), valueOf(amount)) >= HOLDS_EXACTLY;
}

/** True when an amount minus the cost is the profit. */
export function isProvenByProfit(amount: ColumnProfile, cost: ColumnProfile, profit: ColumnProfile): boolean {
  const [sales, costs] = [valueOf(amount), valueOf(cost)];
  return agreement(amount.sample.length, (row) => sales(row) - costs(row), valueOf(profit)) >= HOLDS_EXACTLY;
}

/** An equation over rows, and the value on the left before anything is added or deducted. */
interface Equation {
  readonly left: RowValue;
  readonly right: RowValue;
  readonly plain: RowValue;
  readonly tolerance: RowValue;
}

/**
 * True when an equation holds in nearly all sampled rows, and what it adds or deducts matters in some of them. Rows with missing
 * values are ignored.
 */
export function sumHolds(rows: number, { left, right, plain, tolerance }: Equation): boolean {
  let [looked, held, changed] = [0, 0, 0];
  for (let row = 0; row < rows; row += 1) {
    const [sum, whole] = [left(row), right(row)];
    if (Number.isNaN(sum + whole)) continue;
    looked += 1;
    if (Math.abs(sum - whole) <= tolerance(row)) held += 1;
    else if (looked - held > rows * (1 - HOLDS_EXACTLY)) return false;
    if (Math.abs(plain(row) - whole) > tolerance(row)) changed += 1;
  }
  return changed >= MIN_ROWS && held >= HOLDS_EXACTLY * looked;
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
