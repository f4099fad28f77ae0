import { sendKeys } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesSelectDetail } from '../../../src/elements/base/element/events.js';
import { sharedUrl } from '../../shared-url.js';
import { clean, inside, tableRows, violations } from '../chart-page.js';
import { show } from './heatmap-page.js';
import type { SalesHeatmap } from '../../../src/elements/sales-heatmap/sales-heatmap.js';

/** Lines whose revenue goes up and discount down with quantity, more or less; every third has no discount. */
const LINES = Array.from({ length: 60 }, (_, k) => ({
  order: `O${Math.floor(k / 2)}`,
  date: `2024-01-${String(1 + (k % 28)).padStart(2, '0')}`,
  category: ['Chairs', 'Desks', 'Toys'][k % 3],
  region: k % 2 === 0 ? 'West' : 'East',
  quantity: 1 + ((k * 7) % 11),
  discount: k % 3 === 0 ? null : 0.4 - 0.03 * ((k * 7) % 11) + 0.01 * (k % 5),
  revenue: 10 * (1 + ((k * 7) % 11)) + ((k * 13) % 17),
}));

/** Pearson's r by its definition. */
function pearson(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(x), mean(y)];
  const sum = (of: (i: number) => number): number => x.reduce((total, _, i) => total + of(i), 0);
  return sum((i) => (x[i]! - a) * (y[i]! - b)) / Math.sqrt(sum((i) => (x[i]! - a) ** 2) * sum((i) => (y[i]! - b) ** 2));
}

type Pair = Record<'x' | 'y', string> & Record<'r' | 'n' | 'p' | 'adjusted', number>;

function pairOf(heatmap: SalesHeatmap, x: string, y: string): Pair {
  return heatmap.result!.rows().find((row) => row.x === x && row.y === y) as unknown as Pair;
}

const sentence = (heatmap: SalesHeatmap): string => inside(heatmap, '#summary').textContent.trim();

