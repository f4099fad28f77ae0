import type { MeasureFacts } from '../../../query/measure.js';
import { singleHolder } from '../../../query/claim.js';
import type { Calendar, DayRange } from '../../../query/plan.js';
import { PLAN } from '../../../query/planned.js';
import { comparesMembers } from '../../../query/where/clause-list.js';
import { strayEnd, thinnedEnd } from '../../../query/time/covered-range.js';
import { binCount, binEnd, binStart, yearEarlier } from '../../../query/time/time-grain.js';
import type { TimeLine, TimePicture } from '../../../plot/time/picture.js';
import { medianOf } from '../../../util/numbers/quantile.js';
import { isChosen, type Selection } from '../../../catalog/time-selection.js';
import type { TrendOptions } from './options.js';
import type { TrendLine } from './lines.js';

/** Returns a running total of a plan with the part of incomplete bins: the bins after them still have the whole plan before. */
export function withPartsOf(total: Float64Array, whole: Float64Array, part: Float64Array): Float64Array {
  return total.map((sum, index) => sum - ((whole[index] ?? Number.NaN) - (part[index] ?? Number.NaN) || 0));
}

type NamedLine = TrendLine & TimeLine;

/** Compares a line with its plan over the bins that have both. `undefined` without any, and for a plan of zero. */
function plannedFact({ values, previous, unit, good }: NamedLine, source: FactSource) {
  const { from, to } = source.shown;
  const pairs: (readonly [value: number, plan: number])[] = [];
  for (let index = from; previous && index <= to; index++) {
    const pair = [values[index] ?? Number.NaN, previous[index] ?? Number.NaN] as const;
    if (!pair.some(Number.isNaN)) pairs.push(pair);
  }
  const last = pairs.at(-1);
  if (!last) return undefined;
  const [value, plan] = addsUp(source) ? pairs.reduce(([sum, planned], pair) => [sum + pair[0], planned + pair[1]]) : last;
  if (plan === 0) return undefined;
  const met = pairs.filter((pair) => (good === 'down' ? pair[0] <= pair[1] : pair[0] >= pair[1])).length;
  const counts = !isTotal(source) && pairs.length > 1 && { count: met, of: pairs.length };
  return { kind: 'planned' as const, value, plan, unit, ...counts };
}

/** The chart, its options, and what is known of the first measure. */
interface FactSource extends Pick<TimePicture, 'shown' | 'grain' | 'bins'> {
  readonly lines: readonly NamedLine[];
  readonly marked?: Selection | undefined;
  readonly partial: ReadonlySet<number>;
  /** Bins of the first line without rows that are drawn as 0. */
  readonly withoutRows: ReadonlySet<number>;
  readonly options: Pick<TrendOptions, 'compare' | 'cumulative'>;
  readonly calendar: Calendar;
  /** The days that the page compares with, for a range of dates. */
  readonly earlierDays?: DayRange | undefined;
  readonly adds: MeasureFacts['adds'];
  /** Bins of unusual values, if requested. */
  readonly unusual?: readonly number[] | undefined;
  /** True when a filter of a card on a dashboard excludes rows: its total is smaller than that of the page. */
  readonly isPart: boolean;
}

/** A fact about the chart. Messages turn it into a sentence. */
export type TrendFact = ReturnType<typeof factsOf>[number];

/** Returns at most two facts about the chart, most important first. */
export function factsOf(source: FactSource) {
  const [first] = source.lines;
  if (!first) return [];
  const { lines, shown, options } = source;
  const lone = chosenFact(source, first) ?? unusualFact(source);
  if (lone) return [lone];
  if (lines.length > 1 && first.member !== undefined) return [leaderFact(source)].filter((fact) => fact !== undefined);
  const planned = options.compare === PLAN ? plannedFact(first, source) : undefined;
  if (planned) return [planned];
  if (isTotal(source)) return [chosen(first, first.values[shown.to], shown.to)];
  return wholeFacts(beforeStray(source, first), first);
}

/** True when the values are already running totals. */
const isTotal = ({ options }: FactSource): boolean => options.cumulative !== false;

/** True when the values of the bins add up to those of longer periods. */
const addsUp = (source: FactSource): boolean => source.adds.time && !isTotal(source);

/** Leaves out the bins of stray dates. */
function beforeStray(source: FactSource, { values }: NamedLine): FactSource {
  const { shown } = source;
  const to = Math.min(shown.to, values.length - 1 - strayEnd(values));
  return { ...source, shown: { from: shown.from, to }, bins: source.bins.slice(0, Math.max(shown.from, to) + 1) };
}

