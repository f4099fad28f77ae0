import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Catalog } from '../../src/query/catalog.js';
import type { TableSource } from '../../src/query/source.js';
import { abortError } from '../../src/util/error.js';
import { deferred } from '../../src/util/promises.js';
import type { LoadedDataset } from '../../src/dataset/dataset.js';
import type { Open } from '../../src/worker/serve/handler.js';
import { catalogOf } from '../catalog/sample-catalog.js';
import { until } from '../until.js';
import { catalog, fakeDataset, resultOf, tableAt } from './fake-dataset.js';
import * as ofHandler from './handler-fixture.js';
import { start } from './pool-fixture.js';

const revenue = { measures: ['revenue'] };
const progress = { table: 'orders', bytes: 2.1e6, bytesTotal: 8.4e6 };
const ofHead: Catalog = catalogOf([], { tables: [{ name: 'orders', rowCount: 2 }] });

/** An `open` in which a file takes until `whole` resolves, and its first rows come before that. */
function slow(head: () => Promise<LoadedDataset>) {
  const whole = deferred<LoadedDataset>();
  const opened: (readonly TableSource[])[] = [];
  const open: Open = (sources, _, { onHead, signal }) => {
    opened.push(sources);
    signal.addEventListener('abort', () => whole.reject(abortError()));
    if (sources[0]!.input.kind === 'bytes') return head();
    onHead?.({ bytes: Uint8Array.of(1, 2), format: 'csv', progress });
    return whole.promise;
  };
  return { open, opened, whole };
}

const headData = () => fakeDataset({ catalog: ofHead, run: (plan) => Promise.resolve(resultOf(plan, 7)) });

describe('the first rows of a dataset that is loading', () => {
  it('answer plans until all rows are there, and are closed then', async () => {
    const rows = headData();
    const { open, opened, whole } = slow(() => Promise.resolve(rows));
    const { pool } = start(open);
    const handle = pool.acquire(tableAt('a.csv'), { locale: 'de' });
    await until(() => handle.head !== undefined, 'the first rows are known');
    const { head } = handle;
    assert.deepEqual([head!.catalog, head!.progress, handle.newest], [ofHead, progress, undefined]);
    assert.deepEqual([...(await head!.rows.ask(revenue)).columns[0]!.values], [7]);
    assert.deepEqual(opened[1], [{ name: 'orders', input: { kind: 'bytes', bytes: Uint8Array.of(1, 2) } }]);
    whole.resolve(fakeDataset());
    assert.deepEqual([await handle.catalog, handle.head], [catalog, undefined]);
    assert.deepEqual([...(await handle.ask(revenue)).columns[0]!.values], [1]);
    await until(() => rows.closed === 1, 'the first rows are closed');
    handle.release();
  });

  it('are left alone where they cannot be opened, and with further files or live rows', async () => {
    const { open, opened, whole } = slow(() => Promise.reject(new Error('no columns')));
    const { pool } = start(open);
    const handle = pool.acquire(tableAt('a.csv'), {});
    const two = pool.acquire([...tableAt('a.csv'), ...tableAt('b.csv')], {});
    const live = pool.acquire(tableAt('a.csv'), { live: { url: 'events' } });
    await until(() => opened.length === 4, 'all are opened, and the first rows of one');
    whole.resolve(fakeDataset());
    assert.deepEqual([await handle.catalog, await two.catalog, await live.catalog], [catalog, catalog, catalog]);
    assert.deepEqual([handle.head, two.head, live.head], [undefined, undefined, undefined]);
    for (const one of [handle, two, live]) one.release();
  });

  it('that open after all others are closed at once', async () => {
    const rows = headData();
    const opening = deferred<LoadedDataset>();
    const { open, whole } = slow(() => opening.promise);
    const { pool } = start(open);
    const handle = pool.acquire(tableAt('a.csv'), {});
    whole.resolve(fakeDataset());
    await handle.catalog;
    opening.resolve(rows);
    await until(() => rows.closed === 1, 'the first rows are closed');
    assert.equal(handle.head, undefined);
    handle.release();
  });

  it('are closed with the dataset by the worker itself', async () => {
    const rows = headData();
    const { open } = slow(() => Promise.resolve(rows));
    const { handler, sent } = ofHandler.start(open);
    handler.receive(ofHandler.open);
    await until(() => sent.some(({ message }) => message.type === 'head'), 'the first rows are known');
    handler.receive({ type: 'close', dataset: 1 });
    await until(() => rows.closed === 1, 'the first rows are closed');
  });

  it('come by the time since the page sent the request', async () => {
    const sentAt: (number | undefined)[] = [];
    const { handler, sent } = ofHandler.start((_sources, _options, hooks) => {
      sentAt.push(hooks.sentAt);
      return Promise.resolve(fakeDataset());
    });
    const { port1, port2: port } = new MessageChannel();
    port1.close();
    const early = [{ url: 'a.csv', init: {}, port, sentAt: performance.timeOrigin - 2000 }];
    handler.receive({ ...ofHandler.open, early });
    handler.receive({ ...ofHandler.open, dataset: 2 });
    await until(() => sent.filter(({ message }) => message.type === 'opened').length === 2, 'both are opened');
    assert.deepEqual(sentAt, [-2000, undefined]);
  });

  it('are closed with the dataset, and with its worker', async () => {
    const rows = headData();
    const { open } = slow(() => Promise.resolve(rows));
    const { pool, workers } = start(open);
    const handle = pool.acquire(tableAt('a.csv'), {});
    await until(() => handle.head !== undefined, 'the first rows are known');
    handle.release();
    await until(() => rows.closed === 1 && workers[0]!.closed, 'the first rows and the worker end');
    assert.equal(handle.head, undefined);
  });
});
