import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { clean, tableRows, watchConsole } from '../chart-page.js';
import { CHARTS, LINES, showChart, type Chart } from './charts.js';
import { everyNth } from '../../random.js';
import { until } from '../../until.js';

/** What assistive technology is given of an element, from the browser's own tree. */
interface Node {
  readonly role: string;
  readonly name: string;
  readonly level: number;
  readonly parent: number;
}

const LANDMARKS = ['region', 'banner', 'main', 'navigation', 'complementary', 'contentinfo', 'search', 'form'];
const tree = (): Promise<readonly Node[]> => executeServerCommand<readonly Node[], undefined>('accessibility-tree');
const landmarksIn = (nodes: readonly Node[]): readonly string[] =>
  nodes.filter(({ role }) => LANDMARKS.includes(role)).map(({ role }) => role);

const ALL: readonly Pick<Chart, 'name' | 'tag' | 'attributes' | 'plot'>[] = [
  ...CHARTS,
  { name: 'kpi', tag: 'sales-kpi', attributes: { measure: 'revenue', compare: 'previous-year', sparkline: '', goal: '100' } },
  { name: 'table', tag: 'sales-table', attributes: { by: 'category', measure: 'revenue' } },
  { name: 'insights', tag: 'sales-insights', attributes: {} },
  { name: 'filter', tag: 'sales-filter', attributes: { field: 'region' } },
];

describe('the accessibility tree', () => {
  beforeEach(watchConsole);
  afterEach(clean);

  for (const chart of everyNth(CHARTS, 14, 2)) {
    it(`has the table of ${chart.name}, with all of its cells`, async () => {
      const { widget } = await showChart(chart);
      const expected = tableRows(widget).flat().filter(Boolean);
      expect(expected.length).to.be.above(1);
      await until(async () => (await tree()).some(({ role }) => role === 'table'), 'the table is in the tree');
      const names = new Set(
        (await tree()).filter(({ role }) => /^(cell|rowheader|columnheader|gridcell)$/.test(role)).map(({ name }) => name.trim()),
      );
      const missing = expected.filter((text) => !names.has(text.replaceAll(/\s+/g, ' ').trim()) && !names.has(text.trim()));
      expect(missing.slice(0, 5)).to.deep.equal([]);
    });
  }

  for (const one of everyNth(ALL, 14, 7)) {
    it(`has no landmark in ${one.name}, and its heading at the level that the page sets`, async () => {
      const { widget } = await showChart({
        ...one,
        attributes: { ...one.attributes, heading: 'Known heading', 'heading-level': '4' },
      });
      const nodes = await tree();
      expect(landmarksIn(nodes)).to.deep.equal([]);
      const headings = nodes.filter(({ role, name }) => role === 'heading' && name === 'Known heading');
      // A filter is a button until it is opened.
      if (widget.localName !== 'sales-filter') expect(headings.map(({ level }) => level)).to.include(4);
      expect(nodes.filter(({ role, level }) => role === 'heading' && level < 4 && level > 0 && level !== 2).length).to.equal(0);
    });
  }

  for (const { tag, attributes } of [
    { tag: 'sales-breakdown', attributes: { measure: 'revenue', drill: 'category, region' } },
    { tag: 'sales-table', attributes: { measure: 'revenue', drill: 'category, region' } },
  ]) {
    it(`has a group for the drill path of ${tag}, and no landmark`, async () => {
      const { widget } = await showChart({ tag, attributes });
      widget.shadowRoot!.querySelector<HTMLElement>('.chart, table')!.focus();
      await sendKeys({ press: tag === 'sales-table' ? 'ArrowDown' : 'Home' });
      await sendKeys({ down: 'Alt' });
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ up: 'Alt' });
      await until(() => widget.shadowRoot!.querySelector('.path') !== null, 'the path');
      const nodes = await tree();
      expect(landmarksIn(nodes)).to.deep.equal([]);
      expect(nodes.some(({ role, name }) => role === 'group' && /path/i.test(name))).to.equal(true);
    });
  }

  it('has no landmark in the data check', async () => {
    const { widget } = await showChart({ tag: 'sales-source', attributes: { check: '' } });
    await until(() => widget.shadowRoot!.querySelector('.check table') !== null, 'the check');
    expect(landmarksIn(await tree())).to.deep.equal([]);
  });

  it('has no landmark in a dashboard, and headings of two levels @release', async () => {
    const dashboard = document.createElement('sales-dashboard');
    dashboard.setAttribute('heading-level', '3');
    dashboard.locale = 'en-US';
    dashboard.data = LINES;
    document.body.append(dashboard);
    await dashboard.ready;
    const nodes = await tree();
    expect(landmarksIn(nodes)).to.deep.equal([]);
    const levels = new Set(nodes.filter(({ role }) => role === 'heading').map(({ level }) => level));
    expect([...levels].filter((level) => level < 3)).to.deep.equal([]);
    expect([levels.has(3), levels.has(4)]).to.deep.equal([true, true]);
    dashboard.remove();
  });
});
