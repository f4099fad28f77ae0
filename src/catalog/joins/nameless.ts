import { isMute } from '../detect/names/names.js';
import { isLineNumber } from '../detect/contradictions.js';
import { isWhole } from '../detect/profile.js';
import type { ColumnProfile, TableProfile } from '../detect/profile.js';
import { canBeKey, isUnique } from './search.js';
import type { FoundJoin, JoinSearch } from './search.js';
import { keysOf, sameValues, someTexts } from './structure.js';

/** Minimum share of keys that must exist in the other table, and of its keys that are used when they are numbers from 1 on. */
const CONTAINED = 0.98;
const COVERED = 0.9;

/** Numbers from 1 to less than this may be a quantity or a rank, which small numbers have more often than large ones. */
const MANY = 50;
/** From this many keys on, another number seldom ends with the same one; and the share of them that is still in use. */
const MANY_MORE = 200;
const USED = 0.2;
/** Keys that begin above this are not counted from 1. */
const OFFSET = 100;
const MIN_KEYS = 3;

/** Certainty of a join that values alone support. */
const BY_VALUES = 30;
/** Bonus for keys from the same first to the same last: other lists end at other numbers. */
const SAME_ENDS = 0.5;
/** Scores closer than this are equally likely. */
const TIE = 0.02;

interface Side {
  readonly table: TableProfile;
  readonly column: ColumnProfile;
}

/**
 * Returns joins between columns whose names say nothing, by uniqueness, containment and fan-out (DESIGN R11): the keys of a table are its first
 * unique column, and another table holds them, many rows for one. Keys that could belong to several tables join none.
 */
export function namelessJoins(search: JoinSearch, known: readonly FoundJoin[]): readonly FoundJoin[] {
  const { tables } = search;
  const isConnected = (one: string, other: string): boolean =>
    known.some(({ from, to }) => (from.table === one && to.table === other) || (from.table === other && to.table === one));
  const isUsed = (table: string, column: string): boolean =>
    known.some(({ from }) => from.table === table && from.columns.includes(column));
  const found = tables.flatMap((to) => {
    const key = ownKey(to);
    if (key === undefined || !isMute(key.name)) return [];
    const isKey = keysOf(key);
    return tables.flatMap((from) => {
      if (from === to || !search.isOpen(from.table, to.table) || isConnected(from.table, to.table)) return [];
      return from.columns
        .filter(
          (column) => isMute(column.name) && !isUsed(from.table, column.name) && mayRefer({ table: from, column }, key, isKey),
        )
        .flatMap((column) => joinOf(search, { table: from, column }, { table: to, column: key }) ?? []);
    });
  });
  return onePerPair(withoutTies(found, tables));
}

/** The first column that is different in every row. */
function ownKey(table: TableProfile): ColumnProfile | undefined {
  return table.columns.find(
    (column) => column.type !== 'date' && column.distinct > 1 && canBeKey(column) && isUnique(column, table),
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
  if (key.distinct < MANY) return false;
  const rows = table.rowCount - column.missing;
  // With few rows for many keys, the first and last keys may be missing.
  const slack = (3 * key.distinct) / rows;
  const isByChance = column.distinct >= COVERED * expectedKeys(rows, key.distinct) && from - low <= slack && high - to <= slack;
  if (isByChance || (from === low && to === high && column.distinct * 2 >= key.distinct)) return true;
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
  const rowsOf = (wanted: number | undefined): number =>
    column.sample.reduce((sum, value) => sum + (value === wanted ? 1 : 0), 0);
  return isLineNumber(column) && rowsOf(column.min) >= 2 * rowsOf(column.max);
}

function isRising({ sample }: ColumnProfile): boolean {
  return sample.every((value, at) => at === 0 || value > (sample[at - 1] ?? 0));
}

function joinOf(search: JoinSearch, from: Side, to: Side): FoundJoin | undefined {
  const [many, one] = [from, to].map(({ table, column }) => ({ table: table.table, columns: [column.name] }));
  if (many === undefined || one === undefined) return undefined;
  const match = search.match(many, one);
  const keyed = from.table.rowCount - match.missing;
  if (keyed === 0 || match.doubled > 0) return undefined;
  const contained = Math.max(match.matchedKeys / from.column.distinct, (keyed - match.unmatched) / keyed);
  if (contained < CONTAINED) return undefined;
  const covered = match.matchedKeys / to.table.rowCount + (haveSameEnds(from.column, to.column) ? SAME_ENDS : 0);
  return { from: many, to: one, match, evidence: [sameValues(contained)], score: BY_VALUES + contained + covered };
}

function haveSameEnds(column: ColumnProfile, key: ColumnProfile): boolean {
  return column.type === 'number' && column.min === key.min && column.max === key.max;
}

/**
 * Keeps the surest join from each column. Of several tables with the same keys, it leads to the one that says the most; further tables extend that
 * one: orders and their shipments, products and their stock. Where none says more, there is no join.
 */
function withoutTies(found: readonly FoundJoin[], tables: readonly TableProfile[]): readonly FoundJoin[] {
  const isSameColumn = (one: FoundJoin, other: FoundJoin): boolean =>
    one.from.table === other.from.table && one.from.columns[0] === other.from.columns[0];
  const sizeOf = ({ to }: FoundJoin): number => tables.find(({ table }) => table === to.table)?.columns.length ?? 0;
  return found.filter((one) =>
    found.every(
      (other) =>
        other === one ||
        !isSameColumn(one, other) ||
        other.score < one.score - TIE ||
        (other.score < one.score + TIE && sizeOf(one) > sizeOf(other)),
    ),
  );
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
