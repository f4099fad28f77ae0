import { NumberIndex } from '../../../util/numbers/number-index.js';
import type { Codes } from '../values/codes.js';
import { ROWS_LIMIT, type GroupIndex } from './group-by.js';
import type { MemberLists } from '../../engine.js';

/** Returns the radix of a node’s codes. A pair is encoded as group × radix + member, which is exact since both are below 2^26. */
export const radixOf = (codes: Codes): number => codes.limit ?? ROWS_LIMIT;

/**
 * Converts ascending pairs of group and member to lists. The list of the g-th of ascending `groups` runs from `offsets[g]` to
 * `offsets[g + 1]` (exclusive).
 */
export function listsOf(pairs: Float64Array, groups: Int32Array, codes: Codes): MemberLists {
  const radix = radixOf(codes);
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

/**
 * Converts unsorted pairs to lists; all pairs must belong to `groups`. It distributes pairs to groups first, then sorts each
 * group. 6.7 million pairs over 1,461 days take 354 ms, compared with 551 ms for sorting all pairs at once.
 */
export function sortedLists(pairs: Float64Array, groups: Int32Array, codes: Codes): MemberLists {
  const radix = radixOf(codes);
  const indexOf = new Int32Array((groups.at(-1) ?? 0) + 1);
  groups.forEach((group, index) => (indexOf[group] = index));
  const ends = new Int32Array(groups.length + 1);
  for (const pair of pairs) ends[indexOf[Math.floor(pair / radix)]! + 1]!++;
  for (let index = 0; index < groups.length; index++) ends[index + 1]! += ends[index]!;
  const offsets = ends.slice();
  const members = new Int32Array(pairs.length);
  for (const pair of pairs) {
    const group = Math.floor(pair / radix);
    members[ends[indexOf[group]!]!++] = pair - group * radix;
  }
  for (let index = 0; index < groups.length; index++) members.subarray(offsets[index], offsets[index + 1]).sort();
  return { offsets, members };
}

/** Returns the numbers that the ids of `members` represent, by id; `undefined` when all engines share the ids. */
export function numbersOf(members: Int32Array, codes: Codes): Float64Array | undefined {
  if (codes.limit !== undefined) return undefined;
  const numbers = new Float64Array(members.reduce((most, member) => Math.max(most, member), 0) + 1);
  for (let code = 1; code < numbers.length; code++) numbers[code] = codes.numberOf(code);
  return numbers;
}

/** Adds the numbers that member ids represent, when the ids are specific to this engine. */
export function withMeaning(lists: MemberLists, codes: Codes): MemberLists {
  const numbers = numbersOf(lists.members, codes);
  return numbers === undefined ? lists : { ...lists, numbers };
}

/** Collects the distinct members of each group of a pass. */
export class MemberSets {
  readonly #index: GroupIndex;
  readonly #codes: Codes;
  readonly #pairs = new NumberIndex();

  constructor(index: GroupIndex, codes: Codes) {
    this.#index = index;
    this.#codes = codes;
  }

  /** Adds the block of rows that the index has assigned to groups. Rows without a member are ignored. */
  add(start: number, count: number): void {
    this.#codes.fill(start, count);
    const { groups } = this.#index;
    const { codes, missing } = this.#codes;
    const radix = radixOf(this.#codes);
    for (let i = 0; i < count; i++) if (codes[i] !== missing) this.#pairs.idOf(groups[i]! * radix + codes[i]!);
  }

  /** Returns the members of ascending `groups`, with the numbers of the ids if requested. */
  of(groups: Int32Array, withNumbers: boolean): MemberLists {
    const lists = sortedLists(this.#pairs.numbers, groups, this.#codes);
    return withNumbers ? withMeaning(lists, this.#codes) : lists;
  }
}
