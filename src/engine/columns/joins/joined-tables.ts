import { type Join, type KeyRef, pathsFrom } from '../../../query/catalog.js';
import type { ColumnRef } from '../../../query/schema.js';
import { type Column, type TextColumn, textCount } from '../../../table/column.js';
import type { Table } from '../../../table/table.js';
import { joinRows } from './hash-join.js';
import { bitsFor, hasValue, setBit } from '../../../util/bits.js';

/** Provides columns of joined tables for the rows of a table. */
export interface JoinedColumns {
  /**
   * Returns a column joined to the rows of `table`, with missing values for unmatched rows. `undefined` when the column’s table
   * is not joined to `table`.
   */
  column(table: Table, ref: ColumnRef): Column | undefined;
  /** Size of the cached columns in bytes; absent when nothing is cached. */
  readonly bytes?: number;
}

/** Tables with many-to-one joins. Provides each table with the columns of all tables it joins to, and caches them. */
export class JoinedTables implements JoinedColumns {
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #joins: readonly Join[];
  /** By table and joined table: the matching row of each row, −1 when unmatched. */
  readonly #rows = new Map<string, Int32Array>();
  /** Columns joined to the rows of another table. */
  readonly #columns = new Map<string, Column>();

  constructor(tables: readonly Table[], joins: readonly Join[]) {
    this.#tables = new Map(tables.map((table) => [table.name, table]));
    this.#joins = joins;
  }

  column(table: Table, { table: owner, column: name }: ColumnRef): Column | undefined {
    const found = this.#tables.get(owner)?.columns.find((column) => column.name === name);
    if (found === undefined || owner === table.name) return found;
    const key = JSON.stringify([table.name, owner, name]);
    const known = this.#columns.get(key);
    if (known !== undefined) return known;
    const rows = this.#rowsTo(table.name, owner);
    const joined = rows && gatherColumn(found, rows);
    if (joined !== undefined) this.#columns.set(key, joined);
    return joined;
  }

  get bytes(): number {
    const columns = Array.from(this.#columns.values(), (column) => {
      const values = column.type === 'text' ? column.codes : column.values;
      return values.byteLength + (column.valid?.byteLength ?? 0);
    });
    const rows = Array.from(this.#rows.values(), ({ byteLength }) => byteLength);
    return [...columns, ...rows].reduce((sum, bytes) => sum + bytes, 0);
  }

  #rowsTo(from: string, to: string): Int32Array | undefined {
    const key = JSON.stringify([from, to]);
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const last = pathsFrom(this.#joins, from).get(to)?.at(-1);
    if (last === undefined) return undefined;
    const rows = this.#follow(from, last);
    this.#rows.set(key, rows);
    return rows;
  }

  /** Returns the matching rows of the last join on the path from a table. */
  #follow(from: string, join: Join): Int32Array {
    const near = join.from.table;
    if (near === from) return joinRows(this.#keys(join.from), this.#keys(join.to), this.#until(join.to)).rows;
    const next = this.#rowsTo(near, join.to.table)!;
    return this.#rowsTo(from, near)!.map((row) => (row < 0 ? -1 : next[row]!));
  }

  #until({ table, until }: KeyRef): Column | undefined {
    return until === undefined ? undefined : this.column(this.#tables.get(table)!, { table, column: until });
  }

  #keys({ table: name, columns, day }: KeyRef): readonly Column[] {
    const table = this.#tables.get(name)!;
    const refs = [...columns.map((column) => ({ table: name, column })), ...(day ? [day] : [])];
    return refs.map((ref) => this.column(table, ref)!);
  }
}

/**
 * Returns the column’s values at `rows`, missing for −1. The bounds remain those of the whole column, and so do the codes of
 * values.
 */
export function gatherColumn(column: Column, rows: Int32Array): Column {
  const { valid } = column;
  const { length } = rows;
  const present = bitsFor(length);
  const from = column.type === 'text' ? column.codes : column.values;
  const into = roomFor(column, length);
  let missing = length;
  for (let i = 0; i < length; i++) {
    const row = rows[i]!;
    if (row < 0 || !hasValue(valid, row)) continue;
    into[i] = from[row]!;
    setBit(present, i);
    missing--;
  }
  const own = { length, missing, ...(missing === 0 ? {} : { valid: present }) };
  if (column.type !== 'text') {
    const { valid: _, ...rest } = column;
    return { ...rest, ...own, values: into } as Column;
  }
  const { name, type, guess, list } = column;
  return {
    ...{ name, type, guess, ...own, codes: into as TextColumn['codes'], ...(list && { list }) },
    // Deferred, since the dictionary may not be decoded yet.
    get dictionary() {
      return column.dictionary;
    },
  };
}

/** Allocates values for a column, filled with the placeholder for missing rows. */
function roomFor(column: Column, length: number): Exclude<Column, TextColumn>['values'] | TextColumn['codes'] {
  if (column.type === 'text') {
    const missing = textCount(column);
    const Codes = missing <= 0xff ? Uint8Array : missing <= 0xffff ? Uint16Array : Uint32Array;
    return new Codes(length).fill(missing);
  }
  const { values } = column;
  const room = new (values.constructor as new (length: number) => typeof values)(length);
  return column.type === 'number' && column.kind === 'float' ? room.fill(NaN) : room;
}
