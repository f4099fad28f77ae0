import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import { clean, inside, show, watchConsole } from './dashboard-page.js';

const REGIONS = ['North', 'East', 'South', 'West'];
const CATEGORIES = ['Paper', 'Pens', 'Ink'];

interface Order {
  readonly date: string;
  readonly region: string;
  readonly category: string;
  readonly discount: number;
  readonly revenue: number;
  readonly profit: number;
}

/**
 * Three years with an order of each region and category per week. Outside the North, every third order is sold at a loss for half the price. The
 * South sells `south` times as much in the last year.
 */
function ordersOf(south: number): readonly Order[] {
  return Array.from({ length: 157 }, (_, week) =>
    REGIONS.flatMap((region, r) =>
      CATEGORIES.map((category, c): Order => {
        const date = new Date(Date.UTC(2022, 0, 3 + 7 * week)).toISOString().slice(0, 10);
        const discount = region !== 'North' && (week + r + c) % 3 === 0 ? 0.5 : 0;
        const full = (100 + (((12 * week + 3 * r + c) * 7) % 11)) * (region === 'South' && date >= '2024' ? south : 1);
        return { date, region, category, discount, revenue: full * (1 - discount), profit: full * (0.3 - discount) };
      }),
    ),
  ).flat();
}

const leadOf = (dashboard: SalesDashboard): string => inside(dashboard, '.lead').textContent;
const insightsOf = (dashboard: SalesDashboard): HTMLElement => dashboard.shadowRoot!.querySelector('sales-insights')!;
const titlesOf = (dashboard: SalesDashboard): readonly string[] =>
  [...insightsOf(dashboard).shadowRoot!.querySelectorAll('.list h3')].map(({ textContent }) => textContent.trim());

/** The amount that discounts lost in the last year, in thousands with three digits. */
function lossOf(orders: readonly Order[]): string {
  const discounted = orders.filter(({ date, discount }) => date >= '2024' && discount > 0);
  return `${(discounted.reduce((sum, { profit }) => sum - profit, 0) / 1000).toPrecision(3)}K`;
}

