import type { Calendar } from '../../../query/time/calendar.js';
import { formatDayRange } from '../../../query/time/day-range.js';
import { binEnd, binStart } from '../../../query/time/time-grain.js';
import type { DashboardOptions } from './options.js';

/** The periods that a dashboard switches to: they run up to the newest day of the data. */
export const TO_DATE = ['year', 'month'] as const;
export type ToDate = (typeof TO_DATE)[number];

/** Returns the clause of the year or the month that the newest day of the data is in. */
export function toDateClause(grain: ToDate, newest: number, calendar: Calendar): string {
  return `date: ${formatDayRange({ from: binStart(newest, grain, calendar), to: binEnd(newest, grain, calendar) })}`;
}

/** Returns the place whose widget has the clause of the period: the main trend is its brush; a dashboard without one has a date filter. */
export function periodPlace({ pages, widgets }: DashboardOptions): string {
  const hasTrend = pages.includes('sales') && (widgets.length === 0 || widgets.includes('trend'));
  return hasTrend ? 'trend' : 'date';
}
