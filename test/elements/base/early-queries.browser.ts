// @own-page: it replaces the worker before the page has one
import { expect } from '@open-wc/testing';
import '../../../src/define/sales-source.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { asked, clean, listen, revenueOf, ROWS, wire } from './moving-page.js';

/** Opens a page over data of its own, and waits until the widget is painted. */
async function open(markup: string): Promise<SalesKpi> {
  wire.types = [];
  document.body.innerHTML = `<div>${markup}</div>`;
  const holder = document.querySelector<HTMLElement & { data: unknown }>('sales-source') ?? document.querySelector('div > *')!;
  Object.assign(holder, { data: [...ROWS] });
  const widget = document.querySelector<SalesKpi>('sales-kpi, sales-trend')!;
  await widget.ready;
  return widget;
}

/** The messages about the load and the queries, in order. The answers to one query come together or one after the other. */
const loading = (): string =>
  wire.types
    .filter((type) => ['open', 'query', 'opened', 'answers'].includes(type))
    .join(' ')
    .replace(/answers(?: answers)+/g, 'answers');

describe('the first query of a widget', () => {
  before(listen);
  afterEach(clean);

  it('is sent with the load, and only once @release', async () => {
    const kpi = await open('<sales-kpi measure="revenue" where="date: 2015"></sales-kpi>');
    expect(loading()).to.equal('open query opened answers');
    expect(kpi.value).to.equal(revenueOf('2015-01', '2015-12'));
  });

  it('waits for the data where it depends on the data @release', async () => {
    // Which clauses are about dates, the data says.
    const kpi = await open('<sales-kpi measure="share(revenue)" where="region: West"></sales-kpi>');
    expect(loading()).to.equal('open opened query answers');
    const west = ROWS.filter(({ region }) => region === 'West');
    const revenue = west.reduce((sum, row) => sum + row.revenue, 0);
    expect(kpi.value).to.be.closeTo(revenue / revenueOf('2014-01', '2016-12'), 1e-12);
  });

  it('waits for the data where the page has a period, which becomes a filter @release', async () => {
    const kpi = await open('<sales-source period="2015"></sales-source><sales-kpi measure="revenue"></sales-kpi>');
    expect(loading()).to.equal('open opened query answers');
    expect(kpi.value).to.equal(revenueOf('2015-01', '2015-12'));
  });

  it('is that of the newest attributes', async () => {
    const opening = open('<sales-kpi measure="orders"></sales-kpi>');
    const kpi = document.querySelector<SalesKpi>('sales-kpi')!;
    await kpi.updateComplete;
    kpi.measure = 'revenue';
    await opening;
    await kpi.ready;
    expect(kpi.value).to.equal(revenueOf('2014-01', '2016-12'));
  });

  it('reports its error once, in the card', async () => {
    const kpi = document.createElement('sales-kpi');
    const codes: string[] = [];
    kpi.addEventListener('sales-error', ({ detail }) => codes.push(detail.code));
    Object.assign(kpi, { measure: 'profit', data: [...ROWS] });
    document.body.append(kpi);
    await kpi.ready.catch(() => undefined);
    expect([codes, asked().length > 0]).to.deep.equal([['missing-role'], true]);
  });
});
