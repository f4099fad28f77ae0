import { SalesError } from '../../util/error.js';
import { formatClause, parseWhere, type Clause, type ClauseItem } from './where.js';

/** Returns a field without quotes around its name. */
export function bareField(field: string): string {
  return /^".*"$/su.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field;
}

/** Returns a clause that selects members of a field (`null` is the missing one), or with `not` all others. */
export function memberClause(
  field: string,
  members: readonly (string | null)[],
  not = false,
): Pick<Clause, 'field' | 'quoted' | 'items'> {
  const item = (member: string | null): ClauseItem =>
    member === null ? { kind: 'blank', not, position: 0 } : { kind: 'equals', value: member, not, position: 0 };
  return { field: bareField(field), quoted: field.startsWith('"'), items: members.map(item) };
}

/** Returns a clause that selects members of a field as text; empty without members. */
export function membersClause(field: string, members: readonly (string | null)[], not = false): string {
  return members.length === 0 ? '' : formatClause(memberClause(field, members, not));
}

/** Parses the clauses of an element's own filter; none when it is invalid, such as one from a newer version of the library. */
export function readClauses(own: string): readonly Clause[] {
  try {
    return parseWhere(own);
  } catch (error) {
    if (error instanceof SalesError) return [];
    throw error;
  }
}

/** Returns the members that a clause on a field selects; `undefined` without such a clause, or when it contains anything else. */
export function membersIn(clauses: readonly Clause[], field: string): readonly (string | null)[] | undefined {
  const name = bareField(field);
  const members = clauses
    .find((clause) => clause.field === name)
    ?.items.map((item) =>
      item.not ? undefined : item.kind === 'equals' ? item.value : item.kind === 'blank' ? null : undefined,
    );
  return members?.every((member) => member !== undefined) ? members : undefined;
}
