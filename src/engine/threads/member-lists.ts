import { popcount } from '../../util/numbers/popcount.js';
import { NumberIndex } from '../../util/numbers/number-index.js';
import type { AggregateParts, MemberLists } from '../engine.js';

/** Members of groups, one bit each. */
type Marks = Pick<Extract<AggregateParts, { kind: 'marked' }>, 'bits' | 'stride'>;

/** Returns the number of members of a group. */
export function countMarked({ bits, stride }: Marks, group: number): number {
  return popcount(bits, group * stride, (group + 1) * stride);
}

/** Adds the members of each group of `from` to its group in `into`, given by `groups`; −1 excludes a group. */
export function addMarks(into: Marks, from: Marks, groups: Int32Array): void {
  const { bits, stride } = into;
  for (let g = 0; g < groups.length; g++) {
    if (groups[g]! < 0) continue;
    const first = groups[g]! * stride;
    for (let w = 0; w < stride; w++) bits[first + w]! |= from.bits[g * stride + w]!;
  }
}

/** Returns the distinct members of groups as lists, converting bitsets if necessary. */
export function listsOfDistinct(parts: Extract<AggregateParts, { kind: 'members' | 'marked' }>): MemberLists {
  if (parts.kind === 'members') return parts;
  const { bits, stride } = parts;
  const offsets = new Int32Array(bits.length / stride + 1);
  for (let g = 0; g + 1 < offsets.length; g++) offsets[g + 1] = offsets[g]! + countMarked(parts, g);
  const members = new Int32Array(offsets.at(-1)!);
  let at = 0;
  for (let w = 0; w < bits.length; w++) {
    const first = (w % stride) * 32 + 31;
    for (let rest = bits[w]!; rest !== 0; rest &= rest - 1) members[at++] = first - Math.clz32(rest & -rest);
  }
  return { offsets, members };
}

type PartsOf<Kind extends AggregateParts['kind']> = Extract<AggregateParts, { kind: Kind }>;

/** Lists of a partial result, with the merged group of each of its groups; −1 for an excluded group. */
interface ListsAt<Lists> {
  readonly parts: Lists;
  readonly groups: Int32Array;
}

/** Returns the shared ids of the numbers that ids of one result represent, so members become comparable. Known numbers keep their ids. */
function sharedIds(numbers: Float64Array, index: NumberIndex): Int32Array {
  return Int32Array.from(numbers, (number) => index.idOf(number));
}

/** Merges the distinct members of results into `count` groups. `shared` keeps ids stable between calls. */
export function joinMembers(answers: readonly ListsAt<MemberLists>[], count: number, shared = new NumberIndex()): MemberLists {
  const { ids, numbers } = idsOf(answers, shared);
  const offsets = offsetsOf(answers, count);
  const members = new Int32Array(offsets[count]!);
  const next = offsets.slice();
  const lists = new Uint8Array(count);
  forEachList(answers, (answer, group, from, to) => {
    const own = answers[answer]!.parts.members;
    const map = ids[answer];
    lists[group] = map === undefined && lists[group] === 0 ? 1 : 2;
    let at = next[group]!;
    if (map === undefined) members.set(own.subarray(from, to), at);
    else for (let i = from; i < to; i++) members[at + i - from] = map[own[i]!]!;
    at += to - from;
    next[group] = at;
  });
  return { ...distinctIn(offsets, members, lists), ...numbers };
}

/** Merges the parts of `repeaters` into `count` groups. */
export function joinRepeats(answers: readonly ListsAt<PartsOf<'repeats'>>[], count: number): AggregateParts {
  const entries = sortedEntries(answers, count);
  const otherIds = new NumberIndex();
  const maps = answers.map(({ parts }) => parts.otherNumbers && sharedIds(parts.otherNumbers, otherIds));
  const others = new Int32Array(entries.members.length);
  entries.fold((at, isFirst, answer, index) => {
    const own = answers[answer]!.parts.others[index]!;
    const other = own < 0 ? own : (maps[answer]?.[own] ?? own);
    others[at] = isFirst || others[at] === other ? other : -1;
  });
  const hasNumbers = maps.some((map) => map !== undefined);
  return {
    kind: 'repeats',
    ...entries.lists,
    others: others.slice(0, entries.lists.members.length),
    ...(hasNumbers ? { otherNumbers: otherIds.numbers.slice() } : {}),
  };
}

/** Merges the parts of `mean-span` into `count` groups. */
export function joinSpans(answers: readonly ListsAt<PartsOf<'spans'>>[], count: number): AggregateParts {
  const entries = sortedEntries(answers, count);
  const earliest = new Float64Array(entries.members.length).fill(Infinity);
  const latest = new Float64Array(entries.members.length).fill(-Infinity);
  entries.fold((at, _isFirst, answer, index) => {
    const { parts } = answers[answer]!;
    earliest[at] = Math.min(earliest[at]!, parts.earliest[index]!);
    latest[at] = Math.max(latest[at]!, parts.latest[index]!);
  });
  const { length } = entries.lists.members;
  return { kind: 'spans', ...entries.lists, earliest: earliest.slice(0, length), latest: latest.slice(0, length) };
}

/** Merges the parts of quantiles: all values of `count` groups. */
export function joinValues(answers: readonly ListsAt<PartsOf<'values'>>[], count: number): AggregateParts {
  const offsets = offsetsOf(answers, count);
  const values = new Float64Array(offsets[count]!);
  const times = answers.some(({ parts }) => parts.times !== undefined) ? new Float64Array(values.length).fill(1) : undefined;
  const next = offsets.slice();
  forEachList(answers, (answer, group, from, to) => {
    const { parts } = answers[answer]!;
    values.set(parts.values.subarray(from, to), next[group]);
    if (parts.times !== undefined) times?.set(parts.times.subarray(from, to), next[group]);
    next[group]! += to - from;
  });
  return { kind: 'values', offsets, values, ...(times === undefined ? {} : { times }), scale: answers[0]!.parts.scale };
}

