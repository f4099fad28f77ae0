import { SalesError } from '../../util/error.js';
import { formatClause, parseWhere, type Clause, type ClauseItem } from './where.js';

/** A field without the quotes that its name may stand in. */
export function bareField(field: string): string {
  return /^".*"$/.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field;
}

/** A clause that names members of a field, `null` being the missing one; with `not` all others. */
export function memberClause(
  field: string,
  members: readonly (string | null)[],
  not = false,
): Pick<Clause, 'field' | 'quoted' | 'items'> {
  const item = (member: string | null): ClauseItem =>
    member === null ? { kind: 'blank', not, position: 0 } : { kind: 'equals', value: member, not, position: 0 };
  return { field: bareField(field), quoted: field.startsWith('"'), items: members.map(item) };
}

/** The same as a text; empty without members. */
export function membersClause(field: string, members: readonly (string | null)[], not = false): string {
  return members.length === 0 ? '' : formatClause(memberClause(field, members, not));
}

/** The clauses of a widget's own text; none where it cannot be read, as what a newer version of the library wrote. */
export function readClauses(own: string): readonly Clause[] {
  try {
    return parseWhere(own);
  } catch (error) {
    if (error instanceof SalesError) return [];
    throw error;
  }
}

/** The members that a clause on a field names; undefined where there is none, or one that says something else. */
export function membersIn(clauses: readonly Clause[], field: string): readonly (string | null)[] | undefined {
  const name = bareField(field);
  const members = clauses
    .find((clause) => clause.field === name)
    ?.items.map((item) =>
      item.not ? undefined : item.kind === 'equals' ? item.value : item.kind === 'blank' ? null : undefined,
    );
  return members?.every((member) => member !== undefined) ? members : undefined;
}
