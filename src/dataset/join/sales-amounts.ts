import type { DerivedColumn, RoleChoice } from '../../query/catalog.js';
import type { Role, ColumnRef, Reason } from '../../query/schema.js';
import type { Column, NumberColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { withDerived } from '../describe/derived-columns.js';
import type { RolesFound } from './joined-roles.js';
import { numbersIn, refundsOfRows, type NamedTables, type Refunds } from './refund-column.js';
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
export function salesOf(found: RolesFound, known: NamedTables): Sales | undefined {
  const { detected, roles } = found;
  const refOf = (role: Role): RoleChoice['ref'] | undefined => roles.find((one) => one.role === role)?.ref;
  const [revenue, price, quantity, discount] = (['revenue', 'price', 'quantity', 'discount'] as const).map(refOf);
  const name = placeOf(found);
  const loaded = known.tables.find((one) => one.name === name);
  if (!loaded) return undefined;
  const refundColumn = (rows: Table, one: DerivedColumn): Column | undefined => refundsOfRows(rows, one, known);
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

/** What another table states for the sales: the name of its column among them, and why the revenue is without it. */
interface Given {
  readonly name: string;
  readonly from: Refunds;
  readonly reason?: Reason;
}

/** The roles without what was given, its column, and the amount before it. */
interface Deducted {
  readonly found: RolesFound;
  readonly given: ColumnRef;
  readonly before: string;
}

/** Derives the revenue less what another table states for the sales. More can be deducted from the result. */
export function deduct(
  found: RolesFound,
  { table: { name: table }, amount: { name: sold }, product }: Sales,
  { name, from, reason }: Given,
): Deducted {
  const known = found.roles.find(({ role }) => role === 'revenue');
  // Other refunds may be deducted already.
  const before = known?.ref.column ?? sold;
  const given: DerivedColumn = { ref: { table, column: name }, of: [sold], kind: 'refunds', from };
  const net: DerivedColumn = { ref: { table, column: `${before} − ${name}` }, of: [before, name], kind: 'net' };
  const reasons = [...(known?.reasons ?? [{ code: 'calculated' }]), ...(reason ? [reason] : [])];
  const revenue: RoleChoice = { role: 'revenue', ref: net.ref, reasons };
  const { derived = [] } = found.detected;
  return {
    found: {
      ...found,
      roles: known ? found.roles.map((one) => (one === known ? { ...known, ...revenue } : one)) : [...found.roles, revenue],
      detected: { ...found.detected, derived: [...derived, ...(product && !known ? [product] : []), given, net] },
    },
    given: given.ref,
    before,
  };
}
