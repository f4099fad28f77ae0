import type { KeyRef } from '../../query/catalog.js';
import { isEventKey, linkOf } from './names.js';
import type { NamedKey } from './names.js';
import { canBeKey, isUnique, LIKELY, SURE, tellsOfEvents } from './search.js';
import type { Candidate, JoinSearch } from './search.js';
import type { ColumnProfile, TableProfile } from '../detect/profile.js';

/** In how few rows the one side may repeat a key where it is named for it: the first is met, and the reader is told. */
const FEW_DOUBLED = 0.02;

/** Least share of different keys to be found, where names are sure, likely and weak. */
const CONTAINED_SURE = 0.5;
const CONTAINED_LIKELY = 0.8;
const CONTAINED_WEAK = 0.95;

/** Of a table that few rows of the other look up (returned orders), nearly all keys must be met. */
const COVERED = 0.9;

/** The joins by one column that lead from one table to another. */
export function candidatesBetween(search: JoinSearch, from: TableProfile, to: TableProfile): readonly Candidate[] {
  if (!search.isOpen(from.table, to.table)) return [];
  const keys = to.rowCount === 0 ? to.columns : to.columns.filter((column) => isNearlyUnique(column, to));
  return from.columns.flatMap((column) =>
    keys.flatMap((key) => candidateOf(search, { table: from, column }, { table: to, column: key }) ?? []),
  );
}

interface Side {
  readonly table: TableProfile;
  readonly column: ColumnProfile;
}

/** A join by one column on either side; undefined where names do not point to it or values speak against it. */
function candidateOf(search: JoinSearch, from: Side, to: Side): Candidate | undefined {
  const link = linkOf(nameOf(search, from), nameOf(search, to));
  if (link === undefined) return undefined;
  // Of a table without rows the name alone says what belongs to it.
  const isEmpty = from.table.rowCount === 0 || to.table.rowCount === 0;
  if (isEmpty ? !link.isOwner || link.score < SURE : !typesMeet(from.column, to.column, link.score)) return undefined;
  const keys = [refOf(from), refOf(to)] as const;
  const isOwn = isOwnKey(search, from);
  // The key of a table's own rows leads to rows of the same key alone, not to whatever has the same numbers.
  if (isOwn && link.score < SURE + SAME_WORDS) return undefined;
  if (!isOwn && !link.isOwner && hasOwnKey(search, to)) return undefined;
  const match = search.match(...keys);
  const keyed = from.table.rowCount - match.missing;
  // A few wrong keys that are all different weigh little beside the many rows that find theirs.
  const contained = isEmpty ? 1 : Math.max(match.met / from.column.distinct, (keyed - match.unmatched) / keyed);
  const covered = match.met / Math.max(1, to.table.rowCount - to.column.missing - match.doubled);
  const { stem } = search.names.ofColumn(from.column.name);
  const score = link.score + (stem.at(-1) === 'date' ? search.names.saleDate(from.column.name) : 0);
  const candidate = { from: keys[0], to: keys[1], match, ...link, score, stem, isOwnKey: isOwn, contained, covered };
  return isEmpty || isHeldByValues(search, candidate, from, to) ? candidate : undefined;
}

/** Between a link by words of equal meaning and one by equal words. */
const SAME_WORDS = 6;

function nameOf({ names }: JoinSearch, { table, column }: Side): NamedKey {
  return { column: names.ofColumn(column.name), table: names.ofTable(table.table) };
}

function refOf({ table, column }: Side): KeyRef {
  return { table: table.table, columns: [column.name] };
}

function isOwnKey({ names }: JoinSearch, { table, column }: Side): boolean {
  const { stem } = names.ofColumn(column.name);
  const own = names.ofTable(table.table).stem;
  return isUnique(column, table) && stem.every((token) => own.includes(token)) && [0, own.length].includes(stem.length);
}

function isNearlyUnique(column: ColumnProfile, { rowCount }: TableProfile): boolean {
  const present = rowCount - column.missing;
  return canBeKey(column) && present > 0 && column.distinct >= present - Math.max(2, present * FEW_DOUBLED * 2);
}

function typesMeet(from: ColumnProfile, to: ColumnProfile, score: number): boolean {
  if (!canBeKey(from) || from.distinct === 0 || (from.type === 'date' && to.type === 'date')) return false;
  if (score < LIKELY) return from.type === 'text' && to.type === 'text';
  // A day may be written as a number or a text.
  return from.type === to.type || [from.type, to.type].includes('text') || [from.type, to.type].includes('date');
}

function isHeldByValues(search: JoinSearch, candidate: Candidate, from: Side, to: Side): boolean {
  const { score, isOwner, match, contained, covered } = candidate;
  if (match.met === 0) return false;
  if (!isOwner && tellsOfEvents(search, to.table, [to.column]) && !isEventKey(search.names.ofColumn(from.column.name)))
    return false;
  const present = to.table.rowCount - to.column.missing;
  const doubledAtMost = isOwner && score >= LIKELY ? Math.min(present / 5, Math.max(2, present * FEW_DOUBLED)) : 0;
  if (match.doubled > doubledAtMost) return false;
  // A table with a key of its own is not met by what else happens to differ in its rows.
  if (score < LIKELY) return contained >= CONTAINED_WEAK && !hasOtherKey(search, to);
  if (contained >= (score >= SURE ? CONTAINED_SURE : CONTAINED_LIKELY)) return true;
  return score >= SURE + SAME_WORDS && covered >= COVERED && !isUnique(from.column, from.table) && sharesOneKey(search, from, to);
}

function hasOtherKey({ names }: JoinSearch, { table, column }: Side): boolean {
  return table.columns.some((one) => one !== column && isUnique(one, table) && canBeKey(one) && names.ofColumn(one.name).isKey);
}

/** Whether the rows of a table have another column for their key, so that this one is the key of something else. */
function hasOwnKey(search: JoinSearch, { table, column }: Side): boolean {
  return table.columns.some(
    (one) => one !== column && search.names.ofColumn(one.name).isKey && isOwnKey(search, { table, column: one }),
  );
}

/** Whether no other column names a key of the other table too, as it does where both are lists of events. */
function sharesOneKey(search: JoinSearch, from: Side, to: Side): boolean {
  const links = from.table.columns.filter((column) =>
    to.table.columns.some((key) => {
      const link = linkOf(nameOf(search, { ...from, column }), nameOf(search, { ...to, column: key }));
      return link !== undefined && link.score >= LIKELY;
    }),
  );
  return links.length === 1;
}
