import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it, mock } from 'node:test';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { openDataset, type Dataset, type QueryPlan } from '../../src/core.js';
import { planHandler, type PlanHandler } from '../../src/endpoint.js';
import { Random } from '../engine/random.js';
import { everyNth, roundsOf, seedOf } from '../random.js';
import { assertSame, ORDERS } from './order-rows.js';
import { fetchOf, openAt, PLAN_URL } from './serve-handler.js';

/** Seven views: grouped by members, months and both; ratios of sums; counts of members; comparisons and shares. */
const VIEWS: readonly QueryPlan[] = [
  { measures: ['revenue', 'orders', 'aov', 'customers'] },
  { measures: ['revenue', 'share(revenue)', 'margin', 'customers'], by: ['region'], orderBy: ['-revenue'], limit: 3 },
  { measures: ['revenue', 'units', 'count(Sales)'], by: ['month(date)'] },
  { measures: ['revenue', 'units', 'price'], by: ['category'], compare: 'previous-year' },
  { measures: ['max(Sales)', 'min("Order Date")', 'avg(Cost)', 'heavy = sum(Weight)'], by: ['region', 'category'] },
  { measures: ['revenue'], by: ['auto(date)'], where: 'category: !Rugs' },
  { measures: ['revenue', 'units'], by: ['category'], where: 'region: South', compare: 'region: North' },
];

const MONTHS = 33;
const month = (m: number): string => `${2021 + Math.floor(m / 12)}-${String((m % 12) + 1).padStart(2, '0')}`;
const months = (from: number, to: number): string => `date: ${month(from)}..${month(to)}`;
const withFilter = (plan: QueryPlan, ...filters: string[]): QueryPlan => ({ ...plan, filters });

