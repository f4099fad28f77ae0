import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { CachedEngine } from '../../src/engine/shared-runs.js';
import type { AggregateRequest, Engine, GroupMembers, Groups, RunOptions } from '../../src/engine/engine.js';
import { abortError, isAbort } from '../../src/util/error.js';
import { UTC } from './random-plan.js';

/** An engine whose answers come when the test says so. */
class SlowEngine implements Engine {
  started = 0;
  aborted = 0;
  closed = false;
  readonly #pending: (() => void)[] = [];

  aggregate(_request: AggregateRequest, { signal }: RunOptions = {}): Promise<Groups> {
    this.started++;
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => {
        this.aborted++;
        reject(abortError());
      });
      this.#pending.push(() => {
        resolve({
          count: 1,
          keys: [],
          values: [{ name: '', type: 'number', values: new Float64Array(100) }],
          selected: 0,
          total: 0,
        });
      });
    });
  }

  members(): Promise<GroupMembers> {
    this.started++;
    return Promise.resolve({ count: 0, keys: [], offsets: new Int32Array(1), members: new Int32Array(0) });
  }

  answer(): void {
    for (const resolve of this.#pending.splice(0)) resolve();
  }

  close(): void {
    this.closed = true;
  }
}

const request = (table = 't'): AggregateRequest => ({
  table,
  by: [],
  aggregates: [],
  where: { kind: 'all', of: [] },
  calendar: UTC,
});

describe('CachedEngine', () => {
  it('computes the same request once, under way and afterwards', async () => {
    const slow = new SlowEngine();
    const engine = new CachedEngine(slow);
    const both = [engine.aggregate(request()), engine.aggregate(request())];
    slow.answer();
    const [first, second] = await Promise.all(both);
    assert.equal(first, second);
    assert.equal(await engine.aggregate(request()), first);
    assert.equal(slow.started, 1);
  });

  it('asks again for another request, and for members apart', async () => {
    const slow = new SlowEngine();
    const engine = new CachedEngine(slow);
    const asked = [engine.aggregate(request()), engine.aggregate(request('u'))];
    slow.answer();
    await Promise.all(asked);
    const members = {
      table: 't',
      by: [],
      member: { kind: 'number', value: 1 },
      where: { kind: 'all', of: [] },
      calendar: UTC,
    } as const;
    await engine.members(members);
    await engine.members(members);
    assert.equal(slow.started, 3);
  });

  it('lets one asker give up without the other', async () => {
    const slow = new SlowEngine();
    const engine = new CachedEngine(slow);
    const controller = new AbortController();
    const gone = engine.aggregate(request(), { signal: controller.signal });
    const stays = engine.aggregate(request(), { signal: new AbortController().signal });
    controller.abort();
    await assert.rejects(gone, isAbort);
    slow.answer();
    assert.equal((await stays).count, 1);
    assert.equal(slow.aborted, 0);
  });

  it('ends the computation when all askers gave up, and starts anew for the next', async () => {
    const slow = new SlowEngine();
    const engine = new CachedEngine(slow);
    const controller = new AbortController();
    const gone = [1, 2].map(() => engine.aggregate(request(), { signal: controller.signal }));
    controller.abort();
    for (const asked of gone) await assert.rejects(asked, isAbort);
    assert.equal(slow.aborted, 1);
    const next = engine.aggregate(request());
    slow.answer();
    assert.equal((await next).count, 1);
    assert.equal(slow.started, 2);
  });

  it('does not start for an asker who has given up before', async () => {
    const slow = new SlowEngine();
    await assert.rejects(new CachedEngine(slow).aggregate(request(), { signal: AbortSignal.abort() }), isAbort);
    assert.equal(slow.started, 0);
  });

  it('asks again after an error', async () => {
    let calls = 0;
    const slow = new SlowEngine();
    slow.aggregate = () => Promise.reject(new Error(`no ${++calls}`));
    const engine = new CachedEngine(slow);
    await assert.rejects(engine.aggregate(request()), /no 1/);
    await assert.rejects(engine.aggregate(request()), /no 2/);
  });

  it('drops what was used longest ago when there is no more room', async () => {
    const slow = new SlowEngine();
    const engine = new CachedEngine(slow, 3000);
    for (const table of ['a', 'b', 'c', 'a']) {
      const asked = engine.aggregate(request(table));
      slow.answer();
      await asked;
    }
    assert.equal(slow.started, 4);
  });

  it('ends what is under way when it is closed', async () => {
    const slow = new SlowEngine();
    const engine = new CachedEngine(slow);
    const asked = engine.aggregate(request());
    engine.close();
    await assert.rejects(asked, isAbort);
    assert.equal(slow.closed, true);
  });
});
