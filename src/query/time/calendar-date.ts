import { type RetailCalendar, type RetailYear, retailYear } from './retail-year.js';

/** The fiscal year: its first month (1–12), or the weeks of its months. */
export type FiscalStart = number | RetailCalendar;

/** The part of a calendar that defines its fiscal year; by default the calendar year. */
export interface FiscalCalendar {
  readonly fiscalStart?: FiscalStart | undefined;
}

/** Returns the weeks of a fiscal year that consists of weeks; `undefined` for other years. */
export function weeksOf(fiscalStart: unknown): RetailYear | undefined {
  return typeof fiscalStart === 'string' ? retailYear(fiscalStart) : undefined;
}

/** True for a fiscal year that consists of weeks. */
export function isRetailCalendar(fiscalStart: unknown): fiscalStart is RetailCalendar {
  return weeksOf(fiscalStart) !== undefined;
}

/** Returns the options of a calendar with a fiscal year: a year of weeks sets the first day of the week. */
export function yearOf(fiscalStart: FiscalStart): { readonly fiscalStart: FiscalStart; readonly weekStart?: number } {
  const weeks = weeksOf(fiscalStart);
  return weeks ? { fiscalStart, weekStart: weeks.weekStart } : { fiscalStart };
}

/** Returns the number of months in a fiscal year: 13 where each has four weeks. */
export function monthsPerYear({ fiscalStart }: FiscalCalendar): number {
  return weeksOf(fiscalStart)?.weeksBefore.length ?? 12;
}

/** Returns the calendar month that the fiscal year begins with, 1–12. */
export function firstMonthOf({ fiscalStart }: FiscalCalendar): number {
  return typeof fiscalStart === 'number' ? fiscalStart : (weeksOf(fiscalStart)?.month ?? 1);
}

/** True where quarters and years are other than those of the calendar. */
export function isFiscal(calendar: FiscalCalendar): boolean {
  return firstMonthOf(calendar) > 1 || isRetailCalendar(calendar.fiscalStart);
}

/** The calendar of written periods such as `2013-06`. */
export const CALENDAR_YEARS: FiscalCalendar = { fiscalStart: 1 };

/**
 * How dates are binned: IANA time zone for instants, first day of the week (1 Monday to 7 Sunday), and the fiscal year. Working days are those of `workingWeek` (default `1..5`) without `holidays`; both are in the format of the attributes.
 */
export interface Calendar {
  readonly timeZone: string;
  readonly weekStart: number;
  readonly fiscalStart: FiscalStart;
  readonly holidays?: string;
  readonly workingWeek?: string;
}

/** An inclusive range of calendar days, as days since 1970-01-01. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** Returns `value` modulo `by`, in 0 ≤ result < `by` for negative values too. */
export function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/**
 * Returns the day number (days since 1970-01-01) of a date in the proleptic Gregorian calendar; `month` 1–12, `date` from 1.
 * Years are counted from 1 March of year 0, so a leap day ends its year.
 */
export function dayOf(year: number, month: number, date: number): number {
  const shifted = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1;
  return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + dayOfYear - 719468;
}

/** Returns the first day of a month, counted from January of year 0: `year * 12 + month - 1`. */
export function monthStart(monthIndex: number): number {
  return dayOf(Math.floor(monthIndex / 12), modulo(monthIndex, 12) + 1, 1);
}

/** Returns the month of a day, counted from January of year 0. */
export function monthOf(day: number): number {
  // 30.436875 days is the mean month, so the estimate is off by at most one.
  const estimate = Math.floor((day + 719528) / 30.436875);
  if (monthStart(estimate) > day) return estimate - 1;
  return monthStart(estimate + 1) <= day ? estimate + 1 : estimate;
}

/** Returns the month of a day in its year, 1 (January) … 12 (December). */
export function monthOfYear(day: number): number {
  return modulo(monthOf(day), 12) + 1;
}

/** Returns the number of days in a month, counted from January of year 0. */
export function monthLength(monthIndex: number): number {
  return monthStart(monthIndex + 1) - monthStart(monthIndex);
}

/** Returns the day of the week: 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return modulo(day + 3, 7) + 1;
}

/** Returns the same date some months later (earlier if negative). A date missing in that month becomes its last day. */
export function moveMonths(day: number, months: number): number {
  const from = monthOf(day);
  const to = from + months;
  return monthStart(to) + Math.min(day - monthStart(from), monthLength(to) - 1);
}

