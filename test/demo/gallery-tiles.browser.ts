// @release: the demo, which pages of the library do not load
import { expect } from '@open-wc/testing';
import axe from 'axe-core';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import '../../src/define/all.js';
import type { SalesSource } from '../../src/elements/sales-source/sales-source.js';
import { until } from '../until.js';
import { demoFiles, demoPage, loadStyles, type Widget } from './demo-data.js';

const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)];
const codes = (): string[] => all('main .code code').map(({ textContent }) => textContent);
const heading = (): string => document.querySelector('main h1')!.textContent;

async function open(hash: string): Promise<void> {
  const before = document.querySelector('main h1');
  all(`nav [href="${hash}"]`)[0]!.click();
  await until(() => document.querySelector('main h1') !== before, 'the page stays');
}

describe('the pages of the gallery', () => {
  const copied: string[] = [];
  const { clipboard } = navigator;
  let unload: () => void;

  before(async () => {
    unload = await loadStyles();
    const page = await demoPage('gallery.html');
    const { orders, visits } = demoFiles();
    const source = page.querySelector<SalesSource>('sales-source')!;
    source.removeAttribute('sync');
    document.body.append(...[...page.body.children].map((node) => document.importNode(node, true)));
    document.querySelector<SalesSource>('sales-source')!.data = { tables: { orders, visits } };
    const writeText = (text: string): Promise<void> => Promise.resolve(void copied.push(text));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const script = '/demo/gallery.js';
    await import(script);
  });
  after(() => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    history.replaceState(null, '', location.pathname + location.search);
    document.body.replaceChildren();
    filterGroup('default').clear();
    unload();
  });

  it('show each question as a tile: an image that nothing reaches, its tag, and a button that copies the tag', async () => {
    expect(all('.tiles > li')).to.have.lengthOf(20);
    const [first] = all('.tiles > li') as [HTMLElement];
    await until(() => first.querySelector('.image > *') !== null, 'nothing is drawn');
    const image = first.querySelector<Widget>('.image > *')!;
    await image.ready;
    expect(first.querySelector<HTMLElement>('.image')!.inert).to.equal(true);
    expect(first.querySelector('code')!.textContent).to.match(/^<sales-trend granularity="month" [^]*<\/sales-trend>$/);
    first.querySelector('button')!.click();
    await until(() => copied.length === 1, 'nothing is copied');
    expect(copied[0]).to.equal(first.querySelector('code')!.textContent);
  });

  it('draw the tiles in sight, and no others', async () => {
    const drawn = (): boolean[] => all('.image').map(({ childElementCount }) => childElementCount > 0);
    expect(drawn().at(-1)).to.equal(false);
    all('.image').at(-1)!.scrollIntoView();
    await until(() => drawn().at(-1) === true, 'the last is not drawn');
    await document.querySelector<Widget>('.tiles > li:last-child .image > *')!.ready;
    scrollTo(0, 0);
  });

  it('have no tile that a filter of the page changes', async () => {
    const [trend] = all('.image > *') as [Widget & { readonly result: { rows(): unknown[] } }];
    const before = JSON.stringify(trend.result.rows());
    filterGroup('default').set('person', 'channel: Online');
    await trend.ready;
    expect(JSON.stringify(trend.result.rows())).to.equal(before);
    filterGroup('default').clear();
  });

  it('show one question with the code of all that is shown', async () => {
    await open('#channels');
    expect(heading()).to.equal('Online compared with in-store: shares and development over time');
    expect(document.activeElement).to.equal(document.querySelector('main h1'));
    expect(all('nav [aria-current]').map(({ textContent }) => textContent)).to.deep.equal(['Online and in-store']);
    const widgets = all('.charts > figure > :first-child') as Widget[];
    const printed = widgets.map((widget) => widget.nextElementSibling!.querySelector('code')!.textContent);
    await Promise.all(widgets.map(({ ready }) => ready));
    expect(printed).to.deep.equal([
      '<sales-breakdown by="channel" chart="donut"></sales-breakdown>',
      '<sales-breakdown by="region" series="channel" chart="share"></sales-breakdown>',
      '<sales-trend series="channel" chart="stacked" granularity="quarter"></sales-trend>',
    ]);
    expect(codes().at(-1)).to.match(/^<sales-source /);
  });

  it('print filters and numbers by rows', async () => {
    await open('#by-dimension');
    expect(codes()[0]!.split('\n')).to.have.lengthOf(4);
    await open('#growth');
    expect(codes()[0]!.split('\n')).to.have.lengthOf(2);
    await Promise.all((all('main .figures > *') as Widget[]).map(({ ready }) => ready));
  });

  it('are accessible', async () => {
    for (const hash of ['#channels', '#']) {
      await open(hash);
      await Promise.all((all('.image > *, figure > :first-child') as Widget[]).map(({ ready }) => ready));
      const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      expect(found, hash).to.deep.equal([]);
    }
  });
});
