import { expect } from '@open-wc/testing';
import type { TableSource } from '../../src/query/source.js';
import { acquireDataset, type DatasetHandle, setBasePath, setWorkerFactory } from '../../src/client/client.js';
import { startEarly } from '../../src/client/early-worker.js';
import { workerUrl } from '../../src/worker/package-files.js';
import { until } from '../until.js';

const PlatformWorker = globalThis.Worker;
let started: { address: string; ended: boolean; posted: unknown[] }[] = [];
let handles: DatasetHandle[] = [];

/** Keeps the worker's address, what it is told, and whether it was ended. */
class WatchedWorker extends PlatformWorker {
  readonly #record: (typeof started)[number];

  constructor(address: string | URL, options?: WorkerOptions) {
    const record = { address: String(address), ended: false, posted: [] };
    super(address, options);
    started.push(record);
    this.#record = record;
  }

  override postMessage(message: unknown, transfer: Transferable[] | StructuredSerializeOptions = []): void {
    this.#record.posted.push(message);
    super.postMessage(message, transfer as Transferable[]);
  }

  override terminate(): void {
    this.#record.ended = true;
    super.terminate();
  }
}

const PlatformChannel = globalThis.MessageChannel;

/** Keeps the same of the port over which the main thread is asked: it is told hello first, as a worker is. */
class WatchedChannel extends PlatformChannel {
  constructor() {
    super();
    const { port1 } = this;
    const post = port1.postMessage.bind(port1);
    const close = port1.close.bind(port1);
    let record: (typeof started)[number] | undefined;
    port1.postMessage = (message: unknown) => {
      if ((message as { type?: string } | undefined)?.type === 'hello') {
        record = { address: 'main thread', ended: false, posted: [] };
        started.push(record);
      }
      post(message);
    };
    port1.close = () => {
      if (record) record.ended = true;
      close();
    };
  }
}

const platformTimeout = globalThis.setTimeout;
let idleMs: number | undefined;
let quietMs: number | undefined;
/** What timers were set to, in milliseconds. */
let pauses: number[] = [];

/** Shortens the two seconds for which unused data are kept, and the ten after which a silent worker is asked whether it is there. */
function hurried(call: () => void, ms = 0): number {
  pauses.push(ms);
  return Number(platformTimeout(call, ms === 2000 ? (idleMs ?? ms) : ms === 10_000 ? (quietMs ?? ms) : ms));
}

const rows = [
  { 'Order Date': '2016-01-05', Region: 'East', Sales: 10.5 },
  { 'Order Date': '2016-02-05', Region: 'West', Sales: 20.25 },
  { 'Order Date': '2016-02-06', Region: 'West', Sales: 0.25 },
];
const inRows: TableSource[] = [{ name: 'orders', input: { kind: 'rows', rows } }];
const revenue = { measures: ['revenue'] };

function acquire(sources: TableSource[] = inRows, options = {}): DatasetHandle {
  const handle = acquireDataset(sources, options);
  handles.push(handle);
  return handle;
}

async function revenueOf(handle: DatasetHandle): Promise<number | undefined> {
  return (await handle.ask(revenue)).columns[0]?.values[0];
}

const isEnded = (): boolean => started.every(({ ended }) => ended);

beforeEach(() => {
  idleMs = 50;
  pauses = [];
  globalThis.Worker = WatchedWorker;
  globalThis.setTimeout = hurried as typeof setTimeout;
  globalThis.MessageChannel = WatchedChannel;
});

afterEach(async () => {
  for (const handle of handles) handle.release();
  handles = [];
  await until(isEnded, 'no worker is left when nobody uses it');
  setBasePath('');
  setWorkerFactory(undefined);
  started = [];
  globalThis.Worker = PlatformWorker;
  globalThis.setTimeout = platformTimeout;
  globalThis.MessageChannel = PlatformChannel;
});

