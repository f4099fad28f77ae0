import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../src/core.js';
import { planHandler, type PlanHandler } from '../../src/endpoint.js';
import { openAt, PLAN_URL, send } from './serve-handler.js';

const ORDERS = `Order ID,Order Date,Customer,Region,Category,Quantity,Sales,Rush
A1,2023-11-05,Ann,North,Chairs,2,100.10,true
A2,2023-12-24,Bob,South,Desks,1,250.05,false
A2,2023-12-24,Bob,South,Chairs,3,150.00,false
A3,2024-01-02,Ann,North,Desks,1,240.35,true
A4,2024-02-29,Cem,,Chairs,5,,false
A5,2024-03-01,Ann,North,Lamps,2,19.98,true
A6,2024-03-15,Dea,West,Lamps,1,9.99,
`;

const PLANS = [
  { measures: ['revenue', 'orders', 'customers', 'units', 'aov'] },
  { measures: ['revenue', 'share(revenue)'], by: ['region'], orderBy: ['-revenue'] },
  { measures: ['revenue', 'new-customers'], by: ['month(date)'], compare: 'previous-period' },
  { measures: ['revenue'], by: ['category'], where: 'date: 2024', compare: 'previous-year' },
  { measures: ['median(Sales)', 'max(Order Date)'.replace('Order Date', '"Order Date"')], by: ['Rush'] },
  { measures: ['retention'], by: ['month(date)'] },
  { measures: ['count()'], by: ['region'], where: 'region: *O*; date: last 90 days' },
  { measures: ['x = sum(Sales) / count()'], by: ['customer'], limit: 2, orderBy: ['-x'] },
  { measures: ['revenue'], by: ['day(date)'], where: 'region: Nowhere' },
  { measures: [], by: ['"Order ID"', 'Sales'], detail: { offset: 1 }, limit: 3 },
  { measures: ['revenue'], by: ['customer'], analysis: { kind: 'histogram', value: 'revenue' } },
] as const;

