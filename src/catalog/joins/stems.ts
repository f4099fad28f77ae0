import { isEventKey, sameEnding, sameMeaning } from './names.js';
import type { KeyName } from './names.js';
import { wordsOf } from '../detect/names/names.js';
import { canBeKey, compareColumns, isFree, isUnique, tellsOfEvents } from './search.js';
import type { FoundJoin, JoinSearch } from './search.js';
import type { ColumnProfile, TableProfile } from '../detect/profile.js';
import type { Reason } from '../../query/schema.js';
import { listOf } from '../../util/list-of.js';

/** Minimum share of the distinct keys found in the other table if the names are only similar. */
const CONTAINED = 0.95;

/** Maximum share of rows of the one side that repeat a key. */
const MAX_DOUBLED_RATIO = 0.02;

/** Minimum number of distinct keys: fewer are contained in any list. */
const MIN_KEYS = 3;

/** Whole numbers count as consecutive if there are fewer than this many possible numbers per value. */
const DENSE = 3;

/** Minimum number of columns for a common prefix. */
const MIN_COLUMNS = 3;

/** Maximum number of different keys that stand for a missing member. */
const MAX_PLACEHOLDERS = 2;

const SCORE = 70;

/**
 * Returns joins by keys with similar names: without a prefix that all columns of a table have (`sls_cust_id` → `cst_id`), or by
 * the last word (`item_id` → `menu_item_id`, `Store` → `Store`). Values must prove them, and no other table may match as well.
 */
export function stemJoins(search: JoinSearch, known: readonly FoundJoin[]): readonly FoundJoin[] {
  return search.tables.flatMap((from) =>
    from.columns.flatMap((column) => {
      const isTaken = known.some((join) => join.from.table === from.table && join.from.columns.includes(column.name));
      if (isTaken || !canBeKey(column) || column.type === 'date' || column.distinct < MIN_KEYS || isUnique(column, from))
        return [];
      const found = search.tables.flatMap((to) => (isFree(search, from, to, known) ? joinsTo(search, { from, column }, to) : []));
      const [only, other] = found;
      return only !== undefined && other === undefined ? [only] : [];
    }),
  );
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
    const { join, match, matched } = compareColumns(search, { table: from, column }, { table: to, column: key });
    if (match.matchedKeys < column.distinct * CONTAINED) return [];
    // Placeholders such as 0 are few keys in many rows.
    if (matched < CONTAINED && column.distinct - match.matchedKeys > MAX_PLACEHOLDERS) return [];
    if (match.doubled > to.rowCount * MAX_DOUBLED_RATIO) return [];
    return [{ ...join, score: SCORE, evidence: shared.evidence }];
  });
}

/** The columns with the days on which members were entered: these do not make them events. */
function createdIn({ names }: JoinSearch, { columns }: TableProfile): readonly ColumnProfile[] {
  return columns.filter(({ name }) => names.meaningOf(name).concepts.has('created'));
}

/** Analyzes a column's name, without an unknown word that begins all column names of its table. */
function readName({ names }: JoinSearch, { columns }: TableProfile, { name }: ColumnProfile): KeyName {
  const [first = '', ...rest] = wordsOf(name);
  const isPrefix = rest.length > 0 && columns.length >= MIN_COLUMNS && columns.every((one) => wordsOf(one.name)[0] === first);
  return names.ofColumn(isPrefix ? rest.join(' ') : name);
}

/** Returns what two names have in common: their last word, or the key word if one of them has no other. */
function alikeBy(
  own: KeyName,
  other: KeyName,
): { readonly evidence: readonly Reason[]; readonly byKeyWord: boolean } | undefined {
  const [last, otherLast] = [own.stem.at(-1), other.stem.at(-1)];
  const isKey = own.isKey && other.isKey;
  if (last !== undefined && last === otherLast && last !== 'line') {
    const isSame = own.words === other.words && own.isKey === other.isKey;
    const isState = other.isKey && STATES.includes(last);
    if (isKey || isState || (isSame && ENTITIES.includes(last))) return { evidence: [sameEnding([last])], byKeyWord: false };
  }
  const isBare = own.stem.length === 0 || other.stem.length === 0;
  return isKey && isBare && own.keyWord === other.keyWord
    ? { evidence: [sameMeaning([own.keyWord]), ONLY_THERE], byKeyWord: true }
    : undefined;
}

const ONLY_THERE: Reason = { code: 'only-there' };

/** Lists that a key may belong to even if its name does not say that it is a key. */
const ENTITIES: readonly string[] = /* @__PURE__ */ listOf(
  'store product customer seller staff region category promotion channel department location method',
);

/** Lists of states: rows name the current one: `current_state` → `id_order_state`. */
const STATES: readonly string[] = ['state', 'status'];

function isNearlyUnique(column: ColumnProfile, { rowCount }: TableProfile): boolean {
  const present = rowCount - column.missing;
  return present >= MIN_KEYS && column.distinct >= present * (1 - MAX_DOUBLED_RATIO);
}

/** True for whole numbers from 0 or 1, which are contained in the keys of many tables. */
function isCounter({ type, min = 0, max = 0, distinct }: ColumnProfile): boolean {
  return type === 'number' && min >= 0 && min <= 1 && max <= distinct * DENSE;
}
