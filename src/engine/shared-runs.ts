import type { ResultRecord } from '../query/result/result.js';
import { abortError } from '../util/error.js';
import { Lru } from '../util/lru.js';
import type { AggregateRequest, Engine, GroupMembers, Groups, MemberRequest, Rows, RowsRequest, RunOptions } from './engine.js';

/** Maximum size of cached results in bytes. */
const MAX_BYTES = 32 * 2 ** 20;

interface Running<Result> {
  readonly answer: Promise<Result>;
  readonly abort: AbortController;
  callers: number;
}

/**
 * Computes repeated queries only once, whether they are simultaneous or not. A caller that aborts does not affect others; when
 * the last one aborts, the work stops.
 */
export class SharedRuns<Result = ResultRecord> {
  readonly #cached: Lru<Result>;
  readonly #bytesOf: (result: Result) => number;
  readonly #running = new Map<string, Running<Result>>();

  constructor(bytesOf: (result: Result) => number, maxBytes = MAX_BYTES) {
    this.#cached = new Lru(maxBytes);
    this.#bytesOf = bytesOf;
  }

  /** Returns the cached or running result of `key`, else that of `start`. @throws AbortError when `signal` aborts this caller */
  async run(key: string, start: (signal: AbortSignal) => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    if (signal?.aborted === true) throw abortError();
    const cached = this.#cached.get(key);
    if (cached !== undefined) return cached;
    const running = this.#running.get(key) ?? this.#start(key, start);
    running.callers += 1;
    try {
      return await (signal === undefined ? running.answer : untilAbort(running.answer, signal));
    } finally {
      running.callers -= 1;
      if (running.callers === 0 && this.#running.get(key) === running) {
        this.#running.delete(key);
        running.abort.abort();
      }
    }
  }

  /** Size of the cached results in bytes. */
  get bytes(): number {
    return this.#cached.weight;
  }

  /** Drops all cached results and aborts running queries. */
  clear(): void {
    this.#cached.clear();
    for (const { abort } of this.#running.values()) abort.abort();
    this.#running.clear();
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<Result>): Running<Result> {
    const abort = new AbortController();
    const answer = start(abort.signal).then(
      (result) => {
        this.#settle(key, abort, result);
        return result;
      },
      (error: unknown) => {
        this.#settle(key, abort);
        throw error;
      },
    );
    // Every caller may have aborted already, and then nobody would handle a failure.
    answer.catch(() => undefined);
    const running = { answer, abort, callers: 0 };
    this.#running.set(key, running);
    return running;
  }

  #settle(key: string, abort: AbortController, result?: Result): void {
    if (this.#running.get(key)?.abort !== abort) return;
    this.#running.delete(key);
    if (result !== undefined) this.#cached.set(key, result, this.#bytesOf(result) + 2 * key.length);
  }
}

/** Returns the size of a result with its dictionaries. */
export function columnBytes({ columns }: Pick<ResultRecord, 'columns'>): number {
  return columns.reduce(
    (sum, { values, valid, dictionary }) => sum + values.byteLength + (valid?.byteLength ?? 0) + 32 * (dictionary?.length ?? 0),
    256,
  );
}

/** Returns a value, or rejects at once when `signal` is aborted. @throws AbortError */
export function untilAbort<Value>(value: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      reject(abortError());
    };
    signal.addEventListener('abort', onAbort, { once: true });
    value.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', onAbort);
    });
  });
}

/** Maximum total weight of cached results, in bytes of their columns. */
const CACHE_BYTES = 64 * 2 ** 20;

/** Computes equal requests to an engine only once. */
export class CachedEngine implements Engine {
  #engine: Engine;
  readonly #runs: SharedRuns<Groups | GroupMembers>;

  constructor(engine: Engine, cacheBytes = CACHE_BYTES) {
    this.#engine = engine;
    this.#runs = new SharedRuns(bytesOf, cacheBytes);
  }

  /**
   * Replaces the engine by another one with the same rows. The new engine has its own ids for members, so the cache is cleared.
   */
  moveTo(engine: Engine): void {
    this.#engine = engine;
    this.#runs.clear();
  }

  async aggregate(request: AggregateRequest, options: RunOptions = {}): Promise<Groups> {
    // Callers that request parts do their own caching.
    if (request.parts === true) return this.#engine.aggregate(request, options);
    const key = JSON.stringify(['aggregate', request]);
    const run = (signal: AbortSignal): Promise<Groups> => this.#engine.aggregate(request, { ...options, signal });
    return (await this.#runs.run(key, run, options.signal)) as Groups;
  }

  async members(request: MemberRequest, options: RunOptions = {}): Promise<GroupMembers> {
    const key = JSON.stringify(['members', request]);
    const run = (signal: AbortSignal): Promise<GroupMembers> => this.#engine.members(request, { ...options, signal });
    return (await this.#runs.run(key, run, options.signal)) as GroupMembers;
  }

  /** Rows are not cached: users rarely request the same page of rows twice. */
  rows(request: RowsRequest, options: RunOptions = {}): Promise<Rows> {
    return this.#engine.rows!(request, options);
  }

  /** Bytes of the cached results and of the wrapped engine’s caches. */
  get bytes(): number {
    return this.#runs.bytes + (this.#engine.bytes ?? 0);
  }

  /** Clears the cache, aborts running computations and closes the wrapped engine. */
  close(): void {
    this.#runs.clear();
    this.#engine.close();
  }
}

/** Returns the bytes of a result’s arrays. Dictionaries belong to the table and do not count. */
function bytesOf(answer: Groups | GroupMembers): number {
  const columns = 'values' in answer ? [...answer.keys, ...answer.values] : answer.keys;
  const bytes = columns.reduce((sum, { values, valid }) => sum + values.byteLength + (valid?.byteLength ?? 0), 256);
  return 'members' in answer ? bytes + answer.offsets.byteLength + answer.members.byteLength : bytes;
}