/** Returns the facts about all bins of a chart of one line. */
function wholeFacts(source: FactSource, first: NamedLine) {
  const above = aboveFact(source);
  if (above) return [above];
  const collapsed = collapsedFact(source, first);
  const lead = beatFact(source, first) ?? extremesFact(source, first, collapsed);
  return [lead, collapsed ?? noDataFact(source) ?? quarterFact(source, first) ?? monthsFact(source, first)].filter(
    (fact) => fact !== undefined,
  );
}

/** Describes the selected bins, or the only one. */
function chosen({ unit }: NamedLine, value: number | undefined, index: number | undefined) {
  return { kind: 'chosen' as const, value, unit, index };
}

function chosenFact(source: FactSource, first: NamedLine) {
  const { marked, lines, bins } = source;
  if (!marked) return undefined;
  const indices = bins.map((_, index) => index).filter((index) => isChosen(marked, index));
  const only = indices.length === 1 ? indices[0] : undefined;
  const isSum = only !== undefined || (addsUp(source) && lines.length === 1);
  return chosen(first, isSum ? total(first.values, indices) : undefined, only);
}

function unusualFact({ unusual, shown }: FactSource) {
  const inside = unusual?.filter((index) => index >= shown.from && index <= shown.to);
  return inside && { kind: 'unusual' as const, count: inside.length, of: shown.to - shown.from + 1 };
}

function leaderFact(source: FactSource) {
  const { lines, shown, partial } = source;
  const own = lines.filter((line) => line.measure === lines[0]?.measure);
  const indices = indicesOf(shown);
  const sums = addsUp(source);
  // The newest complete bin with a value, in which every member is compared.
  const isKnown = (index: number): boolean => own.some(({ values }) => !Number.isNaN(values[index] ?? Number.NaN));
  const newest = indices.findLast((index) => !partial.has(index) && isKnown(index)) ?? shown.to;
  const valueOf = (line: NamedLine) => (sums ? total(line.values, indices) : line.values[newest]);
  const line = singleHolder(
    own.filter(({ others }) => !others),
    (one) => valueOf(one) ?? Number.NaN,
  );
  // Rows without a member lead nothing.
  if (!line || line.member === null) return undefined;
  const value = valueOf(line)!;
  const all =
    sums && source.adds.members && !source.isPart ? own.reduce((sum, line) => sum + (total(line.values, indices) ?? 0), 0) : 0;
  const at = sums ? shown : { from: newest, to: newest };
  return { kind: 'leader' as const, line, value, at, share: all > 0 && value <= all ? value / all : undefined };
}

/** Counts the bins with revenue above cost, if the chart shows both lines. */
function aboveFact(source: FactSource) {
  const { lines, shown } = source;
  const revenue = lines.find(({ measure }) => measure === 'revenue');
  const cost = lines.find(({ measure }) => measure === 'cost');
  if (!revenue || !cost || isTotal(source) || revenue.member !== undefined) return undefined;
  const profits = indicesOf(shown)
    .map((index) => ({ index, value: (revenue.values[index] ?? Number.NaN) - (cost.values[index] ?? Number.NaN) }))
    .filter(({ value }) => !Number.isNaN(value));
  if (profits.length < 2) return undefined;
  const worst = profits.reduce((least, one) => (one.value < least.value ? one : least));
  const counts = { count: profits.filter(({ value }) => value > 0).length, of: profits.length };
  return { kind: 'above' as const, ...counts, ...(worst.value < 0 && { loss: worst }) };
}

/** Minimum share of the bins that are compared. */
const MIN_COMPARED = 0.5;

function beatFact(source: FactSource, line: NamedLine) {
  const { shown } = source;
  const { values, previous, unit } = line;
  if (!previous || isTotal(source)) return undefined;
  const both = indicesOf(shown).filter((index) => !Number.isNaN((values[index] ?? Number.NaN) + (previous[index] ?? Number.NaN)));
  // A few bins at an end say little about the chart.
  if (both.length < 2 || both.length < MIN_COMPARED * (shown.to - shown.from + 1)) return undefined;
  // Equal values, such as one row per day, are neither above nor below.
  if (both.every((index) => values[index] === previous[index])) return undefined;
  const isWhole = addsUp(source) && comparesWholePeriod(source, line);
  const value = both.reduce((sum, index) => sum + values[index]! - previous[index]!, 0);
  return {
    kind: 'beat' as const,
    count: both.filter((index) => values[index]! > previous[index]!).length,
    of: both.length,
    difference: isWhole ? { value, unit } : undefined,
  };
}

/**
 * True when the changes of the bins add up to the change of a number over the same period: the bins together are compared with the
 * days that the whole period is compared with, from its first bin on, and no bin lacks rows on one side alone.
 */
