import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
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

function literal(column: Column, row: number): string {
  const isPresent = column.valid === undefined || ((column.valid[row >> 3]! >> (row & 7)) & 1) === 1;
  if (!isPresent) return 'NULL';
  if (column.type === 'text') return `'${column.dictionary[column.codes[row]!]!.replaceAll("'", "''")}'`;
  const value = column.values[row]!;
  if (column.type === 'date') return `DATE '1970-01-01' + (${value})`;
  if (column.type === 'datetime') return `make_timestamp(${BigInt(Math.round(value)) * 1000n})`;
  if (column.type === 'boolean') return value === 1 ? 'true' : 'false';
  if (column.kind === 'float') return `'${value}'::DOUBLE`;
  const text = String(Math.abs(value)).padStart(column.scale + 1, '0');
  const at = text.length - column.scale;
  return `${value < 0 ? '-' : ''}${text.slice(0, at)}${column.scale > 0 ? `.${text.slice(at)}` : ''}`;
}

/** DuckDB in memory with the rows of local tables, for an engine over both. */
export class DuckSource {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #database: DuckDbDatabase;

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
    for (const [index, table] of tables.entries()) loaded.push(await this.#write(table, `loaded_${index}`));
    const own: readonly SqlJoin[] = joins.map((join) => ({ ...join, isUnique: false }));
    return { schema: { tables: loaded, joins: own }, dialect: DUCKDB, run: this.#database.run };
  }

  async #write(table: Table, name: string): Promise<SqlTable> {
    const columns = table.columns.map((column): SqlColumn => ({ name: column.name, type: typeOf(column) }));
    // DuckDB ignores the case of names, and tables may have columns that differ in case only.
    const types = columns.map(
      ({ name: column, type }) => `${quoted(column)} ${DUCKDB.cast('x', type).replace(/^CAST\(x AS (.*)\)$/s, '$1')}`,
    );
    await this.#connection.run(`CREATE OR REPLACE TABLE ${name} (${types.join(', ')})`);
    const rows = Array.from(
      { length: table.rowCount },
      (_, row) => `(${table.columns.map((column) => literal(column, row)).join(', ')})`,
    );
    for (let start = 0; start < rows.length; start += 500) {
      await this.#connection.run(`INSERT INTO ${name} VALUES ${rows.slice(start, start + 500).join(',\n')}`);
    }
    return { name: table.name, source: () => name, columns, rowOrder: 'rowid' };
  }

  async close(): Promise<void> {
    this.#connection.closeSync();
    await this.#database.close();
  }
}
