import { expect, waitUntil } from '@open-wc/testing';
import { DateDay, makeData, makeVector, Table, tableToIPC, Vector } from 'apache-arrow';
import type { QueryPlan } from '../../src/query/plan.js';
import type { TableSource } from '../../src/query/source.js';
import { acquireDataset } from '../../src/worker/client.js';
import type { DatasetHandle } from '../../src/worker/client.js';

const PlatformWorker = globalThis.Worker;
const HELPERS = Math.min(navigator.hardwareConcurrency - 1, 3);
/** More than stay on one thread. */
const ROWS = 2_100_000;

let started: { worker: Worker; ended: boolean; heard: string[] }[] = [];
let handle: DatasetHandle;

class WatchedWorker extends PlatformWorker {
  readonly #record: (typeof started)[number];

  constructor(address: string | URL, options?: WorkerOptions) {
    super(address, options);
    this.#record = { worker: this, ended: false, heard: [] };
    started.push(this.#record);
    this.addEventListener('message', ({ data }: MessageEvent<{ type: string }>) => this.#record.heard.push(data.type));
  }

  override terminate(): void {
    this.#record.ended = true;
    super.terminate();
  }
}

function arrowFile(): TableSource[] {
  const days = Int32Array.from({ length: ROWS }, (_, row) => 19_000 + (row % 700));
  const table = new Table({
    'Order ID': makeVector(Int32Array.from({ length: ROWS }, (_, row) => row >> 1)),
    'Order Date': new Vector([makeData({ type: new DateDay(), data: days, length: ROWS })]),
    'Customer ID': makeVector(Float64Array.from({ length: ROWS }, (_, row) => 1e10 + (row % 3001) * 1_000_003)),
    Sales: makeVector(Int32Array.from({ length: ROWS }, (_, row) => row % 100)),
  });
  return [{ name: 'orders', input: { kind: 'blob', blob: new Blob([tableToIPC(table).slice()]), fileName: 'orders.arrow' } }];
}

async function numbersOf(plan: QueryPlan): Promise<unknown> {
  const { columns } = await handle.ask(plan);
  return columns.map(({ values }) => Array.from(values));
}

const sales = (test: (row: number) => boolean): number => {
  let sum = 0;
  for (let row = 0; row < ROWS; row++) if (test(row)) sum += row % 100;
  return sum;
};

describe('helpers with many rows', () => {
  beforeEach(async () => {
    started = [];
    globalThis.Worker = WatchedWorker;
    handle = acquireDataset(arrowFile(), { timeZone: 'UTC' });
    expect(await numbersOf({ measures: ['revenue', 'customers'] })).to.deep.equal([[sales(() => true)], [3001]]);
  });

  afterEach(async () => {
    handle.release();
    await waitUntil(() => started.every(({ ended }) => ended), 'all workers end', { timeout: 10_000 });
    globalThis.Worker = PlatformWorker;
  });

  it('come after the first answer, and give what one worker gives', async () => {
    await waitUntil(() => started.length === 1 + HELPERS, 'helpers start', { timeout: 20_000 });
    for (let n = 1; n <= 40; n++) {
      const plan = { measures: ['revenue', 'customers'], where: `"Order ID": ..${String(n * 20_000)}` };
      const wanted = [[sales((row) => row >> 1 <= n * 20_000)], [3001]];
      expect(await numbersOf(plan), plan.where).to.deep.equal(wanted);
    }
  });

  it('take no rows along when they die: these are loaded again', async () => {
    await waitUntil(() => started.length === 1 + HELPERS, 'helpers start', { timeout: 20_000 });
    // Many questions later the rows are spread.
    for (let n = 1; n <= 40; n++) await numbersOf({ measures: ['revenue'], where: `"Order ID": ..${String(n)}` });
    if (HELPERS > 0) started[1]!.worker.dispatchEvent(new ErrorEvent('error', { message: 'died', cancelable: true }));
    const plan = { measures: ['revenue'], where: '"Order ID": 8..9' };
    const first = await numbersOf(plan).catch((error: unknown) => error);
    const wanted = [[16 + 17 + 18 + 19]];
    if (first instanceof Error) expect(first).to.include({ code: 'worker-failed' });
    else expect(first).to.deep.equal(wanted);
    expect(await numbersOf(plan)).to.deep.equal(wanted);
  });
});
