import { isEventKey } from './names.js';
import { wordsOf, isMute } from '../detect/names/names.js';
import { canBeKey, compare, isFree, isReverse, isUnique, tellsOfEvents, type FoundJoin, type JoinSearch } from './search.js';
import type { ColumnProfile, TableProfile } from '../detect/profile.js';
import { someTexts } from '../detect/profile.js';
import { keysOf } from './structure.js';

const MAX_COLUMNS = 4;

/** Minimum share of the rows with a key that must find a row. */
const MIN_MATCHED = 0.8;

const SCORE = 84;

/**
 * Returns joins by several columns with equal names that form a key together, for tables without a join by one column. This
 * includes lists with values per key and year or month.
 */
export function compositeJoins(search: JoinSearch, chosen: readonly FoundJoin[]): readonly FoundJoin[] {
  const found: FoundJoin[] = [];
  for (const from of search.tables) {
    for (const to of search.tables) {
      const join = isFree(search, from, to, chosen) ? compositeOf(search, from, to) : undefined;
      if (join !== undefined) found.push(join);
    }
  }
  return found.filter((one) => found.every((other) => !isReverse(one, other) || meetsMore(one, other)));
}

/** Returns the columns that two tables share and that are no key of the second one alone. */
export function sharedKeys(search: JoinSearch, from: TableProfile, to: TableProfile) {
  return to.columns.flatMap((key) => {
    const column = from.columns.find((one) => isShared(search, one, key));
    return column === undefined || isUnique(key, to) ? [] : [{ column, key }];
  });
}

function compositeOf(search: JoinSearch, from: TableProfile, to: TableProfile): FoundJoin | undefined {
  const shared = sharedKeys(search, from, to);
  const period = shared.length === 1 ? periodIn(search, from, to) : undefined;
  if (period !== undefined) shared.push(period);
  if (shared.length < 2 || shared.length > MAX_COLUMNS) return undefined;
  const columns = shared.map(({ key }) => key);
  if (tellsOfEvents(search, to, columns) && !columns.some(({ name }) => isEventKey(search.names.ofColumn(name))))
    return undefined;
  const own = { table: from, columns: shared.map(({ column }) => column) };
  const { join, match, matched } = compare(search, own, { table: to, columns });
  if (match.doubled > 0 || match.matchedKeys === 0 || matched < MIN_MATCHED) return undefined;
  const reason = period ? { code: 'row-per-period', params: { column: period.key.name } } : { code: 'unique-together' };
  return { ...join, score: SCORE, evidence: [reason] };
}

/**
 * Returns the columns of years or months that rows use to find theirs in a list per key and period; `undefined` if there are
 * none, or if the rows are a list too.
 */
function periodIn(search: JoinSearch, from: TableProfile, to: TableProfile) {
  const own = periodsOf(search, from);
  const [key, other] = periodsOf(search, to);
  if (key === undefined || other !== undefined || own.some((column) => isUnique(column, from))) return undefined;
  const same = own.filter((column) => column.type === key.type && unitOf(column) === unitOf(key));
  const column = same.find(({ name }) => name === key.name) ?? (same.length === 1 ? same[0] : undefined);
  return column === undefined || to.rowCount >= from.rowCount ? undefined : { column, key };
}

function periodsOf({ names }: JoinSearch, { columns }: TableProfile): readonly ColumnProfile[] {
  return columns.filter((column) => {
    const { concepts } = names.meaningOf(column.name);
    return canBeKey(column) && concepts.has('period') && !concepts.has('id') && column.distinct > 0;
  });
}

/** Years, months …: the last word of a name. */
function unitOf({ name }: ColumnProfile): string {
  return wordsOf(name).at(-1) ?? '';
}

/** True when columns of two tables have the name of the same key. */
export function isShared({ names }: JoinSearch, column: ColumnProfile, key: ColumnProfile): boolean {
  const [one, other] = [names.ofColumn(column.name), names.ofColumn(key.name)];
  const sameName = one.isKey && other.isKey && one.words === other.words && one.stem.length > 0;
  return sameName && canBeKey(column) && column.type === key.type && column.type !== 'date' && column.distinct > 0;
}

/** Of two tables with one row per key each, prefers the join from the one with fewer rows. */
function meetsMore(one: FoundJoin, other: FoundJoin): boolean {
  const rows = one.match.rows.length - other.match.rows.length;
  return rows === 0 ? one.from.table > other.from.table : rows < 0;
}

/** Minimum share of the rows that must find theirs by both columns. */
const NAMELESS_MATCHED = 0.98;

/** Numbers from here on are keys or years. Smaller ones are in many tables by chance. */
const MIN_NUMBER = 100;

const NAMELESS_SCORE = 29;

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
      if (keyed === 0 || match.doubled > 0 || matched < NAMELESS_MATCHED) return [];
      return [{ ...join, score: NAMELESS_SCORE, evidence: [{ code: 'unique-together' }] }];
    }),
  );
}

function mayHold(column: ColumnProfile, key: ColumnProfile, isKey: (text: string) => boolean): boolean {
  if (column.type !== key.type || !canBeKey(column) || column.distinct < 2) return false;
  if (column.type === 'number') return (column.min ?? 0) >= (key.min ?? 0) && (column.max ?? 0) <= (key.max ?? 0);
  const some = someTexts(column, 20);
  return some.filter(isKey).length >= some.length * NAMELESS_MATCHED;
}
