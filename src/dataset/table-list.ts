import type { Catalog } from '../query/catalog.js';
import type { Table } from '../table/table.js';

/** Tables under all their names. */
export function namedTables(tables: readonly Table[], catalog: Catalog): readonly Table[] {
  return catalog.tables.flatMap(({ name, sameAs = name }) =>
    tables.filter((table) => table.name === sameAs).map((table) => ({ ...table, name })),
  );
}

/** Tables with the rows of others of the same name. */
export function replaced(tables: readonly Table[], others: readonly Table[]): readonly Table[] {
  return tables.map((table) => others.find(({ name }) => name === table.name) ?? table);
}

/** The bytes of a table's rows: texts are not counted. */
export function bytesOf({ columns }: Table): number {
  return columns.reduce((sum, column) => {
    const values = column.type === 'text' ? column.codes : column.values;
    return sum + values.byteLength + (column.valid?.byteLength ?? 0);
  }, 0);
}
