/** True for the name of a tag of this library, with or without a prefix: `sales-kpi`, `acme-sales-kpi`. */
export function isWidgetName(name: string): boolean {
  return /^(?:[a-z][a-z\d-]*-)?sales-[a-z]+$/.test(name);
}

/** Attributes that content may not set: they would run code, or change how the page treats the element. */
const FORBIDDEN = /^(on.*|style|class|is|slot|part|srcdoc)$/;

/** True for the name of an attribute that content other than a tag (`data-widget`, a link) may set on a widget. */
export function isWidgetAttribute(name: string): boolean {
  return /^[a-z][a-z-]*$/.test(name) && !FORBIDDEN.test(name);
}

type Handler = (element: HTMLElement) => void;

/** Handlers of elements, with the selector that the elements match. */
const handlers: (readonly [selector: string, handle: Handler])[] = [];

// A server that renders pages may import this module. It has no document to watch.
const observer =
  typeof document === 'undefined'
    ? undefined
    : new MutationObserver((records) => {
        for (const { addedNodes } of records) for (const node of addedNodes) visit(node, handlers);
      });

observer?.observe(document, { childList: true, subtree: true });

/** Calls `handle` for each element of the page that matches `selector`, now and whenever one is added, in open shadow roots too. */
export function whenAdded(selector: string, handle: Handler): void {
  handlers.push([selector, handle]);
  if (observer) visit(document, [[selector, handle]]);
}

/**
 * Shows the widgets in a shadow root as on the page: tags, `data-widget` and links. Open shadow roots are found by themselves if they exist when their
 * host is added. Pass a closed shadow root, or one that was attached later.
 */
export function watch(root: ShadowRoot): void {
  observer?.observe(root, { childList: true, subtree: true });
  visit(root, handlers);
}

function visit(node: Node, to: typeof handlers): void {
  if (!(node instanceof Element || node instanceof Document || node instanceof ShadowRoot)) return;
  for (const [selector, handle] of to) {
    if (node instanceof HTMLElement && node.matches(selector)) handle(node);
    for (const element of node.querySelectorAll<HTMLElement>(selector)) handle(element);
  }
  if (node instanceof Element) visitRoot(node, to);
  for (const element of node.querySelectorAll('*')) visitRoot(element, to);
}

/** Visits the open shadow root of an element, unless the element is one of the library's own. */
function visitRoot({ shadowRoot, localName }: Element, to: typeof handlers): void {
  if (!shadowRoot || isWidgetName(localName)) return;
  observer?.observe(shadowRoot, { childList: true, subtree: true });
  visit(shadowRoot, to);
}
