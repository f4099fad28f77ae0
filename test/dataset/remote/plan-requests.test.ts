import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { PlanRequests } from '../../../src/dataset/remote/plan-requests.js';
import { WORKER_CODE } from '../../../src/dataset/remote/worker-code.js';
import { encodeError, encodeResult, frame } from '../../../src/endpoint/encode-result.js';
import { loadArrow } from '../../../src/query/result/load-arrow.js';
import type { ResultRecord } from '../../../src/query/result/result.js';
import { RESULTS_TYPE, type RemoteQuery, type RemoteRequest } from '../../../src/query/remote.js';
import { RANK, type Rank } from '../../../src/query/source.js';
import type { Fetch } from '../../../src/util/fetch.js';
import { until } from '../../until.js';

/** One request to the server, whose response the test writes. */
interface Asked {
  readonly plans: readonly string[];
  readonly signal: AbortSignal;
  /** Sends the result of the plan at an index; its only row is the index. */
  readonly answer: (index: number) => Promise<void>;
  readonly fail: (index: number) => void;
  /** Says that results are pending. */
  readonly stillPending: () => void;
  readonly end: () => void;
}

function server(limits: Partial<typeof LIMITS> = {}): {
  readonly asked: Asked[];
  readonly fetch: Fetch;
  readonly requests: PlanRequests;
} {
  const asked: Asked[] = [];
  const fetch = (_url: string, { body, signal }: RequestInit): Promise<Response> => {
    const { queries } = JSON.parse(body as string) as RemoteRequest;
    let stream!: ReadableStreamDefaultController<Uint8Array>;
    const response = new ReadableStream<Uint8Array>({ start: (own) => void (stream = own) });
    asked.push({
      plans: queries.map(({ plan }) => plan.measures.join()),
      signal: signal!,
      answer: async (index) => stream.enqueue(encodeResult(queries[index]!.id, one(index), await loadArrow())),
      fail: (index) => stream.enqueue(encodeError(queries[index]!.id, { code: 'unknown-measure', message: 'no such measure' })),
      stillPending: () => stream.enqueue(frame({}, new Uint8Array(0))),
      end: () => stream.close(),
    });
    return Promise.resolve(new Response(response, { headers: { 'Content-Type': RESULTS_TYPE } }));
  };
  // Responses stay open, and the watch on their silence may not keep the process.
  const pause = (ms: number): Promise<void> => setTimeout(ms, undefined, { ref: false });
  return {
    asked,
    fetch,
    requests: new PlanRequests({ url: 'http://localhost/plan', fetch, code: WORKER_CODE, pause }, { ...LIMITS, ...limits }),
  };
}

/** The limits of an endpoint that has room for all plans. */
const LIMITS = { queries: 200, bytes: 2 ** 20 };

const one = (value: number): ResultRecord => ({
  rowCount: 1,
  columns: [{ name: 'x', type: 'number', values: Float64Array.of(value) }],
  notes: [],
  facts: { measures: [], skipped: [] },
  selected: 1,
  total: 1,
});

const plan = (measure: string, rank?: Rank): Omit<RemoteQuery, 'id'> => ({ plan: { measures: [measure] }, rank });
const valueIn = ({ columns }: ResultRecord): number => columns[0]!.values[0]!;

