import type { BoundDimension, Calendar, Dimension } from '../../query/plan.js';
import { abortError, isAbort, SalesError } from '../../util/error.js';
import { Lru } from '../../util/lru.js';
import { textOf } from './bins.js';
import { Cube, type CubeOptions, type CubeRequest } from './cube.js';
import { byFilter, cubePlans, finerFirst, passOf, splitBy, type Brushed, type CubePlan } from './cube-plans.js';
import type { AggregateRequest, Engine, GroupMembers, Groups, MemberRequest, RunOptions } from '../engine.js';

/** Maximum total size of all cubes in bytes. */
const CUBE_BYTES = 64 * 2 ** 20;
/** Minimum number of rows per cell of a cube. Below it, a cube is hardly faster than reading the rows. */
const ROWS_PER_CELL = 4;
/** Number of cells that a cube may always have, even over few rows. */
const FEW_CELLS = 4096;
/** Maximum number of brushed dimensions that are tried for a request. */
const MAX_SPACES = 8;

/** Number of rows of a table, and maximum number of distinct key combinations (Infinity when unknown). */
export interface Sizes {
  rows(table: string): number;
  keys(by: readonly BoundDimension[], calendar: Calendar): number;
}

/** A brushed dimension of a table. */
interface Space {
  readonly table: string;
  readonly dimension: Dimension;
}

/** Cubes under construction. */
interface Preparing {
  readonly key: string;
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

/**
 * Answers prepared requests from cubes, and forwards all others to the wrapped engine. Results are identical: the same groups,
 * counts and exact sums.
 */
export class CubeEngine implements Engine {
  readonly #inner: Engine;
  readonly #cubes: Lru<Cube>;
  #spaces: readonly Space[] = [];
  #preparing: Preparing | undefined;

  constructor(inner: Engine, cubeBytes = CUBE_BYTES) {
    this.#inner = inner;
    this.#cubes = new Lru(cubeBytes);
  }

  async aggregate(request: AggregateRequest, options: RunOptions = {}): Promise<Groups> {
    if (options.signal?.aborted === true) throw abortError();
    return this.#fromCube(request) ?? (await this.#inner.aggregate(request, options));
  }

  members(request: MemberRequest, options?: RunOptions): Promise<GroupMembers> {
    return this.#inner.members(request, options);
  }

  /** Drops all cubes and closes the wrapped engine. */
  close(): void {
    this.#preparing?.abort.abort();
    this.#cubes.clear();
    this.#spaces = [];
    this.#inner.close();
  }

  /**
   * Returns an engine that answers from cubes only and aborts all other requests, so it reads no rows. `part` limits the answers
   * to this share of the bins, the first ones.
   */
  cubesAlone(part = 1): Engine {
    const giveUp = (): Promise<never> => Promise.reject(abortError());
    return {
      aggregate: (request) => {
        const answer = this.#fromCube(request, part);
        return answer ? Promise.resolve(answer) : giveUp();
      },
      members: giveUp,
      close: () => undefined,
    };
  }

  /** Size of all cubes in bytes. */
  get cubeBytes(): number {
    return this.#cubes.weight;
  }

  /** Size of all cubes and of the wrapped engine’s caches in bytes. */
  get bytes(): number {
    return this.cubeBytes + (this.#inner.bytes ?? 0);
  }

  /**
   * Builds cubes for requests with a clause on their dimension, one pass of the wrapped engine each, unless a cube does not pay.
   * Requests that the engine cannot answer are skipped. Resolves when the cubes are built, when another preparation starts, or
   * when `pause` throws an `AbortError`.
   */
  async prepare(brushed: readonly Brushed[], sizes: Sizes, pause?: RunOptions['pause']): Promise<void> {
    const key = JSON.stringify(brushed);
    if (this.#preparing?.key === key) return this.#preparing.done;
    this.#preparing?.abort.abort();
    const abort = new AbortController();
    const preparing = { key, abort, done: this.#build(brushed, sizes, { signal: abort.signal, ...(pause ? { pause } : {}) }) };
    this.#preparing = preparing;
    try {
      await preparing.done;
    } finally {
      if (this.#preparing === preparing) this.#preparing = undefined;
    }
  }

  async #build(brushed: readonly Brushed[], sizes: Sizes, options: RunOptions): Promise<void> {
    for (const together of byFilter(cubePlans(brushed))) {
      const built = await Promise.all(together.map((plan) => this.#tryBuild(plan, sizes, options)));
      if (built.includes(false)) return;
    }
  }

  /** Builds one cube if possible; false when the preparation was aborted. */
  async #tryBuild(plan: CubePlan, sizes: Sizes, options: RunOptions): Promise<boolean> {
    try {
      for (const dimension of finerFirst(plan)) if (await this.#buildCube({ ...plan, dimension }, sizes, options)) break;
    } catch (error) {
      if (isAbort(error)) return false;
      if (!(error instanceof SalesError)) throw error;
    }
    return true;
  }

  #fromCube(request: AggregateRequest, part?: number): Groups | undefined {
    if (request.parts === true) return undefined;
    for (const space of this.#spaces) {
      if (space.table !== request.table) continue;
      const { key, brushed } = splitBy(request, space.dimension);
      const answer = this.#cubes.get(key)?.answer(request, brushed, part);
      if (answer) return answer;
    }
    return undefined;
  }

  /** Builds a cube unless it exists; false when it would be too large. */
  async #buildCube({ request, dimension, aggregates }: CubePlan, sizes: Sizes, options: RunOptions): Promise<boolean> {
    const { key } = splitBy(request, dimension);
    const existing = this.#cubes.get(key);
    if (existing && [...aggregates.keys()].every((aggregate) => existing.aggregates.has(aggregate))) return true;
    const known = new Map([...(existing?.aggregates ?? []), ...aggregates]);
    const pass = passOf(request, dimension, known.values());
    const limit = Math.max(FEW_CELLS, sizes.rows(request.table) / ROWS_PER_CELL);
    if (sizes.keys(pass.by, request.calendar) > limit * 2) return false;
    const groups = await this.#inner.aggregate(pass, options);
    if (!groups.parts || groups.count > limit) return false;
    await this.add(pass, groups, options);
    return true;
  }

  /** Builds a cube from the result of its pass. @throws AbortError when aborted */
  async add(pass: CubeRequest, groups: Groups, options: RunOptions & CubeOptions = {}): Promise<void> {
    const cube = await Cube.of(pass, groups, options);
    if (options.signal?.aborted === true) throw abortError();
    const { dimension } = pass.by.at(-1)!;
    const { key } = splitBy({ ...pass, by: pass.by.slice(0, -1) }, dimension);
    this.#cubes.set(key, cube, cube.bytes);
    this.#remember({ table: pass.table, dimension });
  }

  #remember(space: Space): void {
    const isOther = ({ table, dimension }: Space): boolean =>
      table !== space.table || textOf(dimension) !== textOf(space.dimension);
    this.#spaces = [space, ...this.#spaces.filter(isOther)].slice(0, MAX_SPACES);
  }
}
