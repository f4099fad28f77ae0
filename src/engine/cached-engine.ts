import type { AggregateRequest, Engine, GroupMembers, Groups, MemberRequest, Rows, RowsRequest, RunOptions } from './engine.js';
import { SharedRuns } from './shared-runs.js';

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
