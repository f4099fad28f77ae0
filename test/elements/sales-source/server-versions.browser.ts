import { expect } from '@open-wc/testing';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import { openDataset, type Dataset } from '../../../src/core.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { RemoteRequest } from '../../../src/query/remote.js';
import { deferred } from '../../../src/util/promises.js';
import { until } from '../../until.js';
import { answer, mountSource, ROWS } from './endpoint-page.js';

/** The amounts of each version are ten times those of the version before. */
const VALUES = { all: [7.75, 77.5], south: [2.25, 22.5], north: [1.5, 15], january: [3.75, 37.5] };

/** The time of the last change of each version. */
const CHANGED = [new Date(2024, 10, 24, 10, 42), new Date(2024, 10, 24, 11, 5)].map(Number);

describe('widgets on a server whose data changes', () => {
  let versions: Dataset[];
  /** Index of the version that the server has now. */
  let version: number;
  let requests: RequestInit[];
  /** Called before the response to each request with plans. */
  let onPlans: (measures: readonly string[], respond: () => Promise<Response>) => Promise<Response>;
  let seen: string[];
  let isWatching: boolean;

  beforeEach(async () => {
    const rows = (factor: number): typeof ROWS => ROWS.map((row) => ({ ...row, revenue: row.revenue * factor }));
    versions = await Promise.all([1, 10].map((factor) => openDataset(rows(factor), { timeZone: 'UTC' })));
    version = 0;
    requests = [];
    seen = [];
    onPlans = (_, respond) => respond();
  });
  afterEach(() => {
    isWatching = false;
    document.querySelector('sales-source')?.remove();
    versions.forEach((dataset) => dataset.close());
  });

  const serve: typeof fetch = (_, init = {}) => {
    requests.push(init);
    const respond = (): Promise<Response> => answer(versions[version]!, init, String(version), CHANGED[version]);
    if (init.method !== 'POST') return respond();
    const { queries } = JSON.parse(init.body as string) as RemoteRequest;
    return onPlans(
      queries.map(({ plan }) => plan.where ?? ''),
      respond,
    );
  };
  const isOf = (value: number | null | undefined, index: number): boolean =>
    Object.values(VALUES).some((values) => values[index] === value);
  /** Two widgets on the source, both painted. From then on, each frame is checked for figures of two versions side by side. */
  async function show(): Promise<SalesKpi[]> {
    const html = '<sales-kpi measure="revenue"></sales-kpi><sales-kpi measure="revenue" where="region: North"></sales-kpi>';
    const kpis = [...mountSource(html, serve).querySelectorAll('sales-kpi')];
    await Promise.all(kpis.map(({ ready }) => ready));
    const current = (): SalesKpi[] => kpis.filter((kpi) => !kpi.matches(':state(stale), :state(loading), :state(error)'));
    const check = (): void => {
      if (current().some(({ value }) => isOf(value, 0)) && current().some(({ value }) => isOf(value, 1)))
        seen.push(kpis.map(({ value }) => String(value)).join(' next to '));
    };
    kpis.forEach((kpi) => kpi.addEventListener('sales-load', check));
    isWatching = true;
    const watch = (): void => {
      check();
      if (isWatching) requestAnimationFrame(watch);
    };
    watch();
    return kpis;
  }
  const valuesOf = (kpis: readonly SalesKpi[]): unknown[] => kpis.map(({ value }) => value);

  it('sends all queries again, without an error @release', async () => {
    const kpis = await show();
    expect(valuesOf(kpis)).to.deep.equal([VALUES.all[0], VALUES.north[0]]);
    let errors = 0;
    document.querySelector('sales-source')!.addEventListener('sales-error', () => (errors += 1));
    version = 1;
    kpis[0]!.where = 'region: South';
    await kpis[0]!.ready;
    await until(() => kpis.every(({ value }) => isOf(value, 1)));
    expect(valuesOf(kpis)).to.deep.equal([VALUES.south[1], VALUES.north[1]]);
    expect([seen, errors, kpis.some((kpi) => kpi.matches(':state(stale), :state(error)'))]).to.deep.equal([[], 0, false]);
  });

  it('states the time of the data, also after it has changed @release', async () => {
    const [kpi] = await show();
    const { shadowRoot } = kpi!;
    const panel = shadowRoot!.querySelector<HTMLElement>('[part=menu]')!;
    const read = async (): Promise<string> => {
      shadowRoot!.querySelector<HTMLElement>('.dots')!.click();
      await until(() => panel.querySelector('[role=menuitem]') !== null);
      [...panel.querySelectorAll<HTMLElement>('[role=menuitem]')].at(-1)!.click();
      await until(() => panel.textContent.includes('Data as of'));
      const text = panel.textContent.replace(/\s+/g, ' ');
      panel.hidePopover();
      return text;
    };
    expect(await read()).to.contain('24 Nov 2024 · 10:42');
    version = 1;
    kpi!.where = 'region: South';
    await until(() => kpi!.value === VALUES.south[1]);
    expect(await read()).to.contain('24 Nov 2024 · 11:05');
  });

  it('drops a result of the old data that arrives after results of the new', async () => {
    const kpis = await show();
    const held = deferred<Response>();
    const oldResult = new Promise<Response>((resolve) => {
      onPlans = (clauses, respond) => {
        if (!clauses.includes('region: South')) return respond();
        // The old data has the result, but its network is slow.
        void respond().then(resolve);
        onPlans = (_, again) => again();
        return held.promise;
      };
    });
    requests = [];
    kpis[0]!.where = 'region: South';
    const old = await oldResult;
    version = 1;
    kpis[1]!.where = 'date: 2024-01';
    await until(() => kpis[1]!.value === VALUES.january[1]);
    held.resolve(old);
    await until(() => isOf(kpis[0]!.value, 1) && !kpis[0]!.matches(':state(stale)'));
    expect([valuesOf(kpis), seen]).to.deep.equal([[VALUES.south[1], VALUES.january[1]], []]);
  });

  it('sends queries again that the server answers for a newer version than the catalog, but not all the time @release', async () => {
    const kpis = await show();
    // Each catalog is outdated when the queries arrive, as behind a load balancer with servers of two versions.
    onPlans = async (_, respond) => {
      const response = await respond();
      response.headers.set('ETag', `"${Math.random()}"`);
      return response;
    };
    requests = [];
    kpis[0]!.where = 'region: South';
    await until(() => kpis[0]!.matches(':state(error)'));
    expect([kpis[0]!.value, kpis[0]!.matches(':state(stale)')]).to.deep.equal([VALUES.all[0], true]);
    // The query, the catalog, and the query once more. What follows waits.
    expect(requests.slice(0, 3).map(({ method }) => method === 'POST')).to.deep.equal([true, false, true]);
    onPlans = (_, respond) => respond();
    window.dispatchEvent(new Event('online'));
    await until(() => kpis[0]!.value === VALUES.south[0] && !kpis[0]!.matches(':state(error)'));
    expect(seen).to.deep.equal([]);
  });
});
