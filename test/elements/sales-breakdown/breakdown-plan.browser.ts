import { expect } from '@open-wc/testing';
import { violations } from '../axe.js';
import { allInside, clean, inside, tableRows, watchConsole } from '../chart-page.js';
import { ROWS, show, textsIn } from './breakdown-page.js';

/** Plans of revenue and cost for March 2016. In that month, West has 700, East 370, South 200 and North 30, and half of it as cost. */
const PLAN = [
  { month: '2016-03-01', region: 'West', target: 1000, cost_budget: 300 },
  { month: '2016-03-01', region: 'East', target: 370, cost_budget: 200 },
  { month: '2016-03-01', region: 'South', target: 100, cost_budget: 100 },
  { month: '2016-03-01', region: 'North', target: 60, cost_budget: 20 },
];
/** The orders, and one of zero on the last day of March: the month is over. */
const ORDERS = [...ROWS, { ...ROWS[0]!, order: 'LAST', date: '2016-03-31', region: 'West', revenue: 0, profit: 0 }];
const DATA = { tables: { orders: ORDERS.map((row) => ({ ...row, cost: row.revenue / 2 })), targets: PLAN } };
const PLANNED = { by: 'region', compare: 'plan', where: 'date: 2016' };

describe('a sales-breakdown with a plan', () => {
  watchConsole();
  afterEach(clean);

  it('outlines the plan behind the bars, and names gap and attainment in every text', async () => {
    const { breakdown } = await show(PLANNED, DATA);
    expect([allInside(breakdown, '.stage .plan rect').length, allInside(breakdown, '.stage .fill.s1 rect').length]).to.eql([
      4, 4,
    ]);
    const [plan, bar] = ['.stage .plan rect', '.stage .fill.s1 rect'].map((one) =>
      inside(breakdown, one).getBoundingClientRect(),
    );
    expect(plan!.width / bar!.width).to.be.closeTo(1000 / 700, 0.02);
    expect(textsIn(breakdown, '.stage text')).to.include.members(['West', '70.0%', '100.0%', '200.0%', '50.0%']);
    expect(textsIn(breakdown, '.top text')).to.include.members(['Plan', 'Attainment']);
    expect(inside(breakdown, '.read').textContent).to.match(/^2 of 4 met the plan; West missed it most \(−\$300/);
    expect(tableRows(breakdown)).to.eql([
      ['West', '$700.00', '$1,000.00', '−$300.00', '70.0%', '53.8%'],
      ['East', '$370.00', '$370.00', '$0.00', '100.0%', '28.5%'],
      ['South', '$200.00', '$100.00', '+$100.00', '200.0%', '15.4%'],
      ['North', '$30.00', '$60.00', '−$30.00', '50.0%', '2.3%'],
    ]);
    expect(breakdown.result!.rows()[0]).to.eql({
      region: 'West',
      revenue: 700,
      'revenue.plan': 1000,
      'revenue.gap': -300,
      'revenue.attainment': 0.7,
    });
  });

  it('shows the gaps around zero, the best first, and colors them by the direction of the measure', async () => {
    const { breakdown } = await show({ ...PLANNED, chart: 'variance' }, DATA);
    expect(textsIn(breakdown, '.stage .name text')).to.eql(['South', 'East', 'North', 'West']);
    expect(textsIn(breakdown, '.stage .amount text')).to.eql(['+$100', '$0', '−$30', '−$300']);
    expect(textsIn(breakdown, '.top text')).to.eql(['vs Plan', 'Attainment']);
    const zero = inside(breakdown, '.stage .zero path').getBoundingClientRect().left;
    const west = allInside(breakdown, '.stage .fill.bad rect').map((bar) => bar.getBoundingClientRect());
    expect(west.every(({ right }) => right <= zero + 1)).to.equal(true);
    clean();
    const costs = await show({ ...PLANNED, chart: 'variance', measure: 'cost' }, DATA);
    const [bad] = allInside(costs.breakdown, '.stage .fill.bad rect').map((bar) => bar.getBoundingClientRect());
    expect(bad!.left).to.be.closeTo(inside(costs.breakdown, '.stage .zero path').getBoundingClientRect().left, 1);
  });

  it('marks the plan across thin bars in a bullet chart @release', async () => {
    const { breakdown } = await show({ ...PLANNED, chart: 'bullet' }, DATA);
    expect(allInside(breakdown, '.stage .plan-band rect').length).to.equal(4);
    expect(allInside(breakdown, '.stage .plan-tick path').length).to.equal(4);
    const [band, bar] = ['.plan-band', '.fill.s1'].map((one) => inside(breakdown, `.stage ${one} rect`).getBoundingClientRect());
    expect(bar!.height).to.be.lessThan(band!.height);
  });

  for (const chart of ['bar', 'variance', 'bullet']) {
    it(`is accessible as ${chart}`, async () => {
      const { breakdown } = await show({ ...PLANNED, chart }, DATA);
      expect(await violations(breakdown)).to.eql([]);
    });
  }

  it('shows no plan for a field that the plan lacks, and says so', async () => {
    const { breakdown } = await show({ ...PLANNED, by: 'category' }, DATA);
    expect(allInside(breakdown, '.stage .plan rect').length).to.equal(0);
    expect(breakdown.result!.notes.map(({ code }) => code)).to.contain('plan-lacks');
    expect(breakdown.shadowRoot!.textContent).to.contain('No plan is shown');
  });
});
