import type { DuckDBConnection, DuckDBInstance, DuckDBPreparedStatement, DuckDBVector } from '@duckdb/node-api';
import { DUCKDB } from '../engine/sql/dialects.js';
import { HALF } from '../dataset/sql/table-facts.js';
import type { LargeTables, RunSql } from '../engine/sql/sql-engine.js';
import type { SqlCell, SqlRows } from '../engine/sql/row-sql.js';
import type { SqlParameter, SqlTable, SqlType } from '../engine/sql/sql-schema.js';
import { abortError, isAbort, SalesError } from '../util/error.js';
import { type RowFile, spreadBlocks } from './spread-rows.js';

/** The number that DuckDB gives statements of type SELECT. */
const SELECT = 1;

/** The schema of rollups, which no page can name. */
export const ROLLUP_SCHEMA = 'sales_rollups';

/** Time in milliseconds between two interrupts of a statement. */
const INTERRUPT_MS = 50;

/** A DuckDB that runs SELECT statements only on separate connections, so each can be interrupted. */
export class DuckDbDatabase {
  readonly #instance: DuckDBInstance;
  /** Connections that run nothing. */
  readonly #idle: DuckDBConnection[] = [];
  readonly #running = new Set<Promise<unknown>>();
  readonly #closed = new AbortController();
  /** The attached database with the data; `undefined` when the data is in the own database. */
  readonly attached: string | undefined;
  readonly files: ReadonlyMap<string, readonly RowFile[]>;

  constructor(instance: DuckDBInstance, attached?: string, files: DuckDbDatabase['files'] = new Map()) {
    this.#instance = instance;
    this.attached = attached;
    this.files = files;
  }

  /** Makes a table of the rows of a SELECT for a rollup, and returns how it is written in statements. @throws SalesError `engine-error` */
  readonly createRollup = async (name: string, sql: string, parameters: readonly SqlParameter[]): Promise<string> => {
    const source = `${ROLLUP_SCHEMA}.${name}`;
    const connection = await this.#instance.connect();
    try {
      const statement = await connection.prepare(`CREATE TABLE ${source} AS ${sql}`);
      bindAll(statement, parameters);
      await statement.run();
      statement.destroySync();
      return source;
    } catch (cause) {
      throw new SalesError('engine-error', 'rollup-failed', { cause });
    } finally {
      connection.closeSync();
    }
  };

