import { abortError } from '../util/error.js';
import { Lru } from '../util/lru.js';
import type { AggregateRequest, Engine, GroupMembers, Groups, MemberRequest, Rows, RowsRequest, RunOptions } from './engine.js';

/** Maximum total weight of cached results, in bytes of their columns. */
const CACHE_BYTES = 64 * 2 ** 20;

/** A running computation and the number of its callers. */
interface Running<Answer> {
  readonly answer: Promise<Answer>;
  readonly controller: AbortController;
  callers: number;
}

/**
 * Caches the results of an engine. Identical requests share one computation while it runs; later ones use the cached result until
 * the cache evicts it. A caller that aborts gets its `AbortError` immediately. The computation ends when all callers have
 * aborted.
 */
export class CachedEngine implements Engine {
  #engine: Engine;
  readonly #cache: Lru<Groups | GroupMembers>;
  readonly #running = new Map<string, Running<Groups | GroupMembers>>();

  constructor(engine: Engine, cacheBytes = CACHE_BYTES) {
    this.#engine = engine;
    this.#cache = new Lru(cacheBytes);
  }

  /**
   * Replaces the engine by another one with the same rows. The new engine has its own ids for members, so the cache is cleared.
   */
  moveTo(engine: Engine): void {
    this.#engine = engine;
    this.#cache.clear();
  }

  async aggregate(request: AggregateRequest, options: RunOptions = {}): Promise<Groups> {
    // Callers that request parts do their own caching.
    if (request.parts === true) return this.#engine.aggregate(request, options);
    const compute = (shared: RunOptions): Promise<Groups> => this.#engine.aggregate(request, shared);
    return (await this.#ask(JSON.stringify(['aggregate', request]), compute, options)) as Groups;
  }

  async members(request: MemberRequest, options: RunOptions = {}): Promise<GroupMembers> {
    const compute = (shared: RunOptions): Promise<GroupMembers> => this.#engine.members(request, shared);
    return (await this.#ask(JSON.stringify(['members', request]), compute, options)) as GroupMembers;
  }

  /** Rows are not cached: users rarely request the same page of rows twice. */
  rows(request: RowsRequest, options: RunOptions = {}): Promise<Rows> {
    return this.#engine.rows!(request, options);
  }

  /** Bytes of the cached results and of the wrapped engine’s caches. */
  get bytes(): number {
    return this.#cache.weight + (this.#engine.bytes ?? 0);
  }

  /** Clears the cache, aborts running computations and closes the wrapped engine. */
  close(): void {
    for (const { controller } of this.#running.values()) controller.abort();
    this.#running.clear();
    this.#cache.clear();
    this.#engine.close();
  }

  async #ask(
    key: string,
    compute: (options: RunOptions) => Promise<Groups | GroupMembers>,
    { signal, pause }: RunOptions,
  ): Promise<Groups | GroupMembers> {
    if (signal?.aborted === true) throw abortError();
    const cached = this.#cache.get(key);
    if (cached !== undefined) return cached;
    const running = this.#running.get(key) ?? this.#start(key, compute, pause);
    running.callers++;
    return await this.#wait(key, running, signal);
  }

  #start(
    key: string,
    compute: (options: RunOptions) => Promise<Groups | GroupMembers>,
    pause: RunOptions['pause'],
  ): Running<Groups | GroupMembers> {
    const controller = new AbortController();
    const answer = compute({ signal: controller.signal, ...(pause === undefined ? {} : { pause }) });
    const running = { answer, controller, callers: 0 };
    this.#running.set(key, running);
    const end = (): void => {
      if (this.#running.get(key) === running) this.#running.delete(key);
    };
    answer.then(
      (groups) => {
        // A closed engine caches nothing, even if a computation outlived its abort.
        if (this.#running.get(key) === running) this.#cache.set(key, groups, weightOf(groups) + key.length * 2);
        end();
      },
      // The callers handle the error.
      end,
    );
    return running;
  }

  async #wait(
    key: string,
    running: Running<Groups | GroupMembers>,
    signal: AbortSignal | undefined,
  ): Promise<Groups | GroupMembers> {
    if (signal === undefined) return await running.answer;
    return await new Promise((resolve, reject) => {
      const giveUp = (): void => {
        running.callers--;
        if (running.callers === 0) this.#abort(key, running);
        reject(abortError());
      };
      signal.addEventListener('abort', giveUp, { once: true });
      running.answer.then(resolve, reject).finally(() => {
        signal.removeEventListener('abort', giveUp);
      });
    });
  }

  #abort(key: string, running: Running<Groups | GroupMembers>): void {
    if (this.#running.get(key) === running) this.#running.delete(key);
    running.controller.abort();
  }
}

/** Returns the bytes of a result’s arrays. Dictionaries belong to the table and do not count. */
function weightOf(answer: Groups | GroupMembers): number {
  const columns = 'values' in answer ? [...answer.keys, ...answer.values] : answer.keys;
  const bytes = columns.reduce((sum, { values, valid }) => sum + values.byteLength + (valid?.byteLength ?? 0), 256);
  return 'members' in answer ? bytes + answer.offsets.byteLength + answer.members.byteLength : bytes;
}
