import type { Column } from '../../../table/column.js';
import { keyIds, MISSING, pairIds, type JoinedRows } from './join-keys.js';

/**
 * Joins two tables many-to-one by single or composite keys, with columns in the same order on both sides. Keys match by value,
 * independent of storage:
 * - Numbers of any scale match, also texts with the shortest form of a number (`11000`).
 * - Texts match exactly, datetimes by the millisecond.
 * - Dates match by the day: datetimes other than instants, numbers and texts such as 20190101, and ISO texts.
 *
 * O(rows of both tables).
 */
export function joinRows(from: readonly Column[], to: readonly Column[], until?: Column): JoinedRows {
  if (until) return joinRanges(from, to, until);
  const ids = from.map((column, k) => keyIds(column, to[k]!)).reduce(pairIds);
  const firsts = new Int32Array(ids.count).fill(-1);
  let doubled = 0;
  for (let row = 0; row < ids.to.length; row++) {
    const id = ids.to[row]!;
    if (id < 0) continue;
    if (firsts[id]! < 0) firsts[id] = row;
    else doubled++;
  }
  // The ids are no longer needed, so their array is reused for the rows.
  const rows = ids.from;
  let missing = 0;
  let unmatched = 0;
  for (let row = 0; row < rows.length; row++) {
    const id = rows[row]!;
    const match = id < 0 ? -1 : firsts[id]!;
    rows[row] = match;
    if (id === MISSING) missing++;
    else if (match < 0) unmatched++;
  }
  return { rows, missing, unmatched, doubled };
}

const DAY_MS = 86_400_000;

/** The rows of a list by key and first day. */
interface Periods {
  /** Rows of the list, those of one key together, by first day. */
  readonly rows: Int32Array;
  /** Per key, where its rows begin; one more at the end. */
  readonly starts: Int32Array;
}

/**
 * Joins rows to a list that has several periods per key, such as prices with a first and a last day. The last column of `from` has the day of a row, the last
 * of `to` the first day of a period, and `until` its last day; a period without one is still open. Of periods that overlap, the later one matches.
 * O(rows of both, times the logarithm of the periods per key).
 */
function joinRanges(from: readonly Column[], to: readonly Column[], until: Column): JoinedRows {
  const ids = from
    .slice(0, -1)
    .map((column, k) => keyIds(column, to[k]!))
    .reduce(pairIds);
  const day = dayReader(from.at(-1)!);
  const first = dayReader(to.at(-1)!);
  const last = dayReader(until);
  const end = (row: number): number => (Number.isNaN(last(row)) ? Infinity : last(row));
  const periods = periodsOf(ids.to, ids.count, first);
  let missing = 0;
  let unmatched = 0;
  const rows = ids.from.map((id, row) => {
    const date = day(row);
    const isMissing = id === MISSING || Number.isNaN(date);
    const found = id < 0 || isMissing ? -1 : latestBefore(periods, id, first, date);
    const met = found >= 0 && end(found) >= date ? found : -1;
    if (isMissing) missing++;
    else if (met < 0) unmatched++;
    return met;
  });
  return { rows, missing, unmatched, doubled: overlapsOf(periods, first, end) };
}

/** Days since 1970 of a column of dates; NaN for missing values. */
function dayReader(column: Column): (row: number) => number {
  const { valid } = column;
  const unit = column.type === 'datetime' ? DAY_MS : 1;
  const values = column.type === 'text' ? column.codes : column.values;
  return (row) =>
    valid !== undefined && ((valid[row >> 3]! >> (row & 7)) & 1) === 0 ? Number.NaN : Math.floor(values[row]! / unit);
}

function periodsOf(ids: Int32Array, count: number, first: (row: number) => number): Periods {
  const dated = Int32Array.from(ids.keys()).filter((row) => ids[row]! >= 0 && !Number.isNaN(first(row)));
  const rows = dated.sort((a, b) => ids[a]! - ids[b]! || first(a) - first(b));
  const starts = new Int32Array(count + 1);
  for (const row of rows) starts[ids[row]! + 1]! += 1;
  for (let id = 0; id < count; id++) starts[id + 1]! += starts[id]!;
  return { rows, starts };
}

/** The row of a key's latest period that begins on a day or before; −1 without one. */
function latestBefore({ rows, starts }: Periods, id: number, first: (row: number) => number, day: number): number {
  let low = starts[id]!;
  let high = starts[id + 1]!;
  const begin = low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (first(rows[middle]!) <= day) low = middle + 1;
    else high = middle;
  }
  return low > begin ? rows[low - 1]! : -1;
}

/** Number of periods that begin before the previous one of their key has ended. A period may begin on the day on which the previous one ends. */
function overlapsOf({ rows, starts }: Periods, first: (row: number) => number, end: (row: number) => number): number {
  let overlaps = 0;
  for (let id = 0; id + 1 < starts.length; id++) {
    for (let at = starts[id]! + 1; at < starts[id + 1]!; at++) {
      const [before, row] = [rows[at - 1]!, rows[at]!];
      if (first(row) < end(before) || first(row) === first(before)) overlaps++;
    }
  }
  return overlaps;
}
