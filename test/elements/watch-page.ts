/** What is observed and listened to on the page outside of elements that are gone. */
export interface PageWatch {
  /** How many more there are than when the watch began. */
  readonly open: () => number;
  /** Ends the watch. */
  readonly restore: () => void;
}

/** Counts observers, and listeners on the page, from now on. */
export function watchPage(): PageWatch {
  let open = 0;
  const undo: (() => void)[] = [];
  const wrap = (owner: object, name: string, by: number): void => {
    const own = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...args: unknown[]) {
      open += by;
      return own.apply(this, args);
    });
    undo.push(() => Reflect.set(owner, name, own));
  };
  for (const kind of [ResizeObserver, IntersectionObserver]) {
    wrap(kind.prototype, 'observe', 1);
    wrap(kind.prototype, 'unobserve', -1);
    wrap(kind.prototype, 'disconnect', -1);
  }
  for (const target of [document, window]) {
    wrap(target, 'addEventListener', 1);
    wrap(target, 'removeEventListener', -1);
  }
  return { open: () => open, restore: () => undo.forEach((call) => call()) };
}
