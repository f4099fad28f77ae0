import { expect } from '@open-wc/testing';
import { allInside, clauses, clean, doubleTap, inside, middle, rest, swipe, tap, watchConsole } from '../chart-page.js';
import type { Point } from '../chart-page.js';
import { nameOf, show as showBreakdown } from '../sales-breakdown/breakdown-page.js';
import { bars, show as showDistribution } from '../sales-distribution/distribution-page.js';
import { cells, show as showHeatmap } from '../sales-heatmap/heatmap-page.js';
import { points, show as showTrend } from '../sales-trend/trend-page.js';
import '../../../src/define/sales-table.js';
import type { SalesTable } from '../../../src/elements/sales-table/sales-table.js';
import { ROWS as LINES } from '../sales-breakdown/breakdown-page.js';
import { until } from '../../until.js';

/** Waits until a widget has set a clause. */
async function chosen(source: string, clause: string | undefined): Promise<void> {
  await until(() => clauses()[source] === clause).catch(() => undefined);
  expect(clauses()[source]).to.equal(clause);
}

/** Draws a finger upwards from a place: the page scrolls, and nothing is chosen on the way. */
async function scrollsFrom(at: Point): Promise<void> {
  const below = document.createElement('div');
  below.style.blockSize = '2000px';
  document.body.append(below);
  const before = JSON.stringify(clauses());
  const seen: string[] = [];
  const note = (): void => void seen.push(JSON.stringify(clauses()));
  document.addEventListener('sales-filter-change', note);
  await swipe(at, { x: at.x + 3, y: at.y - 150 });
  await until(() => scrollY > 50, 'the page does not scroll');
  document.removeEventListener('sales-filter-change', note);
  expect([JSON.stringify(clauses()), ...seen]).to.deep.equal([before]);
  scrollTo(0, 0);
}

async function showTable(attributes: Readonly<Record<string, string>>): Promise<SalesTable> {
  const table = document.createElement('sales-table');
  table.id = 'rows';
  for (const [name, value] of Object.entries(attributes)) table.setAttribute(name, value);
  table.data = LINES;
  document.body.append(table);
  await table.ready;
  return table;
}

const rowOf = (table: HTMLElement, name: string): Point =>
  middle(allInside(table, 'tbody tr').find(({ textContent }) => textContent.includes(name))!.children[0]!);

