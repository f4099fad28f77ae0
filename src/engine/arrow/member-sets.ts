import type { Codes } from './codes.js';
import { ROWS_LIMIT, type GroupIndex } from './group-by.js';
import { NumberIndex } from './number-index.js';

/** The distinct members of each group of a pass. */
export class MemberSets {
  readonly #index: GroupIndex;
  readonly #codes: Codes;
  readonly #pairs = new NumberIndex();

  constructor(index: GroupIndex, codes: Codes) {
    this.#index = index;
    this.#codes = codes;
  }

  /** Takes in the block of rows that the index has numbered; rows without a member do not count. */
  add(start: number, count: number): void {
    this.#codes.fill(start, count);
    const { groups } = this.#index;
    const { codes, missing } = this.#codes;
    const radix = this.#codes.limit ?? ROWS_LIMIT;
    for (let i = 0; i < count; i++) if (groups[i] !== 0 && codes[i] !== missing) this.#pairs.idOf(groups[i]! * radix + codes[i]!);
  }

  /** The members of `groups`, which are ascending: those of the g-th from `offsets[g]` up to `offsets[g + 1]`, ascending. */
  of(groups: Int32Array): { readonly offsets: Int32Array; readonly members: Int32Array } {
    const radix = this.#codes.limit ?? ROWS_LIMIT;
    const pairs = this.#pairs.numbers.slice().sort();
    const offsets = new Int32Array(groups.length + 1);
    const members = new Int32Array(pairs.length);
    let at = 0;
    for (let g = 0; g < groups.length; g++) {
      offsets[g] = at;
      const from = groups[g]! * radix;
      for (; at < pairs.length && pairs[at]! < from + radix; at++) members[at] = pairs[at]! - from;
    }
    offsets[groups.length] = at;
    return { offsets, members };
  }
}
