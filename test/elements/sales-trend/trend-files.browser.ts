// @release: public files; the other tests of this folder show small data
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { openDataset, type Dataset } from '../../../src/core.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-trend.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesTrend } from '../../../src/elements/sales-trend/sales-trend.js';
import { grammar } from '../../../src/messages/en/grammar.js';
import type { ResultValue } from '../../../src/query/result/result.js';
import { sharedUrl } from '../../shared-url.js';
import { clauses, clean, click, drag, inside, tableRows } from '../chart-page.js';
import { points } from './trend-page.js';

const SUPERSTORE = '/shared-data/sales/superstore/superstore.csv';

type Rows = readonly Readonly<Record<string, ResultValue>>[];

/** A widget over the file, in the page. */
function put<Tag extends 'sales-trend' | 'sales-kpi'>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[Tag] {
  const widget = document.createElement(tag);
  for (const [name, value] of Object.entries({ src: SUPERSTORE, locale: 'en-US', currency: 'USD', ...attributes }))
    widget.setAttribute(name, value);
  document.body.append(widget);
  return widget;
}

async function show(attributes: Readonly<Record<string, string>>): Promise<SalesTrend> {
  const trend = put('sales-trend', attributes);
  await trend.ready;
  return trend;
}

const dollars = (value: ResultValue | undefined): string =>
  value === null || value === undefined
    ? '–'
    : Number(value).toLocaleString('en-US', { style: 'currency', currency: 'USD' }).replace('-', '\u2212');

/** The cells of a column of the table, without those of periods that have no rows. */
const cells = (trend: SalesTrend, column: number): readonly string[] =>
  tableRows(trend)
    .map((row) => row[column] ?? '')
    .filter((_, k) => !['–', '$0.00'].includes(tableRows(trend)[k]![1]!));