function comparesWholePeriod(source: FactSource, { values, previous }: NamedLine): boolean {
  const isMissing = (of: Float64Array | undefined, index: number): boolean => Number.isNaN(of?.[index] ?? Number.NaN);
  const isOneSided = (index: number): boolean => isMissing(values, index) !== isMissing(previous, index);
  return comparesSameDays(source) && !isMissing(previous, source.shown.from) && !indicesOf(source.shown).some(isOneSided);
}

/** True when the earlier bins together are the days that the shown period as a whole is compared with. */
function comparesSameDays({ shown, bins, grain, calendar, options: { compare }, earlierDays }: FactSource): boolean {
  if (compare === 'same-weekday' || comparesMembers(compare)) return true;
  if (compare === 'previous-period') return false;
  if (compare !== 'previous-year') {
    if (!earlierDays) return false;
    return binCount(earlierDays.from, earlierDays.to, grain, calendar) === shown.to - shown.from + 1;
  }
  // A week is compared with the week 52 weeks earlier, which is not the same dates.
  if (grain === 'week') return false;
  const [from, to] = [bins[shown.from]!, bins[shown.to]!];
  return grain !== 'day' || yearEarlier(to, grain, calendar) - yearEarlier(from, grain, calendar) === to - from;
}

/** Maximum number of bins in a collapsed tail: more are the end of a business. */
const MAX_TAIL = 8;
/** Minimum number of whole bins before a tail that can be called collapsed. */
const MIN_BEFORE = 8;

/** A tail is collapsed below this share of the median before it, a single bin below a lower one, since it may be chance, */
const MAX_OF_MEDIAN = 0.25;
const MAX_ALONE = 0.1;
/** and below this share of the lowest value before it, which no season reached. */
const MAX_OF_LOWEST = 0.5;

/** Reports newest bins far below all earlier bins. Rows may be missing there, or sales have stopped. */
function collapsedFact(source: FactSource, { values, unit }: NamedLine) {
  const { bins, partial, shown } = source;
  if (!addsUp(source)) return undefined;
  const whole = indicesOf({ from: 0, to: bins.length - 1 }).filter(
    (index) => !partial.has(index) && !Number.isNaN(values[index] ?? Number.NaN),
  );
  let count = 0;
  let usual = 0;
  // The longest tail counts: in a shorter one, the bins before it are low as well.
  const isLow = (tail: number): boolean => {
    const before = whole.slice(0, -tail).map((index) => values[index]!);
    if (before.length < MIN_BEFORE) return false;
    const median = medianOf(before.slice(-12));
    const lowest = before.reduce((least, value) => Math.min(least, value));
    const highest = Math.max(...whole.slice(-tail).map((index) => values[index]!));
    // After losses, a low value is nothing new.
    const most = (tail === 1 ? MAX_ALONE : MAX_OF_MEDIAN) * median;
    const isCollapsed = lowest > 0 && highest < most && highest < MAX_OF_LOWEST * lowest;
    if (isCollapsed) usual = median;
    return isCollapsed;
  };
  for (let tail = 1; tail <= MAX_TAIL; tail++) if (isLow(tail)) count = tail;
  const tail = whole.slice(whole.length - count).filter((index) => index <= shown.to && index >= shown.from);
  const [from] = tail;
  if (from === undefined) return undefined;
  const value = tail.reduce((sum, index) => sum + values[index]!, 0) / tail.length;
  return { kind: 'collapsed' as const, from, to: tail.at(-1)!, value, usual, unit };
}

/** Maximum number of runs of bins without rows that are named, and their maximum share: a business that seldom sells has many. */
const [MAX_RUNS, MAX_EMPTY] = [4, 0.4];

/** Reports the weeks, months or longer bins without rows between others, which a chart of sums draws as 0. */
function noDataFact({ shown, grain, withoutRows, bins }: FactSource) {
  const empty = indicesOf(shown).filter((index) => withoutRows.has(index) && bins[index] !== undefined);
  const starts = empty.filter((index) => !empty.includes(index - 1));
  const isRare = starts.length <= MAX_RUNS && empty.length <= MAX_EMPTY * (shown.to - shown.from + 1);
  if (grain === 'day' || empty.length === 0 || !isRare) return undefined;
  const ends = empty.filter((index) => !empty.includes(index + 1));
  return { kind: 'no-data' as const, runs: starts.map((from, run) => ({ from, to: ends[run]! })) };
}

/** Minimum distance of a share from a quarter, at which it is worth a sentence. */
const MIN_FROM_QUARTER = 0.05;
/** Maximum number of months that make much of twelve, and minimum distance of their share from that of equal months. */
const MAX_MONTHS = 3;
const MIN_FROM_EQUAL = 0.1;

