// @release: one rule of a style sheet, in each chart
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { clean, watchConsole } from '../chart-page.js';
import { CHARTS, showChart } from './charts.js';
import { everyNth } from '../../random.js';
import { until } from '../../until.js';

const prefer = (value: string): Promise<unknown> =>
  executeServerCommand('prefer', { name: 'prefers-reduced-transparency', value });

/** The shapes of a widget that something shows through, other than those that are not selected. */
const translucent = (widget: Element): readonly string[] =>
  [...widget.shadowRoot!.querySelectorAll<SVGElement>('svg :is(path, rect, circle)')]
    .filter((shape) => !shape.closest('.ghosted, defs'))
    .filter((shape) => {
      const { fill, fillOpacity, opacity } = getComputedStyle(shape);
      return fill !== 'none' && Number(fillOpacity) * Number(opacity) < 1;
    })
    .map((shape) => `${shape.localName} in ${shape.parentElement!.getAttribute('class') ?? ''}`);

describe('charts with reduced transparency', () => {
  beforeEach(watchConsole);
  afterEach(async () => {
    await prefer('');
    clean();
  });

  for (const chart of everyNth(CHARTS, 6)) {
    it(`have opaque areas in ${chart.name}`, async () => {
      await prefer('reduce');
      expect(matchMedia('(prefers-reduced-transparency: reduce)').matches).to.equal(true);
      const { widget } = await showChart(chart);
      await until(() => widget.shadowRoot!.querySelector('svg') !== null, 'the chart');
      expect([...new Set(translucent(widget))]).to.deep.equal([]);
    });
  }
});
