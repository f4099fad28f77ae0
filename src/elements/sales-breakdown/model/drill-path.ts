import { memberClause, membersIn, membersClause, readClauses, formatWhere } from '../../../query/where/where.js';
import type { BreakdownView, PathStep } from './view.js';

/** Maximum number of members announced for prefetching. */
const MAX_EXPECTED = 100;

/** Dimension with a clause that covers all its selectable members. */
interface SelectableRange {
  readonly brush: string;
  readonly where: string;
}

/** Position in the drill path: members drilled into, dimension shown, and its selected members. */
export interface Place {
  readonly path: readonly PathStep[];
  readonly field: string;
  readonly chosen: readonly (string | null)[];
}

/**
 * Reads the drill position from the element's own clause. The clause has one member per level, then the selected members. A
 * single last member is ambiguous; `depth` (the number of levels drilled down) decides.
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

/** Returns the clauses of a drill position: one member per level, then the selected members. */
export function clauseOf(path: readonly PathStep[], field: string, chosen: readonly (string | null)[]): string {
  const steps = path.map((step) => memberClause(step.field, [step.value]));
  return formatWhere(chosen.length > 0 ? [...steps, memberClause(field, chosen)] : steps);
}

/**
 * Returns the dimension and members that the user can select; `undefined` below the top level or with too many members to
 * prefetch.
 */
export function selectableRangeIn({
  path,
  field,
  rows,
}: Pick<BreakdownView, 'path' | 'field' | 'rows'>): SelectableRange | undefined {
  const members = rows.flatMap(({ key }) => (key === undefined ? [] : [key]));
  if (path.length > 0 || members.length === 0 || members.length > MAX_EXPECTED) return undefined;
  return { brush: field, where: membersClause(field, members) };
}

/** Joins two `where` texts. */
export function both(where: string, clause: string): string {
  if (clause === '') return where;
  return where.trim() === '' ? clause : `${where.replace(/[;\s]+$/, '')}; ${clause}`;
}