/** Returns the amount of a whole year or of twelve months. The measure must add up, without negative values. `undefined` otherwise. */
function wholeOf(source: FactSource, { values, label }: NamedLine): number | undefined {
  const { shown, grain, partial } = source;
  const indices = indicesOf(shown);
  const perYear = grain === 'month' ? 12 : grain === 'quarter' ? 4 : 0;
  const isWhole = indices.length === perYear && !indices.some((index) => partial.has(index));
  if (!isWhole || !addsUp(source) || label === '' || !indices.every((index) => values[index]! >= 0)) return undefined;
  const whole = total(values, indices) ?? 0;
  return whole > 0 ? whole : undefined;
}

/** True when the visible bins are one whole calendar year or fiscal year. */
function isOneYear({ shown, bins, grain, calendar }: FactSource): boolean {
  const [first, last] = [bins[shown.from], bins[shown.to]];
  if (first === undefined || last === undefined) return false;
  return binStart(first, 'year', calendar) === first && binEnd(last, grain, calendar) === binEnd(first, 'year', calendar);
}

/** Reports the share of Q4 in one whole year, if it is not about a quarter. */
function quarterFact(source: FactSource, line: NamedLine) {
  const whole = isOneYear(source) ? wholeOf(source, line) : undefined;
  if (whole === undefined) return undefined;
  const { from, to } = source.shown;
  const value = total(line.values, indicesOf({ from: to + 1 - (to - from + 1) / 4, to }))!;
  const share = value / whole;
  return Math.abs(share - 0.25) < MIN_FROM_QUARTER
    ? undefined
    : { kind: 'last-quarter' as const, share, value, measure: line.measure };
}

/** Reports up to three months in a row that make the most of twelve, if that is clearly more than as many equal months would. */
function monthsFact(source: FactSource, line: NamedLine) {
  const whole = source.grain === 'month' ? wholeOf(source, line) : undefined;
  if (whole === undefined) return undefined;
  const months = indicesOf(source.shown);
  const runs = months.flatMap((from, at) =>
    months.slice(at, at + MAX_MONTHS).map((to) => {
      const value = total(line.values, indicesOf({ from, to }))!;
      return { from, to, value, more: value / whole - (to - from + 1) / months.length };
    }),
  );
  const run = singleHolder(runs, ({ more }) => more);
  if (!run || run.more < MIN_FROM_EQUAL) return undefined;
  const { from, to, value } = run;
  return { kind: 'months' as const, from, to, share: value / whole, value, unit: line.unit };
}

/**
 * Reports the highest value of the complete bins, and the lowest where it is known. A value of several bins is neither. An end that an incomplete
 * bin exceeds in the chart is not reported.
 */
function extremesFact(
  { shown, partial, withoutRows }: FactSource,
  line: NamedLine,
  collapsed: { readonly from: number } | undefined,
) {
  const isWhole = (index: number): boolean =>
    !partial.has(index) && !withoutRows.has(index) && (!collapsed || index < collapsed.from);
  const present = indicesOf(shown).filter((index) => isWhole(index) && !Number.isNaN(line.values[index] ?? Number.NaN));
  if (present.length < 3) return undefined;
  const valueAt = (index: number): number => line.values[index] ?? Number.NaN;
  const high = singleHolder(present, valueAt);
  const low = singleHolder(present, valueAt, -1);
  const cut = indicesOf(shown).filter((index) => partial.has(index));
  if (high === undefined || cut.some((index) => valueAt(index) > valueAt(high))) return undefined;
  // Where the newest values fall, rows may still be missing: the lowest is not known.
  const thinned = thinnedEnd(present.map(valueAt));
  const isBelow = (index: number): boolean => low !== undefined && valueAt(index) < valueAt(low);
  const isOpen =
    low !== undefined && (present.slice(present.length - thinned).includes(low) || withoutRows.size > 0 || cut.some(isBelow));
  const among = { from: present[0]!, to: present.at(-1)! };
  return { kind: 'extremes' as const, high, low: isOpen ? undefined : low, line, among };
}

/** Returns the index of the maximum if it stands out. There must be at least six values other than 0 and a single maximum. */
export function peakOf(values: Float64Array, shown: { readonly from: number; readonly to: number }): number | undefined {
  const present = indicesOf(shown).filter((index) => values[index]);
  if (present.length < 6) return undefined;
  return singleHolder(present, (index) => values[index] ?? Number.NaN);
}

function indicesOf({ from, to }: { readonly from: number; readonly to: number }): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, k) => from + k);
}

function total(values: Float64Array, indices: readonly number[]): number | undefined {
  const present = indices.map((index) => values[index] ?? Number.NaN).filter((value) => !Number.isNaN(value));
  return present.length === 0 ? undefined : present.reduce((sum, value) => sum + value, 0);
}
