// @release: 4 million rows take 7 s of processor time; test/dataset/sql/table-facts.test.ts has the same facts of few rows
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { planHandler, type PlanHandler, type PlanHandlerConfig } from '../../src/endpoint.js';
import type { Catalog, CatalogColumn } from '../../src/query/catalog.js';
import { openAt } from './serve-handler.js';

/** Two files of so many rows have a group of rows for each block. */
const ROWS = 2_000_000;
const EMPTY = 7;

/** Order lines of weekdays: two per order, each tenth order without a channel, texts that are empty in a few rows of the second file. */
const ORDERS = `
  SELECT DATE '2024-01-01' + CAST(i * 300 // ${2 * ROWS} // 5 * 7 + i * 300 // ${2 * ROWS} % 5 AS INTEGER) AS date, i // 2 AS order_id,
    CAST(hash(i // 2) % 100000 AS INTEGER) AS customer, IF(i >= ${2 * ROWS - EMPTY}, '', 'R' || i % 12) AS region,
    IF(i % 20 < 2, NULL, 'C' || i % 5) AS channel, CAST(i % 9973 / 100.0 AS DECIMAL(9, 2)) AS revenue,
    CASE WHEN i = 5 THEN 'NaN'::DOUBLE WHEN i = 6 THEN 'Infinity'::DOUBLE ELSE i % 50 / 4.0 END AS weight
  FROM range(${2 * ROWS}) AS r(i)`;

describe('large tables', () => {
  let folder: string;
  let handler: PlanHandler;
  const statements: string[] = [];
  const open = async (config: Partial<PlanHandlerConfig>): Promise<Catalog> => {
    statements.length = 0;
    handler = planHandler({ data: folder, limits: { slow: 0 }, onSlow: ({ sql }) => statements.push(sql), ...config });
    return (await openAt(handler, { timeZone: 'UTC' })).catalog;
  };
  const column = ({ columns }: Catalog, name: string): CatalogColumn => columns.find((one) => one.name === name)!;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-large-'));
    const instance = await DuckDBInstance.create(path.join(folder, 'orders.duckdb'));
    const connection = await instance.connect();
    await connection.run(`CREATE TABLE orders AS ${ORDERS}`);
    for (const part of [0, 1]) {
      const rows = `SELECT * FROM orders WHERE rowid // ${ROWS} = ${part}`;
      await connection.run(`COPY (${rows}) TO '${folder}/orders-${part}.parquet' (FORMAT parquet)`);
    }
    connection.closeSync();
    instance.closeSync();
  });
  afterEach(() => handler.close());
  after(() => rmSync(folder, { recursive: true }));

  for (const data of ['orders-*.parquet', 'orders.duckdb'])
    it(`have the counts, bounds and days of all rows, without a scan of each column: ${data}`, async () => {
      const catalog = await open({ data: path.join(folder, data) });
      assert.equal(catalog.tables[0]!.rowCount, 2 * ROWS);
      const roles = Object.fromEntries(catalog.roles.map(({ role, ref }) => [role, ref.column]));
      assert.deepEqual(roles, {
        date: 'date',
        order: 'order_id',
        customer: 'customer',
        region: 'region',
        channel: 'channel',
        revenue: 'revenue',
      });
      const missing = catalog.columns.map(({ name, missing: count }) => [name, count]);
      assert.deepEqual(Object.fromEntries(missing), {
        date: 0,
        order_id: 0,
        customer: 0,
        region: EMPTY,
        channel: ROWS / 5,
        revenue: 0,
        weight: 2,
      });
      const bounds = ['order_id', 'revenue', 'weight'].map((name) => [column(catalog, name).min, column(catalog, name).max]);
      assert.deepEqual(bounds, [
        [0, ROWS - 1],
        [0, 99.72],
        [0, 12.25],
      ]);
      const first = Date.UTC(2024, 0, 1) / 86_400_000;
      assert.deepEqual([catalog.oldest, catalog.newest], [first, first + 59 * 7 + 4]);
      const members = ['date', 'region', 'channel', 'revenue'].map((name) => column(catalog, name).distinct);
      assert.deepEqual(members, [300, 12, 5, 9973]);
      assert.equal(column(catalog, 'order_id').distinct, ROWS);
      assert.ok(
        Math.abs(column(catalog, 'customer').distinct / 100_000 - 1) < 0.01,
        String(column(catalog, 'customer').distinct),
      );
      const counted = statements.flatMap((sql) => [...sql.matchAll(/count\(DISTINCT t0\."(\w+)"/g)].map(([, name]) => name));
      assert.deepEqual(counted, ['date']);
    });

  it('are read as a whole for a user with some of their rows', async () => {
    const catalog = await open({
      data: path.join(folder, 'orders-*.parquet'),
      authorize: () => ({ id: 'ann' }),
      rows: () => ({ region: ['R1'] }),
    });
    assert.equal(column(catalog, 'region').distinct, 1);
    const ofUser = statements.slice(statements.findIndex((sql) => sql.includes('IN (')));
    assert.ok(ofUser.length > 1);
    assert.deepEqual(
      ofUser.filter((sql) => !sql.includes('WHERE')),
      [],
    );
    assert.equal(
      ofUser.some((sql) => sql.includes('file_row_number')),
      false,
    );
  });
});
