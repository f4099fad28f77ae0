import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-basket.js';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-distribution.js';
import '../../../src/define/sales-drivers.js';
import '../../../src/define/sales-filter.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-table.js';
import {
  allInside,
  clauses,
  clean,
  click,
  hover,
  inside,
  middle,
  putAll,
  spoken,
  tableRows,
  violations,
  watchConsole,
} from '../chart-page.js';
import { ROWS } from './names-page.js';

type Widget = HTMLElement & {
  data: unknown;
  locale: string;
  currency: string;
  readonly ready: Promise<void>;
  readonly updateComplete: Promise<boolean>;
  toCSV(): Promise<string>;
};

/** Puts widgets on the page, and waits until they are painted. */
async function show(
  tags: readonly (keyof HTMLElementTagNameMap)[],
  attributes: readonly Readonly<Record<string, string>>[],
  data: unknown = ROWS,
): Promise<readonly Widget[]> {
  const widgets = tags.map((tag, at) => {
    const widget = document.createElement(tag) as unknown as Widget;
    widget.locale = 'en-US';
    widget.currency = 'USD';
    for (const [name, value] of Object.entries(attributes[at] ?? {})) widget.setAttribute(name, value);
    return widget;
  });
  putAll(widgets, { data, width: 700 });
  await settled(widgets);
  return widgets;
}

const settled = (widgets: readonly Widget[]): Promise<unknown> => Promise.all(widgets.map(({ ready }) => ready));
const names = (widget: Element): readonly string[] => tableRows(widget).map(([name = '']) => name);
const plain = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const tipOf = (widget: Element): string => plain(allInside(widget, '[part~=tooltip] h3')[0]);
const textIn = (widget: Element, text: string): Element =>
  allInside(widget, '.stage text').find((one) => one.textContent === text) ?? inside(widget, '.stage');

