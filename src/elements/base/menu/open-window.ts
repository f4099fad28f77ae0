import type { LitElement } from 'lit';
import { repeatElsewhere } from '../data/source-registry.js';
import { languageOf } from '../messages/locale.js';

/** The browser's way to a small window above all others. Chromium has it, on secure pages. */
interface DocumentPictureInPicture {
  requestWindow(size: { readonly width: number; readonly height: number }): Promise<Window & typeof globalThis>;
}

declare global {
  var documentPictureInPicture: DocumentPictureInPicture | undefined;
}

/** Smallest size of the window in px: the menu of the widget fits. */
const LEAST = { width: 320, height: 360 };
/** Room around the widget, as on the pages of the docs. */
const MARGIN = '1rem';

export const canOpenWindow = (): boolean => globalThis.documentPictureInPicture !== undefined;

/**
 * Opens a copy of a widget in a window above all others. The copy has the styles of the page, the data of the widget, and its filters in both
 * directions. It ends with the window. The widget stays where its page has put it.
 * @throws DOMException `NotAllowedError` without a click or key before
 */
export async function openWindow(widget: HTMLElement, title: string): Promise<void> {
  const { width, height } = widget.getBoundingClientRect();
  const size = { width: Math.max(LEAST.width, Math.round(width)), height: Math.max(LEAST.height, Math.round(height)) };
  const opened = await globalThis.documentPictureInPicture?.requestWindow(size);
  if (!opened) return;
  const { document: inside } = opened;
  inside.title = title;
  dress(opened, widget);
  const copy = copyOf(widget);
  inside.body.append(copy);
  opened.addEventListener('pagehide', () => copy.remove(), { once: true });
}

/** Returns a copy with the attributes, the content and the properties of a widget. */
function copyOf(widget: HTMLElement): HTMLElement {
  const copy = widget.cloneNode(true) as HTMLElement;
  const { elementProperties } = widget.constructor as typeof LitElement;
  for (const [name, { state }] of elementProperties) if (!state) Reflect.set(copy, name, Reflect.get(widget, name));
  Reflect.set(copy, 'dashboardTile', false);
  copy.removeAttribute('slot');
  copy.removeAttribute('loading');
  copy.style.setProperty('margin', MARGIN);
  repeatElsewhere(copy, widget);
  return copy;
}

/** Gives a window the style sheets of the page, and the attributes of its root, which themes use. */
function dress(opened: Window & typeof globalThis, widget: HTMLElement): void {
  const { document: inside } = opened;
  const { documentElement, body, styleSheets, adoptedStyleSheets } = document;
  for (const [from, to] of [
    [documentElement, inside.documentElement],
    [body, inside.body],
  ] as const)
    for (const { name, value } of from.attributes) to.setAttribute(name, value);
  inside.documentElement.lang = languageOf(widget);
  inside.head.append(Object.assign(inside.createElement('base'), { href: document.baseURI }));
  for (const { ownerNode } of styleSheets) if (ownerNode) inside.head.append(inside.importNode(ownerNode, true));
  inside.adoptedStyleSheets = adoptedStyleSheets.map(({ cssRules }) => {
    const sheet = new opened.CSSStyleSheet();
    sheet.replaceSync([...cssRules].map(({ cssText }) => cssText).join('\n'));
    return sheet;
  });
  inside.body.style.setProperty('margin', '0');
}
