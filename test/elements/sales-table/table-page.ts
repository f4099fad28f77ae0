import { sendMouse } from '@web/test-runner-commands';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-kpi.js';
import '../../../src/define/sales-table.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import type { SalesTable } from '../../../src/elements/sales-table/sales-table.js';

export { violations } from '../axe.js';

/** Four lines for each of 26 products in two years: revenue of the k-th product is 100 k in 2016 and 120 k in 2017; every fifth loses money. */
export const ROWS = Array.from({ length: 208 }, (_, n) => {
  const product = n % 26;
  const year = n < 104 ? 2016 : 2017;
  const revenue = ((year === 2016 ? 100 : 120) * (product + 1)) / 4;
  return {
    order: `O${n}`,
    date: `${year}-${String(1 + (Math.floor(n / 26) % 4) * 3).padStart(2, '0')}-10`,
    product: `Product ${String.fromCharCode(65 + product)}`,
    region: product % 2 === 0 ? 'West' : 'East',
    revenue,
    profit: product % 5 === 0 ? -revenue / 10 : revenue / 4,
  };
});

/** A page with a table and a KPI that follows it. */
export interface Page {
  readonly box: HTMLElement;
  readonly table: SalesTable;
  readonly kpi: SalesKpi;
}

/** Puts a table and a KPI on the page and waits until both are painted. */
export async function show(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS, width = 900): Promise<Page> {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  const table = document.createElement('sales-table');
  table.id = 'table';
  const kpi = document.createElement('sales-kpi');
  for (const [name, value] of Object.entries(attributes)) table.setAttribute(name, value);
  for (const widget of [table, kpi]) {
    widget.locale = 'en-US';
    widget.currency = 'USD';
    widget.data = data;
    box.append(widget);
  }
  document.body.append(box);
  await Promise.all([table.ready, kpi.ready]);
  return { box, table, kpi };
}

/** Takes everything off the page and out of the filter group. */
export function clean(): void {
  document.body.replaceChildren();
  filterGroup('default').clear();
}

/** An element inside the table's shadow tree. */
export function inside(table: SalesTable, selector: string): HTMLElement {
  return table.shadowRoot!.querySelector<HTMLElement>(selector)!;
}

/** The text of an element as a person sees it. */
export function textOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const hidden of copy?.querySelectorAll('.vh') ?? []) hidden.remove();
  return copy?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}

/** The rows that are drawn, as texts. */
export function rowsOf(table: SalesTable, part = 'tbody'): readonly (readonly string[])[] {
  return [...table.shadowRoot!.querySelectorAll(`${part} tr:not(.space)`)].map((row) => [...row.children].map(textOf));
}

/** Clicks the middle of an element. */
export async function click(element: Element): Promise<void> {
  const { left, top, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + Math.min(24, width / 2)), Math.round(top + height / 2)] });
}

/** The drawn row that begins with a text. */
export function rowNamed(table: SalesTable, name: string): HTMLElement {
  return [...table.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr')].find((row) => textOf(row.children[0]!) === name)!;
}

/** Whether a row that begins with a text is drawn. */
export function hasRow(table: SalesTable, name: string): boolean {
  return rowsOf(table).some(([first]) => first === name);
}

/** The button over a column. */
export function headOf(table: SalesTable, label: string): HTMLElement {
  return [...table.shadowRoot!.querySelectorAll<HTMLElement>('thead button')].find((head) => textOf(head).startsWith(label))!;
}

/** The clauses of the page. */
export function clauses(): Readonly<Record<string, string>> {
  return filterGroup('default').clauses;
}

/** What assistive technology reads of the row at the cursor. */
export function active(table: SalesTable): string | null {
  return inside(table, `#${inside(table, '[role=grid]').getAttribute('aria-activedescendant') ?? ''}`).getAttribute('aria-label');
}

/** What the live region says. */
export function spoken(table: SalesTable): string {
  return inside(table, '[role=status][aria-live]').textContent.trim();
}