describe('customers by their names', () => {
  watchConsole();
  afterEach(clean);

  it('are bars, and filter by their codes; chips, feet and the address keep both apart @release', async () => {
    const [bars, kpi, chips] = await show(
      ['sales-breakdown', 'sales-kpi', 'sales-filter'],
      [{ id: 'who', by: 'customer' }, {}, { control: 'chips' }],
    );
    expect(names(bars!)).to.deep.equal([
      'Claire Gute',
      'Chris Gray · CG-20',
      'Dee Fox',
      'Chris Gray · CG-40',
      'Ann Bell',
      'XX-60',
    ]);
    expect(inside(bars!, '#summary').textContent).to.contain('Claire Gute');
    const told = oneEvent(bars!, 'sales-select');
    await click(middle(textIn(bars!, 'Claire Gute')));
    const { detail } = (await told) as CustomEvent<{ values: readonly string[]; where: string }>;
    expect([detail.values, detail.where]).to.deep.equal([['CG-10'], 'customer: CG-10']);
    await settled([bars!, kpi!, chips!]);
    expect(clauses()).to.deep.equal({ who: 'customer: CG-10' });
    expect(plain(inside(chips!, '.chip'))).to.equal('Customer: Claire Gute');
    expect(plain(inside(kpi!, '.card'))).to.contain('Customer: Claire Gute');
    expect(spoken(bars!)).to.contain('Claire Gute');
    await hover({ x: 1, y: 1 });
    await hover(middle(textIn(bars!, 'Dee Fox')));
    expect(tipOf(bars!)).to.equal('Dee Fox · DF-30');
    expect(await violations(bars!)).to.deep.equal([]);
  });

  it('are written to files with their codes @release', async () => {
    const [bars] = await show(['sales-breakdown'], [{ by: 'customer', top: '2', other: '' }]);
    expect(await bars!.toCSV()).to.equal(
      'customer,customer-name,revenue\r\nCG-10,Claire Gute,900\r\nCG-20,Chris Gray,750\r\n(other),,1500\r\n',
    );
  });

  it('go down to their products, and say where a reader is @release', async () => {
    const [bars] = await show(['sales-breakdown'], [{ drill: 'customer, product', roles: 'product: Product ID' }]);
    inside(bars!, '.chart').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ down: 'Alt' });
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ up: 'Alt' });
    await settled([bars!]);
    expect(plain(inside(bars!, '.path'))).to.contain('Claire Gute');
    expect(plain(inside(bars!, '[part~=heading]'))).to.contain('Claire Gute');
    expect(names(bars!)).to.have.members(['Tea', 'Cup', 'P-3']);
  });

  it('are rows of a table, sorted by name, found by name or code', async () => {
    const [table] = await show(['sales-table'], [{ by: 'customer', measure: 'revenue, orders' }]);
    const rows = (): readonly string[] => allInside(table!, 'tbody th bdi').map(({ textContent }) => textContent);
    expect(rows()[0]).to.equal('Claire Gute');
    expect(inside(table!, 'tbody th bdi').title).to.equal('Claire Gute · CG-10');
    const sort = async (): Promise<void> => {
      const loaded = oneEvent(table!, 'sales-load');
      inside(table!, 'thead button').click();
      await loaded;
    };
    await sort();
    expect(rows()).to.deep.equal(['Ann Bell', 'Chris Gray · CG-20', 'Chris Gray · CG-40', 'Claire Gute', 'Dee Fox', 'XX-60']);
    await sort();
    expect(rows()[0]).to.equal('XX-60');
    expect((await table!.toCSV()).split('\r\n')[0]).to.equal('customer,customer-name,revenue,orders');
  });

  it('are the first of a table by name where it has so many rows, on the screen and as a plain table', async () => {
    const measure = 'revenue, orders, units, margin, profit';
    const attributes = { by: 'customer', measure, order: 'customer', limit: '2' };
    const [table, plainTable] = await show(['sales-table', 'sales-table'], [attributes, { ...attributes, view: 'table' }]);
    const shown = (one: Widget, part: string): readonly string[] =>
      allInside(one, `${part} tbody th`).map(({ textContent }) => textContent.trim());
    expect(plain(inside(table!, '.count'))).to.equal('2 rows');
    expect(shown(table!, '.box')).to.deep.equal(['Ann Bell', 'Chris Gray · CG-20']);
    expect(shown(plainTable!, '.table')).to.deep.equal(['Ann Bell', 'Chris Gray · CG-20']);
  });

  it('are called in the language of the page where they are new or known @release', async () => {
    const attributes = { by: 'customer-type', measure: 'revenue', locale: 'de' };
    const [table] = await show(['sales-table'], [attributes]);
    table!.locale = 'de';
    await table!.ready;
    expect(names(table!)).to.have.members(['Neu', 'Wiederkehrend']);
  });

  it('are ticked in a list, which is searched by name or code @release', async () => {
    const many = ROWS.flatMap((row) =>
      ['', '2'].map((end) => ({ ...row, 'Order ID': row['Order ID'] + end, 'Customer ID': row['Customer ID'] + end })),
    );
    const [filter, kpi] = await show(
      ['sales-filter', 'sales-kpi'],
      [{ id: 'who', field: 'customer' }, { measure: 'orders' }],
      many,
    );
    const toggled = oneEvent(inside(filter!, '#panel'), 'toggle');
    inside(filter!, '.trigger').click();
    await toggled;
    await filter!.updateComplete;
    const listed = (): readonly string[] => allInside(filter!, '.member span:first-of-type').map(plain);
    const search = inside(filter!, 'input[type=search]') as HTMLInputElement;
    const find = async (text: string): Promise<void> => {
      search.value = text;
      search.dispatchEvent(new Event('input'));
      await settled([filter!]);
    };
    await find('bell');
    expect(listed()).to.deep.equal(['Ann Bell · AB-50', 'Ann Bell · AB-502']);
    await find('df-30');
    expect(listed()).to.deep.equal(['Dee Fox · DF-30', 'Dee Fox · DF-302']);
    expect(inside(filter!, '.member').title).to.equal('Dee Fox · DF-30');
    inside(filter!, '.member input').click();
    await settled([filter!, kpi!]);
    expect([plain(inside(filter!, '[part=value]')), clauses().who]).to.deep.equal(['Dee Fox · DF-30', 'customer: DF-30']);
  });

  it('are branches of a tree @release', async () => {
    const [filter] = await show(['sales-filter'], [{ field: 'region, customer' }]);
    filterGroup('default').set(filter!.id || 'sales-filter-1', 'customer: CG-10');
    await settled([filter!]);
    expect(plain(inside(filter!, '[part=value]'))).to.equal('Claire Gute');
    const toggled = oneEvent(inside(filter!, '#panel'), 'toggle');
    inside(filter!, '.trigger').click();
    await toggled;
    await filter!.updateComplete;
    expect(allInside(filter!, '.branch > span[title]').map((one) => (one as HTMLElement).title)).to.contain(
      'Claire Gute · CG-10',
    );
  });

  it('are points, and drivers of a change @release', async () => {
    const [points, drivers] = await show(
      ['sales-distribution', 'sales-drivers'],
      [
        { chart: 'scatter', per: 'customer', x: 'units', y: 'revenue' },
        { by: 'customer', compare: '2024 vs 2023' },
      ],
    );
    expect(names(points!)).to.contain.members(['Claire Gute', 'Chris Gray · CG-20', 'XX-60']);
    const drawn = allInside(points!, '.stage text').map(({ textContent }) => textContent);
    expect(drawn.join(' ')).to.contain('Claire Gute').and.not.to.contain('CG-10');
    expect(names(drivers!)).to.contain.members(['Claire Gute', 'Dee Fox', 'XX-60']);
    expect((await drivers!.toCSV()).split('\r\n')[0]).to.match(/^dimension,member,member-name,/);
  });
});

