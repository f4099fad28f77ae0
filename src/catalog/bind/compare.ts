import {
  type FiscalCalendar,
  fiscalMonthOf,
  isoDate,
  monthOf,
  monthOfYear,
  monthStart,
  monthsPerYear,
  moveFiscalMonths,
  wholeMonths,
  readDays,
} from '../../query/time/calendar-date.js';
import type { Calendar, DayRange, BoundCompare, PlanFacts, Predicate, RetentionPeriods } from '../../query/plan.js';
import type { ColumnRef, Note } from '../../query/schema.js';
import { binEnd, binStart, shiftBin, yearEarlier, type TimeGrain } from '../../query/time/time-grain.js';
import { SalesError } from '../../util/error.js';
import { comparedMonths, MAX_WEEKEND } from '../compared-months.js';
import { autoPeriod, MAX_MISSING_DAYS } from '../default-period.js';
import { hull, moveDay, moveRange, newestWholeMonth, previousMove, yearBefore, type Move, type OpenRange } from '../periods.js';
import { daysPredicate } from './clauses/predicates.js';

/**
 * The inputs of a comparison: the date, the days its clauses select, the date bin in `by`, and the first and last day of the
 * data.
 */
export interface CompareContext {
  readonly date: ColumnRef;
  /** The days that date clauses select, in order; `undefined` without such a clause. */
  readonly selected: readonly OpenRange[] | undefined;
  readonly bin: { readonly index: number; readonly grain: TimeGrain } | undefined;
  /** `undefined` if the data has no date. */
  readonly bounds: DataBounds | undefined;
  readonly calendar: Calendar;
}

/** The first and last day of the data, and what shows which periods it covers. */
export interface DataBounds {
  readonly oldest: number;
  readonly newest: number;
  /** The first day after a break, see `Catalog`. */
  readonly resumed?: number;
  /** The first day on which all tables of the query have rows. */
  readonly since: number;
  /** Mean number of days between two days with rows, at least 1. */
  readonly gap: number;
}

/** Two periods; the earlier one ends at the same point if the current one is incomplete. `cut`: true when it was shortened. */
interface Periods {
  readonly current: DayRange;
  readonly earlier: DayRange;
  /** Returns the earlier range for one range of days that date clauses select. */
  readonly earlierOf: (range: OpenRange) => OpenRange;
  readonly cut: boolean;
}

/** A resolved comparison and the notes about it. */
export interface SettledCompare {
  readonly compare: BoundCompare;
  readonly notes: readonly Note[];
  /** The current period for display: it ends with the data. `undefined` if date clauses exclude each other. */
  readonly period?: DayRange;
  /** `undefined` if the data does not cover the earlier period. */
  readonly earlier?: DayRange;
  readonly uncovered?: NonNullable<PlanFacts['uncovered']>;
  /** The whole current period if the data ends before it. */
  readonly planned?: DayRange;
  /** With a date bin: the earlier bin that each bin is compared with. */
  readonly shift?: NonNullable<BoundCompare['shift']>;
}

/** A range without days. */
const NOTHING: DayRange = { from: 1, to: 0 };

/** True unless the range is empty. */
export const hasDays = ({ from, to }: DayRange): boolean => from <= to;

/** The comparisons that have a name. */
const NAMED = ['previous-period', 'previous-year', 'same-weekday'];

/** 52 weeks back: a year earlier on the same weekday. */
const WEEKS_BEFORE: Move = { unit: 'days', count: -364 };

/**
 * Parses the value of `compare` as a range; `undefined` for `previous-period`, `previous-year` and `same-weekday`.
 * @throws SalesError `bad-option` for anything else
 */
function writtenCompare(text: string): DayRange | undefined {
  if (NAMED.includes(text)) return undefined;
  const days = readDays(text);
  if (days) return days;
  throw new SalesError('bad-option', 'unknown-comparison', {
    params: { option: 'compare', value: text, expected: NAMED },
  });
}

/** Separator of two explicit periods. */
const SEPARATOR = ' vs ';

