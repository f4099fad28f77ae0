import { expect } from '@open-wc/testing';
import '../../../src/define/all.js';
import { clean, inside, putAll, tableRows, watchConsole } from '../chart-page.js';

const REGIONS = ['North', 'South', 'West'];
const KINDS = ['Shirts', 'Shoes'];

/** Three years of two lines an order, sold with a margin of 25%; in the last year everything costs, and brings, a fifth more. */
const LINES = Array.from({ length: 720 }, (_, k) => {
  const [order, month] = [Math.floor(k / 2), Math.floor(k / 20)];
  const date = `${2022 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-${String(1 + (order % 27)).padStart(2, '0')}`;
  const revenue = (40 + (k % 7) * 4) * (month >= 24 ? 1.2 : 1);
  return {
    'Order ID': `O${order}`,
    'Order Date': date,
    Customer: `K${order % 40}`,
    Region: REGIONS[k % 3],
    "Men's sales": KINDS[k % 2],
    Quantity: 1 + (k % 4),
    Revenue: revenue,
    Cost: revenue * 0.75,
  };
});

type Shown = HTMLElement & { data: unknown; readonly ready: Promise<void> };

async function shown(tag: string, attributes: Readonly<Record<string, string>>): Promise<Shown> {
  const widget = document.createElement(tag) as Shown;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  putAll([widget], { data: LINES, width: 640 });
  await widget.ready;
  return widget;
}

const textOf = (widget: Element, part: string): string => inside(widget, part).textContent.replaceAll(/\s+/g, ' ').trim();
const NET = '"Net (EUR)" = sum(revenue) - sum(cost)';

/** The tags that take any measure, with what else they need. */
const TAKERS: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[] = [
  ['sales-kpi', { compare: 'previous-year', sparkline: '' }],
  ['sales-trend', { granularity: 'month', cumulative: '' }],
  ['sales-breakdown', { by: 'region', chart: 'donut' }],
  ['sales-table', { by: 'region', order: '-Net (EUR)', compare: 'previous-year' }],
  ['sales-heatmap', { mode: 'dimensions', x: 'region', y: 'month(date)' }],
  ['sales-forecast', { granularity: 'month' }],
  ['sales-drivers', { by: 'region' }],
  ['sales-distribution', { per: 'customer' }],
];

describe('a measure of the page', () => {
  beforeEach(watchConsole);
  afterEach(clean);

  for (const [tag, attributes] of TAKERS) {
    it(`may have any name and be a difference of sums in ${tag}`, async () => {
      const widget = await shown(tag, { ...attributes, measure: NET });
      expect(widget.matches(':state(error)')).to.equal(false);
      expect(textOf(widget, '[part=heading]')).to.contain('Net (EUR)').and.not.contain('=');
    });
  }

  it('has a share of the total where its values add up @release', async () => {
    const define = 'net = sum(revenue) - sum(cost)';
    const breakdown = await shown('sales-breakdown', { define, measure: 'net', by: 'region' });
    expect(textOf(breakdown, '.card')).to.match(/leads with .* of total\)/);
  });

  for (const [name, attributes, rating] of [
    ['cost', { measure: 'cost' }, 'worse'],
    ['the sum of costs', { define: 'cogs = sum(cost)', measure: 'cogs' }, 'worse'],
    ['what states that it is good to fall', { measure: 'fee = sum(revenue) [money, down]' }, 'worse'],
    ['the difference of sales and costs', { measure: 'net = sum(revenue) - sum(cost)' }, 'better'],
    ['cost, where the page says so', { measure: 'cost', direction: 'up' }, 'better'],
  ] as const) {
    it(`is ${rating} when it rises: ${name}`, async () => {
      const kpi = await shown('sales-kpi', { ...attributes, where: 'date: 2024', compare: 'previous-year' });
      expect(textOf(kpi, '.card')).to.contain(rating);
    });
  }

  it('has the unit that it states', async () => {
    const kpi = await shown('sales-kpi', {
      measure: 'sum(cost) / sum(revenue), part = units / orders [percent]',
      format: 'full',
    });
    expect(tableRows(kpi)[0]!.slice(1)).to.deep.equal(['75.0%', '500.0%']);
  });

  it('may be what a table is sorted by, by its change', async () => {
    const table = await shown('sales-table', {
      measure: 'net = sum(revenue) - sum(cost)',
      by: 'region',
      order: '-net.change',
      compare: 'previous-year',
      limit: '2',
    });
    expect(table.matches(':state(error)')).to.equal(false);
    expect(tableRows(table).length).to.equal(2);
  });
});

describe('a list in an attribute', () => {
  beforeEach(watchConsole);
  afterEach(clean);

  for (const by of ["Men's sales, region", "region, Men's sales"]) {
    it(`may have an apostrophe: ${by}`, async () => {
      const table = await shown('sales-table', { by, measure: 'revenue' });
      expect(table.matches(':state(error)')).to.equal(false);
      expect(tableRows(table).length).to.equal(6);
    });
  }
});
