import { CREDIT, DEBIT } from '../../catalog/detect/money/not-sales.js';
import { isRefundName, namesCents } from '../../catalog/detect/money/money-names.js';
import type { SourceOptions } from '../../query/source.js';
import { textCount } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { numberAt } from '../describe/column-values.js';

/** Minimum number of bookings, and share of the rarer sign among them. */
const MIN_ROWS = 20;
const MIN_OPPOSITE = 0.2;

/** Largest sum of balanced bookings, as a share of all amounts: the rest of floating-point numbers. */
const ROUNDING = 1e-9;

/** Names of columns for one side of the bookings each. */
const SIDES = /debit|credit|soll|haben|d[ée]bit|cr[ée]dit|debe|haber|dare|avere/iu;

/** A test for tables that may have bookings of a ledger: most others do not pass it. */
export function mayBalance({ columns }: Table): boolean {
  if (columns.filter(({ type, name }) => type === 'number' && SIDES.test(name)).length > 1) return true;
  return columns.some((column) => {
    if (column.type === 'number')
      return column.min < 0 && column.max > 0 && isZero(column.length, (row) => numberAt(column, row) || 0);
    const isPair = column.type === 'text' && textCount(column) === 2;
    return isPair && [CREDIT, DEBIT].every((mark) => column.dictionary.some((text) => mark.test(text)));
  });
}

/** A test for columns of refunds or of cents by their names, and for amounts that the page sets to be in cents. */
export function mayStateAmounts(names: readonly string[], { roles }: Pick<SourceOptions, 'roles'>): boolean {
  return names.some((name) => isRefundName(name) || namesCents(name)) || JSON.stringify(roles ?? '').includes('100');
}

/** True for numbers of both signs that add up to 0. */
export function isZero(rows: number, valueAt: (row: number) => number): boolean {
  let [sum, size, above, below] = [0, 0, 0, 0];
  for (let row = 0; row < rows; row += 1) {
    const value = valueAt(row);
    sum += value;
    size += Math.abs(value);
    if (value > 0) above += 1;
    if (value < 0) below += 1;
  }
  const known = above + below;
  return known >= MIN_ROWS && Math.min(above, below) >= MIN_OPPOSITE * known && Math.abs(sum) <= ROUNDING * size;
}
