// @release: waits for the time limits of a silent server; server-outage.browser.ts has servers that answer with errors
import { expect } from '@open-wc/testing';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import { openDataset, type Dataset } from '../../../src/core.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { until } from '../../until.js';
import { answer, mountSource, ROWS } from './endpoint-page.js';
import { holdTimers, type HeldTimers } from './held-timers.js';

const KPI = '<sales-kpi measure="revenue"></sales-kpi>';
const never = (): Promise<Response> => new Promise(() => undefined);

describe('a widget whose server does not respond for 30 s', () => {
  let timers: HeldTimers;
  let dataset: Dataset;
  let requests: RequestInit[];
  let faults: ((init: RequestInit) => Promise<Response>)[];

  before(() => (timers = holdTimers(30_000)));
  after(() => timers.restore());
  beforeEach(async () => {
    dataset = await openDataset(ROWS, { timeZone: 'UTC' });
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
    timers.fire();
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
    timers.fire();
    expect(await codeOf(kpi)).to.equal('timeout');
    expect(states(kpi)).to.deep.equal([false, true, false]);
    window.dispatchEvent(new Event('online'));
    await until(() => kpi.value === 7.75);
  });
});
