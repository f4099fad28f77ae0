import { sendMouse } from '@web/test-runner-commands';
import '../../../src/define/sales-basket.js';
import type { SalesBasket } from '../../../src/elements/sales-basket/sales-basket.js';
import { allInside } from '../chart-page.js';
import { putFollowed, whenReady, type FollowedPage } from '../followed-page.js';

export { clauses, clean, inside, spoken, tableRows, violations, watchConsole } from '../chart-page.js';
export { bars } from '../followed-page.js';

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

/** A page with the widget, and a KPI that follows it. */
export type Page = FollowedPage<SalesBasket>;

/** Puts both on the page and waits until they are painted. */
export function show(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS): Promise<Page> {
  return whenReady(put(attributes, data));
}

/** The same without waiting. */
export function put(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS): Page {
  return putFollowed(document.createElement('sales-basket'), { id: 'basket', ...attributes }, data);
}

/** How many bars are drawn full. */
export function full(widget: SalesBasket): number {
  return allInside(widget, '.stage .fill:not(.ghosted) rect').length;
}

/** The names in the picture, from top to bottom. */
export function names(widget: SalesBasket): readonly string[] {
  return allInside(widget, '.stage .name text').map(({ textContent }) => textContent);
}

/** Clicks a bar with a mouse. */
export async function click({ x, y, height }: DOMRect): Promise<void> {
  await sendMouse({ type: 'click', position: [Math.round(x + 4), Math.round(y + height / 2)] });
}
