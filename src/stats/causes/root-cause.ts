import type { ContributionCells } from './contribution-cells.js';
import {
  candidatesIn,
  isSameSegment,
  type Candidate,
  type Segment,
  judge,
  type Judgement,
  changesOf,
  type Changes,
  type Stream,
} from './root-cause-candidates.js';
import { salesOf, viewsOf, without, type Takeaway, type ViewSales } from './root-cause-views.js';

/** Minimum ratio between one segment’s gain in units and another’s loss, or vice versa, to count as sales moved between them. */
const OFFSETTING = 0.4;

/** Returns the segments that differ from a segment in one member. Its sales may have moved to them. */
function siblingsOf({ dimensions }: ContributionCells, segment: Segment): Segment[] {
  return segment.flatMap((part, i) =>
    Array.from(dimensions[part.dimension]!.members.keys())
      .filter((member) => member !== part.member)
      .map((member) => withPart(segment, i, { dimension: part.dimension, member })),
  );
}

function withPart([first, second]: Segment, index: number, part: Segment[0]): Segment {
  if (!second) return [part];
  return index === 0 ? [part, second] : [first, part];
}

/** True when two segments differ in exactly one member. */
function areSiblings(a: Segment, b: Segment): boolean {
  if (a.length !== b.length) return false;
  const isSame = (part: Segment[0]): boolean =>
    b.some(({ dimension, member }) => dimension === part.dimension && member === part.member);
  const other = a.filter((part) => !isSame(part));
  return (
    other.length === 1 && b.some(({ dimension, member }) => dimension === other[0]!.dimension && member !== other[0]!.member)
  );
}

/** True when one segment’s gain in units roughly equals the other’s loss. */
function offset(one: number, other: number): boolean {
  return one * other < 0 && Math.min(Math.abs(one), Math.abs(other)) >= OFFSETTING * Math.max(Math.abs(one), Math.abs(other));
}

/** What changed a segment’s sales: units, price, or the mix of its products. */
export type Driver = 'volume' | 'price' | 'mix';

/** A segment that changed differently from the rest. */
interface FoundCause {
  readonly segment: Segment;
  readonly driver: Driver;
  /** The amount now, minus its value had the segment changed like the rest. */
  readonly contribution: number;
}

/** Minimum effect, as a logarithm: differences below 2% are not worth reporting. */
const MIN_EFFECT = Math.log(1.02);

/** Maximum number of reported causes. */
const MAX_CAUSES = 5;

/** A cause during the search, with the view in which it was found. */
interface CauseEffect extends Judgement {
  readonly segment: Segment;
  readonly stream: Stream;
  readonly sales: ViewSales;
  /** The data cells in the segment. */
  readonly cells: Int32Array;
}

/**
 * Finds the few segments (of one member, or two with `depth` 2) that explain most of the differences between changes. Each round
 * takes the segment that explains most of the variation of logarithmic changes, weighted by their certainty. It removes the
 * segment’s effect and continues while the next one is significant. Units and prices are analyzed separately, because prices have
 * little noise. Cells are compared with the median cell, so a common change such as growth is not a cause. Noise is estimated
 * from the many cells without a specific effect. (Explanatory power: R. Bhagwan et al. 2014, “Adtributor”; multidimensional
 * segments: Y. Sun et al. 2018, “HotSpot”; the search is stagewise regression with refitted effects.) O(cells × views), with at
 * most as many views as pairs of dimensions.
 */
export function findCauses(cells: ContributionCells, depth: 1 | 2, checkAborted: () => void): FoundCause[] {
  const all = viewsOf(cells).map((view) => salesOf(view, cells));
  const streams: readonly Stream[] = cells.quantity ? ['volume', 'price'] : ['volume'];
  let causes: CauseEffect[] = [];
  while (causes.length < MAX_CAUSES) {
    checkAborted();
    const removed = takeawayOf(cells, causes);
    const left = all.map((sales) => without(sales, removed));
    const next = strongest(left, { streams, depth, causes });
    if (!next) break;
    const sales = all[left.indexOf(next.sales)]!;
    causes = refit(cells, [...causes, { ...next, sales, cells: cellsIn(cells, next.segment) }]);
  }
  // Causes found later improve the estimates of earlier ones.
  causes = refit(cells, causes).filter(({ certainty, effect }) => certainty >= 1 && Math.abs(effect) >= MIN_EFFECT);
  return causes
    .map((cause) => ({
      segment: cause.segment,
      driver: isMoved(cells, cause, causes) ? ('mix' as const) : cause.stream,
      contribution: contributionOf(cause, cells.amount.after),
    }))
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}

interface Search {
  readonly streams: readonly Stream[];
  readonly depth: 1 | 2;
  readonly causes: readonly CauseEffect[];
}

