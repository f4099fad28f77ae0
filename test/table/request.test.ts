import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { collectBytes } from '../../src/table/open/bytes.js';
import { ask, type FetchOptions, type Pause } from '../../src/table/open/request.js';
import { SalesError } from '../../src/util/error.js';
import type { Fetch } from '../../src/util/fetch.js';

const ADDRESS = 'https://x.test/orders.csv';

/** A timer without time: back-offs end at once and are kept, time-outs never end unless `late` says so. */
class FakeTimer {
  readonly waits: number[] = [];
  readonly #pending: (() => void)[] = [];
  #isLate = false;

  readonly pause: Pause = (ms, signal) => {
    if (ms < 30_000) {
      this.waits.push(ms);
      return Promise.resolve();
    }
    if (this.#isLate) return Promise.resolve();
    return new Promise((resolve) => {
      this.#pending.push(resolve);
      signal.addEventListener('abort', () => resolve());
    });
  };

  set late(isLate: boolean) {
    this.#isLate = isLate;
    if (isLate) this.ring();
  }

  /** Ends the time-outs that go on. */
  ring(): void {
    for (const end of this.#pending.splice(0)) end();
  }
}

type Step = () => Promise<Response>;

const answer =
  (status: number, body: BodyInit | null = null, headers: HeadersInit = {}): Step =>
  () =>
    Promise.resolve(new Response(body, { status, headers }));
const failure: Step = () => Promise.reject(new TypeError('failed'));

/** Fetches by the steps in turn, the last one for ever; keeps what it was asked. */
function inTurn(...steps: Step[]): { fetch: Fetch; asked: RequestInit[] } {
  const asked: RequestInit[] = [];
  const fetch: Fetch = (_, init) => {
    asked.push(init);
    return (steps[asked.length - 1] ?? steps.at(-1)!)();
  };
  return { fetch, asked };
}

async function errorOf(fetch: Fetch, options: Partial<FetchOptions> = {}): Promise<SalesError> {
  const error: unknown = await ask({ url: ADDRESS }, { fetch, pause: new FakeTimer().pause, ...options }).then(
    () => assert.fail('an answer came'),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof SalesError, String(error));
  return error;
}

describe('ask', () => {
  it('tries again what may pass, and waits longer each time', async () => {
    for (const passing of [failure, answer(429), answer(502), answer(503), answer(504)]) {
      const { fetch, asked } = inTurn(passing, passing, answer(200, 'x'));
      const timer = new FakeTimer();
      const { chunks } = await ask({ url: ADDRESS }, { fetch, pause: timer.pause });
      assert.equal(new TextDecoder().decode(await collectBytes(chunks)), 'x');
      assert.deepEqual([asked.length, timer.waits], [3, [500, 2000]]);
    }
  });

  it('gives up after the third time, and at once where trying again cannot help', async () => {
    const counts: number[] = [];
    for (const step of [
      failure,
      answer(503),
      answer(404),
      answer(401),
      answer(500),
      () => Promise.reject(new Error('no token')),
    ]) {
      const { fetch, asked } = inTurn(step);
      await errorOf(fetch);
      counts.push(asked.length);
    }
    assert.deepEqual(counts, [3, 3, 1, 1, 1, 1]);
    const { fetch, asked } = inTurn(failure);
    await assert.rejects(ask({ url: 'file:///orders.csv' }, { fetch, pause: new FakeTimer().pause }), { code: 'network' });
    assert.equal(asked.length, 1);
  });

  it('waits as long as the server wants, but not for ever', async () => {
    const timer = new FakeTimer();
    const busy = inTurn(answer(429, null, { 'retry-after': '7' }), answer(200));
    await ask({ url: ADDRESS }, { fetch: busy.fetch, pause: timer.pause });
    assert.deepEqual(timer.waits, [7000]);
    const { fetch, asked } = inTurn(answer(503, null, { 'retry-after': '3600' }));
    const error = await errorOf(fetch);
    assert.deepEqual([error.params, asked.length], [{ status: 503, url: ADDRESS, seconds: 3600 }, 1]);
    assert.match(error.hint, /in 3600 seconds/);
    const past = inTurn(answer(503, null, { 'retry-after': 'Mon, 01 Jan 2024 00:00:00 GMT' }), answer(200));
    const dated = new FakeTimer();
    await ask({ url: ADDRESS }, { fetch: past.fetch, pause: dated.pause });
    assert.deepEqual(dated.waits, [0]);
  });

  it('waits as long as the server wants with a clock that is wrong by a day', async () => {
    const headers = { date: 'Mon, 01 Jan 2024 00:00:00 GMT', 'retry-after': 'Mon, 01 Jan 2024 00:00:09 GMT' };
    for (const now of ['2023-12-31', '2024-01-02']) {
      mock.timers.enable({ apis: ['Date'], now: Date.parse(now) });
      const timer = new FakeTimer();
      const { fetch } = inTurn(answer(503, null, headers), answer(200));
      await ask({ url: ADDRESS }, { fetch, pause: timer.pause });
      mock.timers.reset();
      assert.deepEqual(timer.waits, [9000], now);
    }
  });

  it('gives up a server that does not answer, and one that falls silent', async () => {
    const timer = new FakeTimer();
    timer.late = true;
    const silent = inTurn(() => new Promise(() => undefined));
    const error = await errorOf(silent.fetch, { pause: timer.pause });
    assert.deepEqual([error.code, error.params], ['timeout', { url: ADDRESS, seconds: 60 }]);
    assert.ok(silent.asked.length === 3 && silent.asked.every(({ signal }) => signal?.aborted));
    timer.late = false;
    const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(Uint8Array.of(1)) });
    const { chunks } = await ask({ url: ADDRESS }, { fetch: inTurn(answer(200, body)).fetch, pause: timer.pause });
    assert.deepEqual((await chunks.next()).value, Uint8Array.of(1));
    timer.late = true;
    await assert.rejects(chunks.next(), { code: 'timeout' });
  });

  it('calls no server silent from which something came since, nor one that is not waited for', async () => {
    const timer = new FakeTimer();
    let sender!: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({ start: (controller) => void (sender = controller) });
    const { chunks } = await ask({ url: ADDRESS }, { fetch: inTurn(answer(200, body)).fetch, pause: timer.pause });
    for (const isWaitedFor of [false, true, false]) {
      const next = chunks.next();
      if (isWaitedFor) timer.ring();
      await setImmediate();
      sender.enqueue(Uint8Array.of(1));
      assert.deepEqual((await next).value, Uint8Array.of(1));
      if (!isWaitedFor) continue;
      timer.ring();
      await setImmediate();
    }
    const next = chunks.next();
    await setImmediate();
    timer.ring();
    await setImmediate();
    timer.ring();
    await assert.rejects(next, { code: 'timeout' });
  });

  it('ends with an AbortError while it asks, waits, and reads', async () => {
    const asking = new AbortController();
    const never: Fetch = (_, { signal }) =>
      new Promise((_resolve, reject) => signal!.addEventListener('abort', () => reject(new DOMException('x', 'AbortError'))));
    const asked = ask({ url: ADDRESS }, { fetch: never, signal: asking.signal });
    asking.abort();
    await assert.rejects(asked, { name: 'AbortError' });

    const waiting = new AbortController();
    const pause: Pause = (ms) => {
      if (ms === 500) waiting.abort();
      return ms === 500 ? Promise.resolve() : new Promise(() => undefined);
    };
    const { fetch, asked: requests } = inTurn(answer(503));
    await assert.rejects(ask({ url: ADDRESS }, { fetch, pause, signal: waiting.signal }), { name: 'AbortError' });
    assert.equal(requests.length, 1);
  });

  it('says where it was led', async () => {
    const led = answer(200);
    const fetch: Fetch = async () => Object.assign(await led(), {});
    assert.equal((await ask({ url: ADDRESS }, { fetch })).movedTo, undefined);
    const reply = {
      status: 200,
      headers: new Headers(),
      body: null,
      redirected: true,
      url: 'https://sso.test/login',
      type: 'basic' as const,
    };
    assert.equal((await ask({ url: ADDRESS }, { fetch: () => Promise.resolve(reply) })).movedTo, 'https://sso.test/login');
  });
});

