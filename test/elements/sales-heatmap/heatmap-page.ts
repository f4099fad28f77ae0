import { sendMouse } from '@web/test-runner-commands';
import axe from 'axe-core';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-heatmap.js';
import '../../../src/define/sales-kpi.js';
import type { SalesHeatmap } from '../../../src/elements/sales-heatmap/sales-heatmap.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';

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
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  const heatmap = document.createElement('sales-heatmap');
  heatmap.id = 'heatmap';
  heatmap.locale = 'en-US';
  heatmap.currency = 'USD';
  for (const [name, value] of Object.entries(attributes)) heatmap.setAttribute(name, value);
  const kpi = document.createElement('sales-kpi');
  kpi.locale = 'en-US';
  for (const widget of [heatmap, kpi]) {
    widget.data = data;
    box.append(widget);
  }
  document.body.append(box);
  return { box, heatmap, kpi };
}

/** Takes everything off the page and out of the filter group. */
export function clean(): void {
  document.body.replaceChildren();
  filterGroup('default').clear();
}

/** An element inside the heatmap's shadow tree, found by a selector. */
export function inside(heatmap: SalesHeatmap, selector: string): HTMLElement {
  return heatmap.shadowRoot!.querySelector<HTMLElement>(selector)!;
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

/** The middle of something on the screen. */
export function middle(element: Element): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Clicks with a mouse. */
export async function click({ x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
}

/** Drags with a mouse, in a few steps. */
export async function drag(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): Promise<void> {
  const at = (share: number): [number, number] => [
    Math.round(from.x + (to.x - from.x) * share),
    Math.round(from.y + (to.y - from.y) * share),
  ];
  await sendMouse({ type: 'move', position: at(0) });
  await sendMouse({ type: 'down' });
  for (const share of [0.3, 0.6, 1]) await sendMouse({ type: 'move', position: at(share) });
  await sendMouse({ type: 'up' });
}

/** The clause that the heatmap set. */
export function clause(): string {
  return filterGroup('default').clauses.heatmap ?? '';
}

/** The rows of the table with the same numbers. */
export function tableRows(heatmap: SalesHeatmap): readonly (readonly string[])[] {
  const rows = [...heatmap.shadowRoot!.querySelectorAll('tbody tr')];
  return rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()));
}

/** What axe finds wrong, as texts. */
export async function violations(heatmap: SalesHeatmap): Promise<readonly string[]> {
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await axe.run(heatmap, { runOnly, rules: { region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}
