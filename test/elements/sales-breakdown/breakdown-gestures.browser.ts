import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { everyNth } from '../../random.js';
import { allInside, clauses, clean, click, doubleClick, drag, inside, middle, spoken } from '../chart-page.js';
import { nameOf, ROWS, settled, show, textsIn, type Page } from './breakdown-page.js';

const DRILL = { drill: 'category, subcategory' };

/** The revenue of lines that hold. */
function revenueOf(holds: (row: (typeof ROWS)[number]) => boolean): number {
  return ROWS.filter(holds).reduce((sum, { revenue }) => sum + revenue, 0);
}

/** Presses keys one after another, with the chart in focus. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  inside(page.breakdown, '.chart').focus();
  for (const key of keys) {
    const [modifier, plain] = key.includes('+') ? key.split('+') : [undefined, key];
    if (modifier) await sendKeys({ down: modifier });
    await sendKeys({ press: plain });
    if (modifier) await sendKeys({ up: modifier });
  }
  await page.breakdown.updateComplete;
}

/** What an event tells each time. */
function heard(page: Page, name: string): unknown[] {
  const details: unknown[] = [];
  page.breakdown.addEventListener(name, (event) => details.push((event as CustomEvent<unknown>).detail));
  return details;
}

describe('choosing in a sales-breakdown', () => {
  afterEach(clean);

  it('filters the others by the member clicked, and gives it up at the next click', async () => {
    const page = await show({ by: 'region' });
    const all = page.breakdown.result;
    const selected = heard(page, 'sales-select');
    await click(nameOf(page.breakdown, 'West'));
    await settled(page);
    expect(clauses()).to.deep.equal({ parts: 'region: West' });
    expect(page.kpi.value).to.equal(revenueOf(({ region }) => region === 'West'));
    expect(page.breakdown.result).to.equal(all);
    expect(allInside(page.breakdown, '.fill.ghosted rect').length).to.equal(3);
    expect(allInside(page.breakdown, '.fill:not(.ghosted) rect').length).to.equal(1);
    expect(inside(page.breakdown, '.read').textContent).to.equal('West: $1,050.00 (52.9% of total).');
    await click(nameOf(page.breakdown, 'West'));
    await settled(page);
    expect(clauses()).to.deep.equal({});
    expect(selected).to.deep.equal([
      { field: 'region', values: ['West'], where: 'region: West' },
      { field: 'region', values: [], where: '' },
    ]);
  });

  it('filters the others by an ABC class, by mouse and by keyboard', async () => {
    const page = await show({ by: 'abc(category)' });
    expect(inside(page.breakdown, 'h2').textContent).to.equal('Revenue by ABC class (category)');
    expect(textsIn(page.breakdown, '.stage .name text')).to.deep.equal(['A', 'B']);
    await click(nameOf(page.breakdown, 'A'));
    await settled(page);
    expect(clauses()).to.deep.equal({ parts: 'abc(category): A' });
    expect(page.kpi.value).to.equal(revenueOf(({ category }) => category !== 'Office'));
    await press(page, 'ArrowDown', 'Enter');
    await settled(page);
    expect(clauses()).to.deep.equal({ parts: 'abc(category): B' });
    expect(page.kpi.value).to.equal(revenueOf(({ category }) => category === 'Office'));
  });

  it('adds members with Ctrl, and chooses several by a drag over their bars @release', async () => {
    const page = await show({ by: 'region' });
    await click(nameOf(page.breakdown, 'West'));
    await sendKeys({ down: 'Control' });
    await click(nameOf(page.breakdown, 'North'));
    await sendKeys({ up: 'Control' });
    expect(clauses()).to.deep.equal({ parts: 'region: West, North' });
    const moves: string[] = [];
    const leave = filterGroup('default').subscribe(({ where }) => moves.push(where));
    await drag(nameOf(page.breakdown, 'East'), nameOf(page.breakdown, 'North'));
    await settled(page);
    leave();
    expect(clauses()).to.deep.equal({ parts: 'region: East, South, North' });
    expect(moves.length).to.be.greaterThan(1);
    expect(page.kpi.value).to.equal(revenueOf(({ region }) => region !== 'West'));
    filterGroup('default').undo();
    expect(clauses()).to.deep.equal({ parts: 'region: West, North' });
  });

  it('does the same by keyboard, and speaks @release', async () => {
    const page = await show({ by: 'region' });
    await press(page, 'ArrowDown');
    expect(spoken(page.breakdown)).to.equal('West: $1,050.00, 52.9% of total. 1 of 4.');
    await press(page, 'ArrowDown', 'Enter');
    expect(clauses()).to.deep.equal({ parts: 'region: East' });
    await press(page, 'End', 'Shift+Enter');
    expect(clauses()).to.deep.equal({ parts: 'region: East, North' });
    await press(page, 'Home', 'Shift+ArrowDown');
    await settled(page);
    expect(clauses()).to.deep.equal({ parts: 'region: West, East' });
    await press(page, 'Escape');
    expect(clauses()).to.deep.equal({});
    expect(spoken(page.breakdown)).to.equal('Selection cleared.');
  });

  it('has a tooltip with value, share and what a click does, inside the viewport', async () => {
    const page = await show({ by: 'region', compare: 'previous-year' });
    const { x, y } = nameOf(page.breakdown, 'West');
    await sendMouse({ type: 'move', position: [x, y] });
    await page.breakdown.updateComplete;
    const tip = inside(page.breakdown, '.tip');
    expect(tip.matches(':popover-open')).to.equal(true);
    for (const text of ['West', '$700.00', '$350.00', '▲ +100.0%', '53.8%', 'Click to filter by West'])
      expect(tip.textContent).to.contain(text);
    const { left, right } = tip.getBoundingClientRect();
    expect(left >= 0 && right <= innerWidth).to.equal(true);
  });

  it('takes back a clause that an address gives, and draws what it chooses @release', async () => {
    const page = await show(DRILL);
    filterGroup('default').set('parts', 'category: Furniture; subcategory: Chairs');
    await settled(page);
    expect([...textsIn(page.breakdown, '.stage .name text')].sort()).to.deep.equal(['Chairs', 'Tables']);
    expect(textsIn(page.breakdown, '.stage .name.faded text')).to.deep.equal(['Tables']);
  });

  it('chooses the part of a ring and the cell of a treemap', async () => {
    const page = await show({ by: 'category', chart: 'donut' });
    await click(nameOf(page.breakdown, 'Technology'));
    expect(clauses()).to.deep.equal({ parts: 'category: Technology' });
    page.breakdown.chart = 'treemap';
    await settled(page);
    await click(nameOf(page.breakdown, 'Office'));
    expect(clauses()).to.deep.equal({ parts: 'category: Office' });
  });
});

