import type { Aggregate, MeasureExpression } from '../../query/expression/expression.js';
import type { ResultColumn } from '../../query/result/result.js';
import { SalesError } from '../../util/error.js';
import { WORD } from '../../util/numbers/exact-sum.js';
import { sumOf } from '../../util/numbers/sum.js';
import { remembered } from '../../util/promises.js';
import type {
  AggregateParts,
  AggregateRequest,
  Engine,
  GroupMembers,
  Groups,
  Repeats,
  RetainedCounts,
  RetainedRequest,
  Rows,
  RowsRequest,
  RunOptions,
  ShapeRequest,
} from '../engine.js';
import type { ShapeRows } from '../../query/shape.js';
import { aggregateKey } from '../measure-values.js';
import { sampledShare } from './group-query.js';
import { numberVector, toColumn, vectorOf } from '../vector.js';
import {
  storedDimension,
  storedNames,
  storedPredicate,
  shareOf,
  storedAggregate,
  type Rollup,
  type StoredName,
} from './rollup.js';
import { joinedAggregates, type SqlEngine } from './sql-engine.js';

/** A request to a rollup, and how its groups become those of the rows. */
interface Rewritten {
  readonly request: AggregateRequest;
  /** Returns `undefined` where values that are counted in several groups of the rollup would be added up. */
  readonly read: (groups: Groups) => Omit<Groups, 'total'> | undefined;
}

/** Answers requests from rollups where they fit, and all others from the rows. The figures are the same. */
export class RollupEngine implements Engine {
  readonly selectsTop = true;
  readonly #rows: SqlEngine;
  readonly #rollups: readonly Rollup[];
  readonly #totals = new Map<Rollup, Promise<number>>();

  /** `rollups` are in the order in which they are tried. */
  constructor(rows: SqlEngine, rollups: readonly Rollup[]) {
    this.#rows = rows;
    this.#rollups = rollups;
  }

  async aggregate(request: AggregateRequest, options: RunOptions = {}): Promise<Groups> {
    return (
      (await this.#fromOne(request, options)) ??
      (await this.#fromSeveral(request, options)) ??
      this.#rows.aggregate(request, options)
    );
  }

  async #fromOne(request: AggregateRequest, options: RunOptions): Promise<Groups | undefined> {
    for (const rollup of this.#rollups) {
      const rewritten = rewriteSide(request, rollup);
      if (rewritten === undefined) continue;
      try {
        const [groups, total] = await Promise.all([
          this.#rows.aggregate(rewritten.request, options),
          this.#totalOf(rollup, request),
        ]);
        const found = rewritten.read(groups);
        if (found) return { ...found, total, rollups: [rollup.by] };
      } catch (error) {
        // All groups are too many, but the first ones may be asked of the rows.
        if (request.top === undefined || !(error instanceof SalesError && error.code === 'too-large')) throw error;
      }
    }
    return undefined;
  }

  /** Returns groups with aggregates of several rollups; `undefined` where one of them is in none. */
  async #fromSeveral(request: AggregateRequest, options: RunOptions): Promise<Groups | undefined> {
    const own = request.aggregates.map((aggregate): AggregateRequest => ({ ...request, aggregates: [aggregate] }));
    const isStored = (one: AggregateRequest): boolean => this.#rollups.some((rollup) => rewriteSide(one, rollup) !== undefined);
    if (request.parts === true || own.length < 2 || !own.every(isStored)) return undefined;
    const found = await Promise.all(own.map((one) => this.#fromOne(one, options)));
    if (!found.every((groups) => groups !== undefined)) return undefined;
    const joined = joinedAggregates(found);
    const rollups = new Map(found.flatMap((groups) => groups.rollups!.map((by) => [JSON.stringify(by), by])));
    return joined && { ...joined, total: found[0]!.total, rollups: [...rollups.values()] };
  }

  members(): Promise<GroupMembers> {
    return this.#rows.members();
  }

  retained(request: RetainedRequest, options?: RunOptions): Promise<RetainedCounts> {
    return this.#rows.retained(request, options);
  }

  rows(request: RowsRequest, options?: RunOptions): Promise<Rows> {
    return this.#rows.rows(request, options);
  }

  shape(request: ShapeRequest, options?: RunOptions): Promise<ShapeRows | undefined> {
    for (const rollup of this.#rollups) {
      const rewritten = rewriteShape(request, rollup);
      if (rewritten) return this.#rows.shape(rewritten, options);
    }
    return this.#rows.shape(request, options);
  }

  close(): void {
    this.#rows.close();
  }

  /** Returns the number of all rows, which is that of all groups. Others may wait for it, so the signal of one request does not stop it. */
  #totalOf(rollup: Rollup, { calendar }: AggregateRequest): Promise<number> {
    return remembered(this.#totals, rollup, async () => {
      const { name: table } = rollup.table;
      const rows = storedAggregate(rollup, 'count', undefined)!;
      const { values } = await this.#rows.aggregate({
        table,
        by: [],
        aggregates: [rows],
        where: { kind: 'all', of: [] },
        calendar,
      });
      return values[0]!.values[0]!;
    });
  }
}

