import type { ContributionCells } from './contribution-cells.js';
import { candidatesIn, isSameSegment, type Candidate, type Segment } from './root-cause-candidates.js';
import { judge, type Judgement } from './root-cause-judge.js';
import { changesOf, type Changes, type Stream } from './root-cause-streams.js';
import { salesOf, viewsOf, without, type Takeaway, type ViewSales } from './root-cause-views.js';

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

/** What made a segment's sales change: how many pieces, at which price, or which of its products. */
export type Driver = 'volume' | 'price' | 'mix';

/** A segment that went another way than the rest. */
export interface FoundCause {
  readonly segment: Segment;
  readonly driver: Driver;
  /** The amount now less what it would be had the segment gone as the rest. */
  readonly contribution: number;
}

/** What differs from the rest by less than two in a hundred is not worth a word. */
const LEAST_EFFECT = Math.log(1.02);

/** No more causes than these are named. */
const MOST_CAUSES = 5;

/** A cause as the search keeps it, with the view in which it was seen. */
interface Kept extends Judgement {
  readonly segment: Segment;
  readonly stream: Stream;
  readonly sales: ViewSales;
  /** The data's cells in the segment. */
  readonly cells: Int32Array;
}

/**
 * The few segments, of one member or with `depth` 2 of two, that explain the most of how changes differ: the one whose going apart explains most of the differences of
 * logarithmic changes between cells, weighted by their certainty, is taken out, and the search goes on with what is left, while that can hardly be chance.
 * Pieces and prices are looked at apart, for prices have little noise. (Explanatory power: R. Bhagwan et al. 2014, “Adtributor”; segments of several
 * dimensions: Y. Sun et al. 2018, “HotSpot”; the search is stagewise regression with effects fitted anew.) A cell is compared with the bulk of cells, so that
 * what all have in common, such as growth, is nobody's cause; how much cells differ by chance is seen from the many that did not go apart. O(cells × views),
 * of which there are at most as many as pairs of dimensions.
 */
export function findCauses(cells: ContributionCells, depth: 1 | 2, checkAborted: () => void): FoundCause[] {
  const all = viewsOf(cells).map((view) => salesOf(view, cells));
  const streams: readonly Stream[] = cells.quantity ? ['volume', 'price'] : ['volume'];
  let kept: Kept[] = [];
  while (kept.length < MOST_CAUSES) {
    checkAborted();
    const taken = takeawayOf(cells, kept);
    const left = all.map((sales) => without(sales, taken));
    const next = strongest(left, { streams, depth, kept });
    if (!next) break;
    const sales = all[left.indexOf(next.sales)]!;
    kept = fittedAnew(cells, [...kept, { ...next, sales, cells: cellsIn(cells, next.segment) }]);
  }
  // What was found later has sharpened the sight on what was found before.
  kept = fittedAnew(cells, kept).filter(({ certainty, effect }) => certainty >= 1 && Math.abs(effect) >= LEAST_EFFECT);
  return kept
    .map((cause) => ({
      segment: cause.segment,
      driver: isMoved(cells, cause, kept) ? ('mix' as const) : cause.stream,
      contribution: broughtBy(cause, cells.amount.after),
    }))
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}

interface Search {
  readonly streams: readonly Stream[];
  readonly depth: 1 | 2;
  readonly kept: readonly Kept[];
}

/** The segment that explains most, if that can hardly be chance. */
function strongest(all: readonly ViewSales[], { streams, depth, kept }: Search): Omit<Kept, 'cells'> | undefined {
  let best:
    { readonly candidate: Candidate; readonly changes: Changes; readonly stream: Stream; readonly sales: ViewSales } | undefined;
  let looked = 0;
  for (const sales of all) {
    for (const stream of streams) {
      const changes = changesOf(sales, stream);
      const isKnown = (segment: Segment): boolean =>
        kept.some((cause) => cause.stream === stream && isSameSegment(cause.segment, segment));
      const { candidates, best: candidate } = candidatesIn(sales.view, changes, { depth, leastEffect: LEAST_EFFECT, isKnown });
      looked += candidates;
      if (candidate && (!best || candidate.gain > best.candidate.gain)) best = { candidate, changes, stream, sales };
    }
  }
  if (!best) return undefined;
  const { candidate, changes, stream, sales } = best;
  const { segment } = candidate;
  const found = judge(sales.view, segment, changes, looked);
  return found && found.certainty >= 1 ? { segment, stream, sales, ...found } : undefined;
}