describe('products by their names', () => {
  watchConsole();
  afterEach(clean);

  it('are what is bought together', async () => {
    const [basket] = await show(['sales-basket'], [{ roles: 'product: Product ID', 'min-support': '0.1' }], BASKETS);
    expect(names(basket!).join()).to.contain('Tea').and.not.to.contain('P-1');
    expect(await basket!.toCSV()).to.match(/^antecedent,antecedent-name,consequent,consequent-name,count/);
    const [next] = await show(['sales-basket'], [{ mode: 'next', customer: 'CG-10', roles: 'product: Product ID' }], BASKETS);
    expect(plain(inside(next!, '[part~=heading]'))).to.contain('Claire Gute');
    expect(inside(next!, '#summary').textContent).to.contain('Claire Gute');
  });
});

/** Forty orders: half with tea and a cup, half with neither. */
const BASKETS = Array.from({ length: 40 }, (_, k) =>
  (k % 2 === 0 ? [0, 1] : [2]).map((item) => ({
    ...ROWS[item]!,
    'Customer ID': `CG-${String(10 + (k % 5))}`,
    'Customer Name': k % 5 === 0 ? 'Claire Gute' : `Customer ${String(k % 5)}`,
    'Order ID': `B${String(k)}`,
    'Order Date': `2024-0${String(1 + (k % 9))}-1${String(k % 10)}`,
    'Product Name': ['Tea', 'Cup', ''][item] ?? '',
  })),
).flat();

describe('data that change', () => {
  watchConsole();
  afterEach(clean);

  it('have the names of the newest rows @release', async () => {
    const [bars] = await show(['sales-breakdown'], [{ by: 'customer' }]);
    bars!.data = ROWS.map((row) => ({
      ...row,
      'Customer Name': row['Customer ID'] === 'CG-10' ? 'Claire Day' : row['Customer Name'],
    }));
    await settled([bars!]);
    expect(names(bars!)[0]).to.equal('Claire Day');
  });
});
