import { memberClause, membersIn, membersClause, readClauses } from '../../../query/where/member-clause.js';
import { formatWhere } from '../../../query/where/where.js';
import type { BreakdownView, PathStep } from './view.js';

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
  const clauses = readClauses(own);
  const values: (readonly (string | null)[])[] = [];
  for (const level of levels) {
    const members = membersIn(clauses, level);
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
