import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { openDataset } from '../../../src/core.js';
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

/** Orders of three regions: of East 1 … 19 and 100, of West twice as much, of South half; two without a region. */
const ROWS = [
  ...['East', 'West', 'South'].flatMap((region, r) =>
    [...Array.from({ length: 19 }, (_, k) => k + 1), 100].map((value, k) => ({
      order: `${region}${k}`,
      date: `2024-01-${String((k % 28) + 1).padStart(2, '0')}`,
      region,
      quantity: (k % 4) + 1,
      revenue: value * [1, 2, 0.5][r]!,
    })),
  ),
  { order: 'N1', date: '2024-01-05', region: null, quantity: 1, revenue: 6 },
  { order: 'N2', date: '2024-01-06', region: null, quantity: 1, revenue: 8 },
];

const BOX = { chart: 'box', by: 'region' };

/** The middle of the name of a group. */
function nameOf(widget: Element, name: string): Point {
  return middle(allInside(widget, '.stage .group-name text').find(({ textContent }) => textContent === name)!);
}

describe('sales-distribution as boxes', () => {
  watchConsole();
  afterEach(clean);

  it('is accessible: one tab stop with a name and a role @release', async () => {
    const { widget } = await show(BOX, ROWS);
    expect(await violations(widget)).to.deep.equal([]);
    const chart = inside(widget, '[part=chart]');
    expect(chart.getAttribute('aria-label')).to.equal('Revenue per order, by region');
    expect(chart.getAttribute('aria-roledescription')).to.equal('box plot');
  });

  it('shows quartiles, whiskers and outliers of each group: in the picture, the result and the table alike @release', async () => {
    const { widget } = await show(BOX, ROWS);
    const east = widget.result!.rows().find(({ region }) => region === 'East');
    expect(east).to.deep.equal({
      region: 'East',
      count: 20,
      min: 1,
      lower: 1,
      q1: 5.75,
      median: 10.5,
      q3: 15.25,
      upper: 19,
      max: 100,
      outliers: 1,
    });
    expect(tableRows(widget).map(([name]) => name)).to.deep.equal(['West', 'East', '(blank)', 'South']);
    expect(tableRows(widget)[1]).to.deep.equal([
      'East',
      '20',
      '$1.00',
      '$1.00',
      '$5.75',
      '$10.50',
      '$15.25',
      '$19.00',
      '$100.00',
      '1',
    ]);
    expect(allInside(widget, '.stage .fill rect').length).to.equal(4);
    expect(inside(widget, '.read').textContent).to.equal('Median per order: highest in West ($21.00), lowest in South ($5.25).');
  });

  it('counts at the end of a row what lies beyond the scale @release', async () => {
    const { widget } = await show(BOX, ROWS);
    const far = allInside(widget, '.stage text').filter(({ textContent }) => textContent === '+1');
    // The 200 of West and the 100 of East are far out; the 50 of South is not.
    expect([far.length, allInside(widget, '.stage .outlier circle').length]).to.deep.equal([2, 1]);
  });

  it('filters by the group clicked or those dragged over, also the blank one, and by the keyboard alone @release', async () => {
    const { widget, kpi } = await show(BOX, ROWS);
    const told = oneEvent(widget, 'sales-select');
    await click(nameOf(widget, '(blank)'));
    expect(((await told) as CustomEvent<unknown>).detail).to.deep.equal({
      field: 'region',
      values: [null],
      where: 'region: (blank)',
    });
    await Promise.all([widget.ready, kpi.ready]);
    expect(kpi.value).to.equal(2);
    expect(allInside(widget, '.stage .fill.ghosted rect').length).to.equal(3);
    await drag(nameOf(widget, 'West'), nameOf(widget, 'East'));
    expect(clauses()).to.deep.equal({ spread: 'region: West, East' });
    await widget.updateComplete;
    expect(spoken(widget)).to.equal('Selected West, East.');
    inside(widget, '[part=chart]').focus();
    await sendKeys({ press: 'Escape' });
    expect(clauses()).to.deep.equal({});
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    await widget.updateComplete;
    expect(spoken(widget)).to.equal('East: Lower quartile $5.75, Median $10.50, Upper quartile $15.25. 2 of 4.');
    await sendKeys({ press: 'Enter' });
    expect(clauses()).to.deep.equal({ spread: 'region: East' });
  });

  it('tells of the group under the pointer', async () => {
    const { widget } = await show(BOX, ROWS);
    await hover(nameOf(widget, 'South'));
    await widget.updateComplete;
    const tip = inside(widget, '[part=tooltip]');
    expect(tip.querySelector('h3')!.textContent).to.equal('South');
    expect([...tip.querySelectorAll('dd')].map(({ textContent }) => textContent)).to.contain('$5.25');
  });

  it('takes numbers of rows, of the members asked, and groups of a date in their order @release', async () => {
    const { widget } = await show({ ...BOX, measure: 'quantity' }, ROWS);
    expect(inside(widget, 'h2').textContent).to.equal('Distribution of quantity, by region');
    expect(widget.result!.rows().find(({ region }) => region === 'East')).to.include({ count: 20, median: 2.5 });
    widget.by = 'weekday(date)';
    await widget.ready;
    expect(tableRows(widget).map(([name]) => name)).to.deep.equal([
      'Monday',
      'Tuesday',
      'Wednesday',
      'Thursday',
      'Friday',
      'Saturday',
      'Sunday',
    ]);
    await click(nameOf(widget, 'Friday'));
    expect(clauses()).to.deep.equal({ spread: 'weekday(date): 5' });
  });

  it('has weekdays from the first day of the week on', async () => {
    const { widget } = await show({ chart: 'box', by: 'weekday(date)', 'week-start': '7' }, ROWS);
    const days = tableRows(widget).map(([name]) => name);
    expect([days[0], days[1], days.at(-1)]).to.deep.equal(['Sunday', 'Monday', 'Saturday']);
    const seen = [...allInside(widget, '.stage .group-name text')].sort((a, b) => middle(a).y - middle(b).y);
    expect(seen[0]!.textContent).to.match(/^Sun/);
    await click(nameOf(widget, seen[0]!.textContent));
    expect(clauses()).to.deep.equal({ spread: 'weekday(date): 7' });
  });

  it('follows the filters of others but not its own', async () => {
    const { widget } = await show(BOX, ROWS);
    filterGroup('default').set('spread', 'region: East');
    await widget.ready;
    expect(widget.result!.rowCount).to.equal(4);
    filterGroup('default').set('map', 'region: West');
    await widget.ready;
    expect(widget.result!.rowCount).to.equal(1);
  });

  it('agrees with the core on a real file', async function () {
    const url = await sharedUrl('/shared-data/sales/superstore/superstore.csv');
    if (url === undefined) return this.skip();
    const { widget, kpi } = put({ ...BOX, src: url, by: 'segment' }, null);
    kpi.remove();
    await widget.ready;
    const dataset = await openDataset(new URL(url, location.href).href);
    for (const row of widget.result!.rows()) {
      const where = `segment: ${String(row.segment)}`;
      const core = await dataset.query({
        measures: ['revenue'],
        by: ['order'],
        where,
        analysis: { kind: 'histogram', value: 'revenue', member: 'order' },
      });
      const facts = core.facts.analysis!;
      expect(facts.kind === 'histogram' && [facts.count, facts.q1, facts.median, facts.q3]).to.deep.equal([
        row.count,
        row.q1,
        row.median,
        row.q3,
      ]);
    }
    dataset.close();
  });
});
