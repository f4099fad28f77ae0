import { parseReadOptions } from '../../table/read-options.js';
import type { Table } from '../../table/table.js';
import { withoutMemberTotals, withoutOrderTotals } from './total-rows.js';
import type { Reading } from './reading.js';
import { unfoldMembers } from './unfold-members.js';
import { unfoldPeriods } from './unfold-periods.js';

/**
 * Returns the rows of sales in a table of another shape: one per period or channel where it has a column for each, and without the
 * rows of totals.
 */
export function shapeTable(table: Table, reading: Reading): Table {
  const periods = unfoldPeriods(table, reading);
  const rows = periods === table ? unfoldMembers(table, reading) : periods;
  return parseReadOptions(reading.options.read ?? '').totals === 'keep'
    ? rows
    : withoutOrderTotals(withoutMemberTotals(rows), reading);
}
