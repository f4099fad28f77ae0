import type { ContributionCells } from './contribution-cells.js';
import type { Segment } from './root-cause-candidates.js';

/** What one segment wins in pieces another has lost at least by this part, and the other way round, when sales have moved from one to the other. */
const OFFSETTING = 0.4;

/** The segments that differ from one in a single member: to these its sales may have moved. */
export function siblingsOf({ dimensions }: ContributionCells, segment: Segment): Segment[] {
  return segment.flatMap((part, i) =>
    Array.from(dimensions[part.dimension]!.members.keys())
      .filter((member) => member !== part.member)
      .map((member) => withPart(segment, i, { dimension: part.dimension, member })),
  );
}

function withPart([first, second]: Segment, place: number, part: Segment[0]): Segment {
  if (!second) return [part];
  return place === 0 ? [part, second] : [first, part];
}

/** Whether two segments differ in a single member. */
export function areSiblings(a: Segment, b: Segment): boolean {
  if (a.length !== b.length) return false;
  const isSame = (part: Segment[0]): boolean =>
    b.some(({ dimension, member }) => dimension === part.dimension && member === part.member);
  const other = a.filter((part) => !isSame(part));
  return (
    other.length === 1 && b.some(({ dimension, member }) => dimension === other[0]!.dimension && member !== other[0]!.member)
  );
}

/** Whether what one segment has won in pieces is about what the other has lost. */
export function offset(one: number, other: number): boolean {
  return one * other < 0 && Math.min(Math.abs(one), Math.abs(other)) >= OFFSETTING * Math.max(Math.abs(one), Math.abs(other));
}
