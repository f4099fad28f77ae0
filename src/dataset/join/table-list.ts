import type { Catalog } from '../../query/catalog.js';
import type { Table } from '../../table/table.js';
import { stringBytes } from '../../table/cells/text-list.js';

/** Returns the tables under all their names. */
export function namedTables(tables: readonly Table[], catalog: Catalog): readonly Table[] {
  return catalog.tables.flatMap(({ name, sameAs = name }) =>
    tables.filter((table) => table.name === sameAs).map((table) => ({ ...table, name })),
  );
}

/** Replaces tables by others with the same name. */
export function replaced(tables: readonly Table[], others: readonly Table[]): readonly Table[] {
  return tables.map((table) => others.find(({ name }) => name === table.name) ?? table);
}

/** Returns the size of the texts that tables refer to, in bytes; columns may share texts. */
export function textBytes(tables: readonly Table[]): number {
  const columns = tables.flatMap((table) => table.columns).filter((column) => column.type === 'text');
  const lists = new Set(columns.map((column) => column.list ?? column.dictionary));
  return Array.from(lists, (texts) => ('bytes' in texts ? texts.bytes : stringBytes(texts))).reduce(
    (sum, bytes) => sum + bytes,
    0,
  );
}

/** Returns the size of a table's rows in bytes, without texts. */
export function bytesOf({ columns }: Table): number {
  return columns.reduce((sum, column) => {
    const values = column.type === 'text' ? column.codes : column.values;
    return sum + values.byteLength + (column.valid?.byteLength ?? 0);
  }, 0);
}
