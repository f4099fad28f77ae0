import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openDataset } from '../../src/core.js';

const URL_ = 'https://x.test/orders.csv';
const CSV = 'order,revenue\nA1,7\nA2,3\n';

describe('openDataset from a server', () => {
  it('fetches by the function given, with the headers given', async () => {
    const asked: [unknown, unknown][] = [];
    const fetch: typeof globalThis.fetch = (url, init) => {
      asked.push([url, init?.headers]);
      return Promise.resolve(new Response(CSV));
    };
    const dataset = await openDataset(URL_, { fetch, headers: { authorization: 'token' } });
    assert.deepEqual([dataset.rowCount, asked], [2, [[URL_, { authorization: 'token' }]]]);
    dataset.close();
  });

  it('takes headers in each way that fetch does, and says where they are none', async () => {
    const asked: unknown[] = [];
    const fetch: typeof globalThis.fetch = (_, init) => {
      asked.push(new Headers(init?.headers).get('authorization'));
      return Promise.resolve(new Response(CSV));
    };
    const pairs: [string, string][] = [['Authorization', 'token']];
    for (const headers of [{ Authorization: 'token' }, pairs, new Headers(pairs)])
      (await openDataset(URL_, { fetch, headers })).close();
    assert.deepEqual(asked, ['token', 'token', 'token']);
    await assert.rejects(openDataset(URL_, { fetch, headers: { 'no name': 'x' } }), { code: 'bad-option' });
  });

  it('ends with the signal, and lets go of the connection', async () => {
    const asker = new AbortController();
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(CSV));
        asker.abort();
      },
      cancel() {
        cancelled = true;
      },
    });
    const loading = openDataset(URL_, { fetch: () => Promise.resolve(new Response(body)), signal: asker.signal });
    await assert.rejects(loading, { name: 'AbortError' });
    assert.ok(cancelled);
    await assert.rejects(openDataset(URL_, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });

  it('says of which table of several an error is', async () => {
    const fetch: typeof globalThis.fetch = (url) =>
      Promise.resolve(
        new Request(url).url.includes('items') ? new Response('{"error":"no"}', { status: 403 }) : new Response(CSV),
      );
    await assert.rejects(openDataset(`${URL_} https://x.test/items.csv`, { fetch }), {
      code: 'http-status',
      message: /items.*403.*'no'/,
      params: { status: 403, url: 'https://x.test/items.csv', answer: 'no', table: 'items' },
    });
  });
});
