import type { DuckDBConnection, DuckDBInstance, DuckDBPreparedStatement, DuckDBVector } from '@duckdb/node-api';
import type { SqlParameter } from '../engine/sql/sql-schema.js';
import type { RunSql } from '../engine/sql/sql-engine.js';
import type { SqlCell, SqlRows } from '../engine/sql/sql-rows.js';
import { abortError, isAbort, SalesError } from '../util/error.js';

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

  constructor(instance: DuckDBInstance, attached?: string) {
    this.#instance = instance;
    this.attached = attached;
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

  /** Interrupts all statements and closes the database. */
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
