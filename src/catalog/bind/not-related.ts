import { type Catalog, pathsFrom } from '../../query/catalog.js';
import type { ColumnRef } from '../../query/schema.js';
import { SalesError } from '../../util/error.js';
import type { Requester } from './several-tables.js';

/** Returns the error for a column that the rows of a table do not reach by many-to-one joins. `field`: the requested name. */
export function notRelated(catalog: Catalog, { table, measure }: Requester, field: string, ref: ColumnRef): SalesError {
  const via = manyOf(catalog, table, ref.table);
  const pairs = via === undefined ? pairsFor(catalog, table, ref.table) : undefined;
  const reason = via !== undefined ? 'many-rows' : pairs === undefined ? 'not-joined' : 'paired';
  return new SalesError('not-related', reason, {
    params: {
      ...{ field, table, other: ref.table, column: ref.column },
      ...(measure === undefined ? {} : { measure }),
      ...(via === undefined ? {} : { via, through: via === ref.table ? '' : via }),
      ...(pairs && { pairs: pairs.table, shared: pairs.shared }),
    },
  });
}

/** Returns a table with many rows per row of `table` that also reaches `other`. Joining it would multiply rows. */
function manyOf(catalog: Catalog, table: string, other: string): string | undefined {
  return catalog.tables.find(({ name }) => {
    const paths = pathsFrom(catalog.joins, name);
    return paths.has(table) && paths.has(other);
  })?.name;
}

/** Returns a table that reaches `other` and, like `table`, a third one: it lists pairs, such as products and their tags. */
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
 * Returns the error for an aggregate over columns of two grains: of tables that do not reach each other, or if
 * `isPart`, of rows and of the whole they belong to.
 */
export function unrelatedColumns(measure: string, refs: readonly ColumnRef[], isPart = false): SalesError {
  const [first, second] = refs.filter((ref, index) => refs.findIndex(({ table }) => table === ref.table) === index);
  const [table = '', other = ''] = [first, second].map((ref) => ref?.table);
  const columns = [first, second].map((ref) => `${String(ref?.table)}.${String(ref?.column)}`);
  const [left = '', right = ''] = columns;
  return new SalesError('not-related', isPart ? 'combines-part' : 'combines-unjoined', {
    params: { measure, table, other, left, right, columns },
  });
}
