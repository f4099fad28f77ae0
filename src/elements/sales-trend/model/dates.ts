import type { DayRange } from '../../../query/time/calendar.js';
import type { DateStyle } from '../../../format/date.js';
import type { TrendContext } from './view.js';

/** How dates of a context are said. */
export function dateStyle({ locale, calendar }: TrendContext): DateStyle {
  return { locale, fiscalStart: calendar.fiscalStart };
}

/** The share of a bin above which it counts as a whole one: a month that ends on the 30th. */
export const WHOLE = 0.9;

/** The share of a bin's days that lie in some days. */
export function covered(bin: DayRange, days: DayRange): number {
  return (Math.min(bin.to, days.to) - Math.max(bin.from, days.from) + 1) / (bin.to - bin.from + 1);
}
