import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { until } from '../../until.js';
import type { DataConnection } from '../../../src/elements/base/data/data-connection.js';
import { dataStateOf } from '../../../src/elements/base/data/source-controller.js';
import {
  INITIAL,
  isPartial,
  lifecycle,
  phaseOf,
  wantsUpdate,
  type Lifecycle,
  type LifecycleEvent,
} from '../../../src/elements/base/element/lifecycle.js';
import { QueryController, type QueryRequest } from '../../../src/elements/base/query/query-controller.js';
import type { ResultRecord, Results } from '../../../src/query/result/result.js';
import { RANK, type AskOptions, type Rank } from '../../../src/query/source.js';
import { deferred, type Deferred } from '../../../src/util/promises.js';
import { SalesError } from '../../../src/util/error.js';

const inquiry = (measure: string): QueryRequest => ({
  plans: { main: { measures: [measure] } },
  follow: () => ({}),
  firstAlone: false,
  moving: false,
});

function answer(value: number): ResultRecord {
  const column = { name: 'revenue', type: 'number', values: Float64Array.of(value), valid: Uint8Array.of(1) } as const;
  return { rowCount: 1, columns: [column], notes: [], facts: { measures: [], skipped: [] }, selected: 1, total: 1 };
}

/** Queries with their lifecycle, as a widget has them. */
class Queries {
  state: Lifecycle<Results> = lifecycle<Results>(INITIAL, { type: 'connected' });
  readonly #query: QueryController;
  readonly #onUpdate: () => void;

  constructor(onUpdate: () => void) {
    this.#onUpdate = onUpdate;
    this.#query = new QueryController({ addController: () => undefined } as unknown as ReactiveControllerHost, this);
  }

  get results(): Results | undefined {
    return this.state.answer?.results;
  }

  get pending(): boolean {
    return this.state.run !== undefined;
  }

  get early(): boolean {
    return isPartial(this.state);
  }

  get error(): SalesError | undefined {
    return this.state.failure;
  }

  get failures(): Readonly<Record<string, SalesError>> {
    return this.state.answer?.failures ?? {};
  }

  get isBehind(): boolean {
    return this.state.isBehind;
  }

  get hasOldResults(): boolean {
    return this.state.failure !== undefined && this.state.keepsAnswer;
  }

  send(event: LifecycleEvent<Results>): void {
    const before = this.state;
    this.state = lifecycle(before, event);
    if (wantsUpdate(event, before, this.state)) this.#onUpdate();
  }

  ask(connection: DataConnection, request: QueryRequest): void {
    this.send({ type: 'dataChanged', data: { ...dataStateOf({ connection }), isLoaded: true } });
    this.#query.ask(connection, request);
  }

  show(): void {
    this.send({ type: 'shown', isEmpty: false });
    this.send({ type: 'painted', epoch: this.state.epoch, isComplete: true });
  }

  hostDisconnected(): void {
    this.send({ type: 'disconnected' });
    this.#query.hostDisconnected();
    this.send({ type: 'connected' });
  }
}

