import { SalesError } from '../util/error.js';

/** What one user may use, and all users together; all have defaults. */
export interface PlanLimits {
  /** Seconds until a plan is ended. Default: 30. */
  readonly seconds: number;
  /** Groups of a result. Default: 100,000. */
  readonly groups: number;
  /** Bytes of a result. Default: 64 MB. */
  readonly bytes: number;
  /** Plans of a user that run at once. Default: 4. */
  readonly concurrent: number;
  /** Plans of all users that run at once. Default: 16. */
  readonly total: number;
  /** Plans that wait. Default: 64. */
  readonly queue: number;
  /** Requests per minute. Default: 200. */
  readonly perMinute: number;
  /** Memory of DuckDB, such as `4GB`; it stores what is larger on disk. Default: that of DuckDB, 80% of the computer’s. */
  readonly memory?: string;
  /** Threads of DuckDB. Default: one per processor. */
  readonly threads?: number;
}

export const DEFAULT_LIMITS: PlanLimits = {
  seconds: 30,
  groups: 100_000,
  bytes: 64 * 2 ** 20,
  concurrent: 4,
  total: 16,
  queue: 64,
  perMinute: 200,
};

/** Creates the error of a user who exceeds the limits; `seconds` until the next try. */
function tooManyRequests(seconds: number): SalesError {
  return new SalesError('http-status', 'too-many-requests', { params: { status: 429, seconds } });
}

const MINUTE_MS = 60_000;

/** A number of places. Work waits until one is free, in the order in which it came. */
export class Places {
  readonly #size: number;
  readonly #waiting: (() => void)[] = [];
  #taken = 0;

  constructor(size: number) {
    this.#size = size;
  }

  get free(): number {
    return this.#size - this.#taken;
  }

  get taken(): number {
    return this.#taken;
  }

  get waiting(): number {
    return this.#waiting.length;
  }

  get isIdle(): boolean {
    return this.#taken === 0;
  }

  /** Runs work when its turn comes. */
  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.free <= 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#taken += 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // The next work takes over the place of this one.
      if (next) next();
      else this.#taken -= 1;
    }
  }
}

/** The plans of one user: some run, others wait, more are refused. */
export class UserQueue {
  readonly #limits: PlanLimits;
  readonly #now: () => number;
  readonly #own: Places;
  readonly #all: Places;
  #starts: number[] = [];

  /** `all` are the places of all users, and `now` returns the time in milliseconds. */
  constructor(limits: PlanLimits, all: Places, now: () => number) {
    this.#limits = limits;
    this.#now = now;
    this.#own = new Places(limits.concurrent);
    this.#all = all;
  }

  /** True when nothing runs, waits or counts. */
  get isIdle(): boolean {
    return this.#own.isIdle && this.#starts.every((start) => start <= this.#now() - MINUTE_MS);
  }

  /** Counts a request with a number of plans. @throws SalesError `http-status` with the status 429 */
  admit(plans: number): void {
    const now = this.#now();
    this.#starts = this.#starts.filter((start) => start > now - MINUTE_MS);
    const [oldest] = this.#starts;
    if (oldest !== undefined && this.#starts.length >= this.#limits.perMinute) {
      throw tooManyRequests(Math.max(1, Math.ceil((oldest + MINUTE_MS - now) / 1000)));
    }
    if (this.#own.waiting + plans > this.#limits.queue + this.#own.free) throw tooManyRequests(1);
    this.#starts.push(now);
  }

  /** Runs work in a place of the user, and in one of all users. A user waits for the latter with few plans, so nobody takes all places. */
  run<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.#own.run(() => this.#all.run(work));
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
    throw new SalesError('timeout', 'query-too-long', {
      params: { seconds },
    });
  }
}
