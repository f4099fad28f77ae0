import type { Column } from '../../../table/column.js';
import { keyIds, MISSING, pairIds } from './join-keys.js';

/** Which row of one table each row of another meets. */
export interface JoinedRows {
  /** For each row of `from` the row of `to`, the first with its key; −1 where the key is missing or no row has it. */
  readonly rows: Int32Array;
  /** Rows of `from` that lack a part of the key. */
  readonly missing: number;
  /** Rows of `from` with a key that no row of `to` has. */
  readonly unmatched: number;
  /** Rows of `to` that repeat the key of an earlier row, and so are never met. Rows of `to` without a key are not counted. */
  readonly doubled: number;
}

/**
 * Joins two tables many-to-one by key columns, one or several on either side, in the same order.
 * Keys meet by value, however they are stored: numbers of any scale (also with a text that writes the number the shortest way, `11000`), texts
 * exactly, datetimes by the millisecond, dates by the day: with datetimes (but instants), with numbers and texts such as 20190101, with ISO texts.
 * O(rows of both).
 */
export function joinRows(from: readonly Column[], to: readonly Column[]): JoinedRows {
  const ids = from.map((column, k) => keyIds(column, to[k]!)).reduce(pairIds);
  const firsts = new Int32Array(ids.count).fill(-1);
  let doubled = 0;
  for (let row = 0; row < ids.to.length; row++) {
    const id = ids.to[row]!;
    if (id < 0) continue;
    if (firsts[id]! < 0) firsts[id] = row;
    else doubled++;
  }
  // The ids are no longer needed, so the rows take their place.
  const rows = ids.from;
  let missing = 0;
  let unmatched = 0;
  for (let row = 0; row < rows.length; row++) {
    const id = rows[row]!;
    const met = id < 0 ? -1 : firsts[id]!;
    rows[row] = met;
    if (id === MISSING) missing++;
    else if (met < 0) unmatched++;
  }
  return { rows, missing, unmatched, doubled };
}
