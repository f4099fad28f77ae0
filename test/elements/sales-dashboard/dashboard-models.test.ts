import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { openDataset, type Dataset } from '../../../src/core.js';
import { tables } from '../../../src/elements/sales-dashboard/model/candidates.js';
import { choosesTime, factsOf, summaryPlan } from '../../../src/elements/sales-dashboard/model/facts.js';
import { layoutOf, questionsOf, type AnswerOf } from '../../../src/elements/sales-dashboard/model/layout.js';
import { leadClaims, primaryMeasure } from '../../../src/elements/sales-dashboard/model/summary.js';
import { dashboardAttributes, PAGES } from '../../../src/elements/sales-dashboard/attributes.js';
import type { PageName } from '../../../src/elements/sales-dashboard/attributes.js';
import type { Facts, Place, TileTag } from '../../../src/elements/sales-dashboard/model/slot.js';
import { checkWidgets, placesOf } from '../../../src/elements/sales-dashboard/model/slots.js';
import { answerOf, NO_ANSWER, rowsWithImpact, type Answer } from '../../../src/elements/sales-dashboard/model/worth.js';
import { en } from '../../../src/messages/en.js';
import type { QueryPlan } from '../../../src/query/plan.js';
import { SalesError } from '../../../src/util/error.js';
import { sharedData, skipWithout } from '../../shared-data.js';
import { readerOf } from '../written.js';
import { isLong } from '../../random.js';

const LINES = [
  { 'Order Date': '2016-01-01', Sales: 10, Region: 'West', 'Order ID': 'A' },
  { 'Order Date': '2016-05-01', Sales: 30, Region: 'East', 'Order ID': 'B' },
  { 'Order Date': '2017-03-01', Sales: 50, Region: 'West', 'Order ID': 'C' },
];

/** The answers to all questions of a page; those that cannot be asked are left out. */
async function answersOf(dataset: Dataset, page: PageName): Promise<AnswerOf> {
  const answers = new Map<string, Answer>();
  for (const plan of questionsOf(Object.values(placesOf(page, factsOf(dataset.catalog))).flat())) {
    try {
      answers.set(JSON.stringify(plan), answerOf(await dataset.query(plan)));
    } catch (error) {
      assert.ok(error instanceof SalesError && /^(missing-role|not-related|bad-type)$/.test(error.code), String(error));
    }
  }
  return (plan) => answers.get(JSON.stringify(plan)) ?? NO_ANSWER;
}

const ALL = { widgets: [], width: 1440, isTimeChosen: true };
const revenueBy = (name: string): QueryPlan => ({ measures: ['revenue'], by: [name] });
/** An answer of so many rows that says nothing else. */
const having = (rows: number): Answer => ({ rows, values: [] });

async function pageOf(dataset: Dataset, page: PageName, widgets: readonly string[] = []): Promise<Record<string, string[]>> {
  const { filters, kpis, tiles } = layoutOf(placesOf(page, factsOf(dataset.catalog)), await answersOf(dataset, page), {
    ...ALL,
    widgets,
  });
  return {
    filters: filters.flatMap(({ attributes }) => attributes.field ?? []),
    kpis: kpis.map(({ attributes }) => attributes.measure ?? ''),
    tiles: tiles.map(({ name, span }) => `${name} ${span}`),
  };
}

/** Data that can answer everything. */
const FACTS: Facts = {
  has: () => true,
  headline: 'revenue',
  lead: 'revenue',
  hasYears: true,
  days: 800,
  knowsNew: true,
  knowsRetained: true,
  way: ['country', 'state', 'city'],
  reported: undefined,
  isMonthly: false,
  asksRevenue: false,
  hasHours: true,
  hasBlank: () => false,
  fields: [],
  hasFewProducts: false,
};

