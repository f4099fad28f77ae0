import { sendMouse } from '@web/test-runner-commands';
import axe from 'axe-core';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-basket.js';
import '../../../src/define/sales-kpi.js';
import type { SalesBasket } from '../../../src/elements/sales-basket/sales-basket.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { inside, putAll } from '../chart-page.js';

export { clean, inside, watchConsole } from '../chart-page.js';

/** 60 orders of ten customers: tea and bread go together in 24, lamp and bulb in 12, and every fourth order has butter. */
export const ROWS = Array.from({ length: 60 }, (_, k) => [
  ...(k % 5 < 2 ? ['Tea', 'Bread'] : k % 5 === 2 ? ['Lamp', 'Bulb'] : ['Tea']),
  ...(k % 4 === 0 ? ['Butter'] : []),
]).flatMap((products, k) =>
  products.map((product) => ({
    order: `O${k}`,
    customer: `C${k % 10}`,
    date: `2024-${String(1 + (k % 6)).padStart(2, '0')}-${String(1 + (k % 28)).padStart(2, '0')}`,
    region: k % 2 === 0 ? 'East' : 'West',
    product,
    revenue: 10,
    profit: product === 'Bread' ? 4 : 1,
  })),
);

/** A page with a basket and a KPI that follows it, both over the same rows. */
export interface Page {
  readonly box: HTMLElement;
  readonly widget: SalesBasket;
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
  const widget = document.createElement('sales-basket');
  widget.id = 'basket';
  widget.locale = 'en-US';
  widget.currency = 'USD';
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  const kpi = document.createElement('sales-kpi');
  kpi.locale = 'en-US';
  kpi.measure = 'revenue';
  return { box: putAll([widget, kpi], { data, width: 800 }), widget, kpi };
}

/** The bars in the picture, from top to bottom. */
export function bars(widget: SalesBasket): readonly DOMRect[] {
  const found = [...widget.shadowRoot!.querySelectorAll('.stage .fill rect')].map((bar) => bar.getBoundingClientRect());
  return found.sort((a, b) => a.y - b.y);
}

/** How many bars are drawn full. */
export function full(widget: SalesBasket): number {
  return widget.shadowRoot!.querySelectorAll('.stage .fill:not(.ghosted) rect').length;
}

/** The names in the picture, from top to bottom. */
export function names(widget: SalesBasket): readonly string[] {
  return [...widget.shadowRoot!.querySelectorAll('.stage .name text')].map(({ textContent }) => textContent);
}

/** Clicks a bar with a mouse. */
export async function click({ x, y, height }: DOMRect): Promise<void> {
  await sendMouse({ type: 'click', position: [Math.round(x + 4), Math.round(y + height / 2)] });
}

/** The clauses of the page. */
export function clauses(): Readonly<Record<string, string>> {
  return filterGroup('default').clauses;
}

/** What the live region says. */
export function spoken(widget: SalesBasket): string {
  return inside(widget, '[role=status][aria-live]').textContent.trim();
}

/** The rows of the table with the same numbers. */
export function tableRows(widget: SalesBasket): readonly (readonly string[])[] {
  const rows = [...widget.shadowRoot!.querySelectorAll('tbody tr')];
  return rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()));
}

/** What axe finds wrong, as texts. */
export async function violations(widget: SalesBasket): Promise<readonly string[]> {
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await axe.run(widget, { runOnly, rules: { region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}
