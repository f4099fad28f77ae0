import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { deferred, yieldToEventLoop } from '../../src/util/promises.js';
import { SalesError } from '../../src/util/error.js';
import { DatasetPool } from '../../src/client/pool.js';
import { catalog, fakeDataset, tableAt } from './fake-dataset.js';
import { after, IDLE_MS, start } from './pool-fixture.js';
import { until } from '../until.js';

const isWorkerFailed = { name: 'SalesError', code: 'worker-failed' };
const revenue = { measures: ['revenue'] };

describe('DatasetPool, when something fails', () => {
  it('rejects a failed load with its error, tries anew for the next user, and lets the worker end', async () => {
    let tries = 0;
    const { pool, workers } = start(() => {
      tries += 1;
      return tries === 1 ? Promise.reject(new SalesError('network', 'no network')) : Promise.resolve(fakeDataset());
    });
    const failed = pool.acquire(tableAt('a.csv'), {});
    await assert.rejects(failed.catalog, { code: 'network' });
    await assert.rejects(failed.ask(revenue), { code: 'network' });
    assert.equal(failed.alive, false);
    await assert.rejects(failed.refresh(), { code: 'network' });
    failed.release();
    const retried = pool.acquire(tableAt('a.csv'), {});
    assert.deepEqual(await retried.catalog, catalog);
    const later = pool.acquire(tableAt('a.csv'), {});
    assert.equal(later.catalog, retried.catalog);
    retried.release();
    later.release();
    await until(() => workers[0]!.closed, 'the worker ends');
  });

  it('ends a worker whose only load failed, though its user stays', async () => {
    const { pool, workers } = start(() => Promise.reject(new SalesError('network', 'no network')));
    const failed = pool.acquire(tableAt('a.csv'), {});
    await assert.rejects(failed.catalog);
    await until(() => workers[0]!.closed, 'the worker ends');
    failed.release();
  });

  it('rejects open questions when the worker dies, and loads again in a new one with the next question', async () => {
    const data = [fakeDataset({ run: () => deferred<never>().promise }), fakeDataset()];
    const { pool, workers, types } = start(() => Promise.resolve(data.shift()!));
    const handle = pool.acquire(tableAt('a.csv'), {});
    await handle.catalog;
    const asked = handle.ask(revenue);
    await yieldToEventLoop();
    workers[0]!.die('out of memory');
    await assert.rejects(asked, isWorkerFailed);
    assert.equal((await handle.ask(revenue)).rowCount, 1);
    assert.equal(workers.length, 2);
    assert.deepEqual(types(), ['open', 'query', 'open', 'query']);
    handle.release();
  });

  it('loads rows again with the next question where they were lost with a helper', async () => {
    const failing = fakeDataset({ run: () => Promise.reject(new SalesError('worker-failed', 'rows are lost')) });
    const data = [{ ...failing, isLost: true }, fakeDataset()];
    const { pool, workers, types } = start(() => Promise.resolve(data.shift()!));
    const handle = pool.acquire(tableAt('a.csv'), {});
    await assert.rejects(handle.ask(revenue), isWorkerFailed);
    assert.equal((await handle.ask(revenue)).rowCount, 1);
    assert.equal(workers.length, 1);
    assert.deepEqual(types(), ['open', 'query', 'open', 'query']);
    handle.release();
  });

  it('rejects a load that is under way when the worker dies, and drops what the dead one still says', async () => {
    const { pool, workers } = start(() => deferred<never>().promise);
    const handle = pool.acquire(tableAt('a.csv'), {});
    await yieldToEventLoop();
    workers[0]!.die('gone');
    await assert.rejects(handle.catalog, isWorkerFailed);
    const again = pool.acquire(tableAt('a.csv'), {});
    workers[0]!.die('gone again');
    const state = await Promise.race([again.catalog.catch(() => 'failed'), wait(IDLE_MS, 'loading')]);
    assert.equal(state, 'loading');
    again.release();
    handle.release();
  });

  it('says worker-failed where no worker can be started, and tries again next time', async () => {
    let tries = 0;
    const pool = new DatasetPool(
      () => {
        tries += 1;
        return Promise.reject(new Error('no rung holds'));
      },
      { idleMs: IDLE_MS, after },
    );
    const handle = pool.acquire(tableAt('a.csv'), {});
    const asked = handle.ask(revenue);
    await assert.rejects(handle.catalog, isWorkerFailed);
    await assert.rejects(asked, isWorkerFailed);
    await assert.rejects(pool.acquire(tableAt('a.csv'), {}).catalog, isWorkerFailed);
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
