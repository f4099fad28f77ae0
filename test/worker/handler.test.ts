import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { abortError, SalesError } from '../../src/util/error.js';
import { deferred, yieldToEventLoop } from '../../src/util/promises.js';
import type { Open } from '../../src/worker/serve/handler.js';
import { catalog, fakeDataset, resultOf } from './fake-dataset.js';
import { ask, askTogether, open, start, type Sent } from './handler-fixture.js';

describe('Handler', () => {
  it('answers hello with ready', () => {
    const { handler, sent } = start(() => Promise.resolve(fakeDataset()));
    handler.receive({ type: 'hello', parts: {} });
    assert.deepEqual(sent, [{ message: { type: 'ready' }, transfer: [] }]);
  });

  it('opens tables and sends the catalog', async () => {
    const calls: unknown[] = [];
    const { handler, sent } = start((sources, options) => {
      calls.push([sources, options]);
      return Promise.resolve(fakeDataset());
    });
    handler.receive({ ...open, options: { roles: 'date: When' } });
    await yieldToEventLoop();
    assert.deepEqual(calls, [[open.tables, { roles: 'date: When' }]]);
    assert.deepEqual(sent[0]?.message, { type: 'opened', dataset: 1, catalog });
  });

  it('sends a failed load as a value, whether thrown or rejected, and to the plans that waited', async () => {
    const failing: Open = () => {
      throw new SalesError('http-status', 'status 404', { params: { status: 404 } });
    };
    const { handler, sent, answered } = start(failing);
    handler.receive(open);
    handler.receive(ask('revenue'));
    const [answers] = await answered();
    const failed = sent.find(({ message }) => message.type === 'open-failed')?.message;
    assert.ok(failed?.type === 'open-failed' && failed.error.code === 'http-status');
    assert.deepEqual(failed.error.params, { status: 404 });
    const first = answers?.message.type === 'answers' ? answers.message.answers[0] : undefined;
    assert.ok(first && !first.ok && first.error.code === 'http-status');
  });

  it('sends an answer at once where the work took longer than half a frame', async () => {
    const { handler, answered, clock } = start(() =>
      Promise.resolve(
        fakeDataset({
          run: (plan) => {
            clock.now += 10;
            return Promise.resolve(resultOf(plan));
          },
        }),
      ),
    );
    handler.receive(open);
    handler.receive(ask('revenue', 'orders'));
    const sizes = (await answered()).map(({ message }) => message.type === 'answers' && message.answers.length);
    assert.deepEqual(sizes, [1, 1]);
  });

  it('answers the plans of one message together and gives their buffers away', async () => {
    const { handler, answered } = start(() => Promise.resolve(fakeDataset()));
    handler.receive(open);
    handler.receive(ask('revenue', 'orders'));
    const all = await answered();
    assert.equal(all.length, 1);
    const { message, transfer } = all[0]!;
    assert.ok(message.type === 'answers');
    assert.deepEqual(
      message.answers.map((answer) => answer.ok && answer.result.columns[0]?.name),
      ['revenue', 'orders'],
    );
    const buffers = message.answers.flatMap((answer) =>
      answer.ok ? answer.result.columns.flatMap(({ values, valid }) => [values.buffer, valid?.buffer]) : [],
    );
    assert.deepEqual(new Set(transfer), new Set(buffers));
    assert.equal(transfer.length, 4);
  });

  it('sends the last answers that are awaited without waiting for a turn', async () => {
    const { handler, sent } = start(() => Promise.resolve(fakeDataset()));
    handler.receive(open);
    handler.receive(ask('revenue', 'orders'));
    let isNextTurn = false;
    void yieldToEventLoop().then(() => (isNextTurn = true));
    // All that is ready without another task.
    for (let i = 0; i < 50; i++) await Promise.resolve();
    assert.equal(isNextTurn, false);
    const sizes = sent.flatMap(({ message }) => (message.type === 'answers' ? [message.answers.length] : []));
    assert.deepEqual(sizes, [2]);
  });

  it('leaves a result that a cache keeps whole', async () => {
    const shared = new Float64Array([1, 2, 3, 4]).subarray(1, 3);
    const kept = {
      ...resultOf({ measures: [] }),
      columns: ['a', 'b'].map((name) => ({ name, type: 'number' as const, values: shared })),
    };
    const { handler, answered } = start(() => Promise.resolve(fakeDataset({ run: () => Promise.resolve(kept) })));
    handler.receive(open);
    handler.receive(ask('revenue'));
    const [{ message, transfer }] = (await answered()) as [Sent];
    structuredClone(message, { transfer });
    assert.deepEqual([...shared], [2, 3]);
    assert.equal(transfer.length, 2);
  });

  it('sends of a long dictionary only the texts of the rows', async () => {
    const dictionary = ['Ann', 'Bob', 'Cid', 'Dan', 'Eve'];
    const column = {
      name: 'customer',
      type: 'text' as const,
      values: Int32Array.of(3, 5, 1, 3),
      valid: Uint8Array.of(1, 0, 1, 1),
      dictionary,
    };
    const long = { ...resultOf({ measures: [] }), columns: [column] };
    const short = { ...long, columns: [{ ...column, values: Int32Array.of(4, 4, 0, 1, 2), valid: new Uint8Array(5).fill(1) }] };
    const { handler, answered } = start(() =>
      Promise.resolve(fakeDataset({ run: ({ measures }) => Promise.resolve(measures[0] === 'long' ? long : short) })),
    );
    handler.receive(open);
    handler.receive(ask('long', 'short'));
    const [sent] = await answered();
    assert.ok(sent?.message.type === 'answers');
    const [first, second] = sent.message.answers.map((answer) => (answer.ok ? answer.result.columns[0]! : undefined));
    assert.deepEqual(first?.dictionary, ['Dan', 'Bob']);
    assert.deepEqual([first.values[0], first.values[2], first.values[3]], [0, 1, 0]);
    assert.deepEqual([...first.valid!], [1, 0, 1, 1]);
    assert.deepEqual([second?.dictionary, [...second!.values]], [dictionary, [4, 4, 0, 1, 2]]);
    assert.deepEqual([...column.values], [3, 5, 1, 3]);
  });

  it('does not hold a ready answer back for one that takes longer', async () => {
    const slow = deferred<ReturnType<typeof resultOf>>();
    const { handler, answered } = start(() =>
      Promise.resolve(
        fakeDataset({ run: (plan) => (plan.measures[0] === 'slow' ? slow.promise : Promise.resolve(resultOf(plan))) }),
      ),
    );
    handler.receive(open);
    handler.receive(ask('slow', 'fast'));
    assert.equal((await answered()).length, 1);
    slow.resolve(resultOf({ measures: ['slow'] }));
    assert.equal((await answered()).length, 2);
  });

  it('sends results that the page draws at once in one message, even when other tasks run in between', async () => {
    const parts = ['first', 'second', 'third'].map((name) => ({ name, run: deferred<undefined>() }));
    const run: ReturnType<typeof fakeDataset>['run'] = async (plan) => {
      await parts.find(({ name }) => name === plan.measures[0])!.run.promise;
      return resultOf(plan);
    };
    const { handler, answered, clock } = start(() => Promise.resolve(fakeDataset({ run })));
    handler.receive(open);
    handler.receive(askTogether('first', 'second', 'third'));
    for (const { run: part } of parts) {
      assert.deepEqual(await answered(), []);
      clock.pass(15);
      part.resolve(undefined);
    }
    const sizes = (await answered()).map(({ message }) => message.type === 'answers' && message.answers.length);
    assert.deepEqual(sizes, [3]);
  });

  it('sends results that the page draws at once after 50 ms without those that take longer', async () => {
    const slow = deferred<ReturnType<typeof resultOf>>();
    const { handler, answered, clock } = start(() =>
      Promise.resolve(
        fakeDataset({ run: (plan) => (plan.measures[0] === 'slow' ? slow.promise : Promise.resolve(resultOf(plan))) }),
      ),
    );
    handler.receive(open);
    handler.receive(askTogether('slow', 'fast'));
    assert.deepEqual(await answered(), []);
    clock.pass(49);
    assert.deepEqual(await answered(), []);
    clock.pass(1);
    assert.equal((await answered()).length, 1);
    slow.resolve(resultOf({ measures: ['slow'] }));
    assert.equal((await answered()).length, 2);
  });

  it('does not hold a step back for an earlier request that is still running', async () => {
    const slow = deferred<ReturnType<typeof resultOf>>();
    const { handler, answered } = start(() =>
      Promise.resolve(
        fakeDataset({ run: (plan) => (plan.measures[0] === 'slow' ? slow.promise : Promise.resolve(resultOf(plan))) }),
      ),
    );
    handler.receive(open);
    handler.receive({ ...askTogether('slow'), queries: [{ id: 7, dataset: 1, plan: { measures: ['slow'] } }] });
    handler.receive(askTogether('revenue', 'orders'));
    const sizes = (await answered()).map(({ message }) => message.type === 'answers' && message.answers.length);
    assert.deepEqual(sizes, [2]);
  });

  it('sends errors of a plan with their place, beside good answers', async () => {
    const run = (plan: { measures: readonly string[] }) =>
      plan.measures[0] === 'bad'
        ? Promise.reject(new SalesError('bad-expression', 'no', { position: 4, hint: 'yes' }))
        : Promise.resolve(resultOf(plan));
    const { handler, answered } = start(() => Promise.resolve(fakeDataset({ run })));
    handler.receive(open);
    handler.receive(ask('bad', 'good'));
    const [sent] = await answered();
    assert.ok(sent?.message.type === 'answers');
    const bad = sent.message.answers.find(({ id }) => id === 0);
    assert.ok(bad && !bad.ok && bad.error.code === 'bad-expression' && bad.error.position === 4 && bad.error.hint === 'yes');
    assert.ok(sent.message.answers.find(({ id }) => id === 1)?.ok);
  });

  it('passes an abort on to the running plan', async () => {
    const run: ReturnType<typeof fakeDataset>['run'] = (_, options) =>
      new Promise((_resolve, reject) => options?.signal?.addEventListener('abort', () => reject(abortError())));
    const { handler, answered } = start(() => Promise.resolve(fakeDataset({ run })));
    handler.receive(open);
    handler.receive(ask('revenue'));
    await yieldToEventLoop();
    handler.receive({ type: 'abort', ids: [0, 99] });
    const [sent] = await answered();
    assert.ok(sent?.message.type === 'answers');
    assert.deepEqual(sent.message.answers[0], {
      id: 0,
      ok: false,
      error: { code: 'aborted', message: 'The request was aborted' },
    });
  });

  it('does not start a plan that was aborted while its data loaded', async () => {
    const data = fakeDataset();
    const loading = deferred<typeof data>();
    const { handler, answered } = start(() => loading.promise);
    handler.receive(open);
    handler.receive(ask('revenue'));
    handler.receive({ type: 'abort', ids: [0] });
    loading.resolve(data);
    await answered();
    assert.deepEqual(data.asked, []);
  });

  it('thins out progress: the first and the last report of each table, and ten a second between', async () => {
    let report!: (progress: { table: string; bytes: number; bytesTotal?: number }) => void;
    const { handler, sent, clock } = start((_sources, _options, { onProgress }) => {
      report = onProgress;
      return deferred<never>().promise;
    });
    handler.receive(open);
    await yieldToEventLoop();
    for (let bytes = 1; bytes <= 30; bytes += 1) {
      report({ table: 'orders', bytes, bytesTotal: 30 });
      clock.now += 10;
    }
    report({ table: 'products', bytes: 5 });
    const seen = sent.flatMap(({ message }) =>
      message.type === 'progress' ? [[message.progress.table, message.progress.bytes]] : [],
    );
    assert.deepEqual(seen, [
      ['orders', 1],
      ['orders', 11],
      ['orders', 21],
      ['orders', 30],
      ['products', 5],
    ]);
  });

  it('closes a data set: once open it is told, while loading it is aborted and says no more', async () => {
    const data = fakeDataset();
    const first = start(() => Promise.resolve(data));
    first.handler.receive(open);
    await yieldToEventLoop();
    first.handler.receive({ type: 'close', dataset: 1 });
    await yieldToEventLoop();
    assert.equal(data.closed, 1);

    let aborted = false;
    const second = start(
      (_sources, _options, { signal }) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => {
            aborted = true;
            reject(abortError());
          }),
        ),
    );
    second.handler.receive(open);
    await yieldToEventLoop();
    second.handler.receive({ type: 'close', dataset: 1 });
    await yieldToEventLoop();
    assert.equal(aborted, true);
    assert.deepEqual(second.sent, []);
  });

  it('answers a plan for a data set that is not open with an error', async () => {
    const { handler, answered } = start(() => Promise.resolve(fakeDataset()));
    handler.receive(ask('revenue'));
    const [sent] = await answered();
    assert.ok(
      sent?.message.type === 'answers' && !sent.message.answers[0]!.ok && sent.message.answers[0]!.error.code === 'worker-failed',
    );
  });

  it('says that it is there', () => {
    const { handler, sent } = start(() => Promise.resolve(fakeDataset()));
    handler.receive({ type: 'ping' });
    assert.deepEqual(sent, [{ message: { type: 'pong' }, transfer: [] }]);
  });
});
