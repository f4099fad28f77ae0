import { calendarJoins } from './calendars.js';
import { candidatesBetween } from './candidates.js';
import { compositeJoins } from './composites.js';
import { datedJoins } from './dated.js';
import { namelessJoins } from './nameless.js';
import { structuralJoins, withHeaders } from './structure.js';
import { stemJoins } from './stems.js';
import { surestFirst, isReverse, type FoundJoin, type JoinSearch, type Candidate } from './search.js';
import type { TableProfile } from '../detect/profile.js';
import { isLinkTable } from '../detect/names/table-names.js';

/** Concepts of events, which their parts and later events refer to. */
const EVENTS: readonly string[] = ['order', 'invoice', 'transaction', 'purchase', 'ship', 'return'];

/** Minimum share of its keys that a table must find in another for that table to extend it. */
const MIN_EXTENDED_SHARE = 0.5;

/** Chooses one target per column, and one direction for two tables with joins in both directions. */
function chooseJoins(candidates: readonly Candidate[], { tables, names }: JoinSearch): readonly Candidate[] {
  const isLink = (name: string): boolean => tables.some((table) => table.table === name && isLinkTable(table, names));
  const best = candidates.filter((one) =>
    candidates.every((other) => other === one || !competes(one, other) || isBetter(one, other)),
  );
  return best.filter((one) =>
    best.every((other) => !isReverse(one, other) || leads(one, other, { candidates: best, tables, isLink })),
  );
}

/** True when two candidates compete for the same column. The key of a table's own rows may join several tables that extend it. */
function competes(one: Candidate, other: Candidate): boolean {
  const sameColumn = one.from.table === other.from.table && one.from.columns[0] === other.from.columns[0];
  return sameColumn && (one.to.table === other.to.table || !one.isOwnKey);
}

function isBetter(one: Candidate, other: Candidate): boolean {
  const order = one.score - other.score || one.contained - other.contained || one.match.matchedKeys - other.match.matchedKeys;
  return order === 0 ? nameOf(one) < nameOf(other) : order > 0;
}

function nameOf({ to }: Candidate): string {
  return [to.table, ...to.columns].join('\n');
}

interface Choice {
  readonly candidates: readonly Candidate[];
  readonly tables: readonly TableProfile[];
  /** True when a table only pairs two keys. If one of them is unique, each row of the other table has one attribute there. */
  readonly isLink: (table: string) => boolean;
}

/**
 * For two joins in opposite directions, true when the first is chosen: the one to the table that owns the key, unless the other
 * table extends its rows.
 */
function leads(one: Candidate, other: Candidate, choice: Choice): boolean {
  const toOwner = isToOwner(one, other);
  const outward = toOwner ? other : one;
  const isEvent = outward.stem.some((token) => EVENTS.includes(token));
  const says = outward.to.table;
  const isList = choice.isLink(says) || isPlain(says, outward.from.table, choice);
  const extends_ = !isEvent && outward.contained >= MIN_EXTENDED_SHARE && isList;
  return toOwner !== extends_;
}

/**
 * For two joins in opposite directions, true when the first goes to the table that owns the key: by name, otherwise the one with
 * more keys.
 */
function isToOwner(one: Candidate, other: Candidate): boolean {
  if (one.isOwner !== other.isOwner) return one.isOwner;
  if (one.contained !== other.contained) return one.contained > other.contained;
  return nameOf(one) < nameOf(other);
}

/** True when a table has no dates and joins no third table, so it only adds attributes to the other's rows. */
function isPlain(name: string, other: string, { candidates, tables }: Choice): boolean {
  const table = tables.find((one) => one.table === name);
  const hasDays = table?.columns.some(({ type }) => type === 'date' || type === 'datetime') === true;
  return !hasDays && candidates.every(({ from, to }) => from.table !== name || to.table === other);
}

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
