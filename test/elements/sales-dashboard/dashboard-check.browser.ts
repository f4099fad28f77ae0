import { expect } from '@open-wc/testing';
import '../../../src/define/sales-dashboard.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import { until } from '../../until.js';
import { violations } from '../axe.js';

const LINES = [
  'Order ID,Order Date,Customer ID,Sales,Gross Sales',
  ...Array.from(
    { length: 40 },
    (_, i) => `A${i >> 1},2024-01-${String(1 + (i >> 1)).padStart(2, '0')},C${(i >> 1) % 7},${10 + i},${12 + i}`,
  ),
];

describe('sales-dashboard with the page check', () => {
  afterEach(() => document.querySelector('sales-dashboard')?.remove());

  async function mount(page: string): Promise<SalesDashboard> {
    const dashboard = document.createElement('sales-dashboard');
    Object.assign(dashboard, { src: `data:text/csv,${encodeURIComponent(LINES.join('\n'))}`, pages: 'sales, check', page });
    document.body.append(dashboard);
    await dashboard.ready;
    return dashboard;
  }

  it('has the data check as a page of its own, accessible, that switches to another reading', async () => {
    const dashboard = await mount('check');
    const root = dashboard.shadowRoot!;
    await until(() => root.querySelector('.check table'));
    expect(root.querySelector('h2')!.textContent).to.equal('Data check');
    expect(await violations(dashboard)).to.deep.equal([]);
    const revenue = [...root.querySelectorAll('tr')].find((row) => row.cells[0]?.textContent === 'Revenue')!;
    expect(revenue.cells[2]!.textContent.trim()).to.equal('1,180.00');
    revenue.querySelector('button')!.click();
    expect(dashboard.roles).to.match(/^revenue: .*Gross Sales$/);
    await until(() =>
      [...root.querySelectorAll('tr')].some(
        (row) => row.cells[0]?.textContent === 'Revenue' && row.cells[2]!.textContent.trim() === '1,260.00',
      ),
    );
  });

  it('is a tab next to the others, and no page by default @release', async () => {
    const dashboard = await mount('sales');
    const tabs = (): string[] =>
      [...dashboard.shadowRoot!.querySelectorAll('[role=tab]')].map(({ textContent }) => textContent.trim());
    expect(tabs()).to.eql(['Sales', 'Data check']);
    dashboard.pages = '';
    await dashboard.updateComplete;
    expect(tabs()).not.to.include('Data check');
  });
});
