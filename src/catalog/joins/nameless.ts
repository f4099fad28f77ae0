import { isMute } from '../detect/names/names.js';
import { isLineNumber } from '../detect/contradictions.js';
import { isWhole, type ColumnProfile, type TableProfile, someTexts } from '../detect/profile.js';
import { namelessComposites } from './composites.js';
import { canBeKey, compareColumns, isFree, isUnique, type FoundJoin, type JoinSearch, type Side, compare } from './search.js';
import { keysOf, sameValues } from './structure.js';

/** Minimum share of keys that must exist in the other table, and of its keys that are used when they are numbers from 1 on. */
const CONTAINED = 0.98;
const COVERED = 0.9;

/** Numbers from 1 to less than this may be a quantity or a rank, which small numbers have more often than large ones. */
const MANY = 50;
/** From this many keys on, another number seldom ends with the same one; and the share of them that is still in use. */
const MANY_MORE = 200;
const USED = 0.1;
/** Keys that begin above this are not counted from 1. */
const OFFSET = 100;
const MIN_KEYS = 3;
/** A list of fewer keys needs this share of them, and this many, if numbers begin and end with the list. */
const COVERED_TO_ENDS = 0.75;
const MIN_TO_ENDS = 8;
/** With n rows per key, chance leaves out the last keys about this many times as long as the gap between two used keys. */
const SLACK = 6;

/** Certainty of a join that values alone support. */
const BY_VALUES = 30;
/** Bonus for keys from the same first to the same last: other lists end at other numbers. */
const SAME_ENDS = 0.5;

/**
 * Returns joins between columns whose names say nothing, by uniqueness, containment and fan-out: the keys of a table are its first
 * unique column, and another table holds them, many rows for one. Keys that could belong to several tables join none.
 */
export function namelessJoins(search: JoinSearch, known: readonly FoundJoin[]): readonly FoundJoin[] {
  const { tables } = search;
  const isUsed = (table: string, column: string): boolean =>
    known.some(({ from }) => from.table === table && from.columns.includes(column));
  const found = tables.flatMap((to) => {
    const key = ownKey(to);
    if (key === undefined || !isMute(key.name)) return [];
    const isKey = keysOf(key);
    return tables.flatMap((from) => {
      if (!isFree(search, from, to, known)) return [];
      return from.columns
        .filter(
          (column) => isMute(column.name) && !isUsed(from.table, column.name) && mayRefer({ table: from, column }, key, isKey),
        )
        .flatMap((column) => joinOf(search, { table: from, column }, { table: to, column: key }) ?? []);
    });
  });
  const single = onePerPair(withoutTies(found, search));
  const joins = [...single, ...namelessComposites(search, [...known, ...single])];
  return [...joins, ...twinJoins(search, [...known, ...joins])];
}

/** Maximum share of rows without a key of their own: a line below the table, or a customer who was entered twice. */
const MAX_UNKEYED_RATIO = 0.001;

/** The first column that is different in every row, except in very few. */
export function ownKey(table: TableProfile): ColumnProfile | undefined {
  const least = Math.ceil(table.rowCount * (1 - MAX_UNKEYED_RATIO));
  return table.columns.find(
    (column) => column.type !== 'date' && column.distinct > 1 && canBeKey(column) && column.distinct >= least,
  );
}

/** True when a column may hold these keys: cheap tests before the rows are compared. */
function mayRefer({ table, column }: Side, key: ColumnProfile, isKey: (text: string) => boolean): boolean {
  if (column.type !== key.type || !canBeKey(column) || column === ownKey(table)) return false;
  if (column.distinct < 2 || column.distinct > key.distinct / CONTAINED) return false;
  if (column.type === 'text') {
    const some = someTexts(column, 20);
    return some.filter(isKey).length >= some.length * CONTAINED;
  }
  const [low, high, from, to] = [key.min ?? 0, key.max ?? 0, column.min ?? 0, column.max ?? 0];
  const isInside = from >= low && to <= high;
  if (!isInside) return false;
  const isDense = key.distinct >= (high - low + 1) / 2;
  if (!isDense) return true;
  if (column.distinct < MIN_KEYS) return false;
  if (low >= OFFSET) return to - from >= (high - low) / 2;
  const isEntity = decides(column, table);
  if (!isCovered({ table, column }, key, isEntity)) return false;
  // A sequence, or how often something is bought.
  if (isUnique(column, table)) return key.distinct >= MANY && !isRising(column);
  return key.distinct >= MANY || !isQuantity(column) || isEntity;
}