describe('the error of a status', () => {
  it('says what to do', async () => {
    const hints = await Promise.all(
      [401, 403, 404, 410, 429, 418, 500].map(async (status) => (await errorOf(inTurn(answer(status)).fetch)).hint),
    );
    const wanted = [/token/, /access/, /URL/, /was removed/, /Too many/, /administrator/, /later/];
    wanted.forEach((words, index) => assert.match(hints[index] ?? '', words));
  });

  it('quotes what the server says in JSON, in short, and nothing else', async () => {
    const said = async (body: string): Promise<unknown> => (await errorOf(inTurn(answer(403, body)).fetch)).params.answer;
    assert.equal(await said('{"error":{"code":403,"message":"quota exceeded"}}'), 'quota exceeded');
    assert.equal(await said('{"type":"about:blank","title":"Forbidden","status":403,"detail":"No  licence"}'), 'No licence');
    assert.equal(await said('{"message":"Bad credentials","documentation_url":"https://x"}'), 'Bad credentials');
    assert.equal(await said('{"error":"invalid_token","error_description":"It has expired"}'), 'It has expired');
    assert.equal(await said(JSON.stringify({ error: 'x'.repeat(500) })), `${'x'.repeat(160)}\u2026`);
    for (const other of ['', 'Forbidden', '<h1>Forbidden</h1>', '[1]', '{"a":', '{"rows":[1],"message":"x"}']) {
      assert.equal(await said(other), undefined);
    }
    const error = await errorOf(inTurn(answer(403, '{"message":"No licence"}')).fetch);
    assert.match(error.message, /403.*'No licence'/);
  });
});