describe('the headline of a dashboard', () => {
  watchConsole();
  afterEach(clean);

  it('has the largest insight as its second sentence, in place of the title in the card @release', async () => {
    const orders = ordersOf(1);
    const dashboard = await show({}, orders);
    const sentence = `Discounts of 50% lost ${lossOf(orders)} in 2024`;
    expect(leadOf(dashboard)).to.match(new RegExp(`\\. ${sentence}$`));
    expect(titlesOf(dashboard)[0]).to.equal('Unprofitable discounts · 2024');
    expect(inside(insightsOf(dashboard), '#summary').textContent).to.not.contain(sentence);
    expect(dashboard.claims?.claims.map(({ kind }) => kind)).to.include('test');
  });

  it('has the cause of the change instead where that is larger @release', async () => {
    const orders = ordersOf(0.3);
    const dashboard = await show({}, orders);
    expect(leadOf(dashboard)).to.match(/Stands out: South \(region, revenue −[\d.]+K\)$/);
    expect(titlesOf(dashboard)[0]).to.match(/^Discounts of 50% lost [\d.]+K in 2024$/);
  });

  it('has the cause of the change in the months that are whole a year earlier, where the whole period has no year before it', async () => {
    const orders = ordersOf(3).filter(({ date }) => date >= '2023-07');
    const plain = orders.map(({ date, region, category, revenue }) => ({ date, region, category, revenue }));
    const dashboard = await show({}, plain);
    expect(leadOf(dashboard)).to.match(
      /from Jul to Dec 2024, compared with Jul–Dec 2023\. Most of the change: South \(region, \+[\d.]+K of \+[\d.]+K\)\. /,
    );
    const drivers = dashboard.shadowRoot!.querySelector('sales-drivers')!;
    expect(inside(drivers, '#summary').textContent).to.contain('South');
  });

  it('keeps the sign of an amount on one line with its currency @release', async () => {
    const dashboard = await show({ currency: 'USD', style: 'inline-size: 304px' }, ordersOf(0.3));
    const amount = inside(dashboard, '.lead .nb');
    expect(amount.textContent).to.match(/^−\$[\d.]+K\)$/);
    expect(getComputedStyle(amount).whiteSpace).to.equal('nowrap');
  });

  it('compares two members in place of periods, without the cause of a change @release', async () => {
    const dashboard = await show({}, ordersOf(0.3));
    filterGroup().set('page', 'region: South');
    filterGroup().set('picker', 'compare: "region: North"');
    await dashboard.ready;
    expect(leadOf(dashboard)).to.match(/^\s*Revenue: [\d.]+K in 2024, \d+\.\d% below North/);
    expect(leadOf(dashboard)).to.not.contain('Stands out');
    expect(inside(dashboard, '.periods').textContent).to.contain('South vs. North, 2024');
    expect(dashboard.shadowRoot!.textContent).to.contain('Compared with: North').and.to.not.contain('compare:');
  });

  it('has no insight of other filters, and is muted until its answer @release', async () => {
    const dashboard = await show({}, ordersOf(1));
    const before = leadOf(dashboard);
    const seen = new Set<string>();
    const observer = new MutationObserver(() => {
      seen.add(`${inside(dashboard, '.lead').className}: ${leadOf(dashboard)}`);
    });
    observer.observe(dashboard.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    filterGroup('default').set('page', 'region: North');
    await dashboard.updateComplete;
    await dashboard.ready;
    observer.disconnect();
    const after = leadOf(dashboard);
    expect(after).to.not.contain('Discounts').and.not.equal(before);
    expect([...seen]).to.include(`lead stale: ${before}`);
    expect([...seen].filter((text) => text.includes('Discounts'))).to.deep.equal([`lead stale: ${before}`]);
  });

  it('stands over a page without bars of the members that explain the change @release', async () => {
    const dashboard = await show(
      {},
      ordersOf(3).map(({ date, region, revenue }) => ({ date, region, revenue })),
    );
    const tags = [...dashboard.shadowRoot!.querySelectorAll('.tiles > slot > *')].map(({ localName }) => localName);
    expect(tags).to.include('sales-drivers').and.not.include('sales-breakdown');
  });

  /** How many pixels the filters, the key figures and the cards moved on a phone while the page filled. */
  async function movesOf(data: readonly object[]): Promise<readonly [SalesDashboard, readonly number[]]> {
    const shown = show({ style: 'inline-size: 304px' }, data);
    const dashboard = document.querySelector('sales-dashboard')!;
    const tops: Record<string, Set<number>> = { '.filters': new Set(), '.kpis': new Set(), '.tiles': new Set() };
    let isDone = false;
    const watch = (): void => {
      for (const [part, seen] of Object.entries(tops)) {
        const box = dashboard.shadowRoot?.querySelector(part)?.getBoundingClientRect();
        if (box && box.height > 0) seen.add(box.top);
      }
      if (!isDone) requestAnimationFrame(watch);
    };
    watch();
    await shown;
    isDone = true;
    return [dashboard, Object.values(tops).map((seen) => Math.max(...seen) - Math.min(...seen))];
  }

  it('stands over cards that do not move where nothing stands out @release', async () => {
    const data = ordersOf(1).map(({ date, region }, at) => ({ date, region, revenue: 100 + ((at * 13) % 57) }));
    let moved = 0;
    const add = (entries: PerformanceEntryList): void => {
      for (const entry of entries) moved += (entry as PerformanceEntry & { readonly value: number }).value;
    };
    const observer = new PerformanceObserver((list) => add(list.getEntries()));
    observer.observe({ type: 'layout-shift' });
    const dashboard = await show({}, data);
    add(observer.takeRecords());
    observer.disconnect();
    expect(insightsOf(dashboard).matches(':state(quiet)')).to.equal(true);
    expect(moved).to.be.lessThan(0.03);
  });

  for (const width of [304, 1200])
    it(`stands over a page that grows and shrinks by a tenth at most after its first frame with cards, at ${width} px @release`, async () => {
      const orders = ordersOf(1).map((order, at) => ({
        ...order,
        revenue: 100 + ((at * 13) % 57),
        product: `Product ${at % 9}`,
      }));
      const shown = show({ style: `inline-size: ${width}px` }, orders);
      const dashboard = document.querySelector('sales-dashboard')!;
      const heights: number[] = [];
      let isDone = false;
      const watch = (): void => {
        const root = dashboard.shadowRoot;
        if (root?.querySelector('.tiles > slot > *')) heights.push(inside(dashboard, '.page').offsetHeight);
        if (!isDone) requestAnimationFrame(watch);
      };
      watch();
      await shown;
      isDone = true;
      expect(heights.length).to.be.greaterThan(1);
      const far = Math.max(...heights.map((height) => Math.abs(height / heights[0]! - 1)));
      expect(far, [...new Set(heights)].join()).to.be.at.most(0.1);
    });

  it('and filters and key figures stay where they are on a phone while the page fills @release', async () => {
    // Twelve months of two years are the longest name of a period.
    const [dashboard, moves] = await movesOf(ordersOf(1).filter(({ date }) => date < '2024-06'));
    // The heights of texts are fractions of pixels.
    expect(Math.max(...moves)).to.be.lessThan(1);
    expect(inside(dashboard, '.periods bdi').textContent).to.contain('Jun 2023–May 2024');
  });

  it('and cards stay where they are with a further sentence in the headline, and with a doubt about amounts', async () => {
    // The South sells more than the others together, and all sell two fifths more in the last year. The amount X is of an unknown kind.
    const orders = ordersOf(1).map((order, at) => {
      const factor = (order.region === 'South' ? 4 : 1) * (order.date >= '2024' ? 1.4 : 1);
      const revenue = factor * order.revenue;
      return { ...order, revenue, profit: factor * order.profit, 'Amount X': 100 + ((at * 13) % 57) };
    });
    const [dashboard, moves] = await movesOf(orders);
    expect(leadOf(dashboard)).to.match(/Most of the change: South \(.*\)\. Discounts of 50% lost/);
    expect(inside(dashboard, '.tiles ~ .source').textContent).to.contain('Money of an unknown kind is not included');
    // The heights of texts are fractions of pixels.
    expect(Math.max(...moves)).to.be.lessThan(1);
  });

  it('and key figures leave it to the page and to cards to state which rows have a key that another table lacks @release', async () => {
    const sales = ordersOf(1).map((order, at) => ({ date: order.date, revenue: order.revenue, product_id: (at * 7) % 20 }));
    const products = Array.from({ length: 18 }, (_, id) => ({ product_id: id, category: CATEGORIES[id % 3]!, cost: 20 + id }));
    const dashboard = await show({}, { tables: { sales, products } });
    const MISSING = 'missing from “products”';
    const stating = [...dashboard.shadowRoot!.querySelectorAll('.kpis > *, .tiles > slot > *')].filter(({ shadowRoot }) =>
      shadowRoot?.textContent.includes(MISSING),
    );
    expect(stating.map(({ localName }) => localName))
      .to.include('sales-drivers')
      .and.not.include('sales-kpi');
    expect(inside(dashboard, '.tiles ~ .source').textContent.split(MISSING).length).to.equal(2);
  });
});
