// @release: pages of many widgets, groups and routes, by seed; the tests of each part have one
import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { between, isLong, pick, randomOf } from '../../random.js';
import { make, ROWS, WIDGETS, type Widget } from '../../contract/widgets.js';
import { until } from '../../until.js';
import { watchConsole } from '../chart-page.js';
import { frame } from '../base/moving-page.js';

const COUNTS = isLong
  ? { widgets: 100, routes: 30, groups: 50, rows: 1_000_000, products: 10_000 }
  : { widgets: 16, routes: 6, groups: 9, rows: 3000, products: 1000 };
const SEED = 815;

const revenueOf = (keep: (row: (typeof ROWS)[number]) => boolean): number =>
  ROWS.filter(keep).reduce((sum, { Revenue }) => sum + Number(Revenue), 0);

/** Puts widgets on the page, all over the same rows. */
function put(
  count: number,
  tagOf: (n: number) => string,
  attributesOf: (n: number) => Readonly<Record<string, string>>,
): Widget[] {
  const box = document.createElement('div');
  const widgets = Array.from({ length: count }, (_, n) => {
    const tag = tagOf(n);
    return Object.assign(make(tag, { ...WIDGETS[tag], ...attributesOf(n) }), { data: ROWS });
  });
  box.append(...widgets);
  document.body.append(box);
  return widgets;
}

const ready = (widgets: readonly Widget[]): Promise<unknown> => Promise.all(widgets.map((widget) => widget.ready));

/** A file of orders with as many products as rows, one order a minute. */
function fileOf(rowCount: number, productCount: number): Blob {
  const lines = ['Order ID,Order Date,Product,Sales'];
  for (let n = 0; n < rowCount; n++) {
    const time = new Date(Date.UTC(2020, 0, 1) + n * 60_000).toISOString().slice(0, 19);
    lines.push(`O${String(n)},${time},Product ${String(n % productCount)},${String(1 + (n % 7))}`);
  }
  return new Blob([lines.join('\n')], { type: 'text/csv' });
}

describe('a page under load', () => {
  watchConsole();
  afterEach(() => {
    document.body.replaceChildren();
    filterGroup('default').clear();
  });

  it(`has ${COUNTS.widgets} widgets, which all follow a filter`, async () => {
    const tags = ['sales-kpi', 'sales-breakdown', 'sales-trend', 'sales-table'];
    const widgets = put(
      COUNTS.widgets,
      (n) => tags[n % 4]!,
      () => ({}),
    );
    await ready(widgets);
    const kpis = widgets.filter(({ localName }) => localName === 'sales-kpi') as (Widget & { value: number })[];
    expect(new Set(kpis.map(({ value }) => value))).to.deep.equal(new Set([revenueOf(() => true)]));
    filterGroup('default').set('map', 'region: West');
    await ready(widgets);
    const west = revenueOf(({ Region }) => Region === 'West');
    expect(new Set(kpis.map(({ value }) => value))).to.deep.equal(new Set([west]));
    for (const widget of widgets.filter(({ localName }) => localName === 'sales-breakdown')) {
      expect(widget.result!.rows()).to.deep.equal([{ region: 'West', revenue: west }]);
    }
  }).timeout(300_000);

  it(`changes its route ${COUNTS.routes} times, also before anything is painted (seed ${SEED})`, async () => {
    const random = randomOf(SEED);
    let widgets: Widget[] = [];
    for (let page = 0; page < COUNTS.routes; page++) {
      document.body.replaceChildren();
      widgets = put(
        6,
        () => pick(random, Object.keys(WIDGETS)),
        () => ({}),
      );
      const pause = between(random, 0, 3);
      if (pause === 1) await frame();
      if (pause === 2) await until(() => widgets.some(({ result }) => result !== undefined));
      if (pause === 3) await ready(widgets);
    }
    await ready(widgets);
    const [kpi] = put(
      1,
      () => 'sales-kpi',
      () => ({}),
    ) as (Widget & { value: number })[];
    await kpi!.ready;
    expect(kpi!.value).to.equal(revenueOf(() => true));
  }).timeout(300_000);

  it(`has ${COUNTS.groups} groups, each with a clause of its own`, async () => {
    const regions = ['North', 'South', 'West'];
    for (let n = 0; n < COUNTS.groups; n++)
      filterGroup(`load-${String(n)}`).set('map', `region: ${regions[n % 3]!}; quantity: ${String(1 + (n % 4))}..`);
    const kpis = put(
      COUNTS.groups,
      () => 'sales-kpi',
      (n) => ({ group: `load-${String(n)}` }),
    ) as (Widget & { value: number })[];
    await ready(kpis);
    kpis.forEach(({ value }, n) => {
      expect(value, String(n)).to.equal(
        revenueOf(({ Region, Quantity }) => Region === regions[n % 3] && Number(Quantity) >= 1 + (n % 4)),
      );
    });
    for (let n = 0; n < COUNTS.groups; n++) filterGroup(`load-${String(n)}`).clear();
  }).timeout(300_000);

  const { rows: rowCount, products } = COUNTS;
  it(`shows ${rowCount} orders of ${products} products`, async () => {
    const data = fileOf(rowCount, products);
    const box = document.createElement('div');
    const widgets = [
      make('sales-kpi', {}),
      make('sales-breakdown', { by: 'product', top: '10' }),
      make('sales-table', { by: 'product' }),
      make('sales-filter', { field: 'product' }),
      make('sales-trend', { granularity: 'day' }),
      make('sales-distribution', { per: 'order' }),
    ];
    box.append(...widgets.map((widget) => Object.assign(widget, { data })));
    document.body.append(box);
    await ready(widgets);
    const total = Array.from({ length: rowCount }, (_, n) => 1 + (n % 7)).reduce((sum, value) => sum + value, 0);
    expect((widgets[0] as Widget & { value: number }).value).to.equal(total);
    expect(widgets[1]!.result!.rowCount).to.be.at.most(11);
    const days = widgets[4]!.result!.rows();
    expect(days.length).to.equal(Math.ceil(rowCount / 1440));
    expect(days.reduce((sum, { revenue }) => sum + Number(revenue), 0)).to.equal(total);
    filterGroup('default').set('map', 'product: "Product 7"');
    await ready(widgets);
    const expected = Array.from({ length: rowCount }, (_, n) => (n % products === 7 ? 1 + (n % 7) : 0)).reduce(
      (sum, value) => sum + value,
      0,
    );
    expect((widgets[0] as Widget & { value: number }).value).to.equal(expected);
  }).timeout(600_000);
});
