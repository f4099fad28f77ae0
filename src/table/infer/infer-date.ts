import { DAY_MS, dayOf, monthLength } from '../../query/time/calendar-date.js';
import type { DateOrder } from '../read-options.js';
import { isWeekday, monthOf } from './names.js';

/** A text with the form of a date and possibly a time. `toDays` checks whether the day exists. */
export interface DateForm {
  /**
   * `ymd`: year first. `named`: month as a word. `numbers`: order of day and month unknown. `compact`: 20240131. `month`: without
   * a day.
   */
  readonly kind: 'ymd' | 'named' | 'numbers' | 'compact' | 'month';
  readonly year: number;
  /** The first number of `numbers`; the month of other kinds. */
  readonly first: number;
  /** The second number of `numbers`; the day of other kinds. */
  readonly second: number;
  /** Milliseconds since midnight; −1 for an impossible time, `undefined` without a time. */
  readonly timeMs?: number;
  /** Minutes east of UTC; `undefined` without an offset. */
  readonly offset?: number;
  /** True when dots separate the numbers, which implies that the day comes first. */
  readonly points?: boolean;
}

const TIME =
  /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*(?:uhr|h(?:rs?|s)?\.?|([ap]\.?\s?m\.?))?\s*(z|[a-z]{2,4}|(?:utc|gmt)?[+-]\d{2}(?::?\d{2})?)?(?:\s*(?:\[[\w/+-]+\]|\([^)]+\)))?$/i;
/** Hours east of UTC of common time zone abbreviations. */
const ZONES: Readonly<Record<string, number>> = {
  ...{ z: 0, utc: 0, gmt: 0, wet: 0, west: 1, bst: 1, cet: 1, mez: 1, cest: 2, mesz: 2, eet: 2, eest: 3, msk: 3, jst: 9 },
  ...{ est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
};
const YMD = /^(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})\.?$/;
const NUMBERS = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** `20150113T101500Z`, `20150113101500`. */
const COMPACT_TIME = /^(\d{8})[T ]?(\d{2})(\d{2})(\d{2})?(Z?)$/;
const YEAR_MONTH = /^(\d{4})[-/.]?(\d{2})$/;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
/** Year, month and day in Chinese, Japanese and Korean. */
const EAST_ASIAN = /^(\d{4})[年년]\s?(\d{1,2})[月월]\s?(\d{1,2})[日일]$/;
const DAY_NAME_YEAR = /^(\d{1,2})(?:st|nd|rd|th|er|[ºª°])?[\s./-]*([^\d\s.,/-]{3,12})[\s.,/-]*'?(\d{4}|\d{2})$/;
/** Two digits of a year follow a hyphen only: `Jan-31-24`. */
const NAME_DAY_YEAR = /^([^\d\s.,-]{3,12})[\s.-]+(\d{1,2})(?:(?:st|nd|rd|th)?,?[\s-]+(\d{4})|-(\d{2}))$/;
const YEAR_NAME_DAY = /^(\d{4})[\s-]([^\d\s.,-]{3,12})[\s-](\d{1,2})$/;
/**
 * Product names (`Desk 1022`) have the same form. Numbers that cannot be years are excluded here, to avoid looking names up in
 * all languages.
 */
const NAME_YEAR = /^([^\d\s.,-]{3,12})[\s.,-]+'?((?:1[5-9]|20|21)\d\d|\d{2})$/;
const WEEKDAY = /^([^\d\s.,]{2,13})[.,]*\s+/;
/** `13 января 2015 г.`. */
const YEAR_WORD = /(\d{4})\s?(?:г|р|року|года)\.?(?=\s|,|$)/;

/** Parses a trimmed text as a date; `undefined` when it is none. Text without a digit is rejected at once. */
export function readDate(text: string): DateForm | undefined {
  if (text.length < 5 || text.length > 70) return undefined;
  const plain = readIso(text);
  if (plain) return plain;
  if (!/\d/.test(text)) return undefined;
  const name = WEEKDAY.exec(text);
  const behind = name && readBare(text.slice(name[0].length));
  return behind && isWeekday(name[1] ?? '') ? behind : readBare(text);
}

