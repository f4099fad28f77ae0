import { isoDate, monthOf, moveMonths, parsePeriod } from '../query/calendar-date.js';
import type { Calendar, DayRange } from '../query/calendar.js';
import { formatDayRange, wholeMonths } from '../query/day-range.js';
import type { BoundCompare, Predicate, RetentionPeriods } from '../query/plan.js';
import type { ColumnRef, Note } from '../query/schema.js';
import { binEnd, binStart, shiftBin, yearEarlier, type TimeGrain } from '../query/time-grain.js';
import { SalesError } from '../util/error.js';
import { hull, moveDay, moveRange, newestWholeMonth, previousMove, YEAR_BEFORE, type Move, type OpenRange } from './periods.js';
import { daysPredicate } from './predicates.js';

/** What a comparison stands on: the date, what its clauses select, the date bin in `by`, and the first and last day of the data. */
export interface CompareContext {
  readonly date: ColumnRef;
  /** The days that date clauses select, in order; undefined without one. */
  readonly selected: readonly OpenRange[] | undefined;
  readonly bin: { readonly index: number; readonly grain: TimeGrain } | undefined;
  /** Undefined where the data have no date. */
  readonly bounds: { readonly oldest: number; readonly newest: number } | undefined;
  readonly calendar: Calendar;
}

/** Two periods, the earlier one cut like with like. `cut`: its last day if that was cut. */
interface Periods {
  readonly current: DayRange;
  readonly earlier: DayRange;
  readonly move: Move;
  readonly cut: boolean;
}

/** A comparison with its periods settled, and what is to be told of it. */
export interface SettledCompare {
  readonly compare: BoundCompare;
  readonly notes: readonly Note[];
  /** The periods as people read them: the current one ends with the data. */
  readonly period: DayRange;
  readonly earlier: DayRange;
}

const NOTHING: DayRange = { from: 1, to: 0 };

/** How each comparison by name is written. */
const NAMED = ['previous-period', 'previous-year', 'same-weekday'];

/** 52 weeks back: a year earlier on the same weekday. */
const WEEKS_BEFORE: Move = { unit: 'days', count: -364 };

/**
 * The range written as the value of `compare`, or undefined for `previous-period`, `previous-year` and `same-weekday`.
 * @throws SalesError `bad-option` for anything else
 */
export function writtenCompare(text: string): DayRange | undefined {
  if (NAMED.includes(text)) return undefined;
  const [first = '', last = first, ...more] = text.split('..').map((end) => end.trim());
  const from = parsePeriod(first);
  const to = parsePeriod(last);
  if (from && to && more.length === 0 && from.from <= to.to) return { from: from.from, to: to.to };
  throw new SalesError('bad-option', `compare '${text}' is not known; expected ${NAMED.join(', ')} or a range of dates`, {
    hint: 'Write a range as 2015-01-01..2015-12-31, its first day first.',
    params: { option: 'compare', value: text, expected: [...NAMED, '2015-01-01..2015-12-31'] },
  });
}

/** What stands between two periods that are both written. */
const BOTH = ' vs ';

