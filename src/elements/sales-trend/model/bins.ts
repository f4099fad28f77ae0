import { type FiscalCalendar, formatDayRange, parsePeriod } from '../../../query/time/calendar-date.js';
import { binIndexOf, type BinRange, daysOf, shiftBin, type TimeGrain } from '../../../query/time/time-grain.js';

/**
 * The selected bins. `range` is a contiguous range, as a brush selects it. `bins` are single bins, ascending. Ranges include both
 * ends.
 */
export type Selection =
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'bins'; readonly indices: readonly number[] };

/** Bins by their first days, ascending and without gaps. */
export interface BinList extends FiscalCalendar {
  readonly bins: readonly number[];
  readonly grain: TimeGrain;
}

/** Minimum number of selected bins to zoom to. A shorter range is marked in place. */
const MIN_WINDOW = 3;

/** True when a bin is selected, or when there is no selection. */
export function isChosen(selection: Selection | undefined, index: number): boolean {
  if (!selection) return true;
  return selection.kind === 'range' ? index >= selection.from && index <= selection.to : selection.indices.includes(index);
}

/** Returns the selected bins within some bins as ranges: adjacent bins are one range. */
export function stretchesOf(selection: Selection, { from, to }: BinRange): readonly BinRange[] {
  const stretches: { from: number; to: number }[] = [];
  for (let index = from; index <= to; index++) {
    if (!isChosen(selection, index)) continue;
    const last = stretches.at(-1);
    if (last?.to === index - 1) last.to = index;
    else stretches.push({ from: index, to: index });
  }
  return stretches;
}

/** Minimum number of weeks in which a weekday has no rows before it counts as closed. */
const MIN_CLOSED_WEEKS = 4;
/** Minimum share of the other days that have rows. Below it, sales are rare, and a weekday without rows means nothing. */
const MIN_OPEN_SHARE = 0.7;
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6];

/**
 * Returns the bins of days on which nothing is ever sold: weekdays without a value in all weeks, such as Sundays. A line connects the days
 * around them. `undefined` when there are none, and for bins longer than a day.
 */
export function closedDays(
  bins: readonly number[],
  grain: TimeGrain,
  lines: readonly { readonly values: Float64Array }[],
): ReadonlySet<number> | undefined {
  if (grain !== 'day') return undefined;
  const isEmpty = bins.map((_, index) => lines.every(({ values }) => Number.isNaN(values[index] ?? Number.NaN)));
  const closed = WEEKDAYS.flatMap((weekday) => {
    const days = [...bins.keys()].filter((index) => bins[index]! % 7 === weekday);
    return days.length >= MIN_CLOSED_WEEKS && days.every((index) => isEmpty[index]) ? days : [];
  });
  const open = isEmpty.filter((empty) => !empty).length;
  return closed.length > 0 && open >= MIN_OPEN_SHARE * (bins.length - closed.length) ? new Set(closed) : undefined;
}

/** Returns the bins to zoom to. `undefined` when the selection is marked in the whole chart. */
export function windowOf(selection: Selection | undefined): BinRange | undefined {
  if (selection?.kind !== 'range' || selection.to - selection.from + 1 < MIN_WINDOW) return undefined;
  return { from: selection.from, to: selection.to };
}

/** Returns the shortest clause of a selection: `date: 2016-Q2`, `date: 2016-01..2016-05`, `date: 2016-01, 2016-07`. */
export function clauseOf(selection: Selection, { bins, grain, fiscalStart }: BinList): string {
  const stretches = selection.kind === 'range' ? [selection] : selection.indices.map((index) => ({ from: index, to: index }));
  const words = stretches.map((span) => formatDayRange(daysOf(span, bins, grain, { fiscalStart })));
  return `date: ${words.join(', ')}`;
}

/** Returns what a brush can select: the dimension of the bins, and a clause that covers all bins. `undefined` without bins. */
export function selectableRangeIn(list: BinList): { readonly brush: string; readonly where: string } | undefined {
  const { bins, grain } = list;
  if (bins.length === 0) return undefined;
  return { brush: `${grain}(date)`, where: clauseOf({ kind: 'range', from: 0, to: bins.length - 1 }, list) };
}

/** Words of a parsed clause, one per item. A range has its two ends. */
export type ClauseItems = readonly (string | { readonly from?: string | undefined; readonly to?: string | undefined })[];

/**
 * Returns the bins that a date clause selects. One word gives a range, several words give single bins. `undefined` when a word is
 * not a period, or when no bin is selected.
 */
export function selectionOf(texts: ClauseItems, list: BinList): Selection | undefined {
  const ranges = texts.map((word) => indicesOf(word, list));
  if (ranges.length === 0 || ranges.some((range) => range === undefined)) return undefined;
  const [only] = ranges;
  const { bins } = list;
  if (ranges.length === 1 && only) return only.from <= only.to ? { kind: 'range', ...only } : undefined;
  const indices = bins
    .map((_, index) => index)
    .filter((at) => ranges.some((range) => range && at >= range.from && at <= range.to));
  return indices.length > 0 ? { kind: 'bins', indices } : undefined;
}

/**
 * Returns the bins that a word overlaps. The range is empty (`from` after `to`) without an overlap. A partly covered bin is
 * selected as a whole.
 */
function indicesOf(word: ClauseItems[number], { bins, grain, fiscalStart }: BinList): BinRange | undefined {
  const ends = typeof word === 'string' ? { from: word, to: word } : word;
  const first = ends.from === undefined ? undefined : parsePeriod(ends.from);
  const last = ends.to === undefined ? undefined : parsePeriod(ends.to);
  if ((ends.from !== undefined && !first) || (ends.to !== undefined && !last)) return undefined;
  const after = shiftBin(bins.at(-1) ?? 0, grain, 1, { fiscalStart });
  const from = first ? (first.from >= after ? bins.length : Math.max(0, binIndexOf(bins, first.from))) : 0;
  return { from, to: last ? binIndexOf(bins, last.to) : bins.length - 1 };
}
