import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { QueryPlan } from '../../src/query/plan.js';
import { SalesError } from '../../src/util/error.js';
import { yieldToEventLoop } from '../../src/util/promises.js';
import { fakeDataset, tableAt } from './fake-dataset.js';
import { start } from './pool-fixture.js';

const revenue: QueryPlan = { measures: ['revenue'], filters: ['date: 2015..2016'] };
const orders: QueryPlan = { measures: ['orders'], filters: ['date: 2015..2016'] };

/** A data set that keeps what it is to be ready for. */
function preparing() {
  const prepared: (readonly [readonly QueryPlan[], string])[] = [];
  const prepare = (plans: readonly QueryPlan[], brush: string): Promise<void> => {
    prepared.push([plans, brush]);
    return Promise.resolve();
  };
  return { data: fakeDataset({ prepare }), prepared };
}

describe('preparing a brush', () => {
  it('sends what several say in one turn as one message, after the questions', async () => {
    const { data, prepared } = preparing();
    const { pool, types } = start(() => Promise.resolve(data));
    const [one, two] = [pool.acquire(tableAt('a.csv'), {}), pool.acquire(tableAt('a.csv'), {})];
    await one.catalog;
    one.prepare([revenue], 'month(date)');
    two.prepare([orders], 'month(date)');
    await two.ask(revenue);
    await yieldToEventLoop();
    assert.deepEqual(types(), ['open', 'query', 'prepare']);
    assert.deepEqual(prepared, [[[revenue, orders], 'month(date)']]);
    one.release();
    two.release();
  });

  it('keeps data sets apart, and of two brushes the later', async () => {
    const { data, prepared } = preparing();
    const { pool, types } = start(() => Promise.resolve(data));
    const handles = ['a.csv', 'b.csv'].map((url) => pool.acquire(tableAt(url), {}));
    await Promise.all(handles.map(({ catalog }) => catalog));
    handles[0]!.prepare([revenue], 'month(date)');
    handles[0]!.prepare([orders], 'region');
    handles[1]!.prepare([revenue], 'region');
    await handles[1]!.ask(revenue);
    await yieldToEventLoop();
    assert.equal(types().filter((type) => type === 'prepare').length, 2);
    assert.deepEqual(prepared, [
      [[orders], 'region'],
      [[revenue], 'region'],
    ]);
    for (const handle of handles) handle.release();
  });

  it('loads nothing for that, and sends nothing for who has left', async () => {
    const { data, prepared } = preparing();
    const { pool, types, workers } = start(() => Promise.resolve(data));
    const handle = pool.acquire(tableAt('a.csv'), {});
    handle.prepare([revenue], 'region');
    await handle.catalog;
    workers[0]!.die('gone');
    handle.prepare([revenue], 'region');
    await yieldToEventLoop();
    handle.release();
    handle.prepare([revenue], 'region');
    await yieldToEventLoop();
    assert.deepEqual([types(), prepared, workers.length], [['open'], [], 1]);
  });

  it('leaves it to the question to tell what is wrong with a plan', async () => {
    const wrong = (): Promise<void> => Promise.reject(new SalesError('unknown-field', 'no such field'));
    const { pool } = start(() => Promise.resolve(fakeDataset({ prepare: wrong })));
    const handle = pool.acquire(tableAt('a.csv'), {});
    await handle.catalog;
    handle.prepare([revenue], 'region');
    await yieldToEventLoop();
    const { rowCount } = await handle.ask(revenue);
    assert.equal(rowCount, 1);
    handle.release();
  });
});
