import { sendKeys } from '@web/test-runner-commands';
import type { OpenedElement } from '../../../src/elements/base/chart/opened-controller.js';
import type { SalesHeatmap } from '../../../src/elements/sales-heatmap/sales-heatmap.js';
import { allInside, inside } from '../chart-page.js';
import { until } from '../../until.js';

/** Lines whose revenue goes up with quantity, more or less, two to an order; three have no category. */
export const LINES = Array.from({ length: 60 }, (_, k) => ({
  order: `O${Math.floor(k / 2)}`,
  date: `2024-01-${String(1 + (Math.floor(k / 2) % 28)).padStart(2, '0')}`,
  product: `P${k % 7}`,
  category: k < 3 ? null : ['Chairs', 'Desks', 'Toys'][k % 3],
  region: k % 2 === 0 ? 'West' : 'East',
  quantity: 1 + ((k * 7) % 11),
  discount: 0.4 - 0.03 * ((k * 7) % 11) + 0.01 * (k % 5),
  revenue: 10 * (1 + ((k * 7) % 11)) + ((k * 13) % 17),
}));

/** A matrix of the usual numbers. */
export const CORRELATION = { mode: 'correlation' };

/** The picture that is open in place of the matrix. */
export const opened = (heatmap: SalesHeatmap): OpenedElement => inside(heatmap, '.inside-card') as OpenedElement;
/** Whether a picture is open. */
export const isOpen = (heatmap: SalesHeatmap): boolean => allInside(heatmap, '.inside-card').length > 0;
/** Whether the cell under the keyboard is told. */
export const isTold = (heatmap: SalesHeatmap): boolean => allInside(heatmap, '.announced').length > 0;
/** The tab stop of a widget. */
export const chart = (widget: Element): HTMLElement => inside(widget, '[part=chart]');
/** The way back. */
export const back = (heatmap: SalesHeatmap): HTMLElement => inside(heatmap, '.back');
/** What stands over the picture that is seen. */
export const tools = (heatmap: SalesHeatmap): HTMLElement => lastIn(heatmap, '.tools');
/** The choice of the level. */
export const level = (heatmap: SalesHeatmap): HTMLSelectElement => lastIn(heatmap, '.control select') as HTMLSelectElement;
/** The heading of a widget. */
export const heading = (widget: Element): string => inside(widget, 'h2').textContent.trim();

/** What a picture that is open has, else what the matrix has. */
function lastIn(heatmap: SalesHeatmap, selector: string): HTMLElement {
  return allInside(heatmap, selector).at(-1) as HTMLElement;
}

/** Resolves when the picture is open and painted. */
export async function untilOpen(heatmap: SalesHeatmap): Promise<OpenedElement> {
  await until(() => isOpen(heatmap) && heatmap.shadowRoot!.activeElement === back(heatmap));
  await heatmap.ready;
  return opened(heatmap);
}

/** Opens the first pair with the keyboard. */
export async function openFirst(heatmap: SalesHeatmap): Promise<OpenedElement> {
  chart(heatmap).focus();
  await sendKeys({ press: 'Home' });
  await sendKeys({ press: 'Enter' });
  return untilOpen(heatmap);
}

/** The cells of the matrix, in their order. */
export const cellsOf = (heatmap: SalesHeatmap): readonly Element[] => allInside(heatmap, '.stage .cell:not(.key) rect');

/** Chooses an option as a reader does. */
export function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
