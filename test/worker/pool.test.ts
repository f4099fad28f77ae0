import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { SalesError } from '../../src/util/error.js';
import { nextTurn } from '../../src/util/turn.js';
import { Handler } from '../../src/worker/handler.js';
import type { Open } from '../../src/worker/handler.js';
import { DatasetPool } from '../../src/worker/pool.js';
import type { Connect } from '../../src/worker/pool.js';
import type { FromWorker, ToWorker } from '../../src/worker/protocol.js';
import { catalog, deferred, fakeDataset, resultOf, tableAt } from './fake-dataset.js';

const IDLE_MS = 20;

/** A pool joined to handlers by message channels: one handler for each worker it starts. */
function start(open: Open) {
  const posted: ToWorker[] = [];
  const workers: { die: (message: string) => void; closed: boolean }[] = [];
  const connect: Connect = (events) => {
    const { port1, port2 } = new MessageChannel();
    const handler = new Handler(open, {
      post: (message, transfer) => port2.postMessage(message, transfer as ArrayBuffer[]),
      now: () => 0,
    });
    port2.onmessage = ({ data }: { data: ToWorker }) => handler.receive(data);
    port1.onmessage = ({ data }: { data: FromWorker }) => events.receive(data);
    const die = (message: string): void => {
      port1.close();
      events.lost(new SalesError('worker-failed', message));
    };
    const worker = { die, closed: false };
    workers.push(worker);
    const post = (message: ToWorker): void => {
      posted.push(message);
      port1.postMessage(message);
    };
    const close = (): void => {
      worker.closed = true;
      port1.close();
    };
    return Promise.resolve({ post, close });
  };
  const types = (): string[] => posted.map(({ type }) => type);
  return { pool: new DatasetPool(connect, IDLE_MS), posted, workers, types };
}

const isAbort = { name: 'AbortError' };
const isWorkerFailed = { name: 'SalesError', code: 'worker-failed' };
const revenue = { measures: ['revenue'] };

