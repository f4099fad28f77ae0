import { expect, oneEvent } from '@open-wc/testing';
import { until } from '../../until.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-filter.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import type { SalesFilter } from '../../../src/elements/sales-filter/sales-filter.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesSource } from '../../../src/elements/sales-source/sales-source.js';
import { violations } from '../axe.js';

const csv = (...lines: readonly string[]): string => `data:text/csv,${encodeURIComponent(`${lines.join('\n')}\n`)}`;
const ORDERS = csv('order,Turnover,region', 'A1,10,West', 'A2,20,East');

function mount(attributes: Readonly<Record<string, string>>): SalesSource {
  const source = document.createElement('sales-source');
  for (const [name, value] of Object.entries(attributes)) source.setAttribute(name, value);
  document.body.append(source);
  return source;
}

describe('sales-source', () => {
  afterEach(() => {
    for (const element of document.querySelectorAll('sales-source, sales-kpi')) element.remove();
    filterGroup().clear();
    history.replaceState(null, '', location.pathname);
  });

  it('shows nothing, and tells assistive technology while it loads', async () => {
    const source = mount({ src: ORDERS });
    await source.updateComplete;
    const status = source.shadowRoot!.querySelector('[role=status]')!;
    expect(status.textContent).to.equal('Loading data…');
    expect(await violations(source)).to.eql([]);
    await source.ready;
    await source.updateComplete;
    expect([status.textContent, getComputedStyle(source).display]).to.eql(['', 'contents']);
  });

  it('names its tables after their files, less the extension and what tells files of one table apart', async () => {
    const rows = new Response('order,revenue\nA1,1\n');
    const source = document.createElement('sales-source');
    source.src = '/a/orders%202024.csv.gz?v=1 other/orders%202025.csv';
    source.fetch = () => Promise.resolve(rows.clone());
    document.body.append(source);
    await source.ready;
    expect(source.catalog?.tables.map(({ name }) => name)).to.deep.equal(['orders']);
  });

  it('reads columns and roles as it is told @release', async () => {
    const source = mount({
      src: csv('id;amount', 'A1;1,50'),
      read: "delimiter: ';'; decimal: ','",
      roles: 'revenue: amount; order: id',
    });
    await source.ready;
    expect(source.catalog?.roles.map(({ role, ref }) => `${role} ${ref.column}`)).to.have.members(['revenue amount', 'order id']);
  });

  it('gives its own measures, its language and its currency to the widgets', async () => {
    mount({ src: ORDERS, define: 'half = sum(Turnover) / 2', currency: 'EUR', locale: 'de' });
    const kpi = document.createElement('sales-kpi');
    Object.assign(kpi, { measure: 'half', format: 'full' });
    document.body.append(kpi);
    await kpi.ready;
    expect(kpi.value).to.equal(15);
    expect(kpi.shadowRoot!.querySelector('.card')?.getAttribute('lang')).to.equal('de');
  });

  it('fires its error once, and loads when it is mended @release', async () => {
    const source = document.createElement('sales-source');
    const codes: string[] = [];
    source.addEventListener('sales-error', ({ detail }) => codes.push(detail.code));
    source.src = '/test/status/404';
    document.body.append(source);
    await oneEvent(source, 'sales-error');
    expect(await source.ready.catch((error: unknown) => error)).to.include({ code: 'http-status' });
    source.src = ORDERS;
    await source.updateComplete;
    await source.ready;
    expect([codes, source.catalog?.tables[0]?.rowCount]).to.eql([['http-status'], 2]);
  });

  it('loads nothing for an element that was taken away before its update, and loads when it is put back', async () => {
    const source = document.createElement('sales-source');
    Object.assign(source, { src: ORDERS, sync: 'url' });
    document.body.append(source);
    source.remove();
    await source.updateComplete;
    expect(source.connection).to.equal(undefined);
    document.body.append(source);
    await source.ready;
    expect(source.catalog?.tables[0]?.rowCount).to.equal(2);
    source.define = 'half = sum(Turnover) / 2';
    source.remove();
    await source.updateComplete;
    expect(source.connection).to.equal(undefined);
  });

  it('keeps the filters in the address, and takes them from it', async () => {
    history.replaceState(null, '', '?sales=region: West&page=2');
    const source = mount({ src: ORDERS, sync: 'url' });
    const kpi = document.createElement('sales-kpi');
    document.body.append(kpi);
    await kpi.ready;
    expect(kpi.value).to.equal(10);
    filterGroup().clear();
    await kpi.ready;
    expect([kpi.value, new URLSearchParams(location.search).get('sales')]).to.eql([30, null]);
    filterGroup().set('map', 'region: East');
    expect(new URLSearchParams(location.search).get('sales')).to.equal('region: East');
    expect(new URLSearchParams(location.search).get('page')).to.equal('2');
    source.remove();
    filterGroup().set('map', 'region: West');
    expect(new URLSearchParams(location.search).get('sales')).to.equal('region: East');
  });

  it('shares one load among equal tags @release', async () => {
    let calls = 0;
    const before = performance.getEntriesByType('resource').length;
    const kpis = ['revenue', 'orders', 'revenue'].map((measure) =>
      Object.assign(document.createElement('sales-kpi'), { measure, src: '/test/slow?file=/fixtures/none.csv' }),
    );
    for (const kpi of kpis) {
      kpi.addEventListener('sales-error', () => (calls += 1));
      document.body.append(kpi);
    }
    await Promise.allSettled(kpis.map(({ ready }) => ready));
    expect(calls).to.equal(3);
    expect(performance.getEntriesByType('resource').length - before).to.be.lessThan(3);
  });
});