/** Where an aggregate of a request is among those of the rollup. */
interface Placed {
  readonly value: number;
  /** Index of the number of rows with a value; absent for counts. */
  readonly present?: number;
  /** The share of the values that the rollup has counted; absent where it has counted all. */
  readonly share?: number;
}

function rewrite(request: AggregateRequest, rollup: Rollup): Rewritten | undefined {
  const { top: _, ...rest } = request;
  const { calendar, sample } = request;
  if (request.table !== rollup.of) return undefined;
  const where = storedPredicate(rollup, request.where, calendar);
  // A member that is always in the sample may be without groups.
  const share = sample && sample.always === undefined ? sampledShare(sample) : undefined;
  const by = request.by.map(({ name, dimension }, k) => ({
    name,
    dimension: storedDimension(rollup, dimension, calendar, sample?.key === k ? share : undefined),
  }));
  const aggregates = new RollupAggregates(rollup);
  const rows = aggregates.place('count', undefined)!;
  const placed = request.aggregates.map((aggregate) => aggregates.placeAll(aggregate));
  const isWhole = (key: (typeof by)[number]): key is AggregateRequest['by'][number] => key.dimension !== undefined;
  if (where === undefined || !by.every(isWhole) || placed.includes(undefined)) return undefined;
  const found = placed as readonly Placed[];
  // Parts of what is counted in the rollup say which of it repeats.
  if (request.parts === true && (aggregates.hasRepeated || aggregates.aggregates.some(({ name }) => name === 'distinct')))
    return undefined;
  const groupsRead = aggregates.hasRepeated ? aggregates.placeGroups() : undefined;
  return {
    request: { ...rest, table: rollup.table.name, by, where, aggregates: aggregates.aggregates },
    read: (groups) => {
      const isAdded = groupsRead !== undefined && groups.values[groupsRead]!.values.some((count) => count > 1);
      return isAdded ? undefined : readGroups(groups, { request, rows, placed: found });
    },
  };
}

/** Returns what `rewrite` does. The first groups of a comparison need both of its sides. */
function rewriteSide(request: AggregateRequest, rollup: Rollup): Rewritten | undefined {
  const { compared } = request.top ?? {};
  const sides = compared ? [compared.current, compared.earlier] : [];
  return sides.every((where) => rewrite({ ...request, where }, rollup)) ? rewrite(request, rollup) : undefined;
}

function rewriteShape({ of, measures, shape }: ShapeRequest, rollup: Rollup): ShapeRequest | undefined {
  const groups = of.kind === 'groups' ? rewrite(of.groups, rollup)?.request : undefined;
  if (groups === undefined || groups.aggregates.some(isGroups)) return undefined;
  const own = measures.map(({ name, expression }) => ({ name, expression: storedMeasure(expression, rollup) }));
  return { of: { kind: 'groups', groups }, measures: own, shape };
}

/** Returns a measure over the rows as one over the groups of a rollup that stores its aggregates. */
function storedMeasure<Part>(part: Part, rollup: Rollup): Part {
  if (typeof part !== 'object' || part === null) return part;
  if (Array.isArray(part)) return part.map((each: unknown) => storedMeasure(each, rollup)) as Part;
  if ('kind' in part && part.kind === 'aggregate') return storedExpression(part as unknown as Aggregate, rollup) as Part;
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, storedMeasure(value, rollup)])) as Part;
}

function storedExpression(aggregate: Aggregate, rollup: Rollup): MeasureExpression {
  const [left, present] = storedNames(aggregate)!.map((name) => storedAggregate(rollup, name, aggregate.value)!);
  return aggregate.name === 'avg' ? { kind: 'binary', operator: '/', left: left!, right: present! } : left!;
}

