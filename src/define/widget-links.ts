import { isWidgetName, isWidgetAttribute, whenAdded } from './watch.js';

/** Selector of widgets on pages that only keep plain links: `<a href="orders.csv#sales-kpi?measure=revenue">`. */
export const WIDGET_LINK = 'a[href*="#"][href*="sales-"]';

/** Returns the tag that a link names. `undefined` for links to anything except a file on the web. */
export function tagOf(link: HTMLElement): string | undefined {
  if (!(link instanceof HTMLAnchorElement) || !/^https?:$/.test(link.protocol)) return undefined;
  const [name = ''] = link.hash.slice(1).split('?');
  return isWidgetName(name) ? name : undefined;
}

/**
 * Puts the widget around the link after its element is defined. Until then, and for an unknown tag, the link remains unchanged.
 */
async function replace(link: HTMLElement): Promise<void> {
  const tag = tagOf(link);
  if (tag === undefined || link.isContentEditable || link.closest(tag)) return;
  await customElements.whenDefined(tag);
  const [, file = '', query = ''] = /^([^#]*)#[^?]*\??(.*)$/s.exec(link.getAttribute('href') ?? '') ?? [];
  if (!link.isConnected || link.parentElement?.localName === tag) return;
  const element = document.createElement(tag);
  for (const [name, value] of new URLSearchParams(query)) if (isWidgetAttribute(name)) element.setAttribute(name, value);
  if (file) element.setAttribute('src', file);
  link.replaceWith(element);
  element.append(link);
}

whenAdded(WIDGET_LINK, (link) => void replace(link));
