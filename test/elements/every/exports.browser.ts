// @own-page: once Chromium has taken pictures of its screen, a page may no longer get frames by itself
import { expect } from '@open-wc/testing';
import { everyNth } from '../../random.js';
import { allInside, clean, inside, watchConsole } from '../chart-page.js';
import { CHARTS, showChart, type Chart, type Widget } from './charts.js';
import { pixelsOf, screenOf, unlike } from './pixels.js';
import { fileOf, savedBy } from './saved.js';
import { openDataset } from '../../../src/core.js';

/** What shows an answer, besides the charts. */
const OTHERS: readonly Pick<Chart, 'name' | 'tag' | 'attributes'>[] = [
  {
    name: 'kpi',
    tag: 'sales-kpi',
    attributes: { measure: 'revenue, orders', compare: 'previous-year', sparkline: '', goal: '100' },
  },
  {
    name: 'table',
    tag: 'sales-table',
    attributes: { by: 'subcategory', measure: 'revenue, profit', compare: 'previous-year', sparkline: '' },
  },
  { name: 'heatmap, correlation', tag: 'sales-heatmap', attributes: { mode: 'correlation' } },
  { name: 'cohort, intervals', tag: 'sales-cohort', attributes: { mode: 'intervals' } },
  { name: 'insights', tag: 'sales-insights', attributes: {} },
];

/** So much of a saved picture may look otherwise than on the screen: edges of letters, and what is shown to be pressed. */
const MAX_UNLIKE = 0.01;

const addressOf = (text: string): string => URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
const cardOf = (widget: Widget): HTMLElement => inside(widget, '[part=card]');

/** A picture as a document of its own. */
function parsed(text: string): SVGSVGElement {
  const document = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (document.querySelector('parsererror')) throw new Error(document.documentElement.textContent);
  return document.documentElement as unknown as SVGSVGElement;
}

/** A colour as a canvas paints it. */
function painted(colour: string): string {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3).join();
}

/** Draws frames until it is called: Chromium encodes a canvas between frames, and waits seconds for a page that has none. */
function drawFrames(): () => void {
  let request = 0;
  const next = (): void => void (request = requestAnimationFrame(next));
  next();
  return () => cancelAnimationFrame(request);
}

describe('what is saved of every widget', () => {
  let stop: () => void;

  watchConsole();
  before(() => (stop = drawFrames()));
  after(() => stop());
  afterEach(clean);

  for (const chart of everyNth([...CHARTS, ...OTHERS], 16, 9)) {
    it(`looks like the page, as SVG and as PNG, alone: ${chart.name}`, async () => {
      const { widget } = await showChart(chart);
      // What is there to be pressed is no part of a picture.
      for (const part of allInside(widget, '.acts, .dots')) (part as HTMLElement).style.visibility = 'hidden';
      const card = cardOf(widget);
      const screen = await screenOf(card);
      const text = await widget.toSVG();
      const svg = parsed(text);
      expect(svg.querySelectorAll('style, script, foreignObject, image, use').length, 'it needs nothing else').to.equal(0);
      expect(text).not.to.match(/var\(|light-dark|oklch|url\(/);
      const family = getComputedStyle(card).fontFamily;
      const fonts = new Set([...svg.querySelectorAll('text')].map((one) => one.getAttribute('font-family')));
      expect([...fonts]).to.deep.equal([family]);
      const drawn = await pixelsOf(addressOf(text));
      expect([drawn.width, drawn.height].map((px, k) => Math.abs(px - [screen.width, screen.height][k]!) <= 1)).to.deep.equal([
        true,
        true,
      ]);
      expect(unlike(screen, drawn), 'SVG beside the screen').to.be.lessThan(MAX_UNLIKE);
      const png = await pixelsOf(URL.createObjectURL(await widget.toPNG()));
      const { width, height } = card.getBoundingClientRect();
      expect([png.width, png.height], 'two pixels for each').to.deep.equal([Math.ceil(width * 2), Math.ceil(height * 2)]);
      expect(unlike(png, await pixelsOf(addressOf(text), 2)), 'PNG beside SVG').to.be.lessThan(MAX_UNLIKE);
    });
  }

  it('has the colours of the theme that it is shown in @release', async () => {
    const { box, widget } = await showChart(CHARTS[0]!);
    const ground = async (): Promise<string> => {
      const { data, width } = await pixelsOf(URL.createObjectURL(await widget.toPNG()));
      const at = (20 * width + 8) * 4;
      return [...data.slice(at, at + 3)].join();
    };
    const light = await ground();
    box.style.colorScheme = 'dark';
    await new Promise(requestAnimationFrame);
    const dark = await ground();
    expect(dark).not.to.equal(light);
    expect(dark).to.equal(painted(getComputedStyle(cardOf(widget)).backgroundColor));
  });

  for (const chart of everyNth([...CHARTS, ...OTHERS.filter(({ tag }) => tag !== 'sales-insights')], 12, 2)) {
    it(`has the numbers of the answer as a file that opens again: ${chart.name}`, async () => {
      const { widget } = await showChart(chart);
      const saved = await savedBy(widget, 'Download CSV');
      expect(saved.name).to.equal(
        `${inside(widget, 'h2')
          .textContent.replaceAll(/[\\/:*?"<>|\s]+/g, ' ')
          .trim()}.csv`,
      );
      const { columns, rowCount } = widget.result!;
      const again = await openDataset(fileOf(saved));
      expect([again.rowCount, again.columns.map(({ name }) => name)]).to.deep.equal([rowCount, columns.map(({ name }) => name)]);
      const measures = columns.filter(({ type }) => type === 'number').map(({ name }) => `sum("${name}")`);
      const [sums] = (await again.query({ measures, where: '' })).rows();
      again.close();
      const expected = columns
        .filter(({ type }) => type === 'number')
        .map(({ values, valid }) =>
          [...values].reduce((sum, value, row) => sum + (valid?.[row] === 0 || Number.isNaN(value) ? 0 : value), 0),
        );
      Object.values(sums ?? {}).forEach((sum, k) =>
        expect(Number(sum), measures[k]).to.be.closeTo(expected[k]!, 1e-6 * Math.abs(expected[k]!) + 1e-9),
      );
      expect(Object.keys(sums ?? {}).length).to.equal(expected.length);
    });
  }
});