describe('acquireDataset', () => {
  it('answers from a module worker of the same origin @release', async () => {
    const handle = acquire();
    expect((await handle.catalog).tables).to.deep.equal([{ name: 'orders', rowCount: 3 }]);
    expect(await revenueOf(handle)).to.equal(31);
    expect(started.map(({ address }) => new URL(address).pathname.split('/').pop())).to.deep.equal(['worker.js']);
    expect(new URL(started[0]!.address).origin).to.equal(location.origin);
  });

  it('loads relative addresses as those of the page @release', async () => {
    const base = document.createElement('base');
    base.href = '/fixtures/';
    document.head.append(base);
    const handle = acquire([{ name: 'orders', input: { kind: 'url', url: 'orders-small.csv' } }]);
    base.remove();
    expect((await handle.catalog).tables[0]!.rowCount).to.be.greaterThan(0);
  });

  it('shares one worker among data sets, and one load among users of the same @release', async () => {
    const other: TableSource[] = [{ name: 'orders', input: { kind: 'rows', rows: rows.slice(1) } }];
    const all = [acquire(), acquire([...inRows]), acquire(other)];
    expect(await Promise.all(all.map(revenueOf))).to.deep.equal([31, 31, 20.5]);
    expect(started.length).to.equal(1);
    const types = (started[0]!.posted as { type: string }[]).map(({ type }) => type);
    expect(types).to.deep.equal(['hello', 'open', 'open', 'query']);
  });

  it('rejects with the error of loading, with its code and hint @release', async () => {
    const handle = acquire([{ name: 'orders', input: { kind: 'url', url: '/test/status/404' } }]);
    const error = await handle.catalog.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).to.include({ name: 'SalesError', code: 'http-status' });
  });

  it('keeps unused data for two seconds, then ends the worker @release', async () => {
    idleMs = undefined;
    const handle = acquire();
    await handle.catalog;
    const released = performance.now();
    handle.release();
    const again = acquire();
    await again.catalog;
    again.release();
    expect(isEnded()).to.equal(false);
    await until(isEnded, 'the worker ends');
    expect(performance.now() - released).to.be.at.least(1900);
    expect(pauses).to.include(2000);
    expect(started.length).to.equal(1);
  });

  it('stops a load that nobody waits for any more', async () => {
    const handle = acquire([{ name: 'orders', input: { kind: 'url', url: '/test/slow?ms=600000&file=orders-small.csv' } }]);
    await until(() => started.length === 1);
    handle.release();
    await until(isEnded, 'the worker ends');
  });
});

