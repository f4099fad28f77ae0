import type { Catalog } from '../query/catalog.js';
import { pathsFrom } from '../query/join-paths.js';
import type { ColumnRef } from '../query/schema.js';
import { SalesError } from '../util/error.js';

/** Whose rows ask for a column. */
export interface Asker {
  readonly table: string;
  /** The measure that is counted on them. */
  readonly measure?: string;
}

/** The error of a column that the rows of a table do not lead to, many-to-one; `field` is what was asked. */
export function notRelated(catalog: Catalog, { table, measure }: Asker, field: string, ref: ColumnRef): SalesError {
  const via = manyOf(catalog, table, ref.table);
  const what = measure === undefined ? `the rows of '${table}'` : `measure '${measure}' is counted on '${table}', whose rows`;
  const way = via === ref.table ? '' : ` on the way to '${ref.table}'`;
  const why =
    via === undefined ? `do not lead to the table '${ref.table}'` : `each lead to many rows of '${via}'${way} and would multiply`;
  return new SalesError('not-related', `${what} ${why}: '${field}' is '${ref.table}.${ref.column}'`, {
    hint:
      via === undefined
        ? `Declare how the tables are joined: joins="${table}.… = ${ref.table}.…".`
        : `Ask by a field of '${table}' or of a table that it leads to, or for a measure of '${via}'.`,
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
  return new SalesError('not-related', `measure '${measure}' combines '${columns.join("' and '")}' row by row, but ${why}`, {
    hint: isPart ? `A${aggregate}` : `Declare how they are joined: joins="${table}.… = ${other}.…". Or a${aggregate}`,
    params: { measure, table, other, columns },
  });
}