/** Resolves the periods of `compare`. @throws SalesError `bad-option` */
export function settleCompare(inputs: CompareContext, option: string): SettledCompare {
  const [first = '', second] = option.split(SEPARATOR);
  const now = second === undefined ? undefined : writtenCompare(first);
  const context = now ? { ...inputs, selected: [now] } : inputs;
  const text = now ? second! : option;
  const written = writtenCompare(text);
  const { bin, bounds, date, selected } = context;
  const weekly = text === 'same-weekday';
  if (weekly) checkWeekly(bin?.grain);
  const byBins = bin && !written && !weekly;
  const periods = bounds
    ? byBins
      ? binPeriods(context, text, bin.grain, bounds)
      : wholePeriods(context, text, written, bounds)
    : noPeriods();
  const shift = byBins ? (text === 'previous-year' ? ('year' as const) : ('previous-bin' as const)) : ('match-in-order' as const);
  const within = withinOf(context, periods, written !== undefined);
  const covered = bounds ? coverageOf(context, periods, bounds) : { earlier: periods.earlier };
  const { earlier } = covered;
  const compare: BoundCompare = {
    kind: bin ? 'bins' : 'period',
    date,
    current: periods.current,
    earlier,
    ...(bin ? { index: bin.index, shift } : {}),
    ...(covered.from === undefined ? {} : { coveredFrom: covered.from }),
    ...(within ? { within } : {}),
    ...(!selected && (bin ?? written) ? { undated: true } : {}),
  };
  const period = { from: periods.current.from, to: Math.min(periods.current.to, bounds?.newest ?? periods.current.to) };
  const isChosen = !bin && !selected && !written && bounds;
  const isCompared = hasDays(earlier);
  const isUncovered = !isCompared && hasDays(periods.earlier) && bounds !== undefined && periods.earlier.from < bounds.since;
  const isByYear = text === 'previous-year' && !bin && !within;
  const months = isUncovered && isByYear ? comparedMonths(period, bounds.since, context.calendar) : undefined;
  const notes = [
    ...(periods.cut && bounds && !isUncovered ? [likeForLike(bounds.newest, earlier.to)] : []),
    ...(isUncovered ? [notCovered(periods.earlier, bounds.since)] : []),
    ...(isChosen ? [newestPeriod(period)] : []),
  ];
  return {
    compare,
    notes,
    ...(hasDays(periods.current) && { period }),
    ...(isCompared && { earlier }),
    ...(isUncovered && { uncovered: { ...periods.earlier, since: bounds.since, ...(months && { months }) } }),
    ...(period.to < periods.current.to && { planned: periods.current }),
    ...(byBins && { shift }),
  };
}

/**
 * Resolves the periods of `retention` without a date bin: those of the comparison, of the date clauses, or the newest
 * whole month.
 */
export function settleRetention(
  context: CompareContext,
  compare: BoundCompare | undefined,
): RetentionPeriods & { readonly previous?: RetentionPeriods; readonly notes: readonly Note[] } {
  const { bounds } = context;
  if (!bounds) return { current: NOTHING, earlier: NOTHING, notes: [] };
  const month = newestWholeMonth(bounds.newest, context.calendar);
  const current = compare?.current ?? (context.selected ? closed(context.selected, bounds) : month);
  const move = previousMove(current, context.calendar);
  const { earlier } = movedPeriods(current, move, bounds.newest);
  const notes = compare || context.selected ? [] : [newestPeriod(month)];
  if (!compare) return { current, earlier, notes };
  const before = moveRange(compare.earlier, move);
  // Customers of a period that the data covers in part are not all of its customers.
  const previous = { current: compare.earlier, earlier: isCovered(before, bounds) ? before : NOTHING };
  return { current, earlier, notes, previous };
}

function noPeriods(): Periods {
  return { current: NOTHING, earlier: NOTHING, earlierOf: (range) => range, cut: false };
}

/** Returns the current period and the shifted one, shortened in the same way. */
function movedPeriods(current: DayRange, move: Move, newest: number, written?: DayRange): Periods {
  const earlier = written ?? moveRange(current, move);
  const earlierOf = (range: OpenRange): OpenRange => moveOpen(range, move);
  // If the current period extends beyond the newest day, the earlier one ends at the shifted newest day.
  const last = moveDay(newest, move);
  const isCut = current.to > newest && last < earlier.to;
  return { current, earlier: isCut ? { from: earlier.from, to: last } : earlier, earlierOf, cut: isCut };
}