/** Parses a date without a leading weekday. */
function readBare(text: string): DateForm | undefined {
  const bare = text.replace(YEAR_WORD, '$1');
  const split = /^((?:.*?\d{2,4}|\d{4}.*?\d{1,2})[日일]?)(?:T|,?\s+(?:(?:at|um)\s+)?|:)(\d{1,2}[:.]\d{2}.*)$/i.exec(bare);
  const time = split && readTime(split[2] ?? '');
  // The pattern may also split `3. 1.2015`, but then the second half is not a time.
  if (!split || !time) return readCompactTime(bare) ?? readDay(bare);
  const day = readDay((split[1] ?? '').trim());
  return day && { ...day, ...time };
}

function readCompactTime(text: string): DateForm | undefined {
  const [, date = '', hour = '', minute = '', second = '00', zone = ''] = COMPACT_TIME.exec(text) ?? [];
  const day = readDay(date);
  const time = day && readTime(`${hour}:${minute}:${second}${zone}`);
  return day && time ? { ...day, ...time } : undefined;
}

/**
 * Parses `2024-01-31`, by far the most frequent form, and `2024-01-31 08:15:00.5Z` without regular expressions (20 times as
 * fast).
 */
function readIso(text: string): DateForm | undefined {
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const year = digits(text, 0, 4);
  const first = digits(text, 5, 7);
  const second = digits(text, 8, 10);
  if (year < 0 || first < 0 || second < 0) return undefined;
  if (text.length === 10) return { kind: 'ymd', year, first, second };
  const isInstant = text.endsWith('Z');
  const timeMs = isoTime(text, isInstant ? text.length - 1 : text.length);
  if (timeMs < 0) return undefined;
  return isInstant ? { kind: 'ymd', year, first, second, timeMs, offset: 0 } : { kind: 'ymd', year, first, second, timeMs };
}

/** Parses the time after a day, up to `end`, in milliseconds; −1 for another form or an impossible time. */
function isoTime(text: string, end: number): number {
  const isSplit = text.charCodeAt(10) === 32 || text.charCodeAt(10) === 84;
  const hasSeconds = end > 16;
  if (!isSplit || text.charCodeAt(13) !== 58 || (hasSeconds && text.charCodeAt(16) !== 58)) return -1;
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  const second = hasSeconds ? digits(text, 17, 19) : 0;
  const hasFraction = end > 19;
  if (hour < 0 || minute < 0 || second < 0 || hour > 23 || minute > 59 || second > 59) return -1;
  if (hasFraction && (text.charCodeAt(19) !== 46 || end < 21 || end > 29)) return -1;
  const fraction = hasFraction ? digits(text, 20, end) : 0;
  if (fraction < 0 || end < 16) return -1;
  return ((hour * 60 + minute) * 60 + second) * 1000 + Math.floor((fraction * 1000) / 10 ** Math.max(end - 20, 0));
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at) - 48;
    if (code < 0 || code > 9) return -1;
    value = value * 10 + code;
  }
  return value;
}

function readDay(text: string): DateForm | undefined {
  const ymd = YMD.exec(text);
  if (ymd) return { kind: 'ymd', year: Number(ymd[1]), first: Number(ymd[3]), second: Number(ymd[4]) };
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    return {
      kind: 'numbers',
      year: fullYear(numbers[4]),
      first: Number(numbers[1]),
      second: Number(numbers[3]),
      points: numbers[2] === '.',
    };
  }
  const compact = COMPACT.exec(text);
  if (compact) return { kind: 'compact', year: Number(compact[1]), first: Number(compact[2]), second: Number(compact[3]) };
  const month = YEAR_MONTH.exec(text);
  if (month) return { kind: 'month', year: Number(month[1]), first: Number(month[2]), second: 1 };
  const year = MONTH_YEAR.exec(text);
  if (year) return { kind: 'month', year: Number(year[2]), first: Number(year[1]), second: 1 };
  const east = EAST_ASIAN.exec(text);
  if (east) return { kind: 'ymd', year: Number(east[1]), first: Number(east[2]), second: Number(east[3]) };
  return readNamed(text);
}

