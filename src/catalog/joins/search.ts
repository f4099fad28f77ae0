import type { JoinedDay, KeyRef } from '../../query/catalog.js';
import type { KeyNames } from './names.js';
import { isWhole } from '../detect/profile.js';
import type { ColumnProfile, TableProfile } from '../detect/profile.js';
import type { Reason } from '../../query/schema.js';

/** How the rows of two tables match in a join. */
export interface KeyMatch {
  /** Per row of the many side, its row on the one side; −1 if there is none. */
  readonly rows: Int32Array;
  /** Rows of the many side without a key, and rows with a key that the one side does not have. */
  readonly missing: number;
  readonly unmatched: number;
  /** Rows of the one side that repeat a key. */
  readonly doubled: number;
  /** Rows of the one side with at least one match. */
  readonly matchedKeys: number;
}

/** A join that names and values support. */
export interface FoundJoin {
  readonly from: KeyRef;
  readonly to: KeyRef;
  readonly match: KeyMatch;
  readonly evidence: readonly Reason[];
  /** Higher scores are more certain; declared joins are above all others. */
  readonly score: number;
  /** The alias of the target if it was declared with one. */
  readonly alias?: string;
  /** True when the target is the header of these lines by its keys and dates, under any name. */
  readonly isHeader?: boolean;
  /** True when rows repeat another column of the row that they refer to, as refunds repeat the order of their line. */
  readonly isRepeat?: boolean;
}

/** A join by one column, with the facts that decide between candidates. */
export interface Candidate extends FoundJoin {
  /** The concepts of the key. */
  readonly stem: readonly string[];
  /** True when the target is named after the key. */
  readonly isOwner: boolean;
  /** True when the column is unique in its own table and named as its key. */
  readonly isOwnKey: boolean;
  /**
   * Share of the distinct keys (or of the rows, if that is higher) that exist in the target. `covered`: share of the target's
   * keys that are used.
   */
  readonly contained: number;
  readonly covered: number;
}

/** Input of join detection. */
export interface JoinSearch {
  readonly tables: readonly TableProfile[];
  /** Compares the rows, once per pair of keys. */
  readonly match: (from: KeyRef, to: KeyRef) => KeyMatch;
  readonly names: KeyNames;
  /** True when a join between two tables may be detected: not if one was declared. */
  readonly isOpen: (from: string, to: string) => boolean;
  /** The joins that the option `joins` declares. */
  readonly declared: readonly FoundJoin[];
}

/** Minimum scores of names that certainly, or probably, mean the same key. */
export const SURE = 86;
export const LIKELY = 76;

/** True when all rows have a value and no two rows share one. */
export function isUnique(column: ColumnProfile, { rowCount }: TableProfile): boolean {
  return column.missing === 0 && column.distinct === rowCount;
}

/** True for values that can be keys: texts, days and whole numbers. */
export function canBeKey(column: ColumnProfile): boolean {
  return column.type === 'text' || column.type === 'date' || (column.type === 'number' && isWhole(column));
}

/** The columns of a table that may be a key, or lead to one. */
export interface KeySide {
  readonly table: TableProfile;
  readonly columns: readonly ColumnProfile[];
  /** The last column is the first day of a period, and this is its last day; the other side has the day of the row, here or in another table. */
  readonly until?: string;
  readonly day?: JoinedDay;
}

/** A column that may be a key, or lead to one, alone. */
export interface Side {
  readonly table: TableProfile;
  readonly column: ColumnProfile;
}

/** Compares the rows of two tables by one column of each. */
export function compareColumns(search: Pick<JoinSearch, 'match'>, one: Side, other: Side): Comparison {
  return compare(search, { table: one.table, columns: [one.column] }, { table: other.table, columns: [other.column] });
}

/** The rows of two tables compared by columns of both, as all tests of joins see them. */
export interface Comparison {
  readonly join: Pick<FoundJoin, 'from' | 'to' | 'match'>;
  readonly match: KeyMatch;
  /** Number of rows with a key, and the share of them that find theirs. */
  readonly keyed: number;
  readonly matched: number;
  /** The same, or the share of the distinct keys if that is higher: few wrong keys count little, in many rows or in a few. */
  readonly contained: number;
}

/** Compares the rows of two tables. O(rows) for each pair of keys once. */
export function compare(search: Pick<JoinSearch, 'match'>, one: KeySide, other: KeySide): Comparison {
  const [from, to] = [refOf(one), refOf(other)];
  const match = search.match(from, to);
  const keyed = one.table.rowCount - match.missing;
  const matched = (keyed - match.unmatched) / keyed;
  const [column, second] = one.columns;
  const ofKeys = column === undefined || second !== undefined ? 0 : match.matchedKeys / column.distinct;
  return { join: { from, to, match }, match, keyed, matched, contained: Math.max(ofKeys, matched) };
}

function refOf({ table, columns, ...rest }: KeySide): KeyRef {
  return { table: table.table, columns: columns.map(({ name }) => name), ...rest };
}

/** True when a join from one table to another may be detected: nothing declares it, and no join connects them yet. */
export function isFree({ isOpen }: JoinSearch, from: TableProfile, to: TableProfile, known: readonly FoundJoin[]): boolean {
  const ends = [from.table, to.table];
  return (
    from !== to &&
    isOpen(from.table, to.table) &&
    !known.some((join) => ends.includes(join.from.table) && ends.includes(join.to.table))
  );
}

/** True when two joins connect the same tables in opposite directions. */
export function isReverse(one: FoundJoin, other: FoundJoin): boolean {
  return one.from.table === other.to.table && one.to.table === other.from.table;
}

/** Sorts joins between the same tables by certainty, then by name, so the order of the files does not matter. */
export function surestFirst(left: FoundJoin, right: FoundJoin): number {
  return right.score - left.score || (textOf(left) < textOf(right) ? -1 : 1);
}

function textOf({ from, to }: FoundJoin): string {
  return [from.table, to.table, ...from.columns, ...to.columns].join('\n');
}

/**
 * True when rows are events: they have a day or a count. Two lists of events with the same products are only joined to the
 * products.
 */
export function tellsOfEvents({ names }: JoinSearch, { columns }: TableProfile, keys: readonly ColumnProfile[]): boolean {
  return columns.some((column) => {
    if (keys.includes(column)) return false;
    const { concepts } = names.meaningOf(column.name);
    const isDay = (column.type === 'date' || column.type === 'datetime') && !OF_MEMBERS.some((idea) => concepts.has(idea));
    return isDay || (column.type === 'number' && COUNTED.some((idea) => concepts.has(idea)));
  });
}

const COUNTED = ['quantity', 'amount', 'revenue', 'total', 'sale', 'visits', 'count'] as const;

/** Concepts of days that members have too: birthdays, and the registration of a customer or a store. */
const OF_MEMBERS = ['birth', 'registration'] as const;
