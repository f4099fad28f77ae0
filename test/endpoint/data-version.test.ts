import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, describe, it, mock } from 'node:test';
import { DuckDBInstance } from '@duckdb/node-api';
import { planHandler, type PlanHandler, type PlanHandlerConfig } from '../../src/endpoint.js';
import { openAt, PLAN_URL } from './serve-handler.js';

const HEADER = 'date,region,revenue\n';
const OLD = `${HEADER}2024-01-01,North,1.50\n2024-01-02,South,2.25\n`;
const NEW = `${OLD}2024-01-03,West,1000.00\n`;
const PLAN = { measures: ['revenue'] };

/** The version of the data that a response states, its results as text, and its status. */
async function ask(handler: PlanHandler, plan: object = PLAN): Promise<{ tag: string | null; text: string }> {
  const body = JSON.stringify({ queries: [{ id: 1, plan }] });
  const response = await handler(new Request(PLAN_URL, { method: 'POST', body }));
  return { tag: response.headers.get('etag'), text: await response.text() };
}

describe('the version of the data of an endpoint', () => {
  let folder: string;
  let handlers: PlanHandler[] = [];
  /** Milliseconds by which the clock of the endpoint is ahead. */
  let ahead = 0;
  const serve = (config: Partial<PlanHandlerConfig> = {}): PlanHandler => {
    const handler = planHandler({ data: folder, limits: { threads: 1 }, ...config });
    handlers.push(handler);
    return handler;
  };
  const write = (text: string): void => writeFileSync(path.join(folder, 'orders.csv'), text);
  const writeParquet = async (amount: number): Promise<string> => {
    const file = path.join(folder, 'sales.parquet');
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    await connection.run(
      `COPY (SELECT DATE '2024-01-01' AS date, CAST(${amount} AS DECIMAL(9,2)) AS revenue) TO '${file}' (FORMAT parquet)`,
    );
    connection.closeSync();
    instance.closeSync();
    return file;
  };

  before(() => {
    const now = performance.now.bind(performance);
    mock.method(performance, 'now', () => now() + ahead);
  });
  after(() => mock.restoreAll());
  afterEach(async () => {
    await Promise.all(handlers.map((handler) => handler.close()));
    handlers = [];
    rmSync(folder, { recursive: true });
  });
  const start = (): void => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-version-'));
    write(OLD);
  };

  it('follows replaced files without a call, after at most 10 s', async () => {
    start();
    const handler = serve();
    const page = await openAt(handler);
    assert.deepEqual((await page.query(PLAN)).rows(), [{ revenue: 3.75 }]);
    const before = await ask(handler);
    write(NEW);
    ahead += 10_000;
    const now = await ask(handler);
    assert.notEqual(now.tag, before.tag);
    assert.notEqual(now.text, before.text);
    // A page that has read the old catalog is never given rows of the new one.
    await assert.rejects(page.query({ measures: ['revenue', 'count()'] }), { code: 'engine-partial' });
    assert.deepEqual((await (await openAt(handler)).query(PLAN)).rows(), [{ revenue: 1003.75 }]);
  });

  it('comes with the time of the last change, which the page states @release', async () => {
    start();
    utimesSync(path.join(folder, 'orders.csv'), 1_700_000_000, 1_700_000_000);
    writeFileSync(path.join(folder, 'orders-2.csv'), `${HEADER}2024-02-01,North,5.00\n`);
    utimesSync(path.join(folder, 'orders-2.csv'), 1_700_000_060, 1_700_000_060);
    const handler = serve();
    assert.equal((await openAt(handler)).catalog.changedAt, 1_700_000_060_000);
    utimesSync(path.join(folder, 'orders.csv'), 1_700_000_120, 1_700_000_120);
    ahead += 10_000;
    assert.equal((await openAt(handler)).catalog.changedAt, 1_700_000_120_000);
  });

  it('follows files that are added and removed @release', async () => {
    start();
    const handler = serve();
    const tags = [(await ask(handler)).tag];
    writeFileSync(path.join(folder, 'orders-2.csv'), `${HEADER}2024-02-01,North,5.00\n`);
    ahead += 10_000;
    tags.push((await ask(handler)).tag);
    assert.deepEqual((await (await openAt(handler)).query(PLAN)).rows(), [{ revenue: 8.75 }]);
    rmSync(path.join(folder, 'orders-2.csv'));
    ahead += 10_000;
    tags.push((await ask(handler)).tag);
    assert.deepEqual((await (await openAt(handler)).query(PLAN)).rows(), [{ revenue: 3.75 }]);
    assert.equal(tags[0], tags[2]);
    assert.notEqual(tags[0], tags[1]);
  });

  it('sends no result of rows that are newer than the response states @release', async () => {
    start();
    rmSync(path.join(folder, 'orders.csv'));
    const data = await writeParquet(1.5);
    const handler = serve({ data });
    const page = await openAt(handler);
    assert.deepEqual((await page.query(PLAN)).rows(), [{ revenue: 1.5 }]);
    await writeParquet(1000);
    utimesSync(data, 1_700_000_000, 1_700_000_000);
    // The version was looked up a moment ago, so the request is answered as of the old one, while the view already reads the new file.
    await assert.rejects(page.query({ measures: ['revenue', 'max(date)'] }), { code: 'engine-partial' });
    assert.deepEqual((await (await openAt(handler)).query(PLAN)).rows(), [{ revenue: 1000 }]);
  });

  it('is unavailable while a replaced Parquet file cannot be read, so pages mark all figures, and then the new one', async () => {
    start();
    rmSync(path.join(folder, 'orders.csv'));
    const data = await writeParquet(1.5);
    const errors: unknown[] = [];
    const handler = serve({ data, onError: (error) => errors.push(error) });
    const page = await openAt(handler);
    const whole = readFileSync(data);
    writeFileSync(data, whole.subarray(0, whole.length / 2));
    // The query fails in DuckDB; the page learns that the data has changed, and asks for the catalog.
    await assert.rejects(page.query({ measures: ['revenue', 'max(date)'] }), { code: 'engine-partial' });
    assert.match((errors[0] as Error & { cause: Error }).cause.message, /database/);
    const about = { method: 'GET' };
    assert.equal((await handler(new Request(PLAN_URL, about))).status, 503);
    const body = JSON.stringify({ queries: [{ id: 1, plan: PLAN }] });
    assert.equal((await handler(new Request(PLAN_URL, { method: 'POST', body }))).status, 503);
    assert.equal(await handler.isReady(), false);
    rmSync(data);
    ahead += 10_000;
    assert.equal((await handler(new Request(PLAN_URL, about))).status, 503);
    await writeParquet(1000);
    ahead += 10_000;
    assert.deepEqual((await (await openAt(handler)).query(PLAN)).rows(), [{ revenue: 1000 }]);
  });

  it('is the same at all endpoints over the same files, and after a refresh without a change', async () => {
    start();
    const [one, two] = [serve(), serve()];
    const { tag } = await ask(one);
    assert.equal((await ask(two)).tag, tag);
    await one.refresh();
    assert.equal((await ask(one)).tag, tag);
  });

  it('keeps the older data where the newer cannot be opened, and reports the reason', async () => {
    start();
    const errors: unknown[] = [];
    const handler = serve({ onError: (error) => errors.push(error) });
    const before = await ask(handler);
    rmSync(path.join(folder, 'orders.csv'));
    ahead += 10_000;
    assert.deepEqual(await ask(handler), before);
    assert.equal((errors[0] as { code: string }).code, 'empty-input');
    write(NEW);
    ahead += 10_000;
    assert.notEqual((await ask(handler)).tag, before.tag);
  });

  it('runs refreshes that are called at once one after another @release', async () => {
    start();
    const handler = serve({ limits: { seconds: 0.001 } });
    await ask(handler);
    write(NEW);
    await Promise.all([handler.refresh(), handler.refresh(), handler.refresh()]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const wide = serve();
    assert.equal((await ask(handler)).tag, (await ask(wide)).tag);
  });

  it('can be a query of the owner, for data that reports no changes', async () => {
    start();
    let version = 'monday';
    const handler = serve({ version: () => Promise.resolve(version) });
    const { tag } = await ask(handler);
    write(NEW);
    ahead += 10_000;
    assert.equal((await ask(handler)).tag, tag);
    version = 'tuesday';
    ahead += 10_000;
    assert.notEqual((await ask(handler)).tag, tag);
    assert.ok(statSync(path.join(folder, 'orders.csv')).size > OLD.length);
  });
});
