import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { ResultRecord } from '../../src/query/result/result.js';
import { deferred, yieldToEventLoop } from '../../src/util/promises.js';
import { catalog, fakeDataset, resultOf, tableAt } from './fake-dataset.js';
import { IDLE_MS, start } from './pool-fixture.js';
import { until } from '../until.js';

const isAbort = { name: 'AbortError' };
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
    await until(() => data.closed > 0 && workers[0]!.closed, 'data and worker end');
    assert.deepEqual(types(), ['open', 'query', 'close']);
    assert.deepEqual([data.closed, workers[0]!.closed, workers.length], [1, true, 1]);
  });

  it('shares the load of the same sources and options, in any order of keys', async () => {
    const { pool, types } = start(() => Promise.resolve(fakeDataset()));
    const one = pool.acquire(tableAt('a.csv'), { roles: { date: 'D', revenue: 'R' }, locale: 'de' });
    const two = pool.acquire([{ input: { url: 'a.csv', kind: 'url' }, name: 'orders' }], {
      locale: 'de',
      roles: { revenue: 'R', date: 'D' },
    });
    assert.equal(await one.catalog, await two.catalog);
    one.release();
    await wait(IDLE_MS * 2);
    await two.ask(revenue);
    assert.deepEqual(types(), ['open', 'query']);
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
    assert.deepEqual(types(), ['open', 'query']);
    assert.equal(workers[0]!.closed, false);
    handle.release();
  });

  it('starts a new worker after the old one was ended', async () => {
    const { pool, workers } = start(() => Promise.resolve(fakeDataset()));
    pool.acquire(tableAt('a.csv'), {}).release();
    await until(() => workers[0]!.closed, 'the worker ends');
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
    const asks = posted.filter((message) => message.type === 'query');
    assert.equal(asks.length, 1);
    assert.deepEqual(
      asks[0]!.queries.map(({ plan }) => plan.measures),
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
    await yieldToEventLoop();
    await yieldToEventLoop();
    one.abort();
    await assert.rejects(first, isAbort);
    await yieldToEventLoop();
    assert.ok(!types().includes('abort'));
    two.abort();
    await assert.rejects(second, isAbort);
    await yieldToEventLoop();
    const asked = posted.find((message) => message.type === 'query');
    assert.deepEqual(posted.at(-1), { type: 'abort', ids: [asked!.queries[0]!.id] });
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
    await yieldToEventLoop();
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
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners -= 1;
      remove(...args);
    };
    const asked = handle.ask(revenue, signal);
    assert.equal(listeners, 1);
    await asked;
    assert.equal(listeners, 0);
    const other = handle.ask({ measures: ['orders'] }, signal);
    assert.equal(listeners, 1);
    handle.release();
    await assert.rejects(other, isAbort);
    assert.equal(listeners, 0);
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

  it('tells all callers of a query, also later ones, that it waits until the user pauses', async () => {
    const result = deferred<ResultRecord>();
    const { pool } = start(() =>
      Promise.resolve(
        fakeDataset({
          run: (_plan, { onWait } = {}) => {
            onWait?.('drag');
            return result.promise;
          },
        }),
      ),
    );
    const handle = pool.acquire(tableAt('a.csv'), {});
    const waiting: string[] = [];
    const ask = (name: string): Promise<ResultRecord> =>
      handle.ask(revenue, undefined, { onWait: (reason) => waiting.push(`${name} ${reason}`) });
    const answers = [ask('one'), ask('two')];
    await until(() => waiting.length === 2);
    answers.push(ask('three'));
    assert.deepEqual(waiting, ['one drag', 'two drag', 'three drag']);
    result.resolve(resultOf(revenue));
    assert.equal((await Promise.all(answers)).length, 3);
    handle.release();
  });
});
