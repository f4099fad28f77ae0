import { DAY_MS } from '../../query/time/calendar-date.js';
import type { Aggregate } from '../../query/expression/expression.js';
import { conjunctsOf, type Dimension, type Predicate, type BoundDimension, type Calendar } from '../../query/plan.js';
import { grouped } from '../../util/grouped.js';
import type { AggregateRequest, Engine, GroupMembers, Groups, MemberRequest, RunOptions } from '../engine.js';
import { aggregateKey } from '../measure-values.js';
import { asksOnly, fitsBins, textOf } from './bins.js';
import { cubeAggregates, isCubed, type CubeRequest, Cube, type CubeOptions } from './cube.js';
import { abortError, isAbort, SalesError } from '../../util/error.js';
import { Lru } from '../../util/lru.js';
import type { Catalog } from '../../query/catalog.js';
import type { ColumnRef } from '../../query/schema.js';
import { valuesOfPart } from '../../query/time/selected-days.js';
import { binCount, TIME_GRAINS, type TimeGrain } from '../../query/time/time-grain.js';

/** A request that will be repeated with other selections on one dimension. */
export interface Brushed {
  readonly request: AggregateRequest;
  readonly dimension: Dimension;
  /** True for a comparison: the earlier period may end within a bin, since it has as many days as the current one. */
  readonly isCompared?: boolean;
}

/** A request, split into the brush and the rest. */
interface Split {
  /** Equal for requests that one cube can answer. */
  readonly key: string;
  readonly brushed: readonly Predicate[];
  readonly others: readonly Predicate[];
}

/** Requests that one cube can answer. */
export interface CubePlan {
  readonly request: AggregateRequest;
  readonly dimension: Dimension;
  readonly aggregates: Map<string, Aggregate>;
  readonly splits: Split[];
  /** True when one of the requests belongs to a comparison. */
  isCompared: boolean;
}

/** Splits the predicates of a request into those on a dimension and all others. */
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
export function cubePlans(brushed: readonly Brushed[], canCombine = isCubed): readonly CubePlan[] {
  const plans = new Map<string, CubePlan>();
  for (const { request, dimension, isCompared = false } of brushed) {
    const split = splitBy(request, dimension);
    if (split.brushed.length === 0 || !request.aggregates.every((aggregate) => canCombine(aggregate))) continue;
    const entry: CubePlan = plans.get(split.key) ?? {
      request,
      dimension,
      aggregates: new Map<string, Aggregate>(),
      splits: [],
      isCompared,
    };
    plans.set(split.key, entry);
    entry.isCompared ||= isCompared;
    entry.splits.push(split);
    for (const aggregate of request.aggregates) entry.aggregates.set(aggregateKey(aggregate), aggregate);
  }
  return [...plans.values()];
}

/** Groups cubes that read the same rows, since an engine can read them together. Filters are processed one after another. */
function byFilter(all: readonly CubePlan[]): readonly (readonly CubePlan[])[] {
  const filterOf = ({ request, splits }: CubePlan): string =>
    JSON.stringify([request.table, request.calendar, splits[0]!.others]);
  return [...grouped(all.map((plan) => [filterOf(plan), plan])).values()];
}

/**
 * Returns the dimensions to try: days first if a selection splits date bins. The earlier period of a comparison, for example, may
 * end in mid-month.
 */
export function finerFirst({
  request,
  dimension,
  splits,
}: Pick<CubePlan, 'request' | 'dimension' | 'splits'>): readonly Dimension[] {
  if (dimension.kind !== 'bin-date') return [dimension];
  const fits = splits.every(({ brushed }) => brushed.every((predicate) => fitsBins(predicate, dimension, request.calendar)));
  return fits ? [dimension] : [{ ...dimension, grain: 'day' }, dimension];
}

/** Returns the pass over all bins of a dimension from which a cube for a plan is built. `aggregates` are those of the plan and of its cube so far. */
export function passOf(request: AggregateRequest, dimension: Dimension, aggregates: Iterable<Aggregate>): CubeRequest {
  return {
    ...request,
    by: [...request.by, { name: '', dimension }],
    aggregates: cubeAggregates([...aggregates]),
    where: { kind: 'all', of: splitBy(request, dimension).others },
    parts: true,
  };
}

/** Maximum total size of all cubes in bytes. */
const CUBE_BYTES = 64 * 2 ** 20;
/** Minimum number of rows per cell of a cube. Below it, a cube is hardly faster than reading the rows. */
const ROWS_PER_CELL = 4;
/** Number of cells that a cube may always have, even over few rows. */
const MIN_CELL_LIMIT = 4096;
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
    const limit = Math.max(MIN_CELL_LIMIT, sizes.rows(request.table) / ROWS_PER_CELL);
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

/** Returns the number of rows and distinct keys of tables, as far as the catalog contains them. */
export function sizesOf(catalog: Catalog): Sizes {
  return {
    rows: (table) => catalog.tables.find(({ name }) => name === table)?.rowCount ?? 0,
    keys: (by, calendar) =>
      independent(by).reduce((product, dimension) => product * (countOf(dimension, catalog, calendar) + 1), 1),
  };
}

/** Drops date bins that finer bins of the same date already determine: a month and a day give no more combinations than days. */
function independent(by: readonly BoundDimension[]): readonly Dimension[] {
  const finest = new Map<string, Extract<Dimension, { kind: 'bin-date' }>>();
  const others: Dimension[] = [];
  for (const { dimension } of by) {
    if (dimension.kind !== 'bin-date') {
      others.push(dimension);
      continue;
    }
    const key = JSON.stringify(dimension.ref);
    const known = finest.get(key);
    if (!known || isFiner(dimension.grain, known.grain)) finest.set(key, dimension);
  }
  return [...others, ...finest.values()];
}

const isFiner = (a: TimeGrain, b: TimeGrain): boolean => TIME_GRAINS.indexOf(a) < TIME_GRAINS.indexOf(b);

const HOURS = 24;

/** Returns the maximum number of values of a dimension, without the missing one. */
function countOf(dimension: Dimension, catalog: Catalog, calendar: Calendar): number {
  switch (dimension.kind) {
    case 'column':
      return catalogColumn(catalog, dimension.ref)?.distinct ?? Infinity;
    case 'part':
      return dimension.part === 'hour' ? HOURS : valuesOfPart(dimension.part, calendar);
    case 'customer-type':
      return 2;
    case 'level':
      return dimension.bins?.length ?? Infinity;
    case 'bin-date': {
      const { type, min, max } = catalogColumn(catalog, dimension.ref) ?? {};
      if (min === undefined || max === undefined) return Infinity;
      const unit = type === 'datetime' ? DAY_MS : 1;
      // In its time zone, an instant may be a day earlier or later.
      return binCount(Math.floor(min / unit) - 1, Math.floor(max / unit) + 1, dimension.grain, calendar);
    }
    case 'bin-number': {
      const { distinct = Infinity, min = -Infinity, max = Infinity } = catalogColumn(catalog, dimension.ref) ?? {};
      return Math.min(distinct, Math.floor((max - min) / dimension.width) + 2);
    }
  }
}

function catalogColumn({ columns }: Catalog, { table, column }: ColumnRef): Catalog['columns'][number] | undefined {
  return columns.find((one) => one.table === table && one.name === column);
}