type Lists = ListsAt<{ readonly offsets: Int32Array }>;

/** Calls `visit` with each list: its result, its merged group, and its start and end. */
function forEachList(answers: readonly Lists[], visit: (answer: number, group: number, from: number, to: number) => void): void {
  answers.forEach(({ parts, groups }, answer) => {
    for (let g = 0; g < groups.length; g++) {
      if (groups[g]! >= 0) visit(answer, groups[g]!, parts.offsets[g]!, parts.offsets[g + 1]!);
    }
  });
}

/** Returns the start of each merged group’s members, with the lists of a group adjacent. */
function offsetsOf(answers: readonly Lists[], count: number): Int32Array {
  const offsets = new Int32Array(count + 1);
  forEachList(answers, (_answer, group, from, to) => (offsets[group + 1]! += to - from));
  for (let g = 0; g < count; g++) offsets[g + 1]! += offsets[g]!;
  return offsets;
}

/** Returns, for each result, the shared id of each of its ids; `undefined` when they are the same. */
function idsOf(
  answers: readonly ListsAt<MemberLists>[],
  shared: NumberIndex,
): { readonly ids: readonly (Int32Array | undefined)[]; readonly numbers: { readonly numbers?: Float64Array } } {
  const ids = answers.map(({ parts }) => parts.numbers && sharedIds(parts.numbers, shared));
  return { ids, numbers: ids.some((map) => map !== undefined) ? { numbers: shared.numbers.slice() } : {} };
}

/** Sorts the lists and removes duplicates. `lists` is 0 or 1 for groups with a sorted list. */
function distinctIn(offsets: Int32Array, members: Int32Array, lists: Uint8Array): MemberLists {
  let range = 0;
  for (const member of members) if (member >= range) range = member + 1;
  const bits = new Int32Array((range >> 5) + 1);
  const ends = new Int32Array(offsets.length);
  let at = 0;
  for (let g = 0; g + 1 < offsets.length; g++) {
    const list = members.subarray(offsets[g], offsets[g + 1]);
    // Scanning all words of a bitmap is faster than sorting, unless the list is short.
    if (lists[g]! <= 1) at = append(members, list, at);
    else if (list.length * 4 > bits.length) at = appendMarked(members, list, bits, at);
    else at = append(members, list.sort(), at);
    ends[g + 1] = at;
  }
  return { offsets: ends, members: members.slice(0, at) };
}

/**
 * Writes an ascending list to index `at` of `into` without duplicates and returns the end. The list may be part of `into` itself,
 * from `at` on.
 */
function append(into: Int32Array, list: Int32Array, at: number): number {
  let end = at;
  for (const member of list) {
    if (end === at || into[end - 1] !== member) into[end++] = member;
  }
  return end;
}

function appendMarked(into: Int32Array, list: Int32Array, bits: Int32Array, at: number): number {
  for (const member of list) bits[member >> 5]! |= 1 << (member & 31);
  let end = at;
  for (let word = 0; word < bits.length; word++) {
    for (let rest = bits[word]!; rest !== 0; rest &= rest - 1) into[end++] = word * 32 + 31 - Math.clz32(rest & -rest);
    bits[word] = 0;
  }
  return end;
}

/** The entries of several results, ordered by group and member. */
interface Entries {
  /** Lists with each member once per group. */
  readonly lists: MemberLists;
  /** Members in order; only the first ones are used. Its length is the number of entries. */
  readonly members: Int32Array;
  /**
   * Visits all entries: its index in `lists`, whether it is the first of its member, its result, and its index in that result.
   */
  fold(visit: (at: number, isFirst: boolean, answer: number, index: number) => void): void;
}

function sortedEntries(answers: readonly ListsAt<MemberLists>[], count: number): Entries {
  const { ids, numbers } = idsOf(answers, new NumberIndex());
  const offsets = offsetsOf(answers, count);
  const total = offsets[count]!;
  const indexes = new Int32Array(total);
  const owners = new Int32Array(total);
  // Combines member and entry in one number below 2^53, so sorting brings equal members together.
  const order = new Float64Array(total);
  const next = offsets.slice();
  forEachList(answers, (answer, group, from, to) => {
    for (let index = from; index < to; index++) {
      const entry = next[group]!++;
      const own = answers[answer]!.parts.members[index]!;
      indexes[entry] = index;
      owners[entry] = answer;
      order[entry] = (ids[answer]?.[own] ?? own) * total + entry;
    }
  });
  const members = new Int32Array(total);
  const slots = new Int32Array(total);
  const ends = new Int32Array(count + 1);
  let at = 0;
  for (let g = 0; g < count; g++) {
    order.subarray(offsets[g], offsets[g + 1]).sort();
    for (let i = offsets[g]!; i < offsets[g + 1]!; i++) {
      const member = Math.floor(order[i]! / total);
      if (at === ends[g]! || members[at - 1] !== member) members[at++] = member;
      slots[i] = at - 1;
    }
    ends[g + 1] = at;
  }
  return {
    lists: { offsets: ends, members: members.slice(0, at), ...numbers },
    members,
    fold: (visit) => {
      for (let i = 0; i < total; i++) {
        const entry = order[i]! % total;
        visit(slots[i]!, i === 0 || slots[i] !== slots[i - 1], owners[entry]!, indexes[entry]!);
      }
    },
  };
}
