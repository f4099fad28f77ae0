import { expect, oneEvent } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesDistribution } from '../../../src/elements/sales-distribution/sales-distribution.js';
import { allInside, clean, drag, inside, middle, tableRows, watchConsole } from '../chart-page.js';
import { bars, show } from './distribution-page.js';
import { until } from '../../until.js';

/** Moves a clause of another widget as a hand that still drags, and waits until the distribution shows it. */
async function move(widget: SalesDistribution, where: string): Promise<void> {
  const loaded = oneEvent(widget, 'sales-load');
  filterGroup('default').set('map', where, { moving: true });
  await loaded;
}

/** All small texts of a picture: those of its scales. */
function scales(widget: SalesDistribution): string {
  return allInside(widget, '.stage .tick text')
    .map(({ textContent }) => textContent)
    .join(' ');
}

describe('a histogram while another widget is dragged', () => {
  watchConsole();
  afterEach(clean);

  it('keeps its bins and its scale of counts, counts right in them, and has its own ones when that is over @release', async () => {
    const { widget } = await show();
    const [edges, before, places] = [scales(widget), tableRows(widget), bars(widget).map(({ x }) => x)];
    const svg = inside(widget, '.stage svg');
    await move(widget, 'quantity: 1; revenue: ..100');
    expect(scales(widget)).to.equal(edges);
    expect(bars(widget).map(({ x }) => x)).to.deep.equal(places);
    expect(inside(widget, '.stage svg')).to.equal(svg);
    await until(() => tableRows(widget)[0]![1] !== before[0]![1]);
    expect(tableRows(widget).map(([name]) => name)).to.deep.equal(before.map(([name]) => name));
    const counted = widget.result!.rows().reduce((sum, { count }) => sum + Number(count), 0);
    expect(counted).to.equal(17);
    filterGroup('default').set('map', 'quantity: 1; revenue: ..100');
    await until(() => scales(widget) !== edges);
    await widget.ready;
    expect(widget.result!.rows().at(-1)!.to).to.be.at.most(100);
    expect(widget.result!.rows().reduce((sum, { count }) => sum + Number(count), 0)).to.equal(17);
  });

  it('asks nothing else where it is dragged itself @release', async () => {
    const { widget } = await show({ measure: 'quantity' });
    const { result } = widget;
    const [first, , third] = bars(widget);
    await drag(
      { x: first!.x + first!.width / 2, y: first!.bottom - 4 },
      { x: third!.x + third!.width / 2, y: third!.bottom - 4 },
    );
    await widget.ready;
    expect(filterGroup('default').clauses).to.deep.equal({ spread: 'quantity: 1..3' });
    expect(widget.result).to.equal(result);
  });
});

/** What an order is worth at least, by its region, in the first and in the second half of a year; North sells in the first alone. */
const WORTH: Readonly<Record<string, readonly number[]>> = { East: [8, 3], West: [3, 8], North: [5] };

/** Twelve orders in each region and half, the k-th worth k times that. */
const ROWS = Object.entries(WORTH).flatMap(([region, halves]) =>
  halves.flatMap((least, half) =>
    Array.from({ length: 12 }, (_, k) => ({
      order: `${region}${half}${k}`,
      date: ['2024-02-10', '2024-08-10'][half],
      region,
      revenue: (k + 1) * least,
    })),
  ),
);

describe('boxes while another widget is dragged', () => {
  watchConsole();
  afterEach(clean);

  it('keep their rows and their scale, and are ordered anew when that is over', async () => {
    const { widget } = await show({ chart: 'box', by: 'region' }, ROWS);
    const names = (): readonly string[] => tableRows(widget).map(([name = '']) => name);
    const order = names();
    const [scale, places] = [scales(widget), allInside(widget, '.stage .group-name text').map((text) => middle(text).y)];
    await move(widget, 'date: 2024-07..2024-12');
    await until(() => tableRows(widget).some(([, count]) => count === '0'));
    expect(names()).to.deep.equal(order);
    expect(scales(widget)).to.equal(scale);
    expect(allInside(widget, '.stage .group-name text').map((text) => middle(text).y)).to.deep.equal(places);
    // North has nothing to draw, and says so in the table.
    expect(allInside(widget, '.stage .fill rect').length).to.equal(2);
    expect(
      tableRows(widget)
        .find(([name]) => name === 'North')!
        .slice(1, 4),
    ).to.deep.equal(['0', '–', '–']);
    filterGroup('default').set('map', 'date: 2024-07..2024-12');
    await until(() => names().length === 2);
    await widget.ready;
    expect(names()).to.deep.equal(['West', 'East']);
  });
});
