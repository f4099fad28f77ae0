import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LoadedDataset } from '../../src/dataset/dataset.js';
import type { Catalog } from '../../src/query/catalog.js';
import { deferred, yieldToEventLoop } from '../../src/util/promises.js';
import { SalesError } from '../../src/util/error.js';
import type { Open } from '../../src/worker/serve/handler.js';
import { catalog, fakeDataset, resultOf, tableAt } from './fake-dataset.js';
import { start } from './pool-fixture.js';

const revenue = { measures: ['revenue'] };

/** The data of one load, told by their currency; all answers are the number of the load. */
function load(number: number, parts: Partial<LoadedDataset> = {}): LoadedDataset {
  const run: LoadedDataset['run'] = (plan) => Promise.resolve(resultOf(plan, number));
  return fakeDataset({ catalog: { ...catalog, currency: `load ${String(number)}` }, run, ...parts });
}

/** Opens what it is given, one after the other; errors are thrown, `same` is what was loaded before. */
function opening(...loads: (LoadedDataset | SalesError | 'same')[]): Open {
  return (_sources, _options, { before }) => {
    const next = loads.shift();
    if (next === 'same') return Promise.resolve(before!);
    return next instanceof SalesError ? Promise.reject(next) : Promise.resolve(next!);
  };
}

const currency = (of: Catalog | undefined): string | undefined => of?.currency;

describe('DatasetHandle.refresh', () => {
  it('changes the rows for all who hold them, and tells each once', async () => {
    const { pool } = start(opening(load(1), load(2)));
    const one = pool.acquire(tableAt('a.csv'), {});
    const two = pool.acquire(tableAt('a.csv'), {});
    await one.catalog;
    const told: (string | undefined)[] = [];
    two.onChange(() => told.push(currency(two.newest)));
    await one.refresh();
    assert.deepEqual(told, ['load 2']);
    assert.equal(currency(await two.catalog), 'load 2');
    assert.equal(currency(await pool.acquire(tableAt('a.csv'), {}).catalog), 'load 2');
    assert.equal((await two.ask(revenue)).columns[0]!.values[0], 2);
    one.release();
    two.release();
  });

  it('tells nobody where nothing has changed', async () => {
    const { pool, types } = start(opening(load(1), 'same'));
    const handle = pool.acquire(tableAt('a.csv'), {});
    await handle.catalog;
    handle.onChange(() => assert.fail('told a change'));
    await handle.refresh();
    assert.equal(currency(handle.newest), 'load 1');
    assert.deepEqual(types(), ['open', 'refresh']);
    handle.release();
  });

  it('refreshes once for all who ask for it at a time', async () => {
    const { pool, types } = start(opening(load(1), 'same', 'same'));
    const one = pool.acquire(tableAt('a.csv'), {});
    const two = pool.acquire(tableAt('a.csv'), {});
    await one.catalog;
    await Promise.all([one.refresh(), two.refresh()]);
    await two.refresh();
    assert.deepEqual(types(), ['open', 'refresh', 'refresh']);
    one.release();
    two.release();
  });

  it('keeps the old rows where it fails, says why, and forgets that with the next that works', async () => {
    const { pool } = start(opening(load(1), new SalesError('network', 'gone'), 'same'));
    const handle = pool.acquire(tableAt('a.csv'), {});
    await handle.catalog;
    const told: unknown[] = [];
    handle.onChange(() => told.push((handle.problem as SalesError | undefined)?.code));
    await assert.rejects(handle.refresh(), { code: 'network' });
    assert.equal((await handle.ask(revenue)).columns[0]!.values[0], 1);
    assert.equal(currency(handle.newest), 'load 1');
    await handle.refresh();
    assert.deepEqual(told, ['network', undefined]);
    handle.release();
  });

  it('answers what was asked before from the old rows, and the same plan asked after from the new', async () => {
    const slow = deferred<ReturnType<typeof resultOf>>();
    const { pool } = start(opening(load(1, { run: () => slow.promise }), load(2)));
    const handle = pool.acquire(tableAt('a.csv'), {});
    await handle.catalog;
    const early = handle.ask(revenue);
    await yieldToEventLoop();
    await handle.refresh();
    const late = handle.ask(revenue);
    assert.equal((await late).columns[0]!.values[0], 2);
    slow.resolve(resultOf(revenue, 1));
    assert.equal((await early).columns[0]!.values[0], 1);
    handle.release();
  });

  it('loads in a new worker what the dead one had', async () => {
    const { pool, workers, posted } = start(opening(load(1), load(2)));
    const handle = pool.acquire(tableAt('a.csv'), {});
    await handle.catalog;
    workers[0]!.die('out of memory');
    await handle.refresh();
    assert.equal(currency(handle.newest), 'load 2');
    const opened = posted.filter((message) => message.type === 'open').map(({ tables }) => tables);
    assert.deepEqual(opened, [tableAt('a.csv'), tableAt('a.csv')]);
    handle.release();
  });

  it('fails when the worker dies under it', async () => {
    const { pool, workers } = start((_sources, _options, { before }) =>
      before ? deferred<never>().promise : Promise.resolve(load(1)),
    );
    const handle = pool.acquire(tableAt('a.csv'), {});
    await handle.catalog;
    const refreshed = handle.refresh();
    await yieldToEventLoop();
    workers[0]!.die('out of memory');
    await assert.rejects(refreshed, { code: 'worker-failed' });
    assert.equal((handle.problem as SalesError).code, 'worker-failed');
    handle.release();
  });
});
