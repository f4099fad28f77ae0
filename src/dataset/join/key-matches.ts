import type { KeyMatch } from '../../catalog/joins/search.js';
import { joinRows } from '../../engine/columns/joins/hash-join.js';
import type { KeyRef } from '../../query/catalog.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { keyColumns, keyText, untilColumn } from './join-notes.js';

/** Matches the keys of tables; each pair of keys is matched only once. */
export class KeyMatches {
  readonly #tables: readonly Table[];
  readonly #known = new Map<string, KeyMatch>();

  constructor(tables: readonly Table[]) {
    this.#tables = tables;
  }

  /** Returns the row of one table that each row of another is joined to. */
  match(from: KeyRef, to: KeyRef): KeyMatch {
    const name = JSON.stringify([from, to]);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const joined = joinRows(this.columnsOf(from), this.columnsOf(to), untilColumn(to, this.#tables));
    const match = { ...joined, met: countMet(joined.rows, this.columnsOf(to)[0]?.length ?? 0) };
    this.#known.set(name, match);
    return match;
  }

  /** Returns the columns of a key. */
  columnsOf(key: KeyRef): readonly Column[] {
    return keyColumns(key, this.#tables);
  }

  /** Returns the most frequent key as text, and its number of rows. */
  commonest(key: KeyRef): { readonly value: string; readonly count: number } {
    const { rows } = joinRows(this.columnsOf(key), this.columnsOf(key));
    const counts = new Int32Array(rows.length);
    let most = -1;
    rows.forEach((row) => {
      if (row < 0) return;
      counts[row] = (counts[row] ?? 0) + 1;
      if (most < 0 || (counts[row] ?? 0) > (counts[most] ?? 0)) most = row;
    });
    return { value: keyText(this.columnsOf(key), most) ?? '', count: counts[most] ?? 0 };
  }
}

function countMet(rows: Int32Array, length: number): number {
  const met = new Uint8Array(length);
  let count = 0;
  for (const row of rows) {
    if (row < 0 || met[row] === 1) continue;
    met[row] = 1;
    count += 1;
  }
  return count;
}
