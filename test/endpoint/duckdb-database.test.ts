import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { DuckDbDatabase } from '../../src/endpoint/duckdb-database.js';
import { openDuckDb } from '../../src/endpoint/open-database.js';
import type { SalesError } from '../../src/util/error.js';

const ENDLESS = 'SELECT CAST(sum(a.range * b.range) AS DOUBLE) FROM range(100000000) a, range(100000000) b';

describe('DuckDB behind an endpoint', () => {
  let database: DuckDbDatabase;
  before(async () => {
    database = new DuckDbDatabase(await DuckDBInstance.create(':memory:', { threads: '1' }));
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
    const other = new DuckDbDatabase(await DuckDBInstance.create(':memory:', { threads: '1' }));
    const asked = other.run(ENDLESS, [], { id: '4' });
    setTimeout(() => void other.close(), 50);
    await assert.rejects(asked, { name: 'AbortError' });
  });

  it('runs many statements at once without a warning about a leak', async () => {
    const warnings: string[] = [];
    const onWarning = ({ name }: Error): number => warnings.push(name);
    process.on('warning', onWarning);
    const other = new DuckDbDatabase(await DuckDBInstance.create(':memory:', { threads: '1' }));
    await Promise.all(Array.from({ length: 20 }, (_, n) => other.run(`SELECT ${n}::DOUBLE`, [], { id: String(n) })));
    await new Promise(setImmediate);
    process.off('warning', onWarning);
    await other.close();
    assert.deepEqual(warnings, []);
  });

  it('stores what its memory has no room for in a folder without another database @release', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sales-spill-'));
    const file = path.join(folder, 'orders.parquet');
    const rows = `SELECT range AS id, hash(range) % 250000 AS customer, 'Product ' || hash(range, 1) % 2000 AS product FROM range(3000000)`;
    const writer = await (await DuckDBInstance.create(':memory:')).connect();
    await writer.run(`COPY (${rows}) TO '${file}' (FORMAT parquet)`);
    const sql = `SELECT CAST(count(*) AS DOUBLE), CAST(sum(hash(id, product)) AS VARCHAR)
      FROM (SELECT *, row_number() OVER (PARTITION BY customer ORDER BY product, id) AS n FROM orders) WHERE n = 3`;
    const expected = (await writer.runAndReadAll(sql.replace('orders)', `'${file}')`))).getRows()[0];
    writer.closeSync();
    const opened = await Promise.all([1, 2, 3].map(() => openDuckDb(file, { memory: '120MB', threads: 1 })));
    const found = await Promise.all(opened.map(({ database: one }) => one.run(sql, [], { id: '6' })));
    for (const { columns } of found) assert.deepEqual([columns[0]![0], columns[1]![0]], expected);
    for (const { database: one } of opened) await one.close();
    rmSync(folder, { recursive: true });
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

describe('openDuckDb', () => {
  const HEADER = 'date,region,revenue';
  const ROW = '2024-01-01,North,1.5';
  for (const [title, lines, expected] of [
    ['a page of HTML', ['<!doctype html><html><body>Not found</body></html>'], 'not-tabular'],
    ['an empty file', [], 'empty-input'],
  ] as const) {
    it(`refuses ${title} with ${expected}, and quotes no row`, async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'sales-broken-'));
      writeFileSync(path.join(folder, 'orders.csv'), lines.map((line) => `${line}\n`).join(''));
      await assert.rejects(openDuckDb(folder), (error: SalesError) => {
        assert.equal(error.code, expected);
        assert.doesNotMatch(`${error.message} ${(error.cause as Error | undefined)?.message}`, /Not found/);
        assert.ok(!error.message.includes(folder));
        return true;
      });
      rmSync(folder, { recursive: true });
    });
  }

  it('reads a table below lines of a title', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'sales-title-'));
    writeFileSync(path.join(folder, 'orders.csv'), ['Orders of 2024', '', HEADER, ROW, ROW, ROW, ''].join('\n'));
    const { database } = await openDuckDb(folder);
    const { columns } = await database.run('SELECT count(*)::DOUBLE, sum(revenue)::DOUBLE FROM orders', [], { id: '1' });
    assert.deepEqual(
      columns.map((column) => column[0]),
      [3, 4.5],
    );
    await database.close();
    rmSync(folder, { recursive: true });
  });
});