describe('an endpoint over a CSV file', () => {
  let folder: string;
  let handler: PlanHandler;
  let remote: Dataset;
  let local: Dataset;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-endpoint-'));
    writeFileSync(path.join(folder, 'orders.csv'), ORDERS);
    handler = planHandler({ data: folder, limits: { threads: 1 } });
    remote = await openAt(handler, { timeZone: 'UTC' });
    local = await openDataset(path.join(folder, 'orders.csv'), { timeZone: 'UTC' });
  });
  after(async () => {
    await handler.close();
    rmSync(folder, { recursive: true });
  });

  it('finds the roles, counts and days that the browser finds', () => {
    assert.deepEqual(remote.roles, local.roles);
    assert.equal(remote.rowCount, local.rowCount);
    assert.deepEqual([remote.catalog.oldest, remote.catalog.newest], [local.catalog.oldest, local.catalog.newest]);
    const facts = ({ columns }: Dataset): unknown =>
      columns.map(({ name, type, missing, role }) => ({ name, type, missing, role }));
    assert.deepEqual(facts(remote), facts(local));
  });

  for (const plan of PLANS) {
    it(`gives the rows of the browser: ${JSON.stringify(plan)}`, async () => {
      const [own, other] = await Promise.all([remote.query(plan as never), local.query(plan as never)]);
      assert.deepEqual(own.rows(), other.rows());
      assert.deepEqual(
        own.columns.map(({ name, type, unit }) => [name, type, unit]),
        other.columns.map(({ name, type, unit }) => [name, type, unit]),
      );
      assert.deepEqual([own.selected, own.total, own.facts], [other.selected, other.total, other.facts]);
    });
  }

  it('sends the plans of a turn in one request, and equal plans once @release', async () => {
    let requests = 0;
    const lines: string[] = [];
    const counted = planHandler({ data: folder, log: (line) => lines.push(line) });
    const dataset = await openDataset(PLAN_URL, {
      engine: 'server',
      fetch: (input, init) => {
        requests += 1;
        return counted(new Request(input, init));
      },
    });
    requests = 0;
    await Promise.all([1, 2, 2].map((limit) => dataset.query({ measures: ['revenue'], by: ['region'], limit })));
    assert.equal(requests, 1);
    const { table, queries, cached } = JSON.parse(lines.at(-1)!) as Record<string, unknown>;
    assert.deepEqual({ table, queries, cached }, { table: 'orders', queries: 2, cached: 0 });
    await counted.close();
  });

  it('ends the response to a request that is aborted', async () => {
    const body = JSON.stringify({ queries: [{ id: 0, plan: PLANS[0] }] });
    const response = await handler(new Request(PLAN_URL, { method: 'POST', body, signal: AbortSignal.abort() }));
    assert.equal(response.status, 200);
    await assert.rejects(response.arrayBuffer(), { name: 'AbortError' });
  });

  it('answers a catalog that has not changed with 304', async () => {
    const first = await handler(new Request(PLAN_URL));
    const tag = first.headers.get('etag')!;
    const again = await handler(new Request(PLAN_URL, { headers: { 'If-None-Match': tag } }));
    assert.deepEqual([first.status, again.status], [200, 304]);
  });

  it('refuses other hosts, and pages of other origins', async () => {
    const statusOf = async (url: string, headers: Record<string, string> = {}): Promise<number> =>
      (await handler(new Request(url, { headers }))).status;
    assert.equal(await statusOf('http://evil.example/sales/plan'), 403);
    assert.equal(await statusOf(PLAN_URL, { Host: 'evil.example' }), 403);
    assert.equal(await statusOf(PLAN_URL, { Origin: 'https://evil.example' }), 403);
    assert.equal(await statusOf(PLAN_URL, { Origin: 'http://localhost' }), 200);
  });

  it('lets pages of listed origins read responses, and no others', async () => {
    const open = planHandler({ data: folder, authorize: () => ({}), origins: ['https://page.example'] });
    const ask = (method: string, origin: string): Promise<Response> =>
      open(new Request(PLAN_URL, { method, headers: { Origin: origin } }));
    const listed = await ask('OPTIONS', 'https://page.example');
    assert.deepEqual([listed.status, listed.headers.get('access-control-allow-origin')], [204, 'https://page.example']);
    assert.equal((await ask('GET', 'https://page.example')).headers.get('access-control-allow-origin'), 'https://page.example');
    assert.equal((await ask('GET', 'https://evil.example')).status, 403);
    await open.close();
  });

  it('refuses what the engine cannot answer, naming it', async () => {
    await assert.rejects(remote.query({ measures: ['sum(round(Sales / 3, 1))'] }), (error: { code: string; message: string }) => {
      assert.equal(error.code, 'engine-unsupported');
      assert.match(error.message, /round\(\)/);
      return true;
    });
    await assert.rejects(remote.append([{ Sales: 1 }]), { code: 'engine-unsupported' });
  });

  it('reports a mistake in one plan without losing the others', async () => {
    const [bad, good] = await Promise.allSettled([
      remote.query({ measures: ['nonsense'] }),
      remote.query({ measures: ['units'] }),
    ]);
    assert.equal(bad.status === 'rejected' && (bad.reason as { code: string }).code, 'unknown-measure');
    assert.equal(good.status === 'fulfilled' && good.value.rows()[0]!.units, 15);
  });

  it('has only what is allowed', async () => {
    const narrow = planHandler({ data: folder, columns: { orders: ['Order Date', 'Region', 'Sales'] }, measures: ['revenue'] });
    const dataset = await openAt(narrow);
    assert.deepEqual(
      dataset.columns.map(({ name }) => name),
      ['Order Date', 'Region', 'Sales'],
    );
    await assert.rejects(
      dataset.query({ measures: ['revenue'], by: ['Customer'] }),
      (error: { code: string; message: string; hint: string }) => {
        assert.equal(error.code, 'unknown-dimension');
        assert.doesNotMatch(error.hint, /Customer/);
        return true;
      },
    );
    await assert.rejects(dataset.query({ measures: ['sum(Sales)'] }), { code: 'unknown-measure' });
    await assert.rejects(dataset.query({ measures: ['revenue'], define: { revenue: 'count()' } }), { code: 'unknown-measure' });
    await narrow.close();
  });

  it('says where a URL is no endpoint', async () => {
    const other = (): Promise<Response> => Promise.resolve(new Response('a,b\r\n1,2\r\n'));
    await assert.rejects(openDataset(PLAN_URL, { engine: 'server', fetch: other }), { code: 'unsupported-format' });
  });

  it('refuses bodies that are no plans', async () => {
    for (const body of [
      '',
      '[]',
      '{}',
      '{"queries":1}',
      '{"queries":[{"id":"x"}]}',
      '{"queries":[{"id":1,"plan":{},"rank":4}]}',
      `"${'x'.repeat(3)}`,
    ]) {
      assert.equal((await send(handler, body))[0], 400, body);
    }
    assert.equal((await send(handler, `"${'x'.repeat(5_000_000)}"`))[0], 413);
    assert.match((await send(handler, '{"queries":['))[1], /the request is not JSON/);
    assert.match((await send(handler, '{"queries":[]}'))[1], /the request has no plans/);
  });
});
