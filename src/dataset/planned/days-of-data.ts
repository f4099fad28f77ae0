import type { Calendar, DayRange, PlanFacts } from '../../query/plan.js';
import { isWhole, type Bin } from '../../query/time/covered-range.js';
import { binEnd, binStart, type TimeGrain } from '../../query/time/time-grain.js';

/**
 * Returns the days of the data, with the rest of the first and last month where the data covers these, and else of the week within the
 * month: no sales are missing there. The first month of data with few days is whole: its plan is that of the month. `undefined` without dates.
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
  return { from: openDays ? reach(oldest, 'from') : binStart(oldest, 'month', calendar), to: reach(newest, 'to') };
}

function binAt(day: number, grain: 'week' | 'month', calendar: Calendar): Bin {
  return { from: binStart(day, grain, calendar), to: binEnd(day, grain, calendar), grain };
}

/**
 * Returns the function that is true for days with a compared plan: of a period that the data covers in part, only the days of
 * the data. That period is a bin of the query, or all that it selects. A period without any data is an outlook and has its whole plan.
 */
export function comparedDays(facts: PlanFacts, calendar: Calendar, grains: readonly TimeGrain[]): (day: number) => boolean {
  const { oldest = NaN, newest = NaN, period = { from: -Infinity, to: Infinity } } = facts;
  const data = daysOfData(facts, calendar);
  if (!data) return () => true;
  const isPeriodOf = (edge: number, day: number): boolean =>
    period.from <= edge &&
    edge <= period.to &&
    grains.every((grain) => binStart(day, grain, calendar) === binStart(edge, grain, calendar));
  return (day) => !(day > data.to && isPeriodOf(newest, day)) && !(day < data.from && isPeriodOf(oldest, day));
}
