import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** The table `data` in DuckDB. */
export interface DuckTable {
  /** The rows of a question about `data`. */
  rows(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  close(): Promise<void>;
}

/** Opens rows as the table `data`; `columns` gives their names and types. */
export async function duckRows(
  rows: readonly Readonly<Record<string, unknown>>[],
  columns: Readonly<Record<string, string>>,
): Promise<DuckTable> {
  const duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const types = Object.entries(columns).map(([name, type]) => `'${name}': '${type}'`);
  const copy = path.join(tmpdir(), `duck-${process.pid}-${crypto.randomUUID()}.json`);
  await writeFile(copy, JSON.stringify(rows));
  await duck.run(`CREATE TABLE data AS SELECT * FROM read_json('${copy}', columns = {${types.join(', ')}})`);
  await rm(copy);
  return {
    rows: async (sql) => (await duck.runAndReadAll(sql)).getRowObjectsJS(),
    close: async () => duck.closeSync(),
  };
}

/** Opens a CSV file in Windows-1252 as the table `data`; `money` is read as decimals, as the library reads it. */
export async function duckTable(file: string, money: readonly string[]): Promise<DuckTable> {
  const copy = path.join(tmpdir(), `duck-${process.pid}-${path.basename(file)}`);
  await writeFile(copy, new TextDecoder('windows-1252').decode(await readFile(file)));
  const duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  const types = money.map((name) => `'${name}': 'DECIMAL(18, 6)'`).join(', ');
  await duck.run(`CREATE TABLE data AS SELECT * FROM read_csv('${copy}', header = true, types = {${types}})`);
  return {
    rows: async (sql) => (await duck.runAndReadAll(sql)).getRowObjectsJS(),
    close: async () => {
      duck.closeSync();
      await rm(copy);
    },
  };
}
