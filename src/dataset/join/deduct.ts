import type { DerivedColumn, RoleChoice } from '../../query/catalog.js';
import type { ColumnRef, Reason } from '../../query/schema.js';
import type { RolesFound } from './joined-roles.js';
import type { Refunds } from './refund-column.js';
import type { Sales } from './sales-amounts.js';

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
