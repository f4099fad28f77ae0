import type { PlanFacts } from '../plan.js';
import type { DayRange } from './calendar.js';
import { shiftBin, type TimeGrain } from './time-grain.js';

/**
 * Number of days that may be missing at the end of a period before it counts as incomplete, because shops close on Sundays and
 * holidays.
 */
const MAX_MISSING_DAYS: Readonly<Record<TimeGrain, number>> = { day: 0, week: 2, month: 3, quarter: 3, year: 3 };

/** Returns the last day of a result: the newest of the data, or the end of the date filters if that is earlier. */
export function lastDayOf({ newest, period }: Pick<PlanFacts, 'newest' | 'period'>): number | undefined {
  return newest === undefined || period === undefined ? (newest ?? period?.to) : Math.min(newest, period.to);
}

/** True when data up to `last` covers the period beginning on `start` only in part. */
export function isInPart(start: number, grain: TimeGrain, last: number | undefined): boolean {
  const missing = last === undefined || last < start ? 0 : shiftBin(start, grain, 1) - 1 - last;
  return missing > MAX_MISSING_DAYS[grain];
}

/** Minimum share of a bin that counts as complete, such as a month up to the 30th. */
const MIN_COVERED = 0.9;

/** True when a bin is covered enough for its value to be compared with those of other bins. */
export function isWhole(bin: DayRange, days: DayRange): boolean {
  return (Math.min(bin.to, days.to) - Math.max(bin.from, days.from) + 1) / (bin.to - bin.from + 1) >= MIN_COVERED;
}

/** Returns the days that a result covers: those of the date filters, limited to the data. */
export function daysShown({ period, oldest, newest }: Pick<PlanFacts, 'period' | 'oldest' | 'newest'>): DayRange {
  return {
    from: Math.max(period?.from ?? -Infinity, oldest ?? -Infinity),
    to: Math.min(period?.to ?? Infinity, newest ?? Infinity),
  };
}
