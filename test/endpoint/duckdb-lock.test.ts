import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { planHandler, type PlanHandler } from '../../src/endpoint.js';
import { openAt, PLAN_URL } from './serve-handler.js';

/** Runs statements on a database file, in this process. */
async function write(file: string, ...statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(file);
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  connection.closeSync();
  instance.closeSync();
}

/** Opens a database file for writing in another process, and returns it with its first line of output: `open`, or the error. */
async function startWriter(file: string): Promise<{ readonly line: string; readonly end: () => Promise<unknown> }> {
  const script = `import { DuckDBInstance } from '@duckdb/node-api';
    try { await DuckDBInstance.create(${JSON.stringify(file)}); console.log('open'); setInterval(() => {}, 1000); }
    catch (error) { console.log(error.message); }`;
  const writer = spawn(process.execPath, ['--input-type=module', '-e', script]);
  const closed = once(writer, 'close');
  const [bytes] = (await once(writer.stdout, 'data')) as [Buffer];
  const end = (): Promise<unknown> => {
    writer.kill();
    return closed;
  };
  return { line: String(bytes), end };
}

const ROW = "SELECT DATE '2024-01-01' AS date, CAST(1.5 AS DECIMAL(9,2)) AS revenue";

describe('a DuckDB file that is served', () => {
  let folder: string;
  let file: string;
  let handler: PlanHandler;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-lock-'));
    file = path.join(folder, 'sales.duckdb');
    await write(file, `CREATE TABLE orders AS ${ROW}`);
    handler = planHandler({ data: file });
  });
  afterEach(async () => {
    await handler.close();
    rmSync(folder, { recursive: true });
  });
  const revenue = async (): Promise<unknown> => (await (await openAt(handler)).query({ measures: ['revenue'] })).rows();

  it('cannot be written by another process, and is read anew when a copy is renamed over it @release', async () => {
    assert.deepEqual(await revenue(), [{ revenue: 1.5 }]);
    const { line, end } = await startWriter(file);
    await end();
    assert.match(line, /Could not set lock/);
    const copy = path.join(folder, 'copy.duckdb');
    copyFileSync(file, copy);
    await write(copy, `INSERT INTO orders ${ROW}`);
    renameSync(copy, file);
    await handler.refresh();
    assert.deepEqual(await revenue(), [{ revenue: 3 }]);
  });

  it('says that a writer has it open, and is served afterwards', async () => {
    const { line, end } = await startWriter(file);
    assert.equal(line, 'open\n');
    const response = await handler(new Request(PLAN_URL));
    const { error } = (await response.json()) as { readonly error: { readonly message: string; readonly hint: string } };
    assert.match(error.message, /another process has the DuckDB file open for writing/);
    assert.match(error.hint, /Serve a copy/);
    await end();
    assert.deepEqual(await revenue(), [{ revenue: 1.5 }]);
  });
});
