import { expect } from '@open-wc/testing';
import { openDataset, type Dataset } from '../../src/core.js';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';
import '../../src/define/all.js';
import { allInside, inside, middle, type Point } from '../elements/chart-page.js';
import { demoFiles, demoPage, loadStyles, mountPart, questionOf, type Widget } from './demo-data.js';
import type { Ask } from './look.js';
import { isPlain, mistakesIn } from './mistakes.js';
import { askNamed } from './named.js';

/** A question of the gallery with the widgets that answer it, as a person has it before them. */
export class Page {
  readonly widgets: readonly Widget[];

  constructor(widgets: readonly Widget[]) {
    this.widgets = widgets;
  }

  /** The widget that a selector names. */
  of(selector: string): Widget {
    return this.widgets.find((widget) => widget.matches(selector))!;
  }

  async settled(): Promise<void> {
    await Promise.all(this.widgets.map(({ ready }) => ready));
  }
}

/** An element inside a widget. */
export const one = (widget: Element, selector: string): HTMLElement => inside(widget, selector);
/** The text of a picture that has just these words. */
export function textAt(widget: Element, text: string): Point {
  const found = allInside(widget, '.stage text').find(({ textContent }) => textContent === text);
  if (!found) throw new Error(`no text ${text} in ${widget.outerHTML}`);
  found.scrollIntoView({ block: 'center' });
  return middle(found);
}

/** The row of a list of rows that begins with a text. */
export const rowOf = (table: Element, text: string): Element =>
  allInside(table, 'tbody tr').find((row) => row.children[0]!.textContent.includes(text))!;

/** What the tooltip says of a term. */
export function toldOf(widget: Element, term: RegExp): string {
  const tip = one(widget, '[part=tooltip]');
  const at = [...tip.querySelectorAll('dt')].findIndex(({ textContent }) => term.test(textContent));
  return tip.querySelectorAll('dd')[at]?.textContent.trim() ?? `nothing of ${String(term)} in ${tip.textContent}`;
}

/** What a suite asks of the gallery. */
export interface Gallery {
  readonly customer: string;
  readonly ask: Ask;
  /** One number of the core. */
  readonly number: (measure: string, where?: string) => Promise<number>;
  /** Puts a question on the page. */
  readonly open: (id: string) => Promise<Page>;
  /** Checks that widgets have the figures of the core under a clause that others set. */
  readonly follow: (widgets: readonly Widget[], where: string) => Promise<void>;
}

/** The gallery over small data, for the tests of a suite. */
export function gallerySuite(): Gallery {
  const files = demoFiles();
  let gallery: Document;
  let dataset: Dataset;
  let unload: () => void;
  before(async () => {
    unload = await loadStyles();
    gallery = await demoPage('gallery.html');
    dataset = await openDataset({ tables: { orders: files.orders, visits: files.visits } }, { currency: 'EUR' });
  });
  after(() => {
    dataset.close();
    unload();
  });
  afterEach(() => {
    document.body.replaceChildren();
    filterGroup('default').clear();
    scrollTo(0, 0);
  });
  const ask = askNamed(() => dataset);
  return {
    customer: files.customer,
    ask,
    number: async (measure, where = '') => {
      const [row] = await ask({ measures: [measure], where });
      return row![measure] as number;
    },
    open: async (id) => {
      const page = new Page(mountPart(gallery, questionOf(gallery, id), files));
      await page.settled();
      return page;
    },
    follow: async (widgets, where) => {
      const asked: Ask = (plan) => ask({ ...plan, ...(where && { filters: [where] }) });
      for (const widget of widgets.filter(isPlain)) {
        const { count, wrong } = await mistakesIn(widget, asked);
        if (wrong.length > 0) throw new Error(`${widget.outerHTML} under ${where}: ${wrong.slice(0, 5).join(' · ')}`);
        expect(count).to.be.greaterThan(0);
      }
    },
  };
}
