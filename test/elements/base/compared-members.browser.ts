import { expect } from 'chai';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-map.js';
import '../../../src/define/sales-table.js';
import '../../../src/define/sales-trend.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesElement } from '../../../src/elements/base/element/sales-element.js';
import { until } from '../../until.js';
import { clean, inside, spoken, violations } from '../chart-page.js';
import { press } from '../keys.js';

/** Two regions over a year: West sells 20% more chairs each month, and half as many lamps; East sells rugs, too. */
const ROWS = Array.from({ length: 12 }, (_, month) => {
  const date = new Date(Date.UTC(2017, month, 15)).toISOString().slice(0, 10);
  const line = (region: string, category: string, revenue: number): object => ({
    date,
    region,
    category,
    revenue,
    order: `${region} ${category} ${month}`,
  });
  return [
    line('West', 'Chairs', 1200),
    line('East', 'Chairs', 1000),
    line('West', 'Lamps', 100),
    line('East', 'Lamps', 200),
    ...(month === 0 ? [line('East', 'Rugs', 60), line('West', 'Vases', 90)] : []),
  ];
}).flat();
const WEST = { measure: 'revenue', where: 'region: West', compare: 'region: East' };

/** Puts a widget over the rows on the page. */
async function mount(tag: string, attributes: Readonly<Record<string, string>>): Promise<SalesElement> {
  const widget = document.createElement(tag) as SalesElement;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.data = ROWS;
  document.body.append(widget);
  await widget.ready;
  return widget;
}

const textOf = (element: Element): string => element.textContent.replaceAll(/\s+/g, ' ').trim();
const headsOf = (widget: SalesElement): readonly string[] =>
  [...widget.shadowRoot!.querySelectorAll('table th[scope=col], [role=columnheader]')].map(textOf);
const previous = (widget: SalesElement): unknown => widget.result?.rows()[0]?.['revenue.previous'];
/** Words for changes over time. */
const OVER_TIME = /\b(?:rose|fell|grew|growth|change|previous|earlier|before|since|new|back|(?:up|down) [\d$])\b/i;

describe('a comparison of two members', () => {
  afterEach(() => {
    clean();
    filterGroup().clear();
  });

  it('is named in a KPI, its speech, its table and its sentence @release', async () => {
    const kpi = await mount('sales-kpi', { ...WEST, sparkline: '' });
    expect(textOf(inside(kpi, '.dl'))).to.equal('▲ +8.5%8.5% above East, better vs East 14.5K');
    expect(textOf(inside(kpi, '.periods'))).to.equal('West vs. East');
    expect([...inside(kpi, 'table').querySelectorAll('tr')].slice(1, 5).map(textOf)).to.deep.equal([
      'West15,690.00',
      'East14,460.00',
      'vs East+1,230.00',
      'vs East, %+8.5%',
    ]);
    expect(kpi.claims).to.deep.include({ sides: { current: 'region: West', earlier: 'region: East' } });
    const down = await mount('sales-kpi', { ...WEST, direction: 'down' });
    expect(textOf(inside(down, '.delta'))).to.contain('above East, worse');
    expect(await violations(kpi)).to.deep.equal([]);
  });

  it('has two lines in a trend over the same days, each with its name', async () => {
    const trend = await mount('sales-trend', { ...WEST, granularity: 'month' });
    expect(textOf(inside(trend, '[part=card]'))).to.match(/West 1\.3K.*East 1\.2K/);
    expect(textOf(inside(trend, '.read'))).to.match(/^West: above East in all twelve months, \+1[\d.,K]+ in total/);
    inside(trend, '[part=chart]').focus();
    await press('End');
    await trend.updateComplete;
    expect(spoken(trend)).to.contain('December 2017: 1,300.00, 8.3% above East');
    expect(headsOf(trend)).to.deep.equal(['Period', 'West', 'East', 'vs East', 'vs East, %']);
  });

  it('has both names above the bars of a breakdown, and says where the differences are', async () => {
    const bars = await mount('sales-breakdown', { ...WEST, by: 'category' });
    expect(textOf(inside(bars, '.read'))).to.equal(
      'West: above East in 1 of 2, most of all in Chairs (+2.4K); furthest below in Lamps (−1.2K).',
    );
    expect(textOf(inside(bars, '[part=card]'))).to.match(/West.*vs East.*East.*none in East/);
  });

  it('names the columns of a table', async () => {
    const table = await mount('sales-table', { ...WEST, by: 'category' });
    expect(headsOf(table).map((head) => head.replace(/[^\p{L}, %]/gu, ''))).to.include.members(['West', 'vs East, %']);
    expect(table.shadowRoot!.textContent).to.contain('20.0% above East, better').and.to.contain('50.0% below East, worse');
    const top = await mount('sales-table', { ...WEST, by: 'category', order: '-revenue.change', limit: '2' });
    expect(textOf(inside(top, '[part=heading]'))).to.equal('Top 2 categories by revenue vs East');
    expect(textOf(inside(top, '.read'))).to.equal('Chairs: 20.0% above East.');
  });

  it('has no word for a change over time, in no card', async () => {
    for (const [tag, more] of [
      ['sales-kpi', { measure: 'revenue, orders' }],
      ['sales-trend', { growth: '' }],
      ['sales-trend', { chart: 'variance' }],
      ['sales-trend', { series: 'category' }],
      ['sales-breakdown', { by: 'category' }],
      ['sales-breakdown', { by: 'category', chart: 'donut' }],
      ['sales-table', { by: 'category' }],
      ['sales-table', { by: 'month(date)', measure: 'revenue, aov' }],
    ] as const) {
      const card = await mount(tag, { ...WEST, ...more });
      expect(textOf(inside(card, '[part=card]')), `${tag} ${JSON.stringify(more)}`).not.to.match(OVER_TIME);
      card.remove();
    }
  });

  it('says which member the data does not have, and which one is meant @release', async () => {
    const kpi = await mount('sales-kpi', { ...WEST, compare: 'region: Esat' });
    await until(() => textOf(inside(kpi, '[part=card]')).includes('Did you mean'));
    expect(textOf(inside(kpi, '[part=card]'))).to.contain("'Esat' is not a value of region. Did you mean 'East'?");
  });

  it('is followed by cards that can show it, and by no other @release', async () => {
    const kpi = await mount('sales-kpi', { measure: 'revenue', compare: 'previous-year' });
    const bars = await mount('sales-breakdown', { measure: 'revenue', by: 'category' });
    const regions = await mount('sales-breakdown', { measure: 'revenue', by: 'region' });
    const map = await mount('sales-map', { measure: 'revenue', by: 'region', compare: 'previous-year' });
    filterGroup().set('page', 'region: West');
    filterGroup().set('picker', 'compare: "region: East"');
    await Promise.all([kpi.ready, bars.ready, regions.ready, map.ready]);
    expect([kpi, bars, regions].map(previous)).to.deep.equal([14_460, 12_000, undefined]);
    expect(map.result?.facts.sides).to.equal(undefined);
    filterGroup().undo();
    await kpi.ready;
    expect(kpi.result?.facts.sides).to.equal(undefined);
  });
});
