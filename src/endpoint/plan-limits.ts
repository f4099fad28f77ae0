import { SalesError } from '../util/error.js';

/** What one token may use; all have defaults. */
export interface PlanLimits {
  /** Seconds until a plan is ended. Default: 30. */
  readonly seconds: number;
  /** Groups of a result. Default: 100,000. */
  readonly groups: number;
  /** Bytes of a result. Default: 64 MB. */
  readonly bytes: number;
  /** Plans that run at once. Default: 4. */
  readonly concurrent: number;
  /** Plans that wait. Default: 64. */
  readonly queue: number;
  /** Requests per minute. Default: 200. */
  readonly perMinute: number;
}

export const DEFAULT_LIMITS: PlanLimits = {
  seconds: 30,
  groups: 100_000,
  bytes: 64 * 2 ** 20,
  concurrent: 4,
  queue: 64,
  perMinute: 200,
};

/** Creates the error of a token that exceeds its limits; `seconds` until it may try again. */
function tooManyRequests(seconds: number): SalesError {
  return new SalesError('http-status', 'too many requests', { params: { status: 429, seconds } });
}

const MINUTE_MS = 60_000;

/** The plans of one token: some run, others wait, more are refused. */
export class TokenQueue {
  readonly #limits: PlanLimits;
  readonly #now: () => number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;
  #starts: number[] = [];

  /** `now` returns the time in milliseconds. */
  constructor(limits: PlanLimits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** True when nothing runs, waits or counts. */
  get isIdle(): boolean {
    return this.#running === 0 && this.#starts.every((start) => start <= this.#now() - MINUTE_MS);
  }

  /** Counts a request with a number of plans. @throws SalesError `http-status` with the status 429 */
  admit(plans: number): void {
    const now = this.#now();
    this.#starts = this.#starts.filter((start) => start > now - MINUTE_MS);
    const [oldest] = this.#starts;
    if (oldest !== undefined && this.#starts.length >= this.#limits.perMinute) {
      throw tooManyRequests(Math.max(1, Math.ceil((oldest + MINUTE_MS - now) / 1000)));
    }
    const free = this.#limits.concurrent - this.#running;
    if (this.#waiting.length + plans > this.#limits.queue + free) throw tooManyRequests(1);
    this.#starts.push(now);
  }

  /** Runs work when its turn comes. */
  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.#running >= this.#limits.concurrent) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#running += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The next plan takes over the place of this one.
      if (next) next();
      else this.#running -= 1;
    }
  }
}

/** Ends work after a time. @throws SalesError `timeout` */
export async function withinTime<Value>(
  seconds: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const time = AbortSignal.timeout(seconds * 1000);
  try {
    return await work(AbortSignal.any([outer, time]));
  } catch (error) {
    if (!time.aborted || outer.aborted) throw error;
    throw new SalesError('timeout', `the query took longer than ${seconds} seconds`, {
      hint: 'Choose a shorter period or fewer groups.',
      params: { seconds },
    });
  }
}
