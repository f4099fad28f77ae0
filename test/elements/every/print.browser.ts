import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { allInside, clean, inside, watchConsole } from '../chart-page.js';
import { everyNth } from '../../random.js';
import { until } from '../../until.js';
import { CHARTS, showChart, type Widget } from './charts.js';

const boxOf = (widget: Widget, selector: string): DOMRect => inside(widget, selector).getBoundingClientRect();

/** Whether an element is seen in a way that paper can have. */
const isSeen = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1 && height > 1;
};

describe('what is printed', () => {
  watchConsole();
  afterEach(async () => {
    await emulateMedia({ media: 'screen' });
    clean();
  });

  for (const chart of everyNth(CHARTS, 14, 1)) {
    it(`is the chart with its numbers below where they are asked for: ${chart.name}`, async () => {
      const { box, widget, kpi } = await showChart({ ...chart, attributes: { ...chart.attributes, print: 'table' } });
      const rows = allInside(widget, 'tbody tr').length;
      expect(isSeen(inside(widget, '[part=table]'))).to.equal(false);
      await emulateMedia({ media: 'print' });
      // Paper is narrower than the page, and nothing is drawn anew for it: all is read, and gone, before anything could be.
      box.style.inlineSize = '480px';
      const [card, picture, table] = ['[part=card]', '.stage svg', '[part=table]'].map((part) => boxOf(widget, part)) as [
        DOMRect,
        DOMRect,
        DOMRect,
      ];
      const below = kpi.getBoundingClientRect();
      const seen = allInside(widget, 'tbody tr').filter(isSeen).length;
      const hasMenu = isSeen(inside(widget, '.dots'));
      box.remove();
      expect(picture.right).to.be.at.most(card.right);
      expect(picture.height).to.be.greaterThan(60);
      expect(table.top).to.be.at.least(picture.bottom - 1);
      expect(table.bottom).to.be.at.most(card.bottom);
      expect(table.right).to.be.at.most(card.right);
      expect(card.bottom).to.be.at.most(below.top);
      expect(rows).to.be.greaterThan(0);
      expect(seen).to.equal(Math.min(rows, 60));
      expect(hasMenu).to.equal(false);
    });
  }

  it('is the chart alone by default, in one piece with its heading', async () => {
    const { widget } = await showChart({ tag: 'sales-breakdown', attributes: { by: 'region' } });
    await emulateMedia({ media: 'print' });
    expect(isSeen(inside(widget, '[part=table]'))).to.equal(false);
    expect(isSeen(inside(widget, '.stage > svg'))).to.equal(true);
    expect(getComputedStyle(inside(widget, '[part=card]')).breakInside).to.equal('avoid');
  });

  it('is what is filtered in words, without the control around them', async () => {
    const { widget } = await showChart({ tag: 'sales-filter', attributes: { field: 'region', where: 'region: West' } });
    await emulateMedia({ media: 'print' });
    const { borderTopWidth, backgroundColor } = getComputedStyle(inside(widget, '.control'));
    expect([borderTopWidth, backgroundColor, isSeen(inside(widget, '.trigger svg'))]).to.eql(['0px', 'rgba(0, 0, 0, 0)', false]);
    expect(isSeen(inside(widget, '.trigger'))).to.equal(true);
  });

  it('is ink on white, also where the page is dark @release', async () => {
    for (const tag of ['sales-breakdown', 'sales-kpi', 'sales-table']) {
      const attributes: Record<string, string> = tag === 'sales-kpi' ? {} : { by: 'region' };
      const { box, widget } = await showChart({ tag, attributes });
      box.style.colorScheme = 'dark';
      const ground = (): string => getComputedStyle(inside(widget, '[part=card]')).backgroundColor;
      const dark = ground();
      await emulateMedia({ media: 'print' });
      expect(dark).not.to.equal('oklch(1 0 0)');
      expect(ground()).to.equal('oklch(1 0 0)');
      await emulateMedia({ media: 'screen' });
      clean();
    }
  });

  it('is the first rows of many below a picture, and how many more there are @release', async () => {
    const days = Array.from({ length: 90 }, (_, k) => ({
      date: new Date(Date.UTC(2024, 0, 1 + k)).toISOString().slice(0, 10),
      revenue: 1 + k,
    }));
    const { widget } = await showChart({ tag: 'sales-heatmap', attributes: { print: 'table' } }, days);
    const more = inside(widget, '.paper');
    expect(isSeen(more)).to.equal(false);
    await emulateMedia({ media: 'print' });
    expect(allInside(widget, 'tbody tr').filter(isSeen).length).to.equal(60);
    expect(isSeen(more)).to.equal(true);
    expect(more.textContent).to.contain('30 more rows');
  });

  it('is painted for white paper where marks are on a canvas, and is dark again after it', async () => {
    const many = Array.from({ length: 2500 }, (_, k) => ({ date: '2024-01-01', revenue: 1 + (k % 97), profit: (k % 89) - 20 }));
    const attributes = { chart: 'scatter', per: 'row', x: 'revenue', y: 'profit' };
    const { box, widget } = await showChart({ tag: 'sales-distribution', attributes }, many);
    const canvas = inside(widget, 'canvas') as HTMLCanvasElement;
    const light = canvas.toDataURL();
    const paint = (event: 'beforeprint' | 'afterprint'): string => {
      dispatchEvent(new Event(event));
      return canvas.toDataURL();
    };
    box.style.colorScheme = 'dark';
    const dark = paint('afterprint');
    expect(dark).not.to.equal(light);
    expect(paint('beforeprint')).to.equal(light);
    expect(paint('afterprint')).to.equal(dark);
  });

  it('is a thousand rows of a longer table, and how many it has @release', async () => {
    const many = Array.from({ length: 1200 }, (_, k) => ({ date: '2024-01-01', product: `P${k}`, revenue: 1 + k }));
    const { widget } = await showChart({ tag: 'sales-table', attributes: { by: 'product' } }, many);
    const note = (): HTMLElement => inside(widget, '.box .paper');
    expect(getComputedStyle(note()).display).to.equal('none');
    await emulateMedia({ media: 'print' });
    dispatchEvent(new Event('beforeprint'));
    expect(allInside(widget, 'tbody tr:not(.space)').length).to.equal(1000);
    expect(note().textContent).to.equal('1,000 of 1,200 rows');
    expect(getComputedStyle(note()).display).to.equal('block');
    await emulateMedia({ media: 'screen' });
    dispatchEvent(new Event('afterprint'));
  });

  it('is a top 10, and of how many it is @release', async () => {
    const many = Array.from({ length: 42 }, (_, k) => ({ date: '2024-01-01', product: `P${k}`, revenue: 1 + k }));
    const attributes = { by: 'product', limit: '10', order: '-revenue' };
    const { widget } = await showChart({ tag: 'sales-table', attributes }, many);
    await emulateMedia({ media: 'print' });
    dispatchEvent(new Event('beforeprint'));
    expect(allInside(widget, 'tbody tr:not(.space)').length).to.equal(10);
    expect(inside(widget, '.box .paper').textContent).to.equal('10 of 42 rows');
    await emulateMedia({ media: 'screen' });
    dispatchEvent(new Event('afterprint'));
  });

  it('is all rows of a table that scrolls', async () => {
    const many = Array.from({ length: 600 }, (_, k) => ({
      date: '2024-01-01',
      product: `P${String(k).padStart(3, '0')}`,
      revenue: 1 + k,
    }));
    const { widget, kpi } = await showChart({ tag: 'sales-table', attributes: { by: 'product' } }, many);
    const drawn = (): number => allInside(widget, 'tbody tr:not(.space)').length;
    const before = drawn();
    expect(before).to.be.lessThan(100);
    await emulateMedia({ media: 'print' });
    // Browsers tell so before they lay out for paper, and wait for nothing.
    dispatchEvent(new Event('beforeprint'));
    expect(drawn()).to.equal(600);
    expect(allInside(widget, 'tbody tr.space').length).to.equal(0);
    expect(boxOf(widget, 'tfoot').bottom).to.be.at.most(boxOf(widget, '[part=card]').bottom);
    expect(boxOf(widget, '[part=card]').bottom).to.be.at.most(kpi.getBoundingClientRect().top);
    await emulateMedia({ media: 'screen' });
    dispatchEvent(new Event('afterprint'));
    // The browser may tell of the height on paper first, and of that on the screen a frame later.
    await until(() => drawn() === before, 'the rows in sight alone');
  });
});
