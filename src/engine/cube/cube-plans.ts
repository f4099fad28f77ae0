import type { Aggregate } from '../../query/expression/expression.js';
import type { Dimension, Predicate } from '../../query/plan.js';
import type { AggregateRequest } from '../engine.js';
import { aggregateKey } from '../plan-aggregates.js';
import { asksOnly, conjunctsOf, fitsBins, textOf } from './bins.js';
import { cubeAggregates, isCubed, type CubeRequest } from './cube.js';

/** A request that will be repeated with other selections on one dimension. */
export interface Brushed {
  readonly request: AggregateRequest;
  readonly dimension: Dimension;
  /** True for a comparison: the earlier period may end within a bin, since it has as many days as the current one. */
  readonly isCompared?: boolean;
}

/** A request, split into the brush and the rest. */
export interface Split {
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
export function splitBy({ table, by, calendar, where }: AggregateRequest, dimension: Dimension): Split {
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
export function byFilter(all: readonly CubePlan[]): readonly (readonly CubePlan[])[] {
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
