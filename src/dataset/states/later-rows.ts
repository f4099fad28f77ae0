import type { Catalog, Join } from '../../query/catalog.js';
import type { Note, RemovedRows } from '../../query/schema.js';
import { removedRows, type Table } from '../../table/table.js';
import type { LocalDataset } from '../local-dataset.js';
import type { KnownRows } from '../rows/add-rows.js';
import type { ScreenedRows } from '../rows/dataset-rows.js';
import { withRows } from '../shapes/some-rows.js';
import { repeatedRows } from './equal-rows.js';
import type { LeavingOut } from './leaving-out.js';
import { amountOf, removedTogether, type OpenGroups } from './rows-amount.js';
import { keyReader, keysIn, rowsWith } from './state-rows.js';
import { stateColumns } from './state-stems.js';
import {
  decisiveStates,
  perTable,
  unsoldIn,
  unsoldNote,
  type DecisiveStates,
  type StateTable,
  type UnsoldStates,
} from './unsold-states.js';

/** The rows of a dataset when others are added. */
type RowsNow = Pick<KnownRows, 'tables' | 'catalog'>;

/** Tables with all rows, and the rows that were excluded when the data was opened. */
export interface ExcludedRows {
  readonly tables: readonly Table[];
  /** Excluded rows by table. */
  readonly rows: ReadonlyMap<string, ReadonlySet<number>>;
  readonly catalog: Catalog;
}

/** What the search for copies and amounts needs. */
interface Screening {
  readonly dataset: LocalDataset;
  /** Combines the rows of tables with the same columns. */
  readonly combine: (tables: readonly Table[]) => Table;
}

/** A table, or the rows that are added to it. */
interface Part {
  readonly table: Table;
  readonly isNew: boolean;
}

const textOf = ({ from, to }: Join): string => JSON.stringify([from.table, from.columns, to.table, to.columns]);

/** Decides which of the rows that are added later count: states and copies follow the same rules as when data is opened. */
export class LaterRows {
  readonly #leaving: LeavingOut;
  readonly #open: OpenGroups;
  /** The texts of columns that may have states, also those of excluded rows, by table and column. */
  readonly #texts = new Map<string, ReadonlySet<string>>();
  /** The keys of excluded documents by join. */
  readonly #keys = new Map<string, Set<string>>();

  constructor(leaving: LeavingOut, open: OpenGroups, excluded?: ExcludedRows) {
    this.#leaving = leaving;
    this.#open = open;
    if (!excluded) return;
    const { tables, rows, catalog } = excluded;
    for (const table of tables) this.#learn(table);
    for (const join of this.#decisive({ tables, catalog }).joins) {
      const header = tables.find(({ name }) => name === join.to.table);
      if (header) this.#keys.set(textOf(join), new Set(keysIn(header, join.to.columns, rows.get(header.name))));
    }
  }

  /** Returns the rows that count after some are added to the table with their name; `undefined` when all do. */
  async screen(now: RowsNow, added: Table, { dataset, combine }: Screening): Promise<ScreenedRows | undefined> {
    for (const table of [...now.tables, added]) this.#learn(table);
    const parts: readonly Part[] = [...now.tables.map((table) => ({ table, isNew: false })), { table: added, isNew: true }];
    const decisive = this.#decisive(now);
    const out = this.#rowsOut(parts, decisive);
    const fresh = parts.at(-1);
    const copies = this.#leaving.isWithoutCopies ? copiesIn(now, added, combine) : [];
    const dropped = new Set([...((fresh && out.get(fresh)) ?? []), ...copies]);
    const isOld = parts.some((part) => !part.isNew && (out.get(part)?.size ?? 0) > 0);
    if (dropped.size === 0 && !isOld) return undefined;
    const reached = new Set([...out.keys()].map(({ table }) => table.name));
    const counts = perTable(decisive.unsold).map((one) => {
      const own = parts.filter(({ table }) => table.name === one.table);
      return { one, count: own.reduce((sum, part) => sum + (out.get(part)?.size ?? 0), 0) };
    });
    const amount = await this.#amountOf(parts, { out, reached }, dataset);
    const removed = parts.flatMap((part) => {
      const own = out.get(part) ?? new Set<number>();
      return own.size === 0 ? [] : [{ table: part.table.name, ...removedRows(part.table.columns, [...own]) }];
    });
    const kept = (part: Part): Table => without(part.table, out.get(part) ?? new Set());
    return {
      added: without(added, dropped),
      ...(isOld && { tables: parts.filter(({ isNew }) => !isNew).map(kept) }),
      withNotes: (warnings) => counts.reduce((all, { one, count }) => withUnsold(all, one, { count, amount, removed }), warnings),
    };
  }

