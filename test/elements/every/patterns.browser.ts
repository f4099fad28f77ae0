// @own-page: once Chromium has taken pictures of its screen, a page may no longer get frames by itself
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { everyNth } from '../../random.js';
import { allInside, clean, inside, watchConsole } from '../chart-page.js';
import { until } from '../../until.js';
import { showChart, type Chart, type Widget } from './charts.js';
import { pixelsOf, screenOf, unlike } from './pixels.js';

type Shown = Pick<Chart, 'tag' | 'attributes' | 'plot'>;

/** A chart of each kind of shape that a series can have, and the series after the first. */
const SEVERAL: Readonly<Record<string, Shown>> = {
  'stacked bars': { tag: 'sales-breakdown', attributes: { by: 'category', series: 'region' } },
  'bars side by side': { tag: 'sales-breakdown', attributes: { by: 'category', series: 'region', chart: 'bar' } },
  slices: { tag: 'sales-breakdown', attributes: { by: 'region', chart: 'donut' } },
  areas: { tag: 'sales-trend', attributes: { granularity: 'quarter', chart: 'stacked', series: 'region' } },
  columns: { tag: 'sales-cohort', attributes: { mode: 'new-repeat' } },
  'bars of a custom chart': {
    tag: 'sales-plot',
    attributes: { by: 'region' },
    plot: { marks: [{ mark: 'barX', x: 'revenue', y: 'region', fill: 'region', key: 'region' }] },
  },
};

/** The fills of the shapes of series 1, 2, …, in the chart and its legend. */
const fillsOf = (widget: Widget): ReadonlySet<string> =>
  new Set(
    allInside(widget, '.stage :is(.fill, .slice) :is(rect, path), .stage rect[fill], .above rect[fill]')
      .map((shape) => getComputedStyle(shape).fill)
      .map((fill) => /hatch-\d/.exec(fill)?.[0] ?? 'plain'),
  );
const dashesOf = (widget: Widget): readonly string[] =>
  allInside(widget, '.stage .line path').map((line) => getComputedStyle(line).strokeDasharray);

describe('patterns', () => {
  watchConsole();
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    clean();
  });

  for (const [name, chart] of everyNth(Object.entries(SEVERAL), 3))
    it(`tell ${name} apart on the screen and in saved images, without their colors @release`, async () => {
      const { widget } = await showChart({ ...chart, attributes: { ...chart.attributes, patterns: 'all' } });
      expect(fillsOf(widget).size, [...fillsOf(widget)].join()).to.be.at.least(2);
      for (const part of allInside(widget, '.acts, .dots')) (part as HTMLElement).style.visibility = 'hidden';
      const screen = await screenOf(inside(widget, '[part=card]'));
      const text = await widget.toSVG();
      const drawn = await pixelsOf(URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' })));
      expect(text).to.match(/<pattern id="hatch-\d".*fill="url\(#hatch-\d\)"/s);
      expect(unlike(screen, drawn), 'SVG and screen').to.be.lessThan(0.01);
      const png = await pixelsOf(URL.createObjectURL(await widget.toPNG()), 0.5);
      expect(unlike(drawn, png), 'PNG and SVG').to.be.lessThan(0.01);
    });

  it('are dashes of lines', async () => {
    const attributes = { granularity: 'quarter', series: 'region', patterns: '' };
    const { widget } = await showChart({ tag: 'sales-trend', attributes });
    expect(new Set(dashesOf(widget)).size).to.equal(4);
  });

  it('are swatches of the same hatches in a tooltip', async () => {
    const attributes = { by: 'category', series: 'region', patterns: 'all' };
    const { widget } = await showChart({ tag: 'sales-breakdown', attributes });
    inside(widget, '[part=chart]').focus();
    inside(widget, '[part=chart]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Home' }));
    await until(() => inside(widget, '.tip').matches(':popover-open'), 'the tooltip');
    const grounds = allInside(widget, '.tip .key').map((key) => getComputedStyle(key).backgroundImage);
    expect(new Set(grounds).size).to.equal(4);
  });

  it('are only on paper with `print`', async () => {
    const { widget } = await showChart({
      ...SEVERAL['stacked bars']!,
      attributes: { by: 'category', series: 'region', patterns: 'print' },
    });
    expect([...fillsOf(widget)]).to.deep.equal(['plain']);
    await emulateMedia({ media: 'print' });
    expect([...fillsOf(widget)]).to.include('hatch-2');
  });

  it('come and go with the attribute, and a dashboard hands them on', async () => {
    const { widget } = await showChart(SEVERAL['stacked bars']!);
    expect(allInside(widget, 'pattern')).to.have.length(0);
    widget.setAttribute('patterns', 'all');
    await widget.ready;
    expect([...fillsOf(widget)]).to.include('hatch-2');
    widget.removeAttribute('patterns');
    await widget.ready;
    expect([...fillsOf(widget)]).to.deep.equal(['plain']);
  });
});
