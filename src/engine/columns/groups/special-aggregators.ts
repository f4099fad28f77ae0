import { powerOfTen } from '../../../util/decimal.js';
import { ranksOf } from '../../../util/collation-ranks.js';
import type { AggregateParts } from '../../engine.js';
import { Aggregator, grown, picked, type Finished } from './aggregator.js';
import type { SpecialAggregate } from './aggregators.js';
import type { GroupIndex } from './group-by.js';
import { MeanSpanAggregator, RepeatersAggregator } from './member-aggregators.js';
import { isText, type NumberNode, type ValueNode } from '../values/node.js';
import { QuantileAggregator } from './quantile-aggregator.js';
import type { RowValues } from '../values/row-values.js';
import { TextTableNode } from '../values/text-nodes.js';

/** Returns the column properties for values of a node, and the divisor from stored number to value. */
function storedValues(node: ValueNode): { readonly finished: Finished; readonly unit: number } {
  if (isText(node)) return { finished: { type: 'text', dictionary: node.dictionary }, unit: 1 };
  const { type, scale = 0, instant } = node.shape;
  return { finished: { type, instant }, unit: powerOfTen(scale) };
}

/** Computes `min` and `max`; texts are compared by rank. */
class ExtremeAggregator extends Aggregator {
  readonly #node: NumberNode;
  readonly #sign: number;
  readonly #storedValues: ReturnType<typeof storedValues>;
  /** For texts: the code of each rank. */
  readonly #codes: Int32Array | undefined;
  #best = new Float64Array(0);

  constructor(index: GroupIndex, value: ValueNode, isMin: boolean) {
    const ranks = isText(value) ? ranksOf(value.dictionary) : undefined;
    const node = isText(value) ? new TextTableNode(value, (_, code) => ranks![code]!, 'number') : value;
    super(index, [node]);
    this.#node = node;
    this.#sign = isMin ? 1 : -1;
    this.#storedValues = storedValues(value);
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
    const stored = this.#best[group]! * this.#sign;
    return this.#codes === undefined ? stored / this.#storedValues.unit + 0 : this.#codes[stored]!;
  }

  protected override finished(): Finished {
    return this.#storedValues.finished;
  }

  override parts(groups: Int32Array): AggregateParts {
    const orders = picked(this.#best, groups).map((best) => best * this.#sign);
    return { kind: 'chosen', counts: this.countsOf(groups), values: this.column(groups), orders };
  }
}

/** Computes `first` and `last`: by a sort column, then by row order. */
class EdgeAggregator extends Aggregator {
  readonly #node: ValueNode;
  readonly #order: NumberNode | undefined;
  readonly #isFirst: boolean;
  readonly #storedValues: ReturnType<typeof storedValues>;
  #orders = new Float64Array(0);
  #places = new Float64Array(0);
  #values = new Float64Array(0);

  constructor(index: GroupIndex, node: ValueNode, order: NumberNode | undefined, isFirst: boolean) {
    super(index, order === undefined ? [node] : [node, order]);
    this.#node = node;
    this.#order = order;
    this.#isFirst = isFirst;
    this.#storedValues = storedValues(node);
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
      const sortValue = order === undefined ? row : order.values[i]!;
      if (this.#isFirst ? sortValue >= orders[group]! : sortValue < orders[group]!) continue;
      orders[group] = sortValue;
      this.#places[group] = row;
      this.#values[group] = from[i]!;
    }
  }

  protected override numberOf(group: number): number {
    return this.countOf(group) === 0 ? NaN : this.#values[group]! / this.#storedValues.unit;
  }

  protected override finished(): Finished {
    return this.#storedValues.finished;
  }

  override parts(groups: Int32Array): AggregateParts {
    const places = picked(this.#places, groups);
    const orders = this.#order === undefined ? new Float64Array(groups.length) : picked(this.#orders, groups);
    return { kind: 'chosen', counts: this.countsOf(groups), values: this.column(groups), orders, places };
  }
}

/** Creates the aggregator of a special aggregate. @throws SalesError `bad-type` when an aggregate of numbers gets texts */
export function specialAggregator(aggregate: SpecialAggregate, rows: RowValues, index: GroupIndex): Aggregator {
  switch (aggregate.name) {
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
    case 'repeaters':
      return new RepeatersAggregator(index, rows.codes(aggregate.value), rows.codes(aggregate.other));
    case 'mean-span':
      return new MeanSpanAggregator(index, rows.codes(aggregate.value), [rows.days(aggregate.start), rows.days(aggregate.end)]);
  }
}