  #learn({ name, columns }: Table): void {
    for (const column of stateColumns({ columns })) {
      const key = JSON.stringify([name, column.name]);
      const known = this.#texts.get(key) ?? new Set();
      if (column.dictionary.some((text) => !known.has(text))) this.#texts.set(key, new Set([...known, ...column.dictionary]));
    }
  }

  #decisive({ tables, catalog }: RowsNow): DecisiveStates {
    const known = tables.map(({ name, columns }): StateTable => {
      const own = stateColumns({ columns }).map((column) => ({
        name: column.name,
        dictionary: [...(this.#texts.get(JSON.stringify([name, column.name])) ?? [])],
      }));
      return { name, columns: own };
    });
    return decisiveStates(unsoldIn(known, this.#leaving.status), catalog);
  }

  /** Returns the rows that do not count, by part: their own state, or that of their document. */
  #rowsOut(parts: readonly Part[], { unsold, joins }: DecisiveStates): ReadonlyMap<Part, ReadonlySet<number>> {
    const out = new Map<Part, ReadonlySet<number>>();
    for (const { table: name, column, states } of unsold)
      for (const part of parts.filter(({ table }) => table.name === name)) {
        const own = stateColumns(part.table).find((one) => one.name === column);
        if (own) out.set(part, new Set([...(out.get(part) ?? []), ...rowsWith({ table: part.table, column: own, states })]));
      }
    const waiting = new Set(joins);
    const isReached = (join: Join): boolean =>
      (this.#keys.get(textOf(join))?.size ?? 0) > 0 ||
      parts.some((part) => part.table.name === join.to.table && (out.get(part)?.size ?? 0) > 0);
    for (let join = [...waiting].find(isReached); join !== undefined; join = [...waiting].find(isReached)) {
      waiting.delete(join);
      this.#followHeaders(join, parts, out);
    }
    return out;
  }

  /** Adds the lines of excluded documents. */
  #followHeaders(join: Join, parts: readonly Part[], out: Map<Part, ReadonlySet<number>>): void {
    const { from, to } = join;
    const headers = parts.filter(({ table }) => table.name === to.table);
    const keys = this.#keys.get(textOf(join)) ?? new Set<string>();
    const size = keys.size;
    for (const part of headers) for (const key of keysIn(part.table, to.columns, out.get(part))) keys.add(key);
    const isOther = keys.size > size;
    for (const part of headers) {
      if (!isOther && !part.isNew) continue;
      const keyOf = keyReader(part.table, to.columns);
      const own = out.get(part);
      for (let row = 0; row < part.table.rowCount; row += 1) if (own?.has(row) !== true) keys.delete(keyOf(row));
    }
    this.#keys.set(textOf(join), keys);
    // The lines before were searched for the same keys.
    for (const part of parts.filter(({ table, isNew }) => table.name === from.table && (isNew || isOther))) {
      const keyOf = keyReader(part.table, from.columns);
      const own = new Set(out.get(part));
      for (let row = 0; row < part.table.rowCount; row += 1) if (keys.has(keyOf(row))) own.add(row);
      out.set(part, own);
    }
  }

  /** The revenue of rows that do not count: of those before, and of those that are added. */
  async #amountOf(
    parts: readonly Part[],
    { out, reached }: { readonly out: ReadonlyMap<Part, ReadonlySet<number>>; readonly reached: ReadonlySet<string> },
    dataset: LocalDataset,
  ): Promise<number | undefined> {
    const amounts: number[] = [];
    for (const isNew of [false, true]) {
      const own = parts.filter((part) => part.isNew === isNew && (out.get(part)?.size ?? 0) > 0);
      if (own.length === 0) continue;
      const tables = parts
        .filter((part) => !part.isNew)
        .map(({ table }) => {
          const part = own.find((one) => one.table.name === table.name);
          if (part) return withRows(part.table, [...(out.get(part) ?? [])]);
          return reached.has(table.name) ? withRows(table, []) : table;
        });
      const groups = tables.map((table) => ({ table, files: [table.name] }));
      const amount = await amountOf(groups, dataset, this.#open);
      if (amount !== undefined) amounts.push(amount);
    }
    return amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum + amount, 0);
  }
}

/** The added rows that equal one before, or an earlier one of them. */
function copiesIn({ tables }: RowsNow, added: Table, combine: Screening['combine']): readonly number[] {
  const before = tables.find(({ name }) => name === added.name);
  if (!before) return [];
  const { copies } = repeatedRows(combine([before, added]));
  return copies.flatMap((row) => (row >= before.rowCount ? [row - before.rowCount] : []));
}

function without(table: Table, rows: ReadonlySet<number>): Table {
  if (rows.size === 0) return table;
  const places = Array.from({ length: table.rowCount }, (_, row) => row);
  return withRows(
    table,
    places.filter((row) => !rows.has(row)),
  );
}

/** Returns warnings with more rows that do not count. */
function withUnsold(
  warnings: readonly Note[],
  { table, column, states }: UnsoldStates,
  {
    count,
    amount,
    removed,
  }: { readonly count: number; readonly amount: number | undefined; readonly removed: readonly RemovedRows[] },
): readonly Note[] {
  const isOwn = (note: Note): boolean => note.code === 'unsold-rows' && note.table === table;
  const before = warnings.find(isOwn);
  const known = before?.params?.['amount'];
  if (count === 0 && amount === undefined) return warnings;
  const sum = amount === undefined ? known : amount + Number(known ?? 0);
  const note = unsoldNote(
    { table, column, states },
    {
      count: count + (before?.count ?? 0),
      amount: typeof sum === 'number' ? sum : undefined,
      removed: removed.reduce((all, one) => removedTogether(all, [one]), before?.removed ?? []),
    },
  );
  return [...warnings.filter((one) => !isOwn(one)), note];
}
