import { sendMouse } from '@web/test-runner-commands';
import '../../../src/define/sales-distribution.js';
import '../../../src/define/sales-kpi.js';
import type { SalesDistribution } from '../../../src/elements/sales-distribution/sales-distribution.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';

import { drag as dragOver, putAll } from '../chart-page.js';

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
  const widget = document.createElement('sales-distribution');
  widget.id = 'spread';
  widget.locale = 'en-US';
  widget.currency = 'USD';
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  const kpi = document.createElement('sales-kpi');
  kpi.locale = 'en-US';
  kpi.measure = 'orders';
  return { box: putAll([widget, kpi], { data, width: 800 }), widget, kpi };
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

/** DragController with a mouse from bar to bar. */
export async function drag(from: DOMRect, to: DOMRect): Promise<void> {
  const [start, end] = [middleOf(from), middleOf(to)];
  await dragOver({ x: start[0], y: start[1] }, { x: end[0], y: end[1] });
}
