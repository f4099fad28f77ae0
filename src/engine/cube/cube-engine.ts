import type { Aggregate } from '../../query/expression/expression.js';
import type { BoundDimension, Calendar, Dimension, Predicate } from '../../query/plan.js';
import { abortError, isAbort, SalesError } from '../../util/error.js';
import { Lru } from '../../util/lru.js';
import { asksOnly, conjunctsOf, fitsBins, textOf } from './bins.js';
import { Cube, cubeAggregates, isCubed, type CubeRequest } from './cube.js';
import type { AggregateRequest, Engine, GroupMembers, Groups, MemberRequest, RunOptions } from '../engine.js';
import { aggregateKey } from '../plan-aggregates.js';

/** Maximum total size of all cubes in bytes. */
const CUBE_BYTES = 64 * 2 ** 20;
/** Minimum number of rows per cell of a cube. Below it, a cube is hardly faster than reading the rows. */
const ROWS_PER_CELL = 4;
/** Number of cells that a cube may always have, even over few rows. */
const FEW_CELLS = 4096;
/** Maximum number of brushed dimensions that are tried for a request. */
const MAX_SPACES = 8;

/** A request that will be repeated with other selections on one dimension. */
export interface Brushed {
  readonly request: AggregateRequest;
  readonly dimension: Dimension;
}

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

/** A request, split into the brush and the rest. */
interface Split {
  /** Equal for requests that one cube can answer. */
  readonly key: string;
  readonly brushed: readonly Predicate[];
  readonly others: readonly Predicate[];
}

/** Requests that one cube can answer. */
interface CubePlan {
  readonly request: AggregateRequest;
  readonly dimension: Dimension;
  readonly aggregates: Map<string, Aggregate>;
  readonly splits: Split[];
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
    const { key, others } = splitBy(request, dimension);
    const existing = this.#cubes.get(key);
    if (existing && [...aggregates.keys()].every((aggregate) => existing.aggregates.has(aggregate))) return true;
    const by: CubeRequest['by'] = [...request.by, { name: '', dimension }];
    const limit = Math.max(FEW_CELLS, sizes.rows(request.table) / ROWS_PER_CELL);
    if (sizes.keys(by, request.calendar) > limit * 2) return false;
    const known = new Map([...(existing?.aggregates ?? []), ...aggregates]);
    const pass: CubeRequest = {
      ...request,
      by,
      aggregates: cubeAggregates([...known.values()]),
      where: { kind: 'all', of: others },
      parts: true,
    };
    const groups = await this.#inner.aggregate(pass, options);
    if (!groups.parts || groups.count > limit) return false;
    const cube = await Cube.of(pass, groups, options.pause);
    if (options.signal?.aborted === true) throw abortError();
    this.#cubes.set(key, cube, cube.bytes);
    this.#remember({ table: request.table, dimension });
    return true;
  }

  #remember(space: Space): void {
    const isOther = ({ table, dimension }: Space): boolean =>
      table !== space.table || textOf(dimension) !== textOf(space.dimension);
    this.#spaces = [space, ...this.#spaces.filter(isOther)].slice(0, MAX_SPACES);
  }
}

function splitBy({ table, by, calendar, where }: AggregateRequest, dimension: Dimension): Split {
  const brushed: Predicate[] = [];
  const others: Predicate[] = [];
  for (const predicate of conjunctsOf(where)) (asksOnly(predicate, dimension) ? brushed : others).push(predicate);
  const rest = others.length < 2 ? others.map(textOf) : [...new Set(others.map(textOf))].sort();
  const parts = [textOf(dimension), textOf(calendar), ...by.map((key) => textOf(key.dimension))];
  // JSON contains no raw line breaks.
  return { key: [JSON.stringify(table), ...parts, '', ...rest].join('\n'), brushed, others };
}

/**
 * Groups requests by the cube that can answer them. Skips requests without a clause on the dimension, or with an aggregate that
 * cubes do not support.
 */
function cubePlans(brushed: readonly Brushed[]): readonly CubePlan[] {
  const plans = new Map<string, CubePlan>();
  for (const { request, dimension } of brushed) {
    const split = splitBy(request, dimension);
    if (split.brushed.length === 0 || !request.aggregates.every(isCubed)) continue;
    const entry = plans.get(split.key) ?? { request, dimension, aggregates: new Map<string, Aggregate>(), splits: [] };
    plans.set(split.key, entry);
    entry.splits.push(split);
    for (const aggregate of request.aggregates) entry.aggregates.set(aggregateKey(aggregate), aggregate);
  }
  return [...plans.values()];
}

/** Groups cubes that read the same rows, since an engine can read them together. Filters are processed one after another. */
function byFilter(all: readonly CubePlan[]): readonly (readonly CubePlan[])[] {
  const filters = new Map<string, CubePlan[]>();
  for (const plan of all) {
    const { table, calendar } = plan.request;
    const key = JSON.stringify([table, calendar, plan.splits[0]!.others]);
    filters.set(key, [...(filters.get(key) ?? []), plan]);
  }
  return [...filters.values()];
}

/**
 * Returns the dimensions to try: days first if a selection splits date bins. The earlier period of a comparison, for example, may
 * end in mid-month.
 */
function finerFirst({ request, dimension, splits }: CubePlan): readonly Dimension[] {
  if (dimension.kind !== 'bin-date') return [dimension];
  const fits = splits.every(({ brushed }) => brushed.every((predicate) => fitsBins(predicate, dimension, request.calendar)));
  return fits ? [dimension] : [{ ...dimension, grain: 'day' }, dimension];
}
