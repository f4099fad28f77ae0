import type { Catalog, RoleChoice } from '../query/catalog.js';
import { isSameRef } from '../query/column-ref.js';
import { bareField } from '../query/where/where.js';
import type { QueryPlan } from '../query/plan.js';
import type { ColumnRef } from '../query/schema.js';

/**
 * Returns the role of a field with codes, and the column of their names, for a role or for its column. `undefined` if the members
 * need no names.
 */
export function namedRole({ names = [], roles }: Pick<Catalog, 'names' | 'roles'>, field: string): RoleChoice | undefined {
  const bare = bareField(field);
  return names.find((choice) => {
    if (choice.role === field) return true;
    const code = roles.find(({ role }) => role === choice.role)?.ref;
    return code !== undefined && isColumn(bare, code);
  });
}

/** True when a field is the column with the names. */
export function isNameField({ roles }: Pick<Catalog, 'roles'>, field: string, { ref }: RoleChoice): boolean {
  const bare = bareField(field);
  return isColumn(bare, ref) || roles.some((one) => one.role === bare && isSameRef(one.ref, ref));
}

/** Returns the query for the names of a role's members. It ignores all filters, because a name must not change with a brush. */
export function namesPlan({ role, ref }: RoleChoice, members: readonly string[]): QueryPlan {
  const name = `"${`${ref.table}.${ref.column}`.replaceAll('"', '""')}"`;
  return {
    measures: ['rows = count()'],
    by: [role, name],
    analysis: { kind: 'names', member: role, name, count: 'rows', of: members },
  };
}

/** The heading of a separate column of names: its role if it has one. */
export function nameHeading({ roles }: Pick<Catalog, 'roles'>, { ref }: RoleChoice): string {
  return roles.find((one) => isSameRef(one.ref, ref))?.role ?? ref.column;
}

function isColumn(bare: string, { table, column }: ColumnRef): boolean {
  return bare === column || bare === `${table}.${column}`;
}
