import type { Column } from '../../../table/column.js';
import { keyIds, MISSING, pairIds } from './join-keys.js';
import type { JoinedRows } from './join-keys.js';
import { joinRanges } from './range-join.js';

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
