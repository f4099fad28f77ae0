// @release: the demo, which pages of the library do not load
import { expect } from '@open-wc/testing';
import { openDataset, type Dataset } from '../../src/core.js';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import '../../src/define/all.js';
import { demoFiles, demoPage, mountPart, questionOf, type Widget } from './demo-data.js';
import { isPlain, mistakesIn } from './mistakes.js';
import { askNamed } from './named.js';

describe('each figure of the gallery', () => {
  const files = demoFiles();
  let gallery: Document;
  let dataset: Dataset;
  const ask = askNamed(() => dataset);

  before(async () => {
    gallery = await demoPage('gallery.html');
    dataset = await openDataset({ tables: { orders: files.orders, visits: files.visits } }, { currency: 'EUR' });
  });
  after(() => dataset.close());
  afterEach(() => {
    document.body.replaceChildren();
    filterGroup('default').clear();
  });

  /** Puts a section of the gallery on the page. */
  async function mount(id: string): Promise<readonly Widget[]> {
    const widgets = mountPart(gallery, questionOf(gallery, id), files).filter(isPlain);
    await Promise.all(widgets.map(({ ready }) => ready));
    return widgets;
  }

  const SECTIONS = [
    ...['over-time', 'by-dimension', 'growth', 'top-and-bottom', 'channels', 'customers', 'profit', 'key-figures'],
    ...['seasons', 'drill', 'concentration', 'two-measures', 'discounts', 'averages', 'one-member', 'rows'],
  ];

  it('is looked at: all sections but those of statistics and of whole pages', () => {
    const others = ['cohorts', 'forecast', 'insights', 'pages'];
    expect([...gallery.querySelectorAll('template')].map(({ id }) => id).filter((id) => !others.includes(id))).to.deep.equal(
      SECTIONS,
    );
  });

  for (const id of SECTIONS) {
    it(`is what the core says: ${id}`, async () => {
      for (const widget of await mount(id)) {
        const { count, wrong } = await mistakesIn(widget, ask);
        expect(wrong.slice(0, 5).join(' · '), widget.outerHTML).to.equal('');
        expect(count, widget.outerHTML).to.be.greaterThan(0);
      }
    });
  }
});
