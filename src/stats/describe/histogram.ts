import { countOf, describe, deviationOf, quantileOfSample } from './descriptive.js';
import type { Sample } from './descriptive.js';

/** A width of bins as a decimal number, so that edges are exact: `digits` × 10 to the `power`. */
interface Width {
  readonly digits: number;
  readonly power: number;
}

/** How bins are chosen: so many, so wide, as they were, or (empty) by the rule of `histogram`. */
export interface BinChoice {
  readonly count?: number;
  readonly width?: number;
  readonly like?: BinsBefore;
}

/** Bins that are known: their edges in rising order, two at least, and whether they hold what lies beyond. */
export interface BinsBefore {
  readonly edges: ArrayLike<number>;
  readonly width: number;
  readonly openFirst: boolean;
  readonly openLast: boolean;
}

/** Numbers counted in bins of one width. A bin holds what is ≥ its lower edge and < the next. */
export interface Histogram {
  /** The lower edge of each bin, and the upper one of the last: one more than `counts`. An open end has the least or greatest number there. */
  readonly edges: Float64Array;
  readonly counts: Float64Array;
  readonly width: number;
  /** Whether the first bin holds all below it, the last all above it. */
  readonly openFirst: boolean;
  readonly openLast: boolean;
}

/** Bins by the rule are at most so many. */
const MOST = 40;
/** And at least about so many, where numbers differ. */
const LEAST = 5;
/** The middle part of numbers that bins of one width must cover; what lies outside may be in an open bin. */
const TAIL = 0.025;

/**
 * The bins of a sample. By the rule their width is that of D. Freedman and P. Diaconis 1981, “On the histogram as a density estimator”:
 * 2 IQR n^(−1/3), or where the quartiles are equal that of D. W. Scott 1979: 3.49 s n^(−1/3); rounded to 1, 2, 2.5 or 5 times a power of ten, with 5 to
 * 40 bins. Where the outer 2.5 % on one side span more than half of what the middle 95 % do, they are one open bin. A `count` gives that many bins
 * (fewer where whole numbers have no more values) of a width with two digits at most; a `width` is taken as it is. Both have no open bins. Edges are multiples of the width.
 * Bins `like` others have their edges, also where no number lies in them; numbers beyond make the end an open bin.
 */
export function histogram(sample: Sample, choice: BinChoice = {}): Histogram {
  const { values } = sample;
  if (values.length === 0)
    return { edges: new Float64Array(0), counts: new Float64Array(0), width: NaN, openFirst: false, openLast: false };
  const [min, max] = [values[0]!, values.at(-1)!];
  if (choice.like) return countedIn(sample, choice.like, { min, max });
  if (choice.width !== undefined) return binned(sample, decimalOf(choice.width), { min, max });
  const whole = values.every(Number.isInteger);
  // Zero is an edge, so numbers on both sides of it need two bins.
  if (choice.count !== undefined)
    return counted(sample, Math.max(choice.count, min < 0 && max >= 0 ? 2 : 1), { min, max, whole });
  return byRule(sample, { min, max, whole });
}

/** How many bins of a width it takes to hold a sample; Infinity where numbers are too large for edges so near to each other. */
export function binsNeeded({ values }: Sample, width: number): number {
  if (width < leastWidth(values[0] ?? 0, values.at(-1) ?? 0)) return Infinity;
  return values.length === 0 ? 0 : Math.floor(values.at(-1)! / width) - Math.floor(values[0]! / width) + 1;
}

