/** What stands for a tag on pages whose editor strips unknown tags: `<div data-widget="sales-kpi" data-src="orders.csv">`. */
const WIDGET = '[data-widget^="sales-"]';

/** Puts the element into the `div`, around what stood in it (a table is then its fallback and its data), with every `data-x` as attribute x. */
function fill(place: HTMLElement): void {
  const tag = place.dataset['widget'] ?? '';
  if (!/^sales-[a-z]+$/.test(tag) || place.querySelector(`:scope > ${tag}`)) return;
  const element = document.createElement(tag);
  for (const { name } of place.attributes) copy(place, element, name);
  element.append(...place.childNodes);
  place.append(element);
  watcher?.observe(place, { attributes: true });
}

function copy(place: HTMLElement, element: Element, name: string): void {
  const attribute = /^data-(?!widget$)(.+)$/.exec(name)?.[1];
  if (attribute === undefined) return;
  const value = place.getAttribute(name);
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}

function fillIn(node: Node): void {
  if (!(node instanceof HTMLElement)) return;
  if (node.matches(WIDGET)) fill(node);
  for (const place of node.querySelectorAll<HTMLElement>(WIDGET)) fill(place);
}

function follow(records: readonly MutationRecord[]): void {
  for (const { type, target, attributeName, addedNodes } of records) {
    if (type === 'childList') addedNodes.forEach(fillIn);
    else if (target instanceof HTMLElement && target.matches(WIDGET)) {
      const element = target.querySelector(`:scope > ${target.dataset['widget'] ?? ''}`);
      if (element) copy(target, element, attributeName ?? '');
    }
  }
}

// A server that renders pages may import the same modules as the page: there is nothing to watch there.
const watcher = typeof document === 'undefined' ? undefined : new MutationObserver(follow);

if (watcher) {
  watcher.observe(document, { childList: true, subtree: true });
  fillIn(document.documentElement);
}
