import type { Calendar, DayRange, PlanFacts } from '../../query/plan.js';
import { isWhole, type Bin } from '../../query/time/covered-range.js';
import { binEnd, binStart } from '../../query/time/time-grain.js';

/**
 * Returns the days of the data, with the rest of the first and last month where the data covers these, and else of the week within the
 * month: no sales are missing there. `undefined` without dates.
 */
export function daysOfData(
  { oldest, newest, openDays }: Pick<PlanFacts, 'oldest' | 'newest' | 'openDays'>,
  calendar: Calendar,
): DayRange | undefined {
  if (oldest === undefined || newest === undefined) return undefined;
  const reach = (day: number, side: 'from' | 'to'): number => {
    const month = binAt(day, 'month', calendar);
    const bins = [month, binAt(day, 'week', calendar)];
    const whole = bins.find((bin) => isWhole(bin, { from: bin.from, to: bin.to, [side]: day }, openDays));
    if (!whole) return day;
    return side === 'from' ? Math.max(whole.from, month.from) : Math.min(whole.to, month.to);
  };
  return { from: reach(oldest, 'from'), to: reach(newest, 'to') };
}

function binAt(day: number, grain: 'week' | 'month', calendar: Calendar): Bin {
  return { from: binStart(day, grain, calendar), to: binEnd(day, grain, calendar), grain };
}
