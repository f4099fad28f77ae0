import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { serve, type ShardTools } from '../../src/dataset/threads/serve-shard.js';
import { ShardPort } from '../../src/dataset/threads/shard-port.js';
import type { AggregateRequest, Groups, RunOptions, ShardEngine } from '../../src/engine/engine.js';
import { deferred } from '../../src/util/promises.js';
import { SalesError } from '../../src/util/error.js';
import { UTC } from '../engine/random-plan.js';
import { ENGINE_SPECIALS } from '../../src/dataset/plan/plan-parts.js';

const REQUEST: AggregateRequest = { table: 't', by: [], aggregates: [], where: { kind: 'all', of: [] }, calendar: UTC };

/** A port to an engine that does what a test wants. */
async function start(
  aggregate: ShardEngine['aggregate'],
): Promise<{ port: ShardPort; lost: AbortController; closed: Promise<void> }> {
  const { port1, port2 } = new MessageChannel();
  const lost = new AbortController();
  const closed = deferred<undefined>();
  class Fake {
    readonly aggregate = aggregate;
    close(): void {
      closed.resolve(undefined);
    }
  }
  serve(port2, {
    ColumnEngine: Fake as unknown as ShardTools['ColumnEngine'],
    joins: () => Promise.reject(new Error('none')),
    specials: ENGINE_SPECIALS,
  });
  const port = new ShardPort({ port: port1, lost: lost.signal });
  await port.call('start', []);
  return { port, lost, closed: closed.promise };
}

const untilAborted = ({ signal }: RunOptions = {}): Promise<Groups> =>
  new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new Error('aborted'))));

describe('ShardPort', () => {
  it('gives what the engine gives, but for the texts', async () => {
    const rest = { count: 1, values: [], selected: 3, total: 4 };
    const keyOf = () => ({ name: 'k', type: 'text', values: Int32Array.of(1) }) as const;
    const { port } = await start(() => Promise.resolve({ ...rest, keys: [{ ...keyOf(), dictionary: ['a', 'b'] }] }));
    assert.deepEqual(await port.aggregate(REQUEST), { ...rest, keys: [keyOf()] });
    port.close();
  });

  it('gives the error of the engine', async () => {
    const { port } = await start(() => Promise.reject(new SalesError('bad-type', 'no number', { params: { field: 'x' } })));
    await assert.rejects(port.aggregate(REQUEST), { code: 'bad-type', message: 'no number', params: { field: 'x' } });
    port.close();
  });

  it('ends what nobody waits for', async () => {
    const stopped = deferred<undefined>();
    const begun = deferred<undefined>();
    const { port } = await start((_, options) => {
      begun.resolve(undefined);
      options?.signal?.addEventListener('abort', () => stopped.resolve(undefined));
      return untilAborted(options);
    });
    const abort = new AbortController();
    const asked = port.aggregate(REQUEST, { signal: abort.signal });
    await begun.promise;
    abort.abort();
    await assert.rejects(asked, { name: 'AbortError' });
    await stopped.promise;
    await assert.rejects(port.aggregate(REQUEST, { signal: abort.signal }), { name: 'AbortError' });
    port.close();
  });

  it('has the memory given back when it is closed', async () => {
    const { port, closed } = await start((_, options) => untilAborted(options));
    const asked = port.aggregate(REQUEST);
    port.close();
    await assert.rejects(asked, { name: 'AbortError' });
    await closed;
  });

  it('fails what waits, and all that comes later, when the helper is lost', async () => {
    const { port, lost } = await start((_, options) => untilAborted(options));
    const asked = port.aggregate(REQUEST);
    lost.abort();
    await assert.rejects(asked, { code: 'worker-failed' });
    assert.equal(port.isLost, true);
    await assert.rejects(port.members({ ...REQUEST, member: { kind: 'number', value: 1 } }), { code: 'worker-failed' });
  });
});
