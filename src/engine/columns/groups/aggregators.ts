import type { Aggregate } from '../../../query/expression/expression.js';
import type { AggregateParts } from '../../engine.js';
import { Aggregator } from './aggregator.js';
import type { GroupIndex } from './group-by.js';
import type { NumberNode, ValueNode } from '../values/node.js';
import { DistinctAggregator } from './member-aggregators.js';
import type { RowValues } from '../values/row-values.js';
import { CompensatedSums, ExactSums, type Sums } from './sums.js';

/** Counts rows, or rows with a present value. */
class CountAggregator extends Aggregator {
  constructor(index: GroupIndex, node?: ValueNode) {
    super(index, node === undefined ? [] : [node]);
  }

  protected override accumulate(): void {
    // The counts of the base class suffice.
  }

  protected override numberOf(group: number): number {
    return this.countOf(group);
  }

  override parts(groups: Int32Array): AggregateParts {
    return { kind: 'count', counts: this.countsOf(groups) };
  }
}

/** `sum` and `avg`. */
class SumAggregator extends Aggregator {
  readonly #node: NumberNode;
  readonly #sums: Sums;
  readonly #isMean: boolean;

  constructor(index: GroupIndex, node: NumberNode, isMean: boolean) {
    super(index, [node]);
    const { scale, min, max } = node.shape;
    this.#node = node;
    this.#sums = scale === undefined ? new CompensatedSums() : new ExactSums(Math.max(-min, max), scale);
    this.#isMean = isMean;
  }

  protected override grow(capacity: number): void {
    this.#sums.grow(capacity);
  }

  protected override accumulate(_start: number, count: number): void {
    // Missing rows hold 0, so they need no test.
    const { groups, isSingle } = this.index;
    if (isSingle) this.#sums.addSingle(this.#node.values, count);
    else this.#sums.add(groups, this.#node.values, count);
  }

  /** Used for means only. */
  protected override numberOf(group: number): number {
    return this.#sums.mean(group, this.countOf(group));
  }

  protected override numbersOf(groups: Int32Array): Float64Array {
    const numbers = this.#isMean ? super.numbersOf(groups) : this.#sums.sums(groups);
    for (let i = 0; i < numbers.length; i++) if (this.countOf(groups[i]!) === 0) numbers[i] = NaN;
    return numbers;
  }

  override parts(groups: Int32Array): AggregateParts {
    return this.#sums.parts(groups, this.countsOf(groups));
  }
}

/** Creates the aggregators other than counts and sums, for the groups of `index`. */
export type SpecialAggregators = (aggregate: SpecialAggregate, rows: RowValues, index: GroupIndex) => Aggregator;

/** An aggregate other than count and sum. Only custom and special measures use them. */
export type SpecialAggregate = Aggregate & {
  readonly name: Exclude<Aggregate['name'], 'count' | 'sum' | 'avg' | 'distinct'>;
};

/**
 * Creates the aggregator of an aggregate for the groups of `index`. `special` is required for special aggregates. @throws
 * SalesError `bad-type` when an aggregate of numbers gets texts
 */
export function aggregatorOf(
  aggregate: Aggregate,
  rows: RowValues,
  index: GroupIndex,
  special: SpecialAggregators | undefined,
): Aggregator {
  switch (aggregate.name) {
    case 'count':
      return new CountAggregator(index, aggregate.value && rows.node(aggregate.value));
    case 'sum':
    case 'avg':
      return new SumAggregator(index, rows.number(aggregate.value), aggregate.name === 'avg');
    case 'distinct':
      return new DistinctAggregator(index, rows.codes(aggregate.value));
    default:
      return special!(aggregate as SpecialAggregate, rows, index);
  }
}
