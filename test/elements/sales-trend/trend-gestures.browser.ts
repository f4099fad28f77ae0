import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesTrend } from '../../../src/elements/sales-trend/sales-trend.js';
import { clauses, clean, click, drag, inside, spoken, tableRows } from '../chart-page.js';
import { brushBox, points, revenueOf, ROWS, show } from './trend-page.js';
import { until } from '../../until.js';

const MONTHS = { granularity: 'month', compare: 'previous-year' };

async function settled({ trend, kpi }: { readonly trend: SalesTrend; readonly kpi: SalesKpi }): Promise<void> {
  await Promise.all([trend.ready, kpi.ready]);
}

/** Presses keys one after another, with the chart in focus. */
async function press(trend: SalesTrend, ...keys: readonly string[]): Promise<void> {
  inside(trend, '.chart').focus();
  for (const key of keys) await sendKeys({ press: key });
  await trend.updateComplete;
}

describe('brushing a sales-trend', () => {
  afterEach(clean);

  it('filters the others by the period dragged over, and not itself', async () => {
    const page = await show(MONTHS);
    const all = page.trend.result;
    const moves: string[] = [];
    const selected: unknown[] = [];
    const leave = filterGroup('default').subscribe(({ where }) => moves.push(where));
    page.trend.addEventListener('sales-select', (event) => selected.push((event as CustomEvent<unknown>).detail));
    const at = points(page.trend);
    await drag(at[2]!, at[6]!);
    await settled(page);
    leave();
    expect(clauses()).to.deep.equal({ trend: 'date: 2015-03..2015-07' });
    expect(page.kpi.value).to.equal(revenueOf(2, 6));
    expect(page.trend.result).to.equal(all);
    expect(moves.length).to.be.greaterThan(1);
    const values = ['2015-03-01', '2015-04-01', '2015-05-01', '2015-06-01', '2015-07-01'];
    expect(selected).to.deep.equal([{ field: 'date', values, where: 'date: 2015-03..2015-07' }]);
  });

  it('draws the period large, with a strip of the whole time under it @release', async () => {
    const page = await show(MONTHS);
    const height = page.trend.offsetHeight;
    const at = points(page.trend);
    await drag(at[12]!, at[23]!);
    await settled(page);
    expect(clauses().trend).to.equal('date: 2016');
    expect(points(page.trend).length).to.equal(12);
    expect(inside(page.trend, '.strip-line path').getAttribute('d')!.match(/[ML]/g)!.length).to.equal(24);
    expect(inside(page.trend, '.stage').textContent).to.contain('2016').and.to.contain('2015');
    expect(tableRows(page.trend).length).to.equal(12);
    expect(page.trend.offsetHeight).to.equal(height);
  });

  it('is one step back and one forth again for each gesture', async () => {
    const page = await show(MONTHS);
    const at = points(page.trend);
    await drag(at[1]!, at[5]!);
    await settled(page);
    const strip = brushBox(page.trend);
    await drag(
      { x: strip.left + strip.width / 2, y: strip.top + 10 },
      { x: strip.left + strip.width / 2 + strip.width / 5, y: strip.top + 10 },
    );
    await settled(page);
    expect(clauses().trend).to.equal('date: 2015-03..2015-07');
    filterGroup('default').undo();
    await settled(page);
    expect(clauses().trend).to.equal('date: 2015-02..2015-06');
    expect(points(page.trend).length).to.equal(5);
    filterGroup('default').undo();
    await settled(page);
    expect(clauses()).to.deep.equal({});
    expect(points(page.trend).length).to.equal(24);
    filterGroup('default').redo();
    expect(clauses().trend).to.equal('date: 2015-02..2015-06');
  });

  it('moves an end of the brush by its handle, and begins anew outside of it @release', async () => {
    const page = await show(MONTHS);
    const at = points(page.trend);
    await drag(at[3]!, at[8]!);
    await settled(page);
    const strip = brushBox(page.trend);
    const step = strip.width / 6;
    await drag({ x: strip.right, y: strip.top + 12 }, { x: strip.right + 2 * step, y: strip.top + 12 });
    await settled(page);
    expect(clauses().trend).to.equal('date: 2015-04..2015-11');
    await drag({ x: strip.left - 2.5 * step, y: strip.top + 12 }, { x: strip.left - 0.9 * step, y: strip.top + 12 });
    await settled(page);
    expect(clauses().trend).to.equal('date: 2015-Q1');
    expect(points(page.trend).length).to.equal(3);
  });

  it('takes a drag back when Escape is pressed under way', async () => {
    const page = await show(MONTHS);
    const at = points(page.trend);
    inside(page.trend, '.chart').focus();
    await sendMouse({ type: 'move', position: [Math.round(at[2]!.x), Math.round(at[2]!.y)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: [Math.round(at[7]!.x), Math.round(at[7]!.y)] });
    expect(clauses().trend).to.equal('date: 2015-03..2015-08');
    await sendKeys({ press: 'Escape' });
    await sendMouse({ type: 'up' });
    expect(clauses()).to.deep.equal({});
  });

  it('does not brush where that is switched off @release', async () => {
    const page = await show({ ...MONTHS, brush: 'off' });
    expect(page.trend.brush).to.equal(false);
    const at = points(page.trend);
    await drag(at[2]!, at[6]!);
    expect(clauses().trend ?? '').to.not.contain('..');
  });

  it('chooses a month by a click, adds one with Control, and gives them up again', async () => {
    const page = await show(MONTHS);
    const at = points(page.trend);
    await click(at[4]!);
    await settled(page);
    expect(clauses()).to.deep.equal({ trend: 'date: 2015-05' });
    expect(page.kpi.value).to.equal(revenueOf(4, 4));
    expect(inside(page.trend, '.chosen rect')).to.not.equal(null);
    await sendKeys({ down: 'Control' });
    await click(at[9]!);
    await sendKeys({ up: 'Control' });
    await settled(page);
    expect(clauses()).to.deep.equal({ trend: 'date: 2015-05, 2015-10' });
    expect(page.kpi.value).to.equal(revenueOf(4, 4) + revenueOf(9, 9));
    await click(at[9]!);
    await click(at[9]!);
    await settled(page);
    expect(clauses()).to.deep.equal({});
  });

  it('tells of the point under the pointer @release', async () => {
    const { trend } = await show(MONTHS);
    const at = points(trend);
    await sendMouse({ type: 'move', position: [Math.round(at[15]!.x), Math.round(at[15]!.y)] });
    await trend.updateComplete;
    const tip = inside(trend, '[part=tooltip]');
    expect(tip.matches(':popover-open')).to.equal(true);
    expect(tip.textContent.replaceAll(/\s+/g, ' ')).to.contain(
      'April 2016 Revenue $160.00April 2015 $40.00Change ▲ +300.0%Share of 2015–2016 5.3%',
    );
    await sendMouse({ type: 'move', position: [2, 2] });
    await until(() => !tip.matches(':popover-open'), 'no tooltip');
  });

  it('walks along the points with the arrow keys and speaks', async () => {
    const late = { ...ROWS[0]!, date: '2015-01-05' };
    const { trend } = await show(MONTHS, [late, ...ROWS.slice(1)]);
    await press(trend, 'ArrowRight');
    expect(spoken(trend)).to.equal('January 2015: $10.00, Jan 5–31, 2015 only. Point 1 of 24.');
    await press(trend, 'End');
    expect(spoken(trend)).to.equal('December 2016: $240.00, 100.0% above December 2015. Point 24 of 24.');
    await press(trend, 'ArrowRight', 'ArrowLeft', 'ArrowLeft');
    expect(spoken(trend)).to.match(/^October 2016.*Point 22 of 24\.$/);
    await press(trend, 'Home');
    expect(spoken(trend)).to.match(/^January 2015/);
    expect(inside(trend, '[part=tooltip]').matches(':popover-open')).to.equal(true);
    await press(trend, 'End', 'Enter');
    await trend.ready;
    expect(trend.shadowRoot!.querySelectorAll('.stage .dot.s1.open circle').length).to.equal(1);
  });

  it('chooses with Enter, adds with Shift and Enter, clears with Escape @release', async () => {
    const page = await show(MONTHS);
    await press(page.trend, 'Home', 'ArrowRight', 'Enter');
    expect(clauses()).to.deep.equal({ trend: 'date: 2015-02' });
    await press(page.trend, 'ArrowRight', 'ArrowRight');
    await sendKeys({ down: 'Shift' });
    await press(page.trend, 'Enter');
    await sendKeys({ up: 'Shift' });
    expect(clauses()).to.deep.equal({ trend: 'date: 2015-02, 2015-04' });
    await settled(page);
    expect(page.kpi.value).to.equal(20 + 40);
    await press(page.trend, 'Escape');
    expect(clauses()).to.deep.equal({});
    expect(spoken(page.trend)).to.equal('Selection cleared.');
  });

  it('brushes with Shift and the arrow keys, one step for all @release', async () => {
    const page = await show(MONTHS);
    await press(page.trend, 'Home', 'ArrowRight');
    await sendKeys({ down: 'Shift' });
    await press(page.trend, 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(clauses()).to.deep.equal({ trend: 'date: 2015-02..2015-05' });
    expect(points(page.trend, '.line.ghosted.s1 path').length).to.equal(24);
    await sendKeys({ up: 'Shift' });
    await settled(page);
    expect(points(page.trend).length).to.equal(4);
    expect(page.kpi.value).to.equal(revenueOf(1, 4));
    await sendKeys({ down: 'Shift' });
    await press(page.trend, 'ArrowRight');
    await sendKeys({ up: 'Shift' });
    expect(clauses()).to.deep.equal({ trend: 'date: 2015-02..2015-06' });
    filterGroup('default').undo();
    filterGroup('default').undo();
    expect(clauses()).to.deep.equal({});
  });

  it('moves the other way in a language written right to left @release', async () => {
    const { trend } = await show({ ...MONTHS, locale: 'ar-EG' });
    await press(trend, 'Home', 'ArrowLeft', 'Enter');
    expect(clauses()).to.deep.equal({ trend: 'date: 2015-02' });
  });
});

describe('sales-trend and the address', () => {
  afterEach(() => {
    clean();
    history.replaceState(null, '', location.pathname);
  });

  it('writes its brush into the address, and takes back what stands there', async () => {
    const source = document.createElement('sales-source');
    source.data = ROWS;
    source.sync = 'url';
    document.body.append(source);
    const trend = document.createElement('sales-trend');
    trend.granularity = 'month';
    document.body.append(trend);
    await trend.ready;
    const at = points(trend);
    await drag(at[0]!, at[11]!);
    await trend.ready;
    expect(new URLSearchParams(location.search).get('sales')).to.equal('date: 2015');
    history.replaceState(null, '', `${location.pathname}?sales=date:+2016-Q2`);
    const changed = oneEvent(document, 'sales-filter-change');
    dispatchEvent(new PopStateEvent('popstate'));
    await changed;
    await trend.ready;
    expect(points(trend).length).to.equal(3);
    source.remove();
  });
});

describe('sales-trend over Superstore', () => {
  afterEach(clean);

  it('gives the KPI beside it the revenue of the year that is brushed @release', async function () {
    const url = '/shared-data/sales/superstore/superstore.csv';
    if (!(await fetch(url, { method: 'HEAD' })).ok) this.skip();
    const trend = document.createElement('sales-trend');
    const kpi = document.createElement('sales-kpi');
    trend.compare = 'previous-year';
    document.body.append(trend, kpi);
    trend.src = kpi.src = url;
    await Promise.all([trend.ready, kpi.ready]);
    expect(trend.result!.rowCount).to.equal(48);
    const at = points(trend);
    await drag(at[24]!, at[35]!);
    await Promise.all([trend.ready, kpi.ready]);
    expect(Object.values(clauses())).to.deep.equal(['date: 2016']);
    expect(kpi.value!.toFixed(2)).to.equal('609205.60');
    expect(inside(trend, '.read').textContent).to.contain('Eleven of twelve months were above the previous year');
  });
});
