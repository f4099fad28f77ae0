import {
  type Calendar,
  type DayRange,
  type FiscalCalendar,
  fiscalMonthAt,
  fiscalMonthOf,
  fiscalMonthStart,
  fiscalPosition,
  modulo,
  monthsPerYear,
  moveFiscalMonths,
  quarterOf,
  weekdayOf,
} from './calendar-date.js';

/** A unit of calendar time that dates are binned to. */
export type TimeGrain = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** The grains from the finest to the coarsest. */
export const TIME_GRAINS: readonly TimeGrain[] = ['day', 'week', 'month', 'quarter', 'year'];

/** What recurs in time: Mondays, hours of the day, first weeks of years, Januaries. */
export const TIME_PARTS = ['weekday', 'hour', 'week-of-year', 'month-of-year'] as const;
export type TimePart = (typeof TIME_PARTS)[number];

type MonthGrain = 'month' | 'quarter' | 'year';

const MONTHS_PER_QUARTER = 3;
const QUARTERS = 4;

/** Returns the number of a bin, counted like its months. */
function binOf(monthIndex: number, grain: MonthGrain, calendar: FiscalCalendar): number {
  if (grain === 'month') return monthIndex;
  const { year, month } = fiscalPosition(monthIndex, calendar);
  return grain === 'year' ? year : year * QUARTERS + quarterOf(month);
}

/** Returns the first month of a bin. */
function monthOfBin(bin: number, grain: MonthGrain, calendar: FiscalCalendar): number {
  if (grain === 'month') return bin;
  if (grain === 'year') return fiscalMonthAt({ year: bin, month: 0 }, calendar);
  return fiscalMonthAt({ year: Math.floor(bin / QUARTERS), month: modulo(bin, QUARTERS) * MONTHS_PER_QUARTER }, calendar);
}

/** Returns the number of bins in a year; of days and weeks, without those of leap years and of 53rd weeks. */
export function binsPerYear(grain: TimeGrain, calendar: FiscalCalendar): number {
  return { day: 365, week: 52, month: monthsPerYear(calendar), quarter: QUARTERS, year: 1 }[grain];
}

/** Returns the first day of the bin that contains a day; weeks by `weekStart`, quarters and years by `fiscalStart`. */
export function binStart(day: number, grain: TimeGrain, calendar: Calendar): number {
  if (grain === 'day') return day;
  if (grain === 'week') return day - modulo(weekdayOf(day) - calendar.weekStart, 7);
  return fiscalMonthStart(monthOfBin(binOf(fiscalMonthOf(day, calendar), grain, calendar), grain, calendar), calendar);
}

/** Returns the first day of the bin `count` bins after the one that starts on `start`; before it if negative. */
export function shiftBin(start: number, grain: TimeGrain, count: number, calendar: FiscalCalendar): number {
  if (grain === 'day') return start + count;
  if (grain === 'week') return start + 7 * count;
  const month = fiscalMonthOf(start, calendar);
  const bin = binOf(month, grain, calendar);
  // Bins may begin in other months than those of the calendar.
  const moved = monthOfBin(bin + count, grain, calendar) - monthOfBin(bin, grain, calendar);
  return fiscalMonthStart(month + moved, calendar);
}

/** Returns the last day of the bin that contains a day. */
export function binEnd(day: number, grain: TimeGrain, calendar: Calendar): number {
  return shiftBin(binStart(day, grain, calendar), grain, 1, calendar) - 1;
}

export function binDays(start: number, grain: TimeGrain, calendar: FiscalCalendar): DayRange {
  return { from: start, to: shiftBin(start, grain, 1, calendar) - 1 };
}

/**
 * Returns the start of the bin a year earlier, for comparisons: the same date (28 for 29 February), or 52 weeks earlier for a
 * week.
 */
export function yearEarlier(start: number, grain: TimeGrain, calendar: FiscalCalendar): number {
  return grain === 'week' ? start - 364 : moveFiscalMonths(start, -monthsPerYear(calendar), calendar);
}

/** Returns the number of bins that a range of days overlaps. */
export function binCount(from: number, to: number, grain: TimeGrain, calendar: Calendar): number {
  if (to < from) return 0;
  const first = binStart(from, grain, calendar);
  const last = binStart(to, grain, calendar);
  if (grain === 'day') return last - first + 1;
  if (grain === 'week') return (last - first) / 7 + 1;
  const place = (start: number): number => binOf(fiscalMonthOf(start, calendar), grain, calendar);
  return place(last) - place(first) + 1;
}

/** Maximum number of bins: all days of years with four digits. A stray date beyond them cannot freeze the page. */
const MAX_BINS = 3_700_000;

/** A range of bins by index, inclusive. */
export interface BinRange {
  readonly from: number;
  readonly to: number;
}

/** Returns the first days of all bins from the one beginning at `first` to the one beginning at `last`, without gaps. */
export function binsBetween(first: number, last: number, grain: TimeGrain, calendar: FiscalCalendar): readonly number[] {
  const bins: number[] = [];
  for (let day = first; day <= last && bins.length < MAX_BINS; day = shiftBin(day, grain, 1, calendar)) bins.push(day);
  return bins;
}

/** Returns the index of the bin that contains a day: −1 before the first bin, the last index after the end. */
export function binIndexOf(bins: ArrayLike<number>, day: number): number {
  let low = 0;
  let high = bins.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bins[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Returns the bins that a range of days overlaps; `undefined` when it is outside of all. */
export function binsOfDays(
  days: DayRange,
  bins: readonly number[],
  grain: TimeGrain,
  calendar: FiscalCalendar,
): BinRange | undefined {
  const after = shiftBin(bins.at(-1) ?? 0, grain, 1, calendar);
  if (bins.length === 0 || days.from >= after || days.to < (bins[0] ?? 0)) return undefined;
  return { from: Math.max(0, binIndexOf(bins, days.from)), to: binIndexOf(bins, days.to) };
}

export function daysOf({ from, to }: BinRange, bins: readonly number[], grain: TimeGrain, calendar: FiscalCalendar): DayRange {
  return { from: bins[from] ?? 0, to: shiftBin(bins[to] ?? 0, grain, 1, calendar) - 1 };
}

/** Returns the grain or part of a field of time: `month` of `month(date)`; `undefined` for other fields, and for the date itself. */
export function timeOf(field: string): TimeGrain | TimePart | undefined {
  const name = /^([a-z-]+)\(.*\)$/.exec(field)?.[1];
  return [...TIME_GRAINS, ...TIME_PARTS].find((one) => one === name);
}

/** True when a field is a unit of time: the date, or its bins and parts. */
export function isTime(field: string): boolean {
  return /^(date|auto\(.*\))$/.test(field) || timeOf(field) !== undefined;
}
