import type { ViewSales, View, ViewDimension } from './root-cause-views.js';
import { quantile } from '../describe/descriptive.js';
import { tQuantile } from '../distributions/distributions.js';
import { sumOf } from '../../util/numbers/sum.js';

/** What may change: the units sold or their price. */
export type Stream = 'volume' | 'price';

/** The logarithmic change of each cell of a view; NaN without a comparison. */
export interface Changes {
  readonly values: Float64Array;
  /** 1 ÷ before + 1 ÷ after of the units sold; proportional to the variance. */
  readonly exposure: Float64Array;
  /** The weighted median change, which represents most cells. */
  readonly centre: number;
}

/** For a cell with sales in only one period: assumed sales in the other period, as a share of the median cell’s. */
const TRACE = 0.01;

/** Returns the changes of a view’s cells. */
export function changesOf({ view, soldBefore, soldAfter, moneyBefore, moneyAfter }: ViewSales, stream: Stream): Changes {
  const trace = TRACE * usualOf(soldBefore, soldAfter);
  const exposure = new Float64Array(view.size);
  const values = new Float64Array(view.size).fill(NaN);
  for (let i = 0; i < view.size; i++) {
    const [q0, q1] = [soldBefore[i]!, soldAfter[i]!];
    if (q0 < 0 || q1 < 0 || q0 + q1 === 0) continue;
    exposure[i] = 1 / (q0 || trace) + 1 / (q1 || trace);
    if (stream === 'volume') values[i] = Math.log((q1 || trace) / (q0 || trace));
    else if (q0 > 0 && q1 > 0 && moneyBefore[i]! > 0 && moneyAfter[i]! > 0) {
      values[i] = Math.log(moneyAfter[i]! / q1 / (moneyBefore[i]! / q0));
    }
  }
  return { values, exposure, centre: weightedMedian(values, exposure) };
}

/** Returns the median sales of a cell per period, among cells with sales. */
function usualOf(before: Float64Array, after: Float64Array): number {
  const selling = before.map((value, i) => (value + after[i]!) / 2).filter((value) => value > 0);
  return selling.sort()[selling.length >> 1] ?? 1;
}

/** Returns the weighted median with weight 1 ÷ √exposure: large cells count more, but less than proportionally. */
function weightedMedian(values: Float64Array, exposure: Float64Array): number {
  const known = Array.from(values.keys()).filter((i) => !Number.isNaN(values[i]!));
  known.sort((a, b) => values[a]! - values[b]!);
  const total = known.reduce((sum, i) => sum + 1 / Math.sqrt(exposure[i]!), 0);
  let below = 0;
  for (const i of known) {
    below += 1 / Math.sqrt(exposure[i]!);
    if (below >= total / 2) return values[i]!;
  }
  return NaN;
}

/** Median of the absolute value of a standard normal number. */
const NORMAL_MEDIAN = 0.6744897501960817;

/** Minimum variance (a standard deviation of 1e-4). Amounts rounded to cents differ by as much anyway. */
const MIN_VARIANCE = 1e-8;

/** Maximum number of groups of cells by size, and minimum number of cells per group. */
const GROUPS = 8;
const MIN_GROUP_SIZE = 20;

/**
 * Estimates the variance of each cell’s logarithmic change: a constant part, and one that decreases with the cell’s sales. It is
 * fitted to the spread of cells of similar size. Median absolute deviations (F. Hampel 1974) measure the noise of most cells and
 * ignore few large changes. `residuals` is NaN for cells without information. `exposure` is 1 ÷ before + 1 ÷ after, to which the
 * variance of counts is proportional.
 */
function noiseOf(residuals: Float64Array, exposure: Float64Array): Float64Array {
  const known = Array.from(residuals.keys()).filter((i) => !Number.isNaN(residuals[i]!));
  known.sort((a, b) => exposure[a]! - exposure[b]!);
  const groups = Math.min(GROUPS, Math.floor(known.length / MIN_GROUP_SIZE));
  if (groups < 2) return countNoiseOf(residuals, exposure, known);
  const points = Array.from({ length: groups }, (_, g) => {
    const members = known.slice(Math.floor((g * known.length) / groups), Math.floor(((g + 1) * known.length) / groups));
    const deviation =
      quantile(
        members.map((i) => Math.abs(residuals[i]!)),
        0.5,
      ) / NORMAL_MEDIAN;
    const mean = members.reduce((sum, i) => sum + exposure[i]!, 0) / members.length;
    return { x: mean, y: Math.max(deviation ** 2, MIN_VARIANCE) };
  });
  const { constant, slope } = fitVariance(points);
  return exposure.map((x) => Math.max(MIN_VARIANCE, constant + slope * x));
}

