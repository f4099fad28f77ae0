import { sendMouse } from '@web/test-runner-commands';
import axe from 'axe-core';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import '../../../src/define/sales-drivers.js';
import '../../../src/define/sales-kpi.js';
import type { SalesDrivers } from '../../../src/elements/sales-drivers/sales-drivers.js';
import type { SalesKpi } from '../../../src/elements/sales-kpi/sales-kpi.js';
import { inside, putAll } from '../chart-page.js';

export { clean, inside, watchConsole } from '../chart-page.js';

const REGIONS = ['North', 'South', 'East', 'West'];
const CATEGORIES = ['Chairs', 'Lamps', 'Rugs', 'Tables', 'Shelves'];

/** Two years of four regions and five categories; in the second the West sells half as many, and lamps in the East cost a third more. */
export const ROWS = [2023, 2024]
  .flatMap((year) =>
    REGIONS.flatMap((region, r) =>
      CATEGORIES.flatMap((category, c) =>
        Array.from({ length: 4 }, (_, k) => {
          const wobble = 1 + (((r * 7 + c * 3 + k * 5 + year) % 11) - 5) / 500;
          const quantity = Math.round((100 + 20 * r + 10 * c) * wobble * (year === 2024 && region === 'West' ? 0.5 : 1));
          const price = (10 + c) * (year === 2024 && region === 'East' && category === 'Lamps' ? 4 / 3 : 1);
          return {
            date: `${year}-${String(1 + k * 3).padStart(2, '0')}-${k === 3 ? 31 : 15}`,
            region,
            category,
            quantity,
            revenue: Math.round(quantity * price * 100) / 100,
          };
        }),
      ),
    ),
  )
  .map((row) => ({ ...row, date: row.date.replace('-10-31', '-12-31') }));

/** A page with drivers and a KPI that follows them, both over the same rows. */
export interface Page {
  readonly widget: SalesDrivers;
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
  const widget = document.createElement('sales-drivers');
  widget.id = 'why';
  widget.locale = 'en-US';
  widget.currency = 'USD';
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  const kpi = document.createElement('sales-kpi');
  kpi.locale = 'en-US';
  kpi.measure = 'revenue';
  putAll([widget, kpi], { data, width: 800 });
  return { widget, kpi };
}

/** The bars of the steps in the picture, from top to bottom. */
export function bars(widget: SalesDrivers): readonly DOMRect[] {
  const found = [...widget.shadowRoot!.querySelectorAll('.stage .fill rect')].map((bar) => bar.getBoundingClientRect());
  return found.sort((a, b) => a.y - b.y);
}

/** The names in the picture, from top to bottom. */
export function names(widget: SalesDrivers): readonly string[] {
  const found = [...widget.shadowRoot!.querySelectorAll('.stage .name text')];
  return found.sort((a, b) => a.getBoundingClientRect().y - b.getBoundingClientRect().y).map(({ textContent }) => textContent);
}

/** Clicks a bar with a mouse. */
export async function click({ x, y, width, height }: DOMRect): Promise<void> {
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

/** The clauses of the page. */
export function clauses(): Readonly<Record<string, string>> {
  return filterGroup('default').clauses;
}

/** What the live region says. */
export function spoken(widget: SalesDrivers): string {
  return inside(widget, '[role=status][aria-live]').textContent.trim();
}

/** The rows of the table with the same numbers. */
export function tableRows(widget: SalesDrivers): readonly (readonly string[])[] {
  const rows = [...widget.shadowRoot!.querySelectorAll('tbody tr')];
  return rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()));
}

/** What axe finds wrong, as texts. */
export async function violations(widget: SalesDrivers): Promise<readonly string[]> {
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const found = await axe.run(widget, { runOnly, rules: { region: { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}