describe('the way down in a sales-breakdown', () => {
  afterEach(clean);

  it('opens the parts of a member by a double click, filters the others by it, and goes back by the path', async () => {
    const page = await show(DRILL);
    const drilled = heard(page, 'sales-drill');
    await doubleClick(nameOf(page.breakdown, 'Furniture'));
    await settled(page);
    expect(clauses()).to.deep.equal({ parts: 'category: Furniture' });
    expect(page.kpi.value).to.equal(975);
    expect(inside(page.breakdown, 'h2').textContent).to.equal('Revenue by sub-category: Furniture');
    expect(page.breakdown.result!.rows()).to.deep.equal([
      { subcategory: 'Chairs', revenue: 600 },
      { subcategory: 'Tables', revenue: 375 },
    ]);
    expect(textsIn(page.breakdown, '.path li')).to.deep.equal(['All', 'Furniture', 'Sub-category']);
    await click(nameOf(page.breakdown, 'Tables'));
    await settled(page);
    expect(clauses()).to.deep.equal({ parts: 'category: Furniture; subcategory: Tables' });
    expect(page.kpi.value).to.equal(375);
    inside(page.breakdown, '.crumb').click();
    await settled(page);
    expect(clauses()).to.deep.equal({});
    expect(textsIn(page.breakdown, '.stage .name text')).to.deep.equal(['Furniture', 'Technology', 'Office']);
    expect(drilled).to.deep.equal([
      { path: [{ field: 'category', value: 'Furniture' }], field: 'subcategory' },
      { path: [], field: 'category' },
    ]);
  });

  for (const chart of everyNth(['bar', 'donut', 'treemap', 'pareto'], 4))
    it(`opens a part by a double click on its mark, and takes the choice of the clicks back: ${chart}`, async () => {
      const page = await show({ ...DRILL, chart });
      const drilled = heard(page, 'sales-drill');
      await doubleClick(middle(allInside(page.breakdown, '.stage :is(.fill, .tile) :is(rect, path)')[0]!));
      await settled(page);
      expect(drilled).to.deep.equal([{ path: [{ field: 'category', value: 'Furniture' }], field: 'subcategory' }]);
      expect(clauses()).to.deep.equal({ parts: 'category: Furniture' });
    });

  it('does the same by keyboard, and stays where there is nothing below @release', async () => {
    const page = await show(DRILL);
    await press(page, 'ArrowDown', 'Alt+ArrowDown');
    await settled(page);
    expect(clauses()).to.deep.equal({ parts: 'category: Furniture' });
    expect(spoken(page.breakdown)).to.equal('Furniture by sub-category.');
    await press(page, 'ArrowDown', 'Alt+ArrowDown');
    await settled(page);
    expect(clauses()).to.deep.equal({ parts: 'category: Furniture' });
    await press(page, 'Alt+ArrowUp');
    await settled(page);
    expect(clauses()).to.deep.equal({});
    expect(spoken(page.breakdown)).to.equal('Back to category.');
  });

  it('opens the one member that is chosen by the next step of the path, as on a phone', async () => {
    const page = await show(DRILL);
    expect(allInside(page.breakdown, '.crumb').length).to.equal(0);
    await click(nameOf(page.breakdown, 'Office'));
    await settled(page);
    inside(page.breakdown, '.crumb').click();
    await settled(page);
    expect(textsIn(page.breakdown, '.stage .name text')).to.deep.equal(['Paper', 'Art']);
  });

  it('stays down when the data are loaded anew @release', async () => {
    const page = await show(DRILL);
    await press(page, 'ArrowDown', 'Alt+ArrowDown');
    await settled(page);
    await page.breakdown.refresh();
    expect(textsIn(page.breakdown, '.stage .name text')).to.deep.equal(['Chairs', 'Tables']);
    filterGroup('default').undo();
    await settled(page);
    expect(textsIn(page.breakdown, '.stage .name text')).to.deep.equal(['Furniture', 'Technology', 'Office']);
  });
});
