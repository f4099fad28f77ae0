import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
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
} from '../chart-page.js';
import { put, show } from './distribution-page.js';

/** Forty lines at five prices, each in quantities 1 … 4, twice; price 5 sells eight more pieces of quantity 1. */
const ROWS = [
  ...Array.from({ length: 40 }, (_, k) => ({ price: 1 + (k % 5), quantity: 1 + (Math.floor(k / 5) % 4) })),
  ...Array.from({ length: 8 }, () => ({ price: 5, quantity: 1 })),
].map((line, k) => ({ order: `O${k}`, date: '2024-01-05', region: k % 2 === 0 ? 'West' : 'East', ...line }));

const POINTS = { chart: 'scatter', per: 'row', x: 'price', y: 'quantity' };

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The points drawn, by columns from the left, each from the bottom up. */
function dots(widget: SalesDistribution): readonly Dot[] {
  return allInside(widget, '.stage .point circle')
    .map((circle) => ({ ...middle(circle), radius: Number(circle.getAttribute('r')) }))
    .sort((a, b) => Math.round(a.x - b.x) || b.y - a.y);
}

describe('sales-distribution as a scatter of rows', () => {
  watchConsole();
  afterEach(clean);

  it('is accessible, and says that it is of rows @release', async () => {
    const { widget } = await show(POINTS, ROWS);
    expect(await violations(widget)).to.deep.equal([]);
    expect(inside(widget, 'h2').textContent).to.equal('Quantity vs. price, one point per row');
    expect(inside(widget, '.read').textContent)
      .to.match(/price and quantity|quantity/)
      .and.to.contain('48 rows');
  });

  it('draws equal rows as one point, larger the more they are, and tells how many @release', async () => {
    const { widget } = await show(POINTS, ROWS);
    expect(widget.result!.rowCount).to.equal(20);
    const all = dots(widget);
    expect(all.length).to.equal(20);
    const largest = all[16]!;
    expect(Math.max(...all.map(({ radius }) => radius))).to.equal(largest.radius);
    expect(largest.radius / all[0]!.radius).to.be.closeTo(Math.sqrt(5), 0.15);
    expect(inside(widget, '.stage').textContent).to.contain('Larger points stand for more rows');
    expect(tableRows(widget).find(([, price, quantity]) => price === '$5.00' && quantity === '1')).to.deep.equal([
      '10 rows',
      '$5.00',
      '1',
    ]);
    await hover(largest);
    await widget.updateComplete;
    const tip = inside(widget, '[part=tooltip]');
    expect(tip.querySelector('h3')!.textContent).to.equal('10 rows');
    expect([...tip.querySelectorAll('dd')].map(({ textContent }) => textContent)).to.deep.equal(['$5.00', '1']);
  });

  it('filters by both numbers of the point clicked, and gives it up by another click @release', async () => {
    const { widget, kpi } = await show(POINTS, ROWS);
    const told = oneEvent(widget, 'sales-select');
    await click(dots(widget)[16]!);
    expect(((await told) as CustomEvent<unknown>).detail).to.deep.equal({
      field: 'price',
      values: [5],
      where: 'price: 5; quantity: 1',
    });
    await Promise.all([widget.ready, kpi.ready]);
    expect(kpi.value).to.equal(10);
    expect(allInside(widget, '.stage .point:not(.ghosted) circle').length).to.equal(1);
    await click(dots(widget)[16]!);
    expect(clauses()).to.deep.equal({});
  });

  it('takes the ranges of a rectangle that is dragged @release', async () => {
    const { widget, kpi } = await show(POINTS, ROWS);
    const all = dots(widget);
    await drag({ x: all[4]!.x - 20, y: all[4]!.y + 12 }, { x: all[9]!.x + 20, y: all[9]!.y - 12 });
    expect(clauses()).to.deep.equal({ spread: 'price: 2..3; quantity: 1..2' });
    await Promise.all([widget.ready, kpi.ready]);
    expect(kpi.value).to.equal(8);
    expect(spoken(widget)).to.equal('Selected Price $2.00–$3.00, Quantity 1–2: 8 rows.');
  });

  it('chooses by the keyboard alone: Space as Enter, Shift with arrows for several, Escape clears @release', async () => {
    const { widget } = await show(POINTS, ROWS);
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'End' });
    await widget.updateComplete;
    expect(spoken(widget)).to.equal('2 rows: Price $5.00, Quantity 4. 20 of 20.');
    await sendKeys({ press: 'Space' });
    expect(clauses()).to.deep.equal({ spread: 'price: 5; quantity: 4' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ up: 'Shift' });
    expect(clauses()).to.deep.equal({ spread: 'price: 5; quantity: 3..4' });
    await sendKeys({ press: 'Escape' });
    expect(clauses()).to.deep.equal({});
  });

  it('offers no choice of what is worked out of other columns, and says so @release', async () => {
    const { widget } = await show({ ...POINTS, y: 'revenue' }, ROWS);
    expect(inside(widget, '#keys').textContent).to.contain('Points can’t be selected');
    let told = 0;
    widget.addEventListener('sales-select', () => (told += 1));
    const all = dots(widget);
    await click(all[0]!);
    await drag({ x: all[0]!.x - 10, y: all[0]!.y + 10 }, { x: all[5]!.x + 10, y: all[5]!.y - 40 });
    await hover(all[3]!);
    await widget.updateComplete;
    expect(inside(widget, '[part=tooltip] p').textContent)
      .to.contain('is calculated from other columns')
      .and.to.contain('Revenue');
    expect([told, clauses()]).to.deep.equal([0, {}]);
  });

  it('compares what is worked out row by row in boxes too', async () => {
    const { widget } = await show({ chart: 'box', measure: 'revenue', per: 'row', by: 'region' }, ROWS);
    const most = (name: string): number =>
      Math.max(...ROWS.filter(({ region }) => region === name).map(({ price, quantity }) => price * quantity));
    const found = widget.result!.rows().map(({ region, count, max }) => [region, count, max]);
    expect(found).to.have.deep.members([
      ['East', 24, most('East')],
      ['West', 24, most('West')],
    ]);
    expect(inside(widget, 'h2').textContent).to.equal('Distribution of revenue, by region');
  });

  it('shows that there is nothing without rows, and an error for a text', async () => {
    const { widget } = await show({ ...POINTS, where: 'price: 99' }, ROWS);
    expect(widget.matches(':state(empty)')).to.equal(true);
    widget.where = '';
    widget.y = 'region';
    const failed = await widget.ready.catch((problem: unknown) => problem);
    expect(failed).to.have.property('code', 'bad-type');
  });

  it('keeps a place for controls of the page in its card', async () => {
    const { widget } = await show(POINTS, ROWS);
    const button = document.createElement('button');
    button.slot = 'tools';
    button.textContent = 'More';
    widget.append(button);
    const card = inside(widget, '[part=card]').getBoundingClientRect();
    const { top, bottom } = button.getBoundingClientRect();
    expect(top >= inside(widget, 'h2').getBoundingClientRect().bottom && bottom < card.bottom).to.equal(true);
  });

  it('has on a public file the line that the core finds', async function () {
    const url = await sharedUrl('/shared-data/sales/superstore/superstore.csv');
    if (url === undefined) return this.skip();
    const { widget, kpi } = put({ chart: 'scatter', per: 'row', x: 'discount', y: 'profit', src: url }, null);
    kpi.remove();
    await widget.ready;
    const dataset = await openDataset(new URL(url, location.href).href);
    const matrix = await dataset.query({
      measures: [],
      by: ['discount', 'profit'],
      detail: { offset: 0 },
      analysis: { kind: 'correlation', variables: ['discount', 'profit'], method: 'pearson' },
    });
    dataset.close();
    const facts = widget.result!.facts.analysis!;
    expect(facts.kind === 'scatter' && facts.count).to.equal(9994);
    expect(facts.kind === 'scatter' && facts.r).to.be.closeTo(Number(matrix.rows()[1]!.r), 1e-12);
  });
});
