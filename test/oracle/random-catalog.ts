import type { Catalog } from '../../src/query/catalog.js';
import type { Role } from '../../src/query/schema.js';
import type { Table } from '../../src/table/table.js';
import { ref, UTC } from '../engine/random-plan.js';

const ROLES: readonly Role[] = ['date', 'shipped', 'customer', 'order', 'region', 'quantity', 'price', 'discount'];

/** What is known of a random table: its columns of the names of roles have them. */
export function catalogOf(table: Table): Catalog {
  const columns = table.columns.map((column) => {
    const { name, type, missing, guess } = column;
    const isRanged = column.type !== 'text' && column.type !== 'boolean' && missing < column.length;
    const unit = column.type === 'number' && column.kind === 'decimal' ? 10 ** column.scale : 1;
    const range = isRanged ? { min: column.min / unit, max: column.max / unit } : {};
    return {
      table: 't',
      name,
      type,
      missing,
      guess,
      distinct: column.type === 'text' ? column.dictionary.length : column.length,
      ...range,
    };
  });
  const date = table.columns.find(({ name }) => name === 'date');
  const bounds = date?.type === 'date' && date.missing < date.length ? { oldest: date.min, newest: date.max } : {};
  return {
    tables: [{ name: 't', rowCount: table.rowCount }],
    columns,
    roles: ROLES.map((role) => ({ role, ref: ref(role), reason: 'test', reasons: [] })),
    joins: [],
    otherRoles: [],
    costPerUnit: false,
    discountPercent: false,
    cancelledByC: false,
    measures: [],
    define: { net: 'sum(price * quantity)' },
    calendar: UTC,
    warnings: [],
    ...bounds,
  };
}
