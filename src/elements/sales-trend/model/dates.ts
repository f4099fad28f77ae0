import type { DateStyle } from '../../../format/date.js';
import type { TrendContext } from './view.js';

/** How dates of a context are said. */
export function dateStyle({ locale, calendar }: TrendContext): DateStyle {
  return { locale, fiscalStart: calendar.fiscalStart };
}
