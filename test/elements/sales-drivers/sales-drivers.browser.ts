import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { openDataset } from '../../../src/core.js';
import type { SalesDrivers } from '../../../src/elements/sales-drivers/sales-drivers.js';
import { sharedUrl } from '../../shared-url.js';
import { until } from '../../until.js';
import { allInside, heightsOf, oneHeight } from '../chart-page.js';
import {
  bars,
  clauses,
  clean,
  click,
  inside,
  names,
  put,
  ROWS,
  show,
  spoken,
  tableRows,
  violations,
  watchConsole,
} from './drivers-page.js';

/** The revenue of a year, and of a region in it. */
const revenueOf = (year: number, region?: string): number =>
  ROWS.filter((row) => row.date.startsWith(String(year)) && (region === undefined || row.region === region)).reduce(
    (sum, { revenue }) => sum + revenue,
    0,
  );

const codeOf = (ready: Promise<void>): Promise<string | undefined> =>
  ready.then(
    () => undefined,
    (problem: unknown) => (problem as { readonly code: string }).code,
  );

const amountOf = (text: string): number => Number(text.replace('−', '-').replaceAll(/[$,+]/g, ''));

/** The bars of some steps, and the current amount, by their places. */
function stepsOf(widget: SalesDrivers): { readonly west: DOMRect; readonly lamps: DOMRect; readonly total: DOMRect } {
  const [west, lamps] = bars(widget);
  const total = allInside(widget, '.stage .total text').at(-1)!.getBoundingClientRect();
  return { west: west!, lamps: lamps!, total };
}

