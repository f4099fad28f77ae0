import { expect } from '@open-wc/testing';
import { clean, inside, tableRows, violations, watchConsole } from '../chart-page.js';
import { cells, ROWS, show } from './heatmap-page.js';

/** Plans by month and region for 2016: East has no plan in December. */
const PLANS = Array.from({ length: 24 }, (_, k) => ({
  month: `2016-${String(1 + (k % 12)).padStart(2, '0')}-01`,
  region: k < 12 ? 'West' : 'East',
  target: 400 + 50 * (k % 12),
})).slice(0, 23);

const DATA = { tables: { orders: ROWS, targets: PLANS } };
const PLANNED = { x: 'month(date)', y: 'region', compare: 'plan', where: 'date: 2016' };

/** Actual value and plan by region and month, summed by hand. */
function expected(): ReadonlyMap<string, { readonly actual: number; readonly plan: number | undefined }> {
  const found = new Map<string, { actual: number; plan: number | undefined }>();
  for (const { date, region, revenue } of ROWS) {
    if (!date.startsWith('2016')) continue;
    const key = `${date.slice(0, 7)} ${region}`;
    const one = found.get(key) ?? { actual: 0, plan: undefined };
    one.actual += revenue;
    found.set(key, one);
  }
  for (const { month, region, target } of PLANS) found.get(`${month.slice(0, 7)} ${region}`)!.plan = target;
  return found;
}

describe('a sales-heatmap with a plan', () => {
  watchConsole();
  afterEach(clean);

  it('colors each cell by its attainment, and has actual, plan, gap and attainment in result and table @release', async () => {
    const { heatmap } = await show(PLANNED, DATA);
    const rows = heatmap.result!.rows();
    expect(rows.length).to.equal(24);
    const known = expected();
    for (const row of rows) {
      const { actual, plan } = known.get(`${String(row['month(date)']).slice(0, 7)} ${String(row.region)}`)!;
      expect(row.revenue).to.equal(actual);
      expect(row['revenue.plan']).to.equal(plan ?? null);
      expect(row['revenue.gap']).to.equal(plan === undefined ? null : actual - plan);
      expect(row['revenue.attainment']).to.equal(plan === undefined ? null : actual / plan);
    }
    const drawn = cells(heatmap);
    expect(drawn.length).to.equal(24);
    const byRegion = rows.filter(({ region }) => region === 'West').reduce((sum, { revenue }) => sum + Number(revenue), 0);
    const first = byRegion >= rows.reduce((sum, { revenue }) => sum + Number(revenue), 0) / 2 ? 'West' : 'East';
    const classes = drawn.slice(0, 12).map((cell) => cell.closest('.cell')!.getAttribute('class')!);
    rows
      .filter(({ region }) => region === first)
      .forEach((row, k) => {
        const attainment = row['revenue.attainment'];
        const step = /d(\d)/.exec(classes[k]!)?.[1];
        if (attainment === null) expect(classes[k]).to.contain('none');
        else if (Number(attainment) > 1.2) expect(Number(step)).to.be.greaterThan(4);
        else if (Number(attainment) < 0.8) expect(Number(step)).to.be.lessThan(4);
      });
    expect(tableRows(heatmap)[0]!.length).to.equal(6);
    expect(inside(heatmap, '.read').textContent).to.match(/^Attainment: highest for \w+ in \w+ 2016 \(\d/);
  });

  it('shows the days up to the end of the data, each with its part of the plan @release', async () => {
    const past = ROWS.filter(({ date }) => date <= '2016-10-14');
    const { heatmap } = await show({ compare: 'plan', where: 'date: 2016' }, { tables: { orders: past, targets: PLANS } });
    expect(cells(heatmap).length).to.equal(288);
    const row = heatmap.result!.rows().find(({ date }) => String(date).startsWith('2016-02-10'))!;
    const own = past.filter(({ date }) => date === '2016-02-10').reduce((sum, { revenue }) => sum + revenue, 0);
    expect(row['revenue.attainment']).to.be.closeTo(own / ((2 * 450) / 29), 1e-12);
  });

  it('compares an incomplete month with its part of the plan, and says so @release', async () => {
    const past = ROWS.filter(({ date }) => date <= '2016-10-14');
    const { heatmap } = await show({ ...PLANNED, x: 'region', y: 'month(date)' }, { tables: { orders: past, targets: PLANS } });
    const rows = heatmap.result!.rows();
    expect(rows.length).to.equal(20);
    const october = rows.find((row) => String(row['month(date)']).startsWith('2016-10') && row.region === 'West')!;
    expect(october['revenue.plan']).to.be.closeTo((850 * 14) / 31, 1e-9);
    expect(heatmap.result!.notes.map(({ code }) => code)).to.include('plan-spread');
    const september = rows.find((row) => String(row['month(date)']).startsWith('2016-09') && row.region === 'West')!;
    expect(september['revenue.plan']).to.equal(800);
  });

  it('shows values and says why where the plan lacks a field', async () => {
    const { heatmap } = await show({ x: 'month(date)', y: 'category', compare: 'plan', where: 'date: 2016' }, DATA);
    expect(heatmap.shadowRoot!.textContent).to.contain('No plan is shown: “targets” has no values by “category”');
    expect(heatmap.shadowRoot!.querySelectorAll('.stage .cell.none').length).to.equal(0);
  });

  it('is accessible @release', async () => {
    const { heatmap } = await show(PLANNED, DATA);
    expect(await violations(heatmap)).to.eql([]);
  });
});
