import type { DetectedRoles } from '../../catalog/detect/roles.js';
import { meaningOf } from '../../catalog/detect/names/names.js';
import type { Vocabulary } from '../../catalog/detect/names/names.js';
import { ROLES } from '../../query/schema.js';
import type { Reason } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { groupRows, splitGroups } from './row-groups.js';

/** Minimum number of rows for evidence. */
const MIN_ROWS = 50;

/** Minimum share of rows that have a day and a customer of their own. Lines of one order share both. */
const MIN_OWN = 0.95;

const ROW_IS_ORDER: Reason = { code: 'row-is-order' };

/**
 * Returns the roles of rows that are single sales, such as cars. Where no column has the order, its key is the id of the rows, if hardly
 * any customer has two rows on one day.
 */
export function withRowDocuments(detected: DetectedRoles, table: Table, vocabulary: Vocabulary): DetectedRoles {
  const columnOf = (...roles: readonly string[]): Column | undefined => {
    const ref = detected.roles.find(({ role }) => roles.includes(role))?.ref;
    return ref?.table === table.name ? table.columns.find(({ name }) => name === ref.column) : undefined;
  };
  const [date, customer] = [columnOf('date'), columnOf('customer', 'customer-name')];
  if (detected.roles.some(({ role }) => role === 'order') || table.rowCount < MIN_ROWS) return detected;
  if (date === undefined || customer === undefined || !haveOwnDays(date, customer)) return detected;
  const hasRole = (name: string): boolean => detected.roles.some(({ ref }) => ref.table === table.name && ref.column === name);
  const key = table.columns.find(
    (column) => !hasRole(column.name) && meaningOf(column.name, vocabulary).concepts.has('id') && isUniqueCode(column),
  );
  if (key === undefined) return detected;
  const order = { role: 'order' as const, ref: { table: table.name, column: key.name }, reasons: [ROW_IS_ORDER] };
  const roles = [...detected.roles, order].toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role));
  return { ...detected, roles };
}

function isUniqueCode(column: Column): boolean {
  const isCode = column.type === 'text' || (column.type === 'number' && column.kind === 'decimal' && column.scale === 0);
  return isCode && column.missing === 0 && groupRows(column).count === column.length;
}

function haveOwnDays(date: Column, customer: Column): boolean {
  return splitGroups(groupRows(customer), groupRows(date)).count >= MIN_OWN * date.length;
}