describe('a finger', () => {
  watchConsole();
  afterEach(clean);
  beforeEach(() => {
    scrollTo(0, 0);
  });

  it('chooses a bar by a tap, gives it up by another, adds where it rests, and scrolls @release', async () => {
    const { breakdown } = await showBreakdown({ by: 'category' });
    await tap(nameOf(breakdown, 'Technology'));
    await chosen('parts', 'category: Technology');
    await rest(nameOf(breakdown, 'Office'), () => chosen('parts', 'category: Technology, Office'));
    await chosen('parts', 'category: Technology, Office');
    await rest(nameOf(breakdown, 'Technology'), () => chosen('parts', 'category: Office'));
    await tap(nameOf(breakdown, 'Office'));
    await chosen('parts', undefined);
    await scrollsFrom(nameOf(breakdown, 'Office'));
  });

  it('says what it is on while it is down, and no longer when it has chosen @release', async () => {
    const { breakdown } = await showBreakdown({ by: 'category' });
    const tip = inside(breakdown, '[part=tooltip]');
    await rest(nameOf(breakdown, 'Office'), async () => {
      await until(() => tip.textContent.includes('Office'), 'no tooltip');
      await chosen('parts', 'category: Office');
    });
    expect(tip.matches(':popover-open')).to.equal(false);
  });

  it('is kept from the platform’s menu where it rests, as a mouse is not @release', async () => {
    const { breakdown } = await showBreakdown({ by: 'category' });
    const isKept = (pointerType: string): boolean =>
      !inside(breakdown, '.chart').dispatchEvent(new PointerEvent('contextmenu', { pointerType, cancelable: true }));
    expect(['touch', 'mouse'].map(isKept)).to.deep.equal([true, false]);
  });

  it('goes down by a double tap, and takes its own choice back @release', async () => {
    const { breakdown } = await showBreakdown({ drill: 'category, subcategory' });
    await doubleTap(nameOf(breakdown, 'Furniture'));
    await until(() => inside(breakdown, '.stage').textContent.includes('Tables'), 'it did not go down');
    expect(clauses()).to.deep.equal({ parts: 'category: Furniture' });
    await doubleTap(nameOf(breakdown, 'Chairs'));
    await chosen('parts', 'category: Furniture');
  });

  it('does the same on cells, and takes days in a row by drawing over them @release', async () => {
    const { heatmap } = await showHeatmap({ x: 'category', y: 'region' });
    await tap(middle(cells(heatmap)[0]!));
    await chosen('heatmap', 'category: Toys; region: East');
    await heatmap.ready;
    await rest(middle(cells(heatmap)[1]!), () => chosen('heatmap', 'category: Toys, Chairs; region: East'));
    clean();
    const { heatmap: calendar } = await showHeatmap({ where: 'date: 2016' });
    const days = cells(calendar);
    const row = days.filter((day) => Math.abs(middle(day).y - middle(days[60]!).y) < 2);
    await swipe(middle(row[4]!), middle(row[8]!));
    await until(() => (clauses().heatmap ?? '').includes('..'), 'no days in a row');
    await scrollsFrom(middle(row[4]!));
  });

  it('does the same on bins, and takes a range of them @release', async () => {
    const { widget } = await showDistribution({ measure: 'quantity' });
    const at = (k: number): Point => ({ x: bars(widget)[k]!.x + bars(widget)[k]!.width / 2, y: bars(widget)[k]!.bottom - 4 });
    await tap(at(1));
    await chosen('spread', 'quantity: 2');
    await rest(at(2), () => chosen('spread', 'quantity: 2..3'));
    await swipe(at(1), at(4));
    await chosen('spread', 'quantity: 2..5');
    await scrollsFrom(at(1));
  });

  it('does the same on points of a scatter, over an area @release', async () => {
    const { widget } = await showDistribution({ chart: 'scatter', x: 'quantity', y: 'revenue', per: 'region' });
    const dots = allInside(widget, '.stage .dot circle, .stage circle');
    expect(dots.length).to.be.greaterThan(1);
    await tap(middle(dots[0]!));
    await until(() => /^region: \w+$/.test(clauses().spread ?? ''), 'nothing is chosen');
    await scrollsFrom(middle(dots[0]!));
  });

  it('does the same over time, and brushes to the side', async () => {
    const { trend } = await showTrend({ granularity: 'month' });
    await tap(points(trend)[3]!);
    await chosen('trend', 'date: 2015-04');
    await trend.ready;
    await rest(points(trend)[4]!, () => chosen('trend', 'date: 2015-04, 2015-05'));
    await tap(points(trend)[4]!);
    await chosen('trend', 'date: 2015-05');
    await tap(points(trend)[4]!);
    await chosen('trend', undefined);
    await swipe(points(trend)[2]!, points(trend)[6]!);
    await chosen('trend', 'date: 2015-03..2015-07');
    await scrollsFrom({ ...points(trend)[3]!, y: inside(trend, '.stage').getBoundingClientRect().top + 40 });
  });

  it('does the same on rows, and goes down from them', async () => {
    const table = await showTable({ drill: 'category, subcategory' });
    await tap(rowOf(table, 'Office'));
    await chosen('rows', 'category: Office');
    await table.ready;
    await rest(rowOf(table, 'Furniture'), () => chosen('rows', 'category: Office, Furniture'));
    await tap(rowOf(table, 'Office'));
    await chosen('rows', 'category: Office');
    await tap(rowOf(table, 'Office'));
    await chosen('rows', undefined);
    await scrollsFrom(rowOf(table, 'Office'));
    // On a busy machine the browser may see two taps, which choose a row and give it back.
    await until(async () => {
      await doubleTap(rowOf(table, 'Technology'));
      await table.ready;
      return inside(table, 'tbody').textContent.includes('Phones');
    }, 'it did not go down');
    expect(clauses()).to.deep.equal({ rows: 'category: Technology' });
  });
});
