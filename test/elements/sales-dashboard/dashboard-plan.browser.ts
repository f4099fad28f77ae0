import { expect } from '@open-wc/testing';
import type { SalesBreakdown } from '../../../src/elements/sales-breakdown/sales-breakdown.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { sharedUrl } from '../../shared-url.js';
import { clean, inside, ROWS, show, violations, watchConsole, widgets } from './dashboard-page.js';
import { acceptResizeLoops } from '../resize-loops.js';

/** Plans of each month of 2017: 30 for North, 60 for each other region, 2,520 for all. The rows have revenue of 1,800 in that year. */
const PLAN = ['North', 'East', 'South', 'West'].flatMap((region) =>
  Array.from({ length: 12 }, (_, month) => ({
    month: `2017-${String(month + 1).padStart(2, '0')}-01`,
    region,
    target: region === 'North' ? 30 : 60,
  })),
);
const DATA = { tables: { orders: ROWS, targets: PLAN } };

describe('a sales-dashboard over data with a plan', () => {
  watchConsole();
  acceptResizeLoops();
  afterEach(clean);

  it('shows the plan in the main chart, the attainment of revenue, and that of each member @release', async () => {
    const dashboard = await show({ period: '2017' }, DATA);
    const shown = widgets(dashboard);
    expect([shown.trend, shown['kpi-revenue'], shown.plan].map((tile) => tile?.getAttribute('compare'))).to.eql([
      'plan',
      'plan',
      'plan',
    ]);
    expect(inside(shown['kpi-revenue']!, '.goal').textContent).to.contain('71.4%');
    expect(shown['kpi-revenue']!.shadowRoot!.querySelector('.dl')).to.equal(null);
    expect((shown.plan as SalesBreakdown).result!.rows().map((row) => [row.region, row['revenue.plan']])).to.have.deep.members([
      ['North', 360],
      ['East', 720],
      ['South', 720],
      ['West', 720],
    ]);
    expect(inside(dashboard, 'p.periods').textContent).to.match(/2017 .*2016/);
    expect(await violations(dashboard)).to.eql([]);
  });

  it('shows no plan of a period that has none @release', async () => {
    const shown = widgets(await show({ period: '2016' }, DATA));
    expect(shown.plan).to.equal(undefined);
    expect(shown['kpi-revenue']!.getAttribute('compare')).to.equal('previous-year');
    expect(shown.trend!.getAttribute('compare')).to.equal('previous-year');
  });

  it('has the figures that SQL finds in files with targets', async function () {
    const files = ['List%20of%20Orders', 'Order%20Details', 'Sales%20target'];
    const urls = files.map((file) => `/shared-data/schemas/indian-ecommerce/${file}.csv`);
    if (!(await sharedUrl(urls[0]!))) return this.skip();
    const shown = widgets(await show({ src: urls.join(' '), pages: 'sales' }, null));
    const [revenue] = (shown['kpi-revenue'] as SalesKpi).result!.rows();
    expect([revenue!.revenue, revenue!['revenue.plan']]).to.eql([431502, 435900]);
    // SELECT Category, sum(Amount) of the orders, and sum(Target) of the targets, joined by Category (DuckDB).
    expect(
      (shown.plan as SalesBreakdown)
        .result!.rows()
        .map((row) => [row.category, row.revenue, row['revenue.plan'], row['revenue.attainment']]),
    ).to.have.deep.members([
      ['Electronics', 165267, 129000, 165267 / 129000],
      ['Clothing', 139054, 174000, 139054 / 174000],
      ['Furniture', 127181, 132900, 127181 / 132900],
    ]);
  });
});
