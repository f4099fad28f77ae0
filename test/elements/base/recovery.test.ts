import assert from 'node:assert/strict';
import { describe, it, mock, type TestContext } from 'node:test';
import { isOutage, Recovery } from '../../../src/elements/base/data/recovery.js';
import { abortError, SalesError } from '../../../src/util/error.js';
import { yieldToEventLoop } from '../../../src/util/promises.js';

const AWAY = new SalesError('network', 'no connection');

/** A page that can be hidden, and its network. */
class Page extends EventTarget {
  hidden = false;
  isOnline = true;

  change(parts: Partial<Pick<Page, 'hidden' | 'isOnline'>>): void {
    Object.assign(this, parts);
    this.dispatchEvent(new Event('hidden' in parts ? 'visibilitychange' : 'online'));
  }
}

interface Bench {
  readonly page: Page;
  readonly recovery: Recovery;
  /** The seconds at which an attempt began. */
  readonly attempts: number[];
  /** True while the server does not respond. */
  isAway: boolean;
  /** True while the server responds, but one query fails. */
  isCut: boolean;
  /** Widgets, each with one query, which is repeated by each successful attempt. */
  readonly ask: () => Promise<unknown>;
  readonly pass: (seconds: number) => Promise<void>;
}

/** The recovery of a source with widgets whose queries succeed unless the server is away. The clock is moved by hand. */
function start(test: TestContext, widgets = 1): Bench {
  mock.timers.enable({ apis: ['setTimeout'] });
  test.after(() => mock.timers.reset());
  let now = 0;
  const page = new Page();
  const attempts: number[] = [];
  const respond = (widget: number): Promise<void> =>
    bench.isAway || (bench.isCut && widget === 0) ? Promise.reject(AWAY) : Promise.resolve();
  const ask = (): Promise<unknown> =>
    Promise.allSettled(Array.from({ length: widgets }, (_, widget) => bench.recovery.track(() => respond(widget))));
  const attempt = async (): Promise<void> => {
    attempts.push(now);
    if (bench.isAway) {
      bench.recovery.fail(AWAY);
      throw AWAY;
    }
    void ask();
  };
  const bench: Bench = {
    page,
    attempts,
    isAway: true,
    isCut: false,
    ask,
    recovery: new Recovery({ attempt, onChange: () => undefined, page, network: page, isOnline: () => page.isOnline }),
    pass: async (seconds) => {
      for (let i = 0; i < seconds; i += 1) {
        now += 1;
        mock.timers.tick(1000);
        for (let turn = 0; turn < 5; turn += 1) await yieldToEventLoop();
      }
    },
  };
  test.after(() => bench.recovery.stop());
  return bench;
}

describe('Recovery', () => {
  it('asks a server that is down for a minute again at growing intervals of at most 5 s, and ends when all queries succeed', async (test) => {
    const bench = start(test, 8);
    const { recovery, attempts, ask, pass } = bench;
    await ask();
    assert.equal(recovery.outage, AWAY);
    await pass(60);
    assert.deepEqual(attempts.slice(0, 5), [1, 3, 7, 12, 17]);
    assert.equal(attempts.at(-1), 57);
    bench.isAway = false;
    await pass(5);
    assert.deepEqual([attempts.at(-1), recovery.outage], [62, undefined]);
    await pass(60);
    assert.equal(attempts.at(-1), 62);
  });

  it('begins anew with the next outage', async (test) => {
    const bench = start(test);
    const { recovery, attempts, ask, pass } = bench;
    await ask();
    await pass(20);
    bench.isAway = false;
    await pass(5);
    assert.equal(recovery.outage, undefined);
    bench.isAway = true;
    await ask();
    attempts.length = 0;
    await pass(1);
    assert.equal(attempts.length, 1);
  });

  it('makes no attempts while the page is hidden or offline, and one as soon as it is not', async (test) => {
    const { page, attempts, ask, pass } = start(test);
    await ask();
    page.change({ hidden: true });
    await pass(60);
    assert.deepEqual(attempts, []);
    page.change({ hidden: false });
    mock.timers.tick(0);
    assert.deepEqual(attempts, [60]);
    page.isOnline = false;
    await pass(60);
    assert.deepEqual(attempts, [60]);
    page.change({ isOnline: true });
    mock.timers.tick(0);
    assert.deepEqual(attempts, [60, 120]);
  });

  it('keeps on while the server responds but one query still fails', async (test) => {
    const bench = start(test, 3);
    const { recovery, attempts, ask, pass } = bench;
    await ask();
    bench.isAway = false;
    bench.isCut = true;
    await pass(8);
    assert.deepEqual([attempts, recovery.outage], [[1, 3, 7], AWAY]);
    bench.isCut = false;
    await pass(5);
    assert.deepEqual([attempts.at(-1), recovery.outage], [12, undefined]);
  });

  it('ends when the user retries or the data is closed', async (test) => {
    const { recovery, attempts, ask, pass } = start(test);
    await ask();
    recovery.reset();
    await pass(10);
    assert.deepEqual([attempts, recovery.outage], [[], undefined]);
    await ask();
    recovery.stop();
    await pass(10);
    await ask();
    await pass(10);
    assert.deepEqual(attempts, []);
  });

  it('does not repeat a query that was aborted or refused', async (test) => {
    const { recovery, attempts, pass } = start(test);
    for (const error of [abortError(), new SalesError('engine-unsupported', 'no'), new SalesError('too-large', 'no')])
      await recovery.track(() => Promise.reject(error)).catch(() => undefined);
    await pass(10);
    assert.deepEqual([attempts, recovery.outage], [[], undefined]);
  });
});

describe('isOutage', () => {
  const of = (code: SalesError['code'], params = {}): boolean => isOutage(new SalesError(code, '', { params }));

  it('is true for failures that pass by themselves', () => {
    for (const status of [500, 502, 503, 504]) assert.ok(of('http-status', { status }), String(status));
    assert.ok(of('network') && of('engine-partial') && of('timeout', { url: '/plan', seconds: 30 }));
  });

  it('is false for refusals, limits and mistakes', () => {
    for (const status of [400, 401, 403, 404, 413, 429]) assert.ok(!of('http-status', { status }), String(status));
    // The server's own limit for a query: the same query would exceed it again.
    assert.ok(!of('timeout', { seconds: 30 }));
    for (const code of ['engine-unsupported', 'engine-error', 'too-large', 'bad-clause', 'worker-failed'] as const)
      assert.ok(!of(code), code);
  });
});