/** Replaces open ends by the first and last day of the data. */
function closed(
  ranges: readonly OpenRange[],
  { oldest, newest }: { readonly oldest: number; readonly newest: number },
): DayRange {
  const { from, to } = hull(ranges);
  if (from > to) return NOTHING;
  return { from: from === -Infinity ? Math.min(oldest, to) : from, to: to === Infinity ? Math.max(newest, from) : to };
}

function wholePeriods(context: CompareContext, text: string, written: DayRange | undefined, bounds: DataBounds): Periods {
  const { selected, calendar } = context;
  if (selected?.length === 0) return noPeriods();
  const whole = { from: bounds.oldest, to: bounds.newest };
  if (written) {
    const current = selected ? closed(selected, bounds) : whole;
    return movedPeriods(current, moveBetween(current, written, calendar), bounds.newest, written);
  }
  if (text === 'same-weekday' && context.bin && !selected) return movedPeriods(whole, WEEKS_BEFORE, bounds.newest);
  const current = selected ? closed(selected, bounds) : defaultPeriod(text, bounds, calendar);
  const move = moveOf(text, current, calendar);
  return movedPeriods(current, move, bounds.newest);
}

function moveOf(text: string, current: DayRange, calendar: Calendar): Move {
  if (text === 'same-weekday') return WEEKS_BEFORE;
  return text === 'previous-period' ? previousMove(current, calendar) : yearBefore(current, calendar);
}

/**
 * Returns the period of a comparison without date clauses: that of `period="auto"` for the previous year, otherwise the newest
 * complete month. The newest year or month replaces a period that the data is too short for, or too short to compare.
 */
function defaultPeriod(text: string, bounds: DataBounds, calendar: Calendar): DayRange {
  const { oldest, newest, resumed } = bounds;
  const unit = text === 'previous-year' ? 'year' : 'month';
  const running = { from: binStart(newest, unit, calendar), to: binEnd(newest, unit, calendar) };
  const whole = unit === 'year' ? autoPeriod(oldest, newest, calendar, resumed) : newestWholeMonth(newest, calendar);
  if (!whole || whole.from < oldest - MAX_MISSING_DAYS) return running;
  const move: Move = { unit: 'months', count: unit === 'year' ? -monthsPerYear(calendar) : -1, calendar };
  const isCompared = (range: DayRange): boolean => isCovered(movedPeriods(range, move, newest).earlier, bounds);
  return isCompared(whole) || !isCompared(running) ? whole : running;
}

/** Rejects coarser bins: months shifted by 52 weeks are not months, so weekdays are compared by day and by week. */
function checkWeekly(grain: TimeGrain | undefined): void {
  if (grain === undefined || grain === 'day' || grain === 'week') return;
  throw new SalesError('bad-option', 'same-weekday-by', {
    params: { option: 'compare', value: 'same-weekday', grain, expected: ['day(date)', 'week(date)'] },
  });
}

/**
 * Returns the distance from the current period to the explicit one: in months if both consist of whole months, otherwise in days.
 */
function moveBetween(current: DayRange, written: DayRange, calendar: FiscalCalendar): Move {
  const inMonths = [current, written].every((range) => wholeMonths(range, calendar) !== undefined);
  return inMonths
    ? { unit: 'months', count: fiscalMonthOf(written.from, calendar) - fiscalMonthOf(current.from, calendar), calendar }
    : { unit: 'days', count: written.from - current.from };
}

/**
 * Returns the periods for a date bin. Each bin is compared with its earlier bin, which may lie outside the clauses. If a
 * clause or the newest day shortens the first or last bin, its earlier bin is shortened in the same way.
 */