describe('DatasetPool', () => {
  it('loads, answers, and ends data and worker soon after the last user left', async () => {
    const data = fakeDataset();
    const { pool, workers, types } = start(() => Promise.resolve(data));
    const handle = pool.acquire(tableAt('a.csv'), {});
    assert.deepEqual(await handle.catalog, catalog);
    const result = await handle.ask(revenue);
    assert.deepEqual([...result.columns[0]!.values], [1]);
    handle.release();
    handle.release();
    assert.equal(workers[0]!.closed, false);
    await wait(IDLE_MS * 4);
    assert.deepEqual(types(), ['open', 'ask', 'close']);
    assert.deepEqual([data.closed, workers[0]!.closed, workers.length], [1, true, 1]);
  });

  it('shares the load of the same sources and options, in any order of keys', async () => {
    const { pool, types } = start(() => Promise.resolve(fakeDataset()));
    const one = pool.acquire(tableAt('a.csv'), { roles: { date: 'D', revenue: 'R' }, locale: 'de' });
    const two = pool.acquire(tableAt('a.csv'), { locale: 'de', roles: { revenue: 'R', date: 'D' } });
    assert.equal(await one.catalog, await two.catalog);
    one.release();
    await wait(IDLE_MS * 2);
    await two.ask(revenue);
    assert.deepEqual(types(), ['open', 'ask']);
    two.release();
  });

  it('loads other options, other addresses and other objects apart, the same object once', () => {
    const { pool } = start(() => Promise.resolve(fakeDataset()));
    const rows = [{ a: 1 }];
    const blob = new Blob(['a\n1']);
    const bytes = Uint8Array.of(1);
    const sources = [
      tableAt('a.csv'),
      tableAt('b.csv'),
      [{ name: 'orders', input: { kind: 'rows' as const, rows } }],
      [{ name: 'orders', input: { kind: 'rows' as const, rows: [{ a: 1 }] } }],
      [{ name: 'orders', input: { kind: 'blob' as const, blob } }],
      [{ name: 'orders', input: { kind: 'bytes' as const, bytes } }],
      [{ name: 'lines', input: { kind: 'bytes' as const, bytes } }],
    ];
    const first = sources.map((source) => pool.acquire(source, {}));
    const again = sources.map((source) => pool.acquire([...source], {}));
    first.push(pool.acquire(tableAt('a.csv'), { read: 'header: none' }));
    assert.equal(new Set(first.map((handle) => handle.catalog)).size, 8);
    again.forEach((handle, i) => assert.equal(handle.catalog, first[i]!.catalog));
    for (const handle of [...first, ...again]) handle.release();
  });

  it('takes up a data set again that was released a moment ago', async () => {
    const { pool, types, workers } = start(() => Promise.resolve(fakeDataset()));
    pool.acquire(tableAt('a.csv'), {}).release();
    const handle = pool.acquire(tableAt('a.csv'), {});
    await wait(IDLE_MS * 3);
    await handle.ask(revenue);
    assert.deepEqual(types(), ['open', 'ask']);
    assert.equal(workers[0]!.closed, false);
    handle.release();
  });

  it('starts a new worker after the old one was ended', async () => {
    const { pool, workers } = start(() => Promise.resolve(fakeDataset()));
    pool.acquire(tableAt('a.csv'), {}).release();
    await wait(IDLE_MS * 4);
    const handle = pool.acquire(tableAt('a.csv'), {});
    await handle.ask(revenue);
    assert.deepEqual(
      workers.map(({ closed }) => closed),
      [true, false],
    );
    handle.release();
  });

  it('sends the questions of one turn in one message and the same plan once', async () => {
    const { pool, posted } = start(() => Promise.resolve(fakeDataset()));
    const handle = pool.acquire(tableAt('a.csv'), {});
    const other = pool.acquire(tableAt('b.csv'), {});
    const answers = await Promise.all([
      handle.ask({ measures: ['revenue'], where: 'region: Europe' }),
      handle.ask({ where: 'region: Europe', measures: ['revenue'] }),
      Promise.resolve().then(() => handle.ask({ measures: ['orders'] })),
      other.ask({ measures: ['orders'] }),
    ]);
    const asks = posted.filter((message) => message.type === 'ask');
    assert.equal(asks.length, 1);
    assert.deepEqual(
      asks[0]!.questions.map(({ plan }) => plan.measures),
      [['revenue'], ['orders'], ['orders']],
    );
    assert.equal(answers[0], answers[1]);
    assert.equal(answers[2].columns[0]!.name, 'orders');
    handle.release();
    other.release();
  });

  it('rejects an aborted question at once and tells the worker when nobody else waits', async () => {
    const slow = deferred<ReturnType<typeof resultOf>>();
    const { pool, posted, types } = start(() => Promise.resolve(fakeDataset({ run: () => slow.promise })));
    const handle = pool.acquire(tableAt('a.csv'), {});
    await handle.catalog;
    const one = new AbortController();
    const two = new AbortController();
    const first = handle.ask(revenue, one.signal);
    const second = handle.ask(revenue, two.signal);
    await nextTurn();
    await nextTurn();
    one.abort();
    await assert.rejects(first, isAbort);
    await nextTurn();
    assert.ok(!types().includes('abort'));
    two.abort();
    await assert.rejects(second, isAbort);
    await nextTurn();
    const asked = posted.find((message) => message.type === 'ask');
    assert.deepEqual(posted.at(-1), { type: 'abort', ids: [asked!.questions[0]!.id] });
    handle.release();
  });

  it('never sends a question that is aborted within its turn, nor one whose signal is aborted already', async () => {
    const { pool, types } = start(() => Promise.resolve(fakeDataset()));
    const handle = pool.acquire(tableAt('a.csv'), {});
    const abort = new AbortController();
    const asked = handle.ask(revenue, abort.signal);
    abort.abort();
    await assert.rejects(asked, isAbort);
    await assert.rejects(handle.ask(revenue, abort.signal), isAbort);
    await handle.catalog;
    await nextTurn();
    assert.deepEqual(types(), ['open']);
    handle.release();
  });

  it('asks anew after an abort, even for the same plan', async () => {
    const { pool } = start(() => Promise.resolve(fakeDataset()));
    const handle = pool.acquire(tableAt('a.csv'), {});
    const abort = new AbortController();
    const given = handle.ask(revenue, abort.signal);
    abort.abort();
    const [first, second] = await Promise.allSettled([given, handle.ask(revenue)]);
    assert.deepEqual([first.status, second.status], ['rejected', 'fulfilled']);
    handle.release();
  });

  it('ends the questions of a handle that is released, not those of others', async () => {
    const slow = deferred<ReturnType<typeof resultOf>>();
    const { pool } = start(() => Promise.resolve(fakeDataset({ run: () => slow.promise })));
    const one = pool.acquire(tableAt('a.csv'), {});
    const two = pool.acquire(tableAt('a.csv'), {});
    const first = one.ask(revenue);
    const second = two.ask(revenue);
    one.release();
    await assert.rejects(first, isAbort);
    await assert.rejects(one.ask(revenue), isAbort);
    slow.resolve(resultOf(revenue));
    assert.equal((await second).rowCount, 1);
    two.release();
  });

  it('listens to a signal only while the question is open', async () => {
    const { pool } = start(() => Promise.resolve(fakeDataset()));
    const handle = pool.acquire(tableAt('a.csv'), {});
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => ((listeners += 1), add(...args));
    signal.removeEventListener = (...args: Parameters<typeof remove>) => ((listeners -= 1), remove(...args));
    const asked = handle.ask(revenue, signal);
    assert.equal(listeners, 1);
    await asked;
    assert.equal(listeners, 0);
    handle.release();
  });

  it('reports progress while loading', async () => {
    const { pool } = start((_sources, _options, { onProgress }) => {
      onProgress({ table: 'orders', bytes: 5, bytesTotal: 10 });
      return Promise.resolve(fakeDataset());
    });
    const handle = pool.acquire(tableAt('a.csv'), {});
    const seen: number[] = [];
    assert.equal(handle.progress, undefined);
    const end = handle.onProgress(({ bytes }) => seen.push(bytes));
    await handle.catalog;
    assert.deepEqual(seen, [5]);
    assert.deepEqual(handle.progress, { table: 'orders', bytes: 5, bytesTotal: 10 });
    end();
    handle.release();
  });

  it('rejects a failed load with its error, tries anew for the next user, and lets the worker end', async () => {
    let tries = 0;
    const { pool, workers } = start(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(new SalesError('network', 'no network')) : Promise.resolve(fakeDataset());
    });
    const failed = pool.acquire(tableAt('a.csv'), {});
    await assert.rejects(failed.catalog, { code: 'network' });
    await assert.rejects(failed.ask(revenue), { code: 'network' });
    const retried = failed.reload();
    assert.deepEqual(await retried.catalog, catalog);
    const later = pool.acquire(tableAt('a.csv'), {});
    assert.equal(later.catalog, retried.catalog);
    retried.release();
    later.release();
    await wait(IDLE_MS * 4);
    assert.equal(workers[0]!.closed, true);
  });

  it('ends a worker whose only load failed, though its user stays', async () => {
    const { pool, workers } = start(() => Promise.reject(new SalesError('network', 'no network')));
    const failed = pool.acquire(tableAt('a.csv'), {});
    await assert.rejects(failed.catalog);
    await wait(IDLE_MS * 2);
    assert.equal(workers[0]!.closed, true);
    failed.release();
  });

  it('reloads once for all who ask for it, while the old data stay with those who hold them', async () => {
    let loads = 0;
    const { pool } = start(() => {
      loads += 1;
      return Promise.resolve(fakeDataset({ catalog: { ...catalog, currency: `load ${loads}` } }));
    });
    const one = pool.acquire(tableAt('a.csv'), {});
    const two = pool.acquire(tableAt('a.csv'), {});
    await one.catalog;
    const newOne = one.reload();
    const newTwo = two.reload();
    assert.equal((await newOne.catalog).currency, 'load 2');
    assert.equal(newTwo.catalog, newOne.catalog);
    assert.equal(loads, 2);
    assert.equal((await one.ask(revenue)).rowCount, 1);
    for (const handle of [one, two, newOne, newTwo]) handle.release();
  });

  it('rejects open questions when the worker dies, and loads again in a new one with the next question', async () => {
    const data = [fakeDataset({ run: () => deferred<never>().promise }), fakeDataset()];
    const { pool, workers, types } = start(() => Promise.resolve(data.shift()!));
    const handle = pool.acquire(tableAt('a.csv'), {});
    await handle.catalog;
    const asked = handle.ask(revenue);
    await nextTurn();
    workers[0]!.die('out of memory');
    await assert.rejects(asked, isWorkerFailed);
    assert.equal((await handle.ask(revenue)).rowCount, 1);
    assert.equal(workers.length, 2);
    assert.deepEqual(types(), ['open', 'ask', 'open', 'ask']);
    handle.release();
  });

  it('rejects a load that is under way when the worker dies, and drops what the dead one still says', async () => {
    const { pool, workers } = start(() => deferred<never>().promise);
    const handle = pool.acquire(tableAt('a.csv'), {});
    await nextTurn();
    workers[0]!.die('gone');
    await assert.rejects(handle.catalog, isWorkerFailed);
    const again = handle.reload();
    workers[0]!.die('gone again');
    const state = await Promise.race([again.catalog.catch(() => 'failed'), wait(IDLE_MS, 'loading')]);
    assert.equal(state, 'loading');
    again.release();
    handle.release();
  });

  it('says worker-failed where no worker can be started, and tries again next time', async () => {
    let tries = 0;
    const pool = new DatasetPool(() => {
      tries += 1;
      return Promise.reject(new Error('no rung holds'));
    }, IDLE_MS);
    const handle = pool.acquire(tableAt('a.csv'), {});
    const asked = handle.ask(revenue);
    await assert.rejects(handle.catalog, isWorkerFailed);
    await assert.rejects(asked, isWorkerFailed);
    await assert.rejects(handle.reload().catalog, isWorkerFailed);
    assert.equal(tries, 2);
  });

  it('says not-tabular for rows that cannot be sent', async () => {
    const { pool } = start(() => Promise.resolve(fakeDataset()));
    const rows = [{ price: () => 1 }];
    const handle = pool.acquire([{ name: 'orders', input: { kind: 'rows', rows } }], {});
    await assert.rejects(handle.catalog, { code: 'not-tabular' });
    handle.release();
  });
});
