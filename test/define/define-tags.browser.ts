// @own-page: it looks at which tags the page has
import { expect } from '@open-wc/testing';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import { defineTags, type SalesTag } from '../../src/define-tags.js';
import '../../src/define/data-widget.js';
import '../../src/define/widget-links.js';
import { embedCode } from '../../src/elements/base/menu/embed-code.js';
import { loadErrorTexts } from '../../src/elements/base/messages/messages.js';
import type { SalesDashboard } from '../../src/elements/sales-dashboard/sales-dashboard.js';
import type { SalesHeatmap } from '../../src/elements/sales-heatmap/sales-heatmap.js';
import type { SalesSource } from '../../src/elements/sales-source/sales-source.js';
import type { SalesKpi } from '../../src/elements/sales-kpi/sales-kpi.js';
import { until } from '../until.js';
import { acceptResizeLoops } from '../elements/resize-loops.js';

const DAYS = Array.from({ length: 60 }, (_, day) => new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10));
const LINES = DAYS.flatMap((date, day) =>
  ['North', 'South'].map(
    (region, at) => `A${day}${at},${date},${region},P${(day + at) % 5},${10 + ((day * 7) % 11)},${1 + ((day * 7) % 4)}`,
  ),
);
const SRC = `data:text/csv,${encodeURIComponent(['order,date,region,product,revenue,quantity', ...LINES].join('\n'))}`;
const TOTAL = LINES.reduce((sum, line) => sum + Number(line.split(',')[4]), 0);
const HAS_SCOPES = 'customElementRegistry' in Element.prototype;

/** Names of the library's elements in a tree, with those in shadow roots. */
function names(root: ParentNode): readonly string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element.localName.includes('sales-') ? [element.localName] : []),
    ...(element.shadowRoot ? names(element.shadowRoot) : []),
  ]);
}

function mount(html: string): Element {
  const main = document.createElement('main');
  const template = document.createElement('template');
  template.innerHTML = html;
  main.append(document.importNode(template.content, true));
  document.body.append(main);
  return main.firstElementChild!;
}

/** A shadow root with a registry of its own, under which the page's `sales-kpi` is another element. */
async function scopedRoot(tags?: readonly SalesTag[]): Promise<ShadowRoot> {
  const registry = new CustomElementRegistry();
  await defineTags({ registry, ...(tags && { tags }) });
  const host = document.createElement('main');
  document.body.append(host);
  return host.attachShadow({ mode: 'open', customElementRegistry: registry });
}

/** Puts an element into a root, made by the registry of the root. */
function put(root: ShadowRoot, tag: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(tag, { customElementRegistry: root.customElementRegistry });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  root.append(element);
  return element;
}

class Foreign extends HTMLElement {}

