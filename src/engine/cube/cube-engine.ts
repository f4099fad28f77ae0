import type { Aggregate } from '../../query/expression/expression.js';
import type { BoundDimension, Calendar, Dimension, Predicate } from '../../query/plan.js';
import { abortError, isAbort, SalesError } from '../../util/error.js';
import { Lru } from '../../util/lru.js';
import { asksOnly, conjunctsOf, fitsBins, textOf } from './bins.js';
import { Cube, cubeAggregates, isCubed, type CubeRequest } from './cube.js';
import type { AggregateRequest, Engine, GroupMembers, Groups, MemberRequest, RunOptions } from '../engine.js';
import { aggregateKey } from '../plan-aggregates.js';

/** Cubes weigh at most this much together, in bytes. */
const CUBE_BYTES = 64 * 2 ** 20;
/** A cube has at most a cell for so many rows: with more of them it would be hardly faster than the rows. */
const ROWS_PER_CELL = 4;
/** As many cells are no burden, however few rows there are. */
const FEW_CELLS = 4096;
/** How many brushed dimensions are looked for cubes. */
const MOST_SPACES = 8;

/** A request that will come again and again with other choices on one dimension. */
export interface Brushed {
  readonly request: AggregateRequest;
  readonly dimension: Dimension;
}

/** How many rows a table has, and how many different values at most a combination of keys; Infinity where that is not known. */
export interface Sizes {
  rows(table: string): number;
  keys(by: readonly BoundDimension[], calendar: Calendar): number;
}

/** A brushed dimension of the rows of a table. */
interface Space {
  readonly table: string;
  readonly dimension: Dimension;
}

/** What a request asks besides the choice of bins. */
interface Split {
  /** The same for requests that one cube can answer. */
  readonly key: string;
  readonly brushed: readonly Predicate[];
  readonly others: readonly Predicate[];
}

/** Requests that one cube can answer. */
interface Wanted {
  readonly request: AggregateRequest;
  readonly dimension: Dimension;
  readonly aggregates: Map<string, Aggregate>;
  readonly splits: Split[];
}

/** Cubes that are being built. */
interface Preparing {
  readonly key: string;
  readonly abort: AbortController;
  readonly done: Promise<void>;
}

/**
 * An engine that answers from cubes what it was prepared for, and leaves all else to the engine behind. What it answers is what that one would: the same
 * groups, counts, exact sums.
 */
export class CubeEngine implements Engine {
  readonly #behind: Engine;
  readonly #cubes: Lru<Cube>;
  #spaces: readonly Space[] = [];
  #preparing: Preparing | undefined;

  constructor(behind: Engine, cubeBytes = CUBE_BYTES) {
    this.#behind = behind;
    this.#cubes = new Lru(cubeBytes);
  }

  async aggregate(request: AggregateRequest, options: RunOptions = {}): Promise<Groups> {
    if (options.signal?.aborted === true) throw abortError();
    return this.#fromCube(request) ?? (await this.#behind.aggregate(request, options));
  }

  members(request: MemberRequest, options?: RunOptions): Promise<GroupMembers> {
    return this.#behind.members(request, options);
  }

  /** Drops all cubes, and closes the engine behind. */
  close(): void {
    this.#preparing?.abort.abort();
    this.#cubes.clear();
    this.#spaces = [];
    this.#behind.close();
  }

  /** An engine that answers what cubes tell, and gives up all else: it reads no row. `part`: from the first of their bins, so many of all. */
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

  /** The bytes of all cubes. */
  get cubeBytes(): number {
    return this.#cubes.weight;
  }

