/** A promise with its `resolve` and `reject` functions. */
export interface Deferred<Value> {
  readonly promise: Promise<Value>;
  readonly resolve: (value: Value) => void;
  readonly reject: (error: Error) => void;
}

/** Creates a promise that code outside of it settles. */
export function deferred<Value>(): Deferred<Value> {
  let resolve!: Deferred<Value>['resolve'];
  let reject!: Deferred<Value>['reject'];
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

/** Runs tasks one after the other, in the order of their arrival. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs `work` after all earlier tasks have settled, and resolves with its result. */
  run<Value>(work: () => Value | Promise<Value>): Promise<Value> {
    const done = this.#last.then(work);
    // The caller handles the failure; the next task runs regardless.
    this.#last = done.catch(() => undefined);
    return done;
  }
}

/** Returns the value of a key, computing it once. A failure is forgotten. */
export function remembered<Key, Value>(
  values: Map<Key, Promise<Value>>,
  key: Key,
  compute: () => Promise<Value>,
): Promise<Value> {
  const known = values.get(key);
  if (known !== undefined) return known;
  const computed = compute();
  values.set(key, computed);
  computed.catch(() => values.delete(key));
  return computed;
}

/**
 * Resolves in a new task, so pending messages, input and paints run first. Unlike timers, it is not throttled in hidden
 * tabs.
 */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
