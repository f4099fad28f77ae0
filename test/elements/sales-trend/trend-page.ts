import { oneEvent } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import axe from 'axe-core';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-source.js';
import '../../../src/define/sales-trend.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesTrend } from '../../../src/elements/sales-trend/sales-trend.js';

/** Two lines a month from January 2015 to December 2016: revenue of the k-th month is 10 k + 10, three quarters of it from West. */
export const ROWS = Array.from({ length: 48 }, (_, n) => {
  const k = Math.floor(n / 2);
  const date = `${2015 + Math.floor(k / 12)}-${String((k % 12) + 1).padStart(2, '0')}-${n % 2 === 0 ? '05' : '28'}`;
  const revenue = (10 * k + 10) * (n % 2 === 0 ? 0.75 : 0.25);
  return { order: `O${n}`, date, region: n % 2 === 0 ? 'West' : 'East', revenue, profit: revenue / 10 };
});

/** The revenue of some months of `ROWS` together, counted from 0; both ends inclusive. */
export function revenueOf(from: number, to: number): number {
  let sum = 0;
  for (let k = from; k <= to; k++) sum += 10 * k + 10;
  return sum;
}

/** A page with a trend and a KPI that follows it, both over `ROWS`. */
export interface Page {
  readonly box: HTMLElement;
  readonly trend: SalesTrend;
  readonly kpi: SalesKpi;
}

/** Puts a trend and a KPI on the page and waits until both are painted. */
export async function show(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS): Promise<Page> {
  const page = put(attributes, data);
  await Promise.all([page.trend.ready, page.kpi.ready]);
  return page;
}

/** The same without waiting. */
export function put(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS): Page {
  const box = document.createElement('div');
  box.style.inlineSize = '800px';
  const trend = document.createElement('sales-trend');
  trend.id = 'trend';
  trend.locale = 'en-US';
  trend.currency = 'USD';
  for (const [name, value] of Object.entries(attributes)) trend.setAttribute(name, value);
  const kpi = document.createElement('sales-kpi');
  kpi.locale = 'en-US';
  for (const widget of [trend, kpi]) {
    widget.data = data;
    box.append(widget);
  }
  document.body.append(box);
  return { box, trend, kpi };
}

/** Takes everything off the page and out of the filter group. */
export function clean(): void {
  document.body.replaceChildren();
  filterGroup('default').clear();
}

/** An element inside the trend's shadow tree, found by a selector. */
export function inside(trend: SalesTrend, selector: string): HTMLElement {
  return trend.shadowRoot!.querySelector<HTMLElement>(selector)!;
}

/** Where the points of the first line lie, in the viewport. */
export function points(trend: SalesTrend, selector = '.line.s1:not(.thin) path'): readonly { x: number; y: number }[] {
  const { left, top } = inside(trend, '.stage').getBoundingClientRect();
  const path = inside(trend, selector).getAttribute('d')!;
  return [...path.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => ({ x: left + Number(x), y: top + Number(y) }));
}

/** Where the box of the strip's brush lies, in the viewport. */
export function brushBox(trend: SalesTrend): DOMRect {
  return inside(trend, '.brush rect').getBoundingClientRect();
}

/** Drags with a mouse, in a few steps. */
export async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const at = (share: number): [number, number] => [
    Math.round(from.x + (to.x - from.x) * share),
    Math.round(from.y + (to.y - from.y) * share),
  ];
  await sendMouse({ type: 'move', position: at(0) });
  await sendMouse({ type: 'down' });
  for (const share of [0.25, 0.5, 0.75, 1]) await sendMouse({ type: 'move', position: at(share) });
  await sendMouse({ type: 'up' });
}

/** Clicks with a mouse. */
export async function click(at: { x: number; y: number }): Promise<void> {
  await sendMouse({ type: 'click', position: [Math.round(at.x), Math.round(at.y)] });
}

/** The clauses of the page. */
export function clauses(): Readonly<Record<string, string>> {
  return filterGroup('default').clauses;
}

/** What the live region says. */
export function spoken(trend: SalesTrend): string {
  return inside(trend, '[role=status][aria-live]').textContent.trim();
}

/** The rows of the table with the same numbers. */
export function tableRows(trend: SalesTrend): readonly (readonly string[])[] {
  const rows = [...trend.shadowRoot!.querySelectorAll('tbody tr')];
  return rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()));
}

/** What axe finds wrong, as texts. */
export async function violations(trend: SalesTrend): Promise<readonly string[]> {
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await axe.run(trend, { runOnly, rules: { region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

/** The next `sales-load` of a trend. */
export async function loaded(trend: SalesTrend): Promise<void> {
  await oneEvent(trend, 'sales-load');
}