/** Estimates the variance of few cells, which is that of counts: one number is known better than two. */
function countNoiseOf(residuals: Float64Array, exposure: Float64Array, known: readonly number[]): Float64Array {
  const deviation =
    quantile(
      known.map((i) => Math.abs(residuals[i]!) / Math.sqrt(exposure[i]!)),
      0.5,
    ) / NORMAL_MEDIAN;
  return exposure.map((x) => Math.max(MIN_VARIANCE, deviation ** 2 * x));
}

/** Number of refits, with weights from the previous line. */
const ROUNDS = 5;

/**
 * Fits a non-negative line to variances by least squares relative to the expected variances, so single low values do not
 * dominate.
 */
function fitVariance(points: readonly { readonly x: number; readonly y: number }[]): { constant: number; slope: number } {
  let line = { constant: points.reduce((sum, { y }) => sum + y, 0) / points.length, slope: 0 };
  for (let round = 0; round < ROUNDS; round++) line = fitWeighted(points, ({ x }) => (line.constant + line.slope * x) ** -2);
  return line;
}

function fitWeighted(
  points: readonly { readonly x: number; readonly y: number }[],
  weightOf: (point: { readonly x: number }) => number,
): { constant: number; slope: number } {
  let [w, wx, wxx, wy, wxy] = [0, 0, 0, 0, 0];
  for (const point of points) {
    const { x, y } = point;
    const weight = weightOf(point);
    w += weight;
    wx += weight * x;
    wxx += weight * x * x;
    wy += weight * y;
    wxy += weight * x * y;
  }
  const determinant = w * wxx - wx * wx;
  const slope = determinant > 1e-12 * w * wxx ? (w * wxy - wx * wy) / determinant : 0;
  const constant = (wy - slope * wx) / w;
  if (slope < 0) return { constant: wy / w, slope: 0 };
  if (constant < 0) return { constant: 0, slope: wxy / wxx };
  return { constant, slope };
}

/** A member of a dimension, by their indexes in the data. */
interface SegmentPart {
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
  const all: Sums = { weight: sumOf(weights), value: sumOf(weighted) };
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

/** The estimated effect of a segment. */
export interface Judgement {
  /** Logarithm of the segment’s change factor relative to the rest. */
  readonly effect: number;
  /** Effect relative to its significance threshold; from 1 on, the effect is significant. */
  readonly certainty: number;
  /** Standard error of the effect. */
  readonly error: number;
}

/** Probability of reporting a cause when there is none. */
const FALSE_ALARM = 0.02;

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
  const residuals = residualsOf(changes, inside, effect);
  // The cells of one member, such as the region of a very large customer, may vary more than all others.
  const alike = segment.length < 2 ? [] : segment.map((part) => membership(view, [part]));
  const dispersion = Math.max(...[undefined, ...alike].map((own) => overdispersion(residuals, weights, own)));
  const error = deviation * dispersion;
  return { effect, error, certainty: Math.abs(effect) / (error * needed) };
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

/**
 * Returns the factor by which the noise of all cells, or of the marked ones, exceeds the model; at least 1. Heavy-tailed residuals make it
 * larger.
 */
function overdispersion(residuals: Float64Array, weights: Float64Array, marked?: Uint8Array): number {
  let [squares, cells] = [0, 0];
  for (let i = 0; i < residuals.length; i++) {
    if (Number.isNaN(residuals[i]!) || marked?.[i] === 0) continue;
    squares += Math.min(weights[i]! * residuals[i]! ** 2, FAR * FAR);
    cells++;
  }
  return Math.sqrt(Math.max(1, squares / Math.max(1, cells - 2)));
}
