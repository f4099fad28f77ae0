import { toErrorRecord } from '../util/error.js';
import type { PageAlert, PageAnswer } from './thread.js';

/** An element of this library, which loads something. */
interface ReadyElement extends HTMLElement {
  readonly ready: Promise<void>;
  readonly alertStatus?: Omit<PageAlert, 'tag' | 'heading'> | undefined;
}

const isReadyElement = (element: Element): element is ReadyElement => element.localName.includes('-') && 'ready' in element;

/** Replaces the content of the page, and returns the elements of this library in it, in their order. Scripts do not run. */
export function fillPage(html: string): readonly ReadyElement[] {
  const { head, body, documentElement } = new DOMParser().parseFromString(html.replaceAll(TAG, markEntities), 'text/html');
  for (const name of ['lang', 'dir'] as const) document.documentElement[name] = documentElement[name];
  document.head.replaceChildren(...head.querySelectorAll('base'));
  for (const element of body.querySelectorAll('*')) decodeAttributes(element);
  document.body.replaceChildren(...[...body.childNodes].map((node) => document.importNode(node, true)));
  return [...document.body.querySelectorAll('*')].filter(isReadyElement);
}

/** A start tag with its attributes. */
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/giu;

/** Characters of no text, which stand in attributes for `&lt;` and `&gt;` while happy-dom reads a page. */
const [LESS, GREATER] = ['\uE0F0', '\uE0F1'] as const;

/** Marks `&lt;` and `&gt;` in a tag. happy-dom leaves them as they are, and then they look like `&amp;lt;`, which it decodes. */
function markEntities(tag: string): string {
  return tag.replaceAll('&lt;', LESS).replaceAll('&gt;', GREATER);
}

/** Decodes what `markEntities` has marked: `alert="revenue &lt; 5"`. */
function decodeAttributes(element: Element): void {
  for (const { name, value } of element.attributes)
    if (/[\uE0F0\uE0F1]/u.test(value)) element.setAttribute(name, value.replaceAll(LESS, '<').replaceAll(GREATER, '>'));
}

/** Waits for elements, and returns the errors that they show. */
export async function pageErrors(elements: readonly ReadyElement[]): Promise<PageAnswer['errors']> {
  const errors: PageAnswer['errors'][number][] = [];
  for (const element of elements) {
    try {
      await element.ready;
    } catch (error) {
      errors.push({ tag: element.localName, error: toErrorRecord(error) });
    }
  }
  return errors;
}

/** Returns what the alerts of elements say. */
export function pageAlerts(elements: readonly ReadyElement[]): readonly PageAlert[] {
  return elements.flatMap((element) => {
    const { localName: tag, alertStatus: status } = element;
    const heading = element.shadowRoot?.querySelector('[part~="heading"]')?.textContent.trim() ?? '';
    return status ? [{ tag, heading, ...status }] : [];
  });
}
