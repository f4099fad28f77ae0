import type { Calendar, DayRange } from '../query/plan.js';
import {
  CALENDAR_YEARS,
  type FiscalCalendar,
  fiscalMonthOf,
  fiscalMonthStart,
  monthsPerYear,
  moveFiscalMonths,
  wholeMonths,
} from '../query/time/calendar-date.js';
import { binCount, binStart, shiftBin, TIME_GRAINS, type TimeGrain } from '../query/time/time-grain.js';
import type { ClauseItem } from '../query/where/where.js';

/** A range of days; either end may be open (±Infinity). */
export type OpenRange = DayRange;

/** A shift by days, or by the months of a calendar. */
export type Move =
  | { readonly unit: 'days'; readonly count: number }
  | { readonly unit: 'months'; readonly count: number; readonly calendar: FiscalCalendar };

/** The range of all days. */
export const ALWAYS: OpenRange = { from: -Infinity, to: Infinity };

/** Maximum number of points that the granularity `auto` shows. */
const MAX_POINTS = 100;

/** The days of `last 90 days`, `this year`, `previous month` …, relative to the newest day of the data. */
export function relativeRange(item: Extract<ClauseItem, { kind: 'relative' }>, newest: number, calendar: Calendar): DayRange {
  const { which, count, unit } = item;
  const start = binStart(newest, unit, calendar);
  const first = which === 'this' ? 0 : which === 'previous' ? -1 : 1 - count;
  const after = which === 'previous' ? 0 : 1;
  return { from: shiftBin(start, unit, first, calendar), to: shiftBin(start, unit, after, calendar) - 1 };
}

/**
 * Returns the shift to the preceding period: by calendar for whole months, quarters and years, by the number of days for other
 * ranges.
 */
export function previousMove(range: DayRange, calendar: FiscalCalendar): Move {
  const own = calendarOf(range, calendar);
  const months = wholeMonths(range, own);
  return months === undefined
    ? { unit: 'days', count: range.from - range.to - 1 }
    : { unit: 'months', count: -months, calendar: own };
}

/** Returns the shift of a range to the previous year. */
export function yearBefore(range: DayRange, calendar: FiscalCalendar): Move {
  const own = calendarOf(range, calendar);
  return { unit: 'months', count: -monthsPerYear(own), calendar: own };
}

/** Returns the calendar in which a range is shifted: whole calendar months stay whole where the fiscal year consists of weeks. */
function calendarOf(range: DayRange, calendar: FiscalCalendar): FiscalCalendar {
  const isWhole = (own: FiscalCalendar): boolean => wholeMonths(range, own) !== undefined;
  return !isWhole(calendar) && isWhole(CALENDAR_YEARS) ? CALENDAR_YEARS : calendar;
}

/** Shifts a day. A date that does not exist in the target month becomes its last day. */
export function moveDay(day: number, move: Move): number {
  return move.unit === 'days' ? day + move.count : moveFiscalMonths(day, move.count, move.calendar);
}

/** Shifts a range. A range of whole months still consists of whole months. */
export function moveRange(range: DayRange, move: Move): DayRange {
  const from = moveDay(range.from, move);
  if (move.unit === 'months' && wholeMonths(range, move.calendar) !== undefined)
    return { from, to: fiscalMonthStart(fiscalMonthOf(range.to, move.calendar) + move.count + 1, move.calendar) - 1 };
  return { from, to: moveDay(range.to, move) };
}

/** The days in both ranges; `to` is before `from` if there are none. */
export function intersect(a: OpenRange, b: OpenRange): OpenRange {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
}

/** Returns ranges in order without overlaps. Adjacent ranges are merged, empty ones removed. */
export function unite(ranges: readonly OpenRange[]): OpenRange[] {
  const united: OpenRange[] = [];
  const present = ranges.filter(({ from, to }) => from <= to);
  for (const range of present.sort((a, b) => a.from - b.from)) {
    const last = united.at(-1);
    if (last && range.from <= last.to + 1) united[united.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else united.push(range);
  }
  return united;
}

/** The days in none of the ranges. */
export function complement(ranges: readonly OpenRange[]): OpenRange[] {
  const gaps: OpenRange[] = [];
  let from = -Infinity;
  for (const range of unite(ranges)) {
    if (from < range.from) gaps.push({ from, to: range.from - 1 });
    from = range.to + 1;
  }
  return from < Infinity ? [...gaps, { from, to: Infinity }] : gaps;
}

/** The days in any range of `a` and in any of `b`. */
export function intersectAll(a: readonly OpenRange[], b: readonly OpenRange[]): OpenRange[] {
  return unite(a.flatMap((left) => b.map((right) => intersect(left, right))));
}

/** The range from the first day of ordered ranges to their last; empty if there are none. */
export function hull(ranges: readonly OpenRange[]): OpenRange {
  return { from: ranges[0]?.from ?? Infinity, to: ranges.at(-1)?.to ?? -Infinity };
}

/** The finest grain that divides a range of days into at most about 100 bins. */
export function autoGrain(range: DayRange, calendar: Calendar): TimeGrain {
  return TIME_GRAINS.find((grain) => binCount(range.from, range.to, grain, calendar) <= MAX_POINTS) ?? 'year';
}

/** The newest month that the data covers completely. */
export function newestWholeMonth(newest: number, calendar: FiscalCalendar): DayRange {
  const after = fiscalMonthOf(newest + 1, calendar);
  return { from: fiscalMonthStart(after - 1, calendar), to: fiscalMonthStart(after, calendar) - 1 };
}
