import { dateFormat, formatDay, type DateStyle } from './date.js';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** Formats a moment in the time zone of the viewer: `30 Dec 2017 · 10:42`. */
export function formatMoment(time: number, style: Pick<DateStyle, 'locale'>): string {
  const local = time - new Date(time).getTimezoneOffset() * MINUTE_MS;
  const minutes = dateFormat(style.locale, { hour: '2-digit', minute: '2-digit' }).format(local);
  return `${formatDay(Math.floor(local / DAY_MS), style)} · ${minutes}`;
}
