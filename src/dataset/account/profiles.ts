import type { ColumnProfile, TableProfile } from '../../catalog/detect/profile.js';
import type { Catalog, CatalogColumn } from '../../query/catalog.js';

/** Maximum number of rows of each table whose values are examined. */
export const EXAMINED_ROWS = 1000;

/** Returns the tables of a catalog, each once, without tables of exchange rates. */
export function ownTables({ tables, rates = [] }: Catalog): Catalog['tables'] {
  return tables.filter(({ name, sameAs }) => sameAs === undefined && !rates.some(({ table }) => table === name));
}

/** Returns what the detection needs to know about a table, from the catalog and the first rows of its columns of numbers. */
export function profileOf(
  catalog: Catalog,
  { name, rowCount }: Catalog['tables'][number],
  valueAt: (column: CatalogColumn, row: number) => number,
): TableProfile {
  const length = Math.min(rowCount, EXAMINED_ROWS);
  const columns = catalog.columns.filter(({ table }) => table === name);
  return {
    table: name,
    rowCount,
    columns: columns.map((column) => {
      const isNumber = column.type === 'number';
      const sample = Float64Array.from({ length }, (_, row) => (isNumber ? valueAt(column, row) : Number.NaN));
      return columnProfile(column, sample);
    }),
  };
}

function columnProfile({ name, type, missing, distinct, min, max, percent }: CatalogColumn, sample: Float64Array): ColumnProfile {
  return {
    name,
    type,
    missing,
    distinct,
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    ...(percent && { percent }),
    sample,
  };
}
