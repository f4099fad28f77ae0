import { joinRows } from '../../engine/columns/joins/hash-join.js';
import { gatherColumn } from '../../engine/columns/joins/joined-tables.js';
import type { Catalog, Join, JoinedDay, KeyRef } from '../../query/catalog.js';
import type { Note, Reason } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { textAt, numberAt, columnsByRole } from '../describe/column-values.js';
import { nearKeys } from '../../catalog/joins/near-keys.js';
import { type KeyMatch, canBeKey, isUnique } from '../../catalog/joins/search.js';
import { type KeyNames, isEventKey } from '../../catalog/joins/names.js';
import type { TableProfile } from '../../catalog/detect/profile.js';
import { saysNothing } from '../../catalog/detect/names/table-names.js';
import { isSumOfRows } from '../describe/unit-rows.js';

/** Maximum number of unmatched rows listed in a note. */
const SHOWN_ROWS = 10;

/** Returns the key of a row as text; `undefined` when a part of it is missing. */
function keyText(columns: readonly Column[], row: number): string | undefined {
  const parts = columns.map((column) => textAt(column, row));
  return parts.includes(undefined) ? undefined : parts.join(', ');
}

/** Returns the columns of a key, among them the day from another table. */
function keyColumns({ table: name, columns, day }: KeyRef, tables: readonly Table[]): readonly Column[] {
  const found = tables.find((table) => table.name === name)?.columns ?? [];
  const own = columns.flatMap((columnName) => found.find((column) => column.name === columnName) ?? []);
  return day === undefined ? own : [...own, ...dayColumn(name, day, tables)];
}

/** Returns the column with the day of each row, joined from another table. */
function dayColumn(table: string, { table: other, column, from, to }: JoinedDay, tables: readonly Table[]): readonly Column[] {
  const [days] = keyColumns({ table: other, columns: [column] }, tables);
  const { rows } = joinRows(keyColumns({ table, columns: from }, tables), keyColumns({ table: other, columns: to }, tables));
  return days === undefined ? [] : [gatherColumn(days, rows)];
}

/** The column with the last day of the periods of a list; `undefined` for other keys. */
function untilColumn({ table: name, until }: KeyRef, tables: readonly Table[]): Column | undefined {
  return tables.find((table) => table.name === name)?.columns.find((column) => column.name === until);
}

/** Returns a join for the catalog, with its evidence and the number of matched keys. */
export function countedJoin(
  { from, to }: Pick<Join, 'from' | 'to'>,
  evidence: readonly Reason[],
  { rows, missing, unmatched }: { readonly rows: number; readonly missing: number; readonly unmatched: number },
): Join {
  const keyed = rows - missing;
  const matched: Reason =
    unmatched === 0
      ? { code: 'all-match' }
      : {
          code: 'some-match',
          params: { matched: keyed - unmatched, keys: keyed },
        };
  return { from, to, missing, unmatched, reasons: [...evidence, matched] };
}

/** Returns the reasons for a join without the number of matched keys, which is the last one. */
export function evidenceIn(reasons: Join['reasons']): readonly Reason[] {
  return reasons.slice(0, -1);
}

/** The rows of a join, and what its note on unmatched keys names. */
interface MatchedRows {
  readonly rows: Int32Array;
  readonly keys: readonly Column[];
  /** The key columns of the other table. */
  readonly others: readonly Column[];
  /** Returns the revenue of a row, if rows have one. */
  readonly amount: ((row: number) => number) | undefined;
}

/**
 * Returns the note about keys that the other table does not have, with the share of the rows and of the revenue from 1%, and the
 * key that the most frequent one may be a spelling of; `undefined` when all are matched.
 */
export function unmatchedNote({ from, to, unmatched }: Join, { rows, keys, others, amount }: MatchedRows): Note | undefined {
  if (unmatched === 0) return undefined;
  const counts = new Map<string, number>();
  const indexes: number[] = [];
  let [all, lost] = [0, 0];
  rows.forEach((to, row) => {
    const known = amount?.(row) ?? 0;
    const value = Number.isNaN(known) ? 0 : known;
    all += value;
    const text = to < 0 ? keyText(keys, row) : undefined;
    if (text === undefined) return;
    lost += value;
    counts.set(text, (counts.get(text) ?? 0) + 1);
    if (indexes.length < SHOWN_ROWS) indexes.push(row);
  });
  const column = from.columns.join(', ');
  const [example = ''] = counts.keys();
  return {
    code: 'unmatched-keys',
    table: from.table,
    column,
    count: unmatched,
    rows: indexes,
    params: {
      ...{ table: from.table, column, other: to.table, count: unmatched, example, ...nearest(counts, others) },
      ...percentOf('percent', unmatched, rows.length),
      ...percentOf('share', lost, all),
    },
  };
}

/** A share in percent, if it is at least 1%. */
export function percentOf(name: 'percent' | 'share', part: number, whole: number): Readonly<Record<string, number>> {
  const percent = (100 * part) / whole;
  return percent >= 1 && percent <= 100 ? { [name]: Math.round(percent) } : {};
}

/** The most frequent unmatched key that may be a spelling of a key of the other table. */
function nearest(
  counts: ReadonlyMap<string, number>,
  others: readonly Column[],
): { readonly example?: string; readonly near?: string } {
  const [column, second] = others;
  if (column?.type !== 'text' || second !== undefined) return {};
  const frequent = [...counts].toSorted((a, b) => b[1] - a[1]).map(([key]) => key);
  const [found] = nearKeys(frequent, column.dictionary);
  return found === undefined ? {} : { example: found[0], near: found[1] };
}

