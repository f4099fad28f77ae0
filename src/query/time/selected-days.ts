import type { Dimension, Predicate } from '../plan.js';
import { weekdayOf, type Calendar } from './calendar-date.js';
import { binStart, type TimeGrain } from './time-grain.js';

/** Returns the key of a day: the first day of its bin, or 1 for Monday to 7. */
export function dayKey(day: number, part: TimeGrain | 'weekday', calendar: Calendar): number {
  return part === 'weekday' ? weekdayOf(day) : binStart(day, part, calendar);
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
  if (field.kind === 'part') return weekdayOf(day);
  return field.kind === 'bin-date' ? binStart(day, field.grain, calendar) : day;
}
