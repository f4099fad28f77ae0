import { fieldsIn } from '../../../crossfilter/clauses.js';

/** Set by a dashboard on its widgets. A dashboard shows the source and the filters once for all of them. */
export interface DashboardTile {
  /** Names of date fields in clauses that the widget ignores because it shows all dates. Empty for other widgets. */
  readonly undated: readonly string[];
}

/** Returns the clauses that filter a widget on a dashboard. */
export function appliedTo(tile: DashboardTile | undefined, clauses: readonly string[]): readonly string[] {
  const { undated = [] } = tile ?? {};
  if (undated.length === 0) return clauses;
  return clauses.filter((clause) => !isOnDate(clause, undated));
}

/** Returns whether all parts of a clause filter on one of the given fields. */
export function isOnDate(clause: string, fields: readonly string[]): boolean {
  const named = fieldsIn(clause);
  return named.length > 0 && named.every((field) => fields.includes(field));
}
