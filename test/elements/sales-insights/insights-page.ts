import '../../../src/define/sales-insights.js';
import { allInside, inside } from '../chart-page.js';
import { putFollowed, whenReady } from '../followed-page.js';

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
  readonly status: string;
}

/**
 * Two years of sales on two days of each month. In the West, chairs are sold at half price and lamps at 40% off, both at a loss. The South
 * sells little from 2024 on. Rugs are returned more often than all other products.
 */
export const ROWS: readonly Row[] = Array.from({ length: 48 }, (_, half) =>
  REGIONS.flatMap((region, r) =>
    CATEGORIES.map((category, c): Row => {
      const month = Math.floor(half / 2);
      const isLow = region === 'South' && month >= 12;
      const quantity = (isLow ? 1 : 10) + ((half * 5 + r * 3 + c * 7) % 4);
      const price = 20 + 10 * c;
      const discount = region !== 'West' ? 0 : category === 'Chairs' ? 0.5 : category === 'Lamps' ? 0.4 : 0;
      const sales = quantity * price * (1 - discount);
      return {
        date: `${2023 + Math.floor(month / 12)}-${String(1 + (month % 12)).padStart(2, '0')}-${String(1 + (half % 2) * 15 + r * 3 + c).padStart(2, '0')}`,
        order: `O${half}-${r}-${c}`,
        region,
        category,
        quantity,
        sales,
        discount,
        profit: sales - quantity * price * 0.7,
        status: (half + r) % (category === 'Rugs' ? 4 : 24) === 0 ? 'returned' : 'sent',
      };
    }),
  ),
).flat();

/** Puts the widget and a KPI that follows it on the page and waits until they are painted. */
export function show(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS) {
  return whenReady(put(attributes, data));
}

/** The same without waiting. */
export function put(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS) {
  return putFollowed(document.createElement('sales-insights'), { id: 'why', ...attributes }, data);
}

/** A page with the widget, and a KPI that follows it. */
export type Page = ReturnType<typeof put>;

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