function readNamed(written: string): DateForm | undefined {
  // Spanish and Portuguese write `13 de enero de 2015`.
  const text = written.replace(/\sdel?\s/gi, ' ');
  const dayFirst = DAY_NAME_YEAR.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const nameFirst = NAME_DAY_YEAR.exec(text);
  if (nameFirst) return named(nameFirst[3] ?? nameFirst[4], nameFirst[1], nameFirst[2]);
  const yearFirst = YEAR_NAME_DAY.exec(text);
  if (yearFirst) return named(yearFirst[1], yearFirst[2], yearFirst[3]);
  const nameYear = NAME_YEAR.exec(text);
  const form = nameYear && named(nameYear[2], nameYear[1], '1');
  return form ? { ...form, kind: 'month' } : undefined;
}

function named(year: string | undefined, name: string | undefined, day: string | undefined): DateForm | undefined {
  const month = monthOf(name ?? '');
  return month === undefined ? undefined : { kind: 'named', year: fullYear(year), first: month, second: Number(day) };
}

/** Two digits mean 1969 to 2068, as in POSIX. */
function fullYear(text: string | undefined): number {
  const year = Number(text);
  if (text?.length !== 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

function readTime(text: string): { timeMs: number; offset?: number } | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, hourText, minuteText, secondText = '0', fraction = '', half, zone] = match;
  let hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText);
  const wrong = hour > 24 || minute > 59 || second > 60 || (half !== undefined && (hour < 1 || hour > 12));
  if (half !== undefined) hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  const timeMs =
    wrong || (hour === 24 && minute + second > 0)
      ? -1
      : ((hour * 60 + minute) * 60 + second) * 1000 + Number(`0.${fraction || 0}`) * 1000;
  if (zone === undefined) return { timeMs: Math.floor(timeMs) };
  const offset = offsetOf(zone.toLowerCase());
  return offset === undefined ? undefined : { timeMs: Math.floor(timeMs), offset };
}

function offsetOf(zone: string): number | undefined {
  const match = /([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (!match) return Object.hasOwn(ZONES, zone) ? (ZONES[zone] ?? 0) * 60 : undefined;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3] ?? 0));
}

/** Returns which orders of day and month give an existing day for a `numbers` form. */
export function possibleOrder(form: DateForm): 'dmy' | 'mdy' | 'both' | 'neither' {
  const dmy = dayExists(form.year, form.second, form.first);
  const mdy = dayExists(form.year, form.first, form.second);
  if (dmy && mdy) return 'both';
  return dmy ? 'dmy' : mdy ? 'mdy' : 'neither';
}

/** Returns the days since 1970-01-01; `undefined` for a day that does not exist (nothing rolls over) or an impossible time. */
export function toDays(form: DateForm, order: DateOrder): number | undefined {
  const swap = form.kind === 'numbers' && order !== 'mdy';
  const month = swap ? form.second : form.first;
  const day = swap ? form.first : form.second;
  if (form.timeMs === -1 || !dayExists(form.year, month, day)) return undefined;
  return dayOf(form.year, month, day);
}

/**
 * Returns the milliseconds since 1970-01-01: of the instant if the text has an offset, else of its wall clock as if it were UTC.
 */
export function toMilliseconds(form: DateForm, order: DateOrder): number | undefined {
  const days = toDays(form, order);
  return days === undefined ? undefined : days * DAY_MS + (form.timeMs ?? 0) - (form.offset ?? 0) * 60_000;
}

function dayExists(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= monthLength(year * 12 + month - 1));
}

/** True when a text is a date in a form that no plain number has. */
export function looksLikeDate(text: string): boolean {
  const form = readDate(text.trim());
  return form !== undefined && form.kind !== 'compact' && form.kind !== 'month' && possibleDay(form);
}

function possibleDay(form: DateForm): boolean {
  return toDays(form, 'dmy') !== undefined || toDays(form, 'mdy') !== undefined;
}
