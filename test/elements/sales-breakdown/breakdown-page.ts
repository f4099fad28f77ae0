import '../../../src/define/sales-breakdown.js';
import type { SalesBreakdown } from '../../../src/elements/sales-breakdown/sales-breakdown.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { allInside } from '../chart-page.js';
import { putFollowed } from '../followed-page.js';

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
  const element = document.createElement('sales-breakdown');
  const { widget: breakdown, ...page } = putFollowed(element, { id: 'parts', ...attributes }, data, 600);
  return { ...page, breakdown };
}

/** Waits until both are painted. */
export async function settled({ breakdown, kpi }: Page): Promise<void> {
  await Promise.all([breakdown.ready, kpi.ready]);
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
