import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SalesError } from '../../src/util/error.js';
import { yieldToEventLoop } from '../../src/util/promises.js';
import { Handler } from '../../src/worker/serve/handler.js';
import type { FromWorker } from '../../src/worker/serve/protocol.js';
import { fakeDataset, resultOf, tableAt } from './fake-dataset.js';
import { ask, open, start, type Sent } from './handler-fixture.js';

describe('Handler, when rows change', () => {
  const refresh = { type: 'refresh', dataset: 1, tables: tableAt('a.csv'), options: {} } as const;
  const typesOf = (sent: readonly Sent[]): string[] => sent.map(({ message }) => message.type);

  it('gives the loader what it loaded before, and answers from the new rows from then on', async () => {
    const old = fakeDataset({ run: (plan) => Promise.resolve(resultOf(plan, 1)) });
    const fresh = fakeDataset({ run: (plan) => Promise.resolve(resultOf(plan, 2)) });
    const seen: unknown[] = [];
    const { handler, sent, answered } = start((_sources, _options, { before }) => {
      seen.push(before);
      return Promise.resolve(before ? fresh : old);
    });
    handler.receive({ type: 'hello', parts: {} });
    handler.receive(open);
    handler.receive(refresh);
    await yieldToEventLoop();
    handler.receive(ask('revenue'));
    const [answers] = await answered();
    assert.deepEqual(seen, [undefined, old]);
    assert.deepEqual(typesOf(sent).slice(0, 4), ['ready', 'opened', 'changed', 'refreshed']);
    const first = answers?.message.type === 'answers' ? answers.message.answers[0] : undefined;
    assert.ok(first?.ok && first.result.columns[0]?.values[0] === 2);
    assert.equal(old.closed, 0);
  });

  it('tells no change where the data are the same, and an error where it fails', async () => {
    let loads = 0;
    const { handler, sent } = start((_sources, _options, { before }) => {
      loads += 1;
      return loads === 3 ? Promise.reject(new SalesError('network', 'gone')) : Promise.resolve(before ?? fakeDataset());
    });
    handler.receive({ type: 'hello', parts: {} });
    handler.receive(open);
    handler.receive(refresh);
    await yieldToEventLoop();
    handler.receive(refresh);
    await yieldToEventLoop();
    assert.deepEqual(typesOf(sent), ['ready', 'opened', 'refreshed', 'refreshed']);
    const failed = sent.at(-1)?.message;
    assert.ok(failed?.type === 'refreshed' && failed.error?.code === 'network');
  });

  it('tells who waits for a refresh, and who listens to a stream, that the part for it cannot be had', async () => {
    const sent: FromWorker[] = [];
    const handler = new Handler(() => Promise.resolve(fakeDataset()), {
      post: (message) => sent.push(message),
      now: () => 0,
      wait: () => Promise.resolve(),
      near: { live: () => Promise.reject(new Error('no such file')) },
    });
    handler.receive({ type: 'hello', parts: {} });
    handler.receive({ type: 'open', dataset: 1, tables: tableAt('a.csv'), options: { live: { url: 'rows' } } });
    handler.receive({ type: 'refresh', dataset: 1, tables: tableAt('a.csv'), options: {} });
    for (let turn = 0; turn < 50 && sent.length < 4; turn += 1) await yieldToEventLoop();
    const told = sent.flatMap((message) => ('error' in message ? [[message.type, message.error.code]] : []));
    assert.deepEqual(
      new Map(told as [string, string][]),
      new Map([
        ['live', 'worker-failed'],
        ['refreshed', 'worker-failed'],
      ]),
    );
  });

  it('refreshes no more once the data set is closed', async () => {
    const sent: FromWorker[] = [];
    const handler = new Handler(() => Promise.resolve(fakeDataset()), {
      post: (message) => sent.push(message),
      now: () => 0,
      wait: () => Promise.resolve(),
      near: { live: () => import('../../src/worker/data/worker-live.js') },
    });
    handler.receive({ type: 'hello', parts: {} });
    handler.receive({ type: 'open', dataset: 1, tables: tableAt('a.csv'), options: {} });
    handler.receive({ type: 'refresh', dataset: 1, tables: tableAt('a.csv'), options: {} });
    handler.receive({ type: 'close', dataset: 1 });
    for (let turn = 0; turn < 20; turn += 1) await yieldToEventLoop();
    assert.deepEqual(
      sent.map(({ type }) => type),
      ['ready'],
    );
  });
});
