import { withMeasures } from '../../src/catalog/bind/measures/known-measures.js';
import type { Catalog, CatalogColumn, Join } from '../../src/query/catalog.js';
import type { Role } from '../../src/query/schema.js';
import { day } from '../day.js';

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
    roles: filled.flatMap(({ role, table, name }) => (role ? [{ role, ref: { table, column: name }, reasons: [] }] : [])),
    joins: [],
    otherRoles: [],
    costPerUnit: false,
    discountPercent: false,
    cancelledByC: false,
    measures: [],
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

/** What is known about measures, with those that a page defines. */
export const measuresOf = (define: Catalog['define'] = {}): Catalog['measures'] => withMeasures({ ...ORDERS, define }).measures;

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  items: ['order_id', 'product_id', 'amount'],
  orders: ['id', 'date', 'customer', 'shipping', 'note'],
  products: ['id', 'name', 'category', 'note'],
  visits: ['date', 'visits'],
  labels: ['date', 'text'],
};
const NUMBERS = ['amount', 'shipping', 'visits'];

function join(from: string, to: string): Join {
  const [[table = '', column = ''], [other = '', key = '']] = [from.split('.'), to.split('.')] as const;
  return {
    from: { table, columns: [column] },
    to: { table: other, columns: [key] },
    missing: 0,
    unmatched: 0,
    reasons: [],
  };
}

const role = (name: Role, table: string, column: string): Catalog['roles'][number] => ({
  role: name,
  ref: { table, column },
  reasons: [],
});

/** Lines lead to orders and products; visits and labels stand alone, the dates of labels being texts. */
export const SHOP: Catalog = catalogOf([], {
  tables: Object.keys(COLUMNS).map((name) => ({ name, rowCount: 10 })),
  columns: Object.entries(COLUMNS).flatMap(([table, names]) =>
    names.map((name): CatalogColumn => {
      const type = NUMBERS.includes(name) ? 'number' : name === 'date' && table !== 'labels' ? 'date' : 'text';
      const [min, max] = table === 'orders' ? ['2020-01-10', '2020-03-20'] : ['2019-12-01', '2020-06-30'];
      const range = type === 'date' ? { min: day(min), max: day(max) } : {};
      return { table, name, type, missing: 0, guess: type, distinct: 5, ...range };
    }),
  ),
  joins: [join('items.order_id', 'orders.id'), join('items.product_id', 'products.id')],
  roles: [
    role('date', 'orders', 'date'),
    role('order', 'orders', 'id'),
    role('customer', 'orders', 'customer'),
    role('product', 'products', 'name'),
    role('category', 'products', 'category'),
    role('revenue', 'items', 'amount'),
    role('visits', 'visits', 'visits'),
  ],
  otherRoles: [role('date', 'visits', 'date')],
});