describe('sales-drivers', () => {
  watchConsole();
  afterEach(clean);

  it('is accessible: one tab stop with a name, a picture with a label, nothing that axe objects to', async () => {
    const { widget } = await show();
    expect(await violations(widget)).to.deep.equal([]);
    const chart = inside(widget, '[part=chart]');
    expect([chart.tabIndex, chart.getAttribute('aria-label')]).to.deep.equal([0, 'Why revenue changed']);
    expect(inside(widget, '.stage svg').getAttribute('aria-label')).to.equal('Why revenue changed');
    expect(inside(widget, '.stage').querySelector('style')).to.equal(null);
  });

  it('is as tall as its width wants, also after it was narrow @release', async () => {
    const { widget } = await show({ height: '300' }, ROWS, 900);
    const wide = widget.offsetHeight;
    const box = widget.parentElement!;
    box.style.inlineSize = '320px';
    await until(() => widget.offsetHeight > wide);
    box.style.inlineSize = '900px';
    await until(() => widget.offsetHeight === wide);
    const chart = inside(widget, '[part=chart]');
    await until(() => Math.abs(inside(widget, '.stage svg').getBoundingClientRect().height - chart.clientHeight) <= 1);
  });

  it('goes from one year to the other by what stands out, in the picture, the sentence and the table alike', async () => {
    const { widget } = await show();
    expect(names(widget).slice(0, 3)).to.deep.equal(['2023', 'West', 'Lamps in East']);
    expect(names(widget).slice(3)).to.have.members(['Rest of East', 'South', 'North', '2024']);
    expect(inside(widget, '.read').textContent).to.match(
      /^Revenue: down \$.*, 2024 compared with 2023\. Main drivers?: West \(−.*Lamps in East \(\+/,
    );
    const rows = tableRows(widget);
    expect(amountOf(rows[0]![2]!)).to.be.closeTo(revenueOf(2023), 0.01);
    expect(amountOf(rows[6]![3]!)).to.be.closeTo(revenueOf(2024), 0.01);
    const change = revenueOf(2024) - revenueOf(2023);
    const sumOf = (lines: readonly (readonly string[])[]): number => lines.reduce((sum, row) => sum + amountOf(row[4]!), 0);
    expect(sumOf(rows.slice(1, 6))).to.be.closeTo(change, 0.05);
    for (const dimension of ['Region', 'Category']) {
      expect(sumOf(rows.filter((row) => row[1] === dimension))).to.be.closeTo(change, 0.05);
    }
    expect(amountOf(rows[1]![4]!)).to.be.closeTo(revenueOf(2024, 'West') - revenueOf(2023, 'West'), 0.01);
    expect(await widget.toCSV()).to.match(/^dimension,member,presence,before,after,effect\r\n/);
  });

  it('filters the others by a segment, one at a time, and gives it up by another click', async () => {
    const { widget, kpi } = await show();
    const { west, lamps, total } = stepsOf(widget);
    const told = oneEvent(widget, 'sales-select');
    await click(west);
    expect(((await told) as CustomEvent<unknown>).detail).to.deep.equal({
      field: 'region',
      values: ['West'],
      where: 'region: West',
    });
    await Promise.all([widget.ready, kpi.ready]);
    expect(kpi.value).to.be.closeTo(revenueOf(2023, 'West') + revenueOf(2024, 'West'), 1e-6);
    expect(widget.shadowRoot!.querySelectorAll('.stage .ghosted rect').length).to.equal(4);
    expect(spoken(widget)).to.equal('Selected West.');
    await click(lamps);
    expect(clauses()).to.deep.equal({ why: 'region: East; category: Lamps' });
    await click(total);
    expect(clauses()).to.deep.equal({ why: 'region: East; category: Lamps' });
    await widget.updateComplete;
    expect(spoken(widget)).to.contain('not a segment');
    await click(lamps);
    expect(clauses()).to.deep.equal({});
  });

  it('is used by the keyboard alone @release', async () => {
    const { widget } = await show();
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'ArrowRight' });
    await widget.updateComplete;
    expect(spoken(widget)).to.match(/^West: 2023 \$[\d,.]+, 2024 .*Change −\$[\d,.]+, Share of change .*\. Row 2 of 7\.$/);
    await sendKeys({ press: 'Enter' });
    expect(clauses()).to.deep.equal({ why: 'region: West' });
    await sendKeys({ press: 'Escape' });
    expect(clauses()).to.deep.equal({});
  });

  it('goes down to the next step and up to the one before, in the order of the rows', async () => {
    const { widget } = await show();
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'Home' });
    const rows: string[] = [];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      await sendKeys({ press: key });
      await widget.updateComplete;
      rows.push(/Row \d/.exec(spoken(widget))![0]);
    }
    expect(rows).to.deep.equal(['Row 2', 'Row 3', 'Row 2', 'Row 1']);
  });

  it('tells of the line under the pointer @release', async () => {
    const { widget } = await show();
    const { x, y, width, height } = stepsOf(widget).lamps;
    await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await widget.updateComplete;
    const tip = inside(widget, '[part=tooltip]');
    expect(tip.querySelector('h3')!.textContent).to.equal('Lamps in East');
    expect(tip.textContent).to.contain('Share of change');
  });

  it('follows the filters of others but not its own', async () => {
    const { widget } = await show();
    filterGroup('default').set('why', 'region: West');
    await widget.ready;
    expect(names(widget)).to.contain('West');
    filterGroup('default').set('map', 'region: North, South');
    await widget.ready;
    expect(names(widget)).not.to.contain('West');
  });

  it('looks at the dimensions, the depth and the measure that are set', async () => {
    const { widget } = await show({ depth: '1', by: 'region' });
    expect(names(widget)).to.contain('West').and.not.to.contain('Lamps in East');
    expect(new Set(widget.result!.rows().map(({ dimension }) => dimension))).to.deep.equal(new Set(['region']));
    widget.measure = 'units';
    widget.depth = '2';
    widget.by = '';
    await widget.ready;
    expect(inside(widget, 'h2').textContent).to.equal('Why units changed');
    expect(names(widget)[1]).to.equal('West');
  });

  it('takes a quotient apart by its members’ own ones and their weights', async () => {
    const { widget } = await show({ measure: 'price' });
    expect(names(widget)[1]).to.equal('Lamps');
    expect(inside(widget, '.read').textContent).to.match(
      /^Average price: up .* compared with 2023\. Largest contributors?: Lamps \(\+/,
    );
    const rows = tableRows(widget);
    const priceOf = (year: string): number => {
      const sold = ROWS.filter(({ date }) => date.startsWith(year));
      return sold.reduce((sum, { revenue }) => sum + revenue, 0) / sold.reduce((sum, { quantity }) => sum + quantity, 0);
    };
    expect(amountOf(rows[0]![2]!)).to.be.closeTo(priceOf('2023'), 0.01);
    for (const dimension of ['Region', 'Category']) {
      const own = rows.filter((row) => row[1] === dimension);
      const sum = own.reduce((effects, row) => effects + amountOf(row[5]!) + amountOf(row[6]!), 0);
      expect(sum).to.be.closeTo(priceOf('2024') - priceOf('2023'), 0.06);
    }
    await click(bars(widget)[0]!);
    expect(clauses()).to.deep.equal({ why: 'category: Lamps' });
  });

  it('compares what is selected on the page with the rest, and asks for a selection', async () => {
    const { widget } = await show({ compare: 'rest', where: 'date: 2024' });
    expect(inside(widget, '.stage').textContent).to.match(/^Select something/);
    filterGroup('default').set('map', 'region: West');
    await widget.ready;
    expect(inside(widget, 'h2').textContent).to.equal('Revenue: selection vs. the rest');
    const perPiece = (isWest: boolean): number => {
      const sold = ROWS.filter(({ date, region }) => date.startsWith('2024') && (region === 'West') === isWest);
      return sold.reduce((sum, { revenue }) => sum + revenue, 0) / sold.reduce((sum, { quantity }) => sum + quantity, 0);
    };
    const rows = tableRows(widget);
    expect(amountOf(rows[0]![2]!)).to.be.closeTo(perPiece(false), 0.01);
    expect(amountOf(rows.find(([name]) => name === 'Selection')![3]!)).to.be.closeTo(perPiece(true), 0.01);
    expect(rows.some((row) => row[1] === 'Region')).to.equal(false);
    expect(inside(widget, '.read').textContent).to.match(/^The selection’s revenue per unit is \$[\d.]+ below the rest/);
    filterGroup('default').clear();
    await widget.ready;
    expect(inside(widget, '.read').textContent).to.match(/^Select something on the page/);
    expect(await violations(widget)).to.deep.equal([]);
  });

  it('bridges the customers who are lost, buy less, buy more and are new, and filters by them @release', async () => {
    const sales = [
      ['2023-01-01', 'Anna', 100],
      ['2023-12-31', 'Ben', 50],
      ['2023-06-01', 'Cleo', 80],
      ['2024-02-01', 'Ben', 90],
      ['2024-03-01', 'Cleo', 30],
      ['2024-12-31', 'Dora', 70],
    ].map(([date, customer, revenue]) => ({ date, customer, revenue }));
    const { widget, kpi } = await show({ by: 'customer' }, sales);
    expect(names(widget)).to.deep.equal(['2023', 'Lost', 'Bought less', 'Bought the same or more', 'New', '2024']);
    expect(inside(widget, '.read').textContent).to.match(
      /^Revenue: down \$40 .*Lost −\$100, bought less −\$50, .*\+\$40, new \+\$70\./,
    );
    const told = oneEvent(widget, 'sales-select');
    await click(bars(widget)[1]!);
    expect(((await told) as CustomEvent<unknown>).detail).to.deep.equal({
      field: 'customer',
      values: ['Cleo'],
      where: 'customer: Cleo',
    });
    await kpi.ready;
    expect(kpi.value).to.equal(110);
  });

  it('says from when on the data is where it does not cover the earlier period, and has no bars', async () => {
    const late = ROWS.filter(({ date }) => date >= '2024');
    const { widget } = await show({ where: 'date: 2024' }, late);
    const sentence = 'No data for 2023 to compare: the data starts on Jan 15, 2024';
    expect(inside(widget, '.read').textContent).to.equal(sentence);
    expect(inside(widget, '.stage').textContent).to.equal(sentence);
    expect(widget.matches(':state(nothing)')).to.equal(true);
  });

  it('has bars around zero, next to their names in a wide place and below them in a narrow one', async () => {
    for (const width of [900, 300]) {
      const { widget } = await show({}, ROWS, width);
      const all = bars(widget);
      const changes = tableRows(widget)
        .slice(1, 6)
        .map((row) => amountOf(row[4]!));
      const zeros = all.map(({ left, right }, at) => Math.round(changes[at]! < 0 ? right : left));
      expect(Math.max(...zeros) - Math.min(...zeros), `${width} px`).to.be.lessThan(3);
      const perPx = all.map((bar, at) => Math.abs(changes[at]!) / bar.width);
      const long = perPx.filter((_, at) => all[at]!.width > 20);
      expect(Math.max(...long) / Math.min(...long), `${width} px`).to.be.lessThan(1.1);
      const name = allInside(widget, '.stage .name text')[0]!.getBoundingClientRect();
      const isBeside = Math.abs((name.top + name.bottom) / 2 - (all[0]!.top + all[0]!.bottom) / 2) < 3;
      expect(isBeside).to.equal(width === 900);
      clean();
    }
  });

  it('has one size while it loads, with numbers, with none, and with an error', async () => {
    const heights = await heightsOf(put().widget, ['measure', 'margin']);
    expect(heights).to.deep.equal(oneHeight(heights));
  });

  it('says what is wrong with an attribute or missing in the data, and heals', async () => {
    const { widget } = put({ measure: 'avg(revenue)' });
    expect(await codeOf(widget.ready)).to.equal('bad-option');
    expect(inside(widget, '[role=alert]').textContent).to.contain('avg(revenue)');
    widget.measure = 'margin';
    expect(await codeOf(widget.ready)).to.equal('missing-role');
    widget.measure = 'revenue';
    widget.by = 'store';
    expect(await codeOf(widget.ready)).to.equal('missing-role');
    widget.by = '';
    await widget.ready;
    expect(names(widget).length).to.equal(7);
    clean();
    const { widget: bare } = put({}, [{ date: '2024-01-01', revenue: 5 }]);
    expect(await codeOf(bare.ready)).to.equal('missing-role');
  });

  it('has the figures of the core on a real file', async function () {
    const src = await sharedUrl('/shared-data/sales/superstore/superstore.csv');
    if (!src) this.skip();
    const { widget } = put();
    widget.data = undefined;
    widget.src = src;
    await widget.ready;
    const dataset = await openDataset(src);
    const [total] = (await dataset.query({ measures: ['revenue'], compare: 'previous-year' })).rows();
    const rows = tableRows(widget);
    expect(amountOf(rows[0]![2]!)).to.be.closeTo(Number(total!['revenue.previous']), 0.01);
    const segments = (await dataset.query({ measures: ['revenue'], by: ['segment'], compare: 'previous-year' })).rows();
    for (const row of segments) {
      const told = rows.find(([name, kind]) => kind === 'Segment' && name === row.segment)!;
      expect(amountOf(told[4]!)).to.be.closeTo(Number(row['revenue.change']), 0.01);
    }
    dataset.close();
  });
});
