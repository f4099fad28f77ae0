import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../src/core.js';
import { planHandler, type PlanHandler } from '../../src/endpoint.js';
import { chdb, chdbFetch, NO_CHDB } from '../engine/sql/chdb-source.js';
import { openAt } from './serve-handler.js';

const session = chdb();

const PLANS = [
  { measures: ['revenue', 'orders', 'customers', 'units', 'aov'] },
  { measures: ['revenue', 'share(revenue)'], by: ['region'], orderBy: ['-revenue'] },
  { measures: ['revenue', 'new-customers'], by: ['month(date)'], compare: 'previous-period' },
  { measures: ['revenue'], by: ['category'], where: 'date: 2024', compare: 'previous-year' },
  { measures: ['retention'], by: ['month(date)'] },
  { measures: ['count()'], by: ['region'], where: 'region: *O*; date: last 90 days' },
  { measures: ['x = sum(Sales) / count()'], by: ['customer'], limit: 2, orderBy: ['-x'] },
  { measures: [], by: ['order', 'Sales'], orderBy: ['-Sales'], detail: { offset: 1 }, limit: 3 },
  { measures: ['revenue'], by: ['customer'], analysis: { kind: 'histogram', value: 'revenue' } },
] as const;

const ROWS = [
  ['A1', '2023-11-05', 'Ann', 'North', 'Chairs', '2', '100.10'],
  ['A2', '2023-12-24', 'Bob', 'South', 'Desks', '1', '250.05'],
  ['A2', '2023-12-24', 'Bob', 'South', 'Chairs', '3', '150.00'],
  ['A3', '2024-01-02', 'Ann', 'North', 'Desks', '1', '240.35'],
  ['A4', '2024-02-29', 'Cem', '', 'Chairs', '5', '0.00'],
  ['A5', '2024-03-01', "O'Hara \\ 1", 'North', 'Lamps', '2', '19.98'],
] as const;
const NAMES = ['Order ID', 'Order Date', 'Customer', 'Region', 'Category', 'Quantity', 'Sales'];

