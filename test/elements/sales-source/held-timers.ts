import { setWorkerFactory } from '../../../src/index.js';

/** The timers of a page that fire only when a test says so. */
export interface HeldTimers {
  /** Calls all of a length that are not cleared. Default: the first length. */
  readonly fire: (ms?: number) => void;
  /** Restores the platform's timers and the worker. */
  readonly restore: () => void;
}

/**
 * Holds the timers of some lengths, in milliseconds, also those of the worker: the page then works without one. To be called before the first
 * data is loaded.
 */
export function holdTimers(...lengths: readonly number[]): HeldTimers {
  const { setTimeout, clearTimeout } = globalThis;
  const { warn } = globalThis.console;
  const held = new Map<number, { readonly call: () => void; readonly ms: number }>();
  const set = (call: () => void, ms?: number, ...rest: unknown[]): number => {
    if (ms === undefined || !lengths.includes(ms)) return setTimeout(call, ms, ...rest);
    // Ids are those of a timer that is never reached.
    const id = setTimeout(() => undefined, 2 ** 30) as unknown as number;
    held.set(id, { call, ms });
    return id;
  };
  const clear = (id?: number): void => {
    held.delete(id ?? 0);
    clearTimeout(id);
  };
  Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
  // The warning that this page has no worker is not of interest.
  globalThis.console.warn = () => undefined;
  setWorkerFactory(() => {
    throw new Error('no worker in this test');
  });
  const fire = (ms = lengths[0]): void => {
    const due = [...held].filter(([, timer]) => timer.ms === ms);
    due.forEach(([id]) => held.delete(id));
    due.forEach(([, { call }]) => call());
  };
  const restore = (): void => {
    Object.assign(globalThis, { setTimeout, clearTimeout });
    globalThis.console.warn = warn;
    setWorkerFactory(undefined);
  };
  return { fire, restore };
}
