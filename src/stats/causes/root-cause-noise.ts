import { quantile } from '../describe/descriptive.js';

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
export function noiseOf(residuals: Float64Array, exposure: Float64Array): Float64Array {
  const known = Array.from(residuals.keys()).filter((i) => !Number.isNaN(residuals[i]!));
  known.sort((a, b) => exposure[a]! - exposure[b]!);
  const groups = Math.max(1, Math.min(GROUPS, Math.floor(known.length / MIN_GROUP_SIZE)));
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
