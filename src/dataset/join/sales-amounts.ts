import type { DerivedColumn, RoleChoice } from '../../query/catalog.js';
import type { Role } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { withDerived } from '../describe/derived-columns.js';
import type { NumberColumn } from '../describe/stated-amounts.js';
import type { RolesFound } from './joined-roles.js';
import { numbersIn, refundsOfRows } from './refund-column.js';
import type { AmountTable } from './refund-keys.js';

/** The sales, with the column of their amounts. */
export interface Sales extends AmountTable {
  /** The column that calculates the amounts, if none has them. */
  readonly product?: DerivedColumn;
}

/** The table of sales: of the revenue, or of the quantity with a price. */
export function placeOf({ roles }: RolesFound): string | undefined {
  const [revenue, price, quantity] = (['revenue', 'price', 'quantity'] as const).map(
    (role) => roles.find((one) => one.role === role)?.ref.table,
  );
  return revenue ?? (price && quantity);
}

/** The sales: rows with a revenue, or with price and quantity; `undefined` where another table has one of them. */
export function salesOf(found: RolesFound, { tables }: { readonly tables: readonly Table[] }): Sales | undefined {
  const { detected, roles } = found;
  const refOf = (role: Role): RoleChoice['ref'] | undefined => roles.find((one) => one.role === role)?.ref;
  const [revenue, price, quantity, discount] = (['revenue', 'price', 'quantity', 'discount'] as const).map(refOf);
  const name = placeOf(found);
  const loaded = tables.find((one) => one.name === name);
  if (!loaded) return undefined;
  const refundColumn = (rows: Table, one: DerivedColumn): Column | undefined => refundsOfRows(rows, one, tables);
  const table = withDerived(loaded, detected.derived ?? [], { refundColumn });
  if (revenue) {
    const amount = numbersIn(table, revenue.column);
    return amount && { table, amount };
  }
  const [unit, count, rate] = [price, quantity, discount].map((ref) =>
    ref?.table === name ? numbersIn(table, ref?.column) : undefined,
  );
  const isRate = rate !== undefined && (detected.discountPercent || largest(rate) <= 1);
  if (!unit || !count || count.missing > 0 || (discount && (!rate || (isRate && rate.missing > 0)))) return undefined;
  const less = isRate ? [rate.name] : [];
  const product: DerivedColumn = {
    ref: { table: table.name, column: [`${unit.name} × ${count.name}`, ...less].join(' − ') },
    of: [unit.name, count.name, ...less],
    kind: 'product',
    ...(detected.discountPercent && isRate && { hasPercent: true }),
  };
  const calculated = withDerived(table, [product]);
  const amount = numbersIn(calculated, product.ref.column);
  return amount && { table: calculated, amount, product };
}

/** The largest number of a column, regardless of its sign. */
export function largest({ min, max, ...column }: NumberColumn): number {
  return Math.max(max, -min) / (column.kind === 'decimal' ? 10 ** column.scale : 1);
}
