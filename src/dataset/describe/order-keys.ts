import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { RoleChoice } from '../../query/catalog.js';
import type { Role } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { numberAt } from './column-values.js';

/** A column of the order keys' table that has the day, customer or store of a row. */
interface Grain {
  readonly role: Role;
  readonly column: Column;
}

/** Maximum share of order keys that may span several days or several customers. */
const MAX_RESTARTED = 0.05;

/** Minimum number of order keys that prove that keys restart. */
const MIN_KEYS = 10;

/** Rows looked at, by whole keys. Of larger tables an evenly spread part of the keys is checked. */
const CHECKED_ROWS = 200_000;

const GRAINS: readonly Role[] = ['date', 'customer'];

/** What is needed to check the order keys of a table. */
export interface OrderKeys {
  readonly table: Table;
  /** The column with the day or customer of each row: that of the role, or the key that leads to it. */
  readonly columnOf: (role: Role) => string | undefined;
  /** Roles set by the page author stay. */
  readonly isChosen: boolean;
}

/**
 * Roles without an order column whose keys restart: more than 5% of them span several days or several customers. Numbers that start again every day or
 * in every store do not tell orders apart, so `orders` is refused, with the reason.
 */
export function withoutRestartedKeys(detected: DetectedRoles, { table, columnOf, isChosen }: OrderKeys): DetectedRoles {
  const order = detected.roles.find(({ role }) => role === 'order');
  const keys = table.columns.find(({ name }) => name === order?.ref.column);
  if (isChosen || order?.ref.table !== table.name || keys === undefined) return detected;
  const grains = GRAINS.flatMap((role): Grain[] => {
    const column = table.columns.find(({ name }) => name === columnOf(role));
    return column === undefined || column === keys ? [] : [{ role, column }];
  });
  const found = grains.map((grain) => ({ grain, share: restartedShare(keys, grain.column) }));
  const worst = found.find(({ share }) => share > MAX_RESTARTED);
  if (worst === undefined) return detected;
  const percent = Math.round(worst.share * 100);
  return {
    ...detected,
    roles: detected.roles.filter((one) => one !== order),
    warnings: [
      ...detected.warnings.filter((note) => note.params?.['role'] !== 'order'),
      restartedNote(order, worst.grain, percent),
    ],
  };
}

function restartedNote({ ref }: RoleChoice, { role, column }: Grain, percent: number): DetectedRoles['warnings'][number] {
  const spans = role === 'date' ? 'days' : 'customers';
  return {
    code: 'order-keys-restart',
    message: `'${ref.column}' does not tell orders apart: ${String(percent)}% of its values span several ${spans} in '${column.name}', so orders are not counted; to count its values, set roles="order: ${ref.column}"`,
    table: ref.table,
    column: ref.column,
    params: { role: 'order', column: ref.column, by: column.name, percent },
  };
}

/** Share of the keys with several values in another column. Days of times count, not the times; rows without either say nothing. */
function restartedShare(keys: Column, by: Column): number {
  const step = Math.max(1, Math.ceil(keys.length / CHECKED_ROWS));
  const first = new Map<number, number>();
  const restarted = new Set<number>();
  const unit = by.type === 'datetime' ? 86_400_000 : 1;
  for (let row = 0; row < keys.length; row += 1) {
    const key = numberAt(keys, row);
    if (Number.isNaN(key) || (step > 1 && Math.imul(key, 0x9e3779b1) >>> 0 >= 0x100000000 / step)) continue;
    const value = Math.floor(numberAt(by, row) / unit);
    if (Number.isNaN(value)) continue;
    const known = first.get(key);
    if (known === undefined) first.set(key, value);
    else if (known !== value) restarted.add(key);
  }
  return first.size < MIN_KEYS ? 0 : restarted.size / first.size;
}
