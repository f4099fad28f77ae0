import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Dataset, QueryPlan } from '../../src/core.js';
import { planHandler, type PlanHandler, type PlanHandlerConfig } from '../../src/endpoint.js';
import { assertSame, ORDERS } from './order-rows.js';
import { plain, rollupNotes } from './rollup-notes.js';
import { openAt } from './serve-handler.js';

describe('counts in rollups', () => {
  let folder: string;
  let file: string;
  const opened: PlanHandler[] = [];
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-rollups-'));
    file = path.join(folder, 'orders.parquet');
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    await connection.run(`COPY (${ORDERS}) TO '${file}' (FORMAT parquet)`);
    connection.closeSync();
  });
  after(async () => {
    await Promise.all(opened.map((each) => each.close()));
    rmSync(folder, { recursive: true });
  });

  function open(config: Partial<PlanHandlerConfig>): Promise<Dataset> {
    const made = planHandler({ data: file, roles: { cost: 'Cost' }, limits: { threads: 1, perMinute: 1_000_000 }, ...config });
    opened.push(made);
    return openAt(made, { timeZone: 'UTC' });
  }

  it('adds up orders that are in one group each, and reads the rows for customers, who are in several', async () => {
    const data = path.join(folder, 'whole-orders.parquet');
    const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    const region = `['North', 'South', 'East'][CAST(1 + hash("Order ID") % 3 AS INTEGER)] AS Region`;
    const day = `DATE '2021-01-01' + CAST(hash("Order ID", 9) % 1000 AS INTEGER) AS "Order Date"`;
    await connection.run(`COPY (SELECT * REPLACE (${region}, ${day}) FROM (${ORDERS})) TO '${data}' (FORMAT parquet)`);
    connection.closeSync();
    const rollups = [{ by: ['day(date)', 'region'], measures: ['orders', 'aov', 'customers'] }];
    const asked: string[] = [];
    const [rolled, rows] = await Promise.all([open({ data, rollups, log: (line) => asked.push(line) }), open({ data })]);
    const plans: readonly QueryPlan[] = [
      { measures: ['orders'] },
      { measures: ['orders', 'aov'], by: ['month(date)', 'region'], compare: 'previous-year' },
      { measures: ['orders'], where: 'region: South; date: 2022' },
      { measures: ['orders'], where: 'date: 2019' },
      { measures: ['distinct(Region)'], by: ['month(date)'], where: 'date: 2022' },
      { measures: ['customers'], by: ['region'] },
      { measures: ['orders', 'customers'] },
    ];
    for (const plan of plans) {
      const found = await rolled.query(plan);
      assertSame(plain(found), await rows.query(plan), JSON.stringify(plan));
      assert.equal(rollupNotes(found).length > 0, !plan.measures.includes('customers'), JSON.stringify(plan));
    }
    assert.ok(Number((await rolled.query(plans[0]!)).rows()[0]!.orders) > 2000);
    const views: readonly QueryPlan[] = [{ measures: ['orders', 'aov'], by: ['region'] }, { measures: ['orders'] }];
    await rolled.prepare(
      views.map((view) => ({ ...view, filters: ['date: 2021..2023'] })),
      { brush: 'month(date)' },
    );
    const loaded = asked.length;
    for (const view of views) {
      for (const step of ['date: 2021-03..2022-05', 'date: 2019']) {
        const plan: QueryPlan = { ...view, filters: [step] };
        assertSame(plain(await rolled.query(plan)), await rows.query(plan), JSON.stringify(plan));
      }
    }
    assert.equal(asked.length, loaded);
  });

  it('answers counts of repeated values with the same groups, and next to measures of other rollups', async () => {
    const rollups = [
      { by: ['month(date)', 'region'], measures: ['customers'] },
      { by: ['day(date)', 'region'], measures: ['revenue'] },
    ];
    const [rolled, rows] = [await open({ rollups }), await open({})];
    const byMonth = ['month(date)', 'region'];
    const cases: readonly (readonly [QueryPlan, number])[] = [
      [{ measures: ['customers'], by: byMonth }, 1],
      [{ measures: ['customers'], by: ['region'], where: 'date: 2022-03' }, 1],
      [{ measures: ['customers'], by: ['region'], where: 'date: 2022-03..2022-04' }, 0],
      [{ measures: ['customers'], where: 'date: 2022-03; region: North' }, 1],
      [{ measures: ['customers'], where: 'date: 2022-03' }, 0],
      [{ measures: ['customers'], where: 'date: 2019' }, 1],
      [{ measures: ['customers', 'revenue', 'x = sum(Sales) / customers'], by: byMonth, where: 'date: 2022' }, 2],
      [{ measures: ['customers', 'revenue'], by: ['region'] }, 0],
      [{ measures: ['customers', 'units'], by: byMonth }, 0],
      [{ measures: ['revenue', 'customers'], by: byMonth, orderBy: ['-customers'], limit: 3 }, 2],
    ];
    for (const [plan, used] of cases) {
      const found = await rolled.query(plan);
      assertSame(plain(found), await rows.query(plan), JSON.stringify(plan));
      assert.equal(rollupNotes(found).length, used, JSON.stringify(plan));
    }
    const analysis = { kind: 'scatter', x: 'customers', y: 'count()', limit: 20_000, member: 'region' } as const;
    const scatter: QueryPlan = { measures: ['customers', 'count()'], by: ['region'], analysis };
    assertSame(await rolled.query(scatter), await rows.query(scatter), 'a shape of the groups');
    const view: QueryPlan = { measures: ['customers'], by: ['region'] };
    await rolled.prepare([{ ...view, filters: ['date: 2021..2023'] }], { brush: 'month(date)' });
    const step: QueryPlan = { ...view, filters: ['date: 2021-03..2022-05'] };
    assertSame(await rolled.query(step), await rows.query(step), 'a brush');
  });
});
