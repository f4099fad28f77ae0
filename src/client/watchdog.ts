import { SalesError } from '../util/error.js';
import type { Shared } from './shared-dataset.js';

/** Calls back after some milliseconds; returns the way to call it off. The platform's timer, or a test's. */
export type After = (ms: number, call: () => void) => () => void;

/** The platform's timer. */
export function afterMs(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms);
  return () => clearTimeout(timer);
}

/** The times of a page's worker in milliseconds, and the timer. */
export interface PoolTimes {
  /** How long data and worker stay when nobody uses them any more. */
  readonly idleMs?: number;
  /** How long a worker may be silent before it is asked whether it is there; after three such times it is taken for stuck. */
  readonly quietMs?: number;
  readonly after?: After;
}

/** What is said of a worker that was bitten. */
export function stuckError(): SalesError {
  return new SalesError('worker-failed', 'The worker stopped responding', {
    hint: 'Try again; the data may be too large',
  });
}

/** How many pings in a row may stay unanswered. */
const PATIENCE = 3;

/** What a watchdog watches, and what it does. */
export interface WatchdogRules {
  readonly everyMs: number;
  readonly after: After;
  /** Whether anything is awaited; without, nobody is watched. */
  readonly isNeeded: () => boolean;
  readonly ping: () => void;
  readonly bite: () => void;
}

/**
 * Tells one who works long from one who is stuck: who works gives turns, and says something in them. Whoever stays silent over three pings in a row is
 * bitten. Pings are counted, not seconds, so that a page that slept or was busy itself finds nobody guilty.
 */
export class Watchdog {
  readonly #rules: WatchdogRules;
  #cancel: (() => void) | undefined;
  #unanswered = 0;

  constructor(rules: WatchdogRules) {
    this.#rules = rules;
  }

  /** Watches, if it does not already, for as long as that is needed. */
  start(): void {
    if (this.#cancel) return;
    this.#unanswered = 0;
    this.#wait();
  }

  /** Somebody said something. */
  heard(): void {
    this.#unanswered = 0;
  }

  /** Watches no more until the next start. */
  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  #wait(): void {
    const { after, everyMs } = this.#rules;
    this.#cancel = after(everyMs, () => this.#look());
  }

  #look(): void {
    const { isNeeded, ping, bite } = this.#rules;
    this.#cancel = undefined;
    if (!isNeeded()) return;
    if (this.#unanswered === PATIENCE) {
      bite();
      return;
    }
    this.#unanswered += 1;
    ping();
    this.#wait();
  }
}

/**
 * The data sets that a stuck worker was at. One of these is at fault; they are tried again one after the other, and nothing else meanwhile, so that it
 * shows which.
 */
export class Suspects {
  /** The first of them is being tried. */
  #list: readonly Shared[] = [];

  /** The one that is being tried. */
  get tried(): Shared | undefined {
    return this.#list[0];
  }

  /** Whether a data set need not wait for others. */
  mayWork(dataset: Shared): boolean {
    return this.#list.length === 0 || this.#list[0] === dataset;
  }

  /** A worker was stuck while these were busy: gives the one that is found at fault, where one was being tried. */
  accuse(busy: readonly Shared[]): Shared | undefined {
    const [culprit, ...others] = this.#list;
    this.#list = culprit ? others : busy;
    return culprit;
  }

  /** The one that was tried is not at fault. */
  clear(): void {
    this.#list = this.#list.slice(1);
  }

  /** Suspects none any more. */
  forget(): void {
    this.#list = [];
  }
}
