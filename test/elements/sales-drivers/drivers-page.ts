import { sendMouse } from '@web/test-runner-commands';
import '../../../src/define/sales-drivers.js';
import type { SalesDrivers } from '../../../src/elements/sales-drivers/sales-drivers.js';
import { allInside } from '../chart-page.js';
import { bars as allBars, putFollowed, whenReady, type FollowedPage } from '../followed-page.js';

export { clauses, clean, inside, spoken, tableRows, violations, watchConsole } from '../chart-page.js';

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

/** A page with the widget, and a KPI that follows it. */
export type Page = FollowedPage<SalesDrivers>;

/** Puts both on the page and waits until they are painted. */
export function show(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS, width?: number): Promise<Page> {
  return whenReady(put(attributes, data, width));
}

/** The same without waiting. */
export function put(attributes: Readonly<Record<string, string>> = {}, data: unknown = ROWS, width?: number): Page {
  return putFollowed(document.createElement('sales-drivers'), { id: 'why', ...attributes }, data, width);
}

/** The bars of the steps between the totals, in their order. */
export function bars(widget: SalesDrivers): readonly DOMRect[] {
  return allBars(widget);
}

/** The most px between two lines of one name. */
const LINES_PX = 20;

/** The names in the picture: that of the earlier amount, those of the steps, and that of the current amount. */
export function names(widget: SalesDrivers): readonly string[] {
  const placed = (selector: string): { readonly x: number; readonly y: number; readonly text: string }[] =>
    allInside(widget, selector).map((one) => ({
      x: Number(one.getAttribute('x')),
      y: Number(one.getAttribute('y')),
      text: one.textContent,
    }));
  const ticks = placed('.stage .tick text').sort((a, b) => a.y - b.y || a.x - b.x);
  const totals = ticks.filter(({ y }) => y === ticks[0]!.y);
  const steps: { y: number; text: string }[] = [];
  for (const { y, text } of placed('.stage .name text').sort((a, b) => a.y - b.y)) {
    const before = steps.at(-1);
    if (before && y - before.y < LINES_PX) Object.assign(before, { y, text: `${before.text} ${text}` });
    else steps.push({ y, text });
  }
  return [totals[0]!.text, ...steps.map(({ text }) => text), totals.at(-1)!.text];
}

/** Clicks a bar with a mouse. */
export async function click({ x, y, width, height }: DOMRect): Promise<void> {
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}
