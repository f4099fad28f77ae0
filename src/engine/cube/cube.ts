import { sumOf } from '../../util/numbers/sum.js';
import type { Aggregate } from '../../query/expression/expression.js';
import type { BoundDimension, Predicate } from '../../query/plan.js';
import type { ResultColumn } from '../../query/result/result.js';
import { Bins, placesOf } from './bins.js';
import { Cells, type Spans } from './cells.js';
import { MemberStore } from './members.js';
import { ChosenStore, CountStore, DoublesStore, picked, SumStore, type Store } from './stores.js';
import type { AggregateParts, AggregateRequest, Counts, Groups, Repeats, RunOptions } from '../engine.js';
import { listsOfDistinct } from '../threads/member-lists.js';
import { aggregateKey } from '../measure-values.js';

const ROWS: Aggregate = { kind: 'aggregate', name: 'count' };

/** The request of a cube’s source result: a pass over all bins of the brushed dimension. */
export interface CubeRequest extends AggregateRequest {
  /** The brushed dimension is the last key. */
  readonly by: readonly [...(readonly BoundDimension[]), BoundDimension];
  readonly parts: true;
}

/** True when a cube can combine an aggregate from bins. */
export function isCubed({ name }: Aggregate): boolean {
  return ['count', 'sum', 'avg', 'min', 'max', 'first', 'last', 'distinct'].includes(name);
}

/**
 * Returns the aggregates that a cube’s source result needs: the row count, `aggregates`, and for `distinct` the count of rows
 * with a member.
 */
export function cubeAggregates(aggregates: readonly Aggregate[]): readonly Aggregate[] {
  const byKey = new Map<string, Aggregate>();
  for (const aggregate of [ROWS, ...aggregates, ...aggregates.flatMap((one) => presentOf(one) ?? [])]) {
    byKey.set(aggregateKey(aggregate), aggregate);
  }
  return [...byKey.values()];
}

/** Returns the count of rows with a value, for an aggregate with parts that lack counts; otherwise `undefined`. */
function presentOf(aggregate: Aggregate): Aggregate | undefined {
  if (aggregate.name !== 'distinct') return undefined;
  return { ...aggregate, name: 'count' };
}

/**
 * Stores the results of one request for any selection of bins of a dimension. It keeps aggregates per group and bin as running
 * sums over the bins. A step of a brush costs a few subtractions per group, independent of the number of rows.
 */
export class Cube {
  readonly #keys: readonly ResultColumn[];
  readonly #hasKeys: boolean;
  readonly #bins: Bins;
  readonly #cells: Cells;
  readonly #rows: CountStore;
  readonly #stores = new Map<string, Store>();
  /** All aggregates of the source result, by key. */
  readonly aggregates: ReadonlyMap<string, Aggregate>;
  readonly #total: number;
  readonly #countsMissing: boolean;

  private constructor({ by, aggregates, calendar }: CubeRequest, groups: Groups) {
    const keys = groups.keys.slice(0, -1);
    const column = groups.keys.at(-1)!;
    const places = placesOf(column);
    this.#bins = new Bins(by.at(-1)!.dimension, column, places, calendar);
    this.#cells = new Cells(keys, groups.count, places, this.#bins.count);
    this.#keys = keys.map((key) => picked(key, this.#cells.rows));
    this.#hasKeys = keys.length > 0;
    this.aggregates = new Map(aggregates.map((aggregate) => [aggregateKey(aggregate), aggregate]));
    this.#total = groups.total;
    this.#countsMissing = groups.missing !== undefined;
    const rows = aggregates.findIndex((aggregate) => aggregateKey(aggregate) === aggregateKey(ROWS));
    this.#rows = new CountStore(countsOf(groups.parts?.[rows]), this.#cells.sources);
  }

  /**
   * Builds a cube from `groups`, the result of `request`, with a pause before each aggregate. Aggregates that it cannot combine
   * are skipped.
   */
  static async of(request: CubeRequest, groups: Groups, { pause, doubles = false }: CubeOptions): Promise<Cube> {
    const cube = new Cube(request, groups);
    const parts = new Map(request.aggregates.map((aggregate, i) => [aggregateKey(aggregate), groups.parts?.[i]]));
    for (const [key, aggregate] of cube.aggregates) {
      await pause?.();
      const isCounted = groups.repeats !== undefined && aggregate.name === 'distinct';
      const store = isCounted ? cube.#countedStore(aggregate, parts, groups.repeats) : cube.#storeOf(aggregate, parts);
      if (store && (doubles || !(store instanceof DoublesStore))) cube.#stores.set(key, store);
    }
    cube.#cells.settle();
    return cube;
  }

