import { popcount } from '../../util/popcount.js';
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
