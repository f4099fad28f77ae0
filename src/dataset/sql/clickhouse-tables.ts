import { CLICKHOUSE } from '../../engine/sql/dialects.js';
import type { RunSql } from '../../engine/sql/sql-engine.js';
import type { SqlTable, SqlType } from '../../engine/sql/sql-schema.js';
import { SalesError } from '../../util/error.js';

/** Digits of the integer types. */
const INTEGERS: Readonly<Record<string, number>> = {
  Int8: 3,
  Int16: 5,
  Int32: 10,
  Int64: 19,
  UInt8: 3,
  UInt16: 5,
  UInt32: 10,
  UInt64: 20,
};

/** Types of other columns; `true` for those that are cast. */
const TYPES: Readonly<Record<string, readonly [SqlType['kind'] & ('double' | 'text' | 'date' | 'boolean'), boolean]>> = {
  Bool: ['boolean', false],
  Date: ['date', false],
  Date32: ['date', false],
  Enum16: ['text', true],
  Enum8: ['text', true],
  FixedString: ['text', true],
  Float32: ['double', true],
  Float64: ['double', false],
  String: ['text', false],
  UUID: ['text', true],
};

/** The type of a column for plans, and whether the column is cast to it. */
interface Typed {
  readonly type: SqlType;
  readonly isCast: boolean;
}

/** Returns a column’s type by its name in ClickHouse; `undefined` for arrays, maps and other types that plans do not know. */
export function typeOfColumn(written: string): Typed | undefined {
  const [, inner] = /^(?:Nullable|LowCardinality)\((.*)\)$/s.exec(written) ?? [];
  if (inner !== undefined) return typeOfColumn(inner);
  const [, name = '', list = ''] = /^(\w+)(?:\((.*)\))?$/s.exec(written) ?? [];
  const digits = INTEGERS[name];
  if (digits !== undefined) return { type: { kind: 'decimal', digits, scale: 0 }, isCast: false };
  if (name === 'Decimal') {
    const [precision = 0, scale = 0] = list.split(',').map(Number);
    return precision > 38 ? undefined : { type: { kind: 'decimal', digits: precision, scale }, isCast: false };
  }
  // A time with a time zone is an instant; others are what clocks of the server show.
  if (name === 'DateTime' || name === 'DateTime64')
    return { type: { kind: 'datetime', instant: list.includes("'") }, isCast: false };
  const known = TYPES[name];
  return known && { type: { kind: known[0] }, isCast: known[1] };
}

/** The oldest version of ClickHouse with all that queries need: window functions, parameters and exact quantiles. */
const OLDEST = [23, 8] as const;

/** Checks the version of a ClickHouse. @throws SalesError `engine-unsupported` for an older one; those of requests */
export async function requireVersion(run: RunSql): Promise<void> {
  const { columns } = await run('SELECT version()', [], { id: 'version' });
  const version = String(columns[0]?.[0]);
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new SalesError('engine-unsupported', 'old-clickhouse', {
    params: { term: `ClickHouse ${version}`, oldest: OLDEST.join('.') },
  });
}

/** A table by its name, in a database or that of the connection. */
export interface TableName {
  readonly database?: string | undefined;
  readonly table: string;
}

/** Returns the name in `table` or `database.table`. */
export function tableName(text: string): TableName {
  const [first = '', ...rest] = text.split('.');
  return rest.length === 0 ? { table: first } : { database: first, table: rest.join('.') };
}

/** Returns the names of the tables and views of a database. */
export async function tablesOf(database: string, run: RunSql): Promise<readonly TableName[]> {
  const { columns } = await run('SELECT name FROM system.tables WHERE database = {p1:String} ORDER BY name', [database], {
    id: 'tables',
  });
  return Array.from(columns[0]!, (table) => ({ database, table: String(table) }));
}

/** Returns a table with the types of its columns. Its rows have no order. */
export async function describeTable({ database, table }: TableName, run: RunSql): Promise<SqlTable> {
  const name = [...(database === undefined ? [] : [database]), table].map((part) => CLICKHOUSE.identifier(part)).join('.');
  const { columns, rowCount } = await run(`DESCRIBE TABLE ${name}`, [], { id: 'columns' });
  const [names, types] = columns;
  const found = Array.from({ length: rowCount }, (_, row) => {
    const typed = typeOfColumn(String(types![row]));
    return typed && { name: String(names![row]), ...typed };
  }).filter((column) => column !== undefined);
  const read = found.map(({ name: column, type, isCast }) => {
    const own = CLICKHOUSE.identifier(column);
    return isCast ? `${CLICKHOUSE.cast(own, type)} AS ${own}` : own;
  });
  const source = found.some(({ isCast }) => isCast) ? `(SELECT ${read.join(', ')} FROM ${name})` : name;
  return { name: table, source: () => source, columns: found.map(({ name: column, type }) => ({ name: column, type })) };
}

/** Counts of rows, and the highest numbers of inserted blocks and of mutations, which merges of parts leave as they are. */
const PARTS = `
  SELECT toString(count()), concat(toString(sum(rows)), ' ', toString(sum(block)), ' ', toString(sum(data)))
  FROM (
    SELECT sum(rows) AS rows, max(max_block_number) AS block, max(data_version) AS data
    FROM system.parts WHERE active AND database = {p1:String} AND has(splitByChar(',', {p2:String}), table)
    GROUP BY table, partition_id
  )`;

/**
 * Returns the version of the rows of tables: it changes with inserts, mutations and dropped partitions. `undefined` where ClickHouse does not
 * say, as for views, tables of other servers, and users who may not read `system.parts`.
 */
export async function versionOfParts(tables: readonly TableName[], run: RunSql): Promise<string | undefined> {
  try {
    const database = tables[0]?.database ?? '';
    const { columns } = await run(PARTS, [database, tables.map(({ table }) => table).join(',')], { id: 'parts' });
    const [count, version] = columns.map((column) => String(column[0]));
    return count === '0' ? undefined : version;
  } catch {
    // Without a version, the data is current until `refresh()`.
    return undefined;
  }
}