describe('an endpoint over ClickHouse', { skip: session === undefined && NO_CHDB }, () => {
  let folder: string;
  let handler: PlanHandler;
  let remote: Dataset;
  let local: Dataset;
  /** The same table, which the page queries without an endpoint. */
  let page: Dataset;
  const users = new Set<unknown>();
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-clickhouse-'));
    writeFileSync(path.join(folder, 'orders.csv'), [NAMES, ...ROWS].map((row) => row.join(',')).join('\n'));
    local = await openDataset(path.join(folder, 'orders.csv'), { timeZone: 'UTC' });
    const types = ['String', 'Date', 'LowCardinality(String)', 'Nullable(String)', 'String', 'UInt16', 'Decimal(12, 2)'];
    session!.query('CREATE DATABASE IF NOT EXISTS sales');
    session!.query('DROP TABLE IF EXISTS sales.orders');
    session!.query(
      `CREATE TABLE sales.orders (${NAMES.map((name, n) => `\`${name}\` ${types[n]}`).join(', ')}) ENGINE = MergeTree ORDER BY tuple()`,
    );
    const values = ROWS.map((row) => `(${row.map((cell) => `'${cell.replace(/[\\']/g, '\\$&')}'`).join(', ')})`);
    session!.query(`INSERT INTO sales.orders VALUES ${values.join(', ')}`);
    const fetch = chdbFetch(session!);
    handler = planHandler({
      data: 'clickhouse://reader@localhost:8123/sales.orders',
      password: 'secret',
      fetch: (url, init) => {
        users.add(JSON.stringify(init.headers));
        return fetch(url, init);
      },
    });
    remote = await openAt(handler, { timeZone: 'UTC' });
    page = await openDataset('http://localhost:8123/', {
      engine: 'clickhouse',
      table: 'sales.orders',
      timeZone: 'UTC',
      fetch: (url, init) => {
        assert.deepEqual(init?.headers, {});
        return fetch(url as string, init) as Promise<Response>;
      },
    });
  });
  after(async () => {
    await handler.close();
    rmSync(folder, { recursive: true });
  });

  it('finds the roles, counts and days that the browser finds', () => {
    for (const { roles, rowCount, catalog } of [remote, page]) {
      assert.deepEqual(roles, local.roles);
      assert.equal(rowCount, local.rowCount);
      assert.deepEqual([catalog.oldest, catalog.newest], [local.catalog.oldest, local.catalog.newest]);
    }
  });

  for (const plan of PLANS) {
    it(`answers ${JSON.stringify(plan)} as the browser does`, async () => {
      const expected = (await local.query(plan)).rows();
      assert.deepEqual((await remote.query(plan)).rows(), expected);
      assert.deepEqual((await page.query(plan)).rows(), expected);
    });
  }

  it('sends the user and the password in headers', () => {
    assert.deepEqual([...users], ['{"X-ClickHouse-User":"reader","X-ClickHouse-Key":"secret"}']);
  });

  it('gives inserted rows another version, and no page both', async () => {
    session!.query('CREATE TABLE IF NOT EXISTS sales.grows (date Date, revenue Decimal(12, 2)) ENGINE = MergeTree ORDER BY date');
    session!.query("INSERT INTO sales.grows VALUES ('2024-01-01', 1.5)");
    const own = planHandler({ data: 'clickhouse://reader@localhost:8123/sales.grows', fetch: chdbFetch(session!) });
    const opened = await openAt(own);
    assert.deepEqual((await opened.query({ measures: ['revenue'] })).rows(), [{ revenue: 1.5 }]);
    // A merge of parts is no change.
    session!.query('OPTIMIZE TABLE sales.grows FINAL');
    assert.deepEqual((await opened.query({ measures: ['count()'] })).rows(), [{ 'count()': 1 }]);
    session!.query("INSERT INTO sales.grows VALUES ('2024-01-02', 1000)");
    await assert.rejects(opened.query({ measures: ['max(revenue)'] }), { code: 'engine-partial' });
    assert.deepEqual((await (await openAt(own)).query({ measures: ['revenue'] })).rows(), [{ revenue: 1001.5 }]);
    await own.close();
    session!.query('DROP TABLE sales.grows');
  });

  it('shows a user the rows of the policy alone', async () => {
    const limited = planHandler({
      data: 'clickhouse://reader@localhost:8123/sales',
      fetch: chdbFetch(session!),
      tables: ['orders'],
      authorize: () => ({ region: 'North' }),
      rows: ({ region }) => ({ region: [region] }),
    });
    const dataset = await openAt(limited);
    assert.deepEqual((await dataset.query({ measures: ['revenue', 'count()'], by: ['region'] })).rows(), [
      { region: 'North', revenue: 360.43, 'count()': 3 },
    ]);
    assert.equal(dataset.rowCount, 3);
    await limited.close();
  });

  it('runs equal queries of a page once, and none after it is closed', async () => {
    let asked = 0;
    const own = chdbFetch(session!, (_, sql) => {
      if (sql.startsWith('WITH')) asked += 1;
    });
    const dataset = await openDataset('http://localhost:8123/', {
      engine: 'clickhouse',
      table: 'sales.orders',
      fetch: (url, init) => own(url as string, init!) as Promise<Response>,
    });
    const ask = async (): Promise<unknown> => (await dataset.query({ measures: ['revenue'] })).rows();
    assert.deepEqual(await Promise.all([ask(), ask()]), [[{ revenue: 760.48 }], [{ revenue: 760.48 }]]);
    assert.equal(asked, 1);
    await assert.rejects(dataset.append([{ Region: 'North' }]), { code: 'engine-unsupported' });
    dataset.close();
    await assert.rejects(ask(), { code: 'engine-error' });
  });

  it('sends no query for the steps of a brush', async () => {
    let asked = 0;
    const own = chdbFetch(session!, () => (asked += 1));
    const dataset = await openDataset('http://localhost:8123/', {
      engine: 'clickhouse',
      table: 'sales.orders',
      timeZone: 'UTC',
      fetch: (url, init) => own(url as string, init!) as Promise<Response>,
    });
    const plan = (filter: string) => ({ measures: ['revenue', 'orders', 'customers'], by: ['category'], filters: [filter] });
    await dataset.prepare([plan('date: 2023-11..2024-03')], { brush: 'month(date)' });
    asked = 0;
    for (const step of ['date: 2023-12', 'date: 2023-12..2024-01', 'date: 2024-02..2024-03']) {
      assert.deepEqual((await dataset.query(plan(step))).rows(), (await local.query(plan(step))).rows());
    }
    assert.equal(asked, 0);
    dataset.close();
  });

  it('refuses a password in the address', async () => {
    const wrong = planHandler({ data: 'clickhouse://reader:secret@localhost:8123/sales.orders' });
    await assert.rejects(openAt(wrong), (error: Error) => {
      assert.match(error.message, /expected an address/);
      assert.doesNotMatch(error.message, /secret/);
      return true;
    });
  });
});
