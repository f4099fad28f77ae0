import { modulo, monthOf, monthStart, moveMonths, weekdayOf, type Calendar } from './calendar-date.js';
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
  const month = monthOf(day);
  return monthStart(month - modulo(month - (calendar.fiscalStart - 1), MONTHS[grain]));
}

/** Returns the first day of the bin `count` bins after the one that starts on `start`; before it if negative. */
export function shiftBin(start: number, grain: TimeGrain, count: number): number {
  if (grain === 'day') return start + count;
  if (grain === 'week') return start + 7 * count;
  return monthStart(monthOf(start) + MONTHS[grain] * count);
}

/** Returns the last day of the bin that contains a day. */
export function binEnd(day: number, grain: TimeGrain, calendar: Calendar): number {
  return shiftBin(binStart(day, grain, calendar), grain, 1) - 1;
}

/**
 * Returns the start of the bin a year earlier, for comparisons: the same date (28 for 29 February), or 52 weeks earlier for a
 * week.
 */
export function yearEarlier(start: number, grain: TimeGrain): number {
  return grain === 'week' ? start - 364 : moveMonths(start, -12);
}

/** Returns the number of bins that a range of days overlaps. */
export function binCount(from: number, to: number, grain: TimeGrain, calendar: Calendar): number {
  if (to < from) return 0;
  const first = binStart(from, grain, calendar);
  const last = binStart(to, grain, calendar);
  if (grain === 'day') return last - first + 1;
  if (grain === 'week') return (last - first) / 7 + 1;
  return (monthOf(last) - monthOf(first)) / MONTHS[grain] + 1;
}
