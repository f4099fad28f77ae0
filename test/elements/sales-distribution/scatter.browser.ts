import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { openDataset } from '../../../src/core.js';
import type { SalesDistribution } from '../../../src/elements/sales-distribution/sales-distribution.js';
import { sharedUrl } from '../../shared-url.js';
import {
  allInside,
  clauses,
  clean,
  click,
  drag,
  hover,
  inside,
  middle,
  spoken,
  tableRows,
  violations,
  watchConsole,
  type Point,
} from '../chart-page.js';
import { put, show } from './distribution-page.js';

/** Twelve products, each sold twice: product k costs 10 k, `P5` earns far more than the others; one line has no product, one product no profit. */
const ROWS = [
  ...Array.from({ length: 24 }, (_, n) => {
    const k = (n % 12) + 1;
    return { order: `O${n}`, date: '2024-01-05', product: `P${k}`, quantity: k, revenue: 10 * k, profit: k === 5 ? 90 : k };
  }),
  { order: 'X', date: '2024-01-06', product: null, quantity: 3, revenue: 500, profit: 70 },
  { order: 'Y', date: '2024-01-06', product: 'P13', quantity: 2, revenue: 55, profit: null },
];

const SCATTER = { chart: 'scatter', x: 'revenue', y: 'profit', per: 'product' };

/** The points drawn, from left to right. */
function points(widget: SalesDistribution): readonly Point[] {
  return allInside(widget, '.stage .point circle')
    .map(middle)
    .sort((a, b) => a.x - b.x);
}

/** A point by the member that it stands for; members lie in the order of their revenue. */
const pointOf = (widget: SalesDistribution, k: number): Point => points(widget)[k - 1]!;

