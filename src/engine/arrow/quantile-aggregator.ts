import { powerOfTen } from '../../util/decimal.js';
import { quantileOf } from '../../util/quantile.js';
import type { AggregateParts } from '../engine.js';
import { Aggregator } from './aggregator.js';
import type { GroupIndex } from './group-by.js';
import { grown } from './grown.js';
import type { NumberNode } from './node.js';

/** A quantile per group. Keeps the selected values, 12 bytes each, and sorts them group by group at the end. */
export class QuantileAggregator extends Aggregator {
  readonly #node: NumberNode;
  readonly #p: number;
  #values = new Float64Array(0);
  #groups = new Int32Array(0);
  #count = 0;
  /** Values of group g lie in `#sorted` from `#ends[g - 1]` up to `#ends[g]`. */
  #sorted = new Float64Array(0);
  #ends = new Int32Array(0);

  constructor(index: GroupIndex, node: NumberNode, p: number) {
    super(index, [node]);
    this.#node = node;
    this.#p = p;
  }

  protected override accumulate(_start: number, count: number): void {
    const needed = this.#count + count;
    if (needed > this.#values.length) {
      this.#values = grown(this.#values, needed * 2);
      this.#groups = grown(this.#groups, needed * 2);
    }
    const { groups } = this.index;
    const { values, valid } = this.#node;
    for (let i = 0; i < count; i++) {
      if (valid?.[i] === 0) continue;
      this.#values[this.#count] = values[i]!;
      this.#groups[this.#count++] = groups[i]!;
    }
  }

  protected override finish(): void {
    const ends = new Int32Array(this.index.capacity);
    for (let i = 0; i < this.#count; i++) ends[this.#groups[i]!]!++;
    for (let g = 1; g < ends.length; g++) ends[g]! += ends[g - 1]!;
    const sorted = new Float64Array(this.#count);
    const next = ends.slice();
    for (let i = this.#count - 1; i >= 0; i--) sorted[--next[this.#groups[i]!]!] = this.#values[i]!;
    for (let g = 0; g < ends.length; g++) sorted.subarray(ends[g - 1] ?? 0, ends[g]).sort();
    this.#sorted = sorted;
    this.#ends = ends;
  }

  protected override numberOf(group: number): number {
    const first = this.#ends[group - 1] ?? 0;
    const count = this.#ends[group]! - first;
    return quantileOf(this.#sorted, this.#p, first, count) / powerOfTen(this.#node.shape.scale ?? 0);
  }

  override parts(groups: Int32Array): AggregateParts {
    const offsets = new Int32Array(groups.length + 1);
    groups.forEach((group, i) => (offsets[i + 1] = offsets[i]! + this.#ends[group]! - (this.#ends[group - 1] ?? 0)));
    return { kind: 'values', offsets, values: this.#sorted.slice(), scale: this.#node.shape.scale ?? 0 };
  }
}