/** The periods that `compare` means (DESIGN 4.3, Q5, Q6, P2). @throws SalesError `bad-option` */
export function settleCompare(given: CompareContext, asked: string): SettledCompare {
  const [first = '', second] = asked.split(BOTH);
  const now = second === undefined ? undefined : writtenCompare(first);
  const context = now ? { ...given, selected: [now] } : given;
  const text = now ? second! : asked;
  const written = writtenCompare(text);
  const { bin, bounds, date, selected } = context;
  const weekly = text === 'same-weekday';
  if (weekly) checkWeekly(bin?.grain);
  const byBins = bin && !selected && !written && !weekly;
  const periods = bounds
    ? byBins
      ? binPeriods(context, text, bin.grain, bounds)
      : wholePeriods(context, text, written, bounds)
    : noPeriods();
  const shift = byBins ? (text === 'previous-year' ? ('year' as const) : ('previous-bin' as const)) : ('match-in-order' as const);
  const within = withinOf(context, periods.move, written !== undefined);
  const compare: BoundCompare = {
    kind: bin ? 'bins' : 'period',
    date,
    current: periods.current,
    earlier: periods.earlier,
    ...(bin ? { index: bin.index, shift } : {}),
    ...(within ? { within } : {}),
    ...(!selected && (bin ?? written) ? { undated: true } : {}),
  };
  const period = { from: periods.current.from, to: Math.min(periods.current.to, bounds?.newest ?? periods.current.to) };
  const isChosen = !bin && !selected && !written && bounds;
  const notes = [
    ...(periods.cut && bounds ? [likeForLike(bounds.newest, periods.earlier.to)] : []),
    ...(isChosen ? [newestPeriod(period)] : []),
  ];
  return { compare, notes, period, earlier: periods.earlier };
}

/** The periods of `retention` without a date bin (DESIGN M4): of the comparison, the date clauses, or the newest whole month. */
export function settleRetention(
  context: CompareContext,
  compare: BoundCompare | undefined,
): RetentionPeriods & { readonly previous?: RetentionPeriods; readonly notes: readonly Note[] } {
  const { bounds } = context;
  if (!bounds) return { current: NOTHING, earlier: NOTHING, notes: [] };
  const month = newestWholeMonth(bounds.newest);
  const current = compare?.current ?? (context.selected ? closed(context.selected, bounds) : month);
  const move = previousMove(current);
  const { earlier } = cutAlike({ current, earlier: moveRange(current, move), move, cut: false }, bounds.newest);
  const notes = compare || context.selected ? [] : [newestPeriod(month)];
  if (!compare) return { current, earlier, notes };
  return { current, earlier, notes, previous: { current: compare.earlier, earlier: moveRange(compare.earlier, move) } };
}

function noPeriods(): Periods {
  return { current: NOTHING, earlier: NOTHING, move: YEAR_BEFORE, cut: false };
}

/** Open ends end with the data. */
function closed(
  ranges: readonly OpenRange[],
  { oldest, newest }: { readonly oldest: number; readonly newest: number },
): DayRange {
  const { from, to } = hull(ranges);
  if (from > to) return NOTHING;
  return { from: from === -Infinity ? Math.min(oldest, to) : from, to: to === Infinity ? Math.max(newest, from) : to };
}

function wholePeriods(
  context: CompareContext,
  text: string,
  written: DayRange | undefined,
  bounds: { oldest: number; newest: number },
): Periods {
  const { selected, calendar } = context;
  if (selected?.length === 0) return noPeriods();
  if (written) {
    const current = selected ? closed(selected, bounds) : { from: bounds.oldest, to: bounds.newest };
    return cutAlike({ current, earlier: written, move: moveBetween(current, written), cut: false }, bounds.newest);
  }
  if (text === 'same-weekday' && context.bin && !selected) {
    const current = { from: bounds.oldest, to: bounds.newest };
    return { current, earlier: moveRange(current, WEEKS_BEFORE), move: WEEKS_BEFORE, cut: false };
  }
  const unit = text === 'previous-year' ? 'year' : 'month';
  const newest = { from: binStart(bounds.newest, unit, calendar), to: binEnd(bounds.newest, unit, calendar) };
  const current = selected ? closed(selected, bounds) : newest;
  const move = text === 'previous-period' ? previousMove(current) : yearMove(context, text);
  return cutAlike({ current, earlier: moveRange(current, move), move, cut: false }, bounds.newest);
}

/** A year back: by calendar, but 52 weeks where weekdays are to meet, or where the bins are weeks, so that whole weeks meet whole ones. */
function yearMove({ bin }: CompareContext, text: string): Move {
  return bin?.grain === 'week' || text === 'same-weekday' ? WEEKS_BEFORE : YEAR_BEFORE;
}

