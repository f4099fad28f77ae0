import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { openDataset, type Dataset } from '../../src/core.js';
import { planHandler } from '../../src/endpoint.js';
import { openAt } from './serve-handler.js';

/** Sales of 40 customers and, in every fourth row, of nobody. */
const SALES = (customer: string): string =>
  `SELECT i AS order_id, DATE '2024-01-01' + CAST(i % 300 AS INT) AS order_date, ${customer} AS customer_id, 10.5 + i % 9 AS amount FROM range(600) r(i)`;

const CUSTOMERS: Readonly<Record<string, string>> = {
  Guest: "CASE WHEN i % 4 = 0 THEN 'Guest' ELSE 'Customer ' || (i % 40) END",
  empty: "CASE WHEN i % 4 = 0 THEN '' ELSE 'Customer ' || (i % 40) END",
  '0': 'CASE WHEN i % 4 = 0 THEN 0 ELSE 1 + i % 40 END',
  '-1 as a decimal': 'CAST(CASE WHEN i % 4 = 0 THEN -1 ELSE 1 + i % 40 END AS DECIMAL(9, 0))',
};

const COUNTED = ['revenue', 'customers', 'orders'];

async function figuresOf(dataset: Dataset): Promise<readonly unknown[]> {
  const note = dataset.warnings.find(({ code }) => code === 'guest-customers' || code === 'placeholder-keys');
  const [all] = (await dataset.query({ measures: COUNTED })).rows();
  const some = (await dataset.query({ measures: ['revenue'], by: ['customer_id'], where: 'customer_id: (blank)' })).rows();
  dataset.close();
  return [all?.customers, all?.revenue, all?.orders, some, note?.code, note?.count, note?.params?.example];
}

describe('customers who are nobody in a database', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(path.join(tmpdir(), 'sales-guests-'))));
  after(() => rmSync(folder, { recursive: true }));

  async function write(name: string, ...statements: readonly string[]): Promise<void> {
    const database = await (await DuckDBInstance.create(path.join(folder, name))).connect();
    for (const sql of statements) await database.run(sql);
    database.closeSync();
  }

  for (const [title, customer] of Object.entries(CUSTOMERS)) {
    it(`are no customer, as on a page: ${title}`, async () => {
      const file = path.join(folder, `${title}.parquet`);
      await write(`${title}.duckdb`, `COPY (${SALES(customer)}) TO '${file}' (FORMAT PARQUET)`);
      const handler = planHandler({ data: file });
      const onServer = await figuresOf(await openAt(handler, { timeZone: 'UTC' }));
      await handler.close();
      assert.equal(onServer[0], 30);
      assert.deepEqual(onServer, await figuresOf(await openDataset(file, { timeZone: 'UTC' })));
    });
  }

  it('are no customer next to a list without them', async () => {
    const files = ['sales', 'customers'].map((name) => path.join(folder, `${name}.parquet`));
    const list = `SELECT i AS customer_id, 'City ' || i % 3 AS city FROM range(1, 41) r(i)`;
    await write(
      'shop.duckdb',
      `CREATE TABLE sales AS ${SALES(CUSTOMERS['0'] ?? '')}`,
      `CREATE TABLE customers AS ${list}`,
      `COPY sales TO '${files[0] ?? ''}' (FORMAT PARQUET)`,
      `COPY customers TO '${files[1] ?? ''}' (FORMAT PARQUET)`,
    );
    const handler = planHandler({ data: path.join(folder, 'shop.duckdb') });
    const dataset = await openAt(handler, { timeZone: 'UTC' });
    const [join] = dataset.catalog.joins;
    const onServer = await figuresOf(dataset);
    await handler.close();
    assert.deepEqual(
      [onServer[0], onServer[4], onServer[5], join?.unmatched, join?.missing],
      [30, 'placeholder-keys', 150, 0, 150],
    );
    const [sales = '', customers = ''] = files;
    assert.deepEqual(onServer, await figuresOf(await openDataset({ tables: { sales, customers } }, { timeZone: 'UTC' })));
  });
});
