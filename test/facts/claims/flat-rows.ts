import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Dataset } from '../../../src/core.js';
import { SalesError } from '../../../src/util/error.js';

/** Measures that are sums over rows, from which all others are computed. */
const SUMS = ['revenue', 'units', 'profit', 'cost'];

/** The single rows of a data set in DuckDB: one table `t`, with a column for each field and each sum. */
export class FlatRows {
  readonly fields: ReadonlySet<string>;
  readonly sums: ReadonlySet<string>;
  readonly #connection: DuckDBConnection;
  readonly #answers = new Map<string, Promise<readonly (readonly unknown[])[]>>();

  private constructor(connection: DuckDBConnection, fields: readonly string[], sums: readonly string[]) {
    this.#connection = connection;
    this.fields = new Set(fields);
    this.sums = new Set(sums);
  }

  /** Reads the fields that claims name, as far as rows have them. */
  static async of(dataset: Dataset, wanted: Iterable<string>): Promise<FlatRows> {
    const fields: string[] = [];
    const sums: string[] = [];
    const has = async (measures: readonly string[], by: readonly string[]): Promise<boolean> => {
      try {
        await dataset.query({ measures, by, detail: {}, limit: 1 });
        return true;
      } catch (error) {
        if (error instanceof SalesError) return false;
        throw error;
      }
    };
    for (const field of new Set(['date', 'order', 'customer', 'product', 'seller', ...wanted]))
      if (await has([], [field])) fields.push(field);
    for (const sum of SUMS) if (fields.length > 0 && (await has([`m_${sum} = ${sum}`], fields.slice(0, 1)))) sums.push(sum);
    const result = await dataset.query({ measures: sums.map((sum) => `m_${sum} = ${sum}`), by: fields, detail: {} });
    const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
    const connection = await instance.connect();
    const folder = await mkdtemp(path.join(tmpdir(), 'claims-'));
    try {
      const file = path.join(folder, 'rows.csv');
      await writeFile(file, result.toCSV({ guard: false }));
      const typeOf = (name: string): string => {
        const { type } = result.column(name)!;
        const isSum = type === 'number' && name.startsWith('m_');
        return isSum ? 'DOUBLE' : type === 'date' ? 'DATE' : type === 'datetime' ? 'TIMESTAMP' : 'VARCHAR';
      };
      const types = result.columns.map(({ name }) => `${literal(name)}: ${literal(typeOf(name))}`).join(', ');
      await connection.run(
        `CREATE TABLE rows AS SELECT * FROM read_csv(${literal(file)}, header = true, columns = {${types}}, quote = '"', escape = '"', max_line_size = 10000000, parallel = false)`,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
    const first =
      fields.includes('customer') && fields.includes('date') ? 'min("date"::DATE) OVER (PARTITION BY "customer")' : 'NULL';
    // A document whose lines are all negative or without a price is no order.
    const isSold = dataset.roles.price === undefined ? '>= 0' : '> 0';
    const isSale = sums.includes('revenue') ? `max("m_revenue") OVER (PARTITION BY "order") ${isSold}` : 'true';
    const order = fields.includes('order') ? `CASE WHEN ${isSale} THEN "order" END` : 'NULL';
    await connection.run(`CREATE TABLE t AS SELECT *, ${first} AS first_day, ${order} AS sold_order FROM rows`);
    return new FlatRows(connection, fields, sums);
  }

  /** The rows of a query, computed once. */
  rows(sql: string): Promise<readonly (readonly unknown[])[]> {
    const answer = this.#answers.get(sql) ?? this.#connection.runAndReadAll(sql).then((reader) => reader.getRowsJS());
    this.#answers.set(sql, answer);
    return answer;
  }

  close(): void {
    this.#connection.closeSync();
  }
}

/** A text in SQL. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
