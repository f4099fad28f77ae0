import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { SalesError } from '../../src/util/error.js';
import { deferred } from '../../src/util/promises.js';
import { type Fetch, serveRequest } from '../../src/util/fetch.js';
import { EarlyResponses } from '../../src/worker/serve/early-responses.js';
import type { EarlyRequest } from '../../src/worker/serve/protocol.js';

const URL_OF_FILE = 'https://x.test/a.csv';
const platformFetch = globalThis.fetch;
let ended = 0;
let endings: (() => void)[] = [];

afterEach(() => {
  for (const end of endings) end();
  endings = [];
  ended = 0;
  globalThis.fetch = platformFetch;
});

/** Sends a request as the page does. */
function sendEarly(fetch: Fetch, init: EarlyRequest['init'] = { headers: {} }): EarlyRequest {
  const { port1, port2: port } = new MessageChannel();
  const end = serveRequest({ url: URL_OF_FILE, init }, port1, { fetch, ahead: 4, onEnd: () => ended++ });
  endings.push(end);
  return { url: URL_OF_FILE, init, port, sentAt: 0 };
}

const answering =
  (text: string, status = 200): Fetch =>
  () =>
    Promise.resolve(new Response(text, { status }));

async function textOf(fetch: Fetch, url = URL_OF_FILE, init: RequestInit = { headers: {} }): Promise<string> {
  const reply = await fetch(url, { ...init, signal: new AbortController().signal });
  return `${reply.status} ${await new Response(reply.body).text()}`;
}

describe('EarlyResponses', () => {
  it('gives the response of the page once, then requests by itself', async () => {
    const { fetch } = new EarlyResponses([sendEarly(answering('early'))], answering('own'));
    assert.deepEqual([await textOf(fetch), await textOf(fetch)], ['200 early', '200 own']);
  });

  it('gives refusals as they are', async () => {
    const { fetch } = new EarlyResponses([sendEarly(answering('no', 404))], answering('own'));
    assert.equal(await textOf(fetch), '404 no');
  });

  it('takes no response to another request', async () => {
    const withToken = { headers: { authorization: 'a' } };
    const cases: readonly [EarlyRequest['init'], string, RequestInit][] = [
      [{ headers: {} }, 'https://x.test/b.csv', { headers: {} }],
      [{ headers: {} }, URL_OF_FILE, { headers: { range: 'bytes=0-9' } }],
      [{ headers: {} }, URL_OF_FILE, { headers: { 'if-none-match': '"1"' }, cache: 'no-cache' }],
      [{ headers: {} }, URL_OF_FILE, { headers: {}, cache: 'reload' }],
      [{ headers: {} }, URL_OF_FILE, { headers: {}, method: 'POST', body: '{}' }],
      [{ headers: {} }, URL_OF_FILE, { headers: {}, credentials: 'include' }],
      [withToken, URL_OF_FILE, { headers: { authorization: 'b' } }],
    ];
    for (const [init, url, asked] of cases) {
      const { fetch } = new EarlyResponses([sendEarly(answering('early'), init)], answering('own'));
      assert.equal(await textOf(fetch, url, asked), '200 own', JSON.stringify([url, asked]));
    }
    const equal = new EarlyResponses([sendEarly(answering('early'), { ...withToken, credentials: 'include' })], answering('own'));
    assert.equal(await textOf(equal.fetch, URL_OF_FILE, { credentials: 'include', ...withToken }), '200 early');
  });

  it('takes a response that the server has confirmed to a request for changes, but not to one past all caches', async () => {
    const confirmed = { headers: { 'x-token': 'a' }, cache: 'no-cache' as const };
    const cases: readonly [string, RequestInit][] = [
      ['early', { headers: { 'x-token': 'a' } }],
      ['early', { headers: { 'x-token': 'a', 'if-none-match': '"1"' }, cache: 'no-cache' }],
      ['own', { headers: { 'x-token': 'b', 'if-none-match': '"1"' }, cache: 'no-cache' }],
      ['own', { headers: { 'x-token': 'a', range: 'bytes=0-9' } }],
      ['own', { headers: { 'x-token': 'a' }, cache: 'reload' }],
    ];
    for (const [expected, asked] of cases) {
      const { fetch } = new EarlyResponses([sendEarly(answering('early'), confirmed)], answering('own'));
      assert.equal(await textOf(fetch, URL_OF_FILE, asked), `200 ${expected}`, JSON.stringify(asked));
    }
  });

  it('requests by itself where the page could not, unless with the function of the page', async () => {
    const refused: Fetch = () => Promise.reject(new TypeError('refused by the policy of the page'));
    globalThis.fetch = () => Promise.resolve(new Response('own'));
    const platform = new EarlyResponses([sendEarly(refused)], undefined);
    assert.equal(await textOf(platform.fetch), '200 own');
    const noToken: Fetch = () => Promise.reject(new SalesError('http-status', 'no token'));
    const custom = new EarlyResponses([sendEarly(noToken)], () => assert.fail('the function is called twice'));
    await assert.rejects(textOf(custom.fetch), { name: 'SalesError', code: 'http-status' });
  });

  it('ends with the signal, and when nobody takes the response', async () => {
    const waits = deferred<undefined>();
    const never: Fetch = (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal!.addEventListener('abort', () => {
          waits.resolve(undefined);
          reject(new DOMException('aborted', 'AbortError'));
        });
      });
    const unused = new EarlyResponses([sendEarly(never)], answering('own'));
    unused.dropRest();
    await waits.promise;
    assert.equal(ended, 1);
    const abort = new AbortController();
    const { fetch } = new EarlyResponses([sendEarly(never)], answering('own'));
    const asked = fetch(URL_OF_FILE, { headers: {}, signal: abort.signal });
    abort.abort();
    await assert.rejects(asked, { name: 'AbortError' });
  });
});

describe('serveRequest', () => {
  it('sends pieces before they are asked for, but no more than it may', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>(
      { pull: (controller) => controller.enqueue(new Uint8Array(10).fill(++pulled)) },
      { highWaterMark: 0 },
    );
    const { fetch } = new EarlyResponses([sendEarly(() => Promise.resolve(new Response(body)))], undefined);
    while (pulled < 4) await new Promise((resolve) => setTimeout(resolve));
    const reader = (await fetch(URL_OF_FILE, { headers: {} })).body!.getReader();
    const first = [];
    for (let piece = 0; piece < 6; piece++) first.push((await reader.read()).value?.[0]);
    assert.deepEqual(first, [1, 2, 3, 4, 5, 6]);
    assert.ok(pulled <= 12, `${pulled} pieces`);
    await reader.cancel();
  });
});