describe('a sales-trend of the Superstore file', () => {
  let data: Dataset | undefined;

  before(async function () {
    if (!(await sharedUrl(SUPERSTORE))) return this.skip();
    data = await openDataset(SUPERSTORE);
  });
  after(() => data?.close());
  afterEach(clean);

  const ask = async (spec: Parameters<Dataset['query']>[0]): Promise<Rows> => (await data!.query(spec)).rows();

  for (const [granularity, chart] of [
    ['day', 'line'],
    ['week', 'area'],
    ['month', 'bar'],
    ['quarter', 'bar'],
  ] as const) {
    it(`shows total sales per ${granularity} as the core answers them`, async () => {
      const trend = await show({ granularity, chart });
      const rows = await ask({ measures: ['revenue'], by: [`${granularity}(date)`] });
      expect(trend.result!.rows()).to.deep.equal(rows);
      const shown = cells(trend, 1);
      expect(shown).to.deep.equal(rows.slice(0, shown.length).map((row) => dollars(row.revenue)));
      expect(shown.length).to.be.greaterThan(granularity === 'day' ? 800 : rows.length - 1);
    });
  }

  it('shows growth month over month and year over year, in per cent', async () => {
    const trend = await show({ granularity: 'month', growth: '', compare: 'previous-period' });
    for (const compare of ['previous-period', 'previous-year'] as const) {
      trend.compare = compare;
      await trend.ready;
      const rows = await ask({ measures: ['revenue'], by: ['month(date)'], compare });
      const shown = trend.shadowRoot!.querySelectorAll('.stage .fill.good rect').length;
      expect(shown, compare).to.equal(rows.filter((row) => Number(row['revenue.growth']) > 0).length);
      const growth = rows.map((row) => row['revenue.growth']);
      expect(cells(trend, 4)).to.deep.equal(
        growth.map((value) =>
          value === null
            ? '–'
            : `${Number(value) < 0 ? '\u2212' : '+'}${Math.abs(Number(value)).toLocaleString('en-US', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })}`,
        ),
      );
    }
  });

  it('shades what lies between revenue and cost, and counts the losses as the core does', async () => {
    const trend = await show({ granularity: 'month', measure: 'revenue, cost, profit', where: 'subcategory: Tables' });
    const rows = await ask({ measures: ['profit'], by: ['month(date)'], where: 'subcategory: Tables' });
    const losses = rows.filter((row) => Number(row.profit) < 0);
    expect(losses.length).to.be.greaterThan(12);
    expect(inside(trend, '.read').textContent).to.contain(
      `in ${grammar.small(rows.length - losses.length)} of ${rows.length} months`,
    );
    const [worst] = [...losses].sort((a, b) => Number(a.profit) - Number(b.profit));
    const month = new Date(String(worst!['month(date)'])).toLocaleString('en-US', {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
    expect(inside(trend, '.read').textContent).to.contain(`in ${month}`);
    expect(trend.shadowRoot!.querySelectorAll('.hatch path').length).to.be.greaterThan(20);
  });

  it('stacks the parts of each quarter, named at their ends', async () => {
    const trend = await show({ granularity: 'quarter', series: 'segment', chart: 'stacked' });
    const rows = await ask({ measures: ['revenue'], by: ['quarter(date)', 'segment'] });
    const total = (segment: string): number =>
      rows.filter((row) => row.segment === segment).reduce((sum, row) => sum + Number(row.revenue), 0);
    const [first] = ['Consumer', 'Corporate', 'Home Office'].sort((a, b) => total(b) - total(a));
    expect(inside(trend, '.read').textContent).to.match(new RegExp(`^${first!} leads`));
    expect(trend.shadowRoot!.querySelectorAll('.stage .fill rect').length).to.equal(rows.length);
    for (const segment of ['Consumer', 'Corporate', 'Home Office'])
      expect(inside(trend, '.stage').textContent).to.contain(segment);
  });

  it('compares fiscal quarters, and names them so', async () => {
    const trend = await show({ granularity: 'quarter', compare: 'previous-year', 'fiscal-start': '04', chart: 'bar' });
    const fiscal = await openDataset(SUPERSTORE, { fiscalStart: 4 });
    const rows = (await fiscal.query({ measures: ['revenue'], by: ['quarter(date)'], compare: 'previous-year' })).rows();
    fiscal.close();
    expect(trend.result!.rows()).to.deep.equal(rows);
    expect(tableRows(trend)[1]![0]).to.equal('FY15 Q1');
    expect(cells(trend, 2)).to.deep.equal(rows.map((row) => dollars(row['revenue.previous'])));
    expect(inside(trend, '.stage').textContent).to.contain('FY16').and.not.to.contain('2016');
  });

  it('compares days with the same weekdays 52 weeks before', async () => {
    const trend = await show({ compare: 'same-weekday', where: 'date: 2017-11-13..2017-12-10' });
    const all = new Map((await ask({ measures: ['revenue'], by: ['day(date)'] })).map((row) => [row['day(date)'], row.revenue]));
    for (const row of trend.result!.rows()) {
      const before = new Date(Date.parse(String(row['day(date)'])) - 364 * 86_400_000);
      expect(before.getUTCDay()).to.equal(new Date(String(row['day(date)'])).getUTCDay());
      expect(row['revenue.previous']).to.equal(all.get(before.toISOString().slice(0, 10)) ?? null);
    }
    expect(trend.result!.rowCount).to.be.greaterThan(20);
  });

  it('adds up a year beside the one before, and averages months', async () => {
    const trend = await show({ granularity: 'month', cumulative: '', compare: 'previous-year', where: 'date: 2017' });
    const years = await ask({ measures: ['revenue'], by: ['year(date)'], compare: 'previous-year' });
    const last = years.at(-1)!;
    expect(tableRows(trend)[11]!.slice(1, 3)).to.deep.equal([dollars(last.revenue), dollars(last['revenue.previous'])]);
    trend.cumulative = false;
    trend.average = '3';
    await trend.ready;
    const months = await ask({ measures: ['revenue'], by: ['month(date)'], where: 'date: 2017' });
    const mean = months.slice(9).reduce((sum, row) => sum + Number(row.revenue), 0) / 3;
    expect(tableRows(trend)[11]![2]).to.equal(dollars(mean));
    expect(inside(trend, 'h2').textContent).to.equal('Revenue by month, 3-month moving average');
  });

  it('lets a person drag over an autumn, read a note there, and go back by the keyboard; others follow', async () => {
    const trend = await show({ id: 'trend', granularity: 'month', annotations: '2016-11-25: Black Friday' });
    const kpi: SalesKpi = put('sales-kpi', { id: 'kpi', measure: 'orders' });
    await kpi.ready;
    const all = kpi.value;
    const places = points(trend);
    const at = places[34]!;
    await sendMouse({ type: 'move', position: [Math.round(at.x), Math.round(at.y)] });
    await trend.updateComplete;
    expect(inside(trend, '.tip').textContent).to.contain('November 2016').and.to.contain('Black Friday');
    await drag(places[32]!, places[35]!);
    await Promise.all([trend.ready, kpi.ready]);
    expect(clauses()).to.deep.equal({ trend: 'date: 2016-09..2016-12' });
    const autumn = (await ask({ measures: ['orders'], where: 'date: 2016-09..2016-12' }))[0]!.orders;
    expect(kpi.value).to.equal(autumn);
    inside(trend, '[part=chart]').focus();
    await sendKeys({ press: 'Escape' });
    await Promise.all([trend.ready, kpi.ready]);
    expect(kpi.value).to.equal(all);
    await click(points(trend)[34]!);
    await kpi.ready;
    expect(clauses()).to.deep.equal({ trend: 'date: 2016-11' });
  });
});
