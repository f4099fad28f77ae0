import { calendarJoins } from './calendars.js';
import { candidatesBetween } from './candidates.js';
import { chooseJoins } from './choice.js';
import { compositeJoins } from './composites.js';
import { datedJoins } from './dated.js';
import { namelessJoins } from './nameless.js';
import { structuralJoins, withHeaders } from './structure.js';
import { stemJoins } from './stems.js';
import { surestFirst } from './search.js';
import type { FoundJoin, JoinSearch } from './search.js';
import type { TableProfile } from '../detect/profile.js';

/**
 * Returns the joins between tables that names, types and values support, most certain first. Several paths may connect two
 * tables.
 */
export function findJoins(tables: readonly TableProfile[], options: Omit<JoinSearch, 'tables'>): readonly FoundJoin[] {
  const search: JoinSearch = { ...options, tables };
  const candidates = tables.flatMap((from) => tables.flatMap((to) => (from === to ? [] : candidatesBetween(search, from, to))));
  const chosen = chooseJoins(candidates, search);
  const composites = compositeJoins(search, chosen);
  const dated = datedJoins(search, [...search.declared, ...chosen, ...composites]);
  const exact = [...chosen, ...composites, ...dated];
  const rowsOf = (name: string): number => tables.find(({ table }) => table === name)?.rowCount ?? 0;
  // What has more rows than the tables that use it is not a list: returns refer to the lines of orders.
  const lists = [...composites, ...dated].filter(({ from, to }) => rowsOf(to.table) < rowsOf(from.table));
  const keyed = [...exact, ...stemJoins(search, exact)].filter((join) => !isOfList(join, chosen, lists));
  const proven = structuralJoins(search, [...search.declared, ...keyed]).filter((join) => !isOfList(join, chosen, lists));
  const nameless = namelessJoins(search, [...search.declared, ...keyed, ...proven]);
  const pairs = nameless.filter(({ from }) => from.columns.length > 1);
  const found = [...keyed, ...proven, ...nameless];
  const all = found.filter((join) => !isOfList(join, found, pairs));
  return withHeaders([...all, ...calendarJoins(search, all)], search).toSorted(surestFirst);
}

/**
 * True when a join starts at a list per key and period and has the same target as the rows that use the list. Such a list joins
 * no other table.
 */
function isOfList({ from, to }: FoundJoin, chosen: readonly FoundJoin[], lists: readonly FoundJoin[]): boolean {
  return lists.some(
    (list) =>
      list.to.table === from.table &&
      from.columns.every((column) => list.to.columns.includes(column)) &&
      chosen.some((join) => join.from.table === list.from.table && join.to.table === to.table),
  );
}