/** Formats a day number as an ISO date, `2013-05-01`. Years outside of 0–9999 have a sign and six digits. */
export function isoDate(day: number): string {
  const month = monthOf(day);
  const year = Math.floor(month / 12);
  const digits = year >= 0 && year <= 9999 ? pad(year, 4) : `${year < 0 ? '-' : '+'}${pad(Math.abs(year), 6)}`;
  return `${digits}-${pad(modulo(month, 12) + 1, 2)}-${pad(day - monthStart(month) + 1, 2)}`;
}

/** Pads a number with leading zeros to `width` digits. */
function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

const PERIOD = /^(\d{4})(?:-(?:[Qq]([1-4])|(\d\d)(?:-(\d\d))?))?$/;

/**
 * Returns the days of a written period: a year `2013`, quarter `2013-Q2`, month `2013-06` or day `2013-06-15`; `undefined` for
 * anything else.
 */
export function parsePeriod(text: string): DayRange | undefined {
  const [, year, quarter, month, date] = PERIOD.exec(text) ?? [];
  if (year === undefined) return undefined;
  const january = Number(year) * 12;
  if (quarter !== undefined) return months(january + Number(quarter) * 3 - 3, 3);
  if (month === undefined) return months(january, 12);
  const index = january + Number(month) - 1;
  if (index < january || index > january + 11) return undefined;
  if (date === undefined) return months(index, 1);
  const day = monthStart(index) + Number(date) - 1;
  return Number(date) > 0 && Number(date) <= monthLength(index) ? { from: day, to: day } : undefined;
}

/** Returns the days of a written date, `2018-01`, or of two with `..` between; `undefined` for anything else. */
export function readDays(text: string): DayRange | undefined {
  const [first = '', last = first, ...more] = text.split('..').map((end) => end.trim());
  const from = parsePeriod(first);
  const to = parsePeriod(last);
  return !from || !to || more.length > 0 || from.from > to.to ? undefined : { from: from.from, to: to.to };
}

function months(first: number, count: number): DayRange {
  return { from: monthStart(first), to: monthStart(first + count) - 1 };
}

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

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

/** The position of a month in its fiscal year. */
export interface FiscalPosition {
  /** The number that names the year. */
  readonly year: number;
  /** 0 for the first month of the year. */
  readonly month: number;
}

/**
 * Returns the position of a month in its fiscal year. A fiscal year is named after the calendar year in which it ends, and a year of
 * weeks after the one with most of its months.
 */
export function fiscalPosition(monthIndex: number, calendar: FiscalCalendar): FiscalPosition {
  const fiscal = monthIndex - firstIndex(calendar);
  const count = monthsPerYear(calendar);
  return { year: Math.floor(fiscal / count) + yearsToName(calendar), month: modulo(fiscal, count) };
}

/** Returns the month at a position of a fiscal year: the inverse of `fiscalPosition`. */
export function fiscalMonthAt({ year, month }: FiscalPosition, calendar: FiscalCalendar): number {
  return (year - yearsToName(calendar)) * monthsPerYear(calendar) + firstIndex(calendar) + month;
}

/** Returns the quarter of a month of a fiscal year, 0–3. The last of thirteen months belongs to the last quarter. */
export function quarterOf(month: number): number {
  return Math.min(3, Math.floor(month / 3));
}

/** Returns the number of a month in each year: 1 for January, or for the first of thirteen months. */
export function monthNumber(monthIndex: number, calendar: FiscalCalendar): number {
  return modulo(monthIndex, monthsPerYear(calendar)) + 1;
}

/** Returns the years from the one in which a fiscal year begins to the one that it is named after. */
function yearsToName({ fiscalStart }: FiscalCalendar): number {
  return firstMonthOf({ fiscalStart }) > (isRetailCalendar(fiscalStart) ? 6 : 1) ? 1 : 0;
}

/** Returns the index of the first month of the fiscal year that begins in year 0, or next to it. Thirteen months have no calendar months. */
function firstIndex(calendar: FiscalCalendar): number {
  return monthsPerYear(calendar) === 12 ? firstMonthOf(calendar) - 1 : 0;
}

/**
 * Returns the month of a day, counted from January of year 0. A month of weeks has the index of the calendar month that it is named
 * after and mostly covers. Thirteen months of a year are counted from the first of year 0.
 */
