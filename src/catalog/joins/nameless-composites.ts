import { isMute } from '../detect/names/names.js';
import { canBeKey, compare, isFree, isUnique } from './search.js';
import type { FoundJoin, JoinSearch } from './search.js';
import { keysOf, someTexts } from './structure.js';
import type { ColumnProfile, TableProfile } from '../detect/profile.js';

/** Minimum share of the rows that must find theirs by both columns. */
const MATCHED = 0.98;
/** Numbers from here on are keys or years. Smaller ones are in many tables by chance. */
const MIN_NUMBER = 100;
const SCORE = 29;

/**
 * Returns joins by two columns whose names say nothing. The first two columns of a list are unique together, as a product and a year are
 * in a list of prices, and just one pair of columns in a larger table holds these pairs.
 */
export function namelessComposites(search: JoinSearch, known: readonly FoundJoin[]): readonly FoundJoin[] {
  return search.tables.flatMap((to) => {
    const keys = pairIn(to);
    if (keys === undefined) return [];
    return search.tables.flatMap((from) => {
      if (from.rowCount <= to.rowCount || !isFree(search, from, to, known)) return [];
      const found = joinsBetween(search, from, { table: to, keys });
      return found.length === 1 ? found : [];
    });
  });
}

type Pair = readonly [ColumnProfile, ColumnProfile];

/** The first two columns of a list that has no unique column and says something about each pair. */
function pairIn(table: TableProfile): Pair | undefined {
  const [one, other] = table.columns;
  if (one === undefined || other === undefined || table.columns.length < 3) return undefined;
  const hasKey = table.columns.some((column) => canBeKey(column) && isUnique(column, table));
  if (hasKey || !table.columns.every(({ name }) => isMute(name))) return undefined;
  return [one, other].every(isTelling) && one.distinct * other.distinct >= table.rowCount ? [one, other] : undefined;
}

/** True for values that tell keys from quantities: texts, and numbers that do not begin at 1. */
function isTelling(column: ColumnProfile): boolean {
  if (!canBeKey(column) || column.type === 'date' || column.distinct < 2) return false;
  return column.type === 'text' || (column.min ?? 0) >= MIN_NUMBER;
}

interface List {
  readonly table: TableProfile;
  readonly keys: Pair;
}

function joinsBetween(search: JoinSearch, from: TableProfile, { table: to, keys }: List): readonly FoundJoin[] {
  const [first, second] = keys.map((key) => {
    const isKey = keysOf(key);
    return from.columns.filter((column) => isMute(column.name) && mayHold(column, key, isKey));
  });
  return (first ?? []).flatMap((one) =>
    (second ?? []).flatMap((other) => {
      if (one === other) return [];
      const { join, match, keyed, matched } = compare(
        search,
        { table: from, columns: [one, other] },
        { table: to, columns: keys },
      );
      if (keyed === 0 || match.doubled > 0 || matched < MATCHED) return [];
      return [{ ...join, score: SCORE, evidence: [{ code: 'unique-together' }] }];
    }),
  );
}

function mayHold(column: ColumnProfile, key: ColumnProfile, isKey: (text: string) => boolean): boolean {
  if (column.type !== key.type || !canBeKey(column) || column.distinct < 2) return false;
  if (column.type === 'number') return (column.min ?? 0) >= (key.min ?? 0) && (column.max ?? 0) <= (key.max ?? 0);
  const some = someTexts(column, 20);
  return some.filter(isKey).length >= some.length * MATCHED;
}
