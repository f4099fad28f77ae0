import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { deferred } from '../../src/util/promises.js';
import { SalesError } from '../../src/util/error.js';
import { type Fetch, type Reply, fetchThrough, serveFetch } from '../../src/util/fetch.js';

let ports: MessagePort[] = [];
afterEach(() => {
  for (const port of ports) port.close();
  ports = [];
});

/** A function on the other side of a channel. */
function across(fetch: Fetch): Fetch {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  serveFetch(port1, (by) => (by === 7 ? fetch : () => assert.fail('another function was meant')));
  return fetchThrough(port2, 7);
}

async function textOf(reply: Reply): Promise<string> {
  return new Response(reply.body).text();
}

describe('fetchThrough', () => {
  it('asks as it was asked, and gives the reply as it is', async () => {
    let seen: [string, RequestInit] | undefined;
    const reply = await across((url, init) => {
      seen = [url, init];
      return Promise.resolve(new Response('a,b\n1,2\n', { status: 203, headers: { etag: '"1"', 'content-type': 'text/csv' } }));
    })('https://x.test/a.csv', { headers: { authorization: 'token' }, cache: 'no-cache', credentials: 'include' });
    assert.deepEqual(seen?.[0], 'https://x.test/a.csv');
    const { headers, cache, credentials } = seen[1];
    assert.deepEqual([headers, cache, credentials], [{ authorization: 'token' }, 'no-cache', 'include']);
    assert.deepEqual([reply.status, reply.headers.get('etag'), reply.redirected], [203, '"1"', false]);
    assert.equal(await textOf(reply), 'a,b\n1,2\n');
  });

  it('gives a reply without a body', async () => {
    const reply = await across(() => Promise.resolve(new Response(null, { status: 304 })))('https://x.test/', {});
    assert.deepEqual([reply.status, reply.body], [304, null]);
  });

  it('reads no faster than it is read', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>(
      { pull: (controller) => controller.enqueue(new Uint8Array(10).fill(++pulled)) },
      { highWaterMark: 0 },
    );
    const reply = await across(() => Promise.resolve(new Response(body)))('https://x.test/', {});
    const reader = reply.body!.getReader();
    assert.deepEqual((await reader.read()).value, new Uint8Array(10).fill(1));
    assert.deepEqual((await reader.read()).value, new Uint8Array(10).fill(2));
    assert.ok(pulled <= 4, `${pulled} pieces`);
    await reader.cancel();
  });

  it('leaves the memory behind a view alone', async () => {
    const whole = new Uint8Array(100).fill(7);
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(whole.subarray(0, 5));
        controller.close();
      },
    });
    const reply = await across(() => Promise.resolve(new Response(body)))('https://x.test/', {});
    assert.equal((await new Response(reply.body).arrayBuffer()).byteLength, 5);
    assert.equal(whole.length, 100);
  });

  it('keeps errors: those of the library in full, others by kind and message', async () => {
    const errorOf = (error: unknown): Promise<unknown> =>
      across(() => Promise.reject(error as Error))('https://x.test/', {}).catch((reason: unknown) => reason);
    const own = (await errorOf(new SalesError('http-status', 'no', { params: { status: 401 } }))) as SalesError;
    assert.ok(own instanceof SalesError);
    assert.deepEqual([own.code, own.params], ['http-status', { status: 401 }]);
    assert.ok((await errorOf(new TypeError('offline'))) instanceof TypeError);
    assert.deepEqual(String(await errorOf(new Error('no token'))), 'Error: no token');
    const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError('cut')) });
    const reply = await across(() => Promise.resolve(new Response(broken)))('https://x.test/', {});
    await assert.rejects(textOf(reply), { name: 'TypeError', message: 'cut' });
  });

  it('gives up a request and a body with the signal', async () => {
    const asking = new AbortController();
    const stopped = deferred<undefined>();
    const never = across(
      (_, { signal }) =>
        new Promise(() => {
          signal!.addEventListener('abort', () => stopped.resolve(undefined));
          asking.abort();
        }),
    );
    await assert.rejects(never('https://x.test/', { signal: asking.signal }), { name: 'AbortError' });
    await stopped.promise;
    await assert.rejects(never('https://x.test/', { signal: asking.signal }), { name: 'AbortError' });

    const reading = new AbortController();
    const cancelled = deferred<undefined>();
    const silent = new ReadableStream({ cancel: () => cancelled.resolve(undefined) });
    const reply = await across(() => Promise.resolve(new Response(silent)))('https://x.test/', { signal: reading.signal });
    const read = reply.body!.getReader().read();
    reading.abort();
    await assert.rejects(read, { name: 'AbortError' });
    await cancelled.promise;
  });
});
