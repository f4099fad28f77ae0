import '../../../src/define/sales-insights.js';
import '../../../src/define/sales-kpi.js';
import type { SalesInsights } from '../../../src/elements/sales-insights/sales-insights.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { allInside, inside, putAll } from '../chart-page.js';

const REGIONS = ['North', 'South', 'East', 'West'];
const CATEGORIES = ['Chairs', 'Lamps', 'Rugs'];

/** One row of the sales. */
export interface Row {
  readonly date: string;
  readonly order: string;
  readonly region: string;
  readonly category: string;
  readonly quantity: number;
  readonly sales: number;
  readonly discount: number;
  readonly profit: number;
}

/** Two years of sales, some in each month; in the West chairs are sold at half price and lamps at 40 % off, both at a loss. */
export const ROWS: readonly Row[] = Array.from({ length: 24 }, (_, month) =>
  REGIONS.flatMap((region, r) =>
    CATEGORIES.map((category, c): Row => {
      const quantity = 10 + ((month * 5 + r * 3 + c * 7) % 4);
      const price = 20 + 10 * c;
      const discount = region !== 'West' ? 0 : category === 'Chairs' ? 0.5 : category === 'Lamps' ? 0.4 : 0;
      const sales = quantity * price * (1 - discount);
      return {
        date: `${2023 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-${String(3 + r * 6 + c).padStart(2, '0')}`,
        order: `O${month}-${r}-${c}`,
        region,
        category,
        quantity,
        sales,
        discount,
        profit: sales - quantity * price * 0.7,
      };
    }),
  ),
).flat();

/** A page with insights, and a number that follows them, over the same rows. */
export interface Page {
  readonly widget: SalesInsights;
  readonly kpi: SalesKpi;
}

/** Puts both on the page and waits until they are painted. */
export async function show(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS): Promise<Page> {
  const page = put(attributes, data);
  await Promise.all([page.widget.ready, page.kpi.ready]);
  return page;
}

/** The same without waiting. */
export function put(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS): Page {
  const widget = document.createElement('sales-insights');
  widget.id = 'why';
  widget.locale = 'en-US';
  widget.currency = 'USD';
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  const kpi = document.createElement('sales-kpi');
  kpi.locale = 'en-US';
  if (attributes.group) kpi.group = attributes.group;
  putAll([widget, kpi], { data, width: 800 });
  return { widget, kpi };
}

/** The headlines that are seen. */
export function heads(widget: Element): readonly string[] {
  return allInside(widget, ':is(.all, .story) h3').map(({ textContent }) => textContent.trim());
}

/** A button of the card by its words; of several the first. */
export function button(widget: Element, words: string): HTMLButtonElement {
  const found = allInside(widget, ':is(.all, .story) button').find(({ textContent }) => textContent.trim() === words);
  if (!found) throw new Error(`no button ${words}`);
  return found as HTMLButtonElement;
}

/** What the story says of its place: `2 of 3`. */
export function place(widget: Element): string {
  return inside(widget, '.place').textContent.trim();
}

/** The revenue of the rows that a test picks. */
export function salesOf(picks: (row: Row) => boolean): number {
  return ROWS.filter(picks).reduce((sum, { sales }) => sum + sales, 0);
}
