import { DuckDBInstance } from '@duckdb/node-api';
import type { Tables } from './joined-helpers.js';

/** The value of a row as a literal of SQL. */
function literal(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'NULL';
  return typeof value === 'number'
    ? String(value)
    : `'${(typeof value === 'string' ? value : JSON.stringify(value)).replaceAll("'", "''")}'`;
}

function typeOf(rows: Tables[string], name: string): string {
  const values = rows.map((row) => row[name]).filter((value) => value !== null && value !== undefined && value !== '');
  if (values.every((value) => typeof value === 'number')) return values.every(Number.isInteger) ? 'BIGINT' : 'DECIMAL(18,4)';
  return values.every((value) => /^\d{4}-\d\d-\d\d$/u.test(String(value))) ? 'DATE' : 'VARCHAR';
}

/** What DuckDB answers over tables, as rows of numbers and texts: figures that no code of the library had a part in. */
export async function sql(tables: Tables, query: string): Promise<unknown[][]> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  for (const [table, rows] of Object.entries(tables)) {
    const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    await connection.run(`CREATE TABLE "${table}" (${names.map((name) => `"${name}" ${typeOf(rows, name)}`).join(', ')})`);
    const values = rows.map((row) => `(${names.map((name) => literal(row[name])).join(', ')})`);
    await connection.run(`INSERT INTO "${table}" VALUES ${values.join(', ')}`);
  }
  const answer = await connection.runAndReadAll(query);
  connection.closeSync();
  return answer
    .getRowsJson()
    .map((row) => row.map((value) => (typeof value === 'string' && /^-?\d+(?:\.\d+)?$/u.test(value) ? Number(value) : value)));
}

/** The one number that DuckDB answers. */
export async function sqlNumber(tables: Tables, query: string): Promise<number> {
  return Number((await sql(tables, query))[0]?.[0]);
}
