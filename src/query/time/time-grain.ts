import { modulo, weekdayOf, type Calendar, type DayRange } from './calendar-date.js';
import { fiscalMonthOf, fiscalMonthStart, moveFiscalMonths } from './fiscal-months.js';
import { firstMonthOf, type FiscalCalendar } from './fiscal-year.js';

/** A unit of calendar time that dates are binned to. */
export type TimeGrain = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** The grains from the finest to the coarsest. */
export const TIME_GRAINS: readonly TimeGrain[] = ['day', 'week', 'month', 'quarter', 'year'];

/** Number of months in each grain; 0 for days and weeks. */
const MONTHS: Readonly<Record<TimeGrain, number>> = { day: 0, week: 0, month: 1, quarter: 3, year: 12 };

/** Returns the first day of the bin that contains a day; weeks by `weekStart`, quarters and years by `fiscalStart`. */
export function binStart(day: number, grain: TimeGrain, calendar: Calendar): number {
  if (grain === 'day') return day;
  if (grain === 'week') return day - modulo(weekdayOf(day) - calendar.weekStart, 7);
  const month = fiscalMonthOf(day, calendar);
  return fiscalMonthStart(month - modulo(month - (firstMonthOf(calendar) - 1), MONTHS[grain]), calendar);
}

/** Returns the first day of the bin `count` bins after the one that starts on `start`; before it if negative. */
export function shiftBin(start: number, grain: TimeGrain, count: number, calendar: FiscalCalendar): number {
  if (grain === 'day') return start + count;
  if (grain === 'week') return start + 7 * count;
  return fiscalMonthStart(fiscalMonthOf(start, calendar) + MONTHS[grain] * count, calendar);
}

/** Returns the last day of the bin that contains a day. */
export function binEnd(day: number, grain: TimeGrain, calendar: Calendar): number {
  return shiftBin(binStart(day, grain, calendar), grain, 1, calendar) - 1;
}

/** Returns the days of the bin that starts on a day. */
export function binDays(start: number, grain: TimeGrain, calendar: FiscalCalendar): DayRange {
  return { from: start, to: shiftBin(start, grain, 1, calendar) - 1 };
}

/**
 * Returns the start of the bin a year earlier, for comparisons: the same date (28 for 29 February), or 52 weeks earlier for a
 * week.
 */
export function yearEarlier(start: number, grain: TimeGrain, calendar: FiscalCalendar): number {
  return grain === 'week' ? start - 364 : moveFiscalMonths(start, -12, calendar);
}

/** Returns the number of bins that a range of days overlaps. */
export function binCount(from: number, to: number, grain: TimeGrain, calendar: Calendar): number {
  if (to < from) return 0;
  const first = binStart(from, grain, calendar);
  const last = binStart(to, grain, calendar);
  if (grain === 'day') return last - first + 1;
  if (grain === 'week') return (last - first) / 7 + 1;
  return (fiscalMonthOf(last, calendar) - fiscalMonthOf(first, calendar)) / MONTHS[grain] + 1;
}
