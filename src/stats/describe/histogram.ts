import { describe, deviationOf, quantileOfSample, type Sample } from './descriptive.js';

/** A bin width as a decimal number, `digits` × 10^`power`, for exact edges. */
interface Width {
  readonly digits: number;
  readonly power: number;
}

/** How to choose bins: by number, by width, like existing bins, or (empty) by the default rule of `histogram`. */
export interface BinChoice {
  readonly count?: number;
  readonly width?: number;
  readonly like?: BinsBefore;
}

/** Existing bins: at least two ascending edges, and whether the outer bins are open. */
interface BinsBefore {
  readonly edges: ArrayLike<number>;
  readonly width: number;
  readonly openFirst: boolean;
  readonly openLast: boolean;
}

/** Frequencies in bins of equal width. A bin contains the numbers from its lower edge up to, not including, the next edge. */
export interface Histogram {
  /**
   * The lower edge of each bin and the upper edge of the last; one more than `counts`. At an open end, the edge is the minimum or
   * maximum.
   */
  readonly edges: Float64Array;
  readonly counts: Float64Array;
  readonly width: number;
  /** True when the first bin contains all smaller numbers, or the last all larger ones. */
  readonly openFirst: boolean;
  readonly openLast: boolean;
}

/** The edges of bins before anything is counted. */
type BinEdges = Omit<Histogram, 'counts'>;

/** The properties of a sample that its bins depend on. All but `count` are NaN for an empty sample. */
interface BinnedSample {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly q1: number;
  readonly q3: number;
  /** The quantiles that open bins may begin at: those of `TAILS`. */
  readonly low: number;
  readonly high: number;
  readonly isWhole: boolean;
  /** Returns the standard deviation; called where the quartiles are equal. */
  readonly deviation: () => number;
}

/** Maximum number of bins by the default rule. */
const MAX_BINS = 40;
/** Approximate minimum number of bins by the default rule, when numbers differ. */
const MIN_BINS = 5;
/** Quantiles beyond which numbers may be in one open bin. */
export const TAILS = [0.025, 0.975] as const;

/**
 * Computes the bins of a sample. The default width is that of D. Freedman and P. Diaconis 1981, “On the histogram as a density
 * estimator”: 2 IQR n^(−1/3). If the quartiles are equal, it is that of D. W. Scott 1979: 3.49 s n^(−1/3). The width is rounded
 * to 1, 2, 2.5 or 5 times a power of ten, with 5 to 40 bins. If the outer 2.5% on one side span more than half the range of the
 * middle 95%, they become one open bin. `count` sets the number of bins (fewer if integers have fewer values), with a width of at
 * most two digits. `width` is used unchanged. Neither has open bins, and edges are multiples of the width. `like` keeps existing
 * edges, even of empty bins; numbers beyond them open the outer bins.
 */
export function histogram(sample: Sample, choice: BinChoice = {}): Histogram {
  const bins = binEdges(binnedSample(sample), choice);
  return { ...bins, counts: countsOf(sample, bins.edges) };
}

function binnedSample(sample: Sample): BinnedSample {
  const [low, high] = TAILS.map((p) => quantileOfSample(sample, p)) as [number, number];
  return { ...describe(sample), low, high, isWhole: sample.values.every(Number.isInteger), deviation: () => deviationOf(sample) };
}

/** Returns the edges that `histogram` counts between, from a few properties of the sample. */
export function binEdges(sample: BinnedSample, choice: BinChoice = {}): BinEdges {
  const { count, min, max, isWhole } = sample;
  if (count === 0) return { edges: new Float64Array(0), width: NaN, openFirst: false, openLast: false };
  if (choice.like) return edgesLike(choice.like, { min, max });
  if (choice.width !== undefined) return equalBins(decimalOf(choice.width), { min, max });
  // Zero is always an edge, so numbers on both sides need two bins.
  if (choice.count !== undefined)
    return counted(Math.max(choice.count, min < 0 && max >= 0 ? 2 : 1), { min, max, whole: isWhole });
  return byRule(sample);
}

/** Returns the number of bins of a width that cover a sample; Infinity when doubles of this size cannot represent such edges. */
export function binsNeeded({ count, min, max }: Pick<BinnedSample, 'count' | 'min' | 'max'>, width: number): number {
  if (count === 0) return 0;
  if (width < leastWidth(min, max)) return Infinity;
  return Math.floor(max / width) - Math.floor(min / width) + 1;
}

/** Returns the minimum width that doubles of this size can represent, with a margin for counting. */
function leastWidth(min: number, max: number): number {
  return Math.max(-min, max) * 1e-14;
}

interface Range {
  readonly min: number;
  readonly max: number;
}

function byRule({ min, max, q1, q3, low, high, count, isWhole, deviation }: BinnedSample): BinEdges {
  if (min === max) return equalBins(niceWidth(Math.max(Math.abs(min) / 10, 1), isWhole), { min, max });
  const middle = high - low;
  const from = low - min > middle / 2 && middle > 0 ? low : min;
  const to = max - high > middle / 2 && middle > 0 ? high : max;
  const spread = q3 > q1 ? 2 * (q3 - q1) : 3.49 * deviation();
  const rawWidth = spread / Math.cbrt(count);
  let width = niceWidth(Math.max(Math.min((to - from) / MIN_BINS, rawWidth), leastWidth(min, max)), isWhole);
  while (binsBetween(from, to, width) > MAX_BINS) width = nextWidth(width, isWhole);
  return equalBins(width, { min, max }, { from, to });
}

