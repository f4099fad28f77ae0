import { productColumn } from '../../catalog/detect/money/rare-proofs.js';
import type { DetectedRoles } from '../../catalog/detect/roles.js';
import type { DerivedColumn } from '../../query/catalog.js';
import type { Reason } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { columnsByRole } from '../describe/column-values.js';
import { groupRows, rowsOfSomeValues } from '../describe/row-groups.js';
import { amountsIn, HOLDS, type Lines } from './header-amounts.js';

export { rareProofs } from '../../catalog/detect/money/rare-proofs.js';

/** Deducts the discount in one row of each order from its lines, where that leads to the amounts of the orders. */
export function withFirstRowDiscount(detected: DetectedRoles, table: Table): DetectedRoles {
  const note = detected.warnings.find(({ code, params }) => code === 'amounts-per-order' && params?.['setting'] !== undefined);
  const [order, price, quantity] = (['order', 'price', 'quantity'] as const).map(columnsByRole(table, detected.roles));
  const amount = table.columns.find(({ name }) => name === note?.column);
  if (!order || !price || !quantity || !amount) return detected;
  const lines: Lines = { price, quantity };
  const groups = groupRows(order, rowsOfSomeValues(order));
  const less = table.columns.find(
    (column) =>
      column.type === 'number' &&
      column.missing > 0 &&
      column !== amount &&
      amountsIn(groups, amount, { lines, others: [], less: column }).addUp >= HOLDS,
  );
  if (!less) return detected;
  const warnings = detected.warnings.filter((one) => one !== note);
  return { ...withoutLess(detected, { lines, less, table: table.name }), warnings };
}

/** Price and quantity of each line, and what one row of an order says was deducted from all of them. */
interface LessLines {
  readonly lines: Lines;
  readonly less: Column;
  readonly table: string;
}

/** Returns the roles with price × quantity less the discount of the order as the revenue. */
function withoutLess(detected: DetectedRoles, { lines: { price, quantity }, less, table }: LessLines): DetectedRoles {
  const product = productColumn(table, price.name, quantity.name);
  const gross = product.ref.column;
  const net: DerivedColumn = { ref: { table, column: `${gross} − ${less.name}` }, of: [gross, less.name], kind: 'net' };
  const reasons: readonly Reason[] = [{ code: 'amount-after-discount', params: { gross, discount: less.name } }];
  return {
    ...detected,
    roles: [...detected.roles, { role: 'revenue', ref: net.ref, reasons }],
    derived: [...(detected.derived ?? []), product, net],
  };
}
