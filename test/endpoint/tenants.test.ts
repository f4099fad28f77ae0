import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Dataset } from '../../src/core.js';
import { planHandler, SalesError, type PlanHandler, type RowPolicy } from '../../src/endpoint.js';
import { Random } from '../engine/random.js';
import { isLong, roundsOf, seedOf } from '../random.js';
import { openAt, send } from './serve-handler.js';
import { filesOf, randomPlan, TENANTS, type Tenant } from './tenant-data.js';

describe('an endpoint with two tenants', () => {
  let folder: string;
  let handler: PlanHandler;
  let datasets: readonly Dataset[];
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-tenants-'));
    for (const [name, text] of Object.entries(filesOf(new Random(5)))) writeFileSync(path.join(folder, name), text);
    handler = planHandler({
      data: folder,
      joins: ['orders.product = products.product_id'],
      roles: { revenue: 'revenue', date: 'date', customer: 'customer', order: 'order', product: 'product' },
      authorize: (request) => {
        const tenant = TENANTS.find((name) => request.headers.get('Authorization') === `Bearer ${name}`);
        return tenant === undefined ? null : { tenant };
      },
      rows: ({ tenant }) => ({ tenant: [tenant] }),
      limits: { threads: 1, perMinute: 1_000_000 },
    });
    datasets = await Promise.all(
      TENANTS.map((tenant) => openAt(handler, { headers: () => ({ Authorization: `Bearer ${tenant}` }), timeZone: 'UTC' })),
    );
  });
  after(async () => {
    await handler.close();
    rmSync(folder, { recursive: true });
  });

  const others = (t: number): RegExp =>
    t === 0 ? /Omega(?!, Alpha-C3|-C3|$)|2021-\d\d-\d\d/ : /Alpha(?!-C1|-C3)|2020-\d\d-\d\d/;

  it('shows each tenant its own catalog', () => {
    datasets.forEach((dataset, t) => {
      assert.doesNotMatch(JSON.stringify(dataset.catalog), others(t));
      assert.equal(dataset.rowCount, 150);
      assert.deepEqual(
        dataset.catalog.tables.map(({ rowCount }) => rowCount),
        [150, 8],
      );
    });
    assert.deepEqual(datasets[0]!.roles, datasets[1]!.roles);
  });

  it(`never shows a tenant a value, member, bound or total of the other (seed ${String(seedOf())})`, async (context) => {
    const random = new Random(seedOf());
    const outcomes = { answered: 0, refused: 0 };
    const plans = Array.from({ length: roundsOf(300) }, () => randomPlan(random));
    for (const plan of plans) {
      for (const [t, dataset] of datasets.entries()) {
        try {
          const result = await dataset.query(plan as never);
          const cents = (value: unknown): boolean =>
            typeof value === 'number' && Math.round(value * 1000) % 100 === (t === 0 ? 70 : 30);
          const rows = result.rows();
          // The plan’s own words may come back in names of columns.
          const shown = JSON.stringify([rows.map((row) => Object.values(row)), result.facts.analysis]);
          assert.doesNotMatch(shown, t === 0 ? /Omega/ : /Alpha/, JSON.stringify(plan));
          assert.doesNotMatch(shown, t === 0 ? /"2021-/ : /"2020-(?!12)/, JSON.stringify(plan));
          assert.ok(result.total <= 150 && result.selected <= 150, JSON.stringify(plan));
          assert.ok(
            !(plan.measures as string[]).includes('min(revenue)') || !rows.some((row) => cents(row['min(revenue)'])),
            JSON.stringify(plan),
          );
          outcomes.answered += 1;
        } catch (error) {
          if (!(error instanceof SalesError)) throw error;
          assert.doesNotMatch(
            `${error.message} ${error.hint} ${JSON.stringify(error.params)}`.replace(JSON.stringify(plan), ''),
            t === 0 ? /Omega-[A-Z]\d*[4-9]/ : /Alpha-[A-Z]\d*[4-9]/,
          );
          outcomes.refused += 1;
        }
      }
    }
    context.diagnostic(JSON.stringify(outcomes));
    if (isLong) assert.ok(outcomes.answered > plans.length);
  });

  it('adds up to the tenant’s own rows', async () => {
    const sums = await Promise.all(datasets.map((dataset) => dataset.query({ measures: ['revenue', 'customers', 'count()'] })));
    const orders = filesOf(new Random(5))['orders.csv'] ?? '';
    const lines = orders
      .split('\n')
      .slice(1)
      .map((line) => line.split(','));
    TENANTS.forEach((tenant: Tenant, t) => {
      const own = lines.filter(([name]) => name === tenant);
      const cents = own.reduce((sum, line) => sum + Math.round(Number(line[6]) * 100), 0);
      assert.deepEqual(sums[t]!.rows(), [
        { revenue: cents / 100, customers: new Set(own.map((line) => line[3])).size, 'count()': own.length },
      ]);
    });
  });

  it('answers nobody without a token', async () => {
    const [status, body] = await send(handler, '{"queries":[{"id":1,"plan":{"measures":["revenue"]}}]}');
    assert.equal(status, 401);
    assert.doesNotMatch(body, /Alpha|Omega|orders/);
  });

  it('answers nobody for whom `authorize` returns nothing, as a map of sessions does', async () => {
    for (const nobody of [null, undefined, false, '']) {
      const own = planHandler({ data: folder, authorize: () => nobody as null });
      const [status] = await send(own, '{"queries":[{"id":1,"plan":{"measures":["revenue"]}}]}');
      assert.equal(status, 401, String(nobody));
      await own.close();
    }
  });

  it('lets no time zone of a page move the days of a clause', async () => {
    const file = path.join(folder, 'instants.parquet');
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    const hours = "TIMESTAMPTZ '2024-01-01 00:30:00+00' + INTERVAL 1 HOUR * range AS date";
    await connection.run(
      `COPY (SELECT ${hours}, CAST(1.5 AS DECIMAL(9,2)) AS revenue FROM range(48)) TO '${file}' (FORMAT parquet)`,
    );
    connection.closeSync();
    instance.closeSync();
    const own = planHandler({ data: file, rows: () => ({ date: ['2024-01-01'] }) });
    const dataset = await openAt(own, { timeZone: 'UTC' });
    for (const timeZone of ['UTC', 'Pacific/Auckland', 'America/Los_Angeles']) {
      const result = await dataset.query({ measures: ['count()', 'max(date)'], calendar: { timeZone } });
      assert.deepEqual(result.rows(), [{ 'count()': 24, 'max(date)': '2024-01-01T23:30:00Z' }], timeZone);
    }
    await own.close();
  });

  it('refuses a user whose policy selects no definite rows, without a word of it, and reports why to the operator', async () => {
    const policies: readonly [policy: unknown, expected: RegExp][] = [
      ['tenant: Alpha', /^rows: expected values by field, found text/],
      [undefined, /found undefined/],
      [{}, /names no field/],
      [{ tenant: [] }, /'tenant' has no allowed value/],
      [{ tenant: [undefined] }, /found undefined/],
      [{ tenant: [null] }, /found object/],
      [{ tenant: [''] }, /found an empty text/],
      [{ tenant: ['Alpha', ['Omega']] }, /found object/],
      [{ tenant: 'Alpha' }, /expected a list for 'tenant'/],
      [{ date: {} }, /'date' has no allowed value/],
      [{ date: ['last'] }, /^rows: /],
      [{ nothing: ['x'] }, /^rows: .*nothing/],
    ];
    for (const [policy, expected] of policies) {
      const errors: unknown[] = [];
      const broken = planHandler({
        data: folder,
        authorize: () => ({ id: 'u1', secret: 'claim' }),
        rows: () => policy as RowPolicy,
        onError: (error, context) => errors.push([error, context]),
      });
      const [status, body] = await send(broken, '{"queries":[{"id":1,"plan":{"measures":["count()"]}}]}');
      assert.deepEqual([status, body], [403, '{"error":{"code":"http-status","message":"no rows are allowed"}}']);
      const [[error, { request, ...context }]] = errors as [[Error, { readonly request: string }]];
      assert.match(error.message, expected);
      assert.deepEqual(context, { user: 'u1' });
      assert.match(request, /^[\da-f-]{36}$/);
      await broken.close();
    }
  });

  it('reads no value of a policy as a clause', async () => {
    const regions = ['North", "South', 'North; date: 2020..', '!North', '*', '(blank)', 'last 3 days', '1..2', ' North ', 'a"b'];
    const file = path.join(folder, 'quotes.parquet');
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    const values = [...regions, 'North', 'South'].map((name) => `('${name.replaceAll("'", "''")}', CAST(1.5 AS DECIMAL(9,2)))`);
    await connection.run(`COPY (SELECT * FROM (VALUES ${values.join(', ')}) t(region, revenue)) TO '${file}' (FORMAT parquet)`);
    connection.closeSync();
    instance.closeSync();
    let region = '';
    const own = planHandler({ data: file, rows: () => ({ region: [region] }), limits: { threads: 1, perMinute: 1000 } });
    for (region of regions) {
      const result = await (await openAt(own)).query({ measures: ['count()'], by: ['region'] });
      assert.deepEqual(result.rows(), [{ region, 'count()': 1 }]);
    }
    await own.close();
  });

  it('limits rows to a range of days, both ends included', async () => {
    const own = planHandler({
      data: folder,
      joins: ['orders.product = products.product_id'],
      rows: () => ({ date: { to: '2020-12-31' } }),
    });
    const dataset = await openAt(own);
    const found = (await dataset.query({ measures: ['count()'], by: ['tenant'] })).rows();
    assert.deepEqual(found, [{ tenant: 'Alpha', 'count()': 150 }]);
    await own.close();
  });
});
