// @release: each chart in light and dark; test/plot has the colors of marks, and tokens have tests of contrast
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { everyNth } from '../../random.js';
import { clean, watchConsole } from '../chart-page.js';
import { CHARTS, showChart, type Chart } from './charts.js';
import { paleMarks } from './mark-contrast.js';

const ALL: readonly Pick<Chart, 'name' | 'tag' | 'attributes' | 'plot'>[] = [
  ...CHARTS,
  { name: 'kpi', tag: 'sales-kpi', attributes: { compare: 'previous-year', sparkline: '', goal: '100000' } },
  { name: 'table', tag: 'sales-table', attributes: { by: 'category', sparkline: '', compare: 'previous-year' } },
  { name: 'trend, many lines', tag: 'sales-trend', attributes: { series: 'customer' } },
  { name: 'trend, average', tag: 'sales-trend', attributes: { average: '3', growth: '' } },
  { name: 'trend, compared', tag: 'sales-trend', attributes: { compare: 'previous-year', anomalies: '' } },
  { name: 'scatter of rows', tag: 'sales-distribution', attributes: { chart: 'scatter', x: 'revenue', y: 'profit', per: 'row' } },
];

describe('the marks of every chart', () => {
  watchConsole();
  afterEach(async () => {
    document.documentElement.style.colorScheme = '';
    await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    clean();
  });

  for (const one of everyNth(ALL, 3)) {
    it(`stand out from the card by 3 : 1, with their opacity, light and dark: ${one.name}`, async () => {
      const { widget } = await showChart(one);
      for (const scheme of ['light', 'dark']) {
        document.documentElement.style.colorScheme = scheme;
        await widget.updateComplete;
        expect(paleMarks(widget.shadowRoot!), scheme).to.deep.equal([]);
      }
    });
  }
});
