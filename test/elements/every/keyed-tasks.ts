import { expect } from '@open-wc/testing';
import { until } from '../../until.js';

import { clauses, inside, spoken } from '../chart-page.js';
import { focused, hostOf, isChart, nameOf, press as pressKeys, tabTo } from '../keys.js';
import type { Walk } from './keyed-walk.js';

const point = (): string => focused().ariaActiveDescendantElement?.ariaLabel ?? '';
const dates = (): string => Object.values(clauses()).find((where) => where.startsWith('date:')) ?? '';
const isMenuItem = (name: string) => (element: Element) =>
  element.getAttribute('role') === 'menuitem' && nameOf(element) === name;

/** The number in a cell of a table. Cells without a value are last in either order, so they count as the highest when the lowest is first. */
const numberIn = (text: string): number =>
  text.trim() === '–' ? Infinity : Number(text.replaceAll('−', '-').replaceAll(/[^\d.-]/g, ''));

/** Tab stops from the start of the page to its first chart. */
export async function stopsToChart(): Promise<number> {
  const [, stops] = await tabTo(isChart(/./), 'a chart');
  return stops;
}

/** The tasks in the main trend. */
export async function readTrend(walk: Walk): Promise<void> {
  await walk.task('reach the trend', async () => {
    await walk.press('Alt+PageDown');
    await walk.until('Tab', (at) => isChart(/./)(at) && hostOf(at).id === 'dashboard-trend', 'the trend');
  });
  const trend = hostOf(focused());
  await walk.task('hear its keys', async () => {
    await walk.press('?');
    await until(() => spoken(trend).includes('arrow keys'), 'the keys');
  });
  await walk.task('read the last point', async () => {
    await walk.press('End');
    await until(() => /Point (\d+) of \1\.$/.test(point()), 'the last point');
  });
  await walk.task('read the point before, with its comparison', async () => {
    const last = point();
    await walk.press('ArrowLeft');
    await until(
      () => point() !== last && /\d.* (above|below|same as|no change|up|down|previous)|: /.test(point()),
      'a comparison',
    );
  });
  await walk.task('hear the end of the chart', async () => {
    await walk.press('ArrowRight', 'ArrowRight');
    await until(() => spoken(trend) === 'Last point.', 'the end');
  });
  const period = dates();
  await walk.task('select two periods', async () => {
    await walk.press('Home', 'Shift+ArrowRight');
    await until(() => dates() !== period, 'a brush');
  });
  await walk.task('clear them, and keep the period of the page', async () => {
    await walk.press('Escape');
    await until(() => dates() === period, `${period} again`);
    await pressKeys('Escape');
    expect(dates()).to.equal(period);
  });
  await walk.task('read why a number is what it is', async () => {
    await walk.until('Shift+Tab', (at) => at.matches('.dots') && hostOf(at) === trend, 'the menu button');
    await walk.press('Enter');
    await until(() => focused().getAttribute('role') === 'menuitem', 'the menu');
    await walk.press('End', 'Enter');
    await until(() => focused().matches('[role=dialog]') && focused().querySelectorAll('dt').length > 2, 'the explanation');
    expect(nameOf(focused())).to.equal('How is this calculated?');
    await walk.press('Escape');
    await until(() => focused().matches('.dots'), 'the menu button again');
  });
}

/** The tasks in a chart of values, and its table. */
export async function compareValues(walk: Walk): Promise<void> {
  const { dashboard } = walk;
  const answer = (): string => inside(dashboard, '.spoken').textContent.trim();
  let card: Element & { view?: string } = dashboard;
  await walk.task('filter by the largest value of a chart, and hear the answer', async () => {
    const chart = await walk.until(
      'Tab',
      (at) => isChart(/./)(at) && hostOf(at).localName === 'sales-breakdown',
      'a chart of values',
    );
    card = hostOf(chart);
    await walk.press('Home');
    const name = point().split(':')[0]!;
    const before = answer();
    await walk.press('Enter');
    await until(() => answer() !== before && answer().includes(name), `an answer about ${name}`);
    expect(answer()).to.match(/\d/);
  });
  await walk.task('undo, and hear what was undone', async () => {
    await walk.press('Control+z');
    await until(() => answer().startsWith('Filter removed: '), 'what was undone');
  });
  await walk.task('show the table of the chart', async () => {
    await walk.until('Shift+Tab', (at) => at.matches('.dots') && hostOf(at) === card, 'the menu button');
    await walk.press('Enter');
    await until(() => isMenuItem('View as table')(focused()), 'the menu');
    await walk.press('Enter');
    await until(
      () => spoken(card) === 'Shown as a table.' && card.shadowRoot!.querySelector('[role=grid]') !== null,
      'the table',
    );
  });
  await walk.task('find the lowest value of all', async () => {
    await walk.until('Tab', (at) => at.matches('[role=grid] *'), 'the table');
    await walk.press('ArrowRight', 'Enter', 'Enter');
    await until(() => focused().closest('th')?.ariaSort === 'ascending', 'the order');
    const values = [...card.shadowRoot!.querySelectorAll('tbody td:nth-child(2)')].map(({ textContent }) =>
      numberIn(textContent),
    );
    expect(values.length).to.be.above(1);
    expect(values).to.deep.equal([...values].sort((a, b) => a - b));
  });
  await walk.task('save the numbers, and hear so', async () => {
    await walk.until('Shift+Tab', (at) => at.matches('.dots') && hostOf(at) === card, 'the menu button');
    await walk.press('Enter');
    await until(() => focused().getAttribute('role') === 'menuitem', 'the menu');
    await walk.until('ArrowDown', isMenuItem('Download CSV'), 'the item');
    await walk.press('Enter');
    await until(() => spoken(card).startsWith('Downloaded '), 'the file');
  });
  await walk.task('go to the next card', async () => {
    await walk.press('Alt+PageDown');
    await until(() => hostOf(focused()) !== card && focused().matches('.dots, .end'), 'the next card');
  });
}

/** The tasks in the filter bar. */
export async function changePeriod(walk: Walk): Promise<void> {
  const period = dates();
  (focused() as HTMLElement).blur();
  inside(walk.dashboard, '.skip').focus();
  await walk.task('select a period in the date filter', async () => {
    await walk.until('Tab', (at) => nameOf(at).startsWith('Date'), 'the date filter');
    await walk.press('Enter');
    await until(() => focused().matches('#panel *'), 'the panel');
    await walk.until('Tab', (at) => nameOf(at).startsWith('Previous month'), 'a period');
    await walk.press('Enter');
    await until(() => dates() === 'date: previous month', 'the period');
    await walk.press('Escape');
  });
  const filter = hostOf(focused());
  await walk.task('clear it, and keep the focus', async () => {
    await walk.until('Tab', (at) => at.matches('.off'), 'the ×');
    await walk.press('Enter');
    await until(() => dates() === period, 'the period of the page');
    expect(hostOf(focused())).to.equal(filter);
  });
}
