import type { KeyRef } from '../../query/catalog.js';
import { isEventKey, isKeyOfEvent } from './names.js';
import type { KeyNames } from './names.js';
import { isWhole } from '../detect/profile.js';
import type { ColumnProfile, TableProfile } from '../detect/profile.js';

/** What the rows of two tables say of a join between them. */
export interface KeyMatch {
  /** Per row of the many side the row that it meets; −1 where it meets none. */
  readonly rows: Int32Array;
  /** Rows of the many side without a key, and with one that the other side lacks. */
  readonly missing: number;
  readonly unmatched: number;
  /** Rows of the one side that repeat a key. */
  readonly doubled: number;
  /** Rows of the one side that are met. */
  readonly met: number;
}

/** A join that names and values speak for. */
export interface FoundJoin {
  readonly from: KeyRef;
  readonly to: KeyRef;
  readonly match: KeyMatch;
  /** What speaks for it, in words. */
  readonly words: string;
  /** The higher, the surer; what was declared is above all. */
  readonly score: number;
  /** The second name of the target, where it was declared with one. */
  readonly alias?: string;
}

/** A join of a column, with what has to be weighed against others. */
export interface Candidate extends FoundJoin {
  /** What the key is of, in ideas. */
  readonly stem: readonly string[];
  /** Whether the target is named for it. */
  readonly isOwner: boolean;
  /** Whether it tells the rows of its own table apart and is named so. */
  readonly isOwnKey: boolean;
  /** Share of the different keys that the target has (or of the rows, if that is more), and of the target's keys that are met. */
  readonly contained: number;
  readonly covered: number;
}

/** What joins are sought in. */
export interface JoinSearch {
  readonly tables: readonly TableProfile[];
  /** Looks at the rows; the same pair of keys is looked at once. */
  readonly match: (from: KeyRef, to: KeyRef) => KeyMatch;
  readonly names: KeyNames;
  /** Whether a join from one table to another is sought: it is not where one was declared. */
  readonly isOpen: (from: string, to: string) => boolean;
}

/** Scores from which names say surely, or likely, that keys belong together. */
export const SURE = 86;
export const LIKELY = 76;

/** Whether no two rows have the same value, and all have one. */
export function isUnique(column: ColumnProfile, { rowCount }: TableProfile): boolean {
  return column.missing === 0 && column.distinct === rowCount;
}

/** Whether values can tell rows apart: texts, days and whole numbers. */
export function canBeKey(column: ColumnProfile): boolean {
  return column.type === 'text' || column.type === 'date' || (column.type === 'number' && isWhole(column));
}

/** Whether a join leads from parts to the event that they are parts of: by the name of the key on either side, or of the table. */
export function leadsToEvent({ from, to }: Pick<FoundJoin, 'from' | 'to'>, names: KeyNames): boolean {
  return (
    from.columns.some((name) => isEventKey(names.ofColumn(name))) ||
    [names.ofTable(to.table), ...to.columns.map((name) => names.ofColumn(name))].some(isKeyOfEvent)
  );
}

/** Whether two joins lead in opposite directions between the same tables. */
export function isReverse(one: FoundJoin, other: FoundJoin): boolean {
  return one.from.table === other.to.table && one.to.table === other.from.table;
}

/** Of joins between the same tables, the surer first, then by name, so that the order of the files does not matter. */
export function surestFirst(left: FoundJoin, right: FoundJoin): number {
  return right.score - left.score || (textOf(left) < textOf(right) ? -1 : 1);
}

function textOf({ from, to }: FoundJoin): string {
  return [from.table, to.table, ...from.columns, ...to.columns].join('\n');
}

/** Whether rows have a day or count something, and so happen by themselves: two lists of events that have their goods in common lead to the goods alone. */
export function tellsOfEvents({ names }: JoinSearch, { columns }: TableProfile, keys: readonly ColumnProfile[]): boolean {
  return columns.some((column) => {
    if (keys.includes(column)) return false;
    const { concepts } = names.meaningOf(column.name);
    const isDay = (column.type === 'date' || column.type === 'datetime') && !OF_MEMBERS.some((idea) => concepts.has(idea));
    return isDay || (column.type === 'number' && COUNTED.some((idea) => concepts.has(idea)));
  });
}

const COUNTED = ['quantity', 'amount', 'revenue', 'total', 'sale', 'visits', 'count'] as const;

/** Days that members have too: birthdays, and since when there is a customer or a store. */
const OF_MEMBERS = ['birth', 'registration'] as const;
