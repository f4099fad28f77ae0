import type { Calendar, DayRange } from '../query/plan.js';
import { binStart, shiftBin } from '../query/time/time-grain.js';
import { MAX_MISSING_DAYS } from './default-period.js';

/** Maximum number of days that may be missing at the start of a period which may begin with a weekend, but not with a year. */
export const MAX_WEEKEND = 2;

/** Returns the newest whole months among days that are also whole a year earlier; `undefined` without any. `oldest` is the first day of the data. */
export function comparedMonths({ from, to }: DayRange, oldest: number, calendar: Calendar): DayRange | undefined {
  const wholeFrom = (day: number): number =>
    shiftBin(binStart(day - 1 - MAX_MISSING_DAYS, 'month', calendar), 'month', 1, calendar);
  const after = binStart(to + 1 + MAX_MISSING_DAYS, 'month', calendar);
  const start = binStart(oldest, 'month', calendar);
  const allowed = binStart(start, 'year', calendar) === start ? MAX_MISSING_DAYS : MAX_WEEKEND;
  const known = shiftBin(start, 'month', Number(oldest - start > allowed), calendar);
  const first = Math.max(wholeFrom(from), shiftBin(known, 'year', 1, calendar));
  return first < after ? { from: first, to: after - 1 } : undefined;
}
