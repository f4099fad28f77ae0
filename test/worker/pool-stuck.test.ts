import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { deferred } from '../../src/util/promises.js';
import type { Open } from '../../src/worker/serve/handler.js';
import { fakeDataset, tableAt } from './fake-dataset.js';
import { start } from './pool-fixture.js';

const QUIET_MS = 10;
/** A test that fails here waits for what never comes. */
const limit = { timeout: 20_000 };
const isStuck = { name: 'SalesError', code: 'worker-failed', message: /stopped responding/ };
const revenue = { measures: ['revenue'] };

/** A pool of workers that stop to listen when they load `bad.csv` for the first `times` times. */
function startWith(times: number) {
  let stuck = 0;
  const open: Open = ([source]) => {
    const { input } = source!;
    if (input.kind === 'url' && input.url === 'bad.csv' && stuck < times) {
      stuck += 1;
      started.workers.at(-1)!.stuck = true;
      return deferred<never>().promise;
    }
    return Promise.resolve(fakeDataset());
  };
  const started = start(open, QUIET_MS);
  return started;
}

describe('DatasetPool, when a worker is stuck', limit, () => {
  it('ends it and loads once more in another', async () => {
    const { pool, workers } = startWith(1);
    const handle = pool.acquire(tableAt('bad.csv'), {});
    assert.equal((await handle.catalog).tables.length, 1);
    assert.deepEqual(
      workers.map(({ closed }) => closed),
      [true, false],
    );
    handle.release();
  });

  it('says worker-failed where it is stuck again, and goes on with all others', async () => {
    const { pool, workers } = startWith(Infinity);
    const good = pool.acquire(tableAt('good.csv'), {});
    await good.catalog;
    const bad = pool.acquire(tableAt('bad.csv'), {});
    const other = pool.acquire(tableAt('other.csv'), {});
    const asked = good.ask(revenue);
    await assert.rejects(bad.catalog, isStuck);
    assert.equal((await asked).rowCount, 1);
    assert.equal((await other.catalog).tables.length, 1);
    assert.equal((await other.ask(revenue)).rowCount, 1);
    assert.equal((await good.ask(revenue)).rowCount, 1);
    assert.ok(workers.length <= 4, `${String(workers.length)} workers`);
    for (const handle of [good, bad, other]) handle.release();
  });

  it('rejects a question that is stuck twice, and answers the next one', async () => {
    let asks = 0;
    const started = start(
      () =>
        Promise.resolve(
          fakeDataset({
            run: (plan) => {
              if (plan.measures[0] !== 'orders') return fakeDataset().run(plan);
              asks += 1;
              started.workers.at(-1)!.stuck = true;
              return deferred<never>().promise;
            },
          }),
        ),
      QUIET_MS,
    );
    const handle = started.pool.acquire(tableAt('a.csv'), {});
    await handle.catalog;
    await assert.rejects(handle.ask({ measures: ['orders'] }), isStuck);
    assert.equal(asks, 2);
    assert.equal((await handle.ask(revenue)).rowCount, 1);
    assert.equal(started.workers.length, 3);
    handle.release();
  });

  it('leaves alone who works long but says so', async ({ signal }) => {
    const slow = deferred<ReturnType<typeof fakeDataset>>();
    const { pool, workers, types } = start(() => slow.promise, QUIET_MS);
    const handle = pool.acquire(tableAt('a.csv'), {});
    while (types().filter((type) => type === 'ping').length < 8) await wait(QUIET_MS, undefined, { signal });
    slow.resolve(fakeDataset());
    await handle.catalog;
    assert.equal(workers.length, 1);
    handle.release();
  });

  it('asks nobody whether he is there when nothing is awaited', async () => {
    const { pool, types } = start(() => Promise.resolve(fakeDataset()), QUIET_MS);
    const handle = pool.acquire(tableAt('a.csv'), {});
    await handle.catalog;
    // On a busy machine the opening itself may have lasted long enough to be asked about.
    const before = types();
    await wait(QUIET_MS * 10);
    assert.deepEqual(types(), before);
    handle.release();
  });
});
