// @release: two million rows; helper.browser.ts starts helpers over fewer
import { expect } from '@open-wc/testing';
import { acquireDataset, type DatasetHandle } from '../../src/client/client.js';
import { shareOf } from '../../src/engine/threads/merge-groups.js';
import { answerOf, arrowFile, HELPERS, numbersOf, question, ROWS, sales } from './many-orders.js';
import type { Told } from './shards.page.js';
import { until } from '../until.js';

const PlatformWorker = globalThis.Worker;

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

describe('helpers with many rows', () => {
  beforeEach(async () => {
    started = [];
    globalThis.Worker = WatchedWorker;
    handle = acquireDataset(arrowFile(), { timeZone: 'UTC' });
    expect(await numbersOf(handle, { measures: ['revenue', 'customers'] })).to.deep.equal([[sales(() => true)], [3001]]);
  });

  afterEach(async () => {
    handle.release();
    await until(() => started.every(({ ended }) => ended), 'all workers end');
    globalThis.Worker = PlatformWorker;
  });

  it('come after the first answer, and give what one worker gives', async () => {
    await until(() => started.length === 1 + HELPERS, 'helpers start');
    for (let n = 1; n <= 40; n++) {
      expect(await numbersOf(handle, question(n)), String(n)).to.deep.equal(answerOf(n));
    }
  });

  it('take no rows along when they die: these are loaded again', async () => {
    await until(() => started.length === 1 + HELPERS, 'helpers start');
    // Many questions later the rows are spread.
    for (let n = 1; n <= 40; n++) await numbersOf(handle, { measures: ['revenue'], where: `"Order ID": ..${String(n)}` });
    if (HELPERS > 0) started[1]!.worker.dispatchEvent(new ErrorEvent('error', { message: 'died', cancelable: true }));
    const plan = { measures: ['revenue'], where: '"Order ID": 8..9' };
    const first = await numbersOf(handle, plan).catch((error: unknown) => error);
    const wanted = [[16 + 17 + 18 + 19]];
    if (first instanceof Error) expect(first).to.include({ code: 'worker-failed' });
    else expect(first).to.deep.equal(wanted);
    expect(await numbersOf(handle, plan)).to.deep.equal(wanted);
  });
});

describe('helpers of a page that is cross-origin isolated', () => {
  it('see their rows where the worker sees them, and give what one worker gives', async () => {
    const told: Told[] = [];
    const channel = new BroadcastChannel('isolated');
    channel.onmessage = ({ data }: MessageEvent<Told>) => told.push(data);
    const policy = "default-src 'self' blob:";
    const query = new URLSearchParams({ module: '/test/pages/worker/shards.page.js', policy, isolated: '1' });
    window.open(`/test/csp/page?${query.toString()}`);
    await until(() => told.at(-1)?.kind === 'done', 'all is answered');
    channel.close();
    expect(told[0]).to.deep.equal({ kind: 'opened', isIsolated: true });
    const answers = told.flatMap((one) => (one.kind === 'answer' ? [one] : []));
    expect(answers.length).to.equal(40);
    for (const { n, numbers } of answers) expect(numbers, String(n)).to.deep.equal(answerOf(n));
    // Whole numbers up to a million, days, whole numbers beyond 32 bits, and numbers below 100.
    const bytes = told.reduce((sum, one) => sum + (one.kind === 'shared' ? one.bytes : 0), 0);
    expect(bytes).to.equal((ROWS - shareOf(ROWS, HELPERS, HELPERS + 1)) * (4 + 4 + 8 + 1));
  });
});
