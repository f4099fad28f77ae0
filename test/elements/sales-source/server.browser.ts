import { expect } from '@open-wc/testing';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-distribution.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import { openDataset, type Dataset } from '../../../src/core.js';
import { encodeError } from '../../../src/endpoint/encode-result.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesSource } from '../../../src/elements/sales-source/sales-source.js';
import type { RemoteRequest } from '../../../src/query/remote.js';
import { until } from '../../until.js';
import { answer, mountSource, ROWS } from './endpoint-page.js';

describe('sales-source with engine="server"', () => {
  let dataset: Dataset;
  let requests: RequestInit[];
  let faults: (() => Response)[];
  beforeEach(async () => {
    dataset = await openDataset(ROWS, { timeZone: 'UTC' });
    requests = [];
    faults = [];
  });
  afterEach(() => {
    document.querySelector('sales-source')?.remove();
    dataset.close();
  });

  function mount(html: string, set: Partial<SalesSource> = {}): SalesSource {
    const serve: typeof fetch = (_, init) => {
      requests.push(init ?? {});
      const fault = faults.shift();
      return fault ? Promise.resolve(fault()) : answer(dataset, init);
    };
    return mountSource(html, serve, set);
  }
  const kpiIn = (source: SalesSource): SalesKpi => source.querySelector('sales-kpi')!;
  const posts = (): RequestInit[] => requests.filter(({ method }) => method === 'POST');

  it('shows what the server answers, with one request for all widgets', async () => {
    const source = mount(
      '<sales-kpi measure="revenue"></sales-kpi><sales-breakdown measure="revenue" by="region"></sales-breakdown>',
    );
    const kpi = kpiIn(source);
    await kpi.ready;
    expect(kpi.value).to.equal(7.75);
    const breakdown = source.querySelector('sales-breakdown')!;
    await breakdown.ready;
    expect(breakdown.result!.rows()).to.deep.equal([
      { region: null, revenue: 4 },
      { region: 'South', revenue: 2.25 },
      { region: 'North', revenue: 1.5 },
    ]);
    const plans = posts().flatMap(({ body }) => (JSON.parse(body as string) as RemoteRequest).queries);
    expect(posts().length).to.be.lessThan(plans.length + 1);
    expect(kpi.matches(':state(error)')).to.equal(false);
  });

  it('asks for analyses of all members with exact', async () => {
    const source = mount('<sales-distribution measure="revenue" per="region"></sales-distribution>', { exact: true });
    await source.querySelector('sales-distribution')!.ready;
    const plans = posts().flatMap(({ body }) => (JSON.parse(body as string) as RemoteRequest).queries.map(({ plan }) => plan));
    const analyses = plans.filter(({ analysis }) => analysis);
    expect(analyses.length).to.be.greaterThan(0);
    expect(analyses.every(({ exact }) => exact)).to.equal(true);
  });

  it('sends a filter to the server', async () => {
    const kpi = kpiIn(mount('<sales-kpi measure="revenue"></sales-kpi>'));
    await kpi.ready;
    kpi.where = 'region: South';
    await kpi.ready;
    expect(kpi.value).to.equal(2.25);
  });

  it('calls a function of headers on the page before each request', async () => {
    let calls = 0;
    const source = mount('<sales-kpi measure="revenue"></sales-kpi>', {
      headers: () => Promise.resolve({ Authorization: `Bearer ${(calls += 1)}` }),
    });
    await kpiIn(source).ready;
    const sent = requests.map(({ headers }) => (headers as Record<string, string>).Authorization);
    expect(sent).to.deep.equal(sent.map((_, n) => `Bearer ${n + 1}`));
    expect(source.outerHTML).not.to.contain('Bearer');
  });

  it('says what the server cannot answer @release', async () => {
    const source = mount('<sales-kpi measure="revenue"></sales-kpi>');
    await kpiIn(source).ready;
    const unsupported = {
      code: 'engine-unsupported',
      message: 'the server cannot answer round()',
      params: { term: 'round()' },
    } as const;
    faults = [
      () =>
        new Response(encodeError(2, unsupported) as BodyInit, {
          headers: { 'Content-Type': 'application/vnd.sales-elements.results' },
        }),
    ];
    const kpi = kpiIn(source);
    kpi.measure = 'orders';
    await until(() => kpi.matches(':state(error)'));
    // The same query would be refused again.
    expect(kpi.shadowRoot!.querySelector('.btn')).to.equal(null);
  });

  it('refuses options that belong to the server @release', async () => {
    const source = mount('<sales-kpi measure="revenue"></sales-kpi>', { roles: 'revenue: Sales' });
    const failure = await source.ready.then(
      () => undefined,
      (error: unknown) => `${(error as { code: string }).code} ${String(error)}`,
    );
    expect(failure).to.contain("option 'roles' belongs to the configuration of the server");
  });
});