/** The least width that doubles of a size can be told apart by, with room for counting. */
function leastWidth(min: number, max: number): number {
  return Math.max(-min, max) * 1e-14;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

function byRule(sample: Sample, { min, max, whole }: Range & { readonly whole: boolean }): Histogram {
  if (min === max) return binned(sample, niceWidth(Math.max(Math.abs(min) / 10, 1), whole), { min, max });
  const low = quantileOfSample(sample, TAIL);
  const high = quantileOfSample(sample, 1 - TAIL);
  const middle = high - low;
  const from = low - min > middle / 2 && middle > 0 ? low : min;
  const to = max - high > middle / 2 && middle > 0 ? high : max;
  const { q1, q3 } = describe(sample);
  const spread = q3 > q1 ? 2 * (q3 - q1) : 3.49 * deviationOf(sample);
  const wanted = spread / Math.cbrt(countOf(sample));
  let width = niceWidth(Math.max(Math.min((to - from) / LEAST, wanted), leastWidth(min, max)), whole);
  while (binsBetween(from, to, width) > MOST) width = nextWidth(width, whole);
  return binned(sample, width, { min, max }, { from, to });
}

/** So many bins of the least width of two digits with which they hold all. */
function counted(sample: Sample, count: number, { min, max, whole }: Range & { readonly whole: boolean }): Histogram {
  const span = max - min || Math.max(Math.abs(min), 1);
  const power = Math.floor(Math.log10(Math.max(span / count, 10 * leastWidth(min, max)))) - 1;
  let width: Width = { digits: 10, power };
  const isFine = (): boolean => (!whole || isWhole(width)) && binsBetween(min, max, width) <= count;
  while (!isFine()) width = width.digits < 99 ? { ...width, digits: width.digits + 1 } : { digits: 10, power: width.power + 1 };
  const bins = binned(sample, width, { min, max });
  return whole && valueOf(width) === 1 ? bins : padded(bins, width, count);
}

/** Empty bins above the last, up to a number. */
function padded(bins: Histogram, width: Width, count: number): Histogram {
  if (bins.counts.length >= count) return bins;
  const first = Math.round(bins.edges[0]! / valueOf(width));
  const counts = new Float64Array(count);
  counts.set(bins.counts);
  return { ...bins, edges: Float64Array.from({ length: count + 1 }, (_, i) => edgeOf(first + i, width)), counts };
}

/** Counts a sample in bins of one width; beyond `part` an end is one open bin. */
function binned(
  sample: Sample,
  width: Width,
  { min, max }: Range,
  part?: { readonly from: number; readonly to: number },
): Histogram {
  const from = part && part.from > min ? part.from : undefined;
  const to = part && part.to < max ? part.to : undefined;
  let first = placeOf(from ?? min, width);
  let last = placeOf(to ?? max, width);
  // An open bin stands beside those that hold the middle part.
  if (from !== undefined) first -= 1;
  if (to !== undefined) last += 1;
  const edges = Float64Array.from({ length: last - first + 2 }, (_, i) => edgeOf(first + i, width));
  const openFirst = from !== undefined && min < edges[0]!;
  const openLast = to !== undefined && max >= edges.at(-1)!;
  if (openFirst) edges[0] = min;
  if (openLast) edges[edges.length - 1] = max;
  return { edges, counts: countsOf(sample, edges), width: valueOf(width), openFirst, openLast };
}

function countedIn(sample: Sample, like: BinsBefore, { min, max }: Range): Histogram {
  const edges = Float64Array.from(like.edges);
  const last = edges.length - 1;
  const openFirst = like.openFirst || min < edges[0]!;
  // The greatest number of an open bin is its upper edge.
  const openLast = like.openLast || max >= edges[last]!;
  edges[0] = Math.min(edges[0]!, min);
  edges[last] = Math.max(edges[last]!, max);
  return { edges, counts: countsOf(sample, edges), width: like.width, openFirst, openLast };
}

function countsOf({ values, counts }: Sample, edges: Float64Array): Float64Array {
  const found = new Float64Array(edges.length - 1);
  let bin = 0;
  for (let i = 0; i < values.length; i++) {
    while (bin < found.length - 1 && values[i]! >= edges[bin + 1]!) bin++;
    found[bin] = found[bin]! + (counts?.[i] ?? 1);
  }
  return found;
}

/** The multiple of a width that a number lies at or above. */
function placeOf(value: number, width: Width): number {
  let place = Math.floor(value / valueOf(width));
  while (edgeOf(place, width) > value) place--;
  while (edgeOf(place + 1, width) <= value) place++;
  return place;
}

function binsBetween(min: number, max: number, width: Width): number {
  return placeOf(max, width) - placeOf(min, width) + 1;
}

/** A multiple of a width, as the double nearest to the decimal number. */
function edgeOf(place: number, { digits, power }: Width): number {
  return Number(`${place * digits}e${power}`);
}

function valueOf(width: Width): number {
  return edgeOf(1, width);
}

function isWhole(width: Width): boolean {
  return Number.isInteger(valueOf(width));
}

const NICE = [10, 20, 25, 50];

/** The width of 1, 2, 2.5 or 5 times a power of ten that is nearest in proportion; whole and at least 1 for whole numbers. */
function niceWidth(wanted: number, whole: boolean): Width {
  const power = Math.floor(Math.log10(wanted)) - 1;
  const all = [...NICE.map((digits) => ({ digits, power })), { digits: 10, power: power + 1 }];
  const off = (width: Width): number => Math.abs(Math.log(valueOf(width) / wanted));
  const best = all.reduce((found, width) => (off(width) < off(found) ? width : found));
  return whole && !isWhole(best) ? nextWidth(valueOf(best) < 1 ? { digits: 50, power: -2 } : best, whole) : best;
}

function nextWidth({ digits, power }: Width, whole: boolean): Width {
  const next = digits === 50 ? { digits: 10, power: power + 1 } : { digits: NICE[NICE.indexOf(digits) + 1]!, power };
  return whole && !isWhole(next) ? nextWidth(next, whole) : next;
}

/** A written width as digits and a power of ten. */
function decimalOf(width: number): Width {
  const [digits = '', power = '0'] = width.toExponential().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { digits: Number(digits.replace('.', '')), power: Number(power) - decimals };
}