/** Returns the segment that explains most if it is significant; otherwise `undefined`. */
function strongest(all: readonly ViewSales[], { streams, depth, causes }: Search): Omit<CauseEffect, 'cells'> | undefined {
  let best:
    | { readonly candidate: Candidate; readonly changes: Changes; readonly stream: Stream; readonly sales: ViewSales }
    | undefined;
  let looked = 0;
  for (const sales of all) {
    for (const stream of streams) {
      const changes = changesOf(sales, stream);
      const isKnown = (segment: Segment): boolean =>
        causes.some((cause) => cause.stream === stream && isSameSegment(cause.segment, segment));
      const { candidates, best: candidate } = candidatesIn(sales.view, changes, { depth, leastEffect: MIN_EFFECT, isKnown });
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

/** Re-estimates each cause without the effects of the others. */
function refit(cells: ContributionCells, causes: readonly CauseEffect[]): CauseEffect[] {
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

/** Returns the number of segments of a view. */
function segmentsIn({ view: { dimensions } }: ViewSales): number {
  const widths = dimensions.map(({ members }) => members.length);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const squares = widths.reduce((sum, width) => sum + width * width, 0);
  return total + (total * total - squares) / 2;
}

/** Returns the data cells in a segment. */
function cellsIn({ dimensions }: ContributionCells, [first, second]: Segment): Int32Array {
  const { codes } = dimensions[first.dimension]!;
  const others = second && dimensions[second.dimension]!.codes;
  const found: number[] = [];
  for (let cell = 0; cell < codes.length; cell++) {
    if (codes[cell] === first.member && (!others || others[cell] === second.member)) found.push(cell);
  }
  return Int32Array.from(found);
}

/** Returns the effects of causes, applied in sequence: each takes its share of what earlier ones left. */
function takeawayOf({ amount, quantity }: ContributionCells, causes: readonly CauseEffect[]): Takeaway {
  const room = causes.reduce((sum, { cells }) => sum + cells.length, 0);
  const effects = { cells: new Int32Array(room), sold: new Float64Array(room), money: new Float64Array(room) };
  if (room === 0) return effects;
  const money = amount.after.slice();
  const sold = quantity?.after.slice();
  let size = 0;
  for (const { cells, effect, stream } of causes) {
    const part = 1 - Math.exp(-effect);
    for (const cell of cells) {
      effects.cells[size] = cell;
      effects.money[size] = money[cell]! * part;
      money[cell] = money[cell]! - effects.money[size]!;
      if (sold && stream === 'volume') {
        effects.sold[size] = sold[cell]! * part;
        sold[cell] = sold[cell]! - effects.sold[size]!;
      }
      size++;
    }
  }
  return sold ? effects : { ...effects, sold: effects.money };
}

/** Returns a cause’s contribution to a measure of the cells. */
function contributionOf({ cells, effect }: Pick<CauseEffect, 'cells' | 'effect'>, after: Float64Array): number {
  let sum = 0;
  for (const cell of cells) sum += after[cell]!;
  return sum * (1 - Math.exp(-effect));
}

/** Minimum share of a sibling’s units that did not move to it. */
const NEARLY_NONE = 0.1;

/** Minimum likelihood ratio of sales that moved to a sibling: substantial evidence (H. Jeffreys 1961; R. Kass and A. Raftery 1995). */
const MIN_EVIDENCE = 3;

/**
 * True when a sibling segment lost what the segment gained, or vice versa: another cause did, or one sibling differs from the rest by about as many units,
 * or the siblings are at least three times as likely if one of them has exactly these units as if none has (mean of the likelihood ratios, each sibling
 * being equally likely). Testing only a few siblings requires less certainty than testing all segments, and so does testing only one direction.
 */
function isMoved(data: ContributionCells, cause: CauseEffect, causes: readonly CauseEffect[]): boolean {
  const { segment, stream, sales } = cause;
  if (stream !== 'volume' || !data.quantity) return false;
  const pieces = data.quantity.after;
  const moved = contributionOf(cause, pieces);
  const isCounterpart = (other: Pick<CauseEffect, 'cells' | 'effect'>): boolean => offset(moved, contributionOf(other, pieces));
  if (causes.some((other) => other.stream === 'volume' && areSiblings(segment, other.segment) && isCounterpart(other)))
    return true;
  const changes = changesOf(without(sales, takeawayOf(data, causes)), stream);
  const siblings = siblingsOf(data, segment);
  let evidence = 0;
  for (const sibling of siblings) {
    const found = judge(sales.view, sibling, changes, siblings.length / 2);
    if (!found) continue;
    const cells = cellsIn(data, sibling);
    if (found.certainty >= 1 && isCounterpart({ cells, effect: found.effect })) return true;
    const units = cells.reduce((sum, cell) => sum + pieces[cell]!, 0);
    // The sibling’s effect if it has the units that the segment lacks. They may be almost all of its units.
    const expected = -Math.log(Math.max(NEARLY_NONE, 1 + moved / units));
    evidence += Math.exp((expected * (found.effect - expected / 2)) / found.error ** 2);
  }
  return evidence > MIN_EVIDENCE * siblings.length;
}
