// @own-page: counts workers; those of tests before it end two seconds later
import { expect } from '@open-wc/testing';
import type { TableSource } from '../../src/query/source.js';
import { acquireDataset, type DatasetHandle, setBasePath, setWorkerFactory } from '../../src/client/client.js';
import { until } from '../until.js';

const PlatformWorker = globalThis.Worker;
const HELPERS = Math.min(navigator.hardwareConcurrency - 1, 2);
const ROWS = 200_000;

let started: { worker: Worker; ended: boolean }[] = [];
let handles: DatasetHandle[] = [];
let onStart: (worker: Worker, place: number) => void = () => undefined;

class WatchedWorker extends PlatformWorker {
  readonly #record: (typeof started)[number];

  constructor(address: string | URL, options?: WorkerOptions) {
    super(address, options);
    this.#record = { worker: this, ended: false };
    onStart(this, started.push(this.#record) - 1);
  }

  override terminate(): void {
    this.#record.ended = true;
    super.terminate();
  }
}

/** A CSV text, 14 MB with 200,000 rows, in which one name stands in quotes and spans two lines; its revenue is 1.50 for each row. */
function csvOf(rows: number): TableSource[] {
  const lines = ['Order ID,Order Date,Region,Customer Name,Product,Sales'];
  for (let row = 0; row < rows; row++) {
    const region = ['East', 'West', 'North "and" South'][row % 3];
    const day = String((row % 28) + 1).padStart(2, '0');
    const quoted = region?.includes('"') ? `"${region.replaceAll('"', '""')}"` : region;
    lines.push(
      `O-${String(row)},2016-02-${day},${quoted ?? ''},"Customer\n${String(row % 5000)}",Chair No. ${String(row % 700)} of oak,1.50`,
    );
  }
  return [{ name: 'orders', input: { kind: 'blob', blob: new Blob([lines.join('\n')]) } }];
}

const LARGE = csvOf(ROWS);

async function answerOf(sources: TableSource[], options = {}): Promise<unknown> {
  const handle = acquireDataset(sources, options);
  handles.push(handle);
  const { columns } = await handle.ask({ measures: ['revenue', 'orders', 'customers'], by: ['region'] });
  return columns.map(({ values, dictionary }) => Array.from(values, (value) => dictionary?.[value] ?? value));
}

const EXPECTED = [
  ['East', 'North "and" South', 'West'],
  [100_000.5, 99_999, 100_000.5],
  [66_667, 66_666, 66_667],
  [5000, 5000, 5000],
];

beforeEach(() => {
  started = [];
  onStart = () => undefined;
  globalThis.Worker = WatchedWorker;
});

afterEach(async () => {
  for (const handle of handles) handle.release();
  handles = [];
  await until(() => started.every(({ ended }) => ended), 'all workers end');
  setBasePath('');
  setWorkerFactory(undefined);
  globalThis.Worker = PlatformWorker;
});

describe('helpers', () => {
  it('have a part in loading large CSV, and end with the worker @release', async () => {
    expect(await answerOf(LARGE)).to.deep.equal(EXPECTED);
    expect(started.length).to.equal(1 + HELPERS);
    expect(started.map(({ ended }) => ended)).not.to.include(true);
  });

  it('are not started for small data', async () => {
    await answerOf(csvOf(1000));
    expect(started.length).to.equal(1);
  });

  it('are done without where they die @release', async () => {
    onStart = (worker, place) => {
      if (place === 0) return;
      const die = (): boolean => worker.dispatchEvent(new ErrorEvent('error', { message: 'died', cancelable: true }));
      // It is at work by then, or nearly so.
      worker.addEventListener('message', () => setTimeout(die, 50), { once: true });
    };
    expect(await answerOf(LARGE)).to.deep.equal(EXPECTED);
    expect(started.slice(1).every(({ ended }) => ended)).to.equal(true);
    expect(started[0]!.ended).to.equal(false);
  });

  it('are done without where they cannot be started @release', async () => {
    const address = new URL('/test/bundle/worker.js', location.href);
    setWorkerFactory(() => new Worker(started.length === 0 ? address : '/test/nowhere/worker.js', { type: 'module' }));
    expect(await answerOf(LARGE)).to.deep.equal(EXPECTED);
    expect(started.map(({ ended }) => ended)).to.deep.equal([false, ...Array.from({ length: HELPERS }, () => true)]);
  });

  it('come through a Blob where the worker does @release', async () => {
    const elsewhere = new URL('/test/bundle/', location.href);
    elsewhere.hostname = '127.0.0.1';
    setBasePath(elsewhere.href);
    expect(await answerOf(LARGE)).to.deep.equal(EXPECTED);
    expect(started.length).to.equal(1 + HELPERS);
  });

  it('end with a load that is given up @release', async () => {
    const handle = acquireDataset(LARGE, {});
    handles.push(handle);
    handle.catalog.catch(() => undefined);
    await until(() => started.length > 1 || HELPERS === 0, 'a helper starts');
    handle.release();
    await until(() => started.every(({ ended }) => ended), 'all workers end');
    expect(started.length).to.be.within(1, 1 + HELPERS);
  });
});