describe('the pages of a dashboard', () => {
  it('have what few columns can answer, in rows without holes', async () => {
    const dataset = await openDataset(LINES);
    assert.deepEqual(await pageOf(dataset, 'sales'), {
      filters: ['date', 'compare', 'region'],
      kpis: ['revenue', 'orders', 'aov'],
      tiles: ['trend 8', 'insights 4', 'drivers 8', 'places 4'],
    });
    assert.deepEqual(await pageOf(dataset, 'customers'), { filters: ['date', 'compare', 'region'], kpis: [], tiles: [] });
    dataset.close();
  });

  it('show each field with few readable members, and no hashes', async () => {
    const lines = Array.from({ length: 240 }, (_, k) => ({
      'Order Date': `2016-${String(1 + ((k >> 1) % 12)).padStart(2, '0')}-0${1 + ((k >> 1) % 9)}`,
      'Order ID': `A${k >> 1}`,
      Sales: 10 + (k % 7) * 5 + (k % 3 === 0 ? 40 : 0),
      Wrapping: ['Box', 'Bag', 'None'][k % 3],
      'Box Code': ['A1', 'B2', 'C3'][k % 3],
      Same: 'always',
      Note: `free text ${k}`,
      Product: `${'0123456789abcdef'.repeat(2).slice(0, 30)}${String(10 + (k % 30))}`,
    }));
    const dataset = await openDataset(lines);
    const { fields, has } = factsOf(dataset.catalog);
    assert.deepEqual([fields, has('product')], [['Wrapping'], true]);
    const { tiles = [] } = await pageOf(dataset, 'sales');
    const names = tiles.map((tile) => tile.split(' ')[0]!);
    assert.ok(names.includes('field-1'), names.join());
    assert.ok(!names.includes('products'), names.join());
    dataset.close();
  });

  it('begin with what there is where there is no revenue', async () => {
    const dataset = await openDataset([
      { product: 'Pen', quantity: 2 },
      { product: 'Ink', quantity: 5 },
    ]);
    assert.equal(factsOf(dataset.catalog).lead, 'units');
    assert.deepEqual((await pageOf(dataset, 'sales')).kpis, ['units']);
    dataset.close();
  });

  it('have the widgets that the page names, in its order', async () => {
    const dataset = await openDataset(LINES);
    assert.deepEqual((await pageOf(dataset, 'sales', ['insights', 'calendar', 'trend'])).tiles, ['insights 4', 'trend 8']);
    dataset.close();
  });

  it('count rows whose members and numbers are there, and a total of 0 as nothing', async () => {
    const dataset = await openDataset([
      { region: 'West', revenue: 10, profit: 0 },
      { region: '', revenue: 20, profit: 0 },
      { region: 'East', revenue: null, profit: 0 },
    ]);
    const worthOf = async (plan: QueryPlan): Promise<number> => rowsWithImpact(await dataset.query(plan));
    assert.equal(await worthOf({ measures: ['revenue'], by: ['region'] }), 1, 'one of three has both');
    assert.equal(await worthOf({ measures: ['revenue'] }), 1);
    assert.equal(await worthOf({ measures: ['profit'] }), 0);
    assert.equal(await worthOf({ measures: ['profit'], by: ['region'] }), 2);
    dataset.close();
  });

  it('leave out a widget that has fewer or more rows than it can show', () => {
    const plan = { measures: ['revenue'], by: ['region'] };
    const candidate = { tag: 'sales-breakdown', plan, least: 2, most: 5, attributes: () => ({ by: 'region' }) } as const;
    const page = { filters: [], kpis: [], tiles: [{ name: 'parts', span: 12, candidates: [candidate] }] };
    const namesWith = (rows: number): readonly string[] => layoutOf(page, () => having(rows), ALL).tiles.map(({ name }) => name);
    assert.deepEqual([1, 2, 5, 6].map(namesWith), [[], ['parts'], ['parts'], []]);
  });

  it('fill each row of twelve columns exactly', () => {
    const everything: AnswerOf = () => having(200);
    for (const page of PAGES) {
      const { tiles } = layoutOf(placesOf(page, FACTS), everything, ALL);
      let used = 0;
      for (const { span, name } of tiles) {
        used += span;
        assert.ok(used <= 12, `${name} hangs over`);
        if (used === 12) used = 0;
      }
      assert.equal(used, 0);
    }
  });

  it('have at most seven cards in four rows, of which the last one lists members', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => ({
      ...LINES[n % 3],
      Customer: `C${n % 20}`,
      Age: 20 + n,
      Region: `R${n % 5}`,
      Country: `L${n % 4}`,
    }));
    const dataset = await openDataset(rows);
    const { tiles } = await pageOf(dataset, 'customers');
    // Nothing lies before the period, so no customer is known to be new.
    assert.deepEqual(tiles, [
      ...['customer-parts 5', 'segments 7', 'at-risk 7', 'customer-value 5'],
      ...['concentration 6', 'customer-places 6'],
      'top-customers 12',
    ]);
    dataset.close();
  });

  it('have no small widget alone in a row: it joins two others, or goes; the only list below the main chart stays', () => {
    const place = (name: string, span: number, tag: TileTag = 'sales-breakdown'): Place => ({
      name,
      span,
      candidates: [{ tag, plan: revenueBy(name), least: 1, attributes: () => ({ by: name }) }],
    });
    const shown = (...tiles: Place[]): readonly string[] =>
      layoutOf({ filters: [], kpis: [], tiles }, () => having(1), ALL).tiles.map(({ name, span }) => `${name} ${span}`);
    assert.deepEqual(shown(place('a', 6), place('b', 6), place('c', 6)), ['a 4', 'b 4', 'c 4']);
    assert.deepEqual(shown(place('a', 8), place('b', 4), place('c', 6, 'sales-distribution')), ['a 8', 'b 4']);
    assert.deepEqual(shown(place('a', 8), place('b', 4), place('c', 6)), ['a 8', 'b 4', 'c 12']);
    assert.deepEqual(shown(place('a', 8), place('b', 8)), ['a 12', 'b 12']);
    assert.deepEqual(shown(place('a', 8), place('b', 6), place('c', 4)), ['a 8', 'c 4', 'b 12']);
  });

  it('are pairs below the main trend on a tablet, and the main trend and lists have the whole width on an upright one', () => {
    const spans = (width: number): readonly string[] =>
      layoutOf(placesOf('sales', FACTS), () => having(200), { ...ALL, width }).tiles.map(({ name, span }) => `${name} ${span}`);
    assert.deepEqual(spans(976), [...['trend 8', 'insights 4', 'drivers 6', 'forecast 6', 'goods 6', 'places 6'], 'products 12']);
    assert.deepEqual(spans(720), [
      ...['trend 12', 'insights 12', 'drivers 6', 'forecast 6', 'goods 6', 'places 6'],
      'products 12',
    ]);
  });

  it('have on every width the widgets of a wide page', () => {
    const namesOn = (width: number): readonly string[] =>
      layoutOf(placesOf('sales', FACTS), () => having(200), { ...ALL, width }).tiles.map(({ name }) => name);
    for (const width of [360, 720, 976]) assert.deepEqual(namesOn(width).toSorted(), namesOn(1440).toSorted(), `${width} px`);
  });

  it('have shorter lists on narrow pages', () => {
    const limits = (width: number): readonly unknown[] =>
      layoutOf(placesOf('sales', FACTS), () => having(200), { ...ALL, width })
        .tiles.filter(({ isLast }) => isLast)
        .map(({ attributes }) => attributes.limit);
    assert.deepEqual(limits(1440), ['10']);
    assert.deepEqual(limits(720), ['6']);
    assert.deepEqual(limits(390), ['6']);
  });

  it('put two small widgets beside a long list, and cut a list that has no two of them', () => {
    const place = (name: string, span: number, height: string, more: object = {}): Place => ({
      ...{ name, span },
      candidates: [
        { tag: 'sales-breakdown', plan: revenueBy(name), least: 1, attributes: () => ({ by: name, height }), ...more },
      ],
    });
    const hero = [place('trend', 8, '470'), place('insights', 4, '470')];
    const long = place('goods', 4, '504', { cut: () => ({ by: 'goods', top: '8' }) });
    const small = place('parts', 4, '196');
    const shown = (tiles: readonly Place[], width = 1440): readonly string[] =>
      layoutOf({ filters: [], kpis: [], tiles }, () => having(1), { ...ALL, width }).tiles.map(
        ({ name, span, isTall, attributes: { top = '', height = '' } }) =>
          [name, span, isTall ? 'tall' : '', top ? `top ${top}` : height].filter(Boolean).join(' '),
      );
    const all = [...hero, long, place('places', 4, '328'), small];
    assert.deepEqual(shown(all), ['trend 8 470', 'insights 4 470', 'goods 5 tall 504', 'places 7 328', 'parts 7 196']);
    assert.deepEqual(shown(all, 976).slice(2), ['goods 6 tall 504', 'places 6 328', 'parts 6 196']);
    assert.deepEqual(shown(all, 390).slice(2), ['goods 6 504', 'places 6 328', 'parts 12 196']);
    assert.deepEqual(shown([...hero, long, small]).slice(2), ['goods 6 top 8', 'parts 6 196']);
    assert.deepEqual(shown([...hero, place('places', 4, '218'), small]).slice(2), ['places 6 218', 'parts 6 196']);
    assert.deepEqual(shown([...hero, long, place('sizes', 4, '470')]).slice(2), ['goods 6 504', 'sizes 6 470']);
  });

  it('let a small widget that would be alone stand next to the small one above, whose wide neighbor has its row', () => {
    const places = [8, 4, 4, 8, 4].map((span, n) => ({
      ...{ name: `${n}`, span },
      candidates: [{ tag: 'sales-breakdown' as const, plan: revenueBy(`${n}`), least: 1, attributes: () => ({ by: `${n}` }) }],
    }));
    const { tiles } = layoutOf({ filters: [], kpis: [], tiles: places }, () => having(1), ALL);
    assert.deepEqual(
      tiles.map(({ name, span }) => `${name} ${span}`),
      ['0 8', '1 4', '3 12', '2 6', '4 6'],
    );
  });

  it('show what found nothing as a line below the others; the main chart takes its room and keeps its height', () => {
    const place = (name: string, span: number, tag: 'sales-trend' | 'sales-breakdown' = 'sales-breakdown'): Place => ({
      ...{ name, span },
      candidates: [{ tag, plan: revenueBy(name), least: 1, attributes: () => ({ by: name, height: '464' }) }],
    });
    const tiles = [
      place('trend', 8, 'sales-trend'),
      place('insights', 4),
      place('goods', 4),
      place('places', 4),
      place('parts', 4),
    ];
    const shown = (quiet: readonly string[], width: number): readonly string[] =>
      layoutOf({ filters: [], kpis: [], tiles }, () => having(1), { ...ALL, width, quiet }).tiles.map(
        ({ name, span, attributes: { height } }) => `${name} ${span} ${height}`,
      );
    const others = ['goods 4 464', 'places 4 464', 'parts 4 464'];
    assert.deepEqual(shown([], 1440), ['trend 8 464', 'insights 4 464', ...others]);
    assert.deepEqual(shown(['insights'], 1440), ['trend 12 464', ...others, 'insights 12 464']);
    assert.deepEqual([shown(['insights'], 390)[0], shown(['insights'], 390).at(-1)], ['trend 12 464', 'insights 12 464']);
    const gone = layoutOf({ filters: [], kpis: [], tiles }, () => having(1), { ...ALL, quiet: ['insights'], gone: ['insights'] });
    assert.ok(
      gone.tiles.every(({ name }) => name !== 'insights'),
      'what has nothing to show is no line',
    );
  });

  it('count nothing that is the same in every month, and have no bars of a field that most rows lack', async () => {
    const rows = Array.from({ length: 400 }, (_, n) => ({
      ...{ date: new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10), revenue: 10 + (n % 7), order: `O${n}` },
      ...{ product: `P${n % 5}`, customer: `C${(n * n) % 97}`, parent: n % 3 === 0 ? ['A', 'B'][n % 2] : '' },
    }));
    const constant = await openDataset(rows);
    const shown = await pageOf(constant, 'sales');
    assert.ok(shown.kpis!.includes('customers') && !shown.kpis!.includes('products'), String(shown.kpis));
    assert.ok(
      shown.tiles!.every((tile) => !tile.startsWith('field-')),
      String(shown.tiles),
    );
    constant.close();
    const filled = await openDataset(
      rows.map((row, n) => ({ ...row, parent: row.parent === '' ? ['A', 'B', 'B'][n % 3] : row.parent })),
    );
    assert.ok((await pageOf(filled, 'sales')).tiles!.some((tile) => tile.startsWith('field-')));
    filled.close();
  });

  it('are those that the attribute names, each once; others are told', () => {
    const read = readerOf(dashboardAttributes);
    assert.deepEqual(read().pages, ['sales', 'customers']);
    const { pages, widgets } = read({ pages: 'customers, customers', widgets: 'products, trend' });
    assert.deepEqual([pages, widgets], [['customers'], ['products', 'trend']]);
    assert.throws(() => read({ pages: 'sale' }), {
      code: 'bad-option',
      message: /pages.*sale.*sales, customers/s,
    });
    assert.throws(() => checkWidgets(['trend', 'map']), { code: 'bad-option', message: /widgets.*map.*trend/s });
  });
});

