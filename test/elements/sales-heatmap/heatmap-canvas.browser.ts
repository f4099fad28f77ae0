import { expect } from '@open-wc/testing';
import { sharedUrl } from '../../shared-url.js';
import { clean, click, inside, middle } from '../chart-page.js';
import { cells, clause, put, show } from './heatmap-page.js';

/** A line on each day of ten years: revenue is 1 on all days but one, where it is 100. */
const DAYS = Array.from({ length: 3653 }, (_, k) => {
  const date = new Date(Date.UTC(2010, 0, 1 + k)).toISOString().slice(0, 10);
  return { order: `O${k}`, date, revenue: date === '2014-06-11' ? 100 : 1 };
});

/** The colour of a canvas at a place of its box, as the screen shows it. */
function pixel(canvas: HTMLCanvasElement, x: number, y: number): readonly number[] {
  const scale = canvas.width / canvas.clientWidth;
  return [...canvas.getContext('2d')!.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data];
}

/** A colour of the page as bytes. */
function bytes(colour: string): readonly number[] {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data];
}

describe('a heatmap of many cells', () => {
  afterEach(clean);

  it('is painted on a canvas in the colours of its classes, also when the theme changes @release', async () => {
    const { heatmap, box } = await show({}, DAYS);
    const canvas = inside(heatmap, '.stage canvas') as HTMLCanvasElement;
    expect(cells(heatmap).length).to.be.lessThan(20);
    const frame = canvas.getBoundingClientRect();
    const peak = middle(inside(heatmap, '.stage .peak rect'));
    const at = [peak.x - frame.x, peak.y - frame.y] as const;
    const fill = (): string => getComputedStyle(inside(heatmap, '.stage .cell.q7 rect')).fill;
    expect(pixel(canvas, ...at)).to.deep.equal(bytes(fill()));
    const light = fill();
    const changed = new Promise((resolve) => inside(heatmap, '.colour-watch').addEventListener('transitionend', resolve));
    box.style.colorScheme = 'dark';
    await changed;
    expect(fill()).to.not.equal(light);
    expect(pixel(canvas, ...at)).to.deep.equal(bytes(fill()));
  });

  it('is chosen like one of few, and gives every cell as a shape @release', async () => {
    const { heatmap, kpi } = await show({}, DAYS);
    await click(middle(inside(heatmap, '.stage .peak rect')));
    expect(clause()).to.equal('date: 2014-06-11');
    await Promise.all([heatmap.ready, kpi.ready]);
    expect(kpi.value).to.equal(100);
    const text = await heatmap.toSVG();
    expect(text.match(/<path/g)!.length).to.be.greaterThan(3653);
    expect(inside(heatmap, '.stage canvas')).to.not.equal(null);
    expect((await heatmap.toPNG()).size).to.be.greaterThan(10_000);
  });
});

describe('a heatmap of a real file', () => {
  afterEach(clean);

  it('shows what the core answers: sales of Superstore by month and year', async function () {
    const url = await sharedUrl('/shared-data/sales/superstore/superstore.csv');
    if (url === undefined) return this.skip();
    const { heatmap, kpi } = put({ src: url, x: 'month(date)', y: 'year(date)' }, null);
    kpi.remove();
    await heatmap.ready;
    const best = heatmap.result!.rows().reduce((a, b) => (Number(b.revenue) > Number(a.revenue) ? b : a));
    expect(best['month(date)']).to.equal('2017-11-01');
    expect(best.revenue).to.be.closeTo(118_447.825, 0.001);
    expect(inside(heatmap, '.read').textContent).to.equal('Revenue: highest in November 2017 ($118K).');
    expect(cells(heatmap).length).to.equal(48);
  });
});
