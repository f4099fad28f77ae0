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

/** A task of a `Serial`. */
interface Task {
  /** NaN without one. */
  readonly rank: number;
  readonly start: () => void;
}

/** Runs tasks one after the other, in the order of their arrival. A task with a rank overtakes waiting ones of larger ranks, but none without a rank. */
export class Serial {
  /** The running task, and those that wait. */
  readonly #tasks: Task[] = [];

  /** Runs `work` in its turn, and resolves with its result. */
  async run<Value>(work: () => Value | Promise<Value>, rank = NaN): Promise<Value> {
    const tasks = this.#tasks;
    const before = tasks.findLastIndex((task, place) => place === 0 || !(task.rank > rank));
    await new Promise<void>((start) => {
      tasks.splice(before + 1, 0, { rank, start });
      if (before < 0) start();
    });
    try {
      return await work();
    } finally {
      tasks.shift();
      tasks[0]?.start();
    }
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
