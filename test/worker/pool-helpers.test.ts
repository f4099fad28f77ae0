import assert from 'node:assert/strict';
import { once } from 'node:events';
import { afterEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Job } from '../../src/util/helper-pool.js';
import type { Open } from '../../src/worker/serve/handler.js';
import { fakeDataset, resultOf, tableAt } from './fake-dataset.js';
import { IDLE_MS, start } from './pool-fixture.js';
import { until } from '../until.js';

const jobs: Job[] = [];

afterEach(() => {
  // An open channel would keep the process alive.
  for (const { port } of jobs.splice(0)) port.close();
});

/** Opens data with a job for a helper. */
const openWithHelp: Open = (_, __, { helperPool }) => {
  const job = helperPool?.startJob('columns');
  if (job) jobs.push(job);
  return Promise.resolve(fakeDataset());
};

describe('helpers of a pool', () => {
  it('are started for the worker that wants them, and end with it', async () => {
    const { pool, workers, types } = start(openWithHelp, 10_000, 1);
    const handle = pool.acquire(tableAt('a.csv'), {});
    await handle.catalog;
    const other = pool.acquire(tableAt('b.csv'), {});
    await other.catalog;
    await until(() => workers[1]?.received.length === 1, 'a helper helps');
    assert.deepEqual([jobs.length, workers.length], [2, 2]);
    assert.deepEqual(types(), ['open', 'helper', 'help', 'open']);
    handle.release();
    other.release();
    await until(() => workers.every(({ closed }) => closed), 'the worker and its helper end');
    assert.equal(workers.length, 2);
  });

  it('are told lost when they die, and the worker lives on', async () => {
    const { pool, workers, types } = start(openWithHelp, 10_000, 1);
    const handle = pool.acquire(tableAt('a.csv'), {});
    await handle.catalog;
    await until(() => workers[1]?.received.length === 1, 'a helper helps');
    workers[1]!.die('gone');
    await until(() => jobs[0]!.lost.aborted, 'the job is lost');
    assert.equal(workers[0]!.closed, false);
    await handle.ask({ measures: ['revenue'] });
    assert.deepEqual(types(), ['open', 'helper', 'help', 'helper-lost', 'query']);
    handle.release();
  });

  it('are found lost where they die and nobody tells, while something is awaited', async () => {
    const open: Open = async (...args) => {
      await openWithHelp(...args);
      const { lost } = jobs.at(-1)!;
      return fakeDataset({
        run: async (plan) => {
          await once(lost, 'abort');
          return resultOf(plan);
        },
      });
    };
    const { pool, workers } = start(open, 5, 1);
    const handle = pool.acquire(tableAt('a.csv'), {});
    await handle.catalog;
    await until(() => workers[1]?.received.length === 1, 'a helper helps');
    workers[1]!.vanish();
    await wait(IDLE_MS * 2);
    assert.equal(jobs[0]!.lost.aborted, false);
    assert.equal((await handle.ask({ measures: ['revenue'] })).rowCount, 1);
    assert.equal(workers[0]!.closed, false);
    handle.release();
  });
});
