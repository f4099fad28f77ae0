import { tQuantile } from '../distributions/distributions.js';
import type { Segment } from './root-cause-candidates.js';
import { noiseOf } from './root-cause-noise.js';
import type { Changes } from './root-cause-streams.js';
import type { View } from './root-cause-views.js';

/** The estimated effect of a segment. */
export interface Judgement {
  /** Logarithm of the segment’s change factor relative to the rest. */
  readonly effect: number;
  /** Effect relative to its significance threshold; from 1 on, the effect is significant. */
  readonly certainty: number;
}

/** Probability of reporting a cause when there is none. */
const FALSE_ALARM = 0.01;

/** Maximum residual in standard deviations; larger ones are clipped. */
const FAR = 4;

/** Efficiency of the median absolute deviation (F. Hampel 1974). It reduces the degrees of freedom. */
const MEDIAN_EFFICIENCY = 0.37;

/**
 * Estimates how much a segment differs from the rest, and whether that is significant after testing `looked` segments. Noise is
 * estimated from the residuals without the segment’s effect. Returns `undefined` when the segment or the rest has no data.
 */
export function judge(view: View, segment: Segment, changes: Changes, looked: number): Judgement | undefined {
  const inside = membership(view, segment);
  const first = effectOf(changes, inside, weightsFor(changes, inside, 0));
  const weights = weightsFor(changes, inside, first.effect);
  const { effect, deviation, cells } = effectOf(changes, inside, weights);
  if (!Number.isFinite(effect)) return undefined;
  const degrees = Math.max(1, Math.min(2, cells - 2), MEDIAN_EFFICIENCY * (cells - 2));
  const needed = tQuantile(1 - FALSE_ALARM / (2 * Math.max(1, looked)), degrees);
  const dispersion = overdispersion(residualsOf(changes, inside, effect), weights, cells);
  return { effect, certainty: Math.abs(effect) / (deviation * dispersion * needed) };
}

/** Returns 1 for each cell of a view in the segment, otherwise 0. */
function membership(view: View, segment: Segment): Uint8Array {
  const inside = new Uint8Array(view.size).fill(1);
  for (const { dimension, member } of segment) {
    const { members, memberOf } = view.dimensions.find((one) => one.dimension === dimension)!;
    const index = members.indexOf(member);
    for (let i = 0; i < inside.length; i++) if (memberOf[i] !== index) inside[i] = 0;
  }
  return inside;
}

function residualsOf({ values, centre }: Changes, inside: Uint8Array, effect: number): Float64Array {
  return values.map((value, i) => value - centre - (inside[i] ? effect : 0));
}

function weightsFor(changes: Changes, inside: Uint8Array, effect: number): Float64Array {
  return noiseOf(residualsOf(changes, inside, effect), changes.exposure).map((variance) => 1 / variance);
}

/** Returns the weighted mean inside minus that outside, with its standard deviation. */
function effectOf(
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

/** Returns the factor by which the noise exceeds the model, at least 1. Heavy-tailed residuals make it larger. */
function overdispersion(residuals: Float64Array, weights: Float64Array, cells: number): number {
  let squares = 0;
  for (let i = 0; i < residuals.length; i++) {
    if (!Number.isNaN(residuals[i]!)) squares += Math.min(weights[i]! * residuals[i]! ** 2, FAR * FAR);
  }
  return Math.sqrt(Math.max(1, squares / Math.max(1, cells - 2)));
}
