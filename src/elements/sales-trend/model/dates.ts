import type { DateStyle } from '../../../format/date.js';
import type { TrendContext } from './view.js';

/** Returns the date style of a context. */
export function dateStyle({ locale, calendar }: TrendContext): DateStyle {
  return { locale, fiscalStart: calendar.fiscalStart };
}