  /** Size in bytes. */
  get bytes(): number {
    const stores = [this.#rows, this.#cells, this.#bins, ...this.#stores.values()];
    return stores.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /**
   * Returns the result over the bins that predicates on the brushed dimension select; `undefined` when the cube lacks an
   * aggregate. `part` limits the bins to this share of all, the first ones.
   */
  answer({ by, aggregates }: AggregateRequest, brushed: readonly Predicate[], part = 1): Groups | undefined {
    const stores = aggregates.map((aggregate) => this.#stores.get(aggregateKey(aggregate)));
    if (stores.includes(undefined)) return undefined;
    const runs = this.#bins.select(brushed, part);
    if (!runs) return undefined;
    const all = this.#cells.stretches(runs);
    const counts = this.#rows.counts(all);
    const stretches = this.#hasKeys ? withRows(all, counts) : all;
    const rows = stretches === all ? counts : this.#rows.counts(stretches);
    const values = aggregates.map((aggregate, a) => stores[a]!.column(aggregate, stretches));
    if (!values.every((column) => column !== undefined)) return undefined;
    const keys = this.#keys.map((key, k) => ({
      ...(stretches === all ? key : picked(key, stretches.groups)),
      name: by[k]!.name,
    }));
    const selected = sumOf(rows);
    return {
      count: rows.length,
      keys,
      values,
      ...(this.#countsMissing ? { missing: missingOf({ keys, rows, selected, stretches }, stores as readonly Store[]) } : {}),
      selected,
      total: this.#total,
    };
  }

  #countedStore(aggregate: Aggregate, all: ReadonlyMap<string, AggregateParts | undefined>, repeats: Repeats): Store | undefined {
    const key = aggregateKey(aggregate);
    const counts = countsOf(all.get(aggregateKey(presentOf(aggregate)!)));
    const index = [...this.aggregates.keys()].indexOf(key);
    const members = countsOf(all.get(key));
    return MemberStore.ofCounts({ members, counts, repeats, index }, this.#cells, this.#bins.kind);
  }

  #storeOf(aggregate: Aggregate, all: ReadonlyMap<string, AggregateParts | undefined>): Store | undefined {
    const parts = all.get(aggregateKey(aggregate));
    const { sources } = this.#cells;
    switch (parts?.kind) {
      case 'count':
        return new CountStore(parts.counts, sources);
      case 'sum':
        return new SumStore(parts, sources);
      case 'doubles':
        return new DoublesStore(parts, sources);
      case 'chosen':
        return new ChosenStore(parts, sources, aggregate);
      case 'members':
      case 'marked':
        return MemberStore.of(
          listsOfDistinct(parts),
          countsOf(all.get(aggregateKey(presentOf(aggregate)!))),
          this.#cells,
          this.#bins.kind,
        );
      default:
        return undefined;
    }
  }
}

/** How a cube is built. */
export interface CubeOptions extends Pick<RunOptions, 'pause'> {
  /** True to add up sums of doubles too. They differ from those of one pass in the last bits. */
  readonly doubles?: boolean;
}

function countsOf(parts: AggregateParts | undefined): Counts {
  return parts?.kind === 'count' ? parts.counts : new Int32Array(0);
}

/** Keeps the groups with rows; returns `stretches` itself when all groups have rows. */
function withRows(stretches: Spans, counts: Float64Array): Spans {
  if (!counts.includes(0)) return stretches;
  const { runs, from, to } = stretches;
  const groups = stretches.groups.filter((group) => counts[group]! > 0);
  const pick = (cells: Int32Array): Int32Array => {
    const some = new Int32Array(groups.length * runs);
    groups.forEach((group, i) => some.set(cells.subarray(group * runs, (group + 1) * runs), i * runs));
    return some;
  };
  return { groups, runs, from: pick(from), to: pick(to) };
}

interface Counted {
  readonly keys: readonly ResultColumn[];
  readonly rows: Float64Array;
  readonly selected: number;
  readonly stretches: Spans;
}

function missingOf({ keys, rows, selected, stretches }: Counted, stores: readonly Store[]): NonNullable<Groups['missing']> {
  return {
    keys: keys.map(({ valid }) => (valid ? rows.reduce((sum, count, group) => sum + (valid[group] === 0 ? count : 0), 0) : 0)),
    values: stores.map((store) => selected - store.present(stretches)),
  };
}
