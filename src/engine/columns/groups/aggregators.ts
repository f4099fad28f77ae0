import type { Aggregate } from '../../../query/expression/expression.js';
import type { AggregateParts } from '../../engine.js';
import { Aggregator, ofGroups, picked } from './aggregator.js';
import { addToGroups, sumOf, growArray } from '../kernels.js';
import type { GroupIndex } from './group-by.js';
import type { NumberNode, ValueNode } from '../values/node.js';
import { DistinctAggregator } from './member-aggregators.js';
import type { RowValues } from '../values/row-values.js';
import { carry, exactMean, exactSums, WORD } from '../../../util/numbers/exact-sum.js';
import { EXACT_LIMIT } from '../selection.js';
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

/** Maximum absolute value for which plain addition of a whole block stays in the exact range. */
const PLAIN_LIMIT = 2 ** 38;

/** Sums per group. */
export interface Sums {
  grow(capacity: number): void;
  add(groups: Int32Array, values: Float64Array, count: number): void;
  /** Like `add`, with all values in group 0. */
  addSingle(values: Float64Array, count: number): void;
  /** Returns the doubles nearest to the sums of `groups`. */
  sums(groups: Int32Array): Float64Array;
  /** Returns the mean over the `count` values of a group. */
  mean(group: number, count: number): number;
  /** Returns the parts of the sums of `groups`; `counts` holds the numbers of values. */
  parts(groups: Int32Array, counts: Int32Array): AggregateParts;
}

/**
 * Sums integers exactly. The sum of a group is high × 2^32 + low. Values are added to the low part, which is carried over before
 * the additions could exceed 2^53. Larger values are split at 2^32 for each row.
 */
export class ExactSums implements Sums {
  #low = new Float64Array(0);
  /** `undefined` while all high parts are 0: allocating it for 200,000 groups takes half a millisecond. */
  #high: Float64Array | undefined;
  #pending = 0;
  readonly #size: number;
  readonly #splits: boolean;
  readonly #scale: number;

  /** `size` is the maximum absolute value; sums are divided by 10^`scale`. */
  constructor(size: number, scale: number) {
    this.#splits = size > PLAIN_LIMIT;
    this.#size = this.#splits ? WORD : Math.max(1, size);
    this.#scale = scale;
  }

  grow(capacity: number): void {
    this.#low = growArray(this.#low, capacity);
    this.#high &&= growArray(this.#high, capacity);
  }

  add(groups: Int32Array, values: Float64Array, count: number): void {
    this.#reserve(count);
    const low = this.#low;
    if (!this.#splits) {
      addToGroups(low, groups, values, count);
      return;
    }
    const high = this.#highs();
    for (let i = 0; i < count; i++) {
      const group = groups[i]!;
      const upper = Math.trunc(values[i]! / WORD);
      high[group]! += upper;
      low[group]! += values[i]! - upper * WORD;
    }
  }

  /** Summing in a local variable saves two thirds of the time of a pass without keys, because no addition waits for memory. */
  addSingle(values: Float64Array, count: number): void {
    if (this.#splits) {
      this.add(new Int32Array(count), values, count);
      return;
    }
    this.#reserve(count);
    this.#low[0]! += sumOf(values, count);
  }

  /** Carries if `count` further additions could leave the exact range. */
  #reserve(count: number): void {
    if ((this.#pending + count) * this.#size + WORD > EXACT_LIMIT) this.#carry();
    this.#pending += count;
  }

  #highs(): Float64Array {
    return (this.#high ??= new Float64Array(this.#low.length));
  }

  #carry(): void {
    carry(this.#low, () => this.#highs());
    this.#pending = 0;
  }

  sums(groups: Int32Array): Float64Array {
    return exactSums({ high: this.#high, low: this.#low, scale: this.#scale }, groups);
  }

  mean(group: number, count: number): number {
    return exactMean(this.#high?.[group] ?? 0, this.#low[group]!, this.#scale, count);
  }

  parts(groups: Int32Array, counts: Int32Array): AggregateParts {
    this.#carry();
    const high = this.#high && ofGroups(this.#high, groups);
    return { kind: 'sum', counts, low: ofGroups(this.#low, groups), high, scale: this.#scale };
  }
}

/** Sums doubles with a running sum of the rounding errors (A. Neumaier 1974, “Kahan–Babuška”). */
export class CompensatedSums implements Sums {
  #sums = new Float64Array(0);
  #lost = new Float64Array(0);

  grow(capacity: number): void {
    this.#sums = growArray(this.#sums, capacity);
    this.#lost = growArray(this.#lost, capacity);
  }

  add(groups: Int32Array, values: Float64Array, count: number): void {
    const sums = this.#sums;
    const lost = this.#lost;
    for (let i = 0; i < count; i++) {
      const group = groups[i]!;
      const value = values[i]!;
      const before = sums[group]!;
      const after = before + value;
      lost[group]! += Math.abs(before) >= Math.abs(value) ? before - after + value : value - after + before;
      sums[group] = after;
    }
  }

  addSingle(values: Float64Array, count: number): void {
    let sum = this.#sums[0]!;
    let lost = this.#lost[0]!;
    for (let i = 0; i < count; i++) {
      const value = values[i]!;
      const after = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - after + value : value - after + sum;
      sum = after;
    }
    this.#sums[0] = sum;
    this.#lost[0] = lost;
  }

  sums(groups: Int32Array): Float64Array {
    return picked(this.#sums, groups).map((sum, i) => sum + this.#lost[groups[i]!]!);
  }

  mean(group: number, count: number): number {
    return (this.#sums[group]! + this.#lost[group]!) / count;
  }

  parts(groups: Int32Array, counts: Int32Array): AggregateParts {
    return { kind: 'doubles', counts, sums: ofGroups(this.#sums, groups), lost: ofGroups(this.#lost, groups) };
  }
}
