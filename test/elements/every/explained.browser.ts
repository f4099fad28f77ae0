import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { clean, violations, watchConsole } from '../chart-page.js';
import { CHARTS, LINES, showChart, type Chart, type Widget } from './charts.js';
import { takeFromMenu } from './saved.js';
import { everyNth } from '../../random.js';
import { until } from '../../until.js';

/** The lines without what follows from the sub-category, which a second table has; some are of a sub-category that it lacks, and some have no revenue. */
const JOINED = {
  tables: {
    sales: LINES.map(({ category: _, ...line }, k) => ({
      ...line,
      ...(k % 97 === 0 && { subcategory: 'Lamps' }),
      revenue: k % 101 === 5 ? null : line.revenue,
    })),
    parts: [...new Map(LINES.map(({ category, subcategory }) => [subcategory, { subcategory, category }])).values()],
  },
  joins: ['sales.subcategory = parts.subcategory'],
};
const LOST = JOINED.tables.sales.filter(({ subcategory }) => subcategory === 'Lamps').length;

/** A widget, and the term under which it tells what is measured, where it is no measure; empty where nothing is. */
type Told = Pick<Chart, 'name' | 'tag' | 'attributes'> & { readonly term?: string };

/** What shows an answer, besides the charts. */
const OTHERS: readonly Told[] = [
  { name: 'kpi', tag: 'sales-kpi', attributes: { measure: 'revenue' } },
  {
    name: 'kpi of several',
    tag: 'sales-kpi',
    attributes: { measure: 'revenue, orders', compare: 'previous-year', sparkline: '', goal: '100' },
  },
  { name: 'table', tag: 'sales-table', attributes: { by: 'category', measure: 'revenue' } },
  { name: 'list of rows', tag: 'sales-table', attributes: { detail: 'order, date, revenue' }, term: '' },
  { name: 'heatmap, correlation', tag: 'sales-heatmap', attributes: { mode: 'correlation' }, term: 'Correlation r' },
  { name: 'cohort, intervals', tag: 'sales-cohort', attributes: { mode: 'intervals' }, term: 'Days between orders' },
  {
    name: 'basket, next',
    tag: 'sales-basket',
    attributes: { mode: 'next', by: 'subcategory', customer: 'K01' },
    term: 'Probability',
  },
  { name: 'insights', tag: 'sales-insights', attributes: {} },
];

/** The lines of “How is this calculated?”: texts by their term. */
async function explained(widget: Widget): Promise<Readonly<Record<string, readonly string[]>>> {
  await takeFromMenu(widget, 'How is this calculated?');
  return explanationIn(widget);
}

async function explanationIn(widget: Widget): Promise<Readonly<Record<string, readonly string[]>>> {
  await until(() => widget.shadowRoot!.querySelector('.info[role=dialog]'), 'nothing is explained');
  const lines: Record<string, string[]> = {};
  let term = '';
  for (const part of widget.shadowRoot!.querySelectorAll('.info :is(dt, dd)')) {
    const text = part.textContent.replaceAll(/\s+/g, ' ').trim();
    if (part.localName === 'dt') term = text;
    else (lines[term] ??= []).push(text);
  }
  return lines;
}

