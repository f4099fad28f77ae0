import { joinRows } from '../../engine/columns/joins/hash-join.js';
import { gatherColumn } from '../../engine/columns/joins/joined-tables.js';
import type { JoinedRows } from '../../engine/columns/joins/join-keys.js';
import type { Catalog, Join, JoinedDay, KeyRef } from '../../query/catalog.js';
import { reasoned } from '../../catalog/reasons.js';
import type { Note, Reason } from '../../query/schema.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { counted } from '../../util/pluralize.js';
import { textAt } from '../describe/column-values.js';

/** Maximum number of unmatched rows listed in a note. */
const SHOWN_ROWS = 10;

/** Returns the key of a row as text; `undefined` when a part of it is missing. */
export function keyText(columns: readonly Column[], row: number): string | undefined {
  const parts = columns.map((column) => textAt(column, row));
  return parts.includes(undefined) ? undefined : parts.join(', ');
}

/** Returns the columns of a key, among them the day from another table. */
export function keyColumns({ table: name, columns, day }: KeyRef, tables: readonly Table[]): readonly Column[] {
  const found = tables.find((table) => table.name === name)?.columns ?? [];
  const own = columns.flatMap((wanted) => found.find((column) => column.name === wanted) ?? []);
  return day === undefined ? own : [...own, ...dayColumn(name, day, tables)];
}

/** Returns the column with the day of each row, joined from another table. */
function dayColumn(table: string, { table: other, column, from, to }: JoinedDay, tables: readonly Table[]): readonly Column[] {
  const [days] = keyColumns({ table: other, columns: [column] }, tables);
  const { rows } = joinRows(keyColumns({ table, columns: from }, tables), keyColumns({ table: other, columns: to }, tables));
  return days === undefined ? [] : [gatherColumn(days, rows)];
}

/** The column with the last day of the periods of a list; `undefined` for other keys. */
export function untilColumn({ table: name, until }: KeyRef, tables: readonly Table[]): Column | undefined {
  return tables.find((table) => table.name === name)?.columns.find((column) => column.name === until);
}

/** Returns a join for the catalog, with its evidence and the number of matched keys. */
export function countedJoin(
  { from, to }: Pick<Join, 'from' | 'to'>,
  evidence: readonly Reason[],
  { rows, missing, unmatched }: Omit<JoinedRows, 'doubled'>,
): Join {
  const keyed = rows.length - missing;
  const matched: Reason =
    unmatched === 0
      ? { code: 'all-match' }
      : {
          code: 'some-match',
          params: { matched: keyed - unmatched, keys: keyed },
        };
  return { from, to, missing, unmatched, ...reasoned([...evidence, matched]) };
}

/** Returns the reasons for a join without the number of matched keys, which is the last one. */
export function evidenceIn(reasons: Join['reasons']): readonly Reason[] {
  return reasons.slice(0, -1);
}

/** Returns the note about keys that the other table does not have (DESIGN 3.4); `undefined` when all are matched. */
export function unmatchedNote({ from, to, unmatched }: Join, rows: Int32Array, keys: readonly Column[]): Note | undefined {
  if (unmatched === 0) return undefined;
  const indexes: number[] = [];
  for (let row = 0; row < rows.length && indexes.length < SHOWN_ROWS; row += 1) {
    if ((rows[row] ?? -1) < 0 && keyText(keys, row) !== undefined) indexes.push(row);
  }
  const example = keyText(keys, indexes[0] ?? 0) ?? '';
  const column = from.columns.join(', ');
  const words = counted(unmatched, 'row has', 'rows have');
  return {
    code: 'unmatched-keys',
    message: `${words} a key in '${from.table}.${column}' that is missing from '${to.table}' (such as '${example}'); they appear as (blank)`,
    table: from.table,
    column,
    count: unmatched,
    rows: indexes,
    params: { table: from.table, column, other: to.table, count: unmatched, example },
  };
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
      const joined = joinRows(keys, keyColumns(join.to, named), untilColumn(join.to, named));
      const now = countedJoin(join, evidenceIn(join.reasons), joined);
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
