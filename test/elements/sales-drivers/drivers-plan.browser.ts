import { expect } from '@open-wc/testing';
import { allInside } from '../chart-page.js';
import { clean, inside, names, ROWS, show, tableRows, violations, watchConsole } from './drivers-page.js';

const YEAR = ROWS.filter(({ date }) => date.startsWith('2024'));
/** Plans for 2024 by region: revenue, and units in the second set. */
const PLAN = { North: 20_000, South: 25_000, East: 30_000, West: 33_000 };
const TARGETS = Object.entries(PLAN).map(([region, target]) => ({ year: '2024-01-01', region, target }));
const DATA = { tables: { orders: ROWS, targets: TARGETS } };
const PLANNED = { compare: 'plan', where: 'date: 2024' };

const actual = (region?: string): number =>
  YEAR.filter((row) => region === undefined || row.region === region).reduce((sum, { revenue }) => sum + revenue, 0);
const money = (value: number): string =>
  `${value < 0 ? '−' : ''}$${Math.abs(value).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

describe('sales-drivers with a plan', () => {
  watchConsole();
  afterEach(clean);

  it('leads from the plan to the actual amount, with a step for each member that the plan has @release', async () => {
    const { widget } = await show(PLANNED, DATA);
    expect(inside(widget, '[part="heading"]').textContent.trim()).to.equal('Why revenue differs from plan');
    expect(names(widget)[0]).to.equal('Plan');
    expect(names(widget).at(-1)).to.equal('Actual');
    const rows = tableRows(widget);
    const total = Object.values(PLAN).reduce((sum, value) => sum + value, 0);
    expect(rows[0]!.slice(0, 3)).to.eql(['Plan', 'Total', money(total)]);
    const west = rows.find(([name]) => name === 'West')!;
    expect(west.slice(2, 5)).to.eql([money(PLAN.West), money(actual('West')), money(actual('West') - PLAN.West)]);
    const share = ((100 * actual()) / total).toFixed(1);
    expect(inside(widget, '.read').textContent)
      .to.match(/^Revenue: \$[\d.,]+K? above plan/)
      .and.to.contain(`(${share}% of plan)`);
    expect(allInside(widget, 'thead th').map(({ textContent }) => textContent.trim())).to.include.members([
      'Plan',
      'Actual',
      'vs Plan',
    ]);
  });

  it('refuses a ratio @release', async () => {
    let problem: unknown;
    await show({ ...PLANNED, measure: 'margin' }, DATA).catch((error: unknown) => (problem = error));
    expect(String(problem)).to.contain('margin is a ratio');
  });

  it('is accessible', async () => {
    const { widget } = await show(PLANNED, DATA);
    expect(await violations(widget)).to.eql([]);
  });
});
