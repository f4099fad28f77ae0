import type { ColumnProfile, TableProfile } from '../detect/profile.js';
import { isPlace } from '../detect/names/names.js';
import { LOOKED_AT, someTexts } from '../detect/profile.js';
import type { Reason } from '../../query/schema.js';
import { leadsToEvent } from './names.js';
import { canBeKey, compareColumns, isFree, isUnique } from './search.js';
import type { FoundJoin, JoinSearch, Side } from './search.js';

/** Minimum share of the distinct keys, or of the rows, that must exist in the other table. */
const CONTAINED = 0.98;
const CONTAINED_BY_NAME = 0.9;

/** Minimum share of the other table's keys that are used. Numbers from 1 to n are in many tables by chance. */
const COVERED = 0.2;
const COVERED_NUMBERS = 0.9;

/** Minimum number of distinct keys. */
const MIN_TEXTS = 5;

/** Certainty of a join that values alone support, and of one with the same name on both sides. */
const BY_VALUES = 40;
const BY_NAME = 50;

/**
 * Returns joins that the values prove, for tables that names do not connect: one column contains the keys of the other table, which are
 * unique there. Texts prove more than numbers, and numbers under the same name more than others.
 */
export function structuralJoins(search: JoinSearch, known: readonly FoundJoin[]): readonly FoundJoin[] {
  const { tables } = search;
  const isUsed = (table: string, column: string): boolean =>
    known.some(({ from }) => from.table === table && from.columns.length === 1 && from.columns[0] === column);
  const found = tables.flatMap((to) => {
    return keysIn(search, to).flatMap((key) => {
      const isKey = keysOf(key);
      return tables.flatMap((from) => {
        if (!isFree(search, from, to, known)) return [];
        const columns = from.columns.filter((column) => !isUsed(from.table, column.name) && mayHold(column, key, from, isKey));
        return columns.flatMap((column) => joinOf(search, { table: from, column }, { table: to, column: key }) ?? []);
      });
    });
  });
  return withoutTies(found);
}

/** The columns that may be the key of a table's rows: the first one that is unique, and those that are called a key. */
function keysIn({ names }: JoinSearch, table: TableProfile): readonly ColumnProfile[] {
  const unique = table.columns.filter((key) => key.type !== 'date' && canBeKey(key) && isUnique(key, table));
  return unique.filter((key, at) => key.distinct >= MIN_TEXTS && (at === 0 || names.ofColumn(key.name).isKey));
}

function isSameName(one: ColumnProfile, other: ColumnProfile): boolean {
  return one.name.trim().toLowerCase() === other.name.trim().toLowerCase() && !isPlace(one.name);
}

/** True when a column may hold these keys: cheap tests before the rows are compared. */
function mayHold(column: ColumnProfile, key: ColumnProfile, from: TableProfile, isKey: (text: string) => boolean): boolean {
  if (column.type !== key.type || !canBeKey(column) || column.distinct > key.distinct / CONTAINED_BY_NAME) return false;
  // The number of a table's own rows does not refer to other rows.
  if (isUnique(column, from)) return false;
  const isNamed = isSameName(column, key);
  if (column.type === 'number') {
    return isNamed && column.distinct >= MIN_TEXTS;
  }
  if (column.distinct < MIN_TEXTS || (!isNamed && column.distinct < COVERED * key.distinct)) return false;
  return someTexts(column, 20).filter(isKey).length >= (isNamed ? 16 : 19) * Math.min(1, someTexts(column, 20).length / 20);
}

/** Returns a test for the keys of a column; long lists are not tested, because only some of their texts are read. */
export function keysOf(key: ColumnProfile): (text: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (text) => {
    if (key.someTexts !== undefined && key.distinct > LOOKED_AT) return true;
    known ??= new Set(key.texts ?? key.someTexts ?? []);
    return known.has(text);
  };
}

function joinOf(search: JoinSearch, from: Side, to: Side): FoundJoin | undefined {
  const { join, match, keyed, contained } = compareColumns(search, from, to);
  if (keyed === 0 || match.doubled > 0) return undefined;
  const isNamed = isSameName(from.column, to.column);
  const covered = match.matchedKeys / to.table.rowCount;
  const isHeld = contained >= (isNamed ? CONTAINED_BY_NAME : CONTAINED) && covered >= (isNamed ? COVERED / 4 : COVERED);
  if (!isHeld || (!isNamed && from.column.type === 'number' && covered < COVERED_NUMBERS)) return undefined;
  return { ...join, evidence: [sameValues(contained)], score: (isNamed ? BY_NAME : BY_VALUES) + contained };
}

export function sameValues(share: number): Reason {
  const percent = Math.floor(share * 100);
  return { code: 'same-values', params: { percent } };
}

/** Removes joins by numbers that several keys support equally: each may be a coincidence. */
function withoutTies(found: readonly FoundJoin[]): readonly FoundJoin[] {
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other !== one &&
          other.score >= one.score &&
          other.from.table === one.from.table &&
          (other.to.table === one.to.table || other.from.columns[0] === one.from.columns[0]),
      ),
  );
}

/** Concepts of dates that lists of members have. */
const OF_MEMBERS = ['birth', 'registration', 'record', 'stock', 'due', 'promotion'] as const;

/**
 * Marks the joins from lines to their header: the table has a date or a customer, lines reach it by a unique key, and most of its rows
 * have lines, under any name of the key. Where names already say which table is the header, nothing is marked.
 */
export function withHeaders(joins: readonly FoundJoin[], { tables, names }: JoinSearch): readonly FoundJoin[] {
  const tableOf = (name: string): TableProfile | undefined => tables.find(({ table }) => table === name);
  const hasDay = (table: TableProfile | undefined): boolean =>
    table?.columns.some(
      ({ type, name }) =>
        (type === 'date' || type === 'datetime') && !OF_MEMBERS.some((idea) => names.meaningOf(name).concepts.has(idea)),
    ) === true;
  const isOfLines = (name: string): boolean => joins.some((one) => one.from.table === name && leadsToEvent(one, names));
  const isHeader = ({ from, to, match }: FoundJoin): boolean => {
    const [lines, header] = [tableOf(from.table), tableOf(to.table)];
    if (lines === undefined || header === undefined || from.columns.length > 1 || to.until !== undefined) return false;
    if (isOfLines(from.table)) return false;
    // What events or their lines look up is a list: titles with a day of publication.
    if (joins.some((one) => one.to.table === to.table && (hasDay(tableOf(one.from.table)) || isOfLines(one.from.table))))
      return false;
    return (
      !hasDay(lines) && hasDay(header) && lines.rowCount >= match.matchedKeys && match.matchedKeys >= MOSTLY * header.rowCount
    );
  };
  const headers = joins.filter(isHeader);
  return joins.map((one) => {
    const rivals = headers.filter(({ from }) => from.table === one.from.table);
    const isLargest = rivals.every(({ to }) => (tableOf(to.table)?.rowCount ?? 0) <= (tableOf(one.to.table)?.rowCount ?? 0));
    return headers.includes(one) && isLargest ? { ...one, isHeader: true } : one;
  });
}

/** Minimum share of a header's rows that have lines. */
const MOSTLY = 0.8;
