import { calendarJoins } from './calendars.js';
import { compositeJoins } from './composites.js';
import { datedJoins } from './dated.js';
import { namelessJoins } from './nameless.js';
import { structuralJoins, withHeaders } from './structure.js';
import { stemJoins } from './stems.js';
import {
  surestFirst,
  isReverse,
  type FoundJoin,
  type JoinSearch,
  type Candidate,
  canBeKey,
  compareColumns,
  isUnique,
  LIKELY,
  SURE,
  tellsOfEvents,
  type Side,
} from './search.js';
import type { TableProfile, ColumnProfile } from '../detect/profile.js';
import { isLinkTable } from '../detect/names/table-names.js';
import { isEventKey, linkOf, type NamedKey } from './names.js';
import { nearKeys } from './near-keys.js';

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

/**
 * Maximum share of rows of the one side that repeat a key, if its name matches the key: the first row is joined, and a warning is
 * added.
 */
const MAX_DOUBLED_RATIO = 0.02;

/** Minimum share of distinct keys found in the other table, for certain, likely and weak name matches. */
const CONTAINED_SURE = 0.5;

const CONTAINED_LIKELY = 0.8;

const CONTAINED_WEAK = 0.95;

/** Minimum share of the other table's keys that are used if only few of its rows are looked up (returned orders). */
const COVERED = 0.9;

function candidatesBetween(search: JoinSearch, from: TableProfile, to: TableProfile): readonly Candidate[] {
  if (!search.isOpen(from.table, to.table)) return [];
  const keys = to.rowCount === 0 ? to.columns : to.columns.filter((column) => isNearlyUnique(column, to));
  return from.columns.flatMap((column) =>
    keys.flatMap((key) => candidateOf(search, { table: from, column }, { table: to, column: key }) ?? []),
  );
}

/** Returns a join by one column on either side; `undefined` if names do not match or values contradict it. */
function candidateOf(search: JoinSearch, from: Side, to: Side): Candidate | undefined {
  const link = linkOf(keyNameOf(search, from), keyNameOf(search, to));
  if (link === undefined || isCount(search, from.column)) return undefined;
  // For a table without rows, only the name decides.
  const isEmpty = from.table.rowCount === 0 || to.table.rowCount === 0;
  if (isEmpty ? !link.isOwner || link.score < SURE : !typesMeet(from.column, to.column, link.score)) return undefined;
  const isOwn = isOwnKey(search, from);
  // The key of a table's own rows only joins an equal key, not any column with the same numbers.
  if (isOwn && link.score < SURE + SAME_WORDS) return undefined;
  if (!isOwn && !link.isOwner && hasOwnKey(search, to)) return undefined;
  const { join, match, contained: equal } = compareColumns(search, from, to);
  // Spellings of keys are not joined, but show that the columns have the same keys.
  const spelled = equal < CONTAINED_WEAK && match.unmatched > 0 ? spelledKeys(from.column, to.column) / from.column.distinct : 0;
  const contained = isEmpty ? 1 : Math.min(1, equal + spelled);
  const covered = match.matchedKeys / Math.max(1, to.table.rowCount - to.column.missing - match.doubled);
  const { stem } = search.names.ofColumn(from.column.name);
  const score = link.score + (stem.at(-1) === 'date' ? search.names.saleDate(from.column.name) : 0);
  const candidate = { ...join, ...link, score, stem, isOwnKey: isOwn, contained, covered };
  return isEmpty || isHeldByValues(search, candidate, from, to) ? candidate : undefined;
}

/** True for numbers under a plural, such as `tickets`: they count their members, and their values exist among any keys that begin with 1. */
function isCount({ names }: JoinSearch, { name, type }: ColumnProfile): boolean {
  return type === 'number' && !names.ofColumn(name).isKey && names.meaningOf(name).concepts.has('count');
}

/** Number of texts that are not keys of the other column, and may be spellings of such keys. */
function spelledKeys({ texts = [] }: ColumnProfile, { texts: keys = [] }: ColumnProfile): number {
  const known = new Set(keys);
  const unknown = texts.filter((text) => !known.has(text));
  return unknown.length > MAX_SPELLED ? 0 : nearKeys(unknown, keys).size;
}

/** Maximum number of keys in another spelling: with more, columns are of different things. */
const MAX_SPELLED = 20;

/** Score distance between a match of synonyms and one of equal words. */
const SAME_WORDS = 6;

function keyNameOf({ names }: JoinSearch, { table, column }: Side): NamedKey {
  return { column: names.ofColumn(column.name), table: names.ofTable(table.table) };
}

function isOwnKey({ names }: JoinSearch, { table, column }: Side): boolean {
  const { stem } = names.ofColumn(column.name);
  const own = names.ofTable(table.table).stem;
  return isUnique(column, table) && stem.every((token) => own.includes(token)) && [0, own.length].includes(stem.length);
}

function isNearlyUnique(column: ColumnProfile, { rowCount }: TableProfile): boolean {
  const present = rowCount - column.missing;
  return canBeKey(column) && present > 0 && column.distinct >= present - Math.max(2, present * MAX_DOUBLED_RATIO * 2);
}

function typesMeet(from: ColumnProfile, to: ColumnProfile, score: number): boolean {
  if (!canBeKey(from) || from.distinct === 0 || (from.type === 'date' && to.type === 'date')) return false;
  if (score < LIKELY) return from.type === 'text' && to.type === 'text';
  // A day may be stored as a number or a text.
  return from.type === to.type || [from.type, to.type].includes('text') || [from.type, to.type].includes('date');
}

function isHeldByValues(search: JoinSearch, candidate: Candidate, from: Side, to: Side): boolean {
  const { score, isOwner, match, contained, covered } = candidate;
  if (match.matchedKeys === 0) return false;
  if (!isOwner && tellsOfEvents(search, to.table, [to.column]) && !isEventKey(search.names.ofColumn(from.column.name)))
    return false;
  const present = to.table.rowCount - to.column.missing;
  const doubledAtMost = isOwner && score >= LIKELY ? Math.min(present / 5, Math.max(2, present * MAX_DOUBLED_RATIO)) : 0;
  if (match.doubled > doubledAtMost) return false;
  // A table with its own key is not joined by another column that happens to be unique.
  if (score < LIKELY) return contained >= CONTAINED_WEAK && !hasOtherKey(search, to);
  if (contained >= (score >= SURE ? CONTAINED_SURE : CONTAINED_LIKELY)) return true;
  return score >= SURE + SAME_WORDS && covered >= COVERED && !isUnique(from.column, from.table) && sharesOneKey(search, from, to);
}

function hasOtherKey({ names }: JoinSearch, { table, column }: Side): boolean {
  return table.columns.some((one) => one !== column && isUnique(one, table) && canBeKey(one) && names.ofColumn(one.name).isKey);
}

/** True when a table has another column as the key of its rows, so this column is the key of something else. */
function hasOwnKey(search: JoinSearch, { table, column }: Side): boolean {
  return table.columns.some(
    (one) => one !== column && search.names.ofColumn(one.name).isKey && isOwnKey(search, { table, column: one }),
  );
}

/** True when no other column matches a key of the other table. Lists of events often share several keys. */
function sharesOneKey(search: JoinSearch, from: Side, to: Side): boolean {
  const links = from.table.columns.filter((column) =>
    to.table.columns.some((key) => {
      const link = linkOf(keyNameOf(search, { ...from, column }), keyNameOf(search, { ...to, column: key }));
      return link !== undefined && link.score >= LIKELY;
    }),
  );
  return links.length === 1;
}
