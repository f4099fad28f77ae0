import type { Dimension, Predicate } from '../plan.js';
import { type Calendar, fiscalMonthOf, monthNumber, monthsPerYear, weekdayOf, weekOfYear } from './calendar-date.js';
import { binStart, type TimeGrain, type TimePart } from './time-grain.js';

/** What recurs in days. */
export type DayPart = Exclude<TimePart, 'hour'>;

/** Returns the number of values of what recurs in days. */
export function valuesOfPart(part: DayPart, calendar: Calendar): number {
  return part === 'weekday' ? 7 : part === 'week-of-year' ? 53 : monthsPerYear(calendar);
}

/** Returns the key of a day: the first day of its bin, 1 for Monday to 7, 1 for the first week of a year to 53, or 1 for January to 12. */
export function dayKey(day: number, part: TimeGrain | DayPart, calendar: Calendar): number {
  if (part === 'weekday') return weekdayOf(day);
  if (part === 'week-of-year') return weekOfYear(day, calendar);
  return part === 'month-of-year' ? monthNumber(fiscalMonthOf(day, calendar), calendar) : binStart(day, part, calendar);
}

/** True when a predicate on a date selects a day. */
export function selectsDay(predicate: Predicate, day: number, calendar: Calendar): boolean {
  switch (predicate.kind) {
    case 'all':
      return predicate.of.every((one) => selectsDay(one, day, calendar));
    case 'any':
      return predicate.of.some((one) => selectsDay(one, day, calendar));
    case 'not':
      return !selectsDay(predicate.of, day, calendar);
    case 'days':
      return isBetween(day, predicate);
    case 'one-of':
      return predicate.values.includes(valueOf(predicate.field, day, calendar));
    case 'between':
      return isBetween(valueOf(predicate.field, day, calendar), predicate);
    case 'like':
      return false;
  }
}

function isBetween(
  value: number,
  { from = -Infinity, to = Infinity }: { readonly from?: number; readonly to?: number },
): boolean {
  return from <= value && value <= to;
}

function valueOf(field: Dimension, day: number, calendar: Calendar): number {
  if (field.kind === 'part' && field.part !== 'hour') return dayKey(day, field.part, calendar);
  return field.kind === 'bin-date' ? binStart(day, field.grain, calendar) : day;
}
