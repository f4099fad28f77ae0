import { sendMouse } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-breakdown.js';
import '../../../src/define/sales-kpi.js';
import type { SalesBreakdown } from '../../../src/elements/sales-breakdown/sales-breakdown.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';

const MEMBERS = [
  ['Furniture', 'Chairs', 'West', 400],
  ['Furniture', 'Tables', 'East', 250],
  ['Technology', 'Phones', 'West', 300],
  ['Technology', 'Copiers', 'South', 200],
  ['Office', 'Paper', 'East', 120],
  ['Office', 'Art', 'North', 30],
] as const;

/** A line a year for each of six sub-categories of three categories: 2016 has what is named above, 2015 half of it but for art, which had 50. */
export const ROWS = MEMBERS.flatMap(([category, subcategory, region, revenue], k) =>
  [2015, 2016].map((year) => ({
    order: `O${k}-${year}`,
    date: `${year}-03-0${k + 1}`,
    category,
    subcategory,
    region,
    revenue: year === 2016 ? revenue : subcategory === 'Art' ? 50 : revenue / 2,
    profit: subcategory === 'Tables' ? -40 : revenue / 10,
  })),
);

/** A page with a breakdown and a KPI that follows it. */
export interface Page {
  readonly box: HTMLElement;
  readonly breakdown: SalesBreakdown;
  readonly kpi: SalesKpi;
}

/** Puts a breakdown and a KPI on the page and waits until both are painted. */
export async function show(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS): Promise<Page> {
  const page = put(attributes, data);
  await settled(page);
  return page;
}

/** The same without waiting. */
export function put(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS): Page {
  const box = document.createElement('div');
  box.style.inlineSize = '600px';
  const breakdown = document.createElement('sales-breakdown');
  breakdown.id = 'parts';
  breakdown.locale = 'en-US';
  breakdown.currency = 'USD';
  for (const [name, value] of Object.entries(attributes)) breakdown.setAttribute(name, value);
  const kpi = document.createElement('sales-kpi');
  kpi.locale = 'en-US';
  for (const widget of [breakdown, kpi]) {
    widget.data = data;
    box.append(widget);
  }
  document.body.append(box);
  return { box, breakdown, kpi };
}

/** Waits until both are painted. */
export async function settled({ breakdown, kpi }: Page): Promise<void> {
  await Promise.all([breakdown.ready, kpi.ready]);
}

/** Takes everything off the page and out of the filter group. */
export function clean(): void {
  document.body.replaceChildren();
  filterGroup('default').clear();
}

/** An element inside the shadow tree, found by a selector. */
export function inside(breakdown: SalesBreakdown, selector: string): HTMLElement {
  return breakdown.shadowRoot!.querySelector<HTMLElement>(selector)!;
}

/** All elements inside the shadow tree that a selector finds. */
export function allInside(breakdown: SalesBreakdown, selector: string): readonly Element[] {
  return [...breakdown.shadowRoot!.querySelectorAll(selector)];
}

/** The texts inside the shadow tree that a selector finds. */
export function textsIn(breakdown: SalesBreakdown, selector: string): readonly string[] {
  return allInside(breakdown, selector).map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
}

/** The middle of the name of a member, in the viewport. */
export function nameOf(breakdown: SalesBreakdown, name: string): { readonly x: number; readonly y: number } {
  const found = allInside(breakdown, '.stage text').find(({ textContent }) => textContent === name)!;
  const { left, top, width, height } = found.getBoundingClientRect();
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
}

/** Clicks with a mouse. */
export async function click(at: { x: number; y: number }): Promise<void> {
  await sendMouse({ type: 'click', position: [at.x, at.y] });
}

/** Drags with a mouse, in a few steps. */
export async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await sendMouse({ type: 'move', position: [from.x, from.y] });
  await sendMouse({ type: 'down' });
  for (const share of [0.3, 0.7, 1]) {
    const position: [number, number] = [
      Math.round(from.x + (to.x - from.x) * share),
      Math.round(from.y + (to.y - from.y) * share),
    ];
    await sendMouse({ type: 'move', position });
  }
  await sendMouse({ type: 'up' });
}

/** The clauses of the page. */
export function clauses(): Readonly<Record<string, string>> {
  return filterGroup('default').clauses;
}

/** The rows of the table with the same numbers. */
export function tableRows(breakdown: SalesBreakdown): readonly (readonly string[])[] {
  return allInside(breakdown, 'tbody tr').map((row) => [...row.children].map((cell) => cell.textContent.trim()));
}

/** What the live region says. */
export function spoken(breakdown: SalesBreakdown): string {
  return inside(breakdown, '[role=status][aria-live]').textContent.trim();
}
