import { sendMouse } from '@web/test-runner-commands';
import axe from 'axe-core';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-distribution.js';
import '../../../src/define/sales-kpi.js';
import type { SalesDistribution } from '../../../src/elements/sales-distribution/sales-distribution.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';

/** 300 orders of one line: order k is worth k + 0.5, by 30 customers (every 30th line has none), in quantities 1 … 6; one more is worth 9,000. */
export const ROWS = [
  ...Array.from({ length: 300 }, (_, k) => ({
    order: `O${k}`,
    customer: k % 30 === 0 ? null : `C${k % 30}`,
    date: `2024-01-${String((k % 28) + 1).padStart(2, '0')}`,
    region: k % 3 === 0 ? 'East' : 'West',
    quantity: (k % 6) + 1,
    revenue: k + 0.5,
  })),
  { order: 'Big', customer: 'C1', date: '2024-01-15', region: 'West', quantity: 1, revenue: 9000 },
];

/** A page with a distribution and a KPI that follows it, both over the same rows. */
export interface Page {
  readonly box: HTMLElement;
  readonly widget: SalesDistribution;
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
  const box = document.createElement('div');
  box.style.inlineSize = '800px';
  const widget = document.createElement('sales-distribution');
  widget.id = 'spread';
  widget.locale = 'en-US';
  widget.currency = 'USD';
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  const kpi = document.createElement('sales-kpi');
  kpi.locale = 'en-US';
  kpi.measure = 'orders';
  for (const one of [widget, kpi]) {
    one.data = data;
    box.append(one);
  }
  document.body.append(box);
  return { box, widget, kpi };
}

/** Takes everything off the page and out of the filter group. */
export function clean(): void {
  document.body.replaceChildren();
  filterGroup('default').clear();
}

/** An element inside the shadow tree, found by a selector. */
export function inside(widget: SalesDistribution, selector: string): HTMLElement {
  return widget.shadowRoot!.querySelector<HTMLElement>(selector)!;
}

/** The bars in the picture, from left to right; ghosts among them. */
export function bars(widget: SalesDistribution): readonly DOMRect[] {
  const found = [...widget.shadowRoot!.querySelectorAll('.stage .fill rect')].map((bar) => bar.getBoundingClientRect());
  return found.sort((a, b) => a.x - b.x);
}

/** How many bars are drawn full. */
export function full(widget: SalesDistribution): number {
  return widget.shadowRoot!.querySelectorAll('.stage .fill:not(.ghosted) rect').length;
}

/** The middle of a bar, a little above the axis. */
export function middleOf({ x, width, bottom }: DOMRect): readonly [number, number] {
  return [Math.round(x + width / 2), Math.round(bottom - 4)];
}

/** Clicks with a mouse. */
export async function click(bar: DOMRect): Promise<void> {
  await sendMouse({ type: 'click', position: [...middleOf(bar)] });
}

/** Drags with a mouse from bar to bar. */
export async function drag(from: DOMRect, to: DOMRect): Promise<void> {
  const [[x1, y1], [x2, y2]] = [middleOf(from), middleOf(to)];
  await sendMouse({ type: 'move', position: [x1, y1] });
  await sendMouse({ type: 'down' });
  for (const share of [0.3, 0.7, 1])
    await sendMouse({ type: 'move', position: [Math.round(x1 + (x2 - x1) * share), y1 + (y2 - y1)] });
  await sendMouse({ type: 'up' });
}

/** The clauses of the page. */
export function clauses(): Readonly<Record<string, string>> {
  return filterGroup('default').clauses;
}

/** What the live region says. */
export function spoken(widget: SalesDistribution): string {
  return inside(widget, '[role=status][aria-live]').textContent.trim();
}

/** The rows of the table with the same numbers. */
export function tableRows(widget: SalesDistribution): readonly (readonly string[])[] {
  const rows = [...widget.shadowRoot!.querySelectorAll('tbody tr')];
  return rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()));
}

/** What axe finds wrong, as texts. */
export async function violations(widget: SalesDistribution): Promise<readonly string[]> {
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await axe.run(widget, { runOnly, rules: { region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}
