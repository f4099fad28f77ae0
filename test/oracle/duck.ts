import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { Cell, Row, TestTable } from '../engine/random-table.js';
import type { ResultRow, Value } from '../engine/reference.js';
import { toDouble } from '../engine/rational.js';

/** The columns of `randomTable` as DuckDB types; decimals as narrow as their values, so that products stay within 38 digits. */
const TYPES: Readonly<Record<string, string>> = {
  region: 'VARCHAR',
  customer: 'VARCHAR',
  order: 'VARCHAR',
  quantity: 'DECIMAL(4,0)',
  price: 'DECIMAL(9,2)',
  rate: 'DECIMAL(9,4)',
  discount: 'DECIMAL(4,2)',
  huge: 'DECIMAL(18,2)',
  score: 'DOUBLE',
  active: 'BOOLEAN',
  date: 'DATE',
  shipped: 'DATE',
  at: 'TIMESTAMP',
};

/** A DuckDB in memory, with one thread: its tables are so small that more take processor time and save none. */
export class Duck {
  readonly #connection: DuckDBConnection;

  private constructor(connection: DuckDBConnection) {
    this.#connection = connection;
  }

  static async open(): Promise<Duck> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    return new Duck(await instance.connect());
  }

  /** Writes the rows as table `base`, with their place in the file as `id` and the first day of each customer as `first`. */
  async load({ rows, table }: TestTable): Promise<void> {
    const names = Object.keys(TYPES);
    const scaleOf = (name: string): number => {
      const column = table.columns.find((each) => each.name === name)!;
      return column.type === 'number' && column.kind === 'decimal' ? column.scale : 0;
    };
    await this.#connection.run(
      `CREATE OR REPLACE TABLE t (id INTEGER, ${names.map((name) => `"${name}" ${TYPES[name]!}`).join(', ')})`,
    );
    const literals = (row: Row, id: number): string =>
      [id, ...names.map((name) => literal(row[name], TYPES[name]!, scaleOf(name)))].join(', ');
    if (rows.length > 0)
      await this.#connection.run(`INSERT INTO t VALUES ${rows.map((row, id) => `(${literals(row, id)})`).join(',\n')}`);
    const first = 'CASE WHEN customer IS NOT NULL THEN min(date) OVER (PARTITION BY customer) END';
    await this.#connection.run(`CREATE OR REPLACE TABLE base AS SELECT *, ${first} AS "first" FROM t`);
  }

  /** The rows of a query, in plain values. */
  async rows(sql: string): Promise<readonly ResultRow[]> {
    const reader = await this.#connection.runAndReadAll(sql);
    return reader
      .getRowObjectsJS()
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainOf(value)])));
  }

  close(): void {
    this.#connection.closeSync();
  }
}

function literal(cell: Cell, type: string, scale: number): string {
  if (cell === undefined) return 'NULL';
  if (typeof cell === 'string') return `'${cell.replaceAll("'", "''")}'`;
  if (type === 'DATE') return `DATE '1970-01-01' + ${cell.num}`;
  if (type === 'TIMESTAMP') return `make_timestamp(${cell.num * 1000n})`;
  if (type === 'BOOLEAN') return cell.num === 1n ? 'true' : 'false';
  if (type === 'DOUBLE') return `${toDouble(cell)}::DOUBLE`;
  const digits = String(cell.num < 0n ? -cell.num : cell.num).padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${cell.num < 0n ? '-' : ''}${digits.slice(0, point)}${scale > 0 ? `.${digits.slice(point)}` : ''}`;
}

function plainOf(value: unknown): Value {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint' || typeof value === 'boolean') return Number(value);
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new Error(`DuckDB gave a ${typeof value}`);
}