describe('sales-heatmap mode="correlation"', () => {
  afterEach(clean);

  it('is accessible, has a word on causes, and a table of all pairs', async () => {
    const { heatmap } = await show({ mode: 'correlation' }, LINES);
    expect(await violations(heatmap)).to.deep.equal([]);
    expect(heatmap.shadowRoot!.querySelector('h2, h3')!.textContent).to.contain('Correlations');
    expect(sentence(heatmap)).to.match(
      /^Strongest negative correlation: Quantity and Discount \(−0\.9\d\)\. .*does not imply causation\.$/,
    );
    const heads = [...heatmap.shadowRoot!.querySelectorAll('table thead th')].map((head) => head.textContent.trim());
    expect(heads).to.deep.equal(['Pair', 'Correlation', 'Sample size', 'p', 'adjusted p-value']);
    expect(tableRows(heatmap).map(([pair]) => pair)).to.deep.equal([
      'Revenue and Quantity',
      'Revenue and Discount',
      'Quantity and Discount',
    ]);
  });

  it('correlates the usual numbers row by row, each pair over the rows that have both', async () => {
    const { heatmap } = await show({ mode: 'correlation' }, LINES);
    expect(heatmap.result!.rowCount).to.equal(9);
    const all = pairOf(heatmap, 'quantity', 'revenue');
    expect(all.n).to.equal(60);
    expect(all.r).to.be.closeTo(
      pearson(
        LINES.map((line) => line.quantity),
        LINES.map((line) => line.revenue),
      ),
      1e-12,
    );
    const some = LINES.filter((line) => line.discount !== null);
    const part = pairOf(heatmap, 'quantity', 'discount');
    expect(part.n).to.equal(40);
    expect(part.r).to.be.closeTo(
      pearson(
        some.map((line) => line.quantity),
        some.map((line) => line.discount!),
      ),
      1e-12,
    );
    expect(part.adjusted).to.be.at.least(part.p);
  });

  it('correlates members where it is asked per order, and ranks by a method', async () => {
    const { heatmap } = await show({ mode: 'correlation', per: 'order', variables: 'units, revenue', method: 'spearman' }, LINES);
    const orders = new Map<string, { units: number; revenue: number }>();
    for (const { order, quantity, revenue } of LINES) {
      const before = orders.get(order) ?? { units: 0, revenue: 0 };
      orders.set(order, { units: before.units + quantity, revenue: before.revenue + revenue });
    }
    const all = [...orders.values()];
    const rank = (values: readonly number[]): number[] =>
      values.map(
        (value) => values.filter((other) => other < value).length + values.filter((other) => other === value).length / 2,
      );
    const { r, n } = pairOf(heatmap, 'units', 'revenue');
    expect(n).to.equal(30);
    expect(r).to.be.closeTo(pearson(rank(all.map((one) => one.units)), rank(all.map((one) => one.revenue))), 1e-12);
    expect(heatmap.shadowRoot!.querySelector('h2, h3')!.textContent).to.contain('per order');
  });

  it('takes categories by name', async () => {
    const { heatmap } = await show({ mode: 'correlation', variables: 'category, region, revenue' }, LINES);
    const eta = pairOf(heatmap, 'category', 'revenue');
    expect(eta.r).to.be.within(0, 1);
    expect(pairOf(heatmap, 'category', 'region').n).to.equal(60);
  });

  it('says what is wrong with its attributes', async () => {
    const wrong: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ method: 'pearsen' }, /method.*did you mean 'pearson'/],
      [{ variables: 'revenue' }, /variables.*at least two/],
      [{ variables: 'revenue, nothing' }, /nothing/],
      [{ compare: 'previous-year' }, /compare/],
    ];
    for (const [attributes, message] of wrong) {
      const { heatmap } = await show({ mode: 'correlation' }, LINES);
      for (const [name, value] of Object.entries(attributes)) heatmap.setAttribute(name, value);
      const error = await heatmap.updateComplete
        .then(() => heatmap.ready)
        .then(
          () => undefined,
          (reason: unknown) => reason as Error,
        );
      expect(error?.message).to.match(message);
      clean();
    }
  });

  it('follows the filters of others', async () => {
    const { heatmap } = await show({ mode: 'correlation' }, LINES);
    filterGroup('default').set('elsewhere', 'region: West');
    await heatmap.updateComplete;
    await heatmap.ready;
    expect(pairOf(heatmap, 'quantity', 'revenue').n).to.equal(30);
    filterGroup('default').clear('elsewhere');
  });

  it('speaks a pair under the keyboard, and tells of it without filtering anybody', async () => {
    const { heatmap } = await show({ mode: 'correlation' }, LINES);
    const told: SalesSelectDetail[] = [];
    heatmap.addEventListener('sales-select', (event) => told.push(event.detail));
    heatmap.shadowRoot!.querySelector<HTMLElement>('.chart')!.focus();
    await sendKeys({ press: 'Home' });
    await heatmap.updateComplete;
    const said = heatmap.shadowRoot!.querySelector('.announced')!.textContent;
    expect(said).to.match(/Revenue and Quantity: Correlation r 0\.9\d\d, Sample size 60/);
    await sendKeys({ press: 'Enter' });
    expect(told).to.deep.equal([{ field: 'row', values: ['revenue', 'quantity'], where: '' }]);
    expect(filterGroup('default').where).to.equal('');
  });

  it('shows that there is nothing without rows', async () => {
    const { heatmap } = await show({ mode: 'correlation' }, LINES);
    filterGroup('default').set('elsewhere', 'quantity: 500..');
    await heatmap.updateComplete;
    await heatmap.ready;
    expect(heatmap.matches(':state(empty)')).to.equal(true);
  });

  it('finds on a public file what its rows say', async function () {
    const src = await sharedUrl('/shared-data/sales/superstore/superstore.csv');
    if (!src) this.skip();
    const heatmap = document.createElement('sales-heatmap');
    Object.assign(heatmap, { mode: 'correlation', src, variables: 'revenue, profit, discount' });
    document.body.append(heatmap);
    await heatmap.ready;
    const { r, n } = pairOf(heatmap, 'revenue', 'profit');
    // DuckDB 1.5: corr(Sales, Profit), corr(Discount, Profit) over 9,994 rows.
    expect(n).to.equal(9994);
    expect(r).to.be.closeTo(0.479064, 1e-5);
    expect(pairOf(heatmap, 'discount', 'profit').r).to.be.closeTo(-0.219487, 1e-5);
  });
});
