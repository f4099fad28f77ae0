import { expect } from '@open-wc/testing';
import '../../../src/define/sales-dashboard.js';
import '../../../src/define/sales-distribution.js';
import '../../../src/define/sales-filter.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import type { SalesSource } from '../../../src/elements/sales-source/sales-source.js';
import { until } from '../../until.js';
import { allInside, clean, inside } from '../chart-page.js';

const ROWS = Array.from({ length: 400 }, (_, k) => ({
  date: new Date(Date.UTC(2023, 0, 1 + k * 2)).toISOString().slice(0, 10),
  order: `A${k}`,
  region: ['North', 'South', 'West'][k % 3],
  price: 10 + (k % 7),
  quantity: 1 + (k % 5),
  revenue: (10 + (k % 7)) * (1 + (k % 5)),
  profit: 2 + (k % 4),
}));

describe('cards of a scenario', () => {
  afterEach(clean);

  /** A source with prices 10% higher, and widgets in it. */
  async function mount(widgets: string): Promise<SalesSource> {
    const source = document.createElement('sales-source');
    source.setAttribute('what-if', 'price: -5%..10%');
    source.setAttribute('locale', 'en');
    source.data = ROWS;
    source.innerHTML = widgets;
    document.body.append(source);
    await source.ready;
    await until(() => allInside(source, '#price').length > 0);
    const price = inside(source, '#price') as HTMLInputElement;
    price.value = '10';
    price.dispatchEvent(new Event('input'));
    price.dispatchEvent(new Event('change'));
    await until(() => source.scenario !== undefined);
    return source;
  }

  const headingOf = (widget: Element): string => allInside(widget, '[part~=heading]')[0]?.textContent.trim() ?? '';

  it('on a dashboard begin its headline and the heading of each tile @release', async () => {
    const source = await mount('<sales-dashboard></sales-dashboard>');
    const dashboard = source.querySelector('sales-dashboard')!;
    await until(() => allInside(dashboard, '.lead')[0]?.textContent.trim().startsWith('Scenario: Revenue'), 'the headline');
    expect(dashboard.claims!.scenario).to.deep.equal({ price: 0.1, discount: 0, elasticity: 0 });
    const kpi = allInside(dashboard, 'sales-kpi')[0]!;
    await until(() => headingOf(kpi).startsWith('Scenario: '), 'the first tile');
    const exported = (await dashboard.exportedCards()).map(({ heading }) => heading);
    expect(exported.filter((heading) => !heading.startsWith('Scenario: '))).to.deep.equal([]);
  });

  it('that list values of rows say that these are those of the data @release', async () => {
    const source = await mount('<sales-distribution measure="price"></sales-distribution>');
    const card = source.querySelector('sales-distribution')!;
    await until(() => headingOf(card).startsWith('Scenario: '), 'the heading');
    await until(() => inside(card, '.foot').textContent.includes('Single rows are shown as they are'), 'the note');
  });

  it('are no filters, which select rows by their values in the data @release', async () => {
    const source = await mount(
      '<sales-filter field="revenue" control="range"></sales-filter><sales-kpi measure="revenue"></sales-kpi>',
    );
    const [filter, kpi] = [source.querySelector('sales-filter')!, source.querySelector('sales-kpi')!];
    await until(() => headingOf(kpi) === 'Scenario: Revenue');
    await filter.ready;
    expect(headingOf(filter)).not.to.contain('Scenario');
    expect(JSON.stringify(filter.result!.rows())).to.contain('80').and.not.to.contain('88');
  });

  it('raise no alert', async () => {
    const source = await mount('<sales-kpi measure="margin" alert="margin > 0.1"></sales-kpi>');
    const kpi = source.querySelector('sales-kpi')!;
    await until(() => headingOf(kpi) === 'Scenario: Margin');
    await kpi.ready;
    expect(kpi.value).to.be.greaterThan(0.1);
    expect(kpi.alertStatus!.isActive).to.equal(false);
  });
});