describe('the sentence of a dashboard', () => {
  it('compares the newest year with the one before, like with like', async () => {
    const dataset = await openDataset(LINES);
    const facts = factsOf(dataset.catalog);
    const context = { locale: 'en-US', currency: 'USD', calendar: dataset.catalog.calendar, messages: en };
    assert.equal(choosesTime(['region: West'], dataset.catalog), false);
    const years = await dataset.query({ ...summaryPlan('sales', facts, 'previous-year'), where: 'date: 2017' });
    assert.deepEqual(primaryMeasure(years, context), {
      headline: 'Revenue rose 400.0% to $50 in 2017 through Mar 1, compared with the same days of 2016',
      value: '$50',
      more: '',
    });
    const where = 'date: 2016-05';
    assert.equal(choosesTime([where], dataset.catalog), true);
    assert.equal(choosesTime(['Order Date: 2016'], dataset.catalog), true);
    const month = await dataset.query({ ...summaryPlan('sales', facts, 'previous-year'), where });
    assert.deepEqual(primaryMeasure(month, context), {
      headline: 'Revenue: $30 in May 2016',
      value: '$30',
      more: 'No data for May 2015 to compare: the data starts on Jan 1, 2016',
    });
    dataset.close();
  });

  it('names all dates where nothing can be compared', async () => {
    const dataset = await openDataset([
      { Sales: 3, Date: '2010-12-01' },
      { Sales: 4, Date: '2011-02-28' },
    ]);
    const context = { locale: 'en-US', currency: undefined, calendar: dataset.catalog.calendar, messages: en };
    const plan = summaryPlan('sales', factsOf(dataset.catalog), undefined);
    assert.equal(primaryMeasure(await dataset.query(plan), context).headline, 'Revenue: 7 from Dec 2010 to Feb 2011');
    dataset.close();
  });

  it('names no period for a total that includes rows with stray dates', async () => {
    const rows = Array.from({ length: 400 }, (_, day) => ({ Sales: 1, Date: new Date(Date.UTC(2023, 0, 1 + day)) }));
    const dataset = await openDataset([...rows, { Sales: 1, Date: new Date(Date.UTC(2052, 0, 1)) }]);
    const context = { locale: 'en-US', currency: undefined, calendar: dataset.catalog.calendar, messages: en };
    const result = await dataset.query(summaryPlan('sales', factsOf(dataset.catalog), undefined));
    assert.equal(primaryMeasure(result, context).headline, 'Revenue: 401');
    assert.equal(leadClaims(result).period, undefined);
    dataset.close();
  });

  it('asks once for a measure that is also the lead', async () => {
    const dataset = await openDataset([{ 'Order ID': 'A', Customer: 'x' }]);
    const lists = tables('customer', ['orders', 'orders'], factsOf(dataset.catalog));
    assert.deepEqual(
      lists.map(({ plan }) => plan.measures),
      [['orders']],
    );
    dataset.close();
  });

  it('words an unchanged measure without a verb, which would have to agree with its name', async () => {
    const rows = ['2016-12-31', '2017-12-31'].map((date, year) => ({
      date,
      customer_id: 'C1',
      order_id: `O${year}`,
      revenue: 1,
    }));
    const dataset = await openDataset(rows);
    const facts = factsOf(dataset.catalog);
    const context = { locale: 'en-US', currency: 'USD', calendar: dataset.catalog.calendar, messages: en };
    const result = await dataset.query({ ...summaryPlan('customers', facts, 'previous-year'), where: 'date: 2017' });
    assert.equal(primaryMeasure(result, context).headline, 'Customers: unchanged at 1 in 2017, compared with 2016');
    dataset.close();
  });

  it('has just the total where there is no time, and says nothing of nothing', async () => {
    const dataset = await openDataset([{ Sales: 3, Region: 'West' }]);
    const context = { locale: 'en-US', currency: undefined, calendar: dataset.catalog.calendar, messages: en };
    const plan = summaryPlan('sales', factsOf(dataset.catalog), undefined);
    assert.deepEqual(primaryMeasure(await dataset.query(plan), context), { headline: 'Revenue: 3', value: '3', more: '' });
    assert.equal(primaryMeasure(await dataset.query({ ...plan, where: 'region: East' }), context).headline, '');
    dataset.close();
  });
});

describe('the dashboard of each sales file', () => {
  const folder = sharedData('sales');
  const sets = folder ? readdirSync(folder).filter((name) => !name.includes('.')) : [];

  it('is there', { skip: skipWithout('sales/superstore') }, () => assert.ok(sets.length >= 6));

  for (const set of sets.filter((name) => isLong || name.startsWith('superstore'))) {
    it(`asks nothing that ${set} cannot answer, and leaves nothing empty`, async () => {
      const files = readdirSync(path.join(folder!, set)).filter((name) => name.endsWith('.csv'));
      const dataset = await openDataset(files.map((name) => path.join(folder!, set, name)));
      const sales = await pageOf(dataset, 'sales');
      assert.equal(sales.kpis![0], 'revenue');
      assert.ok(sales.kpis!.length >= 5, String(sales.kpis));
      // Members of supermarket differ by chance alone: they have no card.
      assert.ok(sales.tiles!.length >= (set === 'supermarket' ? 3 : 5), String(sales.tiles));
      const hasCustomers = dataset.roles.customer !== undefined;
      assert.equal((await pageOf(dataset, 'customers')).tiles!.length > 3, hasCustomers);
      dataset.close();
    });
  }
});