describe('sales-distribution as a scatter', () => {
  watchConsole();
  afterEach(clean);

  it('is accessible: one tab stop with a name, its role and its keys said @release', async () => {
    const { widget } = await show(SCATTER, ROWS);
    expect(await violations(widget)).to.deep.equal([]);
    const chart = inside(widget, '[part=chart]');
    expect(chart.getAttribute('aria-label')).to.equal('Profit vs. revenue by product');
    expect(chart.getAttribute('aria-roledescription')).to.equal('scatter plot');
    expect(inside(widget, '#keys').textContent).to.contain('Left and Right');
  });

  it('shows two measures of each member: in the picture, the result and the table alike, with r and n in words and in facts', async () => {
    const { widget } = await show(SCATTER, ROWS);
    const rows = widget.result!.rows();
    expect(Object.keys(rows[0]!)).to.deep.equal(['product', 'revenue', 'profit']);
    expect(rows.find(({ product }) => product === 'P5')).to.deep.equal({ product: 'P5', revenue: 100, profit: 180 });
    expect([rows.length, points(widget).length]).to.deep.equal([12, 12]);
    expect(tableRows(widget).find(([name]) => name === 'P5')).to.deep.equal(['P5', '$100.00', '$180.00']);
    const facts = widget.result!.facts.analysis!;
    expect(facts.kind === 'scatter' && [facts.count, facts.left]).to.deep.equal([12, 1]);
    expect(inside(widget, '.read').textContent).to.equal(
      'No clear relationship between revenue and profit (r = 0.02, 12 products); P5 is far above the trend line.',
    );
    expect(inside(widget, '.stage').textContent).to.contain('r = 0.02, 12 products').and.to.contain('P5');
    expect(inside(widget, '[part=card]').textContent)
      .to.contain('1 row has no value in product')
      .and.to.contain('1 row has no value in profit');
  });

  it('filters by the member clicked, adds with Ctrl, and gives the only one up by another click @release', async () => {
    const { widget, kpi } = await show(SCATTER, ROWS);
    const told = oneEvent(widget, 'sales-select');
    await click(pointOf(widget, 5));
    expect(((await told) as CustomEvent<unknown>).detail).to.deep.equal({
      field: 'product',
      values: ['P5'],
      where: 'product: P5',
    });
    await Promise.all([widget.ready, kpi.ready]);
    expect(kpi.value).to.equal(2);
    expect(allInside(widget, '.stage .point.ghosted circle').length).to.equal(11);
    await sendKeys({ down: 'Control' });
    await click(pointOf(widget, 7));
    await sendKeys({ up: 'Control' });
    expect(clauses()).to.deep.equal({ spread: 'product: P5, P7' });
    await click(pointOf(widget, 7));
    await click(pointOf(widget, 7));
    expect(clauses()).to.deep.equal({});
  });

  it('takes the members in a rectangle that is dragged, also from an empty place, and shows it @release', async () => {
    const { widget, kpi } = await show(SCATTER, ROWS);
    const { left, bottom } = inside(widget, '.stage').getBoundingClientRect();
    const third = pointOf(widget, 3);
    const told = oneEvent(widget, 'sales-select');
    await drag({ x: left + 46, y: bottom - 30 }, { x: third.x + 6, y: third.y - 10 });
    expect(((await told) as CustomEvent<{ readonly where: string }>).detail.where).to.equal('product: P1, P2, P3');
    await Promise.all([widget.ready, kpi.ready]);
    expect(kpi.value).to.equal(6);
    expect(spoken(widget)).to.equal('Selected P1, P2, P3.');
    expect(inside(widget, '.overlay .area')).to.equal(null);
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'Escape' });
    expect(clauses()).to.deep.equal({});
  });

  it('moves along either number by keys, says where it is, and chooses by the keyboard alone', async () => {
    const { widget } = await show(SCATTER, ROWS);
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await widget.updateComplete;
    expect(spoken(widget)).to.equal('P2: Revenue $40.00, Profit $4.00. 2 of 12.');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'ArrowUp' });
    await widget.updateComplete;
    expect(spoken(widget)).to.contain('P5: ');
    await sendKeys({ press: 'Enter' });
    expect(clauses()).to.deep.equal({ spread: 'product: P5' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ up: 'Shift' });
    expect(clauses()).to.deep.equal({ spread: 'product: P5, P6, P7' });
  });

  it('tells of the point under the pointer, beside it', async () => {
    const { widget } = await show(SCATTER, ROWS);
    const at = pointOf(widget, 12);
    await hover(at);
    await widget.updateComplete;
    const tip = inside(widget, '[part=tooltip]');
    expect(tip.querySelector('h3')!.textContent).to.equal('P12');
    expect([...tip.querySelectorAll('dd')].map(({ textContent }) => textContent)).to.deep.equal(['$240.00', '$24.00']);
    const { left, right, top, bottom } = tip.getBoundingClientRect();
    expect(left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight, 'inside the viewport').to.equal(true);
    expect(at.x > left && at.x < right && at.y > top && at.y < bottom, 'over the point').to.equal(false);
  });

  it('holds its scales still while another filter is dragged @release', async () => {
    const { widget } = await show(SCATTER, ROWS);
    const ticks = (): string =>
      allInside(widget, '.stage .tick text')
        .map(({ textContent }) => textContent)
        .join();
    const before = ticks();
    const loaded = oneEvent(widget, 'sales-load');
    filterGroup('default').set('map', 'quantity: ..4', { moving: true });
    await loaded;
    expect(points(widget).length).to.equal(4);
    expect(ticks().replace(/r = [^,]*, \d+ products/, '')).to.equal(before.replace(/r = [^,]*, \d+ products/, ''));
    filterGroup('default').set('map', 'quantity: ..4');
    await widget.ready;
    expect(ticks()).to.not.contain('$300');
  });

  it('says where there is no line, and what is wrong with an attribute', async () => {
    const { widget } = await show({ ...SCATTER, where: 'product: P1, P2' }, ROWS);
    expect(inside(widget, '.read').textContent).to.equal('2 products: too few, or too similar, for a trend line.');
    widget.setAttribute('chart', 'scater');
    const failed = await widget.ready.catch((problem: unknown) => problem);
    expect(failed).to.have.property('code', 'bad-option');
    widget.chart = 'scatter';
    await widget.ready;
    expect(inside(widget, 'h2').textContent).to.equal('Profit vs. revenue by product');
  });
});

