/** The steps of a cell color scale. `way` is `up` for one hue from low to high, `both` for a diverging scale around zero. */
export interface Scale {
  readonly way: 'up' | 'both';
  /** Bounds between steps, ascending; one fewer than there are steps. */
  readonly bounds: readonly number[];
  /** The color token of each step: 1 … 7. */
  readonly colours: readonly number[];
}

/** Number of color tokens, on sequential and diverging scales alike. */
const COLOURS = 7;
/**
 * Minimum size of the lowest value, as a share of the highest, for a diverging scale. A single negative cell, such as a day of
 * returns, is ignored.
 */
const BOTH_WAYS = 0.05;
/** Maximum share of cells in one evenly spaced step; above it, the bounds are quantiles instead. */
const CROWDED = 0.6;

/** When the scale diverges at zero: always (changes), with any loss (profit), or with a substantial share of returns (sales). */
export type Zero = 'always' | 'losses' | 'returns';

/** Returns the scale of `values`, ignoring NaN. */
export function scaleOf(values: Float64Array, zero: Zero): Scale {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const least = sorted[0] ?? 0;
  const most = sorted.at(-1) ?? 0;
  const both = zero === 'always' || -least > (zero === 'returns' ? BOTH_WAYS * most : 0);
  return both ? bothWays(sorted) : upwards(sorted, least, most);
}

/** Largest attainment that moves the bounds: twice the plan. The same distance below the plan is nothing at all. */
const MAX_ATTAINMENT = 2;

/**
 * Returns the diverging scale of values around their plan: `met` is 1 for attainments and 0 for gaps. Values that are worse than planned have
 * the colors of negative values. `good`: the direction from the plan that is good.
 */
export function planScale(values: Float64Array, met: 0 | 1, good: 'up' | 'down'): Scale {
  const distances = values.map((value) => (met === 1 ? Math.max(0, Math.min(value, MAX_ATTAINMENT)) : value) - met);
  const { way, bounds, colours } = scaleOf(distances, 'always');
  return { way, bounds: bounds.map((bound) => tidy(met + bound)), colours: good === 'up' ? colours : colours.toReversed() };
}

/** Returns the index of a value’s step in `colours`. */
export function stepOf({ bounds }: Scale, value: number): number {
  let step = 0;
  while (step < bounds.length && value >= bounds[step]!) step++;
  return step;
}

function upwards(sorted: Float64Array, least: number, most: number): Scale {
  const even = evenBounds(least, most);
  const crowded = even.length > 0 && largestShare(sorted, even) > CROWDED;
  const parted = crowded ? quantileBounds(sorted) : even;
  // Where nearly all values are equal, quantile bounds coincide; even bounds still separate the outliers.
  const bounds = parted.length > 1 ? parted : even;
  return { way: 'up', bounds, colours: spread(bounds.length + 1) };
}

/** Returns at most six bounds at round numbers. They start at zero, unless all values are far from it. */
function evenBounds(least: number, most: number): readonly number[] {
  const from = least >= 0 && least < most / 2 ? 0 : least;
  // Values that differ by rounding errors only have no steps.
  if (!(most - from > 1e-9 * Math.abs(most))) return [];
  let step = roundUp((most - from) / COLOURS);
  let bounds = multiples(step, from, most);
  while (bounds.length > COLOURS - 1) bounds = multiples((step = roundUp(step * 1.01)), from, most);
  return bounds;
}

function multiples(step: number, from: number, to: number): readonly number[] {
  const bounds: number[] = [];
  for (let k = Math.floor(from / step) + 1; k * step < to; k++) bounds.push(tidy(k * step));
  return bounds;
}

/** Returns bounds that split the cells into groups of about the same size, at round numbers. */
function quantileBounds(sorted: Float64Array): readonly number[] {
  const rounded = [0.15, 0.35, 0.55, 0.75, 0.9].map((p) => nearestRound(sorted[Math.floor(p * (sorted.length - 1))]!));
  // All bounds are multiples of a tenth of the largest bound’s power of ten, so their labels are short.
  const unit = 10 ** (Math.floor(Math.log10(Math.max(...rounded.map(Math.abs), Number.MIN_VALUE))) - 1);
  const least = sorted[0]!;
  const bounds = rounded.map((bound) => tidy(Math.round(bound / unit) * unit));
  return [...new Set(bounds)].filter((bound) => bound > least && bound !== 0);
}

function largestShare(sorted: Float64Array, bounds: readonly number[]): number {
  let largest = 0;
  let below = 0;
  for (const bound of [...bounds, Number.POSITIVE_INFINITY]) {
    const upTo = sorted.findIndex((value) => value >= bound);
    const count = (upTo < 0 ? sorted.length : upTo) - below;
    below += count;
    largest = Math.max(largest, count);
  }
  return largest / sorted.length;
}

/**
 * Returns a diverging scale. The bounds are symmetric, so a color means the same distance on both sides; they ignore outliers
 * above the 95th percentile.
 */
function bothWays(sorted: Float64Array): Scale {
  const sizes = sorted.map(Math.abs).sort();
  const usual = sizes[Math.floor(0.95 * (sizes.length - 1))] ?? 0;
  const large = usual > 0 ? usual : (sizes.at(-1) ?? 0) > 0 ? sizes.at(-1)! : 1;
  const away = [...new Set([0.12, 0.4, 0.75].map((share) => roundTo(large * share, 1)))];
  const bounds = [...away.map((bound) => -bound).reverse(), ...away];
  const middle = (COLOURS + 1) / 2;
  const colours = Array.from({ length: bounds.length + 1 }, (_, step) => middle - away.length + step);
  return { way: 'both', bounds, colours };
}

/** Returns one color for each of `steps` steps, spread evenly from the lightest to the darkest. */
function spread(steps: number): readonly number[] {
  if (steps === 1) return [middleColour()];
  return Array.from({ length: steps }, (_, step) => 1 + Math.round((step * (COLOURS - 1)) / (steps - 1)));
}

function middleColour(): number {
  return (COLOURS + 1) / 2;
}

/** Rounds up to 1, 2, 2.5 or 5 times a power of ten. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= value * (1 - 1e-9))!;
  return tidy(factor * power);
}

/** Rounds to a number of one or two significant digits. */
function nearestRound(value: number): number {
  if (value === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(Math.abs(value)));
  const size = Math.abs(value) / power;
  const near = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9, 10].reduce((best, one) =>
    Math.abs(one - size) < Math.abs(best - size) ? one : best,
  );
  return tidy(Math.sign(value) * near * power);
}

function roundTo(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}

/** Removes the rounding error of a product of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
