import { MAX_MISSING_DAYS } from '../../../catalog/default-period.js';
import type { Calendar, DayRange } from '../../../query/plan.js';
import { binStart, shiftBin } from '../../../query/time/time-grain.js';

/** Parts of a short period that are compared, the longest first, and the days that may be missing at their end. */
const PARTS = [
  { grain: 'quarter', missing: MAX_MISSING_DAYS },
  { grain: 'month', missing: 0 },
  { grain: 'week', missing: 0 },
] as const;

/** Returns the newest complete quarter, month or week among days that also have the one before it (DESIGN E12); `undefined` without one. */
export function newestPart({ from, to }: DayRange, calendar: Calendar): DayRange | undefined {
  for (const { grain, missing } of PARTS) {
    const after = binStart(to + 1 + missing, grain, calendar);
    const start = shiftBin(after, grain, -1, calendar);
    if (shiftBin(start, grain, -1, calendar) >= from) return { from: start, to: after - 1 };
  }
  return undefined;
}
