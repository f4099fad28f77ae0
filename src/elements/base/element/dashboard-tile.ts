import { fieldsIn } from '../../../crossfilter/clauses.js';

/** What a dashboard tells its widgets: it names the source and the filters once for all of them. */
export interface DashboardTile {
  /** The names of the date in clauses, for a widget that shows all dates regardless of the page's period; empty for other widgets. */
  readonly undated: readonly string[];
}

/** Returns the clauses that filter a widget on a dashboard. */
export function actingOn(tile: DashboardTile | undefined, clauses: readonly string[]): readonly string[] {
  const { undated = [] } = tile ?? {};
  if (undated.length === 0) return clauses;
  return clauses.filter((clause) => !isOnDate(clause, undated));
}

/** Returns whether all parts of a clause are on one of some fields. */
export function isOnDate(clause: string, fields: readonly string[]): boolean {
  const named = fieldsIn(clause);
  return named.length > 0 && named.every((field) => fields.includes(field));
}