/** True when numbers use enough of the keys from 1 on: as many as chance leaves, or fewer where they end where the keys end. */
function isCovered({ table, column }: Side, key: ColumnProfile, isEntity: boolean): boolean {
  const [low, high, from, to] = [key.min ?? 0, key.max ?? 0, column.min ?? 0, column.max ?? 0];
  if (isEntity && column.distinct * 2 >= key.distinct) return true;
  if (column.distinct >= COVERED * key.distinct) return true;
  const isToEnds = from === low && to === high;
  if (key.distinct < MANY) return isToEnds && column.distinct >= Math.max(MIN_TO_ENDS, COVERED_TO_ENDS * key.distinct);
  const rows = table.rowCount - column.missing;
  // With few rows for many keys, the first and last keys may be missing.
  const slack = (SLACK * key.distinct) / rows;
  const isByChance = column.distinct >= COVERED * expectedKeys(rows, key.distinct) && from - low <= slack && high - to <= slack;
  if (isByChance || (isToEnds && column.distinct * 2 >= key.distinct)) return true;
  // Old members are no longer bought.
  return to === high && key.distinct >= MANY_MORE && column.distinct >= USED * key.distinct;
}

/** How many of some keys rows have that choose them by chance. */
function expectedKeys(rows: number, keys: number): number {
  return keys * (1 - Math.exp(-rows / keys));
}

/** True when each value has its own amount with cents, as products have their price and quantities do not. */
function decides(column: ColumnProfile, { columns }: TableProfile): boolean {
  return columns.some((other) => {
    if (other === column || other.type !== 'number' || isWhole(other) || other.distinct < 2) return false;
    const amounts = new Map<number, number>();
    return column.sample.every((value, at) => {
      const amount = other.sample[at] ?? Number.NaN;
      const known = amounts.get(value) ?? amount;
      amounts.set(value, known);
      return known === amount || Number.isNaN(amount) || Number.isNaN(value);
    });
  });
}

/** True for small numbers that are the rarer the larger they are. */
function isQuantity(column: ColumnProfile): boolean {
  const rowsOf = (quantity: number | undefined): number =>
    column.sample.reduce((sum, value) => sum + (value === quantity ? 1 : 0), 0);
  return isLineNumber(column) && rowsOf(column.min) >= 2 * rowsOf(column.max);
}

function isRising({ sample }: ColumnProfile): boolean {
  return sample.every((value, at) => at === 0 || value > (sample[at - 1] ?? 0));
}

function joinOf(search: JoinSearch, from: Side, to: Side): FoundJoin | undefined {
  const { join, match, keyed, contained } = compareColumns(search, from, to);
  if (keyed === 0 || match.doubled > MAX_UNKEYED_RATIO * to.table.rowCount) return undefined;
  if (contained < CONTAINED) return undefined;
  const covered = match.matchedKeys / to.table.rowCount + (haveSameEnds(from.column, to.column) ? SAME_ENDS : 0);
  return { ...join, evidence: [sameValues(contained)], score: BY_VALUES + contained + covered };
}

function haveSameEnds(column: ColumnProfile, key: ColumnProfile): boolean {
  return column.type === 'number' && column.min === key.min && column.max === key.max;
}

/** Keeps the surest join between two tables, of equal ones that of the first column; and one direction. */
function onePerPair(found: readonly FoundJoin[]): readonly FoundJoin[] {
  return found.filter((one, at) =>
    found.every((other, index) => {
      const isSame = other.from.table === one.from.table && other.to.table === one.to.table;
      const isBack = other.from.table === one.to.table && other.to.table === one.from.table;
      if (other === one || !(isSame || isBack)) return true;
      return other.score < one.score || (other.score === one.score && index > at);
    }),
  );
}

/** Scores closer than this are equally likely. */
const TIE = 0.02;

/** Minimum share of rows in which the row that is referred to agrees in another column. */
const AGREEING = 0.98;

/** Minimum number of distinct values in a column that proves a join by agreeing. Fewer agree by chance. */
const MIN_AGREEING = 20;

/**
 * Keeps the surest join from each column. Of several tables with the same keys, it leads to the one that agrees with the rows in another
 * column, such as refunds that repeat the order of their line. Otherwise it leads to the table that says the most: further tables extend that
 * one, such as orders and their shipments. Where none says more, there is no join.
 */
function withoutTies(found: readonly FoundJoin[], search: JoinSearch): readonly FoundJoin[] {
  const sizeOf = ({ to }: FoundJoin): number => search.tables.find(({ table }) => table === to.table)?.columns.length ?? 0;
  const isLess = (one: FoundJoin, other: FoundJoin): boolean =>
    one.score < other.score - TIE || (one.score < other.score + TIE && sizeOf(other) > sizeOf(one));
  return found.flatMap((one) => {
    const rivals = found.filter((other) => other !== one && isSameColumn(one, other));
    if (rivals.length === 0) return [withRepeat(search, one)];
    const close = rivals.filter((other) => Math.abs(other.score - one.score) <= CLOSE);
    const agreeing = [one, ...close].filter((join) => agrees(search, join));
    if (agreeing.length === 1) return agreeing[0] === one ? [withRepeat(search, one)] : [];
    return rivals.every((other) => isLess(other, one)) ? [one] : [];
  });
}

