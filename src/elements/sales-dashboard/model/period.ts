import { MAX_MISSING_DAYS } from '../../../catalog/default-period.js';
import type { Calendar, DayRange } from '../../../query/plan.js';
import { formatDayRange } from '../../../query/time/calendar-date.js';
import { binEnd, binStart } from '../../../query/time/time-grain.js';
import type { DashboardAttributes } from '../attributes.js';

/** Periods that the dashboard offers; they end at the newest date of the data. */
const TO_DATE = ['year', 'month'] as const;
export type ToDate = (typeof TO_DATE)[number];

/** Year or month that the dashboard offers as a period. */
export interface RecentPeriod {
  readonly grain: ToDate;
  readonly range: DayRange;
  readonly clause: string;
  /** True when the data covers the period except for a few days at its end. It is then no longer a period to date. */
  readonly isComplete: boolean;
}

/** Returns the year and the month of the newest date. */
export function recentPeriods(newest: number, calendar: Calendar): readonly RecentPeriod[] {
  return TO_DATE.map((grain) => {
    const range = { from: binStart(newest, grain, calendar), to: binEnd(newest, grain, calendar) };
    const isComplete = range.to <= newest + (grain === 'year' ? MAX_MISSING_DAYS : 0);
    return { grain, range, clause: `date: ${formatDayRange(range)}`, isComplete };
  });
}

/** Returns the place of the widget that owns the period clause: the main trend, or a date filter without one. */
export function periodPlace({ pages, widgets }: Pick<DashboardAttributes, 'pages' | 'widgets'>): string {
  const hasTrend = pages.includes('sales') && (widgets.length === 0 || widgets.includes('trend'));
  return hasTrend ? 'trend' : 'date';
}
