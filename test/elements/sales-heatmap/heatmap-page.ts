import '../../../src/define/sales-heatmap.js';
import '../../../src/define/sales-kpi.js';
import type { SalesHeatmap } from '../../../src/elements/sales-heatmap/sales-heatmap.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';

import { clauses, putAll } from '../chart-page.js';

/** A line on each day of 2015 and 2016 but Sundays: revenue of the k-th day is 1 + k mod 100, West on even days. */
export const ROWS = Array.from({ length: 731 }, (_, k) => {
  const date = new Date(Date.UTC(2015, 0, 1 + k));
  const category = ['Chairs', 'Desks', 'Toys'][k % 3];
  return { date: date.toISOString().slice(0, 10), weekday: date.getUTCDay(), region: k % 2 === 0 ? 'West' : 'East', category, k };
})
  .filter(({ weekday }) => weekday !== 0)
  .map(({ date, region, category, k }) => ({
    order: `O${k}`,
    date,
    region,
    category,
    revenue: 1 + (k % 100),
    profit: (k % 7) - 3,
  }));

/** The revenue of the rows that a test takes. */
export function revenueOf(test: (row: (typeof ROWS)[number]) => boolean): number {
  return ROWS.filter(test).reduce((sum, { revenue }) => sum + revenue, 0);
}

/** A page with a heatmap and a KPI that follows it, both over `ROWS`. */
export interface Page {
  readonly box: HTMLElement;
  readonly heatmap: SalesHeatmap;
  readonly kpi: SalesKpi;
}

/** Puts a heatmap and a KPI on the page and waits until both are painted. */
export async function show(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS, width = 800): Promise<Page> {
  const page = put(attributes, data, width);
  await Promise.all([page.heatmap.ready, page.kpi.ready]);
  return page;
}

/** The same without waiting. */
export function put(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS, width = 800): Page {
  const heatmap = document.createElement('sales-heatmap');
  heatmap.id = 'heatmap';
  heatmap.locale = 'en-US';
  heatmap.currency = 'USD';
  for (const [name, value] of Object.entries(attributes)) heatmap.setAttribute(name, value);
  const kpi = document.createElement('sales-kpi');
  kpi.locale = 'en-US';
  return { box: putAll([heatmap, kpi], { data, width }), heatmap, kpi };
}

/** All cells drawn, from the top down and from left to right. */
export function cells(heatmap: SalesHeatmap): readonly Element[] {
  const all = [...heatmap.shadowRoot!.querySelectorAll('.stage .cell:not(.key) rect')];
  const at = (cell: Element): DOMRect => cell.getBoundingClientRect();
  return all.sort((a, b) => Math.round(at(a).y - at(b).y) || at(a).x - at(b).x);
}

/** The text of a head or a number, in the picture. */
export function label(heatmap: SalesHeatmap, text: string): Element {
  return [...heatmap.shadowRoot!.querySelectorAll('.stage text')].find(({ textContent }) => textContent === text)!;
}

/** The clause that the heatmap set. */
export function clause(): string {
  return clauses().heatmap ?? '';
}
