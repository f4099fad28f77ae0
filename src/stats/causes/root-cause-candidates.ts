import { noiseOf } from './root-cause-noise.js';
import type { Changes } from './root-cause-streams.js';
import type { View, ViewDimension } from './root-cause-views.js';

/** A member of a dimension, by their indexes in the data. */
export interface SegmentPart {
  readonly dimension: number;
  readonly member: number;
}

/** A segment: one member, or two of different dimensions. */
export type Segment = readonly [SegmentPart] | readonly [SegmentPart, SegmentPart];

/** True when two segments are the same. */
export function isSameSegment(a: Segment, b: Segment): boolean {
  const has = (part: SegmentPart): boolean =>
    b.some(({ dimension, member }) => dimension === part.dimension && member === part.member);
  return a.length === b.length && a.every(has);
}

/**
 * A segment, and the variation between cells that it explains: the reduction of the weighted sum of squares when the segment has
 * its own effect.
 */
export interface Candidate {
  readonly segment: Segment;
  readonly gain: number;
}

/** Sums of weights and of weighted values. */
interface Sums {
  readonly weight: number;
  readonly value: number;
}

/** Which segments are candidates: maximum number of members, minimum effect, and segments to skip. */
interface Offers {
  readonly depth: 1 | 2;
  readonly leastEffect: number;
  readonly isKnown: (segment: Segment) => boolean;
}

/** Returns the segment of a view that explains most, and the number of segments tested. O(cells × pairs of dimensions). */
export function candidatesIn(
  view: View,
  { values, exposure, centre }: Changes,
  { depth, leastEffect, isKnown }: Offers,
): { readonly candidates: number; readonly best: Candidate | undefined } {
  const residuals = values.map((value) => value - centre);
  const weights = noiseOf(residuals, exposure).map((variance, i) => (Number.isNaN(residuals[i]!) ? 0 : 1 / variance));
  const weighted = residuals.map((value, i) => (Number.isNaN(value) ? 0 : value * weights[i]!));
  const all: Sums = { weight: sum(weights), value: sum(weighted) };
  let best: (Candidate & { readonly away: number }) | undefined;
  let candidates = 0;
  const offer = (part: Sums, segment: () => Segment): void => {
    if (!(part.weight > 0) || !(all.weight - part.weight > 1e-9 * all.weight)) return;
    candidates++;
    const within = part.value / part.weight;
    const effect = within - (all.value - part.value) / (all.weight - part.weight);
    if (Math.abs(effect) < leastEffect) return;
    const gain = (effect * effect) / (1 / part.weight + 1 / (all.weight - part.weight));
    // When two halves differ from each other, the half farther from the median is the cause.
    const away = Math.abs(within);
    const isBetter = !best || gain > best.gain * (1 + 1e-9) || (gain > best.gain * (1 - 1e-9) && away > best.away);
    if (isBetter && !isKnown(segment())) best = { segment: segment(), gain, away };
  };
  view.dimensions.forEach((one, i) => {
    const singles = sumsBy([one], weights, weighted);
    one.members.forEach((member, m) => offer(partOf(singles, m), () => [{ dimension: one.dimension, member }]));
    for (const other of depth === 1 ? [] : view.dimensions.slice(i + 1)) {
      const pairs = sumsBy([one, other], weights, weighted);
      one.members.forEach((member, m) =>
        other.members.forEach((second, k) =>
          offer(partOf(pairs, m * (other.members.length + 1) + k), () => [
            { dimension: one.dimension, member },
            { dimension: other.dimension, member: second },
          ]),
        ),
      );
    }
  });
  return { candidates, best };
}

interface SumsBy {
  readonly weights: Float64Array;
  readonly values: Float64Array;
}

function partOf({ weights, values }: SumsBy, index: number): Sums {
  return { weight: weights[index]!, value: values[index]! };
}

/** Sums by the members of one or two dimensions; the second dimension varies fastest. */
function sumsBy(
  [first, second]: readonly [ViewDimension, ViewDimension?],
  weights: Float64Array,
  weighted: Float64Array,
): SumsBy {
  const width = second ? second.members.length + 1 : 1;
  const sums = {
    weights: new Float64Array((first.members.length + 1) * width),
    values: new Float64Array((first.members.length + 1) * width),
  };
  for (let i = 0; i < weights.length; i++) {
    const index = first.memberOf[i]! * width + (second ? second.memberOf[i]! : 0);
    sums.weights[index] = sums.weights[index]! + weights[i]!;
    sums.values[index] = sums.values[index]! + weighted[i]!;
  }
  return sums;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
