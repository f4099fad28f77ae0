import { isMute } from '../detect/names/names.js';
import { isLineNumber } from '../detect/contradictions.js';
import { isWhole } from '../detect/profile.js';
import type { ColumnProfile, TableProfile } from '../detect/profile.js';
import { namelessComposites } from './nameless-composites.js';
import { twinJoins } from './nameless-twins.js';
import { withoutTies } from './nameless-ties.js';
import { canBeKey, compareColumns, isFree, isUnique } from './search.js';
import type { FoundJoin, JoinSearch, Side } from './search.js';
import { keysOf, sameValues, someTexts } from './structure.js';

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
 * Returns joins between columns whose names say nothing, by uniqueness, containment and fan-out (DESIGN R11): the keys of a table are its first
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
