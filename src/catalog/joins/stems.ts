import { isEventKey } from './names.js';
import type { KeyName } from './names.js';
import { wordsOf } from '../detect/names.js';
import { canBeKey, isUnique, tellsOfEvents } from './search.js';
import type { FoundJoin, JoinSearch } from './search.js';
import type { ColumnProfile, TableProfile } from '../detect/profile.js';

/** Least share of the different keys that the other table must have where names only resemble each other. */
const CONTAINED = 0.95;

/** In how few rows the one side may repeat a key. */
const FEW_DOUBLED = 0.02;

/** Fewer different keys than this are among those of any list. */
const LEAST_KEYS = 3;

/** Whole numbers from 1 up have gaps, but fewer than this many per number. */
const DENSE = 3;

/** Tables with fewer columns say nothing by a prefix. */
const LEAST_COLUMNS = 3;

const SCORE = 70;

/**
 * Joins by keys under names that only resemble each other: less a prefix that all columns of a table have (`sls_cust_id` → `cst_id`), or by the last
 * word (`item_id` → `menu_item_id`, `Store` → `Store`). Values must prove them, and no other table may do as well.
 */
export function stemJoins(search: JoinSearch, known: readonly FoundJoin[]): readonly FoundJoin[] {
  return search.tables.flatMap((from) =>
    from.columns.flatMap((column) => {
      const isTaken = known.some((join) => join.from.table === from.table && join.from.columns.includes(column.name));
      if (isTaken || !canBeKey(column) || column.type === 'date' || column.distinct < LEAST_KEYS || isUnique(column, from))
        return [];
      const found = search.tables.flatMap((to) => (isFree(search, known, from, to) ? joinsTo(search, { from, column }, to) : []));
      const [only, other] = found;
      return only !== undefined && other === undefined ? [only] : [];
    }),
  );
}

function isFree({ isOpen }: JoinSearch, known: readonly FoundJoin[], from: TableProfile, to: TableProfile): boolean {
  if (from === to || !isOpen(from.table, to.table)) return false;
  const ends = [from.table, to.table];
  return !known.some((join) => ends.includes(join.from.table) && ends.includes(join.to.table));
}

interface Side {
  readonly from: TableProfile;
  readonly column: ColumnProfile;
}

function joinsTo(search: JoinSearch, { from, column }: Side, to: TableProfile): readonly FoundJoin[] {
  const own = readName(search, from, column);
  return to.columns.flatMap((key) => {
    const other = readName(search, to, key);
    const shared = alikeBy(own, other);
    if (shared === undefined || key.type !== column.type || !canBeKey(key) || !isNearlyUnique(key, to)) return [];
    if (shared.byKeyWord && isCounter(key)) return [];
    if (tellsOfEvents(search, to, [key, ...createdIn(search, to)]) && !isEventKey(own)) return [];
    const keys = [
      { table: from.table, columns: [column.name] },
      { table: to.table, columns: [key.name] },
    ] as const;
    const match = search.match(...keys);
    const present = from.rowCount - match.missing;
    if (match.met < column.distinct * CONTAINED || present - match.unmatched < present * CONTAINED) return [];
    if (match.doubled > to.rowCount * FEW_DOUBLED) return [];
    return [{ from: keys[0], to: keys[1], match, score: SCORE, words: shared.words }];
  });
}

/** The days on which members were entered: they make no events of them. */
function createdIn({ names }: JoinSearch, { columns }: TableProfile): readonly ColumnProfile[] {
  return columns.filter(({ name }) => names.meaningOf(name).concepts.has('created'));
}

/** A column's name, less the word that all columns of its table begin with where that word is not known. */
function readName({ names }: JoinSearch, { columns }: TableProfile, { name }: ColumnProfile): KeyName {
  const [first = '', ...rest] = wordsOf(name);
  const isPrefix = rest.length > 0 && columns.length >= LEAST_COLUMNS && columns.every((one) => wordsOf(one.name)[0] === first);
  return names.ofColumn(isPrefix ? rest.join(' ') : name);
}

/** How two names are alike: by what they say last, or by the word for a key where one of them says nothing else. */
function alikeBy(own: KeyName, other: KeyName): { readonly words: string; readonly byKeyWord: boolean } | undefined {
  const [last, otherLast] = [own.stem.at(-1), other.stem.at(-1)];
  const isKey = own.isKey && other.isKey;
  if (last !== undefined && last === otherLast && last !== 'line') {
    const isSame = own.words === other.words && own.isKey === other.isKey;
    if (isKey || (isSame && ENTITIES.includes(last)))
      return { words: `both names end in ${last.replace('~', '')}`, byKeyWord: false };
  }
  const isBare = own.stem.length === 0 || other.stem.length === 0;
  return isKey && isBare && own.keyWord === other.keyWord
    ? { words: `both names say ${own.keyWord}, and nearly all keys are found there alone`, byKeyWord: true }
    : undefined;
}

/** What a list may be of whose key does not say that it is one. */
const ENTITIES: readonly string[] = [
  'store',
  'product',
  'customer',
  'seller',
  'staff',
  'region',
  'category',
  'promotion',
  'channel',
  'department',
  'location',
  'method',
];

function isNearlyUnique(column: ColumnProfile, { rowCount }: TableProfile): boolean {
  const present = rowCount - column.missing;
  return present >= LEAST_KEYS && column.distinct >= present * (1 - FEW_DOUBLED);
}

/** Whole numbers from 0 or 1 up, which are among the keys of many tables. */
function isCounter({ type, min = 0, max = 0, distinct }: ColumnProfile): boolean {
  return type === 'number' && min >= 0 && min <= 1 && max <= distinct * DENSE;
}