export function fiscalMonthOf(day: number, calendar: FiscalCalendar): number {
  const weeks = weeksOf(calendar.fiscalStart);
  if (!weeks) return monthOf(day);
  const { year, passed } = weekIn(day, weeks);
  const month = weeks.weeksBefore.findLastIndex((before) => before <= passed);
  return year * weeks.weeksBefore.length + firstIndex(calendar) + month;
}

/** Returns the year of weeks with a day, and how many of its weeks have passed before that of the day. */
function weekIn(day: number, weeks: RetailYear): { readonly year: number; readonly passed: number } {
  const week = weekStartOf(day, weeks.weekStart);
  // A year begins in the week that contains its latest possible first day.
  const year = Math.floor((monthOf(week + 6 - weeks.latest) - (weeks.month - 1)) / 12);
  return { year, passed: (week - yearOfWeeks(year, weeks)) / 7 };
}

/**
 * Returns the number of the week with a day, 1 … 53: in its fiscal year if that consists of weeks, otherwise in the calendar year that has at
 * least four of its days (ISO 8601, for weeks from Monday).
 */
export function weekOfYear(day: number, { fiscalStart, weekStart }: Pick<Calendar, 'fiscalStart' | 'weekStart'>): number {
  const weeks = weeksOf(fiscalStart);
  if (weeks) return weekIn(day, weeks).passed + 1;
  const middle = weekStartOf(day, weekStart) + 3;
  return Math.floor((middle - monthStart(Math.floor(monthOf(middle) / 12) * 12)) / 7) + 1;
}

/** Returns the first day of a month, as `fiscalMonthOf` counts them. */
export function fiscalMonthStart(monthIndex: number, calendar: FiscalCalendar): number {
  const weeks = weeksOf(calendar.fiscalStart);
  if (!weeks) return monthStart(monthIndex);
  const fiscal = monthIndex - firstIndex(calendar);
  const count = weeks.weeksBefore.length;
  return yearOfWeeks(Math.floor(fiscal / count), weeks) + 7 * weeks.weeksBefore[modulo(fiscal, count)]!;
}

/** Returns the first day of the year of weeks that begins in or next to the first month of a calendar year. */
function yearOfWeeks(year: number, { month, latest, weekStart }: RetailYear): number {
  return weekStartOf(monthStart(year * 12 + month - 1) + latest, weekStart);
}

function weekStartOf(day: number, weekStart: number): number {
  return day - modulo(weekdayOf(day) - weekStart, 7);
}

/** Returns the same date some months later (earlier if negative). A date missing in that month becomes its last day. */
export function moveFiscalMonths(day: number, months: number, calendar: FiscalCalendar): number {
  if (!isRetailCalendar(calendar.fiscalStart)) return moveMonths(day, months);
  const from = fiscalMonthOf(day, calendar);
  const start = fiscalMonthStart(from + months, calendar);
  const end = fiscalMonthStart(from + months + 1, calendar) - 1;
  return Math.min(start + day - fiscalMonthStart(from, calendar), end);
}

/** Returns the number of whole months in a range; `undefined` when it does not consist of whole months. */
export function wholeMonths({ from, to }: DayRange, calendar: FiscalCalendar): number | undefined {
  const first = fiscalMonthOf(from, calendar);
  const after = fiscalMonthOf(to + 1, calendar);
  const isWhole = to >= from && fiscalMonthStart(first, calendar) === from && fiscalMonthStart(after, calendar) === to + 1;
  return isWhole ? after - first : undefined;
}

/** Formats a range of days as the shortest text that a clause can parse: `2013`, `2013-Q2`, `2013-01..2013-06`, `2013-06-15`. */
export function formatDayRange(range: DayRange): string {
  const count = wholeMonths(range, CALENDAR_YEARS);
  if (count === undefined) return join(isoDate(range.from), isoDate(range.to));
  const first = monthOf(range.from);
  const last = first + count - 1;
  if (first % 12 === 0 && count % 12 === 0) return join(year(first), year(last));
  if (first % 3 === 0 && count % 3 === 0) return join(quarter(first), quarter(last));
  return join(month(first), month(last));
}

function join(from: string, to: string): string {
  return from === to ? from : `${from}..${to}`;
}

function year(index: number): string {
  return pad(Math.floor(index / 12), 4);
}

function quarter(index: number): string {
  return `${year(index)}-Q${String(Math.floor(modulo(index, 12) / 3) + 1)}`;
}

function month(index: number): string {
  return `${year(index)}-${pad(modulo(index, 12) + 1, 2)}`;
}
