// @release: 20,000 points; test/plot has what is drawn of many points
import { expect } from '@open-wc/testing';
import { make, type Widget } from '../../contract/widgets.js';
import { isLong } from '../../random.js';
import { clean, watchConsole } from '../chart-page.js';

const POINTS = isLong ? 1_000_000 : 20_000;
const SPIKE = Math.round(0.654_321 * POINTS);
const DAY_MS = 86_400_000;
const START = Date.UTC(1000, 0, 1);
const SPIKE_DAY = new Date(START + SPIKE * DAY_MS);

/** A file with one order a day: values from 1 to 7, and one of 1000. */
function fileOfDays(): Blob {
  const lines = ['Order Date,Sales'];
  for (let n = 0; n < POINTS; n++)
    lines.push(`${new Date(START + n * DAY_MS).toISOString().slice(0, 10)},${n === SPIKE ? 1000 : 1 + (n % 7)}`);
  return new Blob([lines.join('\n')], { type: 'text/csv' });
}

/** The points of a path of straight lines. */
const pointsOf = (path: SVGPathElement): readonly (readonly [x: number, y: number])[] =>
  path
    .getAttribute('d')!
    .slice(1)
    .split('L')
    .map((pair) => pair.split(',').map(Number) as [number, number]);

describe(`a series of ${POINTS} points`, () => {
  watchConsole();
  afterEach(clean);

  it('is drawn from its first to its last day, with its extremes, in a few points per pixel', async () => {
    const trend: Widget = make('sales-trend', { granularity: 'day' });
    Object.assign(trend, { data: fileOfDays() });
    trend.style.inlineSize = '800px';
    document.body.append(trend);
    await trend.ready;
    expect(trend.result!.rowCount).to.equal(POINTS);
    const line = trend.shadowRoot!.querySelector<SVGPathElement>('.plot .line.s1 path')!;
    const points = pointsOf(line);
    const width = line.getBBox().width;
    expect(width).to.be.greaterThan(600);
    expect(points.length).to.be.within(2 * width, 4 * width + 8);
    const [first, last] = [points[0]!, points.at(-1)!];
    const [top] = points.toSorted((a, b) => a[1] - b[1]);
    const bottom = Math.max(...points.map(([, y]) => y));
    // The values are 1 … 7 but for the highest, so all other points are at the bottom.
    expect(points.filter(([, y]) => y < bottom - 5)).to.deep.equal([top]);
    expect((top![0] - first[0]) / (last[0] - first[0])).to.be.closeTo(SPIKE / (POINTS - 1), 1 / width);
    expect(trend.shadowRoot!.querySelector('.read')!.textContent).to.contain(
      `Highest: ${SPIKE_DAY.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })}`,
    );
  }).timeout(300_000);
});
