import type { PlanFacts } from '../plan.js';
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
