import { executeServerCommand, sendMouse } from '@web/test-runner-commands';
import { filterGroup } from '../../src/crossfilter/filter-bus.js';

export { violations } from './axe.js';

/** A point of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Takes everything off the page and out of the filter group. */
export function clean(): void {
  document.body.replaceChildren();
  filterGroup('default').clear();
}

/** True when an element of this tag shows an error, in shadow trees too. */
function isFailed(root: ParentNode, tag: string): boolean {
  const failed = root.querySelectorAll(`${tag}:is(:state(error), :state(stale))`);
  return failed.length > 0 || [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && isFailed(shadowRoot, tag));
}

/** Has the tests of a suite fail when something is logged, except for the warning of a widget that shows an error. */
export function watchConsole(): void {
  const page = globalThis.console;
  const { error, warn } = page;
  const messages: string[] = [];
  const log = (...parts: unknown[]): void => {
    // The test runner logs the error of each error event. A loop of observers has none; `onerror` decides whether it fails the test.
    if (parts[0] !== null) messages.push(parts.map(String).join(' '));
  };
  before(() => {
    page.error = log;
    page.warn = (...parts: unknown[]): void => {
      const [, tag] = /\n<([a-z-]+)/.exec(String(parts[0])) ?? [];
      if (tag === undefined || !isFailed(document, tag)) log(...parts);
    };
  });
  after(() => {
    Object.assign(page, { error, warn });
    if (messages.length > 0) throw new Error(`on the console: ${messages.join('; ')}`);
  });
}

/** An element inside a widget's shadow tree, found by a selector. */
export function inside(widget: Element, selector: string): HTMLElement {
  return widget.shadowRoot!.querySelector<HTMLElement>(selector)!;
}

/** All elements inside a widget's shadow tree that a selector finds. */
export function allInside(widget: Element, selector: string): readonly Element[] {
  return [...widget.shadowRoot!.querySelectorAll(selector)];
}

/** The middle of something on the screen. */
export function middle(element: Element): Point {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

function whole({ x, y }: Point): [number, number] {
  return [Math.round(x), Math.round(y)];
}

/** Moves the mouse to a point. */
export async function hover(at: Point): Promise<void> {
  await sendMouse({ type: 'move', position: whole(at) });
}

/** Clicks with a mouse. */
export async function click(at: Point): Promise<void> {
  await sendMouse({ type: 'click', position: whole(at) });
}

/** Clicks twice with a mouse: two clicks, and what the browser makes of them. */
export async function doubleClick(at: Point): Promise<void> {
  await executeServerCommand('double-click', whole(at));
}

/** DragController with a mouse, in a few steps. */
export async function drag(from: Point, to: Point): Promise<void> {
  await hover(from);
  await sendMouse({ type: 'down' });
  for (const share of [0.3, 0.6, 1]) await hover({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  await sendMouse({ type: 'up' });
}

/** A step of a finger, and how long after the one before it is, in milliseconds. */
interface Touch {
  readonly type: 'touchStart' | 'touchMove' | 'touchEnd';
  readonly at?: readonly [x: number, y: number];
  readonly ms?: number;
}

async function touch(...steps: readonly Touch[]): Promise<void> {
  await executeServerCommand('touch', steps);
}

/** Taps with a finger. */
export async function tap(at: Point): Promise<void> {
  await touch({ type: 'touchStart', at: whole(at) }, { type: 'touchEnd', ms: 50 });
}

/** Taps twice, so soon after each other that it is one gesture. */
export async function doubleTap(at: Point): Promise<void> {
  const one: readonly Touch[] = [
    { type: 'touchStart', at: whole(at), ms: 80 },
    { type: 'touchEnd', ms: 40 },
  ];
  await touch(...one, ...one);
}

/** Puts a finger down, and leaves it there until `done`. */
export async function rest(at: Point, done: () => Promise<void>): Promise<void> {
  await touch({ type: 'touchStart', at: whole(at) });
  try {
    await done();
  } finally {
    await touch({ type: 'touchEnd', ms: 800 });
  }
}

/** Draws a finger over the page, in a few steps. */
export async function swipe(from: Point, to: Point): Promise<void> {
  const steps = [0.1, 0.2, 0.4, 0.6, 0.8, 1].map((share): Touch => {
    const at = whole({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    return { type: 'touchMove', at, ms: 30 };
  });
  await touch({ type: 'touchStart', at: whole(from) }, ...steps, { type: 'touchEnd', ms: 100 });
}

/** The clauses of the page. */
export function clauses(): Readonly<Record<string, string>> {
  return filterGroup('default').clauses;
}

/** The point at the keyboard cursor of a chart: its active descendant. */
export function currentPoint(widget: Element): string {
  const chart = widget.shadowRoot!.querySelector('.chart[aria-activedescendant]');
  return chart?.ariaActiveDescendantElement?.ariaLabel ?? '';
}

/** What a screen reader says of a widget: its live region, otherwise the point at the keyboard cursor. */
export function spoken(widget: Element): string {
  return inside(widget, '[role=status][aria-live]').textContent.trim() || currentPoint(widget);
}

/** The rows of the table with the same numbers. */
export function tableRows(widget: Element): readonly (readonly string[])[] {
  return allInside(widget, 'tbody tr').map((row) => [...row.children].map((cell) => cell.textContent.trim()));
}

/** Puts widgets into a box of some width on the page; each gets the data. */
export function putAll(
  widgets: readonly (HTMLElement & { data: unknown })[],
  { data, width }: { readonly data: unknown; readonly width: number },
): HTMLElement {
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  for (const widget of widgets) {
    widget.data = data;
    box.append(widget);
  }
  document.body.append(box);
  return box;
}

/** A widget as tests of its states see it. */
type Widget = HTMLElement & {
  where: string;
  readonly ready: Promise<void>;
  readonly updateComplete: Promise<boolean>;
};

/** Heights of a widget, by its states. */
export interface Heights {
  readonly loading: number;
  readonly filled: number;
  readonly empty: number;
  readonly failed: number;
  readonly healed: number;
}

/** How high a new widget over data with regions is while it loads, with numbers, without rows, with an attribute that is `wrong`, and without it again. */
export async function heightsOf(widget: Widget, [name, wrong]: readonly [name: string, wrong: string]): Promise<Heights> {
  const height = (state?: string): number => {
    const states = ['loading', 'empty', 'error'].filter((one) => widget.matches(`:state(${one})`));
    if (states.join() !== (state ?? '')) throw new Error(`it is '${states.join()}', not '${state ?? ''}'`);
    return widget.offsetHeight;
  };
  await widget.updateComplete;
  if (allInside(widget, '.bones').length === 0) throw new Error('it has no skeleton');
  const loading = height('loading');
  await widget.ready;
  const filled = height();
  widget.where = 'region: Nowhere';
  await widget.ready;
  const empty = height('empty');
  widget.where = '';
  const right = widget.getAttribute(name);
  widget.setAttribute(name, wrong);
  await widget.ready.catch(() => undefined);
  const failed = height('error');
  if (right === null) widget.removeAttribute(name);
  else widget.setAttribute(name, right);
  await widget.ready;
  return { loading, filled, empty, failed, healed: height() };
}

/** Heights of a widget that has one in all states. */
export const oneHeight = ({ filled }: Heights): Heights => ({
  loading: filled,
  filled,
  empty: filled,
  failed: filled,
  healed: filled,
});
