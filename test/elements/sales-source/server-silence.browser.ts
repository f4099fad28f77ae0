import { expect } from '@open-wc/testing';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import { openDataset, type Dataset } from '../../../src/core.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { setWorkerFactory } from '../../../src/index.js';
import { until } from '../../until.js';
import { answer, mountSource, ROWS } from './endpoint-page.js';

const KPI = '<sales-kpi measure="revenue"></sales-kpi>';
const never = (): Promise<Response> => new Promise(() => undefined);

describe('a widget whose server does not respond for 30 s', () => {
  const { setTimeout: platformTimer } = globalThis;
  const { warn } = globalThis.console;
  let waits: (() => void)[];
  let dataset: Dataset;
  let requests: RequestInit[];
  let faults: ((init: RequestInit) => Promise<Response>)[];

  before(() => {
    // The warning that this page has no worker is not of interest.
    globalThis.console.warn = () => undefined;
    // Without a worker, its timers are those of the page.
    setWorkerFactory(() => {
      throw new Error('no worker in this test');
    });
    const timer = (call: () => void, ms?: number, ...rest: unknown[]): unknown => {
      if (ms === 30_000) waits.push(call);
      return platformTimer(call, ms, ...rest);
    };
    globalThis.setTimeout = timer as unknown as typeof setTimeout;
  });
  after(() => {
    globalThis.console.warn = warn;
    globalThis.setTimeout = platformTimer;
    setWorkerFactory(undefined);
  });
  beforeEach(async () => {
    dataset = await openDataset(ROWS, { timeZone: 'UTC' });
    waits = [];
    requests = [];
    faults = [];
  });
  afterEach(() => {
    document.querySelector('sales-source')?.remove();
    dataset.close();
  });

  const mount = (): SalesKpi =>
    mountSource(KPI, (_, init = {}) => {
      requests.push(init);
      return faults.shift()?.(init) ?? answer(dataset, init);
    }).querySelector('sales-kpi')!;
  /** Ends all waits of 30 s at once. */
  const pass30Seconds = (): void => waits.splice(0).forEach((end) => end());
  const states = (kpi: SalesKpi): boolean[] => ['stale', 'error', 'loading'].map((state) => kpi.matches(`:state(${state})`));
  const codeOf = (kpi: SalesKpi): Promise<string> =>
    kpi.ready.then(
      () => 'none',
      (error: unknown) => (error as { code: string }).code,
    );

  it('keeps the old figure as outdated, and recovers', async () => {
    const kpi = mount();
    await kpi.ready;
    faults = [never];
    requests = [];
    kpi.where = 'region: South';
    await until(() => requests.length === 1 && kpi.matches(':state(stale)'));
    expect(states(kpi)).to.deep.equal([true, false, false]);
    pass30Seconds();
    expect(await codeOf(kpi)).to.equal('timeout');
    expect([kpi.value, ...states(kpi)]).to.deep.equal([7.75, true, true, false]);
    window.dispatchEvent(new Event('online'));
    await until(() => kpi.value === 2.25);
    await kpi.ready;
    expect(states(kpi)).to.deep.equal([false, false, false]);
  });

  it('shows an error in place of the skeleton where there is no old figure, and recovers', async () => {
    faults = [(init) => answer(dataset, init), never];
    const kpi = mount();
    await until(() => requests.length === 2);
    pass30Seconds();
    expect(await codeOf(kpi)).to.equal('timeout');
    expect([kpi.shadowRoot!.querySelector('.sk'), ...states(kpi)]).to.deep.equal([null, false, true, false]);
    window.dispatchEvent(new Event('online'));
    await until(() => kpi.value === 7.75);
  });
});