describe('a scatter of many points', () => {
  afterEach(clean);

  /** 3,000 customers: what they spend grows with how much they buy. */
  const MANY = Array.from({ length: 3000 }, (_, k) => ({
    order: `O${k}`,
    customer: `C${k}`,
    quantity: 1 + (k % 60),
    revenue: 20 * (1 + (k % 60)) + ((k * 37) % 100),
  }));
  const CUSTOMERS = { chart: 'scatter', x: 'units', y: 'revenue', per: 'customer' };

  it('is painted on a canvas, and gives every point as a shape @release', async () => {
    const { widget } = await show(CUSTOMERS, MANY);
    const canvas = inside(widget, '.stage canvas') as HTMLCanvasElement;
    expect(points(widget).length).to.equal(1);
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    expect(data.some((value) => value > 0)).to.equal(true);
    const text = await widget.toSVG();
    expect(text.match(/<path/g)!.length).to.be.greaterThan(3000);
    expect(inside(widget, '.stage canvas')).to.equal(canvas);
  });

  it('says where a rectangle takes more members than a clause names @release', async () => {
    const { widget } = await show(CUSTOMERS, MANY);
    const { left, right, top, bottom } = inside(widget, '.stage').getBoundingClientRect();
    const told = oneEvent(widget, 'sales-select');
    await drag({ x: left + 50, y: top + 30 }, { x: right - 2, y: bottom - 40 });
    const { detail } = (await told) as CustomEvent<{ readonly values: readonly unknown[]; readonly where: string }>;
    expect([detail.where, detail.values.length]).to.deep.equal(['', 200]);
    expect(clauses()).to.deep.equal({});
    await widget.updateComplete;
    expect(spoken(widget)).to.match(/^[\d,]+ customers selected: too many/);
  });
});

describe('a scatter of a real file', () => {
  afterEach(clean);

  it('answers discount against profit by sub-category and by product, as the core does', async function () {
    const url = await sharedUrl('/shared-data/sales/superstore/superstore.csv');
    if (url === undefined) return this.skip();
    const dataset = await openDataset(new URL(url, location.href).href);
    for (const per of ['subcategory', 'product']) {
      const { widget, kpi } = put({ chart: 'scatter', x: 'discount-rate', y: 'profit', per, src: url }, null);
      kpi.remove();
      await widget.ready;
      const core = await dataset.query({ measures: ['discount-rate', 'profit'], by: [per] });
      expect(widget.result!.rows()).to.deep.equal(core.rows());
      clean();
    }
    dataset.close();
  });

  it('finds regions of high revenue but low retention', async function () {
    const url = await sharedUrl('/shared-data/sales/superstore/superstore.csv');
    if (url === undefined) return this.skip();
    const { widget, kpi } = put({ chart: 'scatter', x: 'revenue', y: 'retention', per: 'region', src: url }, null);
    kpi.measure = 'customers';
    kpi.src = url;
    await Promise.all([widget.ready, kpi.ready]);
    const rows = widget.result!.rows();
    const west = rows.find(({ region }) => region === 'West')!;
    expect(rows.every(({ revenue }) => Number(revenue) <= Number(west.revenue))).to.equal(true);
    expect(rows.filter(({ retention }) => Number(retention) > Number(west.retention)).length).to.equal(2);
    expect(inside(widget, '.stage').textContent).to.contain('West');
    const all = Number(kpi.value);
    await click(points(widget).at(-1)!);
    expect(clauses()).to.deep.equal({ spread: 'region: West' });
    await kpi.ready;
    expect(Number(kpi.value)).to.be.lessThan(all);
  });
});
