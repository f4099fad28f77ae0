import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What `ResizeObserver` and `IntersectionObserver` have in common. */
interface PageObserver {
  observe(element: Element): void;
  unobserve(element: Element): void;
  disconnect(): void;
}

/**
 * Observes elements with one observer for the whole page, made by `make` for the first of them. Returns a function that calls `listener` with the
 * entries of an element, and returns a function that ends the calls. An element has one listener.
 */
export function sharedObserver<Entry extends { readonly target: Element }>(
  make: (report: (entries: readonly Entry[]) => void) => PageObserver,
): (element: Element, listener: (entry: Entry) => void) => () => void {
  const listeners = new Map<Element, (entry: Entry) => void>();
  let observer: PageObserver | undefined;
  const report = (entries: readonly Entry[]): void => {
    for (const entry of entries) listeners.get(entry.target)?.(entry);
  };
  return (element, listener) => {
    observer ??= make(report);
    listeners.set(element, listener);
    observer.observe(element);
    return () => {
      listeners.delete(element);
      if (listeners.size > 0) return void observer?.unobserve(element);
      // An observer holds on to the elements that it reported last until it reports others.
      observer?.disconnect();
      observer = undefined;
    };
  };
}

/** An element that may load lazily. */
interface ViewportHost extends ReactiveControllerHost, HTMLElement {
  readonly loading: string;
}

/** Distance from the viewport at which an element counts as near. */
const MARGIN = '200px';

/** Time in milliseconds without a change after which widgets that nobody sees follow a filter. */
const REST_MS = 250;

/** Calls back when an element comes near the viewport or leaves it. */
const observeNear = /* @__PURE__ */ sharedObserver<IntersectionObserverEntry>(
  (report) => new IntersectionObserver(report, { rootMargin: MARGIN }),
);

/**
 * Tracks whether a widget is near the viewport. One with `loading="lazy"` loads when it first comes near. Others load at once, but those
 * far away follow filters only when the page is idle.
 */
export class ViewportController implements ReactiveController {
  /** False once the widget is known to be far from the viewport. */
  isNear = true;

  readonly #host: ViewportHost;
  #unobserve: (() => void) | undefined;
  #wasNear = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: (() => void) | undefined;

  constructor(host: ViewportHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unobserve = observeNear(this.#host, ({ isIntersecting }) => this.#onChange(isIntersecting));
  }

  hostDisconnected(): void {
    this.#unobserve?.();
    this.#unobserve = undefined;
    this.#pending = undefined;
    clearTimeout(this.#timer);
    this.isNear = true;
  }

  /** Returns whether the widget may load now. If not, the widget is updated once it may. */
  mayLoad(): boolean {
    if (this.#host.loading !== 'lazy') this.#wasNear = true;
    return this.#wasNear;
  }

  /** Calls back once nothing has changed for a while and the page has time, or as soon as the widget comes near. A newer call replaces an older one. */
  whenIdle(call: () => void): void {
    this.#pending = call;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (typeof requestIdleCallback === 'function') requestIdleCallback(() => this.#flush(call));
      else this.#flush(call);
    }, REST_MS);
  }

  #flush(call = this.#pending): void {
    if (!call || call !== this.#pending) return;
    this.#pending = undefined;
    call();
  }

  #onChange(isNear: boolean): void {
    this.isNear = isNear;
    if (!isNear) return;
    this.#flush();
    if (this.#wasNear) return;
    this.#wasNear = true;
    this.#host.requestUpdate();
  }
}
