import { expect } from '@open-wc/testing';
import '../../../src/define/sales-table.js';
import { inside, ROWS, show, tableOf, textOf, violations } from './kpi-page.js';

/** Plans of revenue and cost by month of 2017 and region: 31 a month for each region, so 1 a day in December. */
const PLAN = Array.from({ length: 24 }, (_, n) => ({
  month: `2017-${String(1 + (n % 12)).padStart(2, '0')}-01`,
  region: n < 12 ? 'West' : 'East',
  target: 31,
  cost_budget: 5,
}));
const DATA = { tables: { orders: ROWS, targets: PLAN } };
const PLANNED = { measure: 'revenue', compare: 'plan' };

describe('a sales-kpi with a plan', () => {
  it('shows the plan, the distance from it and the attainment @release', async () => {
    const kpi = await show({ ...PLANNED, where: 'date: 2017-12' }, DATA);
    expect([textOf(kpi, '[part=value]'), textOf(kpi, '.dl')]).to.eql(['40', '▼ −35.5%down 35.5%, worse vs Plan 62']);
    expect(textOf(kpi, '.goal p')).to.equal('Attainment 64.5%Plan 62');
    expect(tableOf(kpi).slice(1)).to.eql([
      ['Dec 2017', '40.00'],
      ['Plan', '62.00'],
      ['vs Plan', '−22.00'],
      ['Attainment', '64.5%'],
    ]);
    expect(await violations(kpi)).to.eql([]);
  });

  it('has a part of the plan for a part of a month, and says so', async () => {
    const kpi = await show({ ...PLANNED, where: 'date: 2017-12-18..2017-12-31' }, DATA);
    expect(textOf(kpi, '.goal p')).to.equal('✓ Attainment 142.9%Plan 28');
    expect(inside(kpi, '.delta.good')).to.not.equal(null);
    expect(textOf(kpi, '.notices')).to.equal('Part of a month is planned as its share of days');
  });

  it('says what the plan lacks, and shows no plan', async () => {
    const kpi = await show({ ...PLANNED, where: 'order: A6' }, DATA);
    expect(inside(kpi, '.goal')).to.equal(null);
    expect(textOf(kpi, '.notices')).to.equal('No plan is shown: “targets” has no values by “order”');
  });

  it('judges costs by their direction, and leaves numbers without a plan alone', async () => {
    const kpi = await show({ measure: 'cost, revenue, orders', compare: 'plan', where: 'date: 2017-01' }, DATA);
    expect(textOf(kpi, '.dl')).to.equal('▼ −50.0%down 50.0%, better vs Plan 10');
    expect(kpi.result!.rows()[0]).to.include({ cost: 5, 'cost.plan': 10, revenue: 20, 'revenue.plan': 62, orders: 1 });
    const others = [...kpi.shadowRoot!.querySelectorAll('.other')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
    expect(others).to.eql(['Revenue 20 ▼ −67.7%down 67.7%, worse vs Plan 62', 'Orders 1 No comparison available']);
  });

  it('takes its goal as the plan', async () => {
    const kpi = await show({ ...PLANNED, goal: '100', where: 'date: 2017' });
    expect([textOf(kpi, '.dl'), textOf(kpi, '.goal p')]).to.eql([
      '▼ −10.0%down 10.0%, worse vs Plan 100',
      'Attainment 90.0%Plan 100',
    ]);
  });
});

/** One sale of 10 on each of the first 20 days of June 2017. */
const JUNE = Array.from({ length: 20 }, (_, n) => ({
  order: `J${String(n)}`,
  date: `2017-06-${String(n + 1).padStart(2, '0')}`,
  revenue: 10,
  cost: 4,
}));

describe('the pace of a sales-kpi', () => {
  const paceOf = async (attributes: Readonly<Record<string, string>>): Promise<string | undefined> => {
    const kpi = await show({ goal: '300', where: 'date: 2017-06', ...attributes }, JUNE);
    return kpi.shadowRoot!.querySelector('.pace')?.textContent;
  };

  it('says what the rest of the period needs, and what it had so far, by day up to a month', async () => {
    // 200 of 300 in 20 of 30 days.
    expect(await paceOf({})).to.equal('Needs 10 a day, runs at 10');
    expect(await paceOf({ goal: '350' })).to.equal('Needs 15 a day, runs at 10');
  });

  it('is by week in longer periods @release', async () => {
    // 171 of 365 days are over, and 194 are to come.
    expect(await paceOf({ where: 'date: 2017', goal: '10000' })).to.equal('Needs 354 a week, runs at 8.19');
  });

  it('comes with what is expected at the end, as days fell in earlier years', async () => {
    // June 2015 and 2016 had 300 each, 200 of them through the 20th day.
    const years = [2015, 2016].flatMap((year) =>
      Array.from({ length: 30 }, (_, n) => ({ ...JUNE[0]!, date: `${String(year)}-06-${String(n + 1).padStart(2, '0')}` })),
    );
    const kpi = await show({ goal: '300', where: 'date: 2017-06' }, [...years, ...JUNE]);
    const lines = [...kpi.shadowRoot!.querySelectorAll('.pace')].map(({ textContent }) => textContent);
    expect(lines).to.eql(['Needs 10 a day, runs at 10', 'Expected: 300 (80% interval: 300 to 300), going by the last 2 years']);
  });

  it('is left out where the goal is reached, is a limit, or the period is over', async () => {
    expect(await paceOf({ goal: '150' })).to.equal(undefined);
    expect(await paceOf({ measure: 'cost' })).to.equal(undefined);
    expect(await paceOf({ where: 'date: 2017-06-01..2017-06-20' })).to.equal(undefined);
    expect(await paceOf({ measure: 'aov', goal: '50' })).to.equal(undefined);
  });
});

describe('a goal as the plan of a period that is not over', () => {
  it('is compared through the last day of the data, also in an alert, and whole in the pace', async () => {
    const attributes = {
      measure: 'revenue',
      compare: 'plan',
      goal: '450',
      where: 'date: 2017-06',
      alert: 'revenue < 0.9 * plan',
      locale: 'en-US',
    };
    const kpi = await show(attributes, JUNE);
    // 200 of 300 in 20 of 30 days.
    expect(textOf(kpi, '.dl')).to.equal('▼ −33.3%down 33.3%, worse vs Plan 300');
    expect(textOf(kpi, '.goal p')).to.contain('Attainment 66.7%Plan 300');
    expect(textOf(kpi, '.pace')).to.equal('Needs 25 a day, runs at 10');
    expect(textOf(kpi, '.notices')).to.contain('Compared with the plan for Jun 1, 2017 to Jun 20, 2017, the days with data');
    expect([kpi.alertStatus!.isActive, kpi.alertStatus!.threshold]).to.eql([true, 270]);
    kpi.goal = '330';
    await kpi.ready;
    expect([kpi.alertStatus!.isActive, kpi.alertStatus!.threshold]).to.eql([false, 198]);
  });
});

describe('a sales-table with a plan', () => {
  it('has the plan, the gap and the attainment of each group and of all', async () => {
    const table = document.createElement('sales-table');
    const attributes = { ...PLANNED, by: 'region', where: 'date: 2017', locale: 'en-US', currency: 'USD' };
    for (const [name, value] of Object.entries(attributes)) table.setAttribute(name, value);
    table.data = DATA;
    document.body.append(table);
    await table.ready;
    const rows = [...table.shadowRoot!.querySelectorAll('tr')].map((row) =>
      [...row.cells].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()),
    );
    table.remove();
    expect(rows).to.eql([
      ['Region', 'Revenue↓', 'Plan', 'vs Plan', 'Attainment'],
      ['West', '$50.00', '$372.00', '−$322.00', '▼ 13.4%down 86.6%, worse'],
      ['East', '$40.00', '$372.00', '−$332.00', '▼ 10.8%down 89.2%, worse'],
      ['Total', '$90.00', '$744.00', '−$654.00', '▼ 12.1%down 87.9%, worse'],
    ]);
  });
});
