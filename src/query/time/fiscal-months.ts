import { modulo, monthOf, monthStart, moveMonths, weekdayOf } from './calendar-date.js';
import type { DayRange } from './calendar-date.js';
import { type FiscalCalendar, RETAIL_WEEK_START, firstMonthOf, isWeekPattern, weeksBefore, RETAIL_MONTH } from './fiscal-year.js';

/**
 * Returns the position of a month in its fiscal year: the number that names the year, and 0 for its first month to 11. A fiscal year is
 * named after the calendar year in which it ends, and a year of weeks after the one in which it begins.
 */
export function fiscalPosition(monthIndex: number, calendar: FiscalCalendar): { readonly year: number; readonly month: number } {
  const first = firstMonthOf(calendar);
  const fiscal = monthIndex - (first - 1);
  const isNamedByEnd = first > 1 && !isWeekPattern(calendar.fiscalStart);
  return { year: Math.floor(fiscal / 12) + (isNamedByEnd ? 1 : 0), month: modulo(fiscal, 12) };
}

/**
 * Returns the month of a day, counted from January of year 0. A month of weeks has the index of the calendar month that it is named
 * after and mostly covers.
 */
export function fiscalMonthOf(day: number, { fiscalStart }: FiscalCalendar): number {
  if (!isWeekPattern(fiscalStart)) return monthOf(day);
  const week = weekStartOf(day);
  // As in ISO 8601, a week belongs to the year of its middle.
  const year = Math.floor((monthOf(week + 3) - (RETAIL_MONTH - 1)) / 12);
  const weeks = (week - yearOfWeeks(year)) / 7;
  return year * 12 + RETAIL_MONTH - 1 + weeksBefore(fiscalStart).findLastIndex((before) => before <= weeks);
}

/** Returns the first day of a month, counted from January of year 0. */
export function fiscalMonthStart(monthIndex: number, { fiscalStart }: FiscalCalendar): number {
  if (!isWeekPattern(fiscalStart)) return monthStart(monthIndex);
  const fiscal = monthIndex - (RETAIL_MONTH - 1);
  return yearOfWeeks(Math.floor(fiscal / 12)) + 7 * weeksBefore(fiscalStart)[modulo(fiscal, 12)]!;
}

/** Returns the first day of the year of weeks that begins next to 1 February of a calendar year. */
function yearOfWeeks(year: number): number {
  return weekStartOf(monthStart(year * 12 + RETAIL_MONTH - 1) + 3);
}

function weekStartOf(day: number): number {
  return day - modulo(weekdayOf(day) - RETAIL_WEEK_START, 7);
}

/** Returns the same date some months later (earlier if negative). A date missing in that month becomes its last day. */
export function moveFiscalMonths(day: number, months: number, calendar: FiscalCalendar): number {
  if (!isWeekPattern(calendar.fiscalStart)) return moveMonths(day, months);
  const from = fiscalMonthOf(day, calendar);
  const start = fiscalMonthStart(from + months, calendar);
  const end = fiscalMonthStart(from + months + 1, calendar) - 1;
  return Math.min(start + day - fiscalMonthStart(from, calendar), end);
}

/** Returns the number of whole months in a range; `undefined` when it does not consist of whole months. */
export function wholeMonths({ from, to }: DayRange, calendar: FiscalCalendar): number | undefined {
  const first = fiscalMonthOf(from, calendar);
  const after = fiscalMonthOf(to + 1, calendar);
  const isWhole = to >= from && fiscalMonthStart(first, calendar) === from && fiscalMonthStart(after, calendar) === to + 1;
  return isWhole ? after - first : undefined;
}
