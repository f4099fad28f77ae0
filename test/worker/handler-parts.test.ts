import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listen, type LivePart } from '../../src/dataset/live/live-changes.js';
import { deferred, yieldToEventLoop } from '../../src/util/promises.js';
import { SalesError } from '../../src/util/error.js';
import { Handler } from '../../src/worker/serve/handler.js';
import type { FromWorker } from '../../src/worker/serve/protocol.js';
import { fakeDataset, tableAt } from './fake-dataset.js';

describe('Handler', () => {
  it('gets the parts that plans will take while the data are on their way', () => {
    const got: string[] = [];
    const near = (name: string) => (): Promise<unknown> => Promise.resolve(got.push(name));
    const handler = new Handler(() => deferred<never>().promise, {
      post: () => undefined,
      now: () => 0,
      wait: () => Promise.resolve(),
      near: { analysis: near('analysis'), stats: near('stats') },
    });
    handler.receive({ type: 'hello', parts: {} });
    handler.receive({ type: 'open', dataset: 1, tables: tableAt('a.csv'), options: {} });
    const asking = (plan: object): readonly string[] => {
      handler.receive({
        type: 'query',
        queries: [{ id: got.length, dataset: 1, plan: { measures: ['revenue'], ...plan } }],
        together: false,
      });
      return got.splice(0);
    };
    assert.deepEqual(asking({ compare: 'previous-year', where: 'region: North', by: ['customer-type'] }), []);
    // A word in a text is no analysis.
    assert.deepEqual(asking({ where: 'region: forecast' }), []);
    assert.deepEqual(asking({ analysis: { kind: 'forecast', horizon: 3 } }), ['stats']);
    assert.deepEqual(asking({ analysis: { kind: 'histogram' } }), ['analysis']);
  });

  it('has data that lost rows with a helper opened again when a stream brings rows', async () => {
    const sent: FromWorker[] = [];
    let isClosed = false;
    const close = (): void => void (isClosed = true);
    const stream = Object.assign(new EventTarget(), { close }) as EventSource;
    const near: Partial<LivePart> = { listen: (changing, source) => listen(changing, source, () => stream) };
    const lost = new SalesError('worker-failed', 'rows are lost');
    const dataset = fakeDataset({ isLost: true, append: () => Promise.reject(lost) });
    const handler = new Handler(() => Promise.resolve(dataset), {
      post: (message) => sent.push(message),
      now: () => 0,
      wait: () => Promise.resolve(),
      near: { live: () => Promise.resolve(near) },
    });
    handler.receive({ type: 'hello', parts: {} });
    handler.receive({ type: 'open', dataset: 1, tables: tableAt('a.csv'), options: { live: { url: 'rows' } } });
    while (!('onmessage' in stream)) await yieldToEventLoop();
    stream.onmessage?.(new MessageEvent('message', { data: '{ "revenue": 1 }' }));
    while (!sent.some(({ type }) => type === 'dropped')) await yieldToEventLoop();
    assert.ok(isClosed);
    assert.deepEqual(
      sent.map(({ type }) => type),
      ['ready', 'opened', 'dropped'],
    );
    assert.equal(dataset.closed, 1);
  });
});
