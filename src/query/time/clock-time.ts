import { dayOf, isoDate, pad, parsePeriod } from './calendar-date.js';

const DAY_MS = 86_400_000;

/** Converts the parts of an `Intl.DateTimeFormat` to milliseconds as if they were UTC. */
export function civilMs(parts: readonly { readonly type: string; readonly value: string }[]): number {
  const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const bc = parts.some((part) => part.type === 'era' && part.value.startsWith('B'));
  const day = dayOf(bc ? 1 - read('year') : read('year'), read('month'), read('day'));
  return day * DAY_MS + ((read('hour') * 60 + read('minute')) * 60 + read('second')) * 1000;
}

/** Formats a datetime in ISO form, `2013-05-01T09:30:00`, with milliseconds unless 0. An instant ends in `Z`. */
export function isoDatetime(ms: number, instant: boolean): string {
  const day = Math.floor(ms / DAY_MS);
  const inDay = ms - day * DAY_MS;
  const seconds = Math.floor(inDay / 1000);
  const rest = Math.floor(inDay % 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => pad(part, 2)).join(':');
  return `${isoDate(day)}T${clock}${rest === 0 ? '' : `.${pad(rest, 3)}`}${instant ? 'Z' : ''}`;
}

const DATETIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * Parses a date and time: milliseconds as if it were UTC, and its offset in milliseconds, if any; `undefined` for anything else.
 */
export function parseDatetime(text: string): { readonly local: number; readonly offset?: number } | undefined {
  const [, date, hour, minute, second = '0', fraction = '0', zone] = DATETIME.exec(text) ?? [];
  const day = date === undefined ? undefined : parsePeriod(date)?.from;
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const clock = (Number(hour) * 60 + Number(minute)) * 60 + Number(second);
  const local = day * DAY_MS + clock * 1000 + Number(fraction.padEnd(3, '0'));
  if (zone === undefined) return { local };
  if (zone === 'Z') return { local, offset: 0 };
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return { local, offset: (zone.startsWith('-') ? -1 : 1) * minutes * 60_000 };
}
