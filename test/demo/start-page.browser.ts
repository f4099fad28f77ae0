// @release: the demo, which pages of the library do not load
import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { COMPANIES, companyCsv, type Company } from '../../demo/companies.js';
import { openDataset } from '../../src/core.js';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import '../../src/define/all.js';
import type { SalesDashboard } from '../../src/elements/sales-dashboard/sales-dashboard.js';
import type { SalesKpi } from '../../src/elements/sales-kpi/sales-kpi.js';

import { until } from '../until.js';
import { demoPage, loadStyles } from './demo-data.js';
import { acceptResizeLoops } from '../elements/resize-loops.js';

const csv = (name: string, ...lines: readonly string[]): File => new File([lines.join('\n')], name, { type: 'text/csv' });

const byId = (id: string): HTMLElement => document.getElementById(id)!;
const dashboard = (): SalesDashboard => document.querySelector('sales-dashboard')!;
const kpi = (measure: string): SalesKpi | null => dashboard().renderRoot.querySelector<SalesKpi>(`sales-kpi[measure=${measure}]`);

async function shown(): Promise<void> {
  await dashboard().updateComplete;
  await dashboard().ready;
}

/** Shows what a link of the page leads to, as a click does, and waits until its dashboard is painted. */
async function follow(link: HTMLElement): Promise<void> {
  const before = dashboard();
  link.click();
  await until(() => dashboard() !== before, 'the dashboard stays');
  await shown();
}

/** Selects files in the page's control, as a person does in the dialog, and waits until a dashboard shows them. */
async function choose(...files: readonly File[]): Promise<void> {
  const chosen = new DataTransfer();
  for (const file of files) chosen.items.add(file);
  const input = byId('file') as HTMLInputElement;
  input.files = chosen.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await shown();
}

/** All text of a widget of the dashboard, that of its parts too. */
function textOf(tag: string): string {
  const read = (node: Node): string => {
    if (node instanceof Element && node.shadowRoot) return read(node.shadowRoot);
    return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : [...node.childNodes].map(read).join(' ');
  };
  const widget = dashboard().renderRoot.querySelector(tag);
  return widget ? read(widget).replace(/\s+/g, ' ') : '';
}

/** What the voucher of the web shop lost, in thousands of pounds, as its lines say. */
function lossOfVoucher(): string {
  const [head = '', ...rows] = companyCsv('web-shop').trimEnd().split('\n');
  const names = head.split(',');
  const lines = rows.map((row) => row.split(',')).filter((cells) => cells[names.indexOf('voucher')] === 'AUTUMN40');
  const number = (cells: readonly string[], name: string): number => Number(cells[names.indexOf(name)]);
  const gain = lines.reduce((sum, cells) => {
    const [quantity, price] = [number(cells, 'quantity'), number(cells, 'unit_price')];
    return sum + quantity * (price * (1 - number(cells, 'discount')) - number(cells, 'unit_cost'));
  }, 0);
  return String(Math.round(-gain / 1000));
}

/** The story of each company, as the dashboard tells it: where it is read, and what is read there. */
const STORIES: Readonly<Record<Company, readonly [tag: string, story: RegExp]>> = {
  retail: ['sales-insights', /Furniture in South: revenue 8\d\.\d% below 2024/],
  wholesale: ['sales-insights', /Grand Meridian Hotels has not ordered since 17 Jul 2025/],
  'web-shop': ['sales-insights', new RegExp(`AUTUMN40[^.]* lost £${lossOfVoucher()}(\\.\\d)?K`)],
};

/** Checks what a person sees first on a screen of 1440 × 900. */
function checkFirstScreen(): void {
  const root = dashboard().renderRoot;
  const boxOf = (selector: string): DOMRect => root.querySelector(selector)!.getBoundingClientRect();
  const headline = root.querySelector('.lead b')!;
  expect(headline.textContent).to.match(/^Revenue (rose|fell) \S+ to \S+ in 2025, compared with 2024$/);
  expect(headline.getBoundingClientRect().bottom).to.be.below(900);
  const numbers = [...root.querySelectorAll<SalesKpi>('.kpis sales-kpi')];
  expect(numbers).to.have.lengthOf(6);
  for (const number of numbers) expect(number.renderRoot.querySelector('.delta'), number.measure).not.to.equal(null);
  const [trend, findings] = [boxOf('sales-trend'), boxOf('sales-insights')];
  expect(trend.width / (findings.right - trend.left), 'two thirds').to.be.closeTo(2 / 3, 0.02);
  expect(Math.max(trend.bottom, findings.bottom)).to.be.below(900);
  // The main chart takes the first screen, 420 px high or more; the row with causes and the forecast is right below it.
  expect(trend.height).to.be.at.least(420);
  for (const place of ['drivers', 'forecast']) expect(boxOf(`[id$=-${place}]`).top - trend.bottom, place).to.be.below(24);
  const [code, button] = [byId('code'), byId('copy')].map((part) => part.getBoundingClientRect()) as [DOMRect, DOMRect];
  expect(Math.abs(code.top + code.height / 2 - button.top - button.height / 2), 'one line').to.be.below(4);
}

/** The attributes of the tag that the page prints. */
function printed(): Readonly<Record<string, string>> {
  const tag = new DOMParser().parseFromString(byId('code').textContent, 'text/html').body.firstElementChild!;
  expect(tag.localName).to.equal('sales-dashboard');
  return Object.fromEntries([...tag.attributes].map(({ name, value }) => [name, value]));
}