describe('a request without an answer', () => {
  const page = globalThis as { origin?: string };
  afterEach(() => delete page.origin);

  /** A server of another site, seen from a page: what it allows. */
  function site(allows: {
    origin?: boolean;
    headers?: boolean;
    credentials?: boolean;
    redirects?: boolean;
    down?: boolean;
  }): Fetch {
    return (_, init) => {
      const { mode, headers = {}, credentials, redirect } = init;
      const refused = Promise.reject(new TypeError('Failed to fetch'));
      refused.catch(() => undefined);
      if (allows.down) return refused;
      if (mode === 'no-cors') return Promise.resolve(new Response());
      if (allows.redirects) {
        const opaque = {
          status: 0,
          headers: new Headers(),
          body: null,
          url: '',
          redirected: false,
          type: 'opaqueredirect' as const,
        };
        return redirect === 'manual' ? Promise.resolve(opaque) : refused;
      }
      const hasHeaders = Object.keys(headers).length > 0;
      const isAllowed =
        allows.origin === true && (!hasHeaders || allows.headers) && (credentials !== 'include' || allows.credentials);
      return isAllowed ? Promise.resolve(new Response('x')) : refused;
    };
  }

  async function told(fetch: Fetch, options: Partial<FetchOptions> = {}): Promise<[string, unknown]> {
    const error = await errorOf(fetch, options);
    return [error.code, error.params.header];
  }

  it('is a matter of the network in Node, of a server that is down, and of the own site', async () => {
    assert.deepEqual(await told(site({ origin: true, down: true })), ['network', undefined]);
    page.origin = 'https://page.test';
    assert.deepEqual(await told(site({ down: true })), ['network', undefined]);
    page.origin = 'https://x.test';
    assert.deepEqual(await told(site({})), ['network', undefined]);
  });

  it('says that the device is offline, and loads once it has a network', async () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', { value: { onLine: false }, configurable: true });
    try {
      const { fetch, asked } = inTurn(failure, failure, failure, answer(200));
      const error = await errorOf(fetch);
      assert.deepEqual(
        [error.code, error.message, asked.length],
        ['network', `Could not reach ${ADDRESS}: no network connection`, 3],
      );
      assert.equal((await ask({ url: ADDRESS }, { fetch })).status, 200);
    } finally {
      Reflect.deleteProperty(globalThis, 'navigator');
      if (before) Object.defineProperty(globalThis, 'navigator', before);
    }
  });

  it('tells which permission a server of another site lacks to give', async () => {
    page.origin = 'https://page.test';
    const headers = { authorization: 'x', accept: 'text/csv' };
    const credentials = 'include';
    assert.deepEqual(await told(site({})), ['cors', 'Access-Control-Allow-Origin']);
    assert.deepEqual(await told(site({}), { headers, credentials }), ['cors', 'Access-Control-Allow-Origin']);
    assert.deepEqual(await told(site({ origin: true }), { headers }), ['cors', 'Access-Control-Allow-Headers']);
    assert.deepEqual(await told(site({ origin: true, headers: true }), { credentials }), [
      'cors',
      'Access-Control-Allow-Credentials',
    ]);
    const error = await errorOf(site({ origin: true }), { headers });
    assert.match(error.message, /Access-Control-Allow-Headers: authorization$/);
    assert.match((await errorOf(site({}))).hint, /Access-Control-Allow-Origin: https:\/\/page\.test/);
  });

  it('tells of an answer that leads to another site, as to sign in', async () => {
    page.origin = 'https://x.test';
    const error = await errorOf(site({ redirects: true }));
    assert.deepEqual([error.code, error.message.includes('sign in')], ['cors', true]);
  });

  it('asks a server that refuses only once', async () => {
    page.origin = 'https://page.test';
    const timer = new FakeTimer();
    await errorOf(site({}), { pause: timer.pause });
    assert.deepEqual(timer.waits, []);
  });

  it('keeps the error of a fetch function', async () => {
    const own = new SalesError('http-status', 'no');
    assert.equal(await errorOf(() => Promise.reject(own)), own);
    const error = await errorOf(() => Promise.reject(new Error('the token has expired')));
    assert.deepEqual([error.code, error.message.includes('the token has expired')], ['network', true]);
  });
});