describe('the ladder of workers', () => {
  it('names a fallback to the main thread once on the console, with the line that fixes it @release', async () => {
    const { warn } = globalThis.console;
    const warnings: string[] = [];
    globalThis.console.warn = (text: string) => void warnings.push(text);
    try {
      expect(await revenueOf(acquire())).to.equal(31);
      expect(warnings).to.deep.equal([]);
      for (const handle of handles) handle.release();
      await until(isEnded, 'the worker ends');
      setBasePath('/test/nowhere');
      expect(await revenueOf(acquire())).to.equal(31);
      for (const handle of handles) handle.release();
      await until(isEnded, 'the main thread ends');
      expect(await revenueOf(acquire())).to.equal(31);
    } finally {
      globalThis.console.warn = warn;
    }
    expect(warnings.length).to.equal(1);
    expect(warnings[0]).to.contain(`${location.origin}/test/nowhere/worker.js`);
    expect(warnings[0]).to.contain("setBasePath('/sales-elements/')").and.to.contain("worker-src 'self'");
  });

  it('answers on the main thread where the worker cannot be found', async () => {
    setBasePath('/test/nowhere');
    expect(await revenueOf(acquire())).to.equal(31);
    expect(started.map(({ address }) => address.replace(/(blob:).*/, '$1'))).to.deep.equal([
      `${location.origin}/test/nowhere/worker.js`,
      'blob:',
      'main thread',
    ]);
    expect(started.map(({ ended }) => ended)).to.deep.equal([true, true, false]);
  });

  it('goes through a Blob where the worker lies on another origin @release', async () => {
    const elsewhere = new URL('/test/bundle/', location.href);
    elsewhere.hostname = '127.0.0.1';
    expect(elsewhere.origin).not.to.equal(location.origin);
    setBasePath(elsewhere.href);
    expect(await revenueOf(acquire())).to.equal(31);
    expect(started.map(({ address }) => address.slice(0, 5))).to.deep.equal(['blob:']);
  });

  it('takes a worker that the page makes itself @release', async () => {
    const address = new URL('/test/bundle/worker.js', location.href);
    setWorkerFactory(() => new Worker(address, { type: 'module', name: 'own' }));
    expect(await revenueOf(acquire())).to.equal(31);
    expect(started.map((worker) => worker.address)).to.deep.equal([address.href]);
  });

  it('goes on to the main thread where making one throws', async () => {
    setWorkerFactory(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    expect(await revenueOf(acquire())).to.equal(31);
    expect(started.map(({ address }) => address)).to.deep.equal(['main thread']);
  });
});

/** Code of a worker that opens anything, and fails by an uncaught error at the first question. */
const MORTAL = `onmessage = ({ data }) => {
  if (data.type === 'hello') postMessage({ type: 'ready' });
  if (data.type === 'open') postMessage({ type: 'opened', dataset: data.dataset, catalog: { tables: [] } });
  if (data.type === 'query') throw new Error('out of memory');
};`;

describe('a worker that dies', () => {
  it('fails the open questions, and the next one is answered by a new worker @release', async () => {
    const address = URL.createObjectURL(new Blob([MORTAL], { type: 'text/javascript' }));
    setWorkerFactory(() => new Worker(address));
    const handle = acquire();
    await handle.catalog;
    const errors = await Promise.allSettled([handle.ask(revenue), handle.ask({ measures: ['orders'] })]);
    expect(errors.map((one) => one.status === 'rejected' && (one.reason as { code: string }).code)).to.deep.equal([
      'worker-failed',
      'worker-failed',
    ]);
    expect(isEnded()).to.equal(true);
    setWorkerFactory(undefined);
    expect(await revenueOf(handle)).to.equal(31);
    expect(started.length).to.equal(2);
    URL.revokeObjectURL(address);
  });
});

describe('a worker with a message that cannot be read', () => {
  it('is replaced, because nobody would answer the questions @release', async () => {
    let worker: Worker | undefined;
    setWorkerFactory(() => {
      setWorkerFactory(undefined);
      // It opens anything, and answers nothing.
      const code = MORTAL.replace("throw new Error('out of memory')", 'return');
      const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
      return (worker = new Worker(address));
    });
    const handle = acquire();
    await handle.catalog;
    const answer = handle.ask(revenue).catch((reason: unknown) => reason);
    worker!.dispatchEvent(new MessageEvent('messageerror'));
    expect(await answer).to.include({ code: 'worker-failed' });
    expect(await revenueOf(handle)).to.equal(31);
    expect(started.length).to.equal(2);
  });
});

describe('a worker that is stuck', () => {
  /** Waits without an end: like endless work, but without a processor. */
  const HANG = 'Atomics.wait(new Int32Array(new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer), 0, 0);';
  /** Stuck at the first data. */
  const STUCK = `onmessage = ({ data }) => {
    if (data.type === 'hello') postMessage({ type: 'ready' });
    if (data.type === 'open') ${HANG}
  };`;

  beforeEach(() => {
    quietMs = 500;
  });

  afterEach(() => {
    quietMs = undefined;
  });

  it('is ended, and another one does its work @release', async () => {
    const address = URL.createObjectURL(new Blob([STUCK], { type: 'text/javascript' }));
    setWorkerFactory(() => {
      setWorkerFactory(undefined);
      const stuck = new Worker(address);
      const end = stuck.terminate.bind(stuck);
      stuck.terminate = () => {
        // The other one has the time that it needs.
        quietMs = undefined;
        end();
      };
      return stuck;
    });
    const handles = [acquire(), acquire([{ name: 'orders', input: { kind: 'rows', rows: rows.slice(1) } }])];
    expect(await Promise.all(handles.map(revenueOf))).to.deep.equal([31, 20.5]);
    expect(started.map(({ ended }) => ended)).to.deep.equal([true, false]);
    URL.revokeObjectURL(address);
  });

  it('is an error where it is stuck again, also where it never was ready @release', async () => {
    // No other worker needs time.
    quietMs = 100;
    for (const code of [STUCK, HANG]) {
      const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
      setWorkerFactory(() => new Worker(address));
      const before = started.length;
      const error = await acquire().catalog.catch((reason: unknown) => reason);
      expect(error).to.include({ code: 'worker-failed' });
      expect(started.length - before).to.equal(2);
      for (const handle of handles.splice(0)) handle.release();
      await until(isEnded, 'both are ended');
      URL.revokeObjectURL(address);
    }
  });
});

describe('a worker that starts before the client', () => {
  const own = workerUrl();
  const SLOT: unique symbol = Symbol.for('sales-elements.worker.v1');
  const addresses = (): string[] => started.map(({ address }) => address);
  const early = (url: string): boolean => {
    Reflect.deleteProperty(globalThis, SLOT);
    return startEarly(url);
  };

  it('is the one that the client uses', async () => {
    expect([early(own), startEarly(own)]).to.deep.equal([true, true]);
    expect(await revenueOf(acquire())).to.equal(31);
    expect(addresses()).to.deep.equal([own]);
  });

  it('ends where the page has a worker of its own', async () => {
    early(own);
    setWorkerFactory(() => new Worker(new URL(own), { type: 'module' }));
    expect(await revenueOf(acquire())).to.equal(31);
    expect(started.map(({ ended }) => ended)).to.deep.equal([true, false]);
  });

  it('ends where another folder is wanted', async () => {
    early(own);
    setBasePath('/test/nowhere');
    expect(await revenueOf(acquire())).to.equal(31);
    expect(started[0]!.ended).to.equal(true);
  });

  it('stays for the copy of the library that has started it', async () => {
    const other = new URL('/test/nowhere/worker.js', location.href).href;
    early(other);
    expect(await revenueOf(acquire())).to.equal(31);
    expect(started.map(({ address, ended }) => [address, ended])).to.deep.equal([
      [other, false],
      [own, false],
    ]);
    const { [SLOT]: left } = globalThis as { [SLOT]?: { readonly worker: Worker } };
    left!.worker.terminate();
  });

  it('is not waited for where it has failed', async () => {
    setBasePath('/test/nowhere');
    const nowhere = new URL('/test/nowhere/worker.js', location.href).href;
    early(nowhere);
    const { [SLOT]: failing } = globalThis as { [SLOT]?: { hasFailed: boolean } };
    await until(() => failing!.hasFailed, 'the worker fails');
    expect(await revenueOf(acquire())).to.equal(31);
    expect(addresses().slice(0, 2)).to.deep.equal([nowhere, nowhere]);
  });

  it('is not started from another origin, nor after the client', async () => {
    expect(early('https://example.com/worker.js')).to.equal(false);
    await revenueOf(acquire());
    startEarly(own);
    expect(started.length).to.equal(1);
  });
});
