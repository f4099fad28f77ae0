import { quantile } from '../describe/descriptive.js';

/** The spread that a standard normal number has at the median of its absolute values. */
const NORMAL_MEDIAN = 0.6744897501960817;

/** No noise is taken to be smaller: a ten-thousandth, below which amounts rounded to cents differ anyway. */
const LEAST_VARIANCE = 1e-8;

/** Cells are looked at in up to so many groups by size, of at least so many each. */
const GROUPS = 8;
const GROUP_LEAST = 20;

/**
 * The variance that each cell's logarithmic change has by chance: a part that all cells have, and one that falls with what is sold, fitted to how much cells of
 * like size differ. Medians of absolute deviations (F. Hampel 1974) see the noise of the many and not the changes of the few. `residuals`: NaN where a cell tells
 * nothing; `exposure`: 1 ÷ before + 1 ÷ after, to which the chance of counts is proportional.
 */
export function noiseOf(residuals: Float64Array, exposure: Float64Array): Float64Array {
  const known = Array.from(residuals.keys()).filter((i) => !Number.isNaN(residuals[i]!));
  known.sort((a, b) => exposure[a]! - exposure[b]!);
  const groups = Math.max(1, Math.min(GROUPS, Math.floor(known.length / GROUP_LEAST)));
  const points = Array.from({ length: groups }, (_, g) => {
    const members = known.slice(Math.floor((g * known.length) / groups), Math.floor(((g + 1) * known.length) / groups));
    const deviation =
      quantile(
        members.map((i) => Math.abs(residuals[i]!)),
        0.5,
      ) / NORMAL_MEDIAN;
    const mean = members.reduce((sum, i) => sum + exposure[i]!, 0) / members.length;
    return { x: mean, y: Math.max(deviation ** 2, LEAST_VARIANCE) };
  });
  const { constant, slope } = fitVariance(points);
  return exposure.map((x) => Math.max(LEAST_VARIANCE, constant + slope * x));
}

/** Rounds in which the line is fitted again, each point weighted by what the line before says of it. */
const ROUNDS = 5;

/** A line through variances, neither part of it below 0: least squares in proportion to what is expected of each, which lets no chance low one rule. */
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