/** Queries of a host whose updates are promises, and data that answer by hand. */
function start() {
  const asked: {
    readonly reply: Deferred<ResultRecord>;
    readonly signal: AbortSignal;
    readonly rank: Rank;
    readonly wait: () => void;
  }[] = [];
  let updated = deferred<undefined>();
  let updates = 0;
  const controller = new Queries(() => {
    updates += 1;
    updated.resolve(undefined);
    updated = deferred();
  });
  const connection = {
    version: 1,
    ask: (_plan: unknown, signal: AbortSignal, { rank, onWait }: AskOptions) => {
      const reply = deferred<ResultRecord>();
      asked.push({ reply, signal, rank: rank!, wait: () => onWait!('server') });
      return reply.promise;
    },
  };
  const ask = (measure = 'revenue'): void => controller.ask(connection as unknown as DataConnection, inquiry(measure));
  const reply = async (value: number): Promise<void> => {
    const done = updated.promise;
    asked.at(-1)!.reply.resolve(answer(value));
    await done;
  };
  const shown = (): unknown => controller.results?.main?.rows()[0]?.revenue;
  return { asked, connection, controller, ask, reply, shown, updates: () => updates };
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
    const rankOf = (name: string): Rank => (name === 'main' ? RANK.card : RANK.extra);
    page.controller.ask(page.connection as unknown as DataConnection, { ...inquiry(''), plans, rankOf });
    return { ...page, names: () => Object.keys(page.controller.results ?? {}) };
  }

  it('shows answers that may fail alone as they come, but none before those that may not', async () => {
    const { asked, controller, names } = askSeveral();
    expect(asked.map(({ rank }) => rank)).to.deep.equal([RANK.card, RANK.extra, RANK.extra]);
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

  it('shows later ones of them together when the page is idle', async () => {
    const page = start();
    const names = ['main', 'one', 'two', 'three', 'four'];
    const plans = Object.fromEntries(names.map((name) => [name, { measures: [name] }]));
    const rankOf = (name: string): Rank => (name === 'main' ? RANK.card : RANK.extra);
    page.controller.ask(page.connection as unknown as DataConnection, { ...inquiry(''), plans, rankOf });
    const shown = (): number => Object.keys(page.controller.results ?? {}).length;
    const reply = async (index: number): Promise<void> => {
      page.asked[index]!.reply.resolve(answer(index));
      await Promise.resolve();
      await Promise.resolve();
    };
    await reply(0);
    const updates = page.updates();
    for (const index of [1, 2, 3]) await reply(index);
    expect(shown()).to.equal(1);
    await until(() => shown() === 4);
    expect(page.updates()).to.equal(updates + 1);
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

  it('shows the answers without that of a plan that follows and may fail alone, also where the plan was predicted', async () => {
    const { asked, connection, controller } = start();
    const follows = (filter: string): void =>
      controller.ask(connection as unknown as DataConnection, {
        ...inquiry('revenue'),
        plans: { main: { measures: ['revenue'], filters: [filter] } },
        follow: () => ({ detail: { measures: ['orders'] } }),
        rankOf: (name) => (name === 'detail' ? RANK.extra : RANK.card),
      });
    const shown = (): unknown => [Object.keys(controller.results ?? {}), controller.error, controller.failures.detail?.code];
    follows('region: East');
    asked[0]!.reply.resolve(answer(1));
    await frame();
    asked[1]!.reply.reject(new SalesError('missing-role', 'no orders'));
    await frame();
    expect(shown()).to.deep.equal([['main'], undefined, 'missing-role']);
    controller.show();
    follows('region: West');
    await frame();
    expect(asked.length).to.equal(4);
    asked[2]!.reply.reject(new SalesError('not-related', 'no orders'));
    asked[3]!.reply.resolve(answer(2));
    await frame();
    expect(shown()).to.deep.equal([['main'], undefined, 'not-related']);
  });

  it('shows numbers that are not outdated while an added plan is pending, which others are', async () => {
    const { connection, asked, controller, ask, reply } = start();
    ask();
    await reply(1);
    controller.show();
    const main = { measures: ['revenue'] };
    controller.ask(connection as unknown as DataConnection, {
      ...inquiry('revenue'),
      plans: { main, more: { measures: ['units'] } },
    });
    await frame();
    expect([asked.length, controller.pending, phaseOf(controller.state), controller.state.ready]).to.deep.equal([
      ...[3, true, 'ready'],
      'pending',
    ]);
    ask('units');
    expect(phaseOf(controller.state)).to.equal('stale');
  });

  it('gives up an answer to another question', async () => {
    const { asked, ask } = start();
    ask();
    ask('orders');
    await frame();
    expect(asked.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
  });

  describe('during a drag', () => {
    /** A page that has a result, and asks for the step of a brush. */
    async function drag() {
      const page = start();
      const step = (n: number): void =>
        page.controller.ask(page.connection as unknown as DataConnection, {
          ...inquiry('revenue'),
          plans: { main: { measures: ['revenue'], filters: [`quantity: ..${n}`] } },
          moving: true,
        });
      page.ask();
      await page.reply(0);
      page.controller.show();
      return { ...page, step };
    }

    it('lets a query complete before it asks the newest step', async () => {
      const { asked, step, reply } = await drag();
      step(1);
      await frame();
      step(2);
      step(3);
      await frame();
      expect(asked.slice(1).map(({ signal }) => signal.aborted)).to.deep.equal([false]);
      await reply(1);
      step(3);
      await frame();
      expect(asked.length).to.equal(3);
    });

    it('replaces a query that waits for a pause by the newest step, so a pause is one query', async () => {
      const { asked, step, updates } = await drag();
      step(1);
      await frame();
      step(2);
      const before = updates();
      asked[1]!.wait();
      // The host renders, and asks again.
      expect(updates()).to.equal(before + 1);
      step(2);
      await frame();
      expect(asked.slice(1).map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
      asked[2]!.wait();
      expect(updates()).to.equal(before + 1);
      step(3);
      await frame();
      expect(asked.slice(1).map(({ signal }) => signal.aborted)).to.deep.equal([true, true, false]);
    });
  });

  describe('of data on a server', () => {
    const isAway = new SalesError('network', 'no connection');

    it('drops the answer of older data, also while it is pending', async () => {
      const { asked, connection, controller, ask, reply } = start();
      Object.assign(connection, { isServer: true });
      ask();
      connection.version = 2;
      ask();
      expect(asked.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
      asked[0]!.reply.resolve(answer(1));
      await frame();
      expect(controller.results).to.equal(undefined);
      await reply(2);
      expect(controller.pending).to.equal(false);
    });

    it('keeps the old results after an outage, and repeats the query after each attempt to reach the server', async () => {
      const { asked, connection, controller, ask, reply, shown } = start();
      Object.assign(connection, { isServer: true, attempt: 0 });
      const filtered = (): void =>
        controller.ask(connection as unknown as DataConnection, {
          ...inquiry('revenue'),
          plans: { main: { measures: ['revenue'], where: 'region: West' } },
        });
      ask();
      await reply(1);
      controller.show();
      filtered();
      await frame();
      asked[1]!.reply.reject(isAway);
      await frame();
      expect([controller.error, controller.hasOldResults, shown()]).to.deep.equal([isAway, true, 1]);
      filtered();
      await frame();
      expect(asked.length).to.equal(2);
      Object.assign(connection, { attempt: 1 });
      filtered();
      await frame();
      // The error stays until the outcome is known.
      expect([asked.length, controller.pending, controller.error]).to.deep.equal([3, true, isAway]);
      await reply(2);
      expect([controller.error, controller.hasOldResults, shown()]).to.deep.equal([undefined, false, 2]);
    });

    it('does not keep results of another measure', async () => {
      const { asked, controller, ask, reply } = start();
      ask();
      await reply(1);
      ask('orders');
      await frame();
      asked[1]!.reply.reject(isAway);
      await frame();
      expect([controller.error, controller.hasOldResults]).to.deep.equal([isAway, false]);
    });
  });
});
