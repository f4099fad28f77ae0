import { areMarks } from '../../catalog/detect/money/not-sales.js';
import { isRefundName, namesCents, unitsNamed } from '../../catalog/detect/money/money-names.js';
import { meaningOf, type Vocabulary } from '../../catalog/detect/names/names.js';
import type { Concept } from '../../catalog/detect/names/words.js';
import { type NumberColumn, textCount } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { numberAt } from '../describe/column-values.js';

/** Minimum number of bookings, and share of the rarer sign among them. */
const MIN_ROWS = 20;
const MIN_OPPOSITE = 0.2;

/** Largest sum of balanced bookings, as a share of all amounts: the rest of floating-point numbers. */
const ROUNDING = 1e-9;

/** Names of columns for one side of the bookings each. */
const SIDES = /debit|credit|soll|haben|d[ée]bit|cr[ée]dit|debe|haber|dare|avere/iu;

/** Ideas in the names of amounts that are no revenue. */
const NO_REVENUE: readonly Concept[] = ['profit', 'margin', 'cost', 'discount', 'tax', 'quantity', 'percent', 'id'];

/** A test for tables that may have bookings of a ledger: most others do not pass it. Only amounts that may be the revenue by their name are read. */
export function mayBalance({ columns }: Table, vocabulary: Vocabulary): boolean {
  if (columns.filter(({ type, name }) => type === 'number' && SIDES.test(name)).length > 1) return true;
  return columns.some((column) => {
    if (column.type === 'text') return textCount(column) === 2 && areMarks(column.dictionary);
    if (column.type !== 'number' || column.min >= 0 || column.max <= 0) return false;
    const { concepts } = meaningOf(column.name, vocabulary);
    return !NO_REVENUE.some((idea) => concepts.has(idea)) && isBalanced(column);
  });
}

/** A test for columns of refunds, of cents or of thousands by their names. */
export function mayStateAmounts(names: readonly string[]): boolean {
  return names.some((name) => isRefundName(name) || namesCents(name) || unitsNamed(name) > 1);
}

/** True for numbers of both signs that add up to 0: those of a column, or what it exceeds another one by in each row. */
export function isBalanced(column: NumberColumn, other?: NumberColumn): boolean {
  let [sum, size, above, below] = [0, 0, 0, 0];
  for (let row = 0; row < column.length; row += 1) {
    const value = (numberAt(column, row) || 0) - (other ? numberAt(other, row) || 0 : 0);
    sum += value;
    size += Math.abs(value);
    if (value > 0) above += 1;
    if (value < 0) below += 1;
  }
  const known = above + below;
  return known >= MIN_ROWS && Math.min(above, below) >= MIN_OPPOSITE * known && Math.abs(sum) <= ROUNDING * size;
}
