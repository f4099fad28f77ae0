import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { RANK, type Rank } from '../../src/query/source.js';
import { deferred } from '../../src/util/promises.js';
import { costOf, DEFAULT_LIMITS, Places, requireRoom, UserQueue, withinTime } from '../../src/endpoint/plan-limits.js';

const is429 =
  (seconds: number) =>
  (error: { readonly params: unknown }): boolean => {
    assert.deepEqual(error.params, { status: 429, seconds });
    return true;
  };

/** The places of all users. */
const all = (): Places => new Places(DEFAULT_LIMITS.total);

describe('UserQueue', () => {
  it('runs 50 plans at once four at a time, loses none, and keeps their order', async () => {
    const queue = new UserQueue(DEFAULT_LIMITS, all(), () => 0);
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

  it('gives plans with many medians several places, and lets nothing overtake them', async () => {
    const places = new Places(4);
    let [taken, most] = [0, 0];
    const order: string[] = [];
    const plan = (name: string, cost: number) => async (): Promise<void> => {
      order.push(name);
      most = Math.max(most, (taken += Math.min(cost, 4)));
      await new Promise(setImmediate);
      taken -= Math.min(cost, 4);
    };
    const costs = [1, 3, 1, 4, 1, 9, 2];
    await Promise.all(costs.map((cost, n) => places.run(plan(`${n}`, cost), { cost })));
    assert.deepEqual(order, [...costs.keys()].map(String));
    assert.equal(most, 4);
    assert.deepEqual([places.taken, places.waiting], [0, 0]);
    const costs4 = [0, 1, 5, 6, 20].map((aggregates) => costOf({ aggregates, values: 0 }, 16, 32e9));
    assert.deepEqual(costs4, [1, 1, 1, 2, 4]);
  });

  it('charges medians for the part of the memory that their values take, and refuses those without room', () => {
    // Half of 32 GB in 16 places: 1 GB each, which 59 million values fill.
    const cost = (values: number): number => costOf({ aggregates: 1, values }, 16, 32e9);
    assert.deepEqual([0, 58e6, 59e6, 100e6, 1e9].map(cost), [1, 1, 2, 2, 17]);
    const room = (values: number, isWhole: boolean): void => requireRoom({ aggregates: 4, values, isWhole }, 20, 32e9);
    room(900e6, true);
    room(4e9, false);
    assert.throws(() => room(4e9, true), { code: 'too-large', params: { limit: 0, what: 'medians' } });
    assert.throws(() => room(1.5e9, true), { code: 'too-large', params: { limit: 2, what: 'medians' } });
    assert.throws(() => requireRoom({ aggregates: 21, values: 0, isWhole: false }, 20, 32e9), {
      params: { limit: 20, what: 'medians' },
    });
  });

  it('runs what cards show first, and what they can be shown without in at most half of the places', async () => {
    const queue = new UserQueue(DEFAULT_LIMITS, all(), () => 0);
    const order: string[] = [];
    const ends: (() => void)[] = [];
    const run = (name: string, rank: Rank): Promise<void> =>
      queue.run(() => new Promise<void>((end) => (order.push(name), ends.push(end))), { rank });
    const extra = ['x', 'y', 'z'].map((name) => run(name, RANK.extra));
    const pages = ['p', 'q', 'r', 's', 't'].map((name) => run(name, RANK.page));
    const card = run('c', RANK.card);
    await new Promise(setImmediate);
    assert.deepEqual(order, ['p', 'q', 'r', 's']);
    // Those that wait for their half count too.
    const room = DEFAULT_LIMITS.queue - extra.length - 2;
    assert.throws(() => queue.admit(room + 1), is429(1));
    queue.admit(room);
    ends.shift()!();
    await new Promise(setImmediate);
    assert.deepEqual(order.slice(4), ['c']);
    for (const end of ends.splice(0)) end();
    await new Promise(setImmediate);
    assert.deepEqual(order.slice(5), ['t', 'x', 'y']);
    const next = run('d', RANK.card);
    const late = run('w', RANK.extra);
    await new Promise(setImmediate);
    assert.deepEqual(order.slice(8), ['d']);
    for (const end of ends.splice(0)) end();
    await new Promise(setImmediate);
    assert.deepEqual(order.slice(9), ['z', 'w']);
    for (const end of ends.splice(0)) end();
    await Promise.all([...extra, ...pages, card, next, late]);
  });

  it('runs one finding at a time, when nothing else has waited or run for a while, or after ten seconds', async ({ mock }) => {
    mock.timers.enable({ apis: ['setTimeout'] });
    let now = 0;
    const queue = new UserQueue(DEFAULT_LIMITS, all(), () => now);
    const order: string[] = [];
    const ends: (() => void)[] = [];
    const run = (name: string, rank: Rank): Promise<void> =>
      queue.run(() => new Promise<void>((end) => (order.push(name), ends.push(end))), { rank });
    const passed = async (ms: number): Promise<void> => {
      for (const end = now + ms; now < end;) {
        now += 50;
        mock.timers.tick(50);
        await new Promise(setImmediate);
      }
    };
    const endAll = async (): Promise<void> => {
      for (const end of ends.splice(0)) end();
      await new Promise(setImmediate);
    };
    const plans = [run('card', RANK.card), ...['f', 'g', 'h'].map((name) => run(name, RANK.finding))];
    await passed(1000);
    assert.deepEqual(order, ['card']);
    await endAll();
    await passed(200);
    // The page asks for its next card when it has drawn the first.
    plans.push(run('next', RANK.extra));
    await passed(300);
    assert.deepEqual(order, ['card', 'next']);
    await endAll();
    await passed(200);
    assert.deepEqual([order.length, queue.isIdle], [2, false]);
    await passed(50);
    assert.deepEqual(order.slice(2), ['f']);
    plans.push(run('filter', RANK.card));
    await passed(50);
    assert.deepEqual(order.slice(3), ['filter']);
    // The finding ends, the card goes on: the second finding waits no longer than ten seconds.
    ends.shift()!();
    await passed(9950);
    assert.equal(order.length, 4);
    await passed(100);
    assert.deepEqual(order.slice(4), ['g']);
    await endAll();
    await passed(250);
    assert.deepEqual(order.slice(5), ['h']);
    await endAll();
    await Promise.all(plans);
  });

  it('shares the places of all users fairly: nobody waits for all plans of another', async () => {
    const places = new Places(4);
    const users = ['a', 'b'].map(() => new UserQueue({ ...DEFAULT_LIMITS, concurrent: 2 }, places, () => 0));
    let [running, most] = [0, 0];
    const order: number[] = [];
    const plan = (user: number) => async (): Promise<void> => {
      most = Math.max(most, (running += 1));
      await new Promise(setImmediate);
      running -= 1;
      order.push(user);
    };
    const few = new Places(2);
    const narrow = [0, 1].map(() => new UserQueue(DEFAULT_LIMITS, few, () => 0));
    await Promise.all(users.flatMap((queue, user) => Array.from({ length: 20 }, () => queue.run(plan(user)))));
    assert.equal(most, 4);
    order.length = 0;
    most = 0;
    await Promise.all(narrow.flatMap((queue, user) => Array.from({ length: 20 }, () => queue.run(plan(user)))));
    assert.equal(most, 2);
    // The second user came after 20 plans of the first. Only `concurrent` of them are before it.
    assert.ok(order.indexOf(1) <= DEFAULT_LIMITS.concurrent, order.join(''));
  });

  it('admits 200 plans when nothing of the user runs, and otherwise refuses more than may run and wait', async () => {
    const queue = new UserQueue(DEFAULT_LIMITS, all(), () => 0);
    const { promise, resolve } = deferred<undefined>();
    queue.admit(200);
    const first = queue.run(() => promise);
    const most = DEFAULT_LIMITS.queue + DEFAULT_LIMITS.concurrent - 1;
    queue.admit(most);
    assert.throws(() => queue.admit(most + 1), is429(1));
    resolve(undefined);
    await first;
    queue.admit(200);
  });

  it('counts requests per minute, and says when the next one is possible', () => {
    let now = 0;
    const queue = new UserQueue({ ...DEFAULT_LIMITS, perMinute: 2 }, all(), () => now);
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
