import { powerOfTen } from '../../util/decimal.js';
import { Aggregator } from './aggregator.js';
import type { GroupIndex } from './group-by.js';
import { grown } from './grown.js';
import type { NumberNode } from './node.js';

/**
 * A quantile per group: linear between order statistics, at (n − 1) p from the least (type 7 of R. J. Hyndman and Y. Fan 1996; DuckDB's
 * `quantile_cont`). Keeps the selected values, 12 bytes each, and sorts them group by group at the end.
 */
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
      if (groups[i] === 0 || valid?.[i] === 0) continue;
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
    for (let g = 1; g < ends.length; g++) if (ends[g]! - ends[g - 1]! > 1) sorted.subarray(ends[g - 1], ends[g]).sort();
    this.#sorted = sorted;
    this.#ends = ends;
  }

  protected override numberOf(group: number): number {
    const first = this.#ends[group - 1]!;
    const count = this.#ends[group]! - first;
    if (count === 0) return NaN;
    const at = (count - 1) * this.#p;
    const below = Math.floor(at);
    const low = this.#sorted[first + below]!;
    const high = this.#sorted[first + Math.min(below + 1, count - 1)]!;
    return (low + (high - low) * (at - below)) / powerOfTen(this.#node.shape.scale ?? 0);
  }
}
