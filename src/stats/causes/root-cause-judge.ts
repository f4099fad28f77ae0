import { tQuantile } from '../distributions/distributions.js';
import type { Segment } from './root-cause-candidates.js';
import { noiseOf } from './root-cause-noise.js';
import type { Changes } from './root-cause-streams.js';
import type { View } from './root-cause-views.js';

/** How far a segment went apart. */
export interface Judgement {
  /** The logarithm of the factor by which it changed beside the rest. */
  readonly effect: number;
  /** How often as far as chance makes believable: from 1 on it is none. */
  readonly certainty: number;
}

/** The chance of naming any cause where there is none. */
const FALSE_ALARM = 0.01;

/** What lies off by more than so many standard deviations counts as so many. */
const FAR = 4;

/** What medians know of a spread is worth this part of the values (the efficiency of the median absolute deviation: F. Hampel 1974). */
const MEDIAN_WORTH = 0.37;

/** How far a segment went apart from the rest, and whether that can be chance when so many segments were looked at. Noise is seen from what is left when the segment's own way is taken out. */
export function judge(view: View, segment: Segment, changes: Changes, looked: number): Judgement | undefined {
  const inside = membership(view, segment);
  const first = apart(changes, inside, weightsFor(changes, inside, 0));
  const weights = weightsFor(changes, inside, first.effect);
  const { effect, deviation, cells } = apart(changes, inside, weights);
  if (!Number.isFinite(effect)) return undefined;
  const degrees = Math.max(1, Math.min(2, cells - 2), MEDIAN_WORTH * (cells - 2));
  const needed = tQuantile(1 - FALSE_ALARM / (2 * Math.max(1, looked)), degrees);
  const unrest = unrestOf(residualsOf(changes, inside, effect), weights, cells);
  return { effect, certainty: Math.abs(effect) / (deviation * unrest * needed) };
}

/** Which cells of a view lie in a segment. */
function membership(view: View, segment: Segment): Uint8Array {
  const inside = new Uint8Array(view.size).fill(1);
  for (const { dimension, member } of segment) {
    const { members, memberOf } = view.dimensions.find((one) => one.dimension === dimension)!;
    const place = members.indexOf(member);
    for (let i = 0; i < inside.length; i++) if (memberOf[i] !== place) inside[i] = 0;
  }
  return inside;
}

function residualsOf({ values, centre }: Changes, inside: Uint8Array, effect: number): Float64Array {
  return values.map((value, i) => value - centre - (inside[i] ? effect : 0));
}

function weightsFor(changes: Changes, inside: Uint8Array, effect: number): Float64Array {
  return noiseOf(residualsOf(changes, inside, effect), changes.exposure).map((variance) => 1 / variance);
}

/** The mean inside less that outside, and its standard deviation. */
function apart(
  { values }: Changes,
  inside: Uint8Array,
  weights: Float64Array,
): { readonly effect: number; readonly deviation: number; readonly cells: number } {
  let cells = 0;
  const within = { weight: 0, value: 0 };
  const outside = { weight: 0, value: 0 };
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) continue;
    cells++;
    const side = inside[i] ? within : outside;
    side.weight += weights[i]!;
    side.value += weights[i]! * values[i]!;
  }
  return {
    effect: within.value / within.weight - outside.value / outside.weight,
    deviation: Math.sqrt(1 / within.weight + 1 / outside.weight),
    cells,
  };
}

/** Where more cells lie far off than chance of the usual kind brings, chance is of another kind: the factor by which it is greater, at least 1. */
function unrestOf(residuals: Float64Array, weights: Float64Array, cells: number): number {
  let squares = 0;
  for (let i = 0; i < residuals.length; i++) {
    if (!Number.isNaN(residuals[i]!)) squares += Math.min(weights[i]! * residuals[i]! ** 2, FAR * FAR);
  }
  return Math.sqrt(Math.max(1, squares / Math.max(1, cells - 2)));
}
