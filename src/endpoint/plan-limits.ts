import { totalmem } from 'node:os';
import type { KeptValues } from '../dataset/sql/kept-values.js';
import { RANK, type Rank } from '../query/source.js';
import { SalesError } from '../util/error.js';

/** What one user may use, and all users together; all have defaults. */
export interface PlanLimits {
  /** Seconds until a plan is ended. Plans of the same rows run together, and have the time that `concurrent` of them have. Default: 30. */
  readonly seconds: number;
  /** Seconds until the body of a request must have arrived. Default: 20. */
  readonly body: number;
  /** Seconds above which a statement is slow for `onSlow`. Default: 5. */
  readonly slow: number;
  /** Groups of a result. Default: 100,000. */
  readonly groups: number;
  /** Medians, quantiles and distinct counts of a plan. The database keeps each of their values in memory. Default: 20. */
  readonly medians: number;
  /** Bytes of a result. Default: 64 MB. */
  readonly bytes: number;
  /** Plans of a user that run at once. Default: 4. */
  readonly concurrent: number;
  /** Plans of all users that run at once. Default: 16. */
  readonly total: number;
  /** Plans of a user that wait, while others of the user run. Default: 64. */
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
  body: 20,
  slow: 5,
  groups: 100_000,
  medians: 20,
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

/** Medians and distinct counts for which a plan takes one place. */
const MEDIANS_PER_PLACE = 5;

/** Bytes that DuckDB takes for a value of a median. It counts them to no limit, and stores none of them on disk. */
const VALUE_BYTES = 17;

/** The share of the memory that medians may take. */
const MEDIANS_SHARE = 0.5;

/** Returns the places of a plan: they stand for equal parts of the memory, in bytes, that medians may take. */
export function costOf({ aggregates, values }: Pick<KeptValues, 'aggregates' | 'values'>, total: number, memory: number): number {
  const perPlace = (memory * MEDIANS_SHARE) / total;
  return Math.max(1, Math.ceil(aggregates / MEDIANS_PER_PLACE), Math.ceil((values * VALUE_BYTES) / perPlace));
}

/**
 * Requires that a plan keeps no more than the limit, and that its medians have room in the memory. A filter may leave out any number of rows, so
 * plans with one have room.
 * @throws SalesError `too-large`
 */
export function requireRoom({ aggregates, values, isWhole }: KeptValues, most: number, memory: number): void {
  const room = memory * MEDIANS_SHARE;
  const bytes = isWhole ? values * VALUE_BYTES : 0;
  const limit = bytes > room ? Math.floor((aggregates * room) / bytes) : most;
  if (aggregates > limit) throw new SalesError('too-large', 'request-too-large', { params: { limit, what: 'medians' } });
}

/** How many places work takes, and its rank among what waits. */
interface Turn {
  readonly cost?: number;
  readonly rank?: Rank;
}

/** Work that waits for as many places as it costs. */
interface Waiting extends Required<Turn> {
  readonly start: () => void;
}

/** A number of places. Work waits until enough of them are free, by rank and in the order in which it came. */
export class Places {
  readonly #size: number;
  readonly #waiting: Waiting[] = [];
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

