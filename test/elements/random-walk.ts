import type { FilterGroup } from '../../src/crossfilter/filter-group.js';
import type { Place } from '../../src/crossfilter/clauses.js';
import { pick, randomOf } from '../random.js';
import { until } from '../until.js';

export type Random = () => number;
/** What a page shows, by place. */
export type Shown = Readonly<Record<string, string>>;

/** A page that random actions change. */
export interface Walked {
  readonly shown: () => Shown;
  /** Resolves when the elements of the page have shown what they were asked, also where that is an error. */
  readonly ready: () => Promise<unknown>;
}

/** A random action. Returns what it chose, for the message of a failure. */
export type Act<Page> = (random: Random, page: Page) => unknown;

/** An action of a walk. It has random numbers of its own, so that a walk without another action is the same otherwise. */
export interface Step {
  readonly name: string;
  readonly seed: number;
}

export const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);

/** Presses a key on an element. */
export const press = (target: Element, keys: KeyboardEventInit): void =>
  void target.dispatchEvent(new KeyboardEvent('keydown', { ...keys, bubbles: true, composed: true, cancelable: true }));

/** The text of an element and of all inside it, without what is said aloud about an action. `omitted`: more that is not compared. */
export function textOf(node: Node, omitted = 'svg'): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element || node instanceof ShadowRoot)) return '';
  if (node instanceof Element) {
    if (node.matches(`style, .vh[role=status], [part=tooltip], .menu, .choice, ${omitted}`)) return '';
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return '';
  }
  const inner = node instanceof Element && node.shadowRoot ? node.shadowRoot : node;
  return [...inner.childNodes]
    .map((child) => textOf(child, omitted))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Waits until nothing of a page changes any more: filters set off other queries, and not all that is shown is part of `ready`. */
export async function settle(page: Walked): Promise<void> {
  let before = '';
  await until(async () => {
    await page.ready();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const now = JSON.stringify(page.shown());
    const isSame = now === before;
    before = now;
    return isSame;
  }, 'the page at rest');
}

/** Presses keys on the chart of one of some widgets. */
export async function pressKeys(
  random: Random,
  widgets: readonly Element[],
  keys: readonly KeyboardEventInit[],
): Promise<string> {
  const chartOf = (widget: Element): HTMLElement | null =>
    widget.shadowRoot!.querySelector<HTMLElement>('[part=chart][tabindex]');
  const shown = widgets.filter((widget) => chartOf(widget));
  if (shown.length === 0) return 'none';
  const widget = pick(random, shown);
  const chart = chartOf(widget)!;
  chart.focus();
  for (const key of keys) {
    press(chart, key);
    await frame();
  }
  chart.blur();
  return widget.id;
}

/** Gives an element another attribute; null removes it. */
export function changeAttribute(
  random: Random,
  element: Element,
  choices: Readonly<Record<string, readonly (string | null)[]>>,
): string {
  const [name, values] = pick(random, Object.entries(choices));
  const value = pick(random, values);
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
  return `${element.id} ${name}=${String(value)}`;
}

/** Opens one of some filters, and clicks something in it. */
export async function clickOption(random: Random, filters: readonly Element[]): Promise<string> {
  if (filters.length === 0) return 'none';
  const root = pick(random, filters).shadowRoot!;
  root.querySelector<HTMLElement>('.trigger')?.click();
  await frame();
  const parts = [...root.querySelectorAll<HTMLElement>('button, #panel input[type=checkbox], [role=option]')];
  const part = parts.length > 0 ? pick(random, parts) : undefined;
  part?.click();
  root.querySelector<HTMLElement>('#panel:popover-open')?.hidePopover();
  return `${root.host.id} ${part?.textContent.trim() ?? ''}`;
}

/** The steps of a walk, of the actions with some names. A name that is there twice is chosen twice as often. */
export function stepsOf(names: readonly string[], seed: number, count: number): readonly Step[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => ({ name: pick(random, names), seed: Math.floor(random() * 2 ** 32) }));
}

/** Goes the steps, and waits after about half of them. Returns what they were. */
export async function walk<Page extends Walked>(
  page: Page,
  acts: Readonly<Record<string, Act<Page>>>,
  steps: readonly Step[],
): Promise<string> {
  const path: string[] = [];
  for (const { name, seed } of steps) {
    const random = randomOf(seed);
    const chosen = await acts[name]!(random, page);
    path.push(typeof chosen === 'string' ? `${name} (${chosen})` : name);
    if (random() < 0.5) await settle(page);
    else path.push('at once');
  }
  await settle(page);
  return path.join(', ');
}

/** Where clauses apply, by source; to the whole group where nothing is said. */
export type Places = Readonly<Record<string, Place | undefined>>;

/** Gives a group the clauses of another page, in their order. */
export function setClauses(group: FilterGroup, clauses: FilterGroup['clauses'], places: Places = {}): void {
  group.clear();
  for (const [source, clause] of Object.entries(clauses)) group.set(source, clause, { place: places[source] });
}

/** What no page shows to anyone: the day zero, and values that a program failed to word. */
const NONSENSE = /\bJan\b.{0,12}\b1970\b|1970-01-|\bNaN\b|\bundefined\b|∞|\[object/;

/** Fails where two pages differ, and where they show nonsense. `label` says how the first came about. */
export function expectSame(before: Shown, after: Shown, label: string): void {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const differing = names
    .filter((name) => before[name] !== after[name])
    .map((name) => `${name}: “${String(before[name])}” in place of “${String(after[name])}”`);
  const wrong = Object.entries(before).flatMap(([name, text]) => (NONSENSE.test(text) ? [`${name}: “${text}”`] : []));
  if (differing.length + wrong.length > 0) throw new Error([label, ...differing, ...wrong].join('\n'));
}
