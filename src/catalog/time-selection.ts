import { relativeRange } from './periods.js';
import type { Calendar, DayRange } from '../query/plan.js';
import { type FiscalCalendar, formatDayRange, parsePeriod } from '../query/time/calendar-date.js';
import { type BinRange, binsOfDays, daysOf, type TimeGrain } from '../query/time/time-grain.js';
import { type ClauseItem, readClauses } from '../query/where/where.js';

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

/** Returns the bins to zoom to. `undefined` when the selection is marked in the whole chart. */
export function windowOf(selection: Selection | undefined): BinRange | undefined {
  if (selection?.kind !== 'range' || selection.to - selection.from + 1 < MIN_WINDOW) return undefined;
  return { from: selection.from, to: selection.to };
}

/** Returns the shortest clause of a selection: `date: 2016-Q2`, `date: 2016-01..2016-05`, `date: 2016-01, 2016-07`. */
export function clauseOf(selection: Selection, list: BinList): string {
  return clauseOfRanges(
    selection.kind === 'range' ? [selection] : selection.indices.map((index) => ({ from: index, to: index })),
    list,
  );
}

/** Returns the clause of some ranges of bins; empty without any. */
export function clauseOfRanges(ranges: readonly BinRange[], { bins, grain, fiscalStart }: BinList): string {
  const words = ranges.map((range) => formatDayRange(daysOf(range, bins, grain, { fiscalStart })));
  return words.length === 0 ? '' : `date: ${words.join(', ')}`;
}

/** Returns what a brush can select: the dimension of the bins, and a clause that covers the first `count`. `undefined` without bins. */
export function selectableRangeIn(list: BinList, count = list.bins.length) {
  if (count === 0) return undefined;
  return { brush: `${list.grain}(date)`, where: clauseOf({ kind: 'range', from: 0, to: count - 1 }, list) };
}

/** The names of the date in clauses, and what relative dates count from. */
interface DateNames {
  readonly fields?: readonly string[];
  readonly newest?: number | undefined;
  readonly calendar?: Calendar;
}

/**
 * Returns the bins that clauses on the date select, partly covered ones as a whole. One word gives a range, several words give single bins.
 * `undefined` when a word is not a period, or when no bin is selected.
 */
export function selectionIn(
  where: string,
  { bins, grain, fiscalStart }: BinList,
  { fields = ['date'], newest, calendar }: DateNames = {},
): Selection | undefined {
  const clause = bins.length === 0 ? undefined : readClauses(where).find(({ field }) => fields.includes(field));
  const days = clause?.items.map((item) => daysIn(item, newest, calendar));
  if (!days?.every((range) => range !== undefined)) return undefined;
  const ranges = days.map((range) => binsOfDays(range, bins, grain, { fiscalStart }));
  const [only] = ranges;
  if (ranges.length === 1) return only && only.from <= only.to ? { kind: 'range', ...only } : undefined;
  const isIn = (at: number): boolean => ranges.some((range) => range && at >= range.from && at <= range.to);
  const indices = [...bins.keys()].filter(isIn);
  return indices.length > 0 ? { kind: 'bins', indices } : undefined;
}

function daysIn(item: ClauseItem, newest?: number, calendar?: Calendar): DayRange | undefined {
  if (item.not) return undefined;
  if (item.kind === 'equals') return parsePeriod(item.value);
  if (item.kind === 'relative') return newest === undefined || !calendar ? undefined : relativeRange(item, newest, calendar);
  if (item.kind !== 'range') return undefined;
  const from = item.from === undefined ? -Infinity : parsePeriod(item.from)?.from;
  const to = item.to === undefined ? Infinity : parsePeriod(item.to)?.to;
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Returns the bins of a selection, ascending. */
export function indicesOf(selection: Selection | undefined): readonly number[] {
  if (!selection) return [];
  if (selection.kind === 'bins') return selection.indices;
  return Array.from({ length: selection.to - selection.from + 1 }, (_, k) => selection.from + k);
}

/** Returns the bins that any of some clauses selects. */
export function selectedBins(clauses: readonly string[], list: BinList, names: DateNames): readonly number[] {
  return [...new Set(clauses.flatMap((where) => indicesOf(selectionIn(where, list, names))))];
}
