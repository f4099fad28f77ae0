import type { Calendar, DayRange } from '../query/plan.js';
import { monthOf, monthStart } from '../query/time/calendar-date.js';
import { binCount, binEnd, binStart, type TimeGrain } from '../query/time/time-grain.js';

/** A calendar unit of reported figures, with one date per unit. */
export type ReportingGrain = Extract<TimeGrain, 'month' | 'quarter' | 'year'>;

/** The units, from the coarsest. */
const REPORTING_GRAINS: readonly ReportingGrain[] = ['year', 'quarter', 'month'];

/** Minimum number of dates: two sales on first days of months are not monthly figures. */
const MIN_DATES = 3;

/** Minimum number of months with one date each on another day than their first or last, as of bills on the 15th. */
const MIN_MONTHS = 6;

/** Minimum number of first days of weeks, none of them missing, for figures of weeks: sales on a few Mondays are none. */
const MIN_WEEKS = 13;

/** The first and last day of a date column, and the number of days with rows. */
export interface DateFacts {
  readonly oldest: number;
  readonly newest: number;
  readonly distinct: number;
}

/**
 * Returns the unit of reported figures. Each unit has at most one date: always its first day, or always its last. At least half
 * of the units exist. Months may have another day, if it is the same in the first and the last and no month is missing. `undefined` for
 * sales of single days.
 */
export function reportingGrain({ oldest, newest, distinct }: DateFacts, calendar: Calendar): ReportingGrain | undefined {
  if (distinct < MIN_DATES) return undefined;
  return REPORTING_GRAINS.find((grain) => {
    if (hasDatePerUnit({ oldest, newest, distinct }, grain, calendar)) return true;
    const isSameDay = grain === 'month' && dayOfMonth(oldest) === dayOfMonth(newest);
    return isSameDay && distinct >= MIN_MONTHS && distinct === binCount(oldest, newest, grain, calendar);
  });
}

/** True when each unit has at most one date, always its first day or always its last, and at least half of the units have one. */
export function hasDatePerUnit({ oldest, newest, distinct }: DateFacts, grain: TimeGrain, calendar: Calendar): boolean {
  const ends = [oldest, newest];
  const isAlike =
    ends.every((day) => binStart(day, grain, calendar) === day) || ends.every((day) => binEnd(day, grain, calendar) === day);
  const count = binCount(oldest, newest, grain, calendar);
  return isAlike && distinct <= count && distinct * 2 >= count;
}

const dayOfMonth = (day: number): number => day - monthStart(monthOf(day)) + 1;

/** Returns the days that a data set covers: the whole first and last unit if figures are reported by unit, and the whole last of weeks without gaps. */
export function coveredDays(facts: DateFacts, calendar: Calendar): DayRange & { readonly grain?: ReportingGrain } {
  const grain = reportingGrain(facts, calendar);
  const { oldest, newest, distinct } = facts;
  const areWeeks =
    distinct >= MIN_WEEKS && newest - oldest === 7 * (distinct - 1) && binStart(oldest, 'week', calendar) === oldest;
  if (!grain) return { from: oldest, to: areWeeks ? newest + 6 : newest };
  return { from: binStart(facts.oldest, grain, calendar), to: binEnd(facts.newest, grain, calendar), grain };
}
