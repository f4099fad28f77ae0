import type { Catalog } from '../query/catalog.js';

/** Returns a table that is not joined, for the hint of a missing role: it may have the column. */
export function unjoinedTable({ warnings }: Pick<Catalog, 'warnings'>): { readonly apart?: string } {
  const apart = warnings.find(({ code }) => code === 'unrelated-table')?.table;
  return apart === undefined ? {} : { apart };
}
