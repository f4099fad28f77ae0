import type { NumberColumn } from '../../table/column.js';
import { leastSquares } from '../../util/numbers/least-squares.js';
import { isPresent, numberAt } from '../describe/column-values.js';

/** Maximum numbers of columns that may add up, and of rows that show it. */
const MAX_COLUMNS = 16;
const MAX_ROWS = 500;
/** Minimum number of rows, and minimum share of them in which the sum is the amount to the cent. */
const MIN_ROWS = 20;
const HOLDS = 0.98;
/** Minimum number of rows for each column. */
const ROWS_PER_COLUMN = 3;
/** Largest difference of a sum from the amount, in cents. */
const CENTS = 1.1;
/**
 * Returns by which factors columns add up to an amount in nearly all rows: 1 for those that it includes. Empty where they do not. Least squares by the
 * normal equations, in cents, which are exact; a column that depends on those before it has the factor 0.
 */
export function factorsOf(amount: NumberColumn, columns: readonly NumberColumn[]): ReadonlyMap<NumberColumn, number> {
  const centsAt = (column: NumberColumn, row: number): number =>
    isPresent(column, row) ? Math.round(100 * numberAt(column, row)) : 0;
  const step = Math.max(1, amount.length / MAX_ROWS);
  const rows = Array.from({ length: Math.min(MAX_ROWS, amount.length) }, (_, at) => Math.floor(at * step)).filter(
    (row) => isPresent(amount, row) && numberAt(amount, row) !== 0,
  );
  // The same amount under another name explains nothing.
  const isSame = (column: NumberColumn): boolean =>
    rows.filter((row) => centsAt(column, row) === centsAt(amount, row)).length * 2 > rows.length;
  const own = columns.filter((column) => !isSame(column)).slice(0, MAX_COLUMNS);
  if (rows.length < Math.max(MIN_ROWS, ROWS_PER_COLUMN * own.length)) return new Map();
  const [totals = [], ...parts] = [amount, ...own].map((column) => rows.map((row) => centsAt(column, row)));
  const factors = leastSquares(parts, totals);
  const isSum = (_: number, at: number): boolean =>
    Math.abs(factors.reduce((sum, factor, part) => sum + factor * parts[part]![at]!, 0) - totals[at]!) <= CENTS;
  const isHeld = rows.filter(isSum).length >= HOLDS * rows.length;
  return new Map(isHeld ? own.map((column, at) => [column, factors[at]!] as const) : []);
}
