import type { Catalog } from '../../query/catalog.js';
import { pathsFrom } from '../../query/join-paths.js';
import type { ColumnRef } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';
import type { Asker } from './several-tables.js';

/** The error of a column that the rows of a table do not lead to, many-to-one; `field` is what was asked. */
export function notRelated(catalog: Catalog, { table, measure }: Asker, field: string, ref: ColumnRef): SalesError {
  const via = manyOf(catalog, table, ref.table);
  const pairs = via === undefined ? pairsFor(catalog, table, ref.table) : undefined;
  const what = measure === undefined ? `the rows of '${table}'` : `measure '${measure}' is counted on '${table}', whose rows`;
  const way = via === ref.table ? '' : ` on the way to '${ref.table}'`;
  const many = pairs === undefined ? '' : `, for many rows of '${pairs.table}' may belong to one of '${pairs.shared}'`;
  const why =
    via === undefined
      ? `do not lead to the table '${ref.table}'${many}`
      : `each lead to many rows of '${via}'${way} and would multiply`;
  const hint =
    via !== undefined
      ? `Ask by a field of '${table}' or of a table that it leads to, or for a measure of '${via}'.`
      : pairs === undefined
        ? `Declare how the tables are joined: joins="${table}.… = ${ref.table}.…".`
        : `Ask for a measure of '${pairs.table}', or by a field of '${pairs.shared}'.`;
  return new SalesError('not-related', `${what} ${why}: '${field}' is '${ref.table}.${ref.column}'`, {
    hint,
    params: { field, table, other: ref.table, column: ref.column, ...(measure === undefined ? {} : { measure }) },
  });
}

/** A table many rows of which lead to one of `table`, and also to `other`: a way that would multiply rows. */
function manyOf(catalog: Catalog, table: string, other: string): string | undefined {
  return catalog.tables.find(({ name }) => {
    const paths = pathsFrom(catalog.joins, name);
    return paths.has(table) && paths.has(other);
  })?.name;
}

/** A table that leads to `other` and, as `table` does, to a third: it lists pairs, such as products and their tags. */
function pairsFor(
  { tables, joins }: Catalog,
  table: string,
  other: string,
): { readonly table: string; readonly shared: string } | undefined {
  const own = [...pathsFrom(joins, table).keys()];
  for (const { name } of tables) {
    const paths = pathsFrom(joins, name);
    const shared = paths.has(other) ? own.find((reached) => paths.has(reached)) : undefined;
    if (shared !== undefined) return { table: name, shared };
  }
  return undefined;
}

/**
 * The error of an aggregate over columns of two grains (DESIGN T1): of tables of which none leads to the others, or where `isPart`, of rows and of
 * what they are parts of.
 */
export function unrelatedColumns(measure: string, refs: readonly ColumnRef[], isPart = false): SalesError {
  const [first, second] = refs.filter((ref, index) => refs.findIndex(({ table }) => table === ref.table) === index);
  const [table = '', other = ''] = [first, second].map((ref) => ref?.table);
  const columns = [first, second].map((ref) => `${String(ref?.table)}.${String(ref?.column)}`);
  const why = isPart
    ? `a row of '${other}' has many of '${table}' and would be counted with each`
    : 'neither table leads to the other';
  const aggregate = 'ggregate each by itself, such as sum(…) - sum(…).';
  return new SalesError('not-related', `measure '${measure}' combines '${columns.join("' and '")}' in one row, but ${why}`, {
    hint: isPart ? `A${aggregate}` : `Declare how they are joined: joins="${table}.… = ${other}.…". Or a${aggregate}`,
    params: { measure, table, other, columns },
  });
}