describe('a server that is busy', () => {
  const busy = (seconds: string): Step => answer(429, null, { 'Retry-After': seconds });

  it('is asked until it accepts a patient request, with growing pauses that are no shorter than it says', async () => {
    const timer = new FakeTimer();
    const steps = [busy('1'), busy('1'), busy('1'), busy('1'), busy('7'), busy('1'), busy('1'), busy('1')];
    const { fetch, asked } = inTurn(...steps, answer(200));
    let waits = 0;
    const { status } = await ask({ url: ADDRESS }, { fetch, pause: timer.pause, onBusy: () => (waits += 1) });
    assert.deepEqual([status, asked.length, waits], [200, 9, 8]);
    assert.deepEqual(timer.waits, [1000, 1000, 2000, 4000, 8000, 16_000, 16_000, 16_000]);
  });

  it('is asked at least once per minute, also when it asks for a longer pause', async () => {
    const waits: number[] = [];
    const pause: Pause = (ms, signal) => {
      waits.push(ms);
      return ms > 60_000 ? new Promise((resolve) => signal.addEventListener('abort', () => resolve())) : Promise.resolve();
    };
    const { fetch } = inTurn(busy('86400'), answer(200));
    const options = { fetch, pause, answerMs: 100_000, onBusy: () => undefined };
    assert.equal((await ask({ url: ADDRESS }, options)).status, 200);
    assert.deepEqual(waits, [100_000, 60_000, 100_000]);
  });

  it('is not asked again after the caller has left', async () => {
    const abort = new AbortController();
    const { fetch, asked } = inTurn(busy('0'));
    const options = {
      fetch,
      pause: new FakeTimer().pause,
      signal: abort.signal,
      onBusy: () => asked.length === 5 && abort.abort(),
    };
    await assert.rejects(ask({ url: ADDRESS }, options), { name: 'AbortError' });
    assert.equal(asked.length, 5);
  });
});
