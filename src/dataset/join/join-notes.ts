import { joinRows } from '../../engine/columns/joins/hash-join.js';
import type { JoinedRows } from '../../engine/columns/joins/hash-join.js';
import type { Catalog, Join, KeyRef } from '../../query/catalog.js';
import type { Note } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { counted } from '../../util/counted.js';
import { textAt } from '../describe/column-values.js';

/** Of how many rows without a partner the place is told. */
const SHOWN_ROWS = 10;

/** The key of a row as one would write it, undefined where a part of it is missing. */
export function keyText(columns: readonly Column[], row: number): string | undefined {
  const parts = columns.map((column) => textAt(column, row));
  return parts.includes(undefined) ? undefined : parts.join(', ');
}

/** The columns of a key. */
export function keyColumns({ table: name, columns }: KeyRef, tables: readonly Table[]): readonly Column[] {
  const found = tables.find((table) => table.name === name)?.columns ?? [];
  return columns.flatMap((wanted) => found.find((column) => column.name === wanted) ?? []);
}

/** A join as the catalog tells of it: the sentence says why, and how many rows find their key. */
export function countedJoin(
  { from, to }: Pick<Join, 'from' | 'to'>,
  words: string,
  { rows, missing, unmatched }: Omit<JoinedRows, 'doubled'>,
): Join {
  const keyed = rows.length - missing;
  const found = unmatched === 0 ? 'every key is found' : `${String(keyed - unmatched)} of ${String(keyed)} keys are found`;
  return { from, to, missing, unmatched, reason: `${words.charAt(0).toUpperCase()}${words.slice(1)}; ${found}.` };
}

/** What speaks for a join, without the counts. */
export function wordsOf(reason: string): string {
  return reason.slice(0, reason.lastIndexOf(';'));
}

/** What is to be told of keys that the other table lacks (DESIGN 3.4); undefined where there are none. */
export function unmatchedNote({ from, to, unmatched }: Join, rows: Int32Array, keys: readonly Column[]): Note | undefined {
  if (unmatched === 0) return undefined;
  const places: number[] = [];
  for (let row = 0; row < rows.length && places.length < SHOWN_ROWS; row += 1) {
    if ((rows[row] ?? -1) < 0 && keyText(keys, row) !== undefined) places.push(row);
  }
  const example = keyText(keys, places[0] ?? 0) ?? '';
  const column = from.columns.join(', ');
  const words = counted(unmatched, 'row has', 'rows have');
  return {
    code: 'unmatched-keys',
    message: `${words} a key in '${from.table}.${column}' that '${to.table}' does not have, such as '${example}'; there they count as (blank)`,
    table: from.table,
    column,
    count: unmatched,
    rows: places,
    params: { table: from.table, column, other: to.table, count: unmatched, example },
  };
}

/** The catalog with the keys of joins counted anew after rows were added to a table. O(rows of the tables that it is joined with). */
export function joinsAfter(catalog: Catalog, tables: readonly Table[], added: string): Catalog {
  const named = catalog.tables.flatMap(({ name, sameAs = name }) =>
    tables.filter((table) => table.name === sameAs).map((table) => ({ ...table, name })),
  );
  const sameAs = (name: string): string => catalog.tables.find((one) => one.name === name)?.sameAs ?? name;
  const touched = catalog.joins.filter(({ from, to }) => [from.table, sameAs(to.table)].includes(added));
  if (touched.length === 0) return catalog;
  const counts = new Map(
    touched.map((join) => {
      const keys = keyColumns(join.from, named);
      const joined = joinRows(keys, keyColumns(join.to, named));
      const now = countedJoin(join, wordsOf(join.reason), joined);
      return [join, { now, note: unmatchedNote(now, joined.rows, keys) }] as const;
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
