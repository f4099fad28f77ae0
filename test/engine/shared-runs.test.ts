import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { columnBytes, SharedRuns } from '../../src/engine/shared-runs.js';
import type { ResultRecord } from '../../src/query/result/result.js';

const answer: ResultRecord = { rowCount: 0, columns: [], notes: [], facts: { measures: [], skipped: [] }, selected: 0, total: 0 };

/** Work that ends when told to, and counts its starts. */
function slowWork(): {
  start: (signal: AbortSignal) => Promise<ResultRecord>;
  starts: AbortSignal[];
  finish: () => void;
  fail: () => void;
} {
  const starts: AbortSignal[] = [];
  let finish = (): void => undefined;
  let fail = (): void => undefined;
  const start = (signal: AbortSignal): Promise<ResultRecord> => {
    starts.push(signal);
    return new Promise((resolve, reject) => {
      finish = () => resolve(answer);
      fail = () => reject(new Error('broken'));
    });
  };
  return { start, starts, finish: () => finish(), fail: () => fail() };
}

describe('SharedRuns', () => {
  it('computes what is asked at once and later only once', async () => {
    const runs = new SharedRuns<ResultRecord>(columnBytes);
    const work = slowWork();
    const both = Promise.all([runs.run('a', work.start), runs.run('a', work.start)]);
    work.finish();
    assert.deepEqual(await both, [answer, answer]);
    assert.equal(await runs.run('a', work.start), answer);
    assert.equal(work.starts.length, 1);
  });

  it('lets one asker give up and answers the other', async () => {
    const runs = new SharedRuns<ResultRecord>(columnBytes);
    const work = slowWork();
    const abort = new AbortController();
    const first = runs.run('a', work.start, abort.signal);
    const second = runs.run('a', work.start, new AbortController().signal);
    abort.abort();
    await assert.rejects(first, { name: 'AbortError' });
    assert.equal(work.starts[0]?.aborted, false);
    work.finish();
    assert.equal(await second, answer);
  });

  it('ends the work when all have given up, and starts it anew for who asks later', async () => {
    const runs = new SharedRuns<ResultRecord>(columnBytes);
    const work = slowWork();
    const abort = new AbortController();
    const asked = runs.run('a', work.start, abort.signal);
    abort.abort();
    await assert.rejects(asked, { name: 'AbortError' });
    assert.equal(work.starts[0]?.aborted, true);
    const again = runs.run('a', work.start);
    assert.equal(work.starts.length, 2);
    work.finish();
    assert.equal(await again, answer);
  });

  it('gives up before it starts where the asker has', async () => {
    const work = slowWork();
    await assert.rejects(new SharedRuns<ResultRecord>(columnBytes).run('a', work.start, AbortSignal.abort()), {
      name: 'AbortError',
    });
    assert.equal(work.starts.length, 0);
  });

  it('keeps no failure', async () => {
    const runs = new SharedRuns<ResultRecord>(columnBytes);
    const work = slowWork();
    const failed = runs.run('a', work.start);
    work.fail();
    await assert.rejects(failed, /broken/);
    const again = runs.run('a', work.start);
    work.finish();
    assert.equal(await again, answer);
  });

  it('forgets everything when told to', async () => {
    const runs = new SharedRuns<ResultRecord>(columnBytes);
    const work = slowWork();
    const asked = runs.run('a', work.start);
    work.finish();
    await asked;
    runs.clear();
    void runs.run('a', work.start);
    assert.equal(work.starts.length, 2);
  });
});