describe('the start page of the demo', () => {
  acceptResizeLoops();
  const copied: string[] = [];
  const { clipboard } = navigator;
  let unload: () => void;

  before(async () => {
    unload = await loadStyles();
    const page = await demoPage('index.html');
    for (const [index, link] of [...page.querySelectorAll<HTMLElement>('#companies a')].entries()) {
      link.dataset.src = URL.createObjectURL(new Blob([companyCsv(COMPANIES[index]!)], { type: 'text/csv' }));
    }
    document.body.append(...[...page.body.children].map((node) => document.importNode(node, true)));
    const writeText = (text: string): Promise<void> => Promise.resolve(void copied.push(text));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    for (const script of ['/demo/demo.js', '/demo/look.js']) await import(script);
    await shown();
  });
  after(() => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    document.body.replaceChildren();
    filterGroup('default').clear();
    for (const name of ['theme', 'brand']) localStorage.removeItem(`sales-demo-${name}`);
    document.documentElement.removeAttribute('style');
    document.documentElement.removeAttribute('data-brand');
    history.replaceState(null, '', location.pathname + location.search);
    unload();
  });

  it('shows the tag that it prints, and copies it', async () => {
    const { src = '', currency } = printed();
    expect(dashboard().getAttribute('src')).to.equal(src);
    expect(currency).to.equal('EUR');
    byId('copy').click();
    await until(() => copied.length > 0, 'nothing is copied');
    expect(copied).to.deep.equal([byId('code').textContent]);
    await until(() => byId('copied').textContent.includes('clipboard'), 'nothing is announced');
  });

  for (const [index, company] of COMPANIES.entries()) {
    it(`shows the figures and the story of the company: ${company}, without the filters of the one before`, async () => {
      const link = document.querySelectorAll<HTMLAnchorElement>('#companies a')[index]!;
      filterGroup('default').set('person', 'category: Nothing');
      await (link.ariaCurrent === null ? follow(link) : shown());
      if (index > 0) expect(Object.keys(filterGroup('default').clauses)).not.to.include('person');
      else filterGroup('default').clear('person');
      await shown();
      expect(document.querySelectorAll('#companies [aria-current]')).to.have.lengthOf(1);
      expect(byId('about').textContent).to.equal(link.dataset.about);
      const dataset = await openDataset(new Blob([companyCsv(company)]));
      const [row] = (await dataset.query({ measures: ['revenue'], where: filterGroup('default').where })).rows();
      await kpi('revenue')!.ready;
      expect(kpi('revenue')!.value).to.be.closeTo(row!.revenue as number, 0.005);
      dataset.close();
      const [tag, story] = STORIES[company];
      expect(textOf(tag)).to.match(story);
      await setViewport({ width: 1440, height: 900 });
      await shown();
      checkFirstScreen();
      await setViewport({ width: 1280, height: 800 });
    });
  }

  it('shows the company that the query of the URL names, until another is selected', async () => {
    const link = document.querySelector<HTMLAnchorElement>('#companies [href="#wholesale"]')!;
    const before = dashboard();
    history.replaceState(null, '', `${location.pathname}?company=wholesale`);
    dispatchEvent(new HashChangeEvent('hashchange'));
    await until(() => dashboard() !== before, 'the dashboard stays');
    expect(link.ariaCurrent).to.equal('page');
    const retail = document.querySelector<HTMLAnchorElement>('#companies [href="#retail"]')!;
    await follow(retail);
    expect(retail.ariaCurrent).to.equal('page');
  });

  it('gives the page a theme and a brand color, and remembers them', () => {
    const color = (): string => getComputedStyle(dashboard()).getPropertyValue('--sales-series-1');
    const before = color();
    document.querySelector<HTMLElement>('#theme [value=dark]')!.click();
    expect(document.documentElement.style.colorScheme).to.equal('dark');
    document.querySelector<HTMLElement>('#brand [value="#5b3fd0"]')!.click();
    expect(color()).not.to.equal(before);
    expect(localStorage.getItem('sales-demo-brand')).to.equal('#5b3fd0');
    document.querySelector<HTMLElement>('#brand [value=""]')!.click();
    expect(color()).to.equal(before);
  });

  it('is accessible, light and dark', async () => {
    for (const theme of ['light', 'dark']) {
      document.querySelector<HTMLElement>(`#theme [value=${theme}]`)!.click();
      const colorOf = (element: Element): string => getComputedStyle(element).backgroundColor;
      const bar = dashboard().renderRoot.querySelector('.filters')!;
      await until(() => colorOf(bar) === colorOf(document.body), 'the filter bar has another color than the page');
      const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
      expect(found, theme).to.deep.equal([]);
    }
  });

  it('shows a file of the user’s own, without what it has no column for', async () => {
    await choose(csv('own.csv', 'order,date,product,revenue', 'A1,2024-01-05,Chair,30', 'A2,2024-02-07,Table,12.5'));
    expect(kpi('revenue')!.value).to.equal(42.5);
    expect(kpi('profit')).to.equal(null);
    expect(printed()).to.deep.equal({ src: 'own.csv' });
    expect(document.querySelectorAll('#companies [aria-current]')).to.have.lengthOf(0);
    expect(byId('about').textContent).to.equal('own.csv: read in this browser, sent nowhere.');
  });

  it('joins several files by their keys, in place of the ones before', async () => {
    const lines = csv('lines.csv', 'order_id,date,product_id,quantity', 'A1,2024-01-05,1,2', 'A2,2024-02-07,2,3');
    const products = csv('products.csv', 'product_id,product,category,price', '1,Chair,Seats,10', '2,Lamp,Lights,5');
    await choose(lines, products);
    expect(document.querySelectorAll('sales-dashboard')).to.have.lengthOf(1);
    expect(kpi('revenue')!.value).to.equal(35);
    expect(kpi('orders')!.value).to.equal(2);
  });
});