/** Computes bins with the smallest two-digit width for which at most `count` bins cover all numbers. */
function counted(count: number, { min, max, whole }: Range & { readonly whole: boolean }): BinEdges {
  const span = max - min || Math.max(Math.abs(min), 1);
  const power = Math.floor(Math.log10(Math.max(span / count, 10 * leastWidth(min, max)))) - 1;
  let width: Width = { digits: 10, power };
  const isFine = (): boolean => (!whole || isWhole(width)) && binsBetween(min, max, width) <= count;
  while (!isFine()) width = width.digits < 99 ? { ...width, digits: width.digits + 1 } : { digits: 10, power: width.power + 1 };
  const bins = equalBins(width, { min, max });
  return whole && valueOf(width) === 1 ? bins : padded(bins, width, count);
}

/** Adds empty bins at the end, up to `count`. */
function padded(bins: BinEdges, width: Width, count: number): BinEdges {
  if (bins.edges.length > count) return bins;
  const first = Math.round(bins.edges[0]! / valueOf(width));
  return { ...bins, edges: Float64Array.from({ length: count + 1 }, (_, i) => edgeOf(first + i, width)) };
}

/** Returns bins of one width. Numbers outside `part` are in one open bin per side. */
function equalBins(width: Width, { min, max }: Range, part?: { readonly from: number; readonly to: number }): BinEdges {
  const from = part && part.from > min ? part.from : undefined;
  const to = part && part.to < max ? part.to : undefined;
  let first = binIndexOf(from ?? min, width);
  let last = binIndexOf(to ?? max, width);
  // Open bins are next to those of the middle part.
  if (from !== undefined) first -= 1;
  if (to !== undefined) last += 1;
  const edges = Float64Array.from({ length: last - first + 2 }, (_, i) => edgeOf(first + i, width));
  const openFirst = from !== undefined && min < edges[0]!;
  const openLast = to !== undefined && max >= edges.at(-1)!;
  if (openFirst) edges[0] = min;
  if (openLast) edges[edges.length - 1] = max;
  return { edges, width: valueOf(width), openFirst, openLast };
}

function edgesLike(like: BinsBefore, { min, max }: Range): BinEdges {
  const edges = Float64Array.from(like.edges);
  const last = edges.length - 1;
  const openFirst = like.openFirst || min < edges[0]!;
  // In an open bin, the maximum equals the upper edge.
  const openLast = like.openLast || max >= edges[last]!;
  edges[0] = Math.min(edges[0]!, min);
  edges[last] = Math.max(edges[last]!, max);
  return { edges, width: like.width, openFirst, openLast };
}

function countsOf({ values, counts }: Sample, edges: Float64Array): Float64Array {
  const found = new Float64Array(Math.max(0, edges.length - 1));
  let bin = 0;
  for (let i = 0; i < values.length; i++) {
    while (bin < found.length - 1 && values[i]! >= edges[bin + 1]!) bin++;
    found[bin] = found[bin]! + (counts?.[i] ?? 1);
  }
  return found;
}

function binIndexOf(value: number, width: Width): number {
  let index = Math.floor(value / valueOf(width));
  while (edgeOf(index, width) > value) index--;
  while (edgeOf(index + 1, width) <= value) index++;
  return index;
}

function binsBetween(min: number, max: number, width: Width): number {
  return binIndexOf(max, width) - binIndexOf(min, width) + 1;
}

/** Returns a multiple of a width, as the double nearest to the decimal number. */
function edgeOf(index: number, { digits, power }: Width): number {
  return Number(`${index * digits}e${power}`);
}

function valueOf(width: Width): number {
  return edgeOf(1, width);
}

function isWhole(width: Width): boolean {
  return Number.isInteger(valueOf(width));
}

const NICE = [10, 20, 25, 50];

/**
 * Returns the nearest width (as a ratio) of 1, 2, 2.5 or 5 times a power of ten. For integers, the width is an integer of at
 * least 1.
 */
function niceWidth(target: number, whole: boolean): Width {
  const power = Math.floor(Math.log10(target)) - 1;
  const all = [...NICE.map((digits) => ({ digits, power })), { digits: 10, power: power + 1 }];
  const off = (width: Width): number => Math.abs(Math.log(valueOf(width) / target));
  const best = all.reduce((found, width) => (off(width) < off(found) ? width : found));
  return whole && !isWhole(best) ? nextWidth(valueOf(best) < 1 ? { digits: 50, power: -2 } : best, whole) : best;
}

function nextWidth({ digits, power }: Width, whole: boolean): Width {
  const next = digits === 50 ? { digits: 10, power: power + 1 } : { digits: NICE[NICE.indexOf(digits) + 1]!, power };
  return whole && !isWhole(next) ? nextWidth(next, whole) : next;
}

/** Converts a width to digits and a power of ten. */
function decimalOf(width: number): Width {
  const [digits = '', power = '0'] = width.toExponential().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { digits: Number(digits.replace('.', '')), power: Number(power) - decimals };
}
