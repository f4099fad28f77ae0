import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../src/core.js';
import { readResults, type ArrivedResult } from '../../src/dataset/remote/decode-result.js';
import { planHandler, type PlanHandler } from '../../src/endpoint.js';
import { until } from '../until.js';
import { PLAN_URL } from './serve-handler.js';

/** Answers in place of the handler, once each. */
type Fault = (request: Request) => Promise<Response> | Response;

describe('data behind an endpoint that fails', () => {
  let folder: string;
  let handler: PlanHandler;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'sales-faults-'));
    writeFileSync(path.join(folder, 'orders.csv'), 'date,region,revenue\n2024-01-01,North,1.50\n2024-01-02,South,2.25\n');
    handler = planHandler({ data: folder, limits: { threads: 1 } });
  });
  after(async () => {
    await handler.close();
    rmSync(folder, { recursive: true });
  });

  async function open(faults: Fault[], options: Readonly<Record<string, unknown>> = {}): Promise<Dataset> {
    const waiting: Fault[] = [];
    const dataset = await openDataset(PLAN_URL, {
      engine: 'server',
      fetch: async (input, init) => (waiting.shift() ?? handler)(new Request(input, init)),
      ...options,
    });
    waiting.push(...faults);
    return dataset;
  }
  const revenue = async (dataset: Dataset, signal?: AbortSignal): Promise<unknown> =>
    (await dataset.query({ measures: ['revenue'] }, signal && { signal })).rows()[0]!.revenue;

  it('tries again after 502, twice', async () => {
    const down: Fault = () => new Response('', { status: 502, headers: { 'Retry-After': '0' } });
    assert.equal(await revenue(await open([down, down])), 3.75);
  });

  it('waits as long as 429 says', async () => {
    const busy: Fault = () => new Response('', { status: 429, headers: { 'Retry-After': '0' } });
    assert.equal(await revenue(await open([busy])), 3.75);
  });

  it('reports a response that is cut off midway as partial, and answers the next query', async () => {
    const cut: Fault = async (request) => {
      const bytes = new Uint8Array(await (await handler(request)).arrayBuffer());
      return new Response(bytes.slice(0, bytes.length - 20), {
        headers: { 'Content-Type': 'application/vnd.sales-elements.results' },
      });
    };
    const dataset = await open([cut]);
    await assert.rejects(revenue(dataset), { code: 'engine-partial' });
    assert.equal(await revenue(dataset), 3.75);
  });

  it('asks for new headers once when a token has expired', async () => {
    let tokens = 0;
    const seen: (string | null)[] = [];
    const expired: Fault = (request) => {
      seen.push(request.headers.get('Authorization'));
      return new Response('', { status: 401 });
    };
    const headers = (): Record<string, string> => ({ Authorization: `Bearer ${(tokens += 1)}` });
    assert.equal(await revenue(await open([expired], { headers })), 3.75);
    assert.deepEqual([seen, tokens], [['Bearer 2'], 3]);
    await assert.rejects(revenue(await open([expired, expired], { headers })), { code: 'http-status' });
  });

  it('refuses results of changed data until the page has read the new catalog, and then has the new ones @release', async () => {
    const own = mkdtempSync(path.join(tmpdir(), 'sales-version-'));
    const write = (revenue: string): void => writeFileSync(path.join(own, 'orders.csv'), `date,revenue\n2024-01-01,${revenue}\n`);
    write('1.50');
    const changing = planHandler({ data: own, limits: { threads: 1 } });
    const served = (input: string | URL | Request, init?: RequestInit): Promise<Response> => changing(new Request(input, init));
    const dataset = await openDataset(PLAN_URL, { engine: 'server', fetch: served });
    assert.equal(await revenue(dataset), 1.5);
    write('4.50');
    await changing.refresh();
    // Cached results are those of the version that the page shows.
    assert.equal(await revenue(dataset), 1.5);
    const failures = await Promise.allSettled(
      [{ measures: ['orders'] }, { measures: ['revenue'], by: ['date'] }].map((plan) => dataset.query(plan)),
    );
    assert.deepEqual(
      failures.map((failure) => failure.status === 'rejected' && (failure.reason as { code: string }).code),
      ['engine-partial', 'engine-partial'],
    );
    const newer = await openDataset(PLAN_URL, { engine: 'server', fetch: served });
    assert.equal(await revenue(newer), 4.5);
    rmSync(path.join(own, 'orders.csv'));
    await assert.rejects(changing.refresh());
    const kept = await openDataset(PLAN_URL, { engine: 'server', fetch: served });
    assert.equal(await revenue(kept), 4.5);
    await changing.close();
    rmSync(own, { recursive: true });
  });

  it('ends the request when its queries are aborted', async () => {
    let ended = false;
    const never: Fault = (request) =>
      new Promise((_, reject) => {
        request.signal.addEventListener('abort', () => {
          ended = true;
          reject(new DOMException('aborted', 'AbortError'));
        });
      });
    const dataset = await open([never]);
    const abort = new AbortController();
    const asked = revenue(dataset, abort.signal);
    setTimeout(() => abort.abort(), 20);
    await assert.rejects(asked, { name: 'AbortError' });
    await until(() => ended);
  });

  it('says every 10 s that results are pending, so a long queue does not look like a server that is down', async ({ mock }) => {
    // No query of this endpoint ever leaves the queue.
    const full = planHandler({ data: folder, limits: { concurrent: 0 } });
    await full(new Request(PLAN_URL));
    mock.timers.enable({ apis: ['setInterval'] });
    const body = JSON.stringify({ queries: [{ id: 1, plan: { measures: ['revenue'] } }] });
    const response = await full(new Request(PLAN_URL, { method: 'POST', body }));
    const frames = readResults(response.body as unknown as AsyncIterable<Uint8Array>);
    for (let time = 1; time <= 2; time += 1) {
      const next = frames.next() as Promise<IteratorYieldResult<ArrivedResult>>;
      mock.timers.tick(10_000);
      assert.deepEqual((await next).value.head, {});
    }
    await frames.return(undefined);
    await full.close();
  });

  it('refuses too many requests, and says when to try again', async () => {
    const strict = planHandler({ data: folder, limits: { perMinute: 2 } });
    const body = JSON.stringify({ queries: [{ id: 1, plan: { measures: ['revenue'] } }] });
    const ask = (): Promise<Response> => strict(new Request(PLAN_URL, { method: 'POST', body }));
    const statuses = [(await ask()).status, (await ask()).status];
    const third = await ask();
    assert.deepEqual([...statuses, third.status], [200, 200, 429]);
    assert.ok(Number(third.headers.get('Retry-After')) >= 1);
    await strict.close();
  });

  it('refuses results above the limits', async () => {
    const narrow = planHandler({ data: folder, limits: { groups: 1 } });
    const dataset = await openDataset(PLAN_URL, {
      engine: 'server',
      fetch: (input, init) => narrow(new Request(input, init)),
    });
    await assert.rejects(dataset.query({ measures: ['revenue'], by: ['region'] }), { code: 'too-large' });
    assert.equal(await revenue(dataset), 3.75);
    await narrow.close();
    const tiny = planHandler({ data: folder, limits: { bytes: 100 } });
    const other = await openDataset(PLAN_URL, {
      engine: 'server',
      fetch: (input, init) => tiny(new Request(input, init)),
    });
    await assert.rejects(revenue(other), { code: 'too-large' });
    await tiny.close();
  });
});