function binPeriods(context: CompareContext, text: string, grain: TimeGrain, bounds: DataBounds): Periods {
  const { calendar, selected } = context;
  if (selected?.length === 0) return noPeriods();
  const isYear = text === 'previous-year';
  const earlierBin = (start: number): number =>
    isYear ? yearEarlier(start, grain, calendar) : shiftBin(start, grain, -1, calendar);
  const moved = (day: number): number => {
    if (grain === 'week') return day - (isYear ? 364 : 7);
    if (isYear) return moveFiscalMonths(day, -monthsPerYear(calendar), calendar);
    if (grain === 'day') return day - 1;
    const start = binStart(day, grain, calendar);
    return moveFiscalMonths(day, fiscalMonthOf(earlierBin(start), calendar) - fiscalMonthOf(start, calendar), calendar);
  };
  const firstOf = (from: number): number => {
    const start = binStart(from, grain, calendar);
    return from > start && selected ? moved(from) : earlierBin(start);
  };
  const lastOf = (to: number): number => {
    const last = Math.min(to, bounds.newest);
    const end = binEnd(earlierBin(binStart(last, grain, calendar)), grain, calendar);
    return last < binEnd(last, grain, calendar) ? Math.min(end, moved(last)) : end;
  };
  const earlierOf = ({ from, to }: OpenRange): OpenRange => ({
    from: from === -Infinity ? from : firstOf(from),
    to: to === Infinity ? to : lastOf(to),
  });
  const current = selected ? closed(selected, bounds) : { from: bounds.oldest, to: bounds.newest };
  const earlier = current.from > bounds.newest ? NOTHING : earlierOf(current);
  const isCut = current.to >= bounds.newest && binEnd(bounds.newest, grain, calendar) > bounds.newest;
  return { current, earlier, earlierOf, cut: isCut };
}

/** Maximum share of a period that may be missing at its start. */
const MAX_MISSING_SHARE = 0.07;

/**
 * Maximum number of usual gaps missing at the start if fewer than every second day has rows. A longer gap happens by chance less
 * than 1 time in 10.
 */
const MAX_MISSING_GAPS = 2.5;

/** True when the data covers a period from its first day on, except for days that are probably without sales. */
function isCovered({ from, to }: DayRange, { since, gap }: DataBounds): boolean {
  const usual = gap < 2 ? 0 : MAX_MISSING_GAPS * gap;
  const isNewYear = monthOfYear(from) === 1 && monthStart(monthOf(from)) === from;
  const closed = isNewYear ? MAX_MISSING_DAYS : MAX_WEEKEND;
  const allowed = Math.max(Math.min(closed, MAX_MISSING_SHARE * (to - from + 1)), usual);
  return to >= since && since - from <= allowed;
}

/** Returns the part of the earlier period that the data covers. `from`: the first earlier bin that is compared. */
function coverageOf(
  { bin, calendar }: CompareContext,
  { current, earlier }: Periods,
  bounds: DataBounds,
): { readonly earlier: DayRange; readonly from?: number } {
  if (!hasDays(earlier)) return { earlier };
  if (isCovered(earlier, bounds) && (current.from >= earlier.from || isCovered(current, bounds))) return { earlier };
  if (!bin) return { earlier: NOTHING };
  const { grain } = bin;
  const start = binStart(bounds.since, grain, calendar);
  const first = { from: start, to: binEnd(start, grain, calendar) };
  const from = isCovered(first, bounds) ? start : first.to + 1;
  return { earlier: from > earlier.to ? NOTHING : earlier, from };
}

/** Returns the predicate within the two periods if date clauses select several ranges. */
function withinOf({ date, selected }: CompareContext, { earlierOf }: Periods, isWritten: boolean): BoundCompare['within'] {
  if (!selected || selected.length < 2) return undefined;
  const any = (ranges: readonly OpenRange[]): Predicate => ({
    kind: 'any',
    of: ranges.map((range) => daysPredicate(date, range)),
  });
  return { current: any(selected), earlier: isWritten ? { kind: 'all', of: [] } : any(selected.map(earlierOf)) };
}

function moveOpen(range: OpenRange, move: Move): OpenRange {
  if (range.from > -Infinity && range.to < Infinity) return moveRange(range, move);
  const end = (day: number): number => (Number.isFinite(day) ? moveDay(day, move) : day);
  return { from: end(range.from), to: end(range.to) };
}

function likeForLike(newest: number, earlier: number): Note {
  return { code: 'like-for-like', params: { newest: isoDate(newest), earlier: isoDate(earlier) } };
}

function notCovered(period: DayRange, since: number): Note {
  return { code: 'not-covered', params: { since: isoDate(since), from: isoDate(period.from), to: isoDate(period.to) } };
}

function newestPeriod(period: DayRange): Note {
  return { code: 'newest-period', params: { from: isoDate(period.from), to: isoDate(period.to) } };
}
