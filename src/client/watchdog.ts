import type { Shared } from './shared-dataset.js';

/** Calls back after some milliseconds; returns a function that cancels. Either the platform’s timer or a test’s. */
export type After = (ms: number, call: () => void) => () => void;

/** The platform's timer. */
export function afterMs(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}

/** Timings of a page’s worker in milliseconds, and the timer. */
export interface PoolTimes {
  /** How long unused data and an unused worker are kept. */
  readonly idleMs?: number;
  /** How long a worker may be silent before a ping. After three unanswered pings it counts as stuck. */
  readonly quietMs?: number;
  readonly after?: After;
}

/** Maximum number of unanswered pings in a row. */
const MAX_MISSED_PINGS = 3;

interface WatchdogRules {
  readonly everyMs: number;
  readonly after: After;
  /** True when a reply is pending; otherwise nothing is watched. */
  readonly isNeeded: () => boolean;
  readonly ping: () => void;
  readonly onStuck: () => void;
}

/**
 * Detects a worker that stopped responding. A busy worker yields regularly and answers pings. A worker that leaves three pings
 * unanswered is stuck. Pings are counted instead of seconds, so a suspended or busy page causes no false alarm.
 */
export class Watchdog {
  readonly #rules: WatchdogRules;
  #cancel: (() => void) | undefined;
  #unanswered = 0;

  constructor(rules: WatchdogRules) {
    this.#rules = rules;
  }

  /** Starts watching, if not already, for as long as needed. */
  start(): void {
    if (this.#cancel) return;
    this.#unanswered = 0;
    this.#wait();
  }

  /** Records a sign of life. */
  heard(): void {
    this.#unanswered = 0;
  }

  /** Stops watching until the next `start`. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #wait(): void {
    const { after, everyMs } = this.#rules;
    this.#cancel = after(everyMs, () => this.#check());
  }

  #check(): void {
    const { isNeeded, ping, onStuck } = this.#rules;
    this.#cancel = undefined;
    if (!isNeeded()) return;
    if (this.#unanswered === MAX_MISSED_PINGS) {
      onStuck();
      return;
    }
    this.#unanswered += 1;
    ping();
    this.#wait();
  }
}

/**
 * Finds the dataset that makes a worker stall. All datasets that were busy are suspected and retried one at a time, while nothing
 * else runs.
 */
export class StallIsolation {
  /** Suspected datasets; the first is being retried. */
  #list: readonly Shared[] = [];

  /** The dataset that is being retried; `undefined` when none is suspected. */
  get tried(): Shared | undefined {
    return this.#list[0];
  }

  /** True when a dataset may run now. */
  mayRun(dataset: Shared): boolean {
    return this.#list.length === 0 || this.#list[0] === dataset;
  }

  /** Handles a stall during which `busy` datasets were pending. Returns the culprit when one was being retried. */
  suspect(busy: readonly Shared[]): Shared | undefined {
    const [culprit, ...others] = this.#list;
    this.#list = culprit ? others : busy;
    return culprit;
  }

  /** Clears the retried dataset of suspicion. */
  clear(): void {
    this.#list = this.#list.slice(1);
  }

  reset(): void {
    this.#list = [];
  }
}
