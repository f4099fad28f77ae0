import type axe from 'axe-core';
import '../../../src/define/all.js';
import { isLong } from '../../random.js';
import { violations as violationsIn } from '../axe.js';
import type { SalesDashboard } from '../../../src/elements/sales-dashboard/sales-dashboard.js';

export { clean, inside, watchConsole } from '../chart-page.js';

/** Two years of orders, each of two lines on one day, by eight customers; the second year is larger by half. */
export const ROWS = Array.from({ length: 240 }, (_, n) => {
  const isLater = n >= 120;
  return {
    'Order ID': `O${Math.floor(n / 2)}`,
    'Order Date': `${isLater ? 2017 : 2016}-${String(1 + (Math.floor(n / 10) % 12)).padStart(2, '0')}-${String(1 + (((n >> 1) % 60) % 28)).padStart(2, '0')}`,
    'Customer ID': `C${(n >> 1) % 8}`,
    Region: ['North', 'East', 'South', 'West'][n % 4]!,
    Category: ['Paper', 'Pens', 'Ink'][n % 3]!,
    Product: `Product ${String.fromCharCode(65 + (n % 12))}`,
    Sales: isLater ? 15 : 10,
    Profit: n % 5 === 0 ? -1 : 3,
  };
});

/** Puts a dashboard on the page and waits until the open page is painted. */
export async function show(
  attributes: Readonly<Record<string, string>> = {},
  data: unknown = ROWS,
  inner = '',
): Promise<SalesDashboard> {
  const dashboard = document.createElement('sales-dashboard');
  for (const [name, value] of Object.entries({ locale: 'en-US', ...attributes })) dashboard.setAttribute(name, value);
  if (data !== null) dashboard.data = data;
  dashboard.innerHTML = inner;
  document.body.append(dashboard);
  await dashboard.ready;
  return dashboard;
}

/** The widgets of the page that is open, by their places. */
export function widgets(dashboard: SalesDashboard): Record<string, HTMLElement> {
  const found = dashboard.shadowRoot!.querySelectorAll<HTMLElement>('[id^=page-]:not([hidden]) [id^=dashboard-]');
  return Object.fromEntries([...found].map((widget) => [widget.id.slice('dashboard-'.length), widget]));
}

/**
 * What axe objects to. `isWhole`: also in the cards, which other tests check one by one; in all tests with SALES_LONG=1.
 */
export async function violations(dashboard: SalesDashboard, isWhole = isLong): Promise<readonly string[]> {
  const tags = new Set([...dashboard.shadowRoot!.querySelectorAll('*')].map(({ localName }) => localName));
  const cards = [...tags].filter((tag) => tag.startsWith('sales-'));
  const exclude = cards.map((tag): axe.LabelledShadowDomSelector => ({ fromShadowDom: ['sales-dashboard', tag] }));
  const part = isWhole || cards.length === 0 ? dashboard : { include: dashboard, exclude };
  return violationsIn(part);
}
