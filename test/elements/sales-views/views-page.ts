import '../../../src/define/sales-filter.js';
import '../../../src/define/sales-source.js';
import '../../../src/define/sales-views.js';
import { filterGroup } from '../../../src/crossfilter/filter-bus.js';
import type { SalesViews } from '../../../src/elements/sales-views/sales-views.js';
import type { SalesViewsChangeDetail } from '../../../src/elements/sales-views/view.js';
import { ROWS } from '../../contract/widgets.js';

export const START = location.pathname + location.search;
const KEY = `sales-elements.views ${location.pathname} default`;

/** An element with its events. */
export interface Page {
  readonly views: SalesViews;
  readonly changes: SalesViewsChangeDetail[];
}

/** Shows a filter of regions and the views over the rows of the contract tests. */
export async function show(
  attributes: Readonly<Record<string, string>> = {},
  properties: Partial<SalesViews> = {},
): Promise<Page> {
  const source = Object.assign(document.createElement('sales-source'), { data: ROWS });
  const filter = Object.assign(document.createElement('sales-filter'), { field: 'region' });
  const views = document.createElement('sales-views');
  for (const [name, value] of Object.entries({ locale: 'en-US', ...attributes })) views.setAttribute(name, value);
  Object.assign(views, properties);
  const changes: SalesViewsChangeDetail[] = [];
  views.addEventListener('sales-views-change', ({ detail }) => changes.push(detail));
  document.body.append(source, filter, views);
  await source.ready;
  await views.ready.catch(() => undefined);
  return { views, changes };
}

/** Removes all that `show` has added, and all clauses, stored views and parameters. */
export function clean(): void {
  for (const element of document.querySelectorAll('sales-views, sales-filter, sales-source, sales-dashboard')) element.remove();
  filterGroup().clear();
  localStorage.removeItem(KEY);
  history.replaceState(null, '', START);
}

/** What the browser has stored. */
export const stored = (): unknown => JSON.parse(localStorage.getItem(KEY) ?? 'null');

/** Stores views as an earlier visit has. */
export const store = (views: unknown): void => localStorage.setItem(KEY, JSON.stringify(views));

/** Sets the clause of the filter as a user does. */
export async function filterBy(where: string): Promise<void> {
  filterGroup().set('sales-filter-1', where);
  await document.querySelector('sales-filter')!.ready;
}

const inside = (views: SalesViews, selector: string): HTMLElement | null => views.shadowRoot!.querySelector(selector);

export const button = (views: SalesViews): HTMLElement => inside(views, '#button')!;

/** The text of a part, with single spaces. */
export const textOf = (views: SalesViews, selector: string): string =>
  (inside(views, selector)?.textContent ?? '').replaceAll(/\s+/g, ' ').trim();

/** The items of the open menu. */
export const items = (views: SalesViews): HTMLElement[] => [
  ...views.shadowRoot!.querySelectorAll<HTMLElement>('[role^="menuitem"]'),
];

export const labels = (views: SalesViews): string[] => items(views).map(({ textContent }) => textContent.trim());

/** Waits until the menu is open and has the focus. */
export async function open(views: SalesViews): Promise<void> {
  button(views).click();
  await focused(views, () => items(views)[0]);
}

/** Waits until an element has the focus. */
export async function focused(views: SalesViews, element: () => Element | null | undefined): Promise<void> {
  for (let n = 0; n < 100 && (!element() || views.shadowRoot!.activeElement !== element()); n++)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  if (!element() || views.shadowRoot!.activeElement !== element())
    throw new Error(`no focus on ${element()?.outerHTML ?? 'nothing'}`);
}

/** Waits until a condition holds. */
export async function until(condition: () => boolean): Promise<void> {
  for (let n = 0; n < 300 && !condition(); n++) await new Promise((resolve) => requestAnimationFrame(resolve));
  if (!condition()) throw new Error(`never: ${condition.toString()}`);
}

/** Chooses an item of the menu as a user does. */
export async function choose(views: SalesViews, label: string): Promise<void> {
  await open(views);
  const item = items(views).find(({ textContent }) => textContent.trim() === label);
  if (!item) throw new Error(`no '${label}' among ${labels(views).join(', ')}`);
  item.click();
  await views.updateComplete;
}

/** Saves what the page shows under a name. */
export async function save(views: SalesViews, name: string): Promise<void> {
  await choose(views, 'Save this view…');
  await until(() => views.shadowRoot!.querySelector('input') !== null);
  const input = views.shadowRoot!.querySelector('input')!;
  input.value = name;
  input.dispatchEvent(new InputEvent('input'));
  views.shadowRoot!.querySelector('form')!.requestSubmit();
  await views.updateComplete;
}
