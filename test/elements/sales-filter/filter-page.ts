import { oneEvent } from '@open-wc/testing';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-filter.js';
import '../../../src/define/sales-kpi.js';
import type { SalesFilter } from '../../../src/elements/sales-filter/sales-filter.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';

export { violations } from '../axe.js';

/** What stands on the page of a test. */
export interface FilterPage {
  readonly filter: SalesFilter;
  readonly kpi: SalesKpi;
}

/** Puts a filter, and a KPI of orders that follows it, on the page over data or a file. */
export async function show(attributes: Readonly<Record<string, string>>, data: unknown): Promise<FilterPage> {
  clean();
  const box = document.createElement('div');
  box.id = 'filters';
  const filter = document.createElement('sales-filter');
  for (const [name, value] of Object.entries(attributes)) filter.setAttribute(name, value);
  const kpi = document.createElement('sales-kpi');
  kpi.measure = 'orders';
  for (const widget of [filter, kpi]) {
    if (typeof data === 'string') widget.src = data;
    else widget.data = data;
    box.append(widget);
  }
  document.body.append(box);
  await Promise.all([filter.ready, kpi.ready]);
  return { filter, kpi };
}

/** Takes everything off the page, and all filters with it. */
export function clean(): void {
  document.querySelector('#filters')?.remove();
  filterGroup('default').clear();
}

/** Resolves when both widgets show what the filters now say. */
export async function settled({ filter, kpi }: FilterPage): Promise<void> {
  await Promise.all([filter.ready, kpi.ready]);
  await filter.updateComplete;
}

export const inside = (filter: SalesFilter, selector: string): HTMLElement =>
  filter.shadowRoot!.querySelector<HTMLElement>(selector)!;
export const allInside = (filter: SalesFilter, selector: string): HTMLElement[] => [
  ...filter.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
/** A text as one reads it. */
export const plain = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const valueOf = (filter: SalesFilter): string => plain(inside(filter, '[part=value]'));

export async function open(filter: SalesFilter): Promise<void> {
  const toggled = oneEvent(inside(filter, '#panel'), 'toggle');
  inside(filter, '.trigger').click();
  await toggled;
  await filter.updateComplete;
}