/** Marks a join from fewer rows to different rows, if they repeat another column of those rows: they are later events. */
function withRepeat(search: JoinSearch, join: FoundJoin): FoundJoin {
  const { rows, missing, unmatched, matchedKeys } = join.match;
  const isOnce = matchedKeys === rows.length - missing - unmatched;
  return isOnce && agrees(search, join) ? { ...join, isRepeat: true } : join;
}

/** Joins with scores this close are compared by other columns: some keys exist in a further table by chance. */
const CLOSE = 0.6;

function isSameColumn(one: FoundJoin, other: FoundJoin): boolean {
  return one.from.table === other.from.table && one.from.columns[0] === other.from.columns[0];
}

/** True when another column has the same value in nearly all rows and the rows that they refer to. */
function agrees(search: JoinSearch, { from, to }: FoundJoin): boolean {
  const [many, one] = [from, to].map((ref) => search.tables.find(({ table }) => table === ref.table));
  if (many === undefined || one === undefined) return false;
  return many.columns.some((column) => {
    if (from.columns.includes(column.name) || column.distinct < MIN_AGREEING) return false;
    const alike = one.columns.filter((other) => !to.columns.includes(other.name) && mayAgree(column, other));
    const [keys, own] = [columnsIn(many, from.columns), columnsIn(one, to.columns)];
    return alike.some((other) => {
      const { keyed, matched } = compare(
        search,
        { table: many, columns: [...keys, column] },
        { table: one, columns: [...own, other] },
      );
      return keyed === 0 || matched >= AGREEING;
    });
  });
}

function columnsIn({ columns }: TableProfile, names: readonly string[]): readonly ColumnProfile[] {
  return names.flatMap((name) => columns.find((column) => column.name === name) ?? []);
}

function mayAgree(column: ColumnProfile, other: ColumnProfile): boolean {
  if (column.type !== other.type || column.type === 'boolean' || other.distinct < MIN_AGREEING) return false;
  return column.type === 'text' || ((column.min ?? 0) >= (other.min ?? 0) && (column.max ?? 0) <= (other.max ?? 0));
}

/** Minimum number of keys, and maximum share of the possible numbers that are used. Every list has 1 … n. */
const MIN_TWIN_KEYS = 50;

const SPARSE = 0.9;

const TWIN_SCORE = 28;

/**
 * Returns joins from a table to those with just the same keys, such as from orders to their payments, if the keys have gaps: two lists leave
 * out the same numbers only if they are about the same things. They start at the table that others refer to, and of several at the
 * one with the most columns.
 */
function twinJoins(search: JoinSearch, known: readonly FoundJoin[]): readonly FoundJoin[] {
  const keyed = search.tables.flatMap((table) => {
    const key = sparseKey(table);
    return key === undefined ? [] : [{ table, key }];
  });
  return keyed.flatMap((hub) => {
    const isReferred = known.some(({ to }) => to.table === hub.table.table);
    const twins = keyed.filter((twin) => twin !== hub && haveSameRange(twin.key, hub.key));
    const isHub = twins.every(({ table }) => table.columns.length < hub.table.columns.length);
    if (!isReferred || !isHub) return [];
    return twins.flatMap((twin, at) => twinJoin(search, { ...hub, known, at }, twin) ?? []);
  });
}

interface Keyed {
  readonly table: TableProfile;
  readonly key: ColumnProfile;
}

/** The first unique column, if its numbers have gaps. */
function sparseKey(table: TableProfile): ColumnProfile | undefined {
  if (!table.columns.every(({ name }) => isMute(name))) return undefined;
  const key = table.columns.find((column) => column.type === 'number' && canBeKey(column) && isUnique(column, table));
  if (key === undefined || key.distinct < MIN_TWIN_KEYS) return undefined;
  return key.distinct <= SPARSE * ((key.max ?? 0) - (key.min ?? 0) + 1) ? key : undefined;
}

function haveSameRange(one: ColumnProfile, other: ColumnProfile): boolean {
  return one.type === other.type && one.distinct === other.distinct && one.min === other.min && one.max === other.max;
}

interface Hub extends Keyed {
  readonly known: readonly FoundJoin[];
  /** The position of the twin among those of the table. */
  readonly at: number;
}

function twinJoin(search: JoinSearch, { table, key, known, at }: Hub, twin: Keyed): FoundJoin | undefined {
  if (!isFree(search, table, twin.table, known)) return undefined;
  const columns = table.columns.filter((column) => isUnique(column, table) && haveSameRange(column, key));
  // Columns that repeat the key lead to the same rows. If they differ, values do not say which one is meant.
  if (columns.some((column) => column.sample.some((value, row) => value !== key.sample[row]))) return undefined;
  const column = columns[at + 1] ?? key;
  const { join, match } = compareColumns(search, { table, column }, { table: twin.table, column: twin.key });
  if (match.missing + match.unmatched + match.doubled > 0) return undefined;
  return { ...join, score: TWIN_SCORE, evidence: [sameValues(1)] };
}
