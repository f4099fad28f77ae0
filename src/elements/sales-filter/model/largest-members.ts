import type { QueryPlan } from '../../../query/plan.js';
import { formatClause } from '../../../query/where/where.js';

/** The number of rows, which members are ordered by. */
export const ROWS = 'rows = count()';

/** Number of members listed; the search finds the others. */
export const MAX_LISTED = 200;

/** Returns a query for the members with most rows. With several fields, each row of the result is a path of members. */
export function largestPlan(by: readonly string[], { where, filters }: Pick<QueryPlan, 'where' | 'filters'>): QueryPlan {
  return { measures: [ROWS], by, where: where ?? '', filters: filters ?? [], orderBy: ['-rows'], limit: MAX_LISTED };
}

/** Returns the clause that selects the members of a field that contain a text. */
export function containing(field: string, text: string): string {
  return formatClause({ field, quoted: false, items: [{ kind: 'pattern', parts: ['', text, ''], not: false, position: 0 }] });
}

/** Joins clauses as one where text. */
export function joinedWhere(...clauses: readonly string[]): string {
  return clauses.filter((text) => text.trim() !== '').join('; ');
}
