import { MAX_MISSING_DAYS } from '../../../catalog/default-period.js';
import type { Calendar, DayRange } from '../../../query/time/calendar.js';
import { formatDayRange } from '../../../query/time/day-range.js';
import { binEnd, binStart } from '../../../query/time/time-grain.js';
import type { DashboardOptions } from './options.js';

/** The periods that a dashboard switches to: they run up to the newest day of the data. */
export const TO_DATE = ['year', 'month'] as const;
export type ToDate = (typeof TO_DATE)[number];

/** A year or month that a dashboard switches to. */
export interface RecentPeriod {
  readonly grain: ToDate;
  readonly range: DayRange;
  readonly clause: string;
  /** True when the data covers all of it except a few days at its end: then it is no longer a period to date. */
  readonly isComplete: boolean;
}

/** Returns the year and the month that the newest day of the data is in. */
export function recentPeriods(newest: number, calendar: Calendar): readonly RecentPeriod[] {
  return TO_DATE.map((grain) => {
    const range = { from: binStart(newest, grain, calendar), to: binEnd(newest, grain, calendar) };
    const isComplete = range.to <= newest + (grain === 'year' ? MAX_MISSING_DAYS : 0);
    return { grain, range, clause: `date: ${formatDayRange(range)}`, isComplete };
  });
}

/** Returns the place whose widget has the clause of the period: the main trend is its brush; a dashboard without one has a date filter. */
export function periodPlace({ pages, widgets }: DashboardOptions): string {
  const hasTrend = pages.includes('sales') && (widgets.length === 0 || widgets.includes('trend'));
  return hasTrend ? 'trend' : 'date';
}