  /**
   * Runs a statement.
   * @throws SalesError `engine-error` for a statement other than SELECT, and one that fails; `AbortError`
   */
  readonly run: RunSql = async (sql, parameters, { signal }) => {
    // A signal for each statement: many listeners of one look like a leak to Node.
    const ended = AbortSignal.any([...(signal ? [signal] : []), this.#closed.signal]);
    const running = this.#run(sql, parameters, ended);
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  };

  async close(): Promise<void> {
    this.#closed.abort();
    // Closing a database with running statements would crash the process.
    await Promise.allSettled(this.#running);
    for (const connection of this.#idle.splice(0)) connection.closeSync();
    this.#instance.closeSync();
  }

  async #run(sql: string, parameters: readonly SqlParameter[], signal: AbortSignal): Promise<SqlRows> {
    if (signal.aborted) throw abortError();
    const connection = this.#idle.pop() ?? (await this.#instance.connect());
    // An interrupt between two steps of a statement has no effect, so it is repeated until the statement ends.
    let timer: ReturnType<typeof setInterval> | undefined;
    const interrupt = (): void => {
      connection.interrupt();
      timer = setInterval(() => connection.interrupt(), INTERRUPT_MS);
    };
    signal.addEventListener('abort', interrupt, { once: true });
    try {
      return await select(connection, sql, { parameters, signal });
    } catch (cause) {
      if (hasAborted(signal)) throw abortError();
      if (isAbort(cause) || cause instanceof SalesError) throw cause;
      throw new SalesError('engine-error', 'database-query', { cause });
    } finally {
      signal.removeEventListener('abort', interrupt);
      clearInterval(timer);
      this.#idle.push(connection);
    }
  }
}

/** True when a signal was aborted while a statement ran. */
function hasAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

async function select(
  connection: DuckDBConnection,
  sql: string,
  { parameters, signal }: { readonly parameters: readonly SqlParameter[]; readonly signal: AbortSignal },
): Promise<SqlRows> {
  const statements = await connection.extractStatements(sql);
  if (statements.count !== 1) throw new SalesError('engine-error', 'one-statement');
  const statement = await statements.prepare(0);
  try {
    if ((statement.statementType as number) !== SELECT) throw new SalesError('engine-error', 'only-select');
    bindAll(statement, parameters);
    // An interrupt before the statement runs has no effect.
    if (signal.aborted) throw abortError();
    const result = await statement.stream();
    const chunks = await result.fetchAllChunks();
    const rowCount = chunks.reduce((count, chunk) => count + chunk.rowCount, 0);
    const columns = Array.from({ length: result.columnCount }, (_, index) =>
      joinValues(
        chunks.map((chunk) => ({ vector: chunk.getColumnVector(index), rowCount: chunk.rowCount })),
        rowCount,
      ),
    );
    return { rowCount, columns };
  } finally {
    statement.destroySync();
  }
}

function bindAll(statement: DuckDBPreparedStatement, parameters: readonly SqlParameter[]): void {
  parameters.forEach((value, index) => {
    if (typeof value === 'string') statement.bindVarchar(index + 1, value);
    else statement.bindDouble(index + 1, value);
  });
}

interface Part {
  readonly vector: DuckDBVector;
  readonly rowCount: number;
}

/** Returns a column of doubles as a Float64Array with NaN for missing values, and one of texts as a list. */
function joinValues(parts: readonly Part[], rowCount: number): SqlRows['columns'][number] {
  const isText = parts.some(({ vector }) => (vector.type.typeId as number) !== DOUBLE_TYPE);
  if (isText)
    return parts.flatMap(({ vector, rowCount: count }) =>
      Array.from({ length: count }, (_, row) => vector.getItem(row) as SqlCell),
    );
  const numbers = new Float64Array(rowCount);
  let at = 0;
  for (const { vector, rowCount: count } of parts) {
    for (let row = 0; row < count; row++) numbers[at + row] = (vector.getItem(row) as number | null) ?? NaN;
    at += count;
  }
  return numbers;
}

/** The number that DuckDB gives the type DOUBLE. */
const DOUBLE_TYPE = 11;

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
  SELECT c.table_name, c.column_name, c.data_type, CAST(coalesce(t.estimated_size, -1) AS DOUBLE)
  FROM duckdb_columns() AS c LEFT JOIN duckdb_tables() AS t ON t.table_oid = c.table_oid
  WHERE NOT c.internal AND c.database_name = coalesce(nullif($1, ''), current_database()) AND c.schema_name = 'main'
  ORDER BY c.table_name, c.column_index`;

/** A table or view with its columns. */
interface Listed {
  readonly name: string;
  readonly columns: DatabaseColumn[];
  /** The rows of a table; -1 for a view. */
  readonly rows: number;
}

/** Returns the tables and views of a DuckDB, and how large ones are described. Tables keep the order of their rows; views have none. */
export async function duckDbTables(
  database: DuckDbDatabase,
): Promise<{ readonly tables: readonly SqlTable[]; readonly large: LargeTables }> {
  const { columns, rowCount } = await database.run(LISTED, [database.attached ?? ''], { id: 'tables' });
  const [tables, names, types, sizes] = columns;
  const found = new Map<string, Listed>();
  for (let row = 0; row < rowCount; row++) {
    const name = String(tables![row]);
    const known = found.get(name) ?? { name, columns: [], rows: Number(sizes![row]) };
    const column = databaseColumn(String(names![row]), String(types![row]));
    if (column) known.columns.push(column);
    found.set(name, known);
  }
  const made = Array.from(found.values(), (listed) => tableOf(listed, database));
  return {
    tables: made.map(([table]) => table),
    large: new Map(made.flatMap(([table, parts]) => (parts ? [[table, parts]] : []))),
  };
}

/** Returns a table, and the parts of a large one. */
function tableOf(
  { name, columns: own, rows }: Listed,
  { attached, files }: DuckDbDatabase,
): [SqlTable, ReturnType<LargeTables['get']>] {
  const quoted = `${attached === undefined ? '' : `${attached}.main.`}${DUCKDB.identifier(name)}`;
  const columns = own.map(({ name: column, type }) => ({ name: column, type }));
  const read = own.map(({ name: column, type, isCast }) => {
    const identifier = DUCKDB.identifier(column);
    return isCast ? `${DUCKDB.cast(identifier, type)} AS ${identifier}` : identifier;
  });
  const select = (from: string, ...others: readonly string[]): string => `SELECT ${[...read, ...others].join(', ')} FROM ${from}`;
  const tableFrom = (source: string): SqlTable => ({ name, source: () => source, columns });
  const hasOrder = rows >= 0;
  const source = own.some(({ isCast }) => isCast) ? `(${select(quoted, ...(hasOrder ? ['rowid AS rowid'] : []))})` : quoted;
  const parts = hasOrder ? [{ rows, from: quoted, number: 'rowid' }] : (files.get(name) ?? []);
  const blocks = spreadBlocks(parts).map((from, b) => select(from, `${b % 2} AS ${DUCKDB.identifier(HALF)}`));
  return [
    { ...tableFrom(source), ...(hasOrder && { rowOrder: 'rowid' }) },
    blocks.length === 0
      ? undefined
      : { blocks: tableFrom(`(${blocks.join(' UNION ALL ')})`), files: parts.map(({ from }) => tableFrom(`(${select(from)})`)) },
  ];
}
