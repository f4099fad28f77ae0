import type { AggregateParts, MemberLists } from '../engine.js';

type PartsOf<Kind extends AggregateParts['kind']> = Extract<AggregateParts, { kind: Kind }>;

/** Lists of one answer, and for each of its groups that of the whole into which it goes, −1 for one that is left out. */
export interface ListsAt<Lists> {
  readonly parts: Lists;
  readonly groups: Int32Array;
}

/** Numbers the numbers that ids of several answers stand for, so that they can be compared; members met before keep their ids. */
export class SharedIds {
  readonly #ids = new Map<number, number>();
  readonly #numbers: number[] = [];

  /** For each id of an answer that of the whole. */
  of(numbers: Float64Array): Int32Array {
    return Int32Array.from(numbers, (number) => this.#idOf(number));
  }

  #idOf(number: number): number {
    const known = this.#ids.get(number);
    if (known !== undefined) return known;
    const id = this.#numbers.push(number) - 1;
    this.#ids.set(number, id);
    return id;
  }

  /** What the ids stand for, by id. */
  get numbers(): Float64Array {
    return Float64Array.from(this.#numbers);
  }
}

/** The distinct members of `count` groups of the whole. `shared` gives ids that are to stay the same from call to call. */
export function joinMembers(answers: readonly ListsAt<MemberLists>[], count: number, shared = new SharedIds()): MemberLists {
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

/** What `repeaters` of the whole is made of. */
export function joinRepeats(answers: readonly ListsAt<PartsOf<'repeats'>>[], count: number): AggregateParts {
  const entries = sortedEntries(answers, count);
  const otherIds = new SharedIds();
  const maps = answers.map(({ parts }) => parts.otherNumbers && otherIds.of(parts.otherNumbers));
  const others = new Int32Array(entries.members.length);
  entries.fold((at, isFirst, answer, place) => {
    const own = answers[answer]!.parts.others[place]!;
    const other = own < 0 ? own : (maps[answer]?.[own] ?? own);
    others[at] = isFirst || others[at] === other ? other : -1;
  });
  const hasNumbers = maps.some((map) => map !== undefined);
  return {
    kind: 'repeats',
    ...entries.lists,
    others: others.slice(0, entries.lists.members.length),
    ...(hasNumbers ? { otherNumbers: otherIds.numbers } : {}),
  };
}

/** What `mean-span` of the whole is made of. */
export function joinSpans(answers: readonly ListsAt<PartsOf<'spans'>>[], count: number): AggregateParts {
  const entries = sortedEntries(answers, count);
  const earliest = new Float64Array(entries.members.length).fill(Infinity);
  const latest = new Float64Array(entries.members.length).fill(-Infinity);
  entries.fold((at, _isFirst, answer, place) => {
    const { parts } = answers[answer]!;
    earliest[at] = Math.min(earliest[at]!, parts.earliest[place]!);
    latest[at] = Math.max(latest[at]!, parts.latest[place]!);
  });
  const { length } = entries.lists.members;
  return { kind: 'spans', ...entries.lists, earliest: earliest.slice(0, length), latest: latest.slice(0, length) };
}

/** All values of the groups of the whole. */
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

/** Calls `visit` with each list: its answer, the group of the whole, and from where to where it goes. */
function forEachList(answers: readonly Lists[], visit: (answer: number, group: number, from: number, to: number) => void): void {
  answers.forEach(({ parts, groups }, answer) => {
    for (let g = 0; g < groups.length; g++) {
      if (groups[g]! >= 0) visit(answer, groups[g]!, parts.offsets[g]!, parts.offsets[g + 1]!);
    }
  });
}

/** Where the lists of each group of the whole go, one after the other. */
function offsetsOf(answers: readonly Lists[], count: number): Int32Array {
  const offsets = new Int32Array(count + 1);
  forEachList(answers, (_answer, group, from, to) => (offsets[group + 1]! += to - from));
  for (let g = 0; g < count; g++) offsets[g + 1]! += offsets[g]!;
  return offsets;
}

/** For each answer its ids as ids of the whole, undefined where they are these already. */
function idsOf(
  answers: readonly ListsAt<MemberLists>[],
  shared: SharedIds,
): { readonly ids: readonly (Int32Array | undefined)[]; readonly numbers: { readonly numbers?: Float64Array } } {
  const ids = answers.map(({ parts }) => parts.numbers && shared.of(parts.numbers));
  return { ids, numbers: ids.some((map) => map !== undefined) ? { numbers: shared.numbers } : {} };
}

/** Lists of members with each member once, ascending. `lists`: 0 or 1 where a group's list is so already. */
function distinctIn(offsets: Int32Array, members: Int32Array, lists: Uint8Array): MemberLists {
  let range = 0;
  for (const member of members) if (member >= range) range = member + 1;
  const bits = new Int32Array((range >> 5) + 1);
  const kept = new Int32Array(offsets.length);
  let at = 0;
  for (let g = 0; g + 1 < offsets.length; g++) {
    const list = members.subarray(offsets[g], offsets[g + 1]);
    // Going over all words of a bitmap costs less than sorting, unless the list is short.
    if (lists[g]! <= 1) at = append(members, list, at);
    else if (list.length * 4 > bits.length) at = appendMarked(members, list, bits, at);
    else at = append(members, list.sort(), at);
    kept[g + 1] = at;
  }
  return { offsets: kept, members: members.slice(0, at) };
}

/** Writes an ascending list to `at` of `into`, each number once; gives the end. It may lie in `into` itself, from `at` on. */
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

/** The entries of several answers by group and member. */
interface Entries {
  /** With each member once per group. */
  readonly lists: MemberLists;
  /** As many as there are entries. */
  readonly members: Int32Array;
  /** Visits all entries: at which place of `lists` each belongs, whether as the first, and where it stands in its answer. */
  fold(visit: (at: number, isFirst: boolean, answer: number, place: number) => void): void;
}

function sortedEntries(answers: readonly ListsAt<MemberLists>[], count: number): Entries {
  const { ids, numbers } = idsOf(answers, new SharedIds());
  const offsets = offsetsOf(answers, count);
  const total = offsets[count]!;
  const places = new Int32Array(total);
  const owners = new Int32Array(total);
  // Member and entry in one number, which stays below 2^53: sorting brings equal members together.
  const order = new Float64Array(total);
  const next = offsets.slice();
  forEachList(answers, (answer, group, from, to) => {
    for (let place = from; place < to; place++) {
      const entry = next[group]!++;
      const own = answers[answer]!.parts.members[place]!;
      places[entry] = place;
      owners[entry] = answer;
      order[entry] = (ids[answer]?.[own] ?? own) * total + entry;
    }
  });
  const members = new Int32Array(total);
  const slots = new Int32Array(total);
  const kept = new Int32Array(count + 1);
  let at = 0;
  for (let g = 0; g < count; g++) {
    order.subarray(offsets[g], offsets[g + 1]).sort();
    for (let i = offsets[g]!; i < offsets[g + 1]!; i++) {
      const member = Math.floor(order[i]! / total);
      if (at === kept[g]! || members[at - 1] !== member) members[at++] = member;
      slots[i] = at - 1;
    }
    kept[g + 1] = at;
  }
  return {
    lists: { offsets: kept, members: members.slice(0, at), ...numbers },
    members,
    fold: (visit) => {
      for (let i = 0; i < total; i++) {
        const entry = order[i]! % total;
        visit(slots[i]!, i === 0 || slots[i] !== slots[i - 1], owners[entry]!, places[entry]!);
      }
    },
  };
}