/** Months moved by 52 weeks are no months: weekdays are compared by day and by week. */
function checkWeekly(grain: TimeGrain | undefined): void {
  if (grain === undefined || grain === 'day' || grain === 'week') return;
  throw new SalesError('bad-option', `compare 'same-weekday' compares days and weeks, not by ${grain}`, {
    hint: `Ask by day(date) or week(date), or compare with previous-year.`,
    params: { option: 'compare', value: 'same-weekday', expected: ['day(date)', 'week(date)'] },
  });
}

/** How the current period's first day lies on the written one's: in months where both begin and end with months, else in days. */
function moveBetween(current: DayRange, written: DayRange): Move {
  const inMonths = wholeMonths(current) !== undefined && wholeMonths(written) !== undefined;
  return inMonths
    ? { unit: 'months', count: monthOf(written.from) - monthOf(current.from) }
    : { unit: 'days', count: written.from - current.from };
}

/** Where the current period reaches past the newest day, the earlier one ends at that day moved alike (Q6). */
function cutAlike(periods: Periods, newest: number): Periods {
  const { current, earlier, move } = periods;
  const last = moveDay(newest, move);
  if (current.to <= newest || last >= earlier.to) return periods;
  return { ...periods, earlier: { from: earlier.from, to: last }, cut: true };
}

/** Every bin meets its earlier one; the range of earlier days ends where the newest bin's earlier one is to be cut. */
function binPeriods(
  context: CompareContext,
  text: string,
  grain: TimeGrain,
  bounds: { oldest: number; newest: number },
): Periods {
  const { calendar } = context;
  const { oldest, newest } = bounds;
  const toEarlier = (start: number): number =>
    text === 'previous-year' ? yearEarlier(start, grain) : shiftBin(start, grain, -1);
  const first = toEarlier(binStart(oldest, grain, calendar));
  const last = binEnd(toEarlier(binStart(newest, grain, calendar)), grain, calendar);
  const cut = binEnd(newest, grain, calendar) > newest ? Math.min(last, movedNewest(newest, grain, text)) : last;
  return { current: { from: oldest, to: newest }, earlier: { from: first, to: cut }, move: YEAR_BEFORE, cut: cut < last };
}

function movedNewest(newest: number, grain: TimeGrain, text: string): number {
  if (grain === 'week') return newest - (text === 'previous-year' ? 364 : 7);
  const months = { day: 0, month: 1, quarter: 3, year: 12 }[grain];
  return moveMonths(newest, text === 'previous-year' ? -12 : -months);
}

/** Where date clauses select several ranges: what holds within the two periods. */
function withinOf({ date, selected }: CompareContext, move: Move, isWritten: boolean): BoundCompare['within'] {
  if (!selected || selected.length < 2) return undefined;
  const any = (ranges: readonly OpenRange[]): Predicate => ({
    kind: 'any',
    of: ranges.map((range) => daysPredicate(date, range)),
  });
  const moved = selected.map((range) => moveOpen(range, move));
  return { current: any(selected), earlier: isWritten ? { kind: 'all', of: [] } : any(moved) };
}

function moveOpen(range: OpenRange, move: Move): OpenRange {
  if (range.from > -Infinity && range.to < Infinity) return moveRange(range, move);
  const end = (day: number): number => (Number.isFinite(day) ? moveDay(day, move) : day);
  return { from: end(range.from), to: end(range.to) };
}

function likeForLike(newest: number, earlier: number): Note {
  const params = { newest: isoDate(newest), earlier: isoDate(earlier) };
  const message = `The data end on ${params.newest}, so the earlier period ends on ${params.earlier}.`;
  return { code: 'like-for-like', message, params };
}

function newestPeriod(period: DayRange): Note {
  const params = { from: isoDate(period.from), to: isoDate(period.to) };
  return {
    code: 'newest-period',
    message: `Without a filter on dates the newest period counts: ${formatDayRange(period)}.`,
    params,
  };
}
