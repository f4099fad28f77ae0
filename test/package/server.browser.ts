// @release: cards from the server are compared with those of the element for every tag
import { expect } from '@open-wc/testing';
import { until } from '../until.js';
import { openFrame, pageAddress, widgetIn, type Frame } from './page.js';

const ALL = '/dist/define/all.js';
const ORDERS = '/fixtures/orders-small.csv';
const CARDS: readonly Readonly<Record<string, string>>[] = [
  { tag: 'sales-kpi', measure: 'revenue', where: 'date: 2024', compare: 'previous-year', sparkline: '' },
  { tag: 'sales-trend', measure: 'revenue' },
  { tag: 'sales-breakdown', by: 'region' },
  { tag: 'sales-table', by: 'category', measure: 'revenue, profit' },
];

function open(parameters: Readonly<Record<string, string>>, module?: string): Promise<Frame> {
  const query = new URLSearchParams({
    locale: 'en-US',
    'time-zone': 'UTC',
    as: 'page',
    ...parameters,
    ...(module && { module }),
  });
  return openFrame(`/test/rendered?${query}`);
}

/** What a reader of the card finds: its texts without controls, and its table. */
function wordsOf(card: Element): readonly string[] {
  const parts = '[part~="heading"], .read, [part~="value"], .dl, .periods, #summary, [part~="table"] th, [part~="table"] td';
  return [...card.querySelectorAll(parts)].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
}

describe('tokens.css', () => {
  it('reserves room for each widget before its script runs, also around a fallback of any kind', async () => {
    const tags = ['kpi', 'trend', 'breakdown', 'heatmap', 'table', 'filter', 'distribution', 'basket', 'cohort', 'drivers']
      .concat('forecast', 'insights', 'plot', 'dashboard')
      .map((name) => `sales-${name}`);
    const fallbacks = [
      '',
      '<img alt="Revenue" src="/x.png">',
      '<a href="/orders.csv">Orders</a>',
      '<table><tr><td>A1</td></tr></table>',
    ];
    const widgets = tags.flatMap((tag) => fallbacks.map((inside) => `<${tag} src="/orders.csv">${inside}</${tag}>`));
    const frame = await openFrame(pageAddress({ html: `<link rel="stylesheet" href="/dist/tokens.css">${widgets.join('')}` }));
    await until(
      () => frame.window.getComputedStyle(frame.document.querySelector('sales-kpi')!).display === 'flow-root',
      'the styles',
    );
    for (const tag of tags) {
      const boxes = [...frame.document.querySelectorAll(tag)].map((element) => element.getBoundingClientRect());
      for (const { width, height } of boxes) expect([width > 100, height > 30], tag).to.deep.equal([true, true]);
    }
    for (const fallback of frame.document.querySelectorAll<HTMLElement>('a, table'))
      expect(fallback.checkVisibility()).to.equal(true);
    frame.remove();
  });
});

describe('sales-elements/server in a page', () => {
  for (const card of CARDS) {
    it(`shows ${card.tag} without scripts as the element shows it`, async () => {
      const before = await open({ ...card, src: ORDERS });
      const rendered = before.document.querySelector(card.tag!)!.shadowRoot!.querySelector('.card')!;
      expect(rendered.getBoundingClientRect().height).to.be.above(80);
      const after = await open({ ...card, src: ORDERS }, ALL);
      const element = await widgetIn(after, card.tag!);
      await element.ready;
      await until(() => !element.shadowRoot!.querySelector('[data-rendered]'), 'the element has taken over');
      expect(wordsOf(rendered).length).to.be.above(5);
      expect(wordsOf(rendered)).to.deep.equal(wordsOf(element.shadowRoot!.querySelector('.card')!));
      before.remove();
      after.remove();
    });
  }

  it('moves nothing while the element takes over, and shows one card at any time', async () => {
    const frame = await open({ tag: 'sales-trend', src: ORDERS }, ALL);
    const { window, document } = frame;
    let shift = 0;
    new window.PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { readonly value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const below = document.querySelector('p:last-of-type')!;
    const places = new Set<number>();
    const shown = new Set<number>();
    const element = document.querySelector('sales-trend')!;
    await until(() => {
      places.add(below.getBoundingClientRect().top);
      const cards = [...element.shadowRoot!.querySelectorAll('.card')];
      shown.add(cards.filter((card) => window.getComputedStyle(card).visibility === 'visible').length);
      return !element.shadowRoot!.querySelector('[data-rendered]');
    }, 'the element has taken over');
    expect([...shown]).to.deep.equal([1]);
    expect([shift, places.size]).to.deep.equal([0, 1]);
    frame.remove();
  });

  it('keeps the column of a dashboard in view until its page is painted, and nothing in view moves', async () => {
    const frame = await open({ tag: 'sales-dashboard', src: ORDERS }, ALL);
    const { window, document } = frame;
    let shift = 0;
    new window.PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { readonly value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    const column = document.querySelector<HTMLElement>('[slot=rendered]')!;
    const dashboard = document.querySelector('sales-dashboard')!;
    const heights: number[] = [];
    const shown = new Set<number>();
    await until(() => {
      const page = dashboard.shadowRoot?.querySelector('.page');
      const isPageShown = page ? window.getComputedStyle(page).visibility === 'visible' : false;
      shown.add([column.checkVisibility(), isPageShown].filter(Boolean).length);
      heights.push(dashboard.getBoundingClientRect().height);
      return isPageShown;
    }, 'the dashboard has taken over');
    await dashboard.ready;
    expect([...shown]).to.deep.equal([1]);
    expect(Math.min(...heights)).to.be.greaterThan(window.innerHeight);
    expect([column.checkVisibility(), column.isConnected, shift]).to.deep.equal([false, true, 0]);
    frame.remove();
  });

  it('loads nothing again where the rows are in the page', async () => {
    const rows = JSON.stringify([
      { date: '2024-01-05', revenue: 10 },
      { date: '2024-02-05', revenue: 32.5 },
    ]);
    const frame = await open({ tag: 'sales-kpi', measure: 'revenue', rows }, ALL);
    const element = await widgetIn(frame, 'sales-kpi');
    await element.ready;
    expect(element.value).to.equal(42.5);
    const requested = frame.window.performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
    expect(requested.filter((path) => !/\.(js|css)$/.test(path))).to.deep.equal([]);
    frame.remove();
  });

  it('draws an image for emails that browsers decode, with the number of the element', async () => {
    const mail = await (
      await fetch(
        `/test/rendered?${new URLSearchParams({ tag: 'sales-kpi', measure: 'revenue', format: 'full', as: 'mail', src: ORDERS, locale: 'en-US' })}`,
      )
    ).text();
    const svg = /<svg.*<\/svg>/s.exec(mail)![0];
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await image.decode();
    const page = await open({ tag: 'sales-kpi', measure: 'revenue', format: 'full', src: ORDERS }, ALL);
    const kpi = await widgetIn(page, 'sales-kpi');
    await kpi.ready;
    const exact = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(kpi.value!);
    expect([image.naturalWidth, svg.includes(exact)]).to.deep.equal([784, true]);
    page.remove();
  });
});
