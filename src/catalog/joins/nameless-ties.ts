import { compare, type FoundJoin, type JoinSearch } from './search.js';
import type { ColumnProfile, TableProfile } from '../detect/profile.js';

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
export function withoutTies(found: readonly FoundJoin[], search: JoinSearch): readonly FoundJoin[] {
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
