import type { QueryPlan } from '../../../query/plan.js';

/** The number of rows, which members are ordered by. */
export const ROWS = 'rows = count()';

/** Number of members listed; the search finds the others. */
export const MAX_LISTED = 200;

/** Returns a query for the members with most rows. With several fields, each row of the result is a path of members. */
export function largestPlan(by: readonly string[], { where, filters }: Pick<QueryPlan, 'where' | 'filters'>): QueryPlan {
  return { measures: [ROWS], by, where: where ?? '', filters: filters ?? [], orderBy: ['-rows'], limit: MAX_LISTED };
}

/** Joins clauses as one where text. */
export function joinedWhere(...clauses: readonly string[]): string {
  return clauses.filter((text) => text.trim() !== '').join('; ');
}
