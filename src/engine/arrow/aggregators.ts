import type { Aggregate } from '../../query/expression.js';
import { powerOfTen } from '../../util/decimal.js';
import { ranksOf } from '../../util/text-ranks.js';
import type { AggregateParts } from '../engine.js';
import { Aggregator, type Finished } from './aggregator.js';
import type { GroupIndex } from './group-by.js';
import { grown, picked } from './grown.js';
import { isText, type NumberNode, type ValueNode } from './node.js';
import type { RowValues } from './row-values.js';
import { DistinctAggregator, MeanSpanAggregator, RepeatersAggregator } from './member-aggregators.js';
import { QuantileAggregator } from './quantile-aggregator.js';
import { CompensatedSums, ExactSums, type Sums } from './sums.js';
import { TextTableNode } from './text-nodes.js';

/** Counts rows, or rows whose value is present. */
class CountAggregator extends Aggregator {
  constructor(index: GroupIndex, node?: ValueNode) {
    super(index, node === undefined ? [] : [node]);
  }

  protected override accumulate(): void {
    // The counts that every aggregate has are all of it.
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

  protected override numberOf(group: number): number {
    const count = this.countOf(group);
    if (count === 0) return NaN;
    return this.#isMean ? this.#sums.mean(group, count) : this.#sums.sum(group);
  }

  override parts(groups: Int32Array): AggregateParts {
    return this.#sums.parts(groups, this.countsOf(groups));
  }
}

/** What a column of values of one node is, and the number or code for what was held. */
function heldValues(node: ValueNode): { readonly finished: Finished; readonly unit: number } {
  if (isText(node)) return { finished: { type: 'text', dictionary: node.dictionary }, unit: 1 };
  const { type, scale = 0, instant } = node.shape;
  return { finished: { type, instant }, unit: powerOfTen(scale) };
}

/** `min` and `max`; texts by their rank. */
class ExtremeAggregator extends Aggregator {
  readonly #node: NumberNode;
  readonly #sign: number;
  readonly #held: ReturnType<typeof heldValues>;
  /** Of texts: the code of each rank. */
  readonly #codes: Int32Array | undefined;
  #best = new Float64Array(0);

  constructor(index: GroupIndex, value: ValueNode, isMin: boolean) {
    const ranks = isText(value) ? ranksOf(value.dictionary) : undefined;
    const node = isText(value) ? new TextTableNode(value, (_, code) => ranks![code]!, 'number') : value;
    super(index, [node]);
    this.#node = node;
    this.#sign = isMin ? 1 : -1;
    this.#held = heldValues(value);
    this.#codes = ranks && new Int32Array(ranks.length);
    ranks?.forEach((rank, code) => (this.#codes![rank] = code));
  }

  protected override grow(capacity: number): void {
    this.#best = grown(this.#best, capacity, Infinity);
  }

  protected override accumulate(_start: number, count: number): void {
    const { groups } = this.index;
    const { values, valid } = this.#node;
    const best = this.#best;
    const sign = this.#sign;
    for (let i = 0; i < count; i++) {
      const value = values[i]! * sign;
      if (value < best[groups[i]!]! && valid?.[i] !== 0) best[groups[i]!] = value;
    }
  }

  protected override numberOf(group: number): number {
    if (this.countOf(group) === 0) return NaN;
    const held = this.#best[group]! * this.#sign;
    return this.#codes === undefined ? held / this.#held.unit + 0 : this.#codes[held]!;
  }

  protected override finished(): Finished {
    return this.#held.finished;
  }

  override parts(groups: Int32Array): AggregateParts {
    const orders = picked(this.#best, groups).map((best) => best * this.#sign);
    return { kind: 'chosen', counts: this.countsOf(groups), values: this.column(groups), orders };
  }
}

/** `first` and `last` by an order, then by place in the file. */
class EdgeAggregator extends Aggregator {
  readonly #node: ValueNode;
  readonly #order: NumberNode | undefined;
  readonly #isFirst: boolean;
  readonly #held: ReturnType<typeof heldValues>;
  #orders = new Float64Array(0);
  #places = new Float64Array(0);
  #values = new Float64Array(0);

  constructor(index: GroupIndex, node: ValueNode, order: NumberNode | undefined, isFirst: boolean) {
    super(index, order === undefined ? [node] : [node, order]);
    this.#node = node;
    this.#order = order;
    this.#isFirst = isFirst;
    this.#held = heldValues(node);
  }

  protected override grow(capacity: number): void {
    this.#orders = grown(this.#orders, capacity, this.#isFirst ? Infinity : -Infinity);
    this.#places = grown(this.#places, capacity);
    this.#values = grown(this.#values, capacity);
  }

  protected override accumulate(start: number, count: number): void {
    const { groups, selection } = this.index;
    const node = this.#node;
    const from = isText(node) ? node.codes : node.values;
    const order = this.#order;
    const orders = this.#orders;
    for (let i = 0; i < count; i++) {
      if (node.valid?.[i] === 0 || order?.valid?.[i] === 0) continue;
      const group = groups[i]!;
      const row = selection.rowOf(start, i);
      const place = order === undefined ? row : order.values[i]!;
      if (this.#isFirst ? place >= orders[group]! : place < orders[group]!) continue;
      orders[group] = place;
      this.#places[group] = row;
      this.#values[group] = from[i]!;
    }
  }

  protected override numberOf(group: number): number {
    return this.countOf(group) === 0 ? NaN : this.#values[group]! / this.#held.unit;
  }

  protected override finished(): Finished {
    return this.#held.finished;
  }

  override parts(groups: Int32Array): AggregateParts {
    const places = picked(this.#places, groups);
    const orders = this.#order === undefined ? new Float64Array(groups.length) : picked(this.#orders, groups);
    return { kind: 'chosen', counts: this.countsOf(groups), values: this.column(groups), orders, places };
  }
}

/** The aggregator of an aggregate over the groups of `index`. @throws SalesError `bad-type` for numbers asked of texts */
export function aggregatorOf(aggregate: Aggregate, rows: RowValues, index: GroupIndex): Aggregator {
  switch (aggregate.name) {
    case 'count':
      return new CountAggregator(index, aggregate.value && rows.node(aggregate.value));
    case 'sum':
    case 'avg':
      return new SumAggregator(index, rows.number(aggregate.value), aggregate.name === 'avg');
    case 'min':
    case 'max':
      return new ExtremeAggregator(index, rows.node(aggregate.value), aggregate.name === 'min');
    case 'first':
    case 'last': {
      const order = aggregate.order && rows.number({ kind: 'column', ref: aggregate.order });
      return new EdgeAggregator(index, rows.node(aggregate.value), order, aggregate.name === 'first');
    }
    case 'median':
      return new QuantileAggregator(index, rows.number(aggregate.value), 0.5);
    case 'quantile':
      return new QuantileAggregator(index, rows.number(aggregate.value), aggregate.p);
    case 'distinct':
      return new DistinctAggregator(index, rows.codes(aggregate.value));
    case 'repeaters':
      return new RepeatersAggregator(index, rows.codes(aggregate.value), rows.codes(aggregate.other));
    case 'mean-span':
      return new MeanSpanAggregator(index, rows.codes(aggregate.value), [rows.days(aggregate.start), rows.days(aggregate.end)]);
  }
}
