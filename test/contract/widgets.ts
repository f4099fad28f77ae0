import '../../src/define/all.js';
import { defineFunnel } from '../elements/define-widget/funnel-page.js';
import { ELEMENTS, type ElementRow } from '../../src/registry/elements.js';
import type { QueryResult } from '../../src/query/result/result.js';

/** Orders of two years and two days more: 3 regions, 6 products, 12 customers, three lines to an order. */
export const ROWS: readonly Readonly<Record<string, string | number>>[] = Array.from({ length: 732 }, (_, n) => {
  const order = Math.floor(n / 3);
  const day = new Date(Date.UTC(2016, 0, 1 + order * 3)).toISOString().slice(0, 10);
  const quantity = 1 + (n % 4);
  const revenue = quantity * (10 + ((n * 7) % 23));
  return {
    'Order ID': `O${1000 + order}`,
    'Order Date': day,
    'Customer ID': `C${order % 12}`,
    Product: `Product ${(n * 5) % 6}`,
    Category: `Category ${n % 2}`,
    Region: ['North', 'South', 'West'][order % 3]!,
    Quantity: quantity,
    Revenue: revenue,
    Cost: Math.round(revenue * 0.6),
    Discount: (n % 5) / 20,
  };
});

/** What the contract says that every widget has. */
export interface Widget extends HTMLElement {
  data: unknown;
  where: string;
  readonly ready: Promise<void>;
  readonly updateComplete: Promise<boolean>;
  readonly result: QueryResult | undefined;
  refresh(): Promise<void>;
  toCSV(): Promise<string>;
  toSVG(): Promise<string>;
  toPNG(): Promise<Blob>;
}

defineFunnel();

const ROWS_OF_WIDGETS: readonly ElementRow[] = ELEMENTS.filter(({ isWidget }) => isWidget);

/** Every widget, and the attributes that it needs to show something of these rows. `order-funnel` is one that a page defines. */
export const WIDGETS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...Object.fromEntries(ROWS_OF_WIDGETS.map(({ tag, example }) => [tag, example?.attributes ?? {}])),
  'order-funnel': { by: 'region', stages: 'North, South, West', measure: 'revenue' },
};

/** Makes a widget with attributes; it is on no page yet. */
export function make(tag: string, attributes: Readonly<Record<string, string>> = WIDGETS[tag] ?? {}): Widget {
  const widget = document.createElement(tag) as Widget;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.innerHTML = ROWS_OF_WIDGETS.find((row) => row.tag === tag)?.example?.content ?? '';
  return widget;
}

/** The code of the error that a widget shows, undefined where it shows none. */
export async function codeOf(widget: { readonly ready: Promise<void> }): Promise<string | undefined> {
  try {
    await widget.ready;
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