describe('defineTags', () => {
  acceptResizeLoops();
  // The tag of another library, which came first.
  before(() => customElements.define('sales-kpi', Foreign));
  afterEach(() => {
    filterGroup('default').clear();
    for (const main of document.querySelectorAll('body > main')) main.remove();
  });

  it('registers the chosen tags under a prefix, and no other name @release', async () => {
    await defineTags({ prefix: 'shop', tags: ['sales-kpi', 'sales-source'] });
    expect(
      ['shop-sales-kpi', 'shop-sales-source', 'shop-sales-trend', 'sales-source'].map(
        (tag) => customElements.get(tag) !== undefined,
      ),
    ).to.eql([true, true, false, false]);
    expect(customElements.get('sales-kpi')).to.equal(Foreign);
    await defineTags({ prefix: 'shop', tags: ['sales-kpi'] });
    const source = mount(
      `<shop-sales-source id="orders" src="${SRC}"></shop-sales-source><shop-sales-kpi source="orders"></shop-sales-kpi>`,
    ) as SalesSource;
    const kpi = source.nextElementSibling as SalesKpi;
    await kpi.ready;
    expect(kpi.value).to.equal(TOTAL);
  });

  it('creates the widgets of a dashboard under the same prefix @release', async () => {
    await defineTags({ prefix: 'acme' });
    const dashboard = mount(`<acme-sales-dashboard src="${SRC}"></acme-sales-dashboard>`) as SalesDashboard;
    await dashboard.ready;
    const found = names(document.body);
    expect(found.filter((name) => !name.startsWith('acme-sales-'))).to.eql([]);
    expect(found).to.include.members(['acme-sales-kpi', 'acme-sales-filter', 'acme-sales-trend']);
    const kpi = dashboard.shadowRoot!.querySelector<SalesKpi>('acme-sales-kpi')!;
    expect(kpi.value).to.equal(TOTAL);
    filterGroup('default').set('test', 'region: North');
    await until(() => kpi.value === TOTAL / 2);
  });

  it('registers the widgets of a dashboard that its data has, once it creates them', async () => {
    await defineTags({ prefix: 'late', tags: ['sales-dashboard'] });
    const isKnown = (tag: string): boolean => customElements.get(`late-${tag}`) !== undefined;
    expect(['sales-kpi', 'sales-filter', 'sales-trend', 'sales-insights', 'sales-breakdown'].some(isKnown)).to.equal(false);
    const dashboard = mount(`<late-sales-dashboard src="${SRC}"></late-sales-dashboard>`) as SalesDashboard;
    await dashboard.ready;
    const shown = names(dashboard.shadowRoot!).map((name) => name.replace('late-', ''));
    expect(shown.filter((tag) => !isKnown(tag))).to.eql([]);
    expect(shown).to.include('sales-table');
    // The data has no customers.
    expect(isKnown('sales-cohort')).to.equal(false);
  });

  it('says why a tag of a dashboard did not load @release', async () => {
    await defineTags({ prefix: 'cut', tags: ['sales-dashboard'] });
    const dashboard = document.createElement('cut-sales-dashboard') as SalesDashboard;
    const made = dashboard.constructor as typeof SalesDashboard;
    made.loadTag = () => Promise.reject(new TypeError('no way there'));
    mount('<p></p>').append(dashboard);
    dashboard.setAttribute('src', SRC);
    const caught: unknown = await dashboard.ready.then(
      () => 'ready',
      (error: unknown) => error,
    );
    expect((caught as Error).message).to.contain('no way there');
  });

  it('opens the chart of a pair under the same prefix @release', async () => {
    await defineTags({ prefix: 'acme', tags: ['sales-heatmap'] });
    const heatmap = mount(`<acme-sales-heatmap mode="correlation" src="${SRC}"></acme-sales-heatmap>`) as SalesHeatmap;
    await heatmap.ready;
    heatmap.shadowRoot!.querySelector<HTMLElement>('[part=chart]')!.focus();
    for (const key of ['Home', 'Enter'])
      heatmap.shadowRoot!.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    await until(() => names(heatmap.shadowRoot!).includes('acme-sales-distribution'));
    await heatmap.ready;
  });

  it('shows tags with a prefix in content whose editor drops tags', async () => {
    await defineTags({ prefix: 'acme', tags: ['sales-kpi'] });
    const div = mount(`<div data-widget="acme-sales-kpi" data-src="${SRC}"></div>`);
    await until(() => div.querySelector('acme-sales-kpi'));
    const kpi = div.querySelector<SalesKpi>('acme-sales-kpi')!;
    await kpi.ready;
    expect(kpi.value).to.equal(TOTAL);
    const link = mount('<a href="/orders.csv#acme-sales-kpi?measure=revenue">Orders</a>');
    await until(() => link.closest('acme-sales-kpi'));
    expect(link.closest('acme-sales-kpi')!.getAttribute('src')).to.equal('/orders.csv');
  });

  it('names a tag with its prefix in the code of “Embed”, and without it in a frame', async () => {
    await defineTags({ prefix: 'acme', tags: ['sales-kpi', 'sales-source'] });
    const source = mount(
      '<acme-sales-source src="/fixtures/orders-small.csv"><acme-sales-kpi measure="revenue"></acme-sales-kpi></acme-sales-source>',
    );
    const { tag, div, frame } = embedCode(source.querySelector<SalesKpi>('acme-sales-kpi')!, {
      provider: source,
      heading: 'Revenue',
      page: undefined,
      height: 200,
    });
    expect(tag).to.match(/^<acme-sales-kpi /);
    expect(div).to.contain('data-widget="acme-sales-kpi"');
    expect(frame).to.contain('widget=sales-kpi');
  });

  it('refuses prefixes that no tag may have, and unknown tags', async () => {
    await loadErrorTexts();
    for (const prefix of ['Acme', '1a', 'a b', '-a', '"']) {
      const error = await defineTags({ prefix }).catch((problem: unknown) => problem);
      expect(error).to.include({ code: 'bad-option' });
    }
    const error = await defineTags({ tags: ['sales-kp' as SalesTag] }).catch((problem: unknown) => problem);
    expect(error).to.include({ code: 'bad-option' });
    expect((error as Error).message).to.contain("tags: invalid value 'sales-kp'");
  });

  it('registers tags for one shadow root, next to those of the page', async function () {
    if (!HAS_SCOPES) return void this.skip();
    const root = await scopedRoot(['sales-kpi']);
    const kpi = put(root, 'sales-kpi', { src: SRC }) as SalesKpi;
    await kpi.ready;
    expect(kpi.value).to.equal(TOTAL);
    expect(mount('<sales-kpi></sales-kpi>')).to.be.instanceOf(Foreign);
  });

  it('creates the widgets of a dashboard in the registry of its shadow root', async function () {
    if (!HAS_SCOPES) return void this.skip();
    const root = await scopedRoot();
    const dashboard = put(root, 'sales-dashboard', { src: SRC }) as SalesDashboard;
    await dashboard.ready;
    const kpi = dashboard.shadowRoot!.querySelector<SalesKpi>('sales-kpi')!;
    expect(kpi).not.to.be.instanceOf(Foreign);
    expect(kpi.value).to.equal(TOTAL);
  });
});

describe('auto.js with a prefix', () => {
  it('loads tags under the prefix alone @release', async () => {
    const frame = document.createElement('iframe');
    const html = `<acme-sales-kpi src="${SRC}"></acme-sales-kpi><sales-trend></sales-trend>`;
    const query = new URLSearchParams({ module: '/test/bundle/auto.js?prefix=acme', html });
    frame.src = `/test/csp/page?${query}`;
    document.body.append(frame);
    await until(() => frame.contentDocument?.querySelector('acme-sales-kpi:defined'));
    const kpi = frame.contentDocument!.querySelector<SalesKpi>('acme-sales-kpi')!;
    await kpi.ready;
    expect(kpi.value).to.equal(TOTAL);
    expect(frame.contentWindow!.customElements.get('sales-kpi')).to.equal(undefined);
    expect(frame.contentWindow!.customElements.get('sales-trend')).to.equal(undefined);
    frame.remove();
  });
});
