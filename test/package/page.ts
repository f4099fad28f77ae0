/** What the tests of the built files see of a widget. */
export interface Widget extends HTMLElement {
  readonly ready: Promise<unknown>;
  readonly value: number | null;
  data?: Blob;
}

/** A frame with its page, and what was refused there by its policy. */
export interface Frame {
  readonly window: Window & typeof globalThis & { readonly violations: readonly string[] };
  readonly document: Document;
  remove(): void;
}

/** Opens a page of the test server in a frame and waits until it has loaded. */
export async function openFrame(address: string): Promise<Frame> {
  const element = document.createElement('iframe');
  element.src = address;
  element.width = '800';
  element.height = '600';
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  document.body.append(element);
  await loaded;
  const view = element.contentWindow as Frame['window'];
  return { window: view, document: view.document, remove: () => element.remove() };
}

/** The address of a page that loads modules and classic scripts under a policy (the strict one where none is given). */
export function pageAddress(options: {
  modules?: readonly string[];
  scripts?: readonly string[];
  html: string;
  policy?: string;
}): string {
  const query = new URLSearchParams({ html: options.html });
  for (const file of options.modules ?? []) query.append('module', file);
  for (const file of options.scripts ?? []) query.append('script', file);
  if (options.policy !== undefined) query.set('policy', options.policy);
  return `/test/csp/page?${query}`;
}

/** A widget of a frame, once its tag is registered. */
export async function widgetIn(frame: Frame, tag: string): Promise<Widget> {
  await frame.window.customElements.whenDefined(tag);
  return frame.document.querySelector(tag)!;
}