/** Returns the revenue of a table's rows: of its column, or price × quantity; `undefined` where another table has it. */
export function amountsIn({ roles }: Pick<Catalog, 'roles'>, table: Table | undefined): MatchedRows['amount'] {
  const columnOf = table ? columnsByRole(table, roles) : () => undefined;
  const [revenue, price, quantity] = [columnOf('revenue'), columnOf('price'), columnOf('quantity')];
  if (revenue) return (row) => numberAt(revenue, row);
  return price && quantity && ((row) => numberAt(price, row) * numberAt(quantity, row));
}

/** Counts the keys of joins again after rows were added to a table. O(rows of the tables joined with it). */
export function joinsAfter(catalog: Catalog, tables: readonly Table[], added: string): Catalog {
  const named = catalog.tables.flatMap(({ name, sameAs = name }) =>
    tables.filter((table) => table.name === sameAs).map((table) => ({ ...table, name })),
  );
  const sameAs = (name: string): string => catalog.tables.find((one) => one.name === name)?.sameAs ?? name;
  const touched = catalog.joins.filter(({ from, to }) => [from.table, from.day?.table, sameAs(to.table)].includes(added));
  if (touched.length === 0) return catalog;
  const counts = new Map(
    touched.map((join) => {
      const keys = keyColumns(join.from, named);
      const others = keyColumns(join.to, named);
      const joined = joinRows(keys, others, untilColumn(join.to, named));
      const amount = amountsIn(
        catalog,
        named.find(({ name }) => name === join.from.table),
      );
      const now = countedJoin(join, evidenceIn(join.reasons), { ...joined, rows: joined.rows.length });
      return [join, { now, note: unmatchedNote(now, { rows: joined.rows, keys, others, amount }) }] as const;
    }),
  );
  const isOld = ({ code, table, column, params }: Note): boolean =>
    code === 'unmatched-keys' &&
    touched.some(({ from, to }) => from.table === table && from.columns.join(', ') === column && params?.['other'] === to.table);
  return {
    ...catalog,
    joins: catalog.joins.map((join) => counts.get(join)?.now ?? join),
    warnings: [...catalog.warnings.filter((note) => !isOld(note)), ...[...counts.values()].flatMap(({ note }) => note ?? [])],
  };
}

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
    const match = { ...joined, matchedKeys: countMatchedKeys(joined.rows, this.columnsOf(to)[0]?.length ?? 0) };
    this.#known.set(name, match);
    return match;
  }

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

function countMatchedKeys(rows: Int32Array, length: number): number {
  const isMatched = new Uint8Array(length);
  let count = 0;
  for (const row of rows) {
    if (row < 0 || isMatched[row] === 1) continue;
    isMatched[row] = 1;
    count += 1;
  }
  return count;
}

/** Maximum number of amounts tried per table. */
const MAX_AMOUNTS = 12;

/** The tables before their joins are known. */
interface Unjoined {
  readonly tables: readonly Table[];
  readonly profiles: readonly TableProfile[];
  readonly names: KeyNames;
  readonly matches: KeyMatches;
}

/**
 * Returns names for tables of orders with an uninformative file name (`export_3`) and a key named just `id`: the name of the key
 * in the table of their lines, whose amounts add up to one of theirs. Numbers from 1 up prove nothing alone.
 */
export function namesByAmounts({ tables, profiles, names, matches }: Unjoined): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const unnamed = profiles.filter((profile) => saysNothing(profile, profiles, names));
  for (const header of unnamed) {
    const key = header.columns.find((column) => isBareKey(column.name, names) && canBeKey(column) && isUnique(column, header));
    const table = tables.find(({ name }) => name === header.table);
    if (key === undefined || table === undefined) continue;
    for (const lines of profiles) {
      const own = lines === header ? undefined : tables.find(({ name }) => name === lines.table);
      const refers = lines.columns.filter((column) => column.type === key.type && isOrderKey(column.name, names));
      const proven = refers.find((column) => {
        const to = { table: header.table, columns: [key.name] };
        const { rows, unmatched, matchedKeys } = matches.match({ table: lines.table, columns: [column.name] }, to);
        return own !== undefined && unmatched === 0 && matchedKeys > 0 && addsUp(own, table, rows);
      });
      if (proven !== undefined) found.set(header.table, proven.name);
    }
  }
  return found;
}

function isBareKey(name: string, names: KeyNames): boolean {
  const { isKey, stem } = names.ofColumn(name);
  return isKey && stem.length === 0;
}

function isOrderKey(name: string, names: KeyNames): boolean {
  const key = names.ofColumn(name);
  return key.isKey && isEventKey(key);
}

/** True when an amount of the lines, added up per row of the other table, equals an amount there. */
function addsUp(lines: Table, header: Table, rows: Int32Array): boolean {
  const amountsOf = ({ columns }: Table): Table['columns'] =>
    columns.filter(({ type }) => type === 'number').slice(0, MAX_AMOUNTS);
  const counts = new Float64Array(header.rowCount);
  for (const row of rows) if (row >= 0) counts[row] = (counts[row] ?? 0) + 1;
  return amountsOf(lines).some((amount) => {
    const sums = new Float64Array(header.rowCount);
    rows.forEach((to, row) => {
      if (to >= 0) sums[to] = (sums[to] ?? 0) + numberAt(amount, row);
    });
    return amountsOf(header).some((total) => isSumOfRows(total, sums, counts));
  });
}
