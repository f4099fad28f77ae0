import type { Catalog, RoleChoice } from '../query/catalog.js';
import { bareField } from '../query/where/member-clause.js';
import type { QueryPlan } from '../query/plan.js';
import type { ColumnRef } from '../query/schema.js';

/** The role whose codes a field has, with the column of their names: for its role, or the role's column. Undefined where members are read as they are. */
export function namedRole({ names = [], roles }: Pick<Catalog, 'names' | 'roles'>, field: string): RoleChoice | undefined {
  const bare = bareField(field);
  return names.find((choice) => {
    if (choice.role === field) return true;
    const code = roles.find(({ role }) => role === choice.role)?.ref;
    return code !== undefined && isColumn(bare, code);
  });
}

/** Whether a field is the column that names are in. */
export function isNameField({ roles }: Pick<Catalog, 'roles'>, field: string, { ref }: RoleChoice): boolean {
  const bare = bareField(field);
  return isColumn(bare, ref) || roles.some((one) => one.role === bare && isSame(one.ref, ref));
}

/** The question what members of a role are called: over all rows, whatever is filtered, for a name must not change with a brush. */
export function namesPlan({ role, ref }: RoleChoice, members: readonly string[]): QueryPlan {
  const name = `"${`${ref.table}.${ref.column}`.replaceAll('"', '""')}"`;
  return {
    measures: ['rows = count()'],
    by: [role, name],
    analysis: { kind: 'names', member: role, name, count: 'rows', of: members },
  };
}

/** What a column of names is called where names stand in a column of their own: by its role if it has one. */
export function nameHeading({ roles }: Pick<Catalog, 'roles'>, { ref }: RoleChoice): string {
  return roles.find((one) => isSame(one.ref, ref))?.role ?? ref.column;
}

function isColumn(bare: string, { table, column }: ColumnRef): boolean {
  return bare === column || bare === `${table}.${column}`;
}

function isSame(one: ColumnRef, other: ColumnRef): boolean {
  return one.table === other.table && one.column === other.column;
}
