import { formatClause, formatWhere, parseWhere, type Clause, type ClauseItem } from '../../query/where.js';
import { SalesError } from '../../util/error.js';
import type { BreakdownView, PathStep } from './view-model.js';

/** Of more members than this the others are not told that one may be chosen. */
const MOST_EXPECTED = 100;

/** A dimension, and a clause that covers all that may be chosen on it. */
interface Choosable {
  readonly brush: string;
  readonly where: string;
}

/** Where a reader is: the members gone through, the dimension shown, and its members chosen. */
export interface Place {
  readonly path: readonly PathStep[];
  readonly field: string;
  readonly chosen: readonly (string | null)[];
}

/**
 * Where a clause of the element's own puts its reader. The clause has one member for each level gone through, and the members chosen on the last;
 * one member alone may be either, and `depth` (how many levels down the reader went) says which.
 */
export function placeOf(own: string, levels: readonly string[], depth: number): Place {
  const clauses = clausesOf(own);
  const values: (readonly (string | null)[])[] = [];
  for (const level of levels) {
    const members = membersOf(clauses.find(({ field }) => field === bare(level)));
    if (members) values.push(members);
    if (members?.length !== 1) break;
  }
  const full = values.at(-1)?.length === 1;
  const most = Math.min(full ? values.length : values.length - 1, levels.length - 1);
  const least = Math.min(Math.max(0, values.length - 1), levels.length - 1);
  const at = Math.max(least, Math.min(depth, most));
  const path = levels.slice(0, at).map((field, level) => ({ field, value: values[level]?.[0] ?? null }));
  return { path, field: levels[at] ?? '', chosen: values[at] ?? [] };
}

/** The clauses of a place as one text: a member for each level gone through, and the members chosen. */
export function clauseOf(path: readonly PathStep[], field: string, chosen: readonly (string | null)[]): string {
  const steps = path.map((step) => memberClause(step.field, [step.value]));
  return formatWhere(chosen.length > 0 ? [...steps, memberClause(field, chosen)] : steps);
}

/** The clause of some members of a dimension, or with `not` of all others. */
export function membersClause(field: string, members: readonly (string | null)[], not = false): string {
  return formatClause(memberClause(field, members, not));
}

/** What a reader may choose in a picture: the dimension shown, and a clause of all members; of some few at the top alone, for each is to be got ready. */
export function choosableIn({ path, field, rows }: Pick<BreakdownView, 'path' | 'field' | 'rows'>): Choosable | undefined {
  const members = rows.flatMap(({ key }) => (key === undefined ? [] : [key]));
  if (path.length > 0 || members.length === 0 || members.length > MOST_EXPECTED) return undefined;
  return { brush: field, where: membersClause(field, members) };
}

/** Two wheres as one. */
export function both(where: string, clause: string): string {
  if (clause === '') return where;
  return where.trim() === '' ? clause : `${where.replace(/[;\s]+$/, '')}; ${clause}`;
}

function memberClause(
  field: string,
  members: readonly (string | null)[],
  not = false,
): Pick<Clause, 'field' | 'quoted' | 'items'> {
  const item = (member: string | null): ClauseItem =>
    member === null ? { kind: 'blank', not, position: 0 } : { kind: 'equals', value: member, not, position: 0 };
  return { field: bare(field), quoted: field.startsWith('"'), items: members.map(item) };
}

function clausesOf(own: string): readonly Clause[] {
  try {
    return parseWhere(own);
  } catch (error) {
    // A clause of a newer version of the library, say: no choice of this widget.
    if (error instanceof SalesError) return [];
    throw error;
  }
}

function membersOf(clause: Clause | undefined): readonly (string | null)[] | undefined {
  const members = clause?.items.map((item) =>
    item.not ? undefined : item.kind === 'equals' ? item.value : item.kind === 'blank' ? null : undefined,
  );
  return members?.every((member) => member !== undefined) ? members : undefined;
}

/** A field without the quotes that its name may stand in. */
function bare(field: string): string {
  return /^".*"$/.test(field) ? field.slice(1, -1).replaceAll('""', '"') : field;
}