describe('PlanRequests', () => {
  it('sends all plans of a turn in one request, and settles each as its result arrives', async () => {
    const { asked, requests } = server();
    const results = ['a', 'b', 'c'].map((measure) => requests.run(plan(measure)));
    await until(() => asked.length === 1);
    assert.deepEqual(asked[0]!.plans, ['a', 'b', 'c']);
    asked[0]!.stillPending();
    await asked[0]!.answer(2);
    assert.equal(valueIn(await results[2]!), 2);
    asked[0]!.fail(0);
    await assert.rejects(results[0]!, { code: 'unknown-measure' });
    await asked[0]!.answer(1);
    assert.equal(valueIn(await results[1]!), 1);
    asked[0]!.end();
    assert.equal(asked.length, 1);
  });

  it('answers later plans while an earlier request has no response', async () => {
    const { asked, requests } = server();
    const slow = requests.run(plan('slow'));
    await until(() => asked.length === 1);
    const fast = requests.run(plan('fast'));
    await until(() => asked.length === 2);
    await asked[1]!.answer(0);
    assert.equal(valueIn(await fast), 0);
    await asked[0]!.answer(0);
    assert.equal(valueIn(await slow), 0);
  });

  it('ends a request once no caller waits for any of its plans, and not before', async () => {
    const { asked, requests } = server();
    const aborts = [new AbortController(), new AbortController()] as const;
    const done = requests.run(plan('done'));
    const left = aborts.map(({ signal }, n) => requests.run(plan(`left ${n}`), signal));
    await until(() => asked.length === 1);
    await asked[0]!.answer(0);
    await done;
    aborts[0].abort();
    await assert.rejects(left[0]!, { name: 'AbortError' });
    assert.equal(asked[0]!.signal.aborted, false);
    aborts[1].abort();
    await assert.rejects(left[1]!, { name: 'AbortError' });
    assert.equal(asked[0]!.signal.aborted, true);
  });

  it('sends nothing for plans that are aborted in their own turn', async () => {
    const { asked, requests } = server();
    const abort = new AbortController();
    const first = requests.run(plan('first'), abort.signal);
    const second = requests.run(plan('second'));
    abort.abort();
    await assert.rejects(first, { name: 'AbortError' });
    await until(() => asked.length === 1);
    assert.deepEqual(asked[0]!.plans, ['second']);
    asked[0]!.end();
    await assert.rejects(second, { code: 'engine-partial' });
  });

  it('reports a server that is down, and answers again once it is back', async () => {
    const { fetch, asked } = server();
    let isDown = true;
    const requests = new PlanRequests(
      {
        url: 'http://localhost/plan',
        code: WORKER_CODE,
        pause: (ms) => (ms < 10_000 ? Promise.resolve() : new Promise(() => undefined)),
        fetch: (url, init) => (isDown ? Promise.reject(new TypeError('fetch failed')) : fetch(url, init)),
      },
      LIMITS,
    );
    await assert.rejects(requests.run(plan('lost')), { code: 'network' });
    assert.equal(asked.length, 0);
    isDown = false;
    const found = requests.run(plan('found'));
    await until(() => asked.length === 1);
    await asked[0]!.answer(0);
    assert.equal(valueIn(await found), 0);
  });

  it('reports a server that does not respond for 30 s, without another attempt', async () => {
    let attempts = 0;
    const waits: number[] = [];
    const requests = new PlanRequests(
      {
        url: 'http://localhost/plan',
        code: WORKER_CODE,
        pause: (ms) => {
          waits.push(ms);
          return Promise.resolve();
        },
        fetch: () => {
          attempts += 1;
          return new Promise(() => undefined);
        },
      },
      LIMITS,
    );
    await assert.rejects(requests.run(plan('silent')), {
      code: 'timeout',
      params: { url: 'http://localhost/plan', seconds: 30, server: 'localhost' },
    });
    assert.deepEqual([attempts, waits], [1, [30_000]]);
  });

  it('has no more plans at the server than its limit, and sends the next ones when half are answered', async () => {
    const { asked, requests } = server({ queries: 4 });
    const results = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((measure) => requests.run(plan(measure)));
    await until(() => asked.length === 1);
    assert.deepEqual(asked[0]!.plans, ['a', 'b', 'c', 'd']);
    await asked[0]!.answer(0);
    await results[0];
    await setTimeout(5);
    assert.equal(asked.length, 1);
    await asked[0]!.answer(1);
    await until(() => asked.length === 2);
    assert.deepEqual(asked[1]!.plans, ['e', 'f']);
    for (const index of [2, 3]) await asked[0]!.answer(index);
    await until(() => asked.length === 3);
    assert.deepEqual(asked[2]!.plans, ['g']);
    for (const index of [0, 1]) await asked[1]!.answer(index);
    await asked[2]!.answer(0);
    assert.deepEqual((await Promise.all(results)).map(valueIn), [0, 1, 2, 3, 0, 1, 0]);
  });

  it('sends what cards show before what they can be shown without, where not all plans have room', async () => {
    const { asked, requests } = server({ queries: 3 });
    const ranked = [plan('a', RANK.extra), plan('b', RANK.page), plan('c'), plan('d', RANK.card), plan('e', RANK.page)];
    const results = ranked.map((one) => requests.run(one));
    await until(() => asked.length === 1);
    assert.deepEqual(asked[0]!.plans, ['c', 'd', 'b']);
    for (const index of [0, 1, 2]) await asked[0]!.answer(index);
    await until(() => asked.length === 2);
    assert.deepEqual(asked[1]!.plans, ['e', 'a']);
    for (const index of [0, 1]) await asked[1]!.answer(index);
    await Promise.all(results);
  });

  it('sends no plan that nobody waits for any more', async () => {
    const { asked, requests } = server({ queries: 1 });
    const abort = new AbortController();
    const first = requests.run(plan('a'), abort.signal);
    const second = requests.run(plan('b'), abort.signal);
    const third = requests.run(plan('c'));
    await until(() => asked.length === 1);
    abort.abort();
    await Promise.all([first, second].map((one) => assert.rejects(one, { name: 'AbortError' })));
    await until(() => asked.length === 2);
    assert.deepEqual([asked[0]!.signal.aborted, asked[1]!.plans], [true, ['c']]);
    await asked[1]!.answer(0);
    await third;
  });
});