describe('every widget that shows an answer', () => {
  watchConsole();
  afterEach(clean);

  for (const { term = 'Measure', ...chart } of everyNth([...CHARTS, ...OTHERS] as readonly Told[], 12, 7)) {
    it(`says which filters act on it, and how it is computed: ${chart.name}`, async () => {
      const { widget } = await showChart(chart, JOINED);
      const foot = (): string =>
        [...widget.shadowRoot!.querySelectorAll('.foot, .notices')].map((part) => part.textContent).join(' ');
      expect(foot()).not.to.contain('East');
      filterGroup('default').set('map', 'region: East, West');
      await widget.ready;
      expect(foot()).to.contain('Region: East, West');
      const lines = await explained(widget);
      expect(lines.Filters).to.include('Region: East, West');
      expect(lines.Rows!.join()).to.match(/^\d{3} of 1,\d{3}$/);
      const columns = lines.Columns!.join(' ');
      expect(columns).to.contain('Region: “region”');
      // Categories and sub-categories are in the second table: nothing else leads there.
      const join = `sales.subcategory = parts.subcategory · rows without a match, shown as “(blank)”: ${LOST}`;
      expect(lines.Joins).to.deep.equal(columns.includes('ategory: “') ? [join] : undefined);
      expect(lines[term]?.[0] ?? '', 'what is measured').to.match(term === '' ? /^$/ : /^[A-Z].*\w \w/);
      // What was old while it waited is still fading in.
      await Promise.all(widget.shadowRoot!.getAnimations().map(({ finished }) => finished));
      expect((await violations(widget)).join()).to.equal('');
    });
  }

  it('explains the days that a chart shows, with their rows and the columns used alone @release', async () => {
    const { widget } = await showChart({ tag: 'sales-trend', attributes: { granularity: 'month' } }, LINES);
    filterGroup('default').set('chart', 'date: 2023');
    await widget.ready;
    const { Period, Rows, Columns, Measure } = await explained(widget);
    const count = LINES.filter(({ date }) => date.startsWith('2023')).length;
    expect(Period).to.deep.equal(['2023']);
    expect(Rows).to.deep.equal([`${count} of ${LINES.length.toLocaleString('en-US')}`]);
    expect(Columns!.map((text) => text.replace(/:.*/, ''))).to.have.members(['Date', 'Revenue']);
    expect(Measure).to.deep.equal(['Revenue: total revenue, net of returns']);
  });

  it('explains the numbers of a sentence on a click in it', async () => {
    const { widget } = await showChart({ tag: 'sales-breakdown', attributes: { by: 'region', where: 'date: 2023' } }, LINES);
    widget.shadowRoot!.querySelector<HTMLElement>('.read')!.click();
    const { Filters, Columns } = await explanationIn(widget);
    expect(Filters).to.deep.equal(['Date: 2023']);
    expect(Columns!.map((text) => text.replace(/:.*/, ''))).to.have.members(['Date', 'Region', 'Revenue']);
  });

  it('explains a key figure on a click on it', async () => {
    const { widget } = await showChart({ tag: 'sales-kpi', attributes: { measure: 'revenue', where: 'region: West' } }, LINES);
    widget.shadowRoot!.querySelector<HTMLElement>('[part=value]')!.click();
    const { Filters, Rows } = await explanationIn(widget);
    expect(Filters).to.deep.equal(['Region: West']);
    const count = LINES.filter(({ region }) => region === 'West').length;
    expect(Rows).to.deep.equal([`${count} of ${LINES.length.toLocaleString('en-US')}`]);
  });

  it('leads from the column of the file to the revenue of all rows, whatever the card filters', async () => {
    const states = LINES.map((line, k) => ({ ...line, payment: k % 50 === 0 ? 'failed' : 'paid' }));
    const chart = { tag: 'sales-kpi', attributes: { measure: 'revenue', where: 'region: West' } };
    const { widget } = await showChart(chart, states);
    await takeFromMenu(widget, 'How is this calculated?');
    await until(() => widget.shadowRoot!.textContent.includes('Revenue of all rows'), 'there is no account');
    const account = (await explanationIn(widget))['Revenue of all rows']!;
    const money = (rows: typeof states): string => {
      const cents = rows.reduce((sum, { revenue }) => sum + Math.round(revenue * 100), 0);
      return (cents / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
    };
    const failed = states.filter(({ payment }) => payment === 'failed');
    const paid = states.filter(({ payment }) => payment === 'paid');
    expect(account.map((text) => text.split(' · ')[0]).join(' | ')).to.equal(
      [money(states), `−${money(failed)}`, money(paid)].join(' | '),
    );
    expect(account[1]).to.contain('No sale happened, as “payment” says (“failed”)');
    expect(account[2]).to.match(/Revenue$/u);
  });

  it('says what a measure leaves out @release', async () => {
    const { widget } = await showChart({ tag: 'sales-breakdown', attributes: { by: 'region' } }, JOINED);
    const lines = await explained(widget);
    const missing = JOINED.tables.sales.filter(({ revenue }) => revenue === null).length;
    expect(lines.Notes!.join(' ')).to.contain(`${missing} rows have no value in revenue`);
    expect(lines.Measure).to.deep.equal(['Revenue: total revenue, net of returns']);
  });
});
