import {
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBConnection,
  type DuckDBValue,
} from '@duckdb/node-api';
import { DuckDbDatabase } from '../../../src/endpoint/duckdb-database.js';
import { DUCKDB } from '../../../src/engine/sql/dialects.js';
import type { SqlSource } from '../../../src/engine/sql/sql-engine.js';
import type { SqlColumn, SqlJoin, SqlTable, SqlType } from '../../../src/engine/sql/sql-schema.js';
import type { Join } from '../../../src/query/catalog.js';
import type { Column } from '../../../src/table/column.js';
import type { Table } from '../../../src/table/table.js';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const digitsOf = ({ min, max, scale }: { min: number; max: number; scale: number }): number =>
  Math.max(scale, 1, ...[min, max].filter(Number.isFinite).map((bound) => String(Math.abs(bound)).length));

function typeOf(column: Column): SqlType {
  if (column.type === 'datetime') return { kind: 'datetime', instant: column.instant };
  if (column.type !== 'number') return { kind: column.type };
  return column.kind === 'float' ? { kind: 'double' } : { kind: 'decimal', digits: digitsOf(column), scale: column.scale };
}

/** The most rows of a chunk of DuckDB. */
const CHUNK_ROWS = 2048;

/** Returns a value of a column as DuckDB takes it. */
function cellOf(column: Column, row: number): DuckDBValue {
  const isPresent = column.valid === undefined || ((column.valid[row >> 3]! >> (row & 7)) & 1) === 1;
  if (!isPresent) return null;
  if (column.type === 'text') return column.dictionary[column.codes[row]!]!;
  const value = column.values[row]!;
  if (column.type === 'date') return new DuckDBDateValue(value);
  if (column.type === 'datetime') {
    const micros = BigInt(Math.round(value)) * 1000n;
    return column.instant ? new DuckDBTimestampTZValue(micros) : new DuckDBTimestampValue(micros);
  }
  if (column.type === 'boolean') return value === 1;
  return column.kind === 'float' ? value : new DuckDBDecimalValue(BigInt(value), digitsOf(column), column.scale);
}

/** DuckDB in memory with the rows of local tables, for an engine over both. */
export class DuckSource {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #database: DuckDbDatabase;
  #tableCount = 0;

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
    this.#database = new DuckDbDatabase(this.#instance);
  }

  static async open(): Promise<DuckSource> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    const connection = await instance.connect();
    await connection.run("SET GLOBAL TimeZone = 'UTC'");
    return new DuckSource(instance, connection);
  }

  /** Writes tables and returns them as the source of an engine. */
  async load(tables: readonly Table[], joins: readonly Join[] = []): Promise<SqlSource> {
    const loaded: SqlTable[] = [];
    for (const table of tables) loaded.push(await this.#write(table, `loaded_${this.#tableCount++}`));
    const own: readonly SqlJoin[] = joins.map((join) => ({ ...join, isUnique: false }));
    return { schema: { tables: loaded, joins: own }, dialect: DUCKDB, run: this.#database.run };
  }

  async #write(table: Table, name: string): Promise<SqlTable> {
    const columns = table.columns.map((column): SqlColumn => ({ name: column.name, type: typeOf(column) }));
    // DuckDB ignores the case of names, and tables may have columns that differ in case only.
    const types = columns.map(
      ({ name: column, type }) => `${quoted(column)} ${DUCKDB.cast('x', type).replace(/^CAST\(x AS (.*)\)$/s, '$1')}`,
    );
    await this.#connection.run(`CREATE TABLE ${name} (${types.join(', ')})`);
    const appender = await this.#connection.createAppender(name);
    const chunkTypes = columns.map((_, index) => appender.columnType(index));
    for (let from = 0; from < table.rowCount; from += CHUNK_ROWS) {
      const length = Math.min(CHUNK_ROWS, table.rowCount - from);
      const chunk = DuckDBDataChunk.create(chunkTypes, length);
      chunk.setColumns(table.columns.map((column) => Array.from({ length }, (_, row) => cellOf(column, from + row))));
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    return { name: table.name, source: () => name, columns, rowOrder: 'rowid' };
  }

  async close(): Promise<void> {
    this.#connection.closeSync();
    await this.#database.close();
  }
}
