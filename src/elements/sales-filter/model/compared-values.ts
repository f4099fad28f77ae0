import { fieldNames } from '../../../catalog/default-period.js';
import type { Catalog } from '../../../query/catalog.js';
import { comparisonClause, comparisonIn, withoutComparison, join, withoutFields } from '../../../query/where/clause-list.js';
import { membersClause, membersIn, readClauses } from '../../../query/where/where.js';

const MAX_VALUES = 200;
const MAX_FIELDS = 12;

/** Returns the fields with values that users can compare: those of texts with few values, roles first. */
export function comparableFields({ roles, columns }: Catalog): readonly string[] {
  const isShort = columns.filter(({ type, distinct }) => type === 'text' && distinct > 1 && distinct <= MAX_VALUES);
  const roleOf = ({ table, name }: Catalog['columns'][number]): string | undefined =>
    roles.find(({ ref }) => ref.table === table && ref.column === name)?.role;
  const fields = isShort.map((column) => ({ role: roleOf(column), name: column.name }));
  const ofRoles = fields.flatMap(({ role }) => role ?? []);
  const others = fields.filter(({ role }) => role === undefined).map(({ name }) => name);
  return [...new Set([...ofRoles, ...others])].slice(0, MAX_FIELDS);
}

/** The two values of a field: `undefined` where none, or not a single one, is selected. */
export interface Pair {
  readonly own: string | null | undefined;
  readonly other: string | null | undefined;
}

export function pairIn(clauses: readonly string[], field: string, catalog: Catalog): Pair {
  const onlyIn = (where: string): string | null | undefined => {
    const all = fieldNames(field, catalog).flatMap((name) => membersIn(readClauses(where), name) ?? []);
    return all.length === 1 ? all[0] : undefined;
  };
  return { own: onlyIn(join(clauses.map(withoutComparison).filter(Boolean))), other: onlyIn(comparisonIn(clauses) ?? '') };
}

/**
 * Returns the clauses by source that compare two values: `maker` selects the first, in place of all other clauses on its field, and `source`
 * compares with the second.
 */
export function pairClauses(
  clauses: Readonly<Record<string, string>>,
  { field, own, other }: { readonly field: string; readonly own: string | null; readonly other: string | null },
  { maker, source, catalog }: { readonly maker: string; readonly source: string; readonly catalog: Catalog },
): Readonly<Record<string, string>> {
  const names = fieldNames(field, catalog);
  const left = new Map(Object.entries(clauses).map(([from, where]) => [from, withoutFields(where, names)]));
  left.set(source, '');
  const add = (to: string, clause: string): void =>
    void left.set(to, join([left.get(to) ?? '', clause].filter((text) => text !== '')));
  add(maker, membersClause(field, [own]));
  add(source, comparisonClause(membersClause(field, [other])));
  return Object.fromEntries([...left].filter(([from, where]) => where !== (clauses[from] ?? '')));
}
