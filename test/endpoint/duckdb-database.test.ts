import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { DuckDbDatabase } from '../../src/endpoint/duckdb-database.js';
import { openDuckDb } from '../../src/endpoint/open-duckdb.js';

const ENDLESS = 'SELECT CAST(sum(a.range * b.range) AS DOUBLE) FROM range(100000000) a, range(100000000) b';

describe('DuckDB behind an endpoint', () => {
  let database: DuckDbDatabase;
  before(async () => {
    database = new DuckDbDatabase(await DuckDBInstance.create(':memory:'));
  });
  after(() => database.close());

  it('interrupts a statement that is aborted, and runs the next', async () => {
    const abort = new AbortController();
    const asked = database.run(ENDLESS, [], { id: '1', signal: abort.signal });
    setTimeout(() => abort.abort(), 50);
    await assert.rejects(asked, { name: 'AbortError' });
    const { columns } = await database.run('SELECT CAST(2 AS DOUBLE)', [], { id: '2' });
    assert.equal(columns[0]![0], 2);
  });

  it('runs one SELECT and nothing else', async () => {
    for (const sql of ['CREATE TABLE x (a INTEGER)', 'SELECT 1; SELECT 2', 'SET threads = 1', "ATTACH ':memory:' AS y"]) {
      await assert.rejects(database.run(sql, [], { id: '3' }), { code: 'engine-error' }, sql);
    }
  });

  it('interrupts what still runs when it is closed', async () => {
    const other = new DuckDbDatabase(await DuckDBInstance.create(':memory:'));
    const asked = other.run(ENDLESS, [], { id: '4' });
    setTimeout(() => void other.close(), 50);
    await assert.rejects(asked, { name: 'AbortError' });
  });

  it('reads no file once it is open, and keeps its configuration', async () => {
    const { database: locked } = await openDuckDb('test/fixtures/orders-small.csv');
    for (const sql of [
      "SELECT * FROM read_text('/etc/hostname')",
      "SELECT * FROM read_csv('package.json')",
      "SELECT * FROM glob('/*')",
    ]) {
      await assert.rejects(locked.run(sql, [], { id: '5' }), { code: 'engine-error' }, sql);
    }
    await locked.close();
  });
});
