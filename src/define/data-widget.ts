import { isWidgetName, isWidgetAttribute, whenAdded } from './watch.js';

/**
 * Selector of widgets on pages with an editor that strips unknown tags: `<div data-widget="sales-kpi" data-src="orders.csv">`.
 */
const WIDGET = '[data-widget*="sales-"]';

/** Puts the element into the `div`, around its content (a table is then the element's fallback and its data), with every `data-x` as attribute x. */
function fill(place: HTMLElement): void {
  const tag = place.dataset['widget'] ?? '';
  if (!isWidgetName(tag) || place.querySelector(`:scope > ${tag}`)) return;
  const element = document.createElement(tag);
  for (const { name } of place.attributes) copy(place, element, name);
  element.append(...place.childNodes);
  place.append(element);
  watcher?.observe(place, { attributes: true });
}

function copy(place: HTMLElement, element: Element, name: string): void {
  const attribute = /^data-(?!widget$)(.+)$/.exec(name)?.[1];
  if (attribute === undefined || !isWidgetAttribute(attribute)) return;
  const value = place.getAttribute(name);
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}

function follow(records: readonly MutationRecord[]): void {
  for (const { target, attributeName } of records) {
    if (!(target instanceof HTMLElement && target.matches(WIDGET))) continue;
    const element = target.querySelector(`:scope > ${target.dataset['widget'] ?? ''}`);
    if (element) copy(target, element, attributeName ?? '');
  }
}

const watcher = typeof document === 'undefined' ? undefined : new MutationObserver(follow);

whenAdded(WIDGET, fill);
