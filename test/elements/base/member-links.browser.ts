import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-source.js';
import { make, ROWS as ORDERS } from '../../contract/widgets.js';
import { focused, press } from '../keys.js';
import { clauses, clean, click, hasRow, inside, rowNamed, ROWS, show, violations } from '../sales-table/table-page.js';
import { until } from '../../until.js';

const HREF = '#/products/{product}';
const linksIn = (root: ParentNode): readonly HTMLAnchorElement[] => [...root.querySelectorAll<HTMLAnchorElement>('a[part=link]')];

/** Orders of 40 customers in two years. Those of the first ten end after 15 months. */
const LAPSED = Array.from({ length: 40 }, (_, customer) =>
  Array.from({ length: 24 }, (_month, month) => month)
    .filter((month) => (month + customer) % (1 + (customer % 4)) === 0 && (customer >= 10 || month < 15))
    .map((month) => ({
      'Order ID': `O${customer}-${month}`,
      'Order Date': new Date(Date.UTC(2016, month, 1 + ((customer * 7 + month * 5) % 27))).toISOString().slice(0, 10),
      'Customer ID': `C${customer}`,
      Product: 'Tea',
      Region: 'West',
      Revenue: 100 + customer,
    })),
).flat();

describe('links of members', () => {
  beforeEach(() => (location.hash = ''));
  afterEach(clean);

  it('are in the rows of a table, and not in its totals @release', async () => {
    const { table } = await show({ by: 'product', href: HREF, limit: '3' });
    const body = linksIn(inside(table, 'tbody'));
    expect(body.map((link) => [link.textContent, link.getAttribute('href')])).to.deep.equal([
      ['Product Z', '#/products/Product%20Z'],
      ['Product Y', '#/products/Product%20Y'],
      ['Product X', '#/products/Product%20X'],
    ]);
    expect(linksIn(inside(table, 'tfoot'))).to.deep.equal([]);
    expect(await violations(table)).to.deep.equal([]);
  });

  it('follow a click on the name, while a click on the row filters @release', async () => {
    const { table } = await show({ by: 'product', href: HREF });
    const [link] = linksIn(rowNamed(table, 'Product Y'));
    await click(link!);
    await until(() => location.hash === '#/products/Product%20Y');
    expect(clauses()).to.deep.equal({});
    location.hash = '';
    await click(rowNamed(table, 'Product Y').children[1]!);
    await until(() => clauses().table === 'product: Product Y');
    expect(location.hash).to.equal('');
  });

  it('are reached from a row with Tab, and show where the focus is', async () => {
    const { table } = await show({ by: 'product', href: HREF });
    const grid = inside(table, 'table');
    grid.focus();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Tab');
    expect(focused().textContent).to.equal('Product Y');
    expect(getComputedStyle(focused()).outlineStyle).to.equal('solid');
    await press('ArrowDown');
    expect(focused()).to.equal(grid);
    expect(grid.getAttribute('aria-activedescendant')).to.equal('row-2');
    await press('Tab');
    await sendKeys({ press: 'Enter' });
    await until(() => location.hash === '#/products/Product%20X');
    expect(clauses()).to.deep.equal({});
    expect(inside(table, '#keys').textContent).to.contain('Press Tab to move from a row to its link.');
  });

  it('lead from groups and their members, and from the rows of the data', async () => {
    const { table } = await show({ by: 'region, product', subtotals: 'open', href: '#/{region} #/{product}?in={region}' });
    const hrefs = linksIn(inside(table, 'tbody')).map((link) => link.getAttribute('href'));
    expect(hrefs.slice(0, 2)).to.deep.equal(['#/East', '#/Product%20Z?in=East']);
    clean();
    const rows = await show({ detail: 'order, product, revenue', href: '#/orders/{order}' });
    expect(linksIn(inside(rows.table, 'tbody'))[0]!.getAttribute('href')).to.match(/^#\/orders\/O\d+$/);
  });

  it('come from the source, in the tooltip of a bar and in the table view', async () => {
    const source = Object.assign(document.createElement('sales-source'), { data: ROWS });
    source.setAttribute('href', HREF);
    const chart = document.createElement('sales-breakdown');
    Object.assign(chart, { by: 'product', locale: 'en-US', top: 3 });
    source.append(chart);
    document.body.append(source);
    await chart.ready;
    const root = chart.shadowRoot!;
    root.querySelector<HTMLElement>('.chart')!.focus();
    await press('ArrowDown');
    await until(() => linksIn(root.querySelector('.tip')!).length === 1);
    const [link] = linksIn(root.querySelector('.tip')!);
    expect(link!.getAttribute('href')).to.equal('#/products/Product%20Z');
    expect(link!.tabIndex).to.equal(-1);
    chart.view = 'table';
    await chart.ready;
    await until(() => root.querySelector('[role=grid]') !== null);
    root.querySelector<HTMLElement>('[role=grid] thead button')!.click();
    await chart.updateComplete;
    const named = linksIn(root.querySelector('[role=grid]')!).map((one) => [one.textContent, one.getAttribute('href')]);
    expect(named[0]).to.deep.equal(['Product A', '#/products/Product%20A']);
    root.querySelector<HTMLElement>('[role=grid] thead button')!.focus();
    await press('ArrowDown');
    expect(focused().textContent).to.equal('Product A');
    expect(focused().localName).to.equal('a');
  });

  it('are in the table view of other widgets that list members @release', async () => {
    const widgets: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>, href: RegExp])[] = [
      ['sales-basket', { by: 'product', strength: 'weak' }, /^#\/product\/Product%20\d$/],
      ['sales-cohort', { mode: 'risk' }, /^#\/customer\/C\d+$/],
      ['sales-distribution', { chart: 'scatter', by: 'product', x: 'revenue', y: 'units' }, /^#\/product\/Product%20\d$/],
      ['sales-plot', { by: 'region' }, /^#\/region\/West$/],
      ['sales-heatmap', { mode: 'dimensions', x: 'product', y: 'region' }, /^#\/region\/West$/],
      ['sales-map', { by: 'region' }, /^#\/region\/West$/],
    ];
    for (const [tag, attributes, href] of widgets) {
      const widget = make(tag, {
        ...attributes,
        view: 'table',
        href: '#/product/{product} #/customer/{customer} #/region/{region}',
      });
      widget.data = tag === 'sales-cohort' ? LAPSED : ORDERS;
      document.body.append(widget);
      await widget.ready;
      const hrefs = linksIn(widget.shadowRoot!.querySelector('[part=table]')!).map((link) => link.getAttribute('href'));
      expect(
        hrefs.some((one) => href.test(one ?? '')),
        `${tag}: ${hrefs.join(' ')}`,
      ).to.equal(true);
      widget.remove();
    }
  });

  it('show an error for a URL that leads elsewhere, until the attribute changes', async () => {
    const { table } = await show({ by: 'product' });
    table.setAttribute('href', 'javascript:alert({product})');
    const error = await table.ready.catch((problem: unknown) => problem as { readonly code: string; readonly message: string });
    expect(error).to.include({ code: 'bad-option' });
    expect(error?.message).to.contain('javascript:alert({product})');
    expect(linksIn(table.shadowRoot!)).to.deep.equal([]);
    table.setAttribute('href', HREF);
    await table.ready;
    expect(hasRow(table, 'Product Z')).to.equal(true);
    expect(linksIn(inside(table, 'tbody')).length).to.be.above(9);
    table.removeAttribute('href');
    await table.ready;
    expect(linksIn(table.shadowRoot!)).to.deep.equal([]);
  });
});
