import { setMaxListeners } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { badOption, toErrorRecord } from '../util/error.js';
import { cardImage, figureHtml } from './card-image.js';
import { partsOf } from './card-parts.js';
import { dashboardHtml, dashboardImage } from './dashboard.js';
import { loadColors } from './inline-svg.js';
import { fillPage, inlineData, pageAlerts, pageErrors, type ReadyElement, shadowHtml, tagHtml } from './page-elements.js';
import { becomePage, START_URL, type PageSize } from './page-globals.js';
import type { PageReport } from './report.js';
import type { LocaleRequest, PageAnswer, PageRequest, RenderRequest, ThreadAnswer } from './thread.js';

/** An element of this library in the page of this thread. */
interface CardElement extends HTMLElement {
  data: unknown;
  readonly ready: Promise<void>;
}

const size: PageSize = { width: 0, height: 0 };
/** Space between the edge of a card and its chart on both sides, in px. */
const CARD_PADDING_PX = 34;
/** Tags that only load or filter: without scripts they would show nothing. */
const WITHOUT_CARD = new Set(['sales-filter', 'sales-source']);
/** Size of elements on a page that is read as a whole, in px. */
const READ_SIZE: PageSize = { width: 1200, height: 300 };
/** Size of charts in slides and mails, in px: 640 with their padding, as wide as mails are. */
const REPORT_SIZE: PageSize = { width: 606, height: 300 };
const page = prepare();
// Each request reports the failure.
page.catch(() => undefined);
let last: Promise<unknown> = Promise.resolve();

/** Loads the elements once, into a thread that has become a page. Queries run in this thread too. */
async function prepare(): ReturnType<typeof becomePage> {
  await loadColors();
  const window = await becomePage(size);
  // Each of many queries listens for its end.
  setMaxListeners(0);
  // Elements pass themselves along for the console of a browser.
  const warn = (...parts: readonly unknown[]): void => {
    process.stderr.write(`${parts.filter((part) => typeof part === 'string').join(' ')}\n`);
  };
  Object.assign(console, { warn });
  Object.assign(globalThis, { reportError: (error: Error) => warn(error.message) });
  const [{ setWorkerFactory }, { serve }] = await Promise.all([
    import('../client/client.js'),
    import('../worker/serve/inline.js'),
  ]);
  setWorkerFactory(() => {
    const { port1, port2 } = new MessageChannel();
    serve(port2);
    // A port has what the client uses of a worker.
    return port1 as unknown as Worker;
  });
  await import('../define/all.js');
  return window;
}

/** Opens a page and reads its elements, once each is complete. Its scripts do not run. */
async function read({ page: url, html, workbook, report }: PageRequest): Promise<PageAnswer> {
  const { happyDOM } = await page;
  happyDOM.setURL(url);
  Object.assign(size, report ? REPORT_SIZE : READ_SIZE);
  const elements = fillPage(html);
  try {
    const errors = await pageErrors(elements);
    const isRead = errors.length === 0;
    return {
      ...{ errors, alerts: pageAlerts(elements), elementCount: elements.length },
      workbook: workbook && isRead ? await workbookOf(elements) : undefined,
      report: report && isRead ? await reportOf(elements) : undefined,
    };
  } finally {
    fillPage('');
    await clearFilters(elements);
    happyDOM.setURL(START_URL);
  }
}

/** Clears the filters of elements. A filter in the URL of a page would apply to the next page too. */
async function clearFilters(elements: readonly ReadyElement[]): Promise<void> {
  const { filterGroup } = await import('../crossfilter/filter-bus.js');
  for (const name of new Set(elements.map(({ group }) => group ?? 'default'))) filterGroup(name).clear();
}

async function workbookOf(elements: readonly Element[]): Promise<Uint8Array> {
  const { pageWorkbook } = await import('../elements/base/workbook/page-workbook.js');
  const blob = await pageWorkbook(elements);
  return new Uint8Array(await blob.arrayBuffer());
}

async function reportOf(elements: readonly Element[]): Promise<PageReport> {
  const { pageContents } = await import('../elements/base/workbook/page-workbook.js');
  const { pageReport } = await import('./page-report.js');
  return pageReport(elements, await pageContents(elements), REPORT_SIZE.width + CARD_PADDING_PX);
}

async function rendered(request: RenderRequest): Promise<string> {
  await page;
  const { tag, name, attributes, data, as, width, height, nonce } = request;
  if (!tag.startsWith('sales-') || !customElements.get(tag) || WITHOUT_CARD.has(tag)) throw badOption('tag', tag, 'card-tag');
  const { inside, ...own } = as === 'page' && data !== undefined && !attributes['src'] ? inlineData(data) : { inside: '' };
  Object.assign(size, { width: width - CARD_PADDING_PX, height });
  const element = document.createElement(tag) as CardElement;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (data !== undefined) element.data = typeof data === 'string' ? new Blob([data]) : data;
  document.body.append(element);
  try {
    await element.ready;
    const isDark = attributes['theme'] === 'dark';
    if (tag === 'sales-dashboard') {
      if (as === 'mail') return await dashboardImage(element, width, isDark);
      if (as === 'plain') return await dashboardHtml(element, width, isDark);
      const column = await dashboardHtml(element, width, isDark, ' slot="rendered"');
      return tagHtml(name, { ...attributes, ...own }, inside.replace('<table>', '<table hidden>') + column);
    }
    if (as === 'page') return shadowHtml(element, { ...attributes, ...own }, { name, inside, nonce });
    const card = element.shadowRoot!.querySelector('.card')!;
    const parts = partsOf(card, isDark);
    return as === 'mail' ? cardImage(card, parts, width) : figureHtml(card, parts, width);
  } finally {
    element.remove();
  }
}

async function answer(request: RenderRequest | PageRequest): Promise<void> {
  const { id } = request;
  const work: Promise<string | PageAnswer> = 'page' in request ? read(request) : rendered(request);
  const outcome: ThreadAnswer = await work.then(
    (value) => ({ id, value }),
    (error: unknown) => ({ id, error: toErrorRecord(error) }),
  );
  parentPort?.postMessage(outcome);
}

async function register({ locale, texts }: LocaleRequest): Promise<void> {
  await page;
  const { registerLocale } = await import('../elements/base/messages/messages.js');
  registerLocale(locale, texts);
}

parentPort?.on('message', (request: RenderRequest | PageRequest | LocaleRequest) => {
  // One card at a time: all elements of the page report the same size. A thread without a page reports that with the next card.
  last = last.then(() => ('locale' in request ? register(request).catch(() => undefined) : answer(request)));
});
