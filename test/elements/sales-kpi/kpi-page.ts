import '../../../src/define/sales-kpi.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';

export { violations } from '../axe.js';

/** Orders of two years: 2016 has 60, 2017 has 90 of revenue; the newest day is 31 December 2017. */
export const ROWS = [
  ['A1', '2016-01-05', 'West', 10, 4],
  ['A2', '2016-07-10', 'East', 20, 8],
  ['A3', '2016-11-20', 'East', 30, 12],
  ['A4', '2017-01-15', 'West', 20, 5],
  ['A5', '2017-07-31', 'West', 30, 10],
  ['A6', '2017-12-31', 'East', 40, 15],
].map(([order, date, region, revenue, cost]) => ({ order, date, region, revenue, cost }));

/** Puts a card on the page; waits until it shows what it has to show. */
export async function show(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS): Promise<SalesKpi> {
  const kpi = mount(attributes, data);
  await kpi.ready.catch(() => undefined);
  return kpi;
}

/** Puts a card on the page without waiting; `null` for data that its attributes name. */
export function mount(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS): SalesKpi {
  const kpi = document.createElement('sales-kpi');
  for (const [name, value] of Object.entries(attributes)) kpi.setAttribute(name, value);
  if (data !== null) kpi.data = data;
  document.querySelector('#stage')?.remove();
  const stage = document.createElement('div');
  stage.id = 'stage';
  stage.style.setProperty('inline-size', '216px');
  stage.append(kpi);
  document.body.append(stage);
  return kpi;
}

/** The first element inside a card that matches. */
export const inside = (kpi: SalesKpi, selector: string): HTMLElement | null =>
  kpi.shadowRoot!.querySelector<HTMLElement>(selector);

/** The text inside a card, its white space as one reads it. */
export const textOf = (kpi: SalesKpi, selector: string): string =>
  (inside(kpi, selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The rows of the real table. */
export const tableOf = (kpi: SalesKpi): string[][] =>
  [...kpi.shadowRoot!.querySelectorAll('tr')].map((row) => [...row.cells].map(({ textContent }) => textContent));
