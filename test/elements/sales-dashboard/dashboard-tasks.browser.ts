// @release: sequences of keys; eighteen-tasks.browser.ts has some over small files, and each widget has tests of its keys
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';
import { focused, hostOf, nameOf, press, tabTo } from '../keys.js';
import { until } from '../../until.js';
import { allInside, clauses, currentPoint, spoken } from '../chart-page.js';
import { clean, inside, show, watchConsole } from './dashboard-page.js';
import { acceptResizeLoops } from '../resize-loops.js';

/** Two years of a shop with twelve regions; Region 11 is the smallest. Revenue grows by half. */
const ROWS = Array.from({ length: 720 }, (_, n) => ({
  'Order Date': dayOf(n),
  'Order ID': `O${Math.floor(n / 2)}`,
  'Customer ID': `C${(n >> 1) % 24}`,
  Region: `Region ${n % 12}`,
  Category: ['Paper', 'Pens', 'Ink'][n % 3]!,
  Product: `Product ${String.fromCharCode(65 + (n % 14))}`,
  Sales: (n >= 360 ? 15 : 10) * (14 - (n % 12)),
  Profit: n % 5 === 0 ? -1 : 3,
}));

function dayOf(n: number): string {
  const month = 1 + (Math.floor(n / 30) % 12);
  const day = 1 + ((n * 7) % (month === 12 ? 31 : 27));
  return `${n >= 360 ? 2017 : 2016}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const trendOf = (dashboard: SalesDashboard): HTMLElement => inside(dashboard, '#dashboard-trend');
const chartOf = (widget: HTMLElement): HTMLElement => inside(widget, '.chart');
const chips = (dashboard: SalesDashboard): HTMLElement =>
  [...dashboard.shadowRoot!.querySelectorAll<HTMLElement>('sales-filter')].find(
    (one) => one.getAttribute('control') === 'chips',
  )!;
const dates = (): string[] => Object.values(clauses()).filter((where) => where.startsWith('date:'));

describe('tasks by keyboard on a dashboard', () => {
  watchConsole();
  acceptResizeLoops();
  afterEach(async () => {
    clean();
    await setViewport({ width: 1280, height: 800 });
  });

  it('keeps the focus in the line of filters when one or all of them are cleared', async () => {
    const dashboard = await show({}, ROWS);
    const group = filterGroup('default');
    for (const [source, where] of [
      ['a', 'region: "Region 1", "Region 2"'],
      ['b', 'category: Paper'],
      ['c', 'product: "Product A"'],
    ] as const)
      group.set(source, where);
    await dashboard.ready;
    const line = chips(dashboard);
    await until(() => allInside(line, '.chip').length === 3, 'three filters');
    (allInside(line, '.chip')[2] as HTMLElement).focus();
    await press('Enter');
    await until(() => allInside(line, '.chip').length === 2, 'a filter less');
    expect(nameOf(focused())).to.equal('Remove filter: Category: Paper');
    await tabTo((element) => nameOf(element) === 'Clear all', 'the button that clears all filters');
    await press('Enter');
    await until(() => allInside(line, '.chip').length === 0, 'no filters');
    expect(hostOf(focused())).to.equal(line);
    expect(nameOf(focused())).to.equal('Undo');
  });

  it('keeps the focus at a filter that its × clears', async () => {
    const dashboard = await show({}, ROWS);
    const region = dashboard.shadowRoot!.querySelector<HTMLElement>('sales-filter[field=region]')!;
    filterGroup('default').set(region.id, 'region: "Region 1"');
    await until(() => region.shadowRoot!.querySelector('.off') !== null, 'the ×');
    inside(region, '.off').focus();
    await press('Enter');
    await until(() => region.shadowRoot!.querySelector('.off') === null, 'no ×');
    expect(focused()).to.equal(inside(region, '.trigger'));
  });

  it('brushes from the cursor, not from the period of the page', async () => {
    const dashboard = await show({}, ROWS);
    chartOf(trendOf(dashboard)).focus();
    expect(dates()).to.deep.equal(['date: 2017']);
    await press('Home');
    await press('Shift+ArrowRight');
    await until(() => dates()[0] !== 'date: 2017', 'a brush');
    expect(dates()).to.deep.equal(['date: 2017-01..2017-02']);
    // A second brush continues the first one.
    await press('Shift+ArrowRight');
    await until(() => dates()[0] !== 'date: 2017-01..2017-02', 'a longer brush');
    expect(dates()).to.deep.equal(['date: 2017-Q1']);
  });

  it('clears by Escape only what was selected in the chart', async () => {
    const dashboard = await show({}, ROWS);
    const trend = chartOf(trendOf(dashboard));
    trend.focus();
    await press('Home');
    await press('Escape');
    await press('Escape');
    await dashboard.ready;
    expect(dates()).to.deep.equal(['date: 2017']);
    // A period of the date filter is not the chart's.
    const source = Object.keys(clauses()).find((key) => clauses()[key] === 'date: 2017')!;
    filterGroup('default').set(source, 'date: 2017-03..2017-08');
    await dashboard.ready;
    await press('Home');
    await press('Escape');
    await press('Escape');
    expect(dates()).to.deep.equal(['date: 2017-03..2017-08']);
    // What the chart selected is cleared, and the page has its period again.
    await press('Home');
    await press('Enter');
    await until(() => dates()[0] !== 'date: 2017-03..2017-08', 'a month');
    await press('Escape');
    await until(() => !/\d-\d/.test(dates()[0] ?? ''), 'no month');
    expect(dates()).to.deep.equal(['date: 2017']);
  });

  it('closes an open filter when Tab leaves it', async () => {
    const dashboard = await show({}, ROWS);
    const region = dashboard.shadowRoot!.querySelector<HTMLElement>('sales-filter[field=region]')!;
    inside(region, '.trigger').focus();
    await press('Enter');
    const panel = inside(region, '#panel');
    await until(() => panel.contains(focused()), 'the panel');
    await tabTo((element) => hostOf(element) !== region, 'outside the filter');
    await until(() => !panel.matches(':popover-open'), 'the filter is closed');
    expect(hostOf(focused())).to.not.equal(region);
    await press('Shift+Tab');
    expect(focused()).to.equal(inside(region, '.trigger'));
    await press('Enter');
    await until(() => panel.contains(focused()), 'the panel');
    await tabTo((element) => element.matches('#panel *') && nameOf(element) === 'Done', 'the last button');
    await press('Enter');
    expect(panel.matches(':popover-open')).to.equal(false);
    expect(focused()).to.equal(inside(region, '.trigger'));
  });

  it('has all members in the table view of a chart, sorted by the keyboard', async () => {
    const dashboard = await show({}, ROWS);
    const breakdown = [
      ...dashboard.shadowRoot!.querySelectorAll<HTMLElement & { view: string; ready: Promise<void> }>('sales-breakdown'),
    ].find((one) => one.shadowRoot!.textContent.includes('Region 0'))!;
    breakdown.view = 'table';
    await breakdown.ready;
    const names = (): string[] => allInside(breakdown, 'tbody th').map((cell) => cell.textContent.trim());
    await until(() => names().length === 12, 'all regions');
    await tabTo((element) => hostOf(element) === breakdown && element.matches('[part=table] *'), 'the table', 200);
    for (let at = 0; at < 3 && !focused().matches('th:nth-child(2) *'); at++) await press('ArrowRight');
    expect(focused().matches('th:nth-child(2) *')).to.equal(true);
    await press('Enter');
    await until(() => focused().closest('th')!.ariaSort === 'descending', 'the largest region first');
    expect(names()[0]).to.equal('Region 0');
    await until(() => spoken(breakdown) === 'Sorted by revenue, descending.', `not ${spoken(breakdown)}`);
    await press('Enter');
    await until(() => names()[0] === 'Region 11', 'the smallest region first');
    expect(focused().closest('th')!.cellIndex).to.equal(1);
  });

  it('has the same charts at 320 pixels', async () => {
    const dashboard = await show({}, ROWS);
    const tags = (): string[] =>
      [...dashboard.shadowRoot!.querySelectorAll<HTMLElement>('[id^=page-]:not([hidden]) .tiles > slot > *')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.id)
        .sort();
    const wide = tags();
    expect(wide.length).to.be.above(4);
    await setViewport({ width: 320, height: 256 });
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    await dashboard.ready;
    await until(() => tags().join() === wide.join(), `${wide.join()}, not ${tags().join()}`);
  });

  it('says when an arrow key finds no further point', async () => {
    const dashboard = await show({}, ROWS);
    const trend = trendOf(dashboard);
    chartOf(trend).focus();
    await press('End');
    // The forecast ends there.
    await until(() => spoken(trend).includes('March 2018'), 'the last point');
    await press('ArrowRight');
    await until(() => spoken(trend).startsWith('Last point.'), `the end, not ${spoken(trend)}`);
    await press('Home');
    await press('ArrowLeft');
    await until(() => spoken(trend).startsWith('First point.'), `the start, not ${spoken(trend)}`);
  });

  it('says the answer after a filter, not the number of rows, and what undo removed', async () => {
    const dashboard = await show({}, ROWS);
    const answer = (): string => inside(dashboard, '.spoken').textContent.trim();
    expect(answer()).to.equal('');
    filterGroup('default').set('a', 'region: "Region 1"');
    await until(() => answer() !== '', 'an answer');
    // 60 orders lines of Region 1 in 2017, one per day and month; 15 × 13 each, 10 × 13 a year before.
    expect(answer()).to.match(/^Region: Region 1\. Revenue rose 50(\.0)?% to \$?5\.85K in 2017, compared with 2016/);
    expect(spoken(chips(dashboard))).to.equal('');
    await press('Control+z');
    await until(() => answer().startsWith('Filter removed: Region: Region 1. Revenue rose'), `not ${answer()}`);
  });

  it('makes the point at the cursor the active descendant, and announces no point in passing', async () => {
    const dashboard = await show({}, ROWS);
    const trend = trendOf(dashboard);
    const live = inside(trend, '[role=status][aria-live]');
    const said: string[] = [];
    const watch = new MutationObserver(() => said.push(live.textContent.trim()));
    watch.observe(live, { childList: true, characterData: true, subtree: true });
    chartOf(trend).focus();
    await press('Home');
    for (let moves = 0; moves < 10; moves++) await press('ArrowRight');
    const point = (): Element | null => chartOf(trend).ariaActiveDescendantElement;
    await until(() => point()?.ariaLabel?.includes('November 2017'), 'the point');
    watch.disconnect();
    expect(said.filter((text) => text !== '')).to.deep.equal([]);
    expect([point()!.role, point()!.ariaPosInSet, point()!.ariaSetSize]).to.deep.equal(['listitem', '11', '15']);
    const [mark, box] = [point()!.getBoundingClientRect(), chartOf(trend).getBoundingClientRect()];
    expect(mark.left > box.left && mark.right < box.right && mark.width > 0).to.equal(true);
    (focused() as HTMLElement).blur();
    await until(() => point() === null, 'no point without the focus');
  });

  it('describes the keys of one chart of the page, and of each other chart behind “?”', async () => {
    const dashboard = await show({}, ROWS);
    const charts = [...dashboard.shadowRoot!.querySelectorAll<HTMLElement>('sales-trend, sales-breakdown')].filter((one) =>
      one.shadowRoot?.querySelector('.chart[tabindex]'),
    );
    const [first, second] = charts;
    const isDescribed = (widget: HTMLElement): boolean => chartOf(widget).hasAttribute('aria-describedby');
    chartOf(first!).focus();
    await until(() => !isDescribed(second!), 'one description at most');
    chartOf(second!).focus();
    await until(() => !isDescribed(first!), 'no description of the first chart');
    expect(isDescribed(second!)).to.equal(false);
    await press('?');
    await until(() => spoken(second!).startsWith(inside(second!, '#keys').textContent), 'the keys');
  });

  it('says as much of a point as the page sets, until the reader chooses by V, which stays', async () => {
    const dashboard = await show({ verbosity: 'brief' }, ROWS);
    const trend = trendOf(dashboard);
    chartOf(trend).focus();
    await press('Home');
    await until(() => currentPoint(trend) !== '', 'a point');
    expect(currentPoint(trend)).to.match(/^January 2017, \$?[\d,.]+$/);
    try {
      await press('v');
      await until(() => spoken(trend) === 'Normal descriptions.', 'the choice');
      expect(currentPoint(trend)).to.match(/^January 2017: .* Point 1 of 15\.$/);
      const normal = currentPoint(trend);
      await press('v');
      await until(() => spoken(trend) === 'Full descriptions.', 'the next choice');
      expect(currentPoint(trend)).to.equal(`${normal} Click to filter by January 2017, or drag to select a period`);
      clean();
      const again = trendOf(await show({ verbosity: 'brief' }, ROWS));
      chartOf(again).focus();
      await press('Home');
      await until(() => currentPoint(again).startsWith(normal), 'the choice of the reader');
    } finally {
      localStorage.removeItem('sales-elements.verbosity');
    }
  });

  it('describes drilling only where there is a level below', async () => {
    const dashboard = await show(
      {},
      ROWS,
      '<sales-breakdown slot="sales" heading="Drilled" drill="category, region"></sales-breakdown>',
    );
    const drilled = dashboard.querySelector('sales-breakdown') as HTMLElement & { ready: Promise<void> };
    await drilled.ready;
    const keysOf = (widget: Element): string => inside(widget, '#keys').textContent;
    expect(keysOf(drilled)).to.contain('Alt+Down');
    const flat = [...dashboard.shadowRoot!.querySelectorAll('sales-breakdown')].filter((one) => !one.hasAttribute('drill'));
    expect(flat.length).to.be.above(0);
    for (const one of flat) expect(keysOf(one)).to.not.contain('Alt+');
  });
});
