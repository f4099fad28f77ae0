import type { Catalog, CatalogColumn } from '../../src/query/catalog.js';
import type { Role } from '../../src/query/schema.js';

const day = (iso: string): number => Date.parse(`${iso}T00:00Z`) / 86_400_000;

type ColumnSketch = Pick<CatalogColumn, 'name' | 'type'> & Partial<CatalogColumn>;

/** A catalog of one table `orders` made of sketched columns; a column with a role has it. */
export function catalogOf(columns: readonly ColumnSketch[], more: Partial<Catalog> = {}): Catalog {
  const filled = columns.map((column): CatalogColumn => ({
    table: 'orders',
    missing: 0,
    guess: column.type,
    distinct: 3,
    ...column,
  }));
  return {
    tables: [{ name: 'orders', rowCount: 10 }],
    columns: filled,
    roles: filled.flatMap(({ role, table, name }) => (role ? [{ role, ref: { table, column: name }, reason: 'set' }] : [])),
    joins: [],
    otherRoles: [],
    costPerUnit: false,
    discountPercent: false,
    cancelledByC: false,
    define: {},
    calendar: { timeZone: 'UTC', weekStart: 1, fiscalStart: 1 },
    warnings: [],
    ...more,
  };
}

const ROLED: readonly [Role, CatalogColumn['type']][] = [
  ['order', 'text'],
  ['customer', 'text'],
  ['region', 'text'],
  ['quantity', 'number'],
  ['revenue', 'number'],
  ['profit', 'number'],
  ['age', 'number'],
];

/** Orders from 2013-01-10 to 2014-03-15, columns named after their roles with a capital, and a column without a role. */
export const ORDERS: Catalog = catalogOf([
  { name: 'Order Date', type: 'date', role: 'date', min: day('2013-01-10'), max: day('2014-03-15') },
  ...ROLED.map(([role, type]) => ({ name: role.charAt(0).toUpperCase() + role.slice(1), type, role })),
  { name: 'Gift?', type: 'boolean' },
]);