describe('a brush over data on a server', () => {
  let folder: string;
  let file: string;
  let handler: PlanHandler;
  let connection: DuckDBConnection;
  let requests = 0;
  const opened: PlanHandler[] = [];
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-brush-'));
    file = path.join(folder, 'orders.parquet');
    connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
    await connection.run(`COPY (${ORDERS}) TO '${file}' (FORMAT parquet)`);
    handler = serve({});
  });
  after(async () => {
    await Promise.all(opened.map((each) => each.close()));
    connection.closeSync();
    rmSync(folder, { recursive: true });
  });

  function serve(config: Partial<Parameters<typeof planHandler>[0]>): PlanHandler {
    const made = planHandler({ data: file, roles: { cost: 'Cost' }, limits: { threads: 1, perMinute: 1_000_000 }, ...config });
    opened.push(made);
    return made;
  }

  /** Opens the data as a page that counts its requests. */
  async function openCounted(at = handler, options: Readonly<Record<string, unknown>> = {}): Promise<Dataset> {
    const fetch = fetchOf((request) => {
      requests += 1;
      return at(request);
    });
    const dataset = await openDataset(PLAN_URL, { engine: 'server', fetch, timeZone: 'UTC', ...options });
    requests = 0;
    return dataset;
  }

  async function prepareAll(dataset: Dataset, where: string, brush: string, views = VIEWS): Promise<void> {
    await dataset.prepare(
      views.map((view) => withFilter(view, where)),
      { brush },
    );
    requests = 0;
  }

  it(`sends no request for the steps over months, and has the figures of SQL (seed ${String(seedOf())})`, async (context) => {
    const [page, plain] = [await openCounted(), await openAt(handler, { timeZone: 'UTC' })];
    await prepareAll(page, months(0, MONTHS - 1), 'month(date)');
    const random = new Random(seedOf());
    const steps = Array.from({ length: roundsOf(100) }, () => {
      const [a, b] = [random.int(0, MONTHS - 1), random.int(0, MONTHS - 1)];
      return months(Math.min(a, b), Math.max(a, b));
    });
    for (const step of steps) {
      const plans = everyNth(VIEWS, 3).map((view) => withFilter(view, step));
      const found = await Promise.all(plans.map((plan) => page.query(plan)));
      const expected = await Promise.all(plans.map((plan) => plain.query(plan)));
      found.forEach((result, v) => assertSame(result, expected[v]!, JSON.stringify(plans[v])));
    }
    context.diagnostic(`${steps.length} steps`);
    assert.equal(requests, 0);
  });

  it('has the sums that DuckDB itself gives', async () => {
    const page = await openCounted();
    await prepareAll(page, months(0, MONTHS - 1), 'month(date)');
    const result = await page.query(withFilter(VIEWS[1]!, months(3, 7)));
    const found = await connection.runAndReadAll(
      `SELECT Region, CAST(sum(Sales) AS DOUBLE) FROM '${file}'
       WHERE "Order Date" BETWEEN '2021-04-01' AND '2021-08-31' GROUP BY Region ORDER BY sum(Sales) DESC LIMIT 3`,
    );
    assert.deepEqual(
      result.rows().map(({ region, revenue }) => [region, revenue]),
      found.getRows(),
    );
    assert.equal(requests, 0);
  });

  it('does so for members, ranges of numbers, and weeks', async () => {
    const [page, plain] = [await openCounted(), await openAt(handler, { timeZone: 'UTC' })];
    const view = { measures: ['revenue', 'units', 'price'], by: ['category'] };
    const brushes: readonly (readonly [string, readonly string[]])[] = [
      ['region', ['region: North, South, East, Wëst, (blank)', 'region: North', 'region: !East', 'region: (blank), Wëst']],
      ['quantity', ['quantity: 1..9', 'quantity: 2..5', 'quantity: ..3', 'quantity: 8..']],
      ['bin(Cost, 500)', ['bin(Cost, 500): 0, 500, 1000, 1500', 'bin(Cost, 500): 500, 1000']],
      ['week(date)', ['date: 2021..2023', 'date: 2021-01-04..2021-02-07', 'date: 2022-05-02..2022-05-08']],
    ];
    for (const [brush, [all, ...steps]] of brushes) {
      await prepareAll(page, all!, brush, [view]);
      for (const step of steps) {
        const plan = withFilter(view, step);
        assertSame(await page.query(plan), await plain.query(plan), step);
        assert.equal(requests, 0, `${brush} ${step}`);
      }
    }
  });

  it('keeps other clauses, and is replaced when they change', async () => {
    const [page, plain] = [await openCounted(), await openAt(handler, { timeZone: 'UTC' })];
    const other = 'region: North, South';
    const all = months(0, MONTHS - 1);
    const first = page.prepare([withFilter(VIEWS[1]!, 'region: East', all)], { brush: 'month(date)' });
    await page.prepare([withFilter(VIEWS[1]!, other, all)], { brush: 'month(date)' });
    await first;
    requests = 0;
    const plan = withFilter(VIEWS[1]!, other, months(4, 9));
    assertSame(await page.query(plan), await plain.query(plan), 'two clauses');
    assert.equal(requests, 0);
    const changed = withFilter(VIEWS[1]!, 'region: Wëst', months(4, 9));
    assertSame(await page.query(changed), await plain.query(changed), 'another clause');
    assert.equal(requests, 1);
  });

  it('queries once when the brush pauses, for what cubes cannot answer', async () => {
    const page = await openCounted();
    const view = { measures: ['median(Sales)'], by: ['region'] };
    await prepareAll(page, months(0, MONTHS - 1), 'month(date)', [view, VIEWS[1]!]);
    const expected = await (await openAt(handler, { timeZone: 'UTC' })).query(withFilter(view, months(0, 5)));
    mock.timers.enable({ apis: ['setTimeout'] });
    try {
      const pass = async (ms: number): Promise<void> => {
        for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
        mock.timers.tick(ms);
      };
      for (const step of [months(0, 3), months(0, 4)]) {
        const abort = new AbortController();
        const result = page.query(withFilter(view, step), { signal: abort.signal });
        await pass(149);
        abort.abort();
        await assert.rejects(result, { name: 'AbortError' });
      }
      const last = page.query(withFilter(view, months(0, 5)));
      await pass(149);
      // A step of another card: the brush moves on.
      await page.query(withFilter(VIEWS[1]!, months(0, 5)));
      await pass(149);
      await pass(0);
      assert.equal(requests, 0);
      await pass(1);
      await pass(1);
      assert.deepEqual((await last).rows(), expected.rows());
      assert.equal(requests, 1);
    } finally {
      mock.timers.reset();
    }
  });

  it('makes weeks of days where there would be too many cells, and queries a brush that cuts a week', async () => {
    const [page, plain] = [await openCounted(), await openAt(handler, { timeZone: 'UTC' })];
    const view = { measures: ['revenue'], by: ['customer', 'category'] };
    await prepareAll(page, 'date: 2021-01-01..2023-09-27', 'day(date)', [view]);
    for (const [step, count] of [
      ['date: 2021-03-01..2021-05-30', 0],
      ['date: 2021-03-02..2021-05-30', 1],
    ] as const) {
      requests = 0;
      const plan = withFilter(view, step);
      assertSame(await page.query(plan), await plain.query(plan), step);
      assert.equal(requests, count, step);
    }
  });

  it('loads equal cubes once for all pages, and logs them', async () => {
    const lines: string[] = [];
    const logged = serve({ log: (line) => lines.push(line) });
    const pages = await Promise.all([openCounted(logged), openCounted(logged), openCounted(logged)]);
    await Promise.all(pages.map((page) => prepareAll(page, months(0, 5), 'month(date)', [VIEWS[1]!])));
    const logs = lines.map((line) => JSON.parse(line) as { queries: number; cached: number; table: string });
    const sum = (name: 'queries' | 'cached'): number => logs.reduce((total, line) => total + line[name], 0);
    // The shares of the view need the total too, which is a second cube.
    assert.deepEqual([sum('queries'), sum('cached')], [2 * pages.length, 2 * pages.length - 2]);
    assert.ok(logs.every(({ table }) => table === 'orders'));
  });

  it('gives a tenant cubes of its own rows @release', async () => {
    const served = serve({
      authorize: (request) => ({ region: request.headers.get('Authorization') ?? '' }),
      rows: ({ region }) => ({ region: [region] }),
    });
    const open = (region: string): Promise<Dataset> => openCounted(served, { headers: () => ({ Authorization: region }) });
    const pages = await Promise.all(['North', 'South'].map(open));
    for (const page of pages) await prepareAll(page, months(0, MONTHS - 1), 'month(date)', [VIEWS[1]!]);
    for (const [t, region] of ['North', 'South'].entries()) {
      const rows = (await pages[t]!.query(withFilter(VIEWS[1]!, months(2, 20)))).rows();
      const found = await connection.runAndReadAll(
        `SELECT CAST(sum(Sales) AS DOUBLE) FROM '${file}' WHERE "Order Date" BETWEEN '2021-03-01' AND '2022-09-30' AND Region = '${region}'`,
      );
      assert.deepEqual(
        rows.map(({ region: own, revenue }) => [own, revenue]),
        [[region, found.getRows()[0]![0]]],
      );
      assert.equal(requests, 0);
    }
  });

  it('sends no parts of measures where only some measures are allowed', async () => {
    const page = await openCounted(serve({ measures: ['margin'] }));
    const view = { measures: ['margin'], by: ['region'] };
    await prepareAll(page, months(0, 5), 'month(date)', [view]);
    await page.query(withFilter(view, months(0, 3)));
    assert.equal(requests, 1);
  });

  it('goes on without cubes where the endpoint cannot send them', async () => {
    const refusing = (request: Request): Promise<Response> =>
      request.method === 'POST'
        ? request
            .clone()
            .text()
            .then((text) => (text.includes('"prepare"') ? new Response('', { status: 400 }) : handler(request)))
        : handler(request);
    const page = await openDataset(PLAN_URL, { engine: 'server', fetch: fetchOf(refusing), timeZone: 'UTC' });
    await prepareAll(page, months(0, 5), 'month(date)');
    assert.equal((await page.query(withFilter(VIEWS[1]!, months(0, 3)))).rowCount, 3);
  });
});
