import { calendarJoins } from './calendars.js';
import { candidatesBetween } from './candidates.js';
import { chooseJoins } from './choice.js';
import { compositeJoins } from './composites.js';
import { stemJoins } from './stems.js';
import { surestFirst } from './search.js';
import type { FoundJoin, JoinSearch } from './search.js';
import type { TableProfile } from '../detect/profile.js';

/** The joins between tables that names, types and values speak for, surest first; several ways may lead from one table to another. */
export function findJoins(tables: readonly TableProfile[], options: Omit<JoinSearch, 'tables'>): readonly FoundJoin[] {
  const search: JoinSearch = { ...options, tables };
  const candidates = tables.flatMap((from) => tables.flatMap((to) => (from === to ? [] : candidatesBetween(search, from, to))));
  const chosen = chooseJoins(candidates, search);
  const composites = compositeJoins(search, chosen);
  const exact = [...chosen, ...composites];
  const keyed = [...exact, ...stemJoins(search, exact)].filter((join) => !isOfList(join, chosen, composites));
  return [...keyed, ...calendarJoins(search, keyed)].toSorted(surestFirst);
}

/** Whether a join leads from a list per key and period to what the rows that look there up lead to themselves: such a list leads nowhere. */
function isOfList({ from, to }: FoundJoin, chosen: readonly FoundJoin[], composites: readonly FoundJoin[]): boolean {
  return composites.some(
    (list) =>
      list.to.table === from.table &&
      from.columns.every((column) => list.to.columns.includes(column)) &&
      chosen.some((join) => join.from.table === list.from.table && join.to.table === to.table),
  );
}