  /** The bytes of all cubes, and of what the engine behind keeps. */
  get bytes(): number {
    return this.cubeBytes + (this.#behind.bytes ?? 0);
  }

  /**
   * Builds the cubes for requests that have a clause on their dimension, with one pass of the engine behind each, as far as they are worth it; what
   * that engine cannot answer is left out. Ends when they are there, when others are asked for, or when `pause` throws an `AbortError`.
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
    for (const together of underOneFilter(wantedOf(brushed))) {
      const built = await Promise.all(together.map((wanted) => this.#isBuilt(wanted, sizes, options)));
      if (built.includes(false)) return;
    }
  }

  /** Builds one cube, as far as it can be built; false where the preparation was given up. */
  async #isBuilt(wanted: Wanted, sizes: Sizes, options: RunOptions): Promise<boolean> {
    try {
      for (const dimension of finerFirst(wanted)) if (await this.#hasBuilt({ ...wanted, dimension }, sizes, options)) break;
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

  /** Whether there is a cube for requests now. */
  async #hasBuilt({ request, dimension, aggregates }: Wanted, sizes: Sizes, options: RunOptions): Promise<boolean> {
    const { key, others } = splitBy(request, dimension);
    const kept = this.#cubes.get(key);
    if (kept && [...aggregates.keys()].every((aggregate) => kept.asked.has(aggregate))) return true;
    const by: CubeRequest['by'] = [...request.by, { name: '', dimension }];
    const limit = Math.max(FEW_CELLS, sizes.rows(request.table) / ROWS_PER_CELL);
    if (sizes.keys(by, request.calendar) > limit * 2) return false;
    const known = new Map([...(kept?.asked ?? []), ...aggregates]);
    const pass: CubeRequest = {
      ...request,
      by,
      aggregates: cubeAggregates([...known.values()]),
      where: { kind: 'all', of: others },
      parts: true,
    };
    const groups = await this.#behind.aggregate(pass, options);
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
    this.#spaces = [space, ...this.#spaces.filter(isOther)].slice(0, MOST_SPACES);
  }
}

function splitBy({ table, by, calendar, where }: AggregateRequest, dimension: Dimension): Split {
  const brushed: Predicate[] = [];
  const others: Predicate[] = [];
  for (const predicate of conjunctsOf(where)) (asksOnly(predicate, dimension) ? brushed : others).push(predicate);
  const rest = others.length < 2 ? others.map(textOf) : [...new Set(others.map(textOf))].sort();
  const parts = [textOf(dimension), textOf(calendar), ...by.map((key) => textOf(key.dimension))];
  // JSON has no line breaks of its own.
  return { key: [JSON.stringify(table), ...parts, '', ...rest].join('\n'), brushed, others };
}

/** Requests by the cube that can answer them: those without a clause on the dimension, or with an aggregate that no cube has, by none. */
function wantedOf(brushed: readonly Brushed[]): readonly Wanted[] {
  const wanted = new Map<string, Wanted>();
  for (const { request, dimension } of brushed) {
    const split = splitBy(request, dimension);
    if (split.brushed.length === 0 || !request.aggregates.every(isCubed)) continue;
    const one = wanted.get(split.key) ?? { request, dimension, aggregates: new Map<string, Aggregate>(), splits: [] };
    wanted.set(split.key, one);
    one.splits.push(split);
    for (const aggregate of request.aggregates) one.aggregates.set(aggregateKey(aggregate), aggregate);
  }
  return [...wanted.values()];
}

/** Those that read the same rows, which an engine may read together; each filter is one after the other. */
function underOneFilter(all: readonly Wanted[]): readonly (readonly Wanted[])[] {
  const filters = new Map<string, Wanted[]>();
  for (const wanted of all) {
    const { table, calendar } = wanted.request;
    const key = JSON.stringify([table, calendar, wanted.splits[0]!.others]);
    filters.set(key, [...(filters.get(key) ?? []), wanted]);
  }
  return [...filters.values()];
}

/** The brushed dimension, and days before it where bins of dates are cut through: the earlier side of a comparison may end in mid-month. */
function finerFirst({ request, dimension, splits }: Wanted): readonly Dimension[] {
  if (dimension.kind !== 'bin-date') return [dimension];
  const fits = splits.every(({ brushed }) => brushed.every((predicate) => fitsBins(predicate, dimension, request.calendar)));
  return fits ? [dimension] : [{ ...dimension, grain: 'day' }, dimension];
}
