import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import type { DataConnection } from '../../../src/elements/base/data/data-connection.js';
import { QueryController, type QueryRequest } from '../../../src/elements/base/query/query-controller.js';
import type { ResultRecord } from '../../../src/query/result.js';
import { deferred, type Deferred } from '../../../src/util/deferred.js';
import { SalesError } from '../../../src/util/error.js';

const inquiry = (measure: string): QueryRequest => ({
  plans: { main: { measures: [measure] } },
  follow: () => ({}),
  firstAlone: false,
  moving: false,
});

function answer(value: number): ResultRecord {
  const column = { name: 'revenue', type: 'number', values: Float64Array.of(value), valid: Uint8Array.of(1) } as const;
  return { rowCount: 1, columns: [column], notes: [], facts: { skipped: [] }, selected: 1, total: 1 };
}

/** A controller on a host whose updates are promises, and data that answer by hand. */
function start() {
  const asked: { readonly reply: Deferred<ResultRecord>; readonly signal: AbortSignal }[] = [];
  let updated = deferred<undefined>();
  const host = {
    addController: () => undefined,
    requestUpdate: () => {
      updated.resolve(undefined);
      updated = deferred();
    },
  } as unknown as ReactiveControllerHost;
  const connection = {
    version: 1,
    ask: (_plan: unknown, signal: AbortSignal) => {
      const reply = deferred<ResultRecord>();
      asked.push({ reply, signal });
      return reply.promise;
    },
  };
  const controller = new QueryController(host);
  const ask = (measure = 'revenue'): void => controller.ask(connection as unknown as DataConnection, inquiry(measure));
  const reply = async (value: number): Promise<void> => {
    const done = updated.promise;
    asked.at(-1)!.reply.resolve(answer(value));
    await done;
  };
  const shown = (): unknown => controller.results?.main?.rows()[0]?.revenue;
  return { asked, connection, controller, ask, reply, shown };
}

const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));

describe('QueryController', () => {
  it('shows the answer of older rows before it asks the newer, however fast rows come', async () => {
    const { asked, connection, controller, ask, reply, shown } = start();
    ask();
    for (let version = 2; version < 6; version += 1) {
      connection.version = version;
      ask();
    }
    expect([asked.length, asked[0]!.signal.aborted]).to.deep.equal([1, false]);
    await reply(1);
    ask();
    await frame();
    expect([asked.length, shown(), controller.isBehind]).to.deep.equal([1, 1, true]);
    controller.show();
    ask();
    await frame();
    expect([asked.length, controller.isBehind]).to.deep.equal([2, false]);
    await reply(5);
    controller.show();
    expect([shown(), controller.isBehind]).to.deep.equal([5, false]);
    ask();
    expect(asked.length).to.equal(2);
  });

  it('does not query again when its element is only moved within the page', async () => {
    const { asked, controller, ask, reply } = start();
    ask();
    controller.hostDisconnected();
    expect(asked[0]!.signal.aborted).to.equal(true);
    ask();
    await reply(1);
    controller.show();
    expect(asked.length).to.equal(2);
    controller.hostDisconnected();
    ask();
    await frame();
    expect([asked.length, controller.pending]).to.deep.equal([2, false]);
  });

  /** Asks a plan that is wanted and two that may fail alone. */
  function askSeveral() {
    const page = start();
    const plans = { main: { measures: ['revenue'] }, one: { measures: ['orders'] }, two: { measures: ['units'] } };
    const isOptional = (name: string): boolean => name !== 'main';
    page.controller.ask(page.connection as unknown as DataConnection, { ...inquiry(''), plans, isOptional });
    return { ...page, names: () => Object.keys(page.controller.results ?? {}) };
  }

  it('shows answers that may fail alone as they come, but none before those that may not', async () => {
    const { asked, controller, names } = askSeveral();
    asked[1]!.reply.resolve(answer(1));
    await frame();
    expect(names()).to.deep.equal([]);
    asked[0]!.reply.resolve(answer(2));
    await frame();
    expect([names(), controller.early, controller.pending]).to.deep.equal([['main', 'one'], true, true]);
    asked[2]!.reply.resolve(answer(3));
    await frame();
    expect([names(), controller.early, controller.pending]).to.deep.equal([['main', 'one', 'two'], false, false]);
  });

  it('leaves a hole where a plan that may fail alone has no answer, and says why', async () => {
    const { asked, controller, names } = askSeveral();
    asked[2]!.reply.resolve(answer(3));
    asked[1]!.reply.reject(new SalesError('missing-role', 'no orders'));
    asked[0]!.reply.resolve(answer(2));
    await frame();
    expect([names(), controller.error, controller.failures.one?.code]).to.deep.equal([
      ['main', 'two'],
      undefined,
      'missing-role',
    ]);
  });

  it('fails where a plan that may not fail alone has no answer', async () => {
    const { asked, controller, names } = askSeveral();
    asked[1]!.reply.resolve(answer(1));
    asked[2]!.reply.resolve(answer(3));
    asked[0]!.reply.reject(new SalesError('missing-role', 'no revenue'));
    await frame();
    expect([names(), controller.error?.code]).to.deep.equal([[], 'missing-role']);
  });

  it('gives up an answer to another question', async () => {
    const { asked, ask } = start();
    ask();
    ask('orders');
    await frame();
    expect(asked.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
  });
});
