import assert from 'node:assert/strict';
import { describe, it, mock, type TestContext } from 'node:test';
import { openLive } from '../../src/dataset/live/live-feed.js';
import type { Rows } from '../../src/dataset/dataset-input.js';
import { deferred } from '../../src/util/promises.js';
import { SalesError } from '../../src/util/error.js';

/** A stream that tests speak through. */
class FakeEvents {
  readyState = 0;
  onopen: (() => void) | undefined;
  onmessage: ((event: { readonly data: string; readonly lastEventId: string }) => void) | undefined;
  onerror: (() => void) | undefined;
  closed = false;

  say(...messages: readonly unknown[]): void {
    for (const message of messages) this.sayAs('', message);
  }

  /** Sends a message with an id, or with that of the message before it, as the platform does for messages without one. */
  sayAs(lastEventId: string, message: unknown): void {
    this.onmessage?.({ data: typeof message === 'string' ? message : JSON.stringify(message), lastEventId });
  }

  break(readyState: number): void {
    this.readyState = readyState;
    this.onerror?.();
  }

  close(): void {
    this.closed = true;
  }
}

const CONNECTING = 0;
const CLOSED = 2;

interface Added {
  readonly rows: Rows;
  readonly table: string | undefined;
}

/** A feed with what it added and told, on a clock that is moved by hand. */
function start(test: TestContext, add: (rows: Rows) => Promise<void> = () => Promise.resolve()) {
  mock.timers.enable({ apis: ['setTimeout'] });
  test.after(() => mock.timers.reset());
  const streams: FakeEvents[] = [];
  const asked: unknown[] = [];
  const added: Added[] = [];
  const told: (string | undefined)[] = [];
  const abort = new AbortController();
  openLive(
    { url: 'https://shop.example/live', withCredentials: true },
    {
      add: (rows, table) => {
        added.push({ rows, table });
        return add(rows);
      },
      problem: (error) => told.push(error?.code),
      signal: abort.signal,
      connect: (url, init) => {
        asked.push([url, init]);
        const stream = new FakeEvents();
        streams.push(stream);
        return stream as unknown as EventSource;
      },
    },
  );
  const pass = async (ms: number): Promise<void> => {
    mock.timers.tick(ms);
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return { streams, stream: streams[0]!, asked, added, told, abort, pass };
}

const rowsOf = (added: readonly Added[]): unknown => added.map(({ rows, table }) => [table, rows.map(({ n }) => n)]);

describe('openLive', () => {
  it('adds what comes within a tenth of a second together, in the order in which it came', async (test) => {
    const { stream, added, asked, pass } = start(test);
    stream.say({ n: 1 }, [{ n: 2 }, { n: 3 }], []);
    await pass(99);
    assert.deepEqual(added, []);
    await pass(1);
    stream.say({ n: 4 });
    await pass(100);
    assert.deepEqual(rowsOf(added), [
      [undefined, [1, 2, 3]],
      [undefined, [4]],
    ]);
    assert.deepEqual(asked, [['https://shop.example/live', { withCredentials: true }]]);
  });

  it('adds a message once that is sent again after an interruption', async (test) => {
    const { streams, stream, added, told, pass } = start(test);
    stream.onopen?.();
    for (const n of [1, 2, 3]) stream.sayAs(`id-${n}`, { n });
    // A message without an id has that of the one before it, and is a new one.
    stream.sayAs('id-3', { n: 4 });
    stream.break(CONNECTING);
    stream.onopen?.();
    for (const n of [2, 3, 5]) stream.sayAs(`id-${n}`, { n });
    stream.break(CLOSED);
    await pass(1000);
    streams[1]!.onopen?.();
    for (const n of [1, 2, 3, 5, 6]) streams[1]!.sayAs(`id-${n}`, { n });
    await pass(100);
    assert.deepEqual(rowsOf(added), [
      [undefined, [1, 2, 3, 4, 5]],
      [undefined, [6]],
    ]);
    assert.ok(!told.includes('malformed-json'));
  });

  it('keeps the tables of rows apart', async (test) => {
    const { stream, added, pass } = start(test);
    stream.say(
      { table: 'orders', rows: [{ n: 1 }] },
      { table: 'orders', rows: [{ n: 2 }] },
      { n: 3 },
      { table: 'items', rows: [{ n: 4 }] },
    );
    await pass(100);
    assert.deepEqual(rowsOf(added), [
      ['orders', [1, 2]],
      [undefined, [3]],
      ['items', [4]],
    ]);
  });

  it('adds nothing, and takes nothing back, for a list of nothing', async (test) => {
    const { stream, added, told, pass } = start(test);
    stream.say('7', [], { table: 'orders', rows: [] });
    await pass(100);
    assert.deepEqual([added, told], [[], ['not-tabular']]);
  });

  it('collects while rows are being added', async (test) => {
    const first = deferred<undefined>();
    const waits = [first.promise];
    const { stream, added, pass } = start(test, () => waits.shift() ?? Promise.resolve());
    stream.say({ n: 1 });
    await pass(100);
    stream.say({ n: 2 });
    await pass(500);
    stream.say({ n: 3 });
    await pass(500);
    assert.equal(added.length, 1);
    first.resolve(undefined);
    await pass(0);
    await pass(100);
    assert.deepEqual(rowsOf(added.slice(1)), [[undefined, [2, 3]]]);
  });

  it('tells what is no JSON and what are no rows, goes on, and takes it back with the next rows', async (test) => {
    const { stream, added, told, pass } = start(test);
    stream.say('{"n":', '7', '[1]', 'null', { n: 1 });
    assert.deepEqual(told, ['malformed-json', 'not-tabular', 'not-tabular', 'not-tabular']);
    await pass(100);
    assert.deepEqual(rowsOf(added), [[undefined, [1]]]);
    assert.deepEqual(told.slice(4), [undefined]);
  });

  it('refuses only the message that does not fit', async (test) => {
    const refuse = (rows: Rows): Promise<void> =>
      rows.some(({ n }) => n === 2) ? Promise.reject(new SalesError('bad-type', 'no')) : Promise.resolve();
    const { stream, added, told, pass } = start(test, refuse);
    stream.say({ n: 1 }, { n: 2 }, { n: 3 });
    await pass(100);
    assert.deepEqual(rowsOf(added.slice(1)), [
      [undefined, [1]],
      [undefined, [2]],
      [undefined, [3]],
    ]);
    assert.deepEqual(told, ['bad-type', undefined]);
  });

  it('lets the platform mend the line, and tells when that takes long', (test) => {
    const { streams, stream, told } = start(test);
    stream.break(CONNECTING);
    stream.break(CONNECTING);
    assert.deepEqual(told, []);
    stream.break(CONNECTING);
    assert.deepEqual(told, ['network']);
    stream.onopen?.();
    assert.deepEqual([told, streams.length], [['network', undefined], 1]);
  });

  it('connects anew, later and later, where the platform gives up', async (test) => {
    const { streams, told, pass } = start(test);
    for (const pause of [1000, 2000, 4000]) {
      streams.at(-1)!.break(CLOSED);
      const before = streams.length;
      await pass(pause - 1);
      assert.equal(streams.length, before);
      await pass(1);
      assert.equal(streams.length, before + 1);
    }
    assert.deepEqual(told, ['network', 'network', 'network']);
    streams.at(-1)!.onopen?.();
    streams.at(-1)!.break(CLOSED);
    await pass(1000);
    assert.equal(streams.length, 5);
  });

  it('ends with its signal: no stream, no rows, no timer', async (test) => {
    const { streams, stream, added, abort, pass } = start(test);
    stream.say({ n: 1 });
    abort.abort();
    await pass(1000);
    stream.break(CLOSED);
    assert.deepEqual([added, stream.closed], [[], true]);
    await pass(600_000);
    assert.equal(streams.length, 1);
  });
});
