import { generateOrders, generateVisits } from '../../demo/generate.js';
import type { SalesSource } from '../../src/elements/sales-source/sales-source.js';

/** What the demo's customer is called in its data; the small data have others. */
const DEMO_CUSTOMER = 'K0662';

/** A widget of a page. */
export interface Widget extends HTMLElement {
  readonly ready: Promise<void>;
}

/** The demo's data in small, as files: three years of order lines and visits. */
export function demoFiles(): { readonly orders: File; readonly visits: File; readonly customer: string } {
  const lines = [...generateOrders({ seed: 20260101, lines: 6000, customers: 900, products: 120 })];
  const file = (name: string, rows: readonly string[]): File => new File([rows.join('\n')], name, { type: 'text/csv' });
  return {
    orders: file('orders.csv', lines),
    visits: file('visits.csv', [...generateVisits(20260101)]),
    customer: lines[1]!.split(',')[4]!,
  };
}

/** A page of the demo as it is served, parsed. */
export async function demoPage(name: string): Promise<Document> {
  const response = await fetch(`/demo/${name}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

/** A question of the gallery, as a section of the page that shows it. */
export function questionOf(gallery: Document, id: string): HTMLElement {
  const section = gallery.createElement('section');
  section.id = id;
  section.append(gallery.querySelector<HTMLTemplateElement>(`template#${id}`)!.content.cloneNode(true));
  return section;
}

/** All questions of the gallery in one element, in their order. */
export function allQuestions(gallery: Document): HTMLElement {
  const main = gallery.createElement('main');
  main.append(...[...gallery.querySelectorAll('template')].map(({ id }) => questionOf(gallery, id)));
  return main;
}

/** Puts a part of a page of the demo into the test's own, over small data and without its address; gives the widgets of its questions. */
export function mountPart(page: Document, part: Element, files = demoFiles()): readonly Widget[] {
  const source = document.importNode(page.querySelector<SalesSource>('sales-source')!, true);
  for (const name of ['src', 'sync']) source.removeAttribute(name);
  source.data = { tables: { orders: files.orders, visits: files.visits } };
  const own = document.importNode(part, true);
  for (const widget of own.querySelectorAll('[where]')) {
    widget.setAttribute('where', widget.getAttribute('where')!.replace(DEMO_CUSTOMER, files.customer));
  }
  document.body.append(source, own);
  return [...own.querySelectorAll<Widget>('[class] > *')];
}

/** Loads the demo's style sheets, and that of a page; the function that is given takes them away again. */
export async function loadStyles(page = 'gallery.css'): Promise<() => void> {
  const links = ['/src/tokens.css', '/demo/demo.css', `/demo/${page}`].map((href) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    document.head.append(link);
    return link;
  });
  await Promise.all(links.map((link) => new Promise((resolve) => link.addEventListener('load', resolve, { once: true }))));
  return () => links.forEach((link) => link.remove());
}
