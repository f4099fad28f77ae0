import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { RoleChoice } from '../../query/catalog.js';
import type { Note, Role } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { MAX_WITHOUT_ORDER } from '../shapes/may-have-shape.js';
import { isPresent, numberAt, columnIn } from './column-values.js';
import { groupRows } from './row-groups.js';

/** Roles of columns without which a row has no amount. */
const OF_AMOUNTS: readonly Role[] = ['revenue', 'price', 'quantity'];

/** The rows of sales, and their column that is the order or leads to it. */
export interface OrdersOfRows {
  readonly table: Table;
  readonly key: string;
  /** True when the page author set the role, which is then kept. */
  readonly isChosen: boolean;
}

/**
 * Returns roles without an order that more than a fifth of the rows lack: no figure is divided by it. The best other column that has it
 * takes its place. Without one, `orders` is an error that gives the share.
 */
export function withPresentOrders(detected: DetectedRoles, { table, key, isChosen }: OrdersOfRows): DetectedRoles {
  const order = detected.roles.find(({ role }) => role === 'order');
  const columnOf = ({ ref }: RoleChoice): Column | undefined => columnIn([table], ref);
  const column = table.columns.find(({ name }) => name === key);
  if (isChosen || order === undefined || column === undefined) return detected;
  const amount = detected.roles.flatMap((one) => (OF_AMOUNTS.includes(one.role) ? (columnOf(one) ?? []) : []))[0];
  const share = missingShare(column, amount);
  if (share <= MAX_WITHOUT_ORDER) return detected;
  const isOwn = columnOf(order) === column && isDifferent(column);
  // The number of a line is different in each row too.
  const other = detected.alternatives.find((one) => {
    const next = one.role === 'order' ? columnOf(one) : undefined;
    return next !== undefined && missingShare(next, amount) <= MAX_WITHOUT_ORDER && (isOwn || !isDifferent(next));
  });
  const roles = detected.roles.flatMap((one) => (one === order ? (other ?? []) : one));
  const warnings = detected.warnings.filter((note) => note.params?.['role'] !== 'order');
  if (other) return { ...detected, roles, warnings, alternatives: detected.alternatives.filter((one) => one !== other) };
  return { ...detected, roles, warnings: [...warnings, missingNote(table.name, key, share)] };
}

/** The share of rows without a value, among those with an amount. */
function missingShare(column: Column, amount?: Column): number {
  let [rows, missing] = [0, 0];
  for (let row = 0; row < column.length; row += 1) {
    if (amount && !numberAt(amount, row)) continue;
    rows += 1;
    if (!isPresent(column, row)) missing += 1;
  }
  return rows === 0 ? 0 : missing / rows;
}

/** True when no two rows share a value. */
function isDifferent(column: Column): boolean {
  return groupRows(column).count === column.length - column.missing;
}

function missingNote(table: string, column: string, share: number): Note {
  const params = { role: 'order', column, percent: Math.round(share * 100), setting: `roles="order: ${column}"` };
  return { code: 'order-keys-missing', table, column, params };
}
