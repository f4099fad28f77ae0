import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { DEFAULT_LIMITS, TokenQueue, withinTime } from '../../src/endpoint/plan-limits.js';

const is429 =
  (seconds: number) =>
  (error: { readonly params: unknown }): boolean => {
    assert.deepEqual(error.params, { status: 429, seconds });
    return true;
  };

describe('TokenQueue', () => {
  it('runs 50 plans at once four at a time, loses none, and keeps their order', async () => {
    const queue = new TokenQueue(DEFAULT_LIMITS, () => 0);
    queue.admit(50);
    let [running, most] = [0, 0];
    const order: number[] = [];
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        queue
          .run(async () => {
            order.push(n);
            most = Math.max(most, (running += 1));
            await new Promise(setImmediate);
            running -= 1;
            if (n % 7 === 3) throw new Error(`plan ${n}`);
            return n;
          })
          .catch(() => -n),
      ),
    );
    assert.deepEqual(
      results,
      Array.from({ length: 50 }, (_, n) => (n % 7 === 3 ? -n : n)),
    );
    assert.deepEqual(order, Array.from(order.keys()));
    assert.equal(most, DEFAULT_LIMITS.concurrent);
    assert.equal(running, 0);
  });

  it('refuses more plans than may run and wait', () => {
    const queue = new TokenQueue(DEFAULT_LIMITS, () => 0);
    queue.admit(DEFAULT_LIMITS.queue + DEFAULT_LIMITS.concurrent);
    assert.throws(() => queue.admit(DEFAULT_LIMITS.queue + DEFAULT_LIMITS.concurrent + 1), is429(1));
  });

  it('counts requests per minute, and says when the next one is possible', () => {
    let now = 0;
    const queue = new TokenQueue({ ...DEFAULT_LIMITS, perMinute: 2 }, () => now);
    queue.admit(30);
    now = 10_000;
    queue.admit(1);
    now = 15_000;
    assert.throws(() => queue.admit(1), is429(45));
    assert.equal(queue.isIdle, false);
    now = 60_000;
    queue.admit(1);
    now = 120_000;
    assert.equal(queue.isIdle, true);
  });
});

describe('withinTime', () => {
  // The timer of a limit does not keep Node running, unlike the query that it ends.
  let running: ReturnType<typeof setInterval>;
  before(() => (running = setInterval(() => undefined, 1000)));
  after(() => clearInterval(running));

  const endless = (signal: AbortSignal): Promise<never> =>
    new Promise((_, reject) => signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError'))));

  it('ends work with a timeout, and says how long it may take', async () => {
    await assert.rejects(withinTime(0.01, new AbortController().signal, endless), { code: 'timeout', params: { seconds: 0.01 } });
  });

  it('passes on an abort of the caller', async () => {
    const abort = new AbortController();
    const ended = withinTime(60, abort.signal, endless);
    abort.abort();
    await assert.rejects(ended, { name: 'AbortError' });
  });
});
