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
