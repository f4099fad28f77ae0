import { expect } from '@open-wc/testing';
import type { PageOptions, TableSource } from '../../src/query/source.js';
import { acquireDataset, fetcherOf, type DatasetHandle } from '../../src/client/client.js';
import type { SalesError } from '../../src/util/error.js';
import { until } from '../until.js';

const FILE = 'orders-small.csv';
const platformFetch = globalThis.fetch;
let handles: DatasetHandle[] = [];
let key = '';
/** The paths that the page itself requested. */
let requested: string[] = [];

const served = (query: Readonly<Record<string, string>> = {}): string =>
  `/test/served?${String(new URLSearchParams({ file: FILE, key, ...query }))}`;

function acquire(url: string | readonly string[], options: PageOptions = {}): DatasetHandle {
  const tables = [url].flat().map((one, k): TableSource => ({ name: `t${String(k)}`, input: { kind: 'url', url: one } }));
  const handle = acquireDataset(tables, options);
  handles.push(handle);
  return handle;
}

/** The headers of each request for the file of this test. */
async function seen(): Promise<readonly Readonly<Record<string, string>>[]> {
  const answer = await platformFetch(`/test/seen?key=${key}`);
  return ((await answer.json()) as { headers: Record<string, string> }[]).map(({ headers }) => headers);
}

async function rowsOf(handle: DatasetHandle): Promise<number> {
  return (await handle.catalog).tables.reduce((sum, { rowCount }) => sum + rowCount, 0);
}

const errorOf = (handle: DatasetHandle): Promise<SalesError> =>
  handle.catalog.then(
    () => expect.fail('the data loads'),
    (error: unknown) => error as SalesError,
  );

describe('EarlyRequests', () => {
  beforeEach(() => {
    key = crypto.randomUUID();
    requested = [];
    globalThis.fetch = (...request) => {
      requested.push(new URL(request[0] as string).pathname);
      return platformFetch(...request);
    };
  });

  afterEach(() => {
    globalThis.fetch = platformFetch;
    for (const handle of handles) handle.release();
    handles = [];
  });

  it('requests a file once, from the page, with its headers @release', async () => {
    expect(await rowsOf(acquire(served(), { headers: { 'x-token': 'abc' } }))).to.be.greaterThan(0);
    const all = await seen();
    expect(all.map((headers) => [headers['x-token'], headers.referer])).to.deep.equal([['abc', location.href]]);
    expect(requested).to.deep.equal(['/test/served']);
  });

  it('reports a refusal as the worker would', async () => {
    const error = await errorOf(acquire(served({ fail: '1', status: '404' })));
    expect([error.code, error.params.status, (await seen()).length]).to.deep.equal(['http-status', 404, 1]);
  });

  it('leaves it to the worker to try again @release', async () => {
    expect(await rowsOf(acquire(served({ fail: '1', status: '503' })))).to.be.greaterThan(0);
    expect([(await seen()).length, requested.length]).to.deep.equal([2, 1]);
  });

  it('requests no Parquet and no endpoint', async () => {
    await errorOf(acquire(`/test/none-${key}.parquet`));
    await errorOf(acquire(`/test/none-${key}`, { engine: 'server' }));
    expect(requested).to.deep.equal([]);
  });

  it('holds no more connections than the worker can do without @release', async () => {
    const rows = await rowsOf(acquire(['a', 'b', 'c', 'd'].map((part) => served({ part }))));
    expect([requested.length, (await seen()).length]).to.deep.equal([2, 4]);
    // The page hears of the end of a request in a message of its own, which may come after the catalog.
    let one = 0;
    await until(async () => {
      requested = [];
      one = await rowsOf(acquire(served({ part: crypto.randomUUID() })));
      return requested.length === 1;
    }, 'connections are free again');
    expect(rows).to.equal(4 * one);
  });

  it('calls the fetch function of the page once', async () => {
    let calls = 0;
    const fetch = (url: string, init: RequestInit): Promise<Response> => {
      calls += 1;
      return platformFetch(url, init);
    };
    expect(await rowsOf(acquire(served(), { fetcher: fetcherOf(fetch) }))).to.be.greaterThan(0);
    expect(calls).to.equal(1);
  });

  it('leaves a request that the page must not send to the worker', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('refused by a policy'));
    expect(await rowsOf(acquire(served()))).to.be.greaterThan(0);
    expect((await seen()).length).to.equal(1);
  });

  it('leaves a large file to the worker, where the server keeps it as a file', async () => {
    const large = { 'accept-ranges': 'bytes', 'content-length': String(2 ** 24 + 1), 'content-type': 'text/csv' };
    const text = 'date,revenue\n2024-01-05,1\n';
    const respond = (headers: HeadersInit) => () => Promise.resolve(new Response(text, { headers }));
    globalThis.fetch = respond(large);
    expect(await rowsOf(acquire(served({ part: 'large' })))).to.be.greaterThan(1);
    globalThis.fetch = respond({ ...large, 'accept-ranges': 'none' });
    expect(await rowsOf(acquire(served({ part: 'exported' })))).to.equal(1);
  });

  it('ends the request when nobody wants the data anymore @release', async () => {
    let signal: AbortSignal | undefined;
    const fetch = (_: string, init: RequestInit): Promise<Response> => {
      signal = init.signal!;
      return new Promise(() => undefined);
    };
    acquire(served(), { fetcher: fetcherOf(fetch) }).release();
    await until(() => signal?.aborted === true, 'the request has ended');
  });
});
