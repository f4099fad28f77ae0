import { type Catalog, pathsFrom } from '../../query/catalog.js';
import type { BoundPart } from '../../query/plan.js';
import type { Note } from '../../query/schema.js';

/**
 * Returns the notes on rows without a match in the joins that a plan uses, from 1% of the rows or of the revenue: they are not in its figures, or
 * in the group of missing keys.
 */
export function lostRows(
  { warnings, joins }: Catalog,
  rows: BoundPart & { readonly others: readonly BoundPart[] },
): readonly Note[] {
  const notes = warnings.filter(({ code, params }) => code === 'unmatched-keys' && (params?.['percent'] ?? params?.['share']));
  if (notes.length === 0) return [];
  const tables = new Set<string>();
  JSON.stringify(rows, (_, inner: unknown) => {
    const { table, column } = (inner ?? {}) as { readonly table?: unknown; readonly column?: unknown };
    if (typeof table === 'string' && typeof column === 'string') tables.add(table);
    return inner;
  });
  const paths = [rows, ...rows.others].flatMap(({ table }) => {
    const all = pathsFrom(joins, table);
    return [...tables].flatMap((one) => all.get(one) ?? []);
  });
  return notes.filter(({ table, column, params }) =>
    paths.some(({ from, to }) => from.table === table && from.columns.join(', ') === column && to.table === params?.['other']),
  );
}