/** The number of groups of a rollup. */
const GROUPS: Aggregate = { kind: 'aggregate', name: 'count' };
const isGroups = (aggregate: Aggregate): boolean => aggregate === GROUPS;

/** The distinct aggregates that queries request from a rollup. */
class RollupAggregates {
  readonly aggregates: Aggregate[] = [];
  readonly #rollup: Rollup;
  /** True when one of them cannot be added up. */
  hasRepeated = false;

  constructor(rollup: Rollup) {
    this.#rollup = rollup;
  }

  /** Returns the index of what is stored for an argument; `undefined` when it is not stored. */
  place(name: StoredName, value: Aggregate['value'], share?: number): number | undefined {
    const aggregate = storedAggregate(this.#rollup, name, value, share);
    if (aggregate === undefined) return undefined;
    const { value: own } = aggregate;
    this.hasRepeated ||= own?.kind === 'column' && this.#rollup.repeated.has(own.ref.column);
    const known = this.aggregates.findIndex((each) => aggregateKey(each) === aggregateKey(aggregate));
    return known >= 0 ? known : this.aggregates.push(aggregate) - 1;
  }

  /** Returns the index of the number of groups. */
  placeGroups(): number {
    return this.aggregates.push(GROUPS) - 1;
  }

  placeAll(aggregate: Aggregate): Placed | undefined {
    const names = storedNames(aggregate);
    if (names === undefined) return undefined;
    const share = shareOf(aggregate);
    const [value, present] = names.map((name) => this.place(name, aggregate.value, share));
    if (value === undefined) return undefined;
    if (names.length === 1) return { value };
    if (present === undefined) return undefined;
    return { value, present, ...(share !== undefined && this.aggregates[value]!.name === 'sum' && { share }) };
  }
}

interface Reading {
  readonly request: AggregateRequest;
  readonly rows: number;
  readonly placed: readonly Placed[];
}

function readGroups(groups: Groups, { request, rows, placed }: Reading): Omit<Groups, 'total'> {
  const counts = (index: number): Float64Array =>
    groups.parts ? countsOf(groups.parts[index]!) : numbersOf(groups.values[index]!);
  const own = counts(rows);
  const selected = sumOf(own);
  const { aggregates } = request;
  const missing = {
    keys: groups.keys.map(({ valid }) => (valid ? sumOf(own.filter((_, group) => valid[group] === 0)) : 0)),
    values: placed.map(({ value, present }, a) =>
      present === undefined && aggregates[a]!.value === undefined ? 0 : selected - sumOf(counts(present ?? value)),
    ),
  };
  const read = { count: groups.count, keys: groups.keys, missing, selected };
  if (groups.parts) {
    const { parts } = groups;
    const own = placed.map((place, a) => partsOf(place, parts, aggregates[a]!.name === 'distinct'));
    return { ...read, values: [], parts: own, repeats: NO_REPEATS };
  }
  return {
    ...read,
    values: placed.map(({ value, present, share = 1 }, a) => {
      const { name } = aggregates[a]!;
      const column = groups.values[value]!;
      if (name === 'count' || name === 'distinct')
        return toColumn('', numberVector(counts(value).map((count) => Math.round(count / share))));
      if (name !== 'avg') return column;
      const sizes = counts(present!);
      return toColumn('', numberVector(vectorOf(column).numbers.map((total, group) => total / sizes[group]!)));
    }),
  };
}

/** Returns counts; those of no rows are 0. */
const numbersOf = ({ values, valid }: ResultColumn): Float64Array =>
  Float64Array.from(values, (value, group) => (valid?.[group] === 0 ? 0 : value));

function countsOf(parts: AggregateParts): Float64Array {
  if (parts.kind !== 'sum') return new Float64Array(0);
  return parts.low.map((low, group) => low + (parts.high?.[group] ?? 0) * WORD);
}

const NOTHING = /* @__PURE__ */ new Float64Array(0);
/** A rollup has only distinct values that are in one group each. */
const NO_REPEATS: Repeats = { aggregates: NOTHING, before: NOTHING, groups: NOTHING, times: NOTHING };

/** Returns the parts of an aggregate over the rows from those over the groups of a rollup. */
function partsOf({ value, present }: Placed, parts: readonly AggregateParts[], isDistinct: boolean): AggregateParts {
  const own = parts[value]!;
  if (present === undefined || isDistinct) return { kind: 'count', counts: countsOf(own) };
  return { ...own, counts: countsOf(parts[present]!) } as AggregateParts;
}