  /** Runs work when its turn comes. Work that costs more than all places takes all of them. */
  async run<Value>(work: () => Promise<Value>, { cost: wanted = 1, rank = RANK.card }: Turn = {}): Promise<Value> {
    const cost = Math.max(1, Math.min(wanted, this.#size));
    await new Promise<void>((start) => {
      const place = this.#waiting.findLastIndex((other) => other.rank <= rank);
      this.#waiting.splice(place + 1, 0, { cost, rank, start });
      this.#startNext();
    });
    try {
      return await work();
    } finally {
      this.#taken -= cost;
      this.#startNext();
    }
  }

  #startNext(): void {
    for (let [next] = this.#waiting; next && next.cost <= this.free; [next] = this.#waiting) {
      this.#waiting.shift();
      this.#taken += next.cost;
      next.start();
    }
  }
}

/** Milliseconds after the last other plan of a user until findings begin: a page asks for its next cards when it has drawn these. */
const QUIET_MS = 250;

/** The longest time that a finding waits for others, in milliseconds. Visitors of a public page are one user, and may never rest. */
const MAX_WAIT_MS = 10_000;

/** Milliseconds between two looks whether a user rests. */
const LOOK_MS = 50;

/** The plans of one user: some run, others wait, more are refused. */
export class UserQueue {
  readonly #limits: PlanLimits;
  readonly #now: () => number;
  readonly #own: Places;
  /** Half of the own places: what a card can be shown without takes no others, so what cards show need not wait for it. */
  readonly #extra: Places;
  /** A quarter of them, for findings, so other extras need not wait for these. A finding may use all processors for a minute, so it begins when others rest. */
  readonly #findings: Places;
  readonly #all: Places;
  /** Other plans that wait or run, and when the last one ended. */
  #others = 0;
  #othersEnded = -Infinity;
  #starts: number[] = [];

  /** `all` are the places of all users, and `now` returns the time in milliseconds. */
  constructor(limits: PlanLimits, all: Places, now: () => number) {
    this.#limits = limits;
    this.#now = now;
    this.#own = new Places(limits.concurrent);
    this.#extra = new Places(Math.max(1, limits.concurrent >> 1));
    this.#findings = new Places(Math.max(1, limits.concurrent >> 2));
    this.#all = all;
  }

  /** True when nothing runs, waits or counts. */
  get isIdle(): boolean {
    return this.#own.isIdle && this.#findings.isIdle && this.#starts.every((start) => start <= this.#now() - MINUTE_MS);
  }

  /** Counts a request with a number of plans. One that comes when nothing runs is within the queue. @throws SalesError `http-status` with the status 429 */
  admit(plans: number): void {
    const now = this.#now();
    this.#starts = this.#starts.filter((start) => start > now - MINUTE_MS);
    const [oldest] = this.#starts;
    if (oldest !== undefined && this.#starts.length >= this.#limits.perMinute) {
      throw tooManyRequests(Math.max(1, Math.ceil((oldest + MINUTE_MS - now) / 1000)));
    }
    const waiting = this.#own.waiting + this.#extra.waiting + this.#findings.waiting;
    if (!this.#own.isIdle && waiting + plans > this.#limits.queue + this.#own.free) throw tooManyRequests(1);
    this.#starts.push(now);
  }

  /** Runs work in a place of the user, and in one of all users. A user waits for the latter with few plans, so nobody takes all places. */
  async run<Value>(work: () => Promise<Value>, turn: Turn = {}): Promise<Value> {
    const { rank = RANK.card, ...others } = turn;
    const run = (): Promise<Value> => this.#own.run(() => this.#all.run(work, others), turn);
    const runExtra = (): Promise<Value> => this.#extra.run(run, turn);
    if (rank === RANK.finding) return this.#findings.run(() => this.#untilRest().then(runExtra), others);
    this.#others += 1;
    try {
      return await (rank === RANK.extra ? runExtra() : run());
    } finally {
      this.#others -= 1;
      this.#othersEnded = this.#now();
    }
  }

  /** Resolves when no other plan has waited or run for a while, or after the longest time. */
  async #untilRest(): Promise<void> {
    const end = this.#now() + MAX_WAIT_MS;
    const isResting = (): boolean => this.#others === 0 && this.#now() - this.#othersEnded >= QUIET_MS;
    while (!isResting() && this.#now() < end) await new Promise((look) => setTimeout(look, LOOK_MS));
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

/** Returns the bytes of memory of this computer, or of the container where that has less. */
export function memoryOf(): number {
  // 0 without a limit.
  return Math.min(process.constrainedMemory() || Infinity, totalmem());
}