describe('the period of a sales-source', () => {
  const YEARS = csv(
    'order,Turnover,Order Date',
    'A1,10,2016-01-04',
    'A2,20,2016-12-30',
    'A3,40,2017-06-01',
    'A4,80,2017-12-29',
    'A5,160,2018-01-05',
  );

  async function page(period: string, ...tags: readonly string[]): Promise<{ source: SalesSource; kpi: SalesKpi }> {
    const source = mount({ src: YEARS, period });
    const kpi = document.createElement('sales-kpi');
    kpi.measure = 'revenue';
    for (const tag of tags) document.body.append(Object.assign(document.createElement(tag), { field: 'date' }));
    document.body.append(kpi);
    await kpi.ready;
    return { source, kpi };
  }

  const filter = (): SalesFilter => document.querySelector('sales-filter')!;
  const shownPeriod = async (): Promise<string> => {
    await filter().ready;
    return filter().shadowRoot!.querySelector('[part=value]')!.textContent;
  };

  afterEach(() => {
    for (const element of document.querySelectorAll('sales-source, sales-kpi, sales-filter')) element.remove();
    filterGroup().clear();
    history.replaceState(null, '', location.pathname);
  });

  it('filters all widgets, and is shown and removed in the date filter', async () => {
    const { kpi } = await page('auto', 'sales-filter');
    expect([kpi.value, filterGroup().where]).to.eql([120, 'date: 2017']);
    expect(await shownPeriod()).to.equal('2017');
    // The page's own period is not removed but exchanged for all dates.
    filter().shadowRoot!.querySelector<HTMLElement>('.trigger')!.click();
    const inPanel = (): HTMLElement[] => [...filter().shadowRoot!.querySelectorAll<HTMLElement>('#panel button')];
    await until(() => inPanel().some(({ textContent }) => textContent.trim() === 'No filter'));
    inPanel()
      .find(({ textContent }) => textContent.trim() === 'No filter')!
      .click();
    await until(() => filterGroup().where === '');
    await kpi.ready;
    expect([kpi.value, await shownPeriod()]).to.eql([310, 'No filter']);
  });

  it('takes what a clause on date may say, and changes with the attribute', async () => {
    const { source, kpi } = await page('2016');
    expect([kpi.value, filterGroup().clauses]).to.eql([30, { period: 'date: 2016' }]);
    source.period = 'last 2 months';
    await source.updateComplete;
    await kpi.ready;
    expect([kpi.value, filterGroup().where]).to.eql([240, 'date: last 2 months']);
    source.period = 'all';
    await source.updateComplete;
    await kpi.ready;
    expect([kpi.value, filterGroup().where]).to.eql([310, '']);
  });

  it('ends when the attribute is removed', async () => {
    const { source, kpi } = await page('2016');
    expect(kpi.value).to.equal(30);
    source.removeAttribute('period');
    await source.updateComplete;
    await kpi.ready;
    expect([kpi.value, filterGroup().clauses]).to.eql([310, {}]);
  });

  it('stands in the address, which wins, also where it says that there is no period @release', async () => {
    const { source } = await page('auto');
    source.sync = 'url';
    await source.updateComplete;
    expect(location.search).to.equal('?sales=date:+2017');
    filterGroup().clear();
    expect(location.search).to.equal('?sales=');
    source.remove();
    history.replaceState(null, '', '?sales=');
    const again = mount({ src: YEARS, period: 'auto', sync: 'url' });
    await again.ready;
    expect(filterGroup().where).to.equal('');
  });

  it('is not shown as that of all dates where a filter in the address is bad: its cards show the error until the address is good', async () => {
    history.replaceState(null, '', '?sales=date:+2016;+region');
    const source = mount({ src: YEARS, sync: 'url' });
    const kpi = document.createElement('sales-kpi');
    kpi.measure = 'revenue';
    document.body.append(kpi);
    const code = await kpi.ready.then(
      () => '',
      (error: unknown) => (error as { readonly code: string }).code,
    );
    expect([code, kpi.value, location.search]).to.eql(['bad-clause', null, '?sales=date:+2016;+region']);
    expect(kpi.shadowRoot!.textContent).to.contain('region');
    history.replaceState(null, '', '?sales=date:+2016');
    dispatchEvent(new PopStateEvent('popstate'));
    await source.updateComplete;
    await source.ready;
    await kpi.ready;
    expect(kpi.value).to.equal(30);
  });

  it('leaves the page with its source, unless the user has selected another', async () => {
    const { source } = await page('auto');
    source.remove();
    expect(filterGroup().clauses).to.eql({});
    const again = await page('auto');
    filterGroup().set('mine', 'date: 2016');
    again.source.remove();
    expect(filterGroup().clauses).to.eql({ mine: 'date: 2016' });
  });

  it('says in the cards what is wrong with a bad value', async () => {
    const source = mount({ src: YEARS, period: 'recently' });
    const error: unknown = await source.ready.catch((reason: unknown) => reason);
    expect(error).to.include({ code: 'bad-option' });
    expect(String(error)).to.contain("period: invalid value 'recently'; expected auto, all, a period such as last 12 months");
  });

  it('is nothing where the data has no dates', async () => {
    const source = mount({ src: ORDERS, period: 'auto' });
    await source.ready;
    expect(filterGroup().clauses).to.eql({});
  });
});
