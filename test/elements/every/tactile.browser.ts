import { expect } from '@open-wc/testing';
import { brailleOf } from '../../../src/plot/tactile/page.js';
import { allInside, clean, inside, spoken, watchConsole } from '../chart-page.js';
import { until } from '../../until.js';
import { showChart } from './charts.js';
import { savedBy, type Saved } from './saved.js';

const ITEM = 'Download tactile SVG (braille)';
const STATES = ['California', 'Texas', 'New York', 'Ohio'].map((state, k) => ({
  date: '2024-05-05',
  state,
  revenue: 100 * (k + 1),
}));

/** A sheet: its name, its size, and the number of its lines and of its dots. */
interface Sheet {
  readonly name: string | null;
  readonly size: string;
  readonly lines: number;
  readonly dots: number;
}

function sheetOf({ bytes }: Saved): Sheet {
  const svg = new DOMParser().parseFromString(new TextDecoder().decode(bytes), 'image/svg+xml').documentElement;
  const count = (selector: string): number =>
    [...svg.querySelectorAll(selector)].reduce((sum, path) => sum + path.getAttribute('d')!.split('M').length - 1, 0);
  return {
    name: svg.getAttribute('aria-label'),
    size: `${svg.getAttribute('width')} ${svg.getAttribute('height')}`,
    lines: count('path:not(.braille)'),
    dots: count('.braille'),
  };
}

describe('a chart as lines and braille', () => {
  watchConsole();
  afterEach(clean);

  for (const [tag, attributes, data, expected] of [
    ['sales-trend', { granularity: 'quarter', compare: 'previous-year', where: 'date: 2024' }, undefined, '297mm 210mm'],
    ['sales-breakdown', { by: 'subcategory' }, undefined, '210mm 297mm'],
    ['sales-map', { by: 'state' }, STATES, '297mm 210mm'],
  ] as const)
    it(`is saved from the menu: ${tag}`, async () => {
      const { widget } = await showChart({ tag, attributes }, data);
      const saved = await savedBy(widget, ITEM);
      const heading = inside(widget, 'h2').textContent.trim();
      const { name, size, lines, dots } = sheetOf(saved);
      expect([saved.name, name, size]).to.deep.equal([`${heading}.tactile.svg`, heading, expected]);
      expect(lines).to.be.at.least(4);
      expect(dots).to.be.greaterThan(brailleOf(heading).length);
      await until(() => spoken(widget) === `Downloaded ${heading}.tactile.svg.`, 'what was saved');
    });

  it('is not offered where no sheet is made', async () => {
    const { widget } = await showChart({ tag: 'sales-heatmap', attributes: { x: 'category', y: 'region' } });
    inside(widget, '.dots').click();
    await until(() => inside(widget, '.menu').matches(':popover-open'), 'the menu');
    const items = allInside(widget, '[role=menuitem]').map(({ textContent }) => textContent);
    expect(items).to.include('Download SVG');
    expect(items).not.to.include(ITEM);
  });
});
