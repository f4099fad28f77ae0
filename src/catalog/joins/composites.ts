import { isEventKey } from './names.js';
import { wordsOf } from '../detect/names/names.js';
import { canBeKey, compare, isFree, isReverse, isUnique, tellsOfEvents } from './search.js';
import type { FoundJoin, JoinSearch } from './search.js';
import type { ColumnProfile, TableProfile } from '../detect/profile.js';

/** Maximum number of columns in a composite key. */
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

function compositeOf(search: JoinSearch, from: TableProfile, to: TableProfile): FoundJoin | undefined {
  const shared = to.columns.flatMap((key) => {
    const column = from.columns.find((one) => isShared(search, one, key));
    return column === undefined || isUnique(key, to) ? [] : [{ column, key }];
  });
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

interface Shared {
  readonly column: ColumnProfile;
  readonly key: ColumnProfile;
}

/**
 * Returns the columns of years or months that rows use to find theirs in a list per key and period; `undefined` if there are
 * none, or if the rows are a list too.
 */
function periodIn(search: JoinSearch, from: TableProfile, to: TableProfile): Shared | undefined {
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
