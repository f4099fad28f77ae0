import type { Dimension, Predicate } from '../plan.js';
import { type Calendar, fiscalMonthOf, monthNumber, monthsPerYear, weekdayOf, weekOfYear } from './calendar-date.js';
import { binStart, type TimeGrain, type TimePart } from './time-grain.js';

/** What recurs in days. */
export type DayPart = Exclude<TimePart, 'hour'>;

/** What recurs in days: the number of its values, which begin with 1, and that of a day. */
const DAY_PARTS: Readonly<
  Record<DayPart, { readonly count: (calendar: Calendar) => number; readonly of: (day: number, calendar: Calendar) => number }>
> = {
  /** 1 for Monday to 7. */
  weekday: { count: () => 7, of: weekdayOf },
  'week-of-year': { count: () => 53, of: weekOfYear },
  'month-of-year': { count: monthsPerYear, of: (day, calendar) => monthNumber(fiscalMonthOf(day, calendar), calendar) },
};

/** Returns the number of values of what recurs in days. */
export function valuesOfPart(part: DayPart, calendar: Calendar): number {
  return DAY_PARTS[part].count(calendar);
}

/** Returns the key of a day: the first day of its bin, or the number of a part: 1 for Monday, the first week of a year, or January. */
export function dayKey(day: number, part: TimeGrain | DayPart, calendar: Calendar): number {
  return isDayPart(part) ? DAY_PARTS[part].of(day, calendar) : binStart(day, part, calendar);
}

function isDayPart(part: TimeGrain | DayPart): part is DayPart {
  return Object.hasOwn(DAY_PARTS, part);
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
