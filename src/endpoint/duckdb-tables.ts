import { DUCKDB } from '../engine/sql/dialects.js';
import type { SqlTable } from '../engine/sql/sql-schema.js';
import type { DuckDbDatabase } from './duckdb-database.js';
import { databaseColumn, type DatabaseColumn } from './sql-columns.js';

const LISTED = `
  SELECT c.table_name, c.column_name, c.data_type, CAST(coalesce(t.table_oid, -1) AS DOUBLE)
  FROM duckdb_columns() AS c LEFT JOIN duckdb_tables() AS t ON t.table_oid = c.table_oid
  WHERE NOT c.internal AND c.database_name = coalesce(nullif($1, ''), current_database()) AND c.schema_name = 'main'
  ORDER BY c.table_name, c.column_index`;

/** Returns the tables and views of a DuckDB. Tables keep the order of their rows; views have none. */
export async function duckDbTables(database: DuckDbDatabase): Promise<readonly SqlTable[]> {
  const { columns, rowCount } = await database.run(LISTED, [database.attached ?? ''], { id: 'tables' });
  const [tables, names, types, ids] = columns;
  const found = new Map<string, { readonly columns: DatabaseColumn[]; readonly hasOrder: boolean }>();
  for (let row = 0; row < rowCount; row++) {
    const table = String(tables![row]);
    const known = found.get(table) ?? { columns: [], hasOrder: Number(ids![row]) >= 0 };
    const column = databaseColumn(String(names![row]), String(types![row]));
    if (column) known.columns.push(column);
    found.set(table, known);
  }
  return Array.from(found, ([name, { columns: own, hasOrder }]) => tableOf(name, own, { hasOrder, attached: database.attached }));
}

interface Place {
  readonly hasOrder: boolean;
  readonly attached: string | undefined;
}

function tableOf(name: string, columns: readonly DatabaseColumn[], { hasOrder, attached }: Place): SqlTable {
  const quoted = `${attached === undefined ? '' : `${attached}.main.`}${DUCKDB.identifier(name)}`;
  const read = columns.map(({ name: column, type, isCast }) => {
    const own = DUCKDB.identifier(column);
    return isCast ? `${DUCKDB.cast(own, type)} AS ${own}` : own;
  });
  const order = hasOrder ? [...read, 'rowid AS rowid'] : read;
  const source = columns.some(({ isCast }) => isCast) ? `(SELECT ${order.join(', ')} FROM ${quoted})` : quoted;
  return { name, source: () => source, columns, ...(hasOrder && { rowOrder: 'rowid' }) };
}
