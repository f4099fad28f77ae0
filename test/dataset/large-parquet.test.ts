// @release: reads a million rows, the fewest of which a sample is read first; sampled-columns.test.ts has samples of public files
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { openDataset, type Dataset, type QueryPlan } from '../../src/core.js';
import type { Catalog } from '../../src/query/catalog.js';
import { serverOf } from './range-server.js';

const ROWS = 1_050_000;
/** Lines of orders: two to an order, of 40,000 customers; the last days and the last region are in the last row group only. */
const SQL = `SELECT 'O' || (n // 2) AS "order id", DATE '2022-01-01' + CAST(n // 1400 AS INTEGER) AS "order date",
  CASE WHEN n % 7 > 0 THEN DATE '2022-01-01' + CAST(n // 1400 + hash(n // 2) % 9 AS INTEGER) END AS "ship date",
  'C' || hash(n // 2) % 40000 AS customer, 'P' || hash(n + 1) % 500 AS product,
  CASE WHEN n > 1049000 THEN 'Last' WHEN n % 11 > 0 THEN 'R' || hash(n + 2) % 8 END AS region, left(md5('x' || n), 12) AS remark,
  CAST(1 + hash(n + 3) % 9 AS INTEGER) AS quantity, CAST(hash(n + 4) % 90000 AS DECIMAL(9,2)) / 100 AS price,
  (hash(n + 5) % 4) / 20.0 AS discount FROM range(${ROWS}) AS numbers(n)`;

let folder: string;
let duck: DuckDBConnection;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'sampled-'));
  duck = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
});

after(() => {
  duck.closeSync();
  rmSync(folder, { recursive: true });
});

describe('a very large Parquet file', () => {
  const URL_ = 'https://x.test/sales.parquet';
  let bytes: Uint8Array<ArrayBuffer>;
  let server: ReturnType<typeof serverOf>;
  let sampled: Dataset;
  let whole: Dataset;

  before(async () => {
    const file = path.join(folder, 'large.parquet');
    await duck.run(`COPY (${SQL}) TO '${file}' (FORMAT parquet)`);
    bytes = Uint8Array.from(readFileSync(file));
    server = serverOf(bytes);
    [sampled, whole] = await Promise.all([
      openDataset(URL_, { fetch: server.fetch }),
      openDataset(URL_, { fetch: serverOf(bytes, true).fetch }),
    ]);
  });

  it('has the roles of all its rows, from a sample', () => {
    assert.deepEqual(sampled.roles, whole.roles);
    assert.deepEqual(
      [sampled.roles.order, sampled.roles.customer, sampled.roles.price, sampled.roles.shipped],
      ['order id', 'customer', 'price', 'ship date'],
    );
    assert.ok(server.bytes < bytes.length / 2, `${server.bytes} of ${bytes.length} bytes`);
  });

  it('has the days, counts and bounds of all its rows before they are read', () => {
    const { oldest, newest } = whole.catalog;
    assert.deepEqual([sampled.catalog.oldest, sampled.catalog.newest], [oldest, newest]);
    const known = ({ columns }: Catalog): unknown =>
      columns.map(({ name, type, role, missing, min, max }) => ({ name, type, role, missing, min, max }));
    assert.deepEqual(known(sampled.catalog), known(whole.catalog));
  });

  it('estimates the number of distinct values', () => {
    for (const { name, distinct } of whole.catalog.columns) {
      const estimate = sampled.catalog.columns.find((column) => column.name === name)?.distinct ?? 0;
      assert.ok(Math.abs(estimate / distinct - 1) < 0.15, `${name}: ${estimate}, not ${distinct}`);
    }
  });

  it('reads the columns of a query, and answers as if it had been read whole', async () => {
    const opened = server.bytes;
    const units: QueryPlan = { measures: ['units'] };
    assert.deepEqual((await sampled.query(units)).rows(), (await whole.query(units)).rows());
    assert.ok(server.bytes - opened < bytes.length / 20, `${server.bytes - opened} of ${bytes.length} bytes`);
    const plans: readonly QueryPlan[] = [
      { measures: ['revenue', 'units', 'orders', 'aov'], by: ['month(date)'], compare: 'previous-year' },
      { measures: ['customers', 'new-customers', 'repeat-rate'], by: ['region'], where: 'date: 2023' },
      { measures: ['retention', 'processing-days', 'discount-rate'], by: ['year(date)'] },
      { measures: ['first(price)', 'last(price)', 'n = count()'], by: ['region'], where: 'region: !Last' },
      { measures: ['revenue'], by: ['product'], where: 'remark: *abc*; price: 100..', orderBy: ['-revenue'], limit: 5 },
      { measures: ['share(revenue)'], by: ['customer-type'], filters: ['quantity: 1, 2'] },
      { measures: ['revenue'], by: ['date', 'order'], detail: {}, where: 'region: Last', limit: 5 },
      { measures: [], detail: { offset: 9 }, limit: 3 },
    ];
    for (const plan of plans) {
      const [one, other] = await Promise.all([sampled.query(plan), whole.query(plan)]);
      assert.deepEqual(one.rows(), other.rows(), JSON.stringify(plan));
      assert.ok(one.rowCount > 0);
    }
  });

  it('knows columns that an option speaks of', async () => {
    const options = { roles: { customer: 'remark', date: 'ship date' }, define: { own: 'max(price)' } };
    const fresh = await openDataset(URL_, { fetch: serverOf(bytes).fetch, ...options });
    const found = await duck.runAndReadAll(
      `SELECT max(price)::DOUBLE, count(DISTINCT remark)::DOUBLE, (max("ship date") - DATE '1970-01-01')::DOUBLE FROM (${SQL})`,
    );
    const [row] = (await fresh.query({ measures: ['own', 'customers'] })).rows();
    assert.deepEqual([row?.own, row?.customers, fresh.catalog.newest], found.getRows()[0]);
    fresh.close();
  });

  it('takes rows that are added', async () => {
    await sampled.append([{ 'order date': '2025-01-01', region: 'R9', quantity: 2, price: 1.5 }]);
    assert.equal(sampled.rowCount, ROWS + 1);
    const added = await sampled.query({ measures: ['units', 'n = count()'], where: 'region: R9' });
    assert.deepEqual(added.rows(), [{ units: 2, n: 1 }]);
  });
});

it('counts no customer in rows of nobody in a very large Parquet file', async () => {
  const file = path.join(folder, 'guests.parquet');
  const sql = `SELECT * REPLACE (CASE WHEN hash(product) % 4 = 0 THEN 'Guest' ELSE customer END AS customer) FROM (${SQL})`;
  await duck.run(`COPY (${sql}) TO '${file}' (FORMAT parquet)`);
  const dataset = await openDataset('https://x.test/guests.parquet', {
    fetch: serverOf(Uint8Array.from(readFileSync(file))).fetch,
  });
  const found = await duck.runAndReadAll(
    `SELECT count(DISTINCT customer)::DOUBLE, (SELECT count(*)::DOUBLE FROM '${file}' WHERE customer = 'Guest') FROM '${file}' WHERE customer <> 'Guest'`,
  );
  const [row] = (await dataset.query({ measures: ['customers', 'revenue'] })).rows();
  const note = dataset.warnings.find(({ code }) => code === 'guest-customers');
  assert.deepEqual([row?.customers, note?.count], found.getRows()[0]);
  dataset.close();
});
