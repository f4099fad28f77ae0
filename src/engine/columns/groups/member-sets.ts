import type { Codes } from '../values/codes.js';
import { ROWS_LIMIT, type GroupIndex } from './group-by.js';
import type { MemberLists } from '../../engine.js';
import { NumberIndex } from '../values/number-index.js';

/** The number of a pair of group and member is group × radix + member: exact, as both stay below 2^26. */
export const radixOf = (codes: Codes): number => codes.limit ?? ROWS_LIMIT;

/** Pairs of group and member, ascending, as lists: those of the g-th of `groups`, which are ascending, from `offsets[g]` up to `offsets[g + 1]`. */
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
 * The same of pairs in any order, all of them of `groups`: these are parted first, and then the members of each put in order. 6.7 million pairs over
 * 1,461 days take 354 ms, 551 where all are put in order at once.
 */
export function sortedLists(pairs: Float64Array, groups: Int32Array, codes: Codes): MemberLists {
  const radix = radixOf(codes);
  const placeOf = new Int32Array((groups.at(-1) ?? 0) + 1);
  groups.forEach((group, place) => (placeOf[group] = place));
  const ends = new Int32Array(groups.length + 1);
  for (const pair of pairs) ends[placeOf[Math.floor(pair / radix)]! + 1]!++;
  for (let place = 0; place < groups.length; place++) ends[place + 1]! += ends[place]!;
  const offsets = ends.slice();
  const members = new Int32Array(pairs.length);
  for (const pair of pairs) {
    const group = Math.floor(pair / radix);
    members[ends[placeOf[group]!]!++] = pair - group * radix;
  }
  for (let place = 0; place < groups.length; place++) members.subarray(offsets[place], offsets[place + 1]).sort();
  return { offsets, members };
}

/** The numbers that the ids of `members` stand for, by id, where they are an engine's own. */
export function numbersOf(members: Int32Array, codes: Codes): Float64Array | undefined {
  if (codes.limit !== undefined) return undefined;
  const numbers = new Float64Array(members.reduce((most, member) => Math.max(most, member), 0) + 1);
  for (let code = 1; code < numbers.length; code++) numbers[code] = codes.numberOf(code);
  return numbers;
}

/** Lists with what their ids stand for. */
export function withMeaning(lists: MemberLists, codes: Codes): MemberLists {
  const numbers = numbersOf(lists.members, codes);
  return numbers === undefined ? lists : { ...lists, numbers };
}

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
    const radix = radixOf(this.#codes);
    for (let i = 0; i < count; i++) if (codes[i] !== missing) this.#pairs.idOf(groups[i]! * radix + codes[i]!);
  }

  /** The members of `groups`, which are ascending. */
  of(groups: Int32Array, withNumbers: boolean): MemberLists {
    const lists = sortedLists(this.#pairs.numbers, groups, this.#codes);
    return withNumbers ? withMeaning(lists, this.#codes) : lists;
  }
}
