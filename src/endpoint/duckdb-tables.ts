import { DUCKDB } from '../engine/sql/dialects.js';
import type { SqlTable, SqlType } from '../engine/sql/sql-schema.js';
import type { DuckDbDatabase } from './duckdb-database.js';

/** A column of a database table, and how queries read it. */
interface DatabaseColumn {
  readonly name: string;
  readonly type: SqlType;
  /** True when the column must be cast to `type`, for types that plans do not know. */
  readonly isCast: boolean;
}

/** Digits of the integer types of DuckDB. */
const INTEGERS: Readonly<Record<string, number>> = {
  TINYINT: 3,
  SMALLINT: 5,
  INTEGER: 10,
  BIGINT: 19,
  UTINYINT: 3,
  USMALLINT: 5,
  UINTEGER: 10,
  UBIGINT: 20,
  HUGEINT: 38,
};

const TYPES: Readonly<Record<string, SqlType>> = {
  DOUBLE: { kind: 'double' },
  VARCHAR: { kind: 'text' },
  DATE: { kind: 'date' },
  BOOLEAN: { kind: 'boolean' },
  TIMESTAMP: { kind: 'datetime', instant: false },
  'TIMESTAMP WITH TIME ZONE': { kind: 'datetime', instant: true },
};

/** Types that are cast to one that plans know. */
const CASTS: Readonly<Record<string, SqlType>> = {
  FLOAT: { kind: 'double' },
  UUID: { kind: 'text' },
  TIME: { kind: 'text' },
  TIMESTAMP_S: { kind: 'datetime', instant: false },
  TIMESTAMP_MS: { kind: 'datetime', instant: false },
  TIMESTAMP_NS: { kind: 'datetime', instant: false },
};

/** Returns a column by the name of its type in DuckDB; `undefined` for lists, structures and bytes, which plans do not know. */
function databaseColumn(name: string, typeName: string): DatabaseColumn | undefined {
  const [, digits, scale] = /^DECIMAL\((\d+),(\d+)\)$/.exec(typeName) ?? [];
  if (digits !== undefined) {
    return { name, type: { kind: 'decimal', digits: Number(digits), scale: Number(scale) }, isCast: false };
  }
  const whole = INTEGERS[typeName];
  if (whole !== undefined) return { name, type: { kind: 'decimal', digits: whole, scale: 0 }, isCast: false };
  const own = TYPES[typeName];
  if (own !== undefined) return { name, type: own, isCast: false };
  const cast: SqlType | undefined = typeName.startsWith('ENUM(') ? { kind: 'text' } : CASTS[typeName];
  return cast && { name, type: cast, isCast: true };
}

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
