import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { openDataset } from '../../../src/core.js';
import { sharedUrl } from '../../shared-url.js';
import { until } from '../../until.js';
import { clauses, clean, heightsOf, inside, oneHeight, spoken, tableRows, violations, watchConsole } from '../chart-page.js';
import { bars, click, drag, full, middleOf, put, ROWS, show } from './distribution-page.js';

/** How many rows are for some of `ROWS`. */
const rowsWhere = (test: (row: (typeof ROWS)[number]) => boolean): number => ROWS.filter(test).length;

describe('sales-distribution', () => {
  watchConsole();
  afterEach(clean);

  it('is accessible: one tab stop with a name, a picture with a label, nothing that axe objects to', async () => {
    const { widget } = await show();
    expect(await violations(widget)).to.deep.equal([]);
    const chart = inside(widget, '[part=chart]');
    expect([chart.tabIndex, chart.getAttribute('aria-label')]).to.deep.equal([0, 'Revenue per order']);
    expect(inside(widget, '.stage svg').getAttribute('aria-label')).to.equal('Revenue per order');
    expect(inside(widget, '.stage').querySelector('style')).to.equal(null);
  });

  it('shows revenue per order by default: in the picture, the result and the table alike, a long tail as one open bin', async () => {
    const { widget } = await show();
    const rows = widget.result!.rows();
    expect(Object.keys(rows[0]!)).to.deep.equal(['from', 'to', 'count']);
    expect(rows.reduce((sum, { count }) => sum + Number(count), 0)).to.equal(ROWS.length);
    expect(bars(widget).length).to.equal(rows.length);
    expect(tableRows(widget).map(([, count]) => Number(count))).to.deep.equal(rows.map(({ count }) => count));
    expect(tableRows(widget).at(-1)).to.deep.equal(['$300 or more', '1', '0.3%', '100.0%']);
    expect(inside(widget, '.read').textContent).to.match(
      /^Median: \$150\.50 per order; the middle 50% are between \$75\.50 and \$225\.50; 1 order at \$300 or more\.$/,
    );
    expect(inside(widget, '.stage').textContent).to.contain('Median $150.50').and.to.contain('≥ $300');
    expect(await widget.toCSV()).to.match(/^from,to,count\r\n0,/);
  });

  it('counts customers, leaves rows without one out and says how many', async () => {
    const { widget } = await show({ per: 'customer' });
    expect(inside(widget, 'h2').textContent).to.equal('Revenue per customer');
    const counted = widget.result!.rows().reduce((sum, { count }) => sum + Number(count), 0);
    expect(counted).to.equal(29);
    expect(inside(widget, '[part=card]').textContent).to.contain('10 rows have no value in customer');
  });

  it('takes a column row by row, each whole number in a bar of its own @release', async () => {
    const { widget } = await show({ measure: 'quantity' });
    expect(inside(widget, 'h2').textContent).to.equal('Distribution of quantity');
    expect(widget.result!.rows().map(({ from, count }) => [from, count])).to.deep.equal([
      [1, 51],
      [2, 50],
      [3, 50],
      [4, 50],
      [5, 50],
      [6, 50],
    ]);
    widget.bins = 'width: 2';
    await widget.ready;
    expect(tableRows(widget).map(([name]) => name)).to.deep.equal(['0–1', '2–3', '4–5', '6–7']);
    widget.bins = '3';
    await widget.ready;
    expect(widget.result!.rowCount).to.equal(3);
  });

  it('takes a drag over bins of a column as a range, by pointer and by keyboard @release', async () => {
    const { widget, kpi } = await show({ measure: 'quantity' });
    const [, second, , fourth] = bars(widget);
    const told = oneEvent(widget, 'sales-select');
    await drag(second!, fourth!);
    expect(((await told) as CustomEvent<unknown>).detail).to.deep.equal({
      field: 'quantity',
      values: [2, 3, 4],
      where: 'quantity: 2..4',
    });
    expect(clauses()).to.deep.equal({ spread: 'quantity: 2..4' });
    await Promise.all([widget.ready, kpi.ready]);
    expect(kpi.value).to.equal(rowsWhere(({ quantity }) => quantity >= 2 && quantity <= 4));
    expect([full(widget), bars(widget).length]).to.deep.equal([3, 6]);
    expect(spoken(widget)).to.equal('Selected 2–4: 150 rows.');
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'Escape' });
    expect(clauses()).to.deep.equal({});
    await sendKeys({ press: 'End' });
    await widget.updateComplete;
    expect(spoken(widget)).to.equal('6: Rows 50, Share 16.6%. Bin 6 of 6.');
    await sendKeys({ press: 'Enter' });
    expect(clauses()).to.deep.equal({ spread: 'quantity: 6' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ up: 'Shift' });
    expect(clauses()).to.deep.equal({ spread: 'quantity: 4..6' });
  });

  it('adds bins with Ctrl and gives the only one up by another click @release', async () => {
    const { widget } = await show({ measure: 'quantity' });
    const [first, , , , fifth] = bars(widget);
    await click(first!);
    await sendKeys({ down: 'Control' });
    await click(fifth!);
    await sendKeys({ up: 'Control' });
    expect(clauses()).to.deep.equal({ spread: 'quantity: 1, 5' });
    await click(fifth!);
    await click(fifth!);
    expect(clauses()).to.deep.equal({});
  });

  it('filters by the members of chosen bins, and says where they are too many', async () => {
    const { widget, kpi } = await show({ bins: 'width: 50' }, ROWS.slice(0, 300));
    const told = oneEvent(widget, 'sales-select');
    await click(bars(widget)[1]!);
    const { detail } = (await told) as CustomEvent<{ readonly field: string; readonly values: readonly string[] }>;
    expect([detail.field, detail.values.length, detail.values[0]]).to.deep.equal(['order', 50, 'O50']);
    await kpi.ready;
    expect(kpi.value).to.equal(50);
    await widget.updateComplete;
    expect(full(widget)).to.equal(1);
    await click(bars(widget)[1]!);
    const again = oneEvent(widget, 'sales-select');
    const [start, end] = [middleOf(bars(widget)[0]!), middleOf(bars(widget).at(-1)!)];
    await sendMouse({ type: 'move', position: [...start] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [...middleOf(bars(widget)[2]!)] });
    // The bins are shown as selected before their members are known.
    await until(() => full(widget) === 3);
    expect(clauses()).to.deep.equal({});
    await sendMouse({ type: 'move', position: [...end] });
    await sendMouse({ type: 'up' });
    expect(((await again) as CustomEvent<{ readonly where: string }>).detail.where).to.equal('');
    expect(clauses()).to.deep.equal({});
    await widget.updateComplete;
    expect(spoken(widget)).to.equal('300 orders selected: too many to filter other charts by (maximum 200).');
  });

  it('tells of the bin under the pointer', async () => {
    const { widget } = await show({ measure: 'quantity' });
    await sendMouse({ type: 'move', position: [...middleOf(bars(widget)[2]!)] });
    await widget.updateComplete;
    const tip = inside(widget, '[part=tooltip]');
    expect(tip.querySelector('h3')!.textContent).to.equal('3');
    expect([...tip.querySelectorAll('dd')].map(({ textContent }) => textContent)).to.deep.equal(['50', '16.6%', '50.2%']);
  });

  it('follows the filters of others but not its own', async () => {
    const { widget } = await show({ measure: 'quantity', where: 'revenue: ..1000' });
    filterGroup('default').set('map', 'region: East');
    await widget.ready;
    const counted = (): number => widget.result!.rows().reduce((sum, { count }) => sum + Number(count), 0);
    expect(counted()).to.equal(100);
    filterGroup('default').set('spread', 'quantity: 1');
    await widget.ready;
    expect(counted()).to.equal(100);
    expect(full(widget)).to.equal(1);
  });

  it('has one size while it loads, with numbers, with none, and with an error', async () => {
    const heights = await heightsOf(put().widget, ['bins', 'many']);
    expect(heights).to.deep.equal(oneHeight(heights));
  });

  it('says what is wrong with an attribute, and heals', async () => {
    const { widget } = put({ bins: 'many' });
    const failed = await widget.ready.then(
      () => undefined,
      (problem: unknown) => (problem as { readonly code: string }).code,
    );
    expect(failed).to.equal('bad-option');
    expect(inside(widget, '[role=alert]').textContent).to.contain('many');
    widget.bins = '4';
    await widget.ready;
    expect(widget.result!.rowCount).to.equal(4);
    widget.per = 'store';
    const missing = await widget.ready.then(
      () => undefined,
      (problem: unknown) => (problem as { readonly code: string }).code,
    );
    expect(missing).to.equal('missing-role');
  });

  it('shows the orders of a real file as the core counts them', async function () {
    const src = await sharedUrl('/shared-data/sales/superstore/superstore.csv');
    if (!src) this.skip();
    const { widget } = put();
    widget.data = undefined;
    widget.src = src;
    await widget.ready;
    const dataset = await openDataset(src);
    const values = (await dataset.query({ measures: ['revenue'], by: ['order'] })).rows().map(({ revenue }) => Number(revenue));
    const rows = widget.result!.rows() as { from: number; to: number; count: number }[];
    const counted = rows.map(({ from, to }, i) => values.filter((v) => v >= from && (v < to || i === rows.length - 1)).length);
    expect(rows.map(({ count }) => count)).to.deep.equal(counted);
    expect(counted.reduce((sum, count) => sum + count)).to.equal(5009);
    expect(tableRows(widget).at(-1)![1]).to.equal(String(rows.at(-1)!.count));
    dataset.close();
  });
});
