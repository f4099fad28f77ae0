import type { PlanFacts } from '../plan.js';
import type { DayRange } from './calendar.js';
import { shiftBin, type TimeGrain } from './time-grain.js';

/** Days that may lack at the end of a period before it counts as covered in part: shops are closed on Sundays and feasts. */
const CLOSED: Readonly<Record<TimeGrain, number>> = { day: 0, week: 2, month: 3, quarter: 3, year: 3 };

/** The last day that an answer tells of: the newest of the data, or where date filters end before that, their last. */
export function lastDayOf({ newest, period }: Pick<PlanFacts, 'newest' | 'period'>): number | undefined {
  return newest === undefined || period === undefined ? (newest ?? period?.to) : Math.min(newest, period.to);
}

/** Whether data whose last day is known cover the period that begins on `start` in part only. */
export function isInPart(start: number, grain: TimeGrain, last: number | undefined): boolean {
  const missing = last === undefined || last < start ? 0 : shiftBin(start, grain, 1) - 1 - last;
  return missing > CLOSED[grain];
}

/** The share of a bin above which it counts as a whole one: a month that ends on the 30th. */
const WHOLE = 0.9;

/** Whether so much of a bin lies in some days that its value can be compared with those of other bins. */
export function isWhole(bin: DayRange, days: DayRange): boolean {
  return (Math.min(bin.to, days.to) - Math.max(bin.from, days.from) + 1) / (bin.to - bin.from + 1) >= WHOLE;
}

/** The days that an answer shows: those that date filters select, as far as the data covers them. */
export function daysShown({ period, oldest, newest }: Pick<PlanFacts, 'period' | 'oldest' | 'newest'>): DayRange {
  return {
    from: Math.max(period?.from ?? -Infinity, oldest ?? -Infinity),
    to: Math.min(period?.to ?? Infinity, newest ?? Infinity),
  };
}
