import { setWorkerFactory } from '../../../src/index.js';

/** The timers of a page that fire only when a test says so. */
export interface HeldTimers {
  /** Calls all that are not cleared. */
  readonly fire: () => void;
  /** Restores the platform's timers and the worker. */
  readonly restore: () => void;
}

/**
 * Holds the timers of a length, in milliseconds, also those of the worker: the page then works without one. To be called before the first
 * data is loaded.
 */
export function holdTimers(heldMs: number): HeldTimers {
  const { setTimeout, clearTimeout } = globalThis;
  const { warn } = globalThis.console;
  const held = new Map<number, () => void>();
  const set = (call: () => void, ms?: number, ...rest: unknown[]): number => {
    if (ms !== heldMs) return setTimeout(call, ms, ...rest);
    // Ids are those of a timer that is never reached.
    const id = setTimeout(() => undefined, 2 ** 30) as unknown as number;
    held.set(id, call);
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
  const fire = (): void => {
    const calls = [...held.values()];
    held.clear();
    calls.forEach((call) => call());
  };
  const restore = (): void => {
    Object.assign(globalThis, { setTimeout, clearTimeout });
    globalThis.console.warn = warn;
    setWorkerFactory(undefined);
  };
  return { fire, restore };
}
