import { dotProduct, centered } from '../../util/numbers/vectors.js';

/** Observations of groups in periods: one of each pair at most. Codes count from 0. */
export interface Panel {
  readonly groups: Int32Array;
  readonly periods: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

interface PanelSlope {
  readonly slope: number;
  /** Standard error, robust to dependence within groups. */
  readonly error: number;
  /** Degrees of freedom of its t test: the number of groups less 1. */
  readonly df: number;
}

/** Largest change of a mean, relative to the largest value, at which effects are removed. */
const TOLERANCE = 1e-11;

/** Maximum number of passes. Panels with gaps need more than one, and dozens are usual. */
const MAX_PASSES = 2000;

/** Share of the variation of `x` below which rounding alone can have left it after the effects. */
const MIN_VARIATION = 1e-12;

/**
 * Returns the slope of `y` on `x` by least squares with an effect of each group and of each period (Wooldridge 2010, Econometric
 * Analysis of Cross Section and Panel Data, 10.5). Standard errors are clustered by group (Arellano 1987), with the factor
 * G / (G − 1) · (n − 1) / (n − k), where k counts the slope and the periods: the effects of groups are nested in the clusters, as in
 * `feols` of R's fixest. `undefined` when `x` does not vary within groups and periods, or there is one group.
 */
export function panelSlope({ groups, periods, x, y }: Panel): PanelSlope | undefined {
  const [groupCount, periodCount] = [countOf(groups), countOf(periods)];
  const within = (values: Float64Array): Float64Array => withoutEffects(values, [groups, periods], [groupCount, periodCount]);
  const [dx, dy] = [within(x), within(y)];
  const squares = dotProduct(dx, dx);
  const total = dotProduct(centered(x), centered(x));
  const spare = x.length - 1 - periodCount;
  if (groupCount < 2 || spare < 1 || !(squares > total * MIN_VARIATION)) return undefined;
  const slope = dotProduct(dx, dy) / squares;
  const scores = new Float64Array(groupCount);
  for (let i = 0; i < x.length; i++) scores[groups[i]!]! += dx[i]! * (dy[i]! - slope * dx[i]!);
  const factor = (groupCount / (groupCount - 1)) * ((x.length - 1) / spare);
  return { slope, error: Math.sqrt(factor * dotProduct(scores, scores)) / squares, df: groupCount - 1 };
}

/** Subtracts the means of each group and period, in turns until nothing changes: the method of alternating projections. */
function withoutEffects(values: Float64Array, codes: readonly Int32Array[], counts: readonly number[]): Float64Array {
  const rest = values.slice();
  const size = rest.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const moved = codes.map((one, k) => subtractMeans(rest, one, counts[k]!));
    if (Math.max(...moved) <= TOLERANCE * size) break;
  }
  return rest;
}

/** Subtracts the mean of each code, and returns the largest one. */
function subtractMeans(values: Float64Array, codes: Int32Array, count: number): number {
  const sums = new Float64Array(count);
  const sizes = new Float64Array(count);
  for (let i = 0; i < values.length; i++) {
    sums[codes[i]!]! += values[i]!;
    sizes[codes[i]!]!++;
  }
  let largest = 0;
  for (let k = 0; k < count; k++) {
    sums[k] = sizes[k] === 0 ? 0 : sums[k]! / sizes[k]!;
    largest = Math.max(largest, Math.abs(sums[k]!));
  }
  for (let i = 0; i < values.length; i++) values[i]! -= sums[codes[i]!]!;
  return largest;
}

function countOf(codes: Int32Array): number {
  return codes.reduce((most, code) => Math.max(most, code + 1), 0);
}