/** Each cause as it is when the others are taken out. */
function fittedAnew(cells: ContributionCells, causes: readonly Kept[]): Kept[] {
  const fitted = [...causes];
  if (fitted.length < 2) return fitted;
  causes.forEach((cause, i) => {
    const others = takeawayOf(
      cells,
      fitted.filter((_, other) => other !== i),
    );
    const changes = changesOf(without(cause.sales, others), cause.stream);
    const found = judge(cause.sales.view, cause.segment, changes, segmentsIn(cause.sales));
    if (found) fitted[i] = { ...cause, ...found };
  });
  return fitted;
}

/** How many segments a view has. */
function segmentsIn({ view: { dimensions } }: ViewSales): number {
  const widths = dimensions.map(({ members }) => members.length);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const squares = widths.reduce((sum, width) => sum + width * width, 0);
  return total + (total * total - squares) / 2;
}

/** The data's cells in a segment. */
function cellsIn({ dimensions }: ContributionCells, [first, second]: Segment): Int32Array {
  const { codes } = dimensions[first.dimension]!;
  const others = second && dimensions[second.dimension]!.codes;
  const found: number[] = [];
  for (let cell = 0; cell < codes.length; cell++) {
    if (codes[cell] === first.member && (!others || others[cell] === second.member)) found.push(cell);
  }
  return Int32Array.from(found);
}

/** What causes have brought, one after the other: the next has its part of what those before have left. */
function takeawayOf({ amount, quantity }: ContributionCells, causes: readonly Kept[]): Takeaway {
  const room = causes.reduce((sum, { cells }) => sum + cells.length, 0);
  const taken = { cells: new Int32Array(room), sold: new Float64Array(room), money: new Float64Array(room) };
  if (room === 0) return taken;
  const money = amount.after.slice();
  const sold = quantity?.after.slice();
  let size = 0;
  for (const { cells, effect, stream } of causes) {
    const part = 1 - Math.exp(-effect);
    for (const cell of cells) {
      taken.cells[size] = cell;
      taken.money[size] = money[cell]! * part;
      money[cell] = money[cell]! - taken.money[size]!;
      if (sold && stream === 'volume') {
        taken.sold[size] = sold[cell]! * part;
        sold[cell] = sold[cell]! - taken.sold[size]!;
      }
      size++;
    }
  }
  return sold ? taken : { ...taken, sold: taken.money };
}

/** What a cause has brought of some figure of the cells. */
function broughtBy({ cells, effect }: Pick<Kept, 'cells' | 'effect'>, after: Float64Array): number {
  let sum = 0;
  for (const cell of cells) sum += after[cell]!;
  return sum * (1 - Math.exp(-effect));
}

/** Whether what a segment has won or lost was lost or won by one beside it: of a few siblings less certainty will do than of all segments. */
function isMoved(data: ContributionCells, cause: Kept, kept: readonly Kept[]): boolean {
  const { segment, stream, sales } = cause;
  if (stream !== 'volume' || !data.quantity) return false;
  const pieces = data.quantity.after;
  const moved = broughtBy(cause, pieces);
  const isCounterpart = (other: Pick<Kept, 'cells' | 'effect'>): boolean => offset(moved, broughtBy(other, pieces));
  if (kept.some((other) => other.stream === 'volume' && areSiblings(segment, other.segment) && isCounterpart(other))) return true;
  const changes = changesOf(without(sales, takeawayOf(data, kept)), stream);
  const siblings = siblingsOf(data, segment);
  return siblings.some((sibling) => {
    const found = judge(sales.view, sibling, changes, siblings.length);
    return found !== undefined && found.certainty >= 1 && isCounterpart({ cells: cellsIn(data, sibling), effect: found.effect });
  });
}
