// @own-page: it replaces the worker before the page has one
import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import { clauses, clean, inside } from '../chart-page.js';
import { points, revenueOf, show, type Page } from './trend-page.js';

/** Presses at one point of the line and moves to another, and leaves the button down. */
async function begin({ trend }: Page, from: number, to: number): Promise<void> {
  const at = points(trend);
  await sendMouse({ type: 'move', position: [Math.round(at[from]!.x), Math.round(at[from]!.y)] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [Math.round(at[to]!.x), Math.round(at[to]!.y)] });
}

describe('a sales-trend taken away in the midst of a drag', () => {
  afterEach(clean);

  it('ends its gesture under its own name, with an id or without @release', async () => {
    for (const id of ['trend', '']) {
      const page = await show({ granularity: 'month', id });
      const group = filterGroup('default');
      await begin(page, 2, 6);
      const source = id || 'sales-trend-1';
      expect(clauses()).to.deep.equal({ [source]: 'date: 2015-03..2015-07' });
      const moves: string[] = [];
      const leave = group.watch((move) => moves.push(move));
      page.trend.remove();
      leave();
      expect([clauses(), moves]).to.deep.equal([{ [source]: 'date: 2015-03..2015-07' }, ['step']]);
      await page.kpi.ready;
      expect(page.kpi.value).to.equal(revenueOf(2, 6));
      group.undo();
      expect([clauses(), group.canUndo]).to.deep.equal([{}, false]);
      await sendMouse({ type: 'up' });
      page.box.prepend(page.trend);
      await page.trend.ready;
      await begin(page, 1, 4);
      expect(Object.keys(clauses())).to.deep.equal([source]);
      await sendMouse({ type: 'up' });
      group.clear();
      while (group.canUndo) group.undo();
      group.clear();
      page.box.remove();
    }
  });

  it('fits its axis anew when it comes back after the drag @release', async () => {
    const page = await show({ granularity: 'month' });
    const fresh = await show({ granularity: 'month', measure: 'profit' });
    filterGroup('default').set('map', 'region: West', { moving: true });
    page.trend.remove();
    filterGroup('default').set('map', '');
    page.box.prepend(page.trend);
    await page.trend.ready;
    page.trend.measure = 'profit';
    await Promise.all([page.trend.ready, fresh.trend.ready]);
    expect(inside(page.trend, '.stage').textContent).to.equal(inside(fresh.trend, '.stage').textContent);
  });
});

describe('a sales-trend whose bins change in the midst of a drag', () => {
  afterEach(clean);

  it('breaks it off, and keeps what was chosen before @release', async () => {
    const page = await show({ granularity: 'month' });
    await begin(page, 2, 6);
    const moves: string[] = [];
    const leave = filterGroup('default').watch((move) => moves.push(move));
    page.trend.granularity = 'year';
    await page.trend.ready;
    await sendMouse({ type: 'move', position: [300, 100] });
    await sendMouse({ type: 'up' });
    leave();
    expect([clauses(), moves]).to.deep.equal([{ trend: 'date: 2015-03..2015-07' }, ['step']]);
  });

  it('forgets where the keyboard was, so that a brush begins among the bins that are there', async () => {
    const page = await show({ granularity: 'month' });
    inside(page.trend, '.chart').focus();
    await sendKeys({ press: 'End' });
    page.trend.granularity = 'year';
    await page.trend.ready;
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ up: 'Shift' });
    expect(clauses()).to.deep.equal({ trend: 'date: 2015..2016' });
  });
});
