/** Weeks in the three months of each quarter of a retail calendar. */
export type WeekPattern = '4-4-5' | '4-5-4' | '5-4-4';

/**
 * The fiscal year: its first month (1–12), or the weeks of its months. A year of weeks follows the rules of the National Retail
 * Federation: weeks begin on Sunday, and the year ends on the Saturday nearest to 31 January, after 52 or 53 weeks.
 */
export type FiscalStart = number | WeekPattern;

/** The part of a calendar that defines its fiscal year; by default the calendar year. */
export interface FiscalCalendar {
  readonly fiscalStart?: FiscalStart | undefined;
}

const WEEK_PATTERNS: readonly WeekPattern[] = ['4-4-5', '4-5-4', '5-4-4'];

/** First day of the week in years of weeks: Sunday. */
export const RETAIL_WEEK_START = 7;

/** First month of a year of weeks. */
const RETAIL_MONTH = 2;

/** True for a fiscal year that consists of weeks. */
export function isWeekPattern(fiscalStart: unknown): fiscalStart is WeekPattern {
  return WEEK_PATTERNS.some((pattern) => pattern === fiscalStart);
}

/** Returns the options of a calendar with a fiscal year: the weeks of a year of weeks begin on Sunday. */
export function yearOf(fiscalStart: FiscalStart): { readonly fiscalStart: FiscalStart; readonly weekStart?: number } {
  return isWeekPattern(fiscalStart) ? { fiscalStart, weekStart: RETAIL_WEEK_START } : { fiscalStart };
}

const WEEKS_BEFORE: Readonly<Record<WeekPattern, readonly number[]>> = {
  '4-4-5': [0, 4, 8, 13, 17, 21, 26, 30, 34, 39, 43, 47],
  '4-5-4': [0, 4, 9, 13, 17, 22, 26, 30, 35, 39, 43, 48],
  '5-4-4': [0, 5, 9, 13, 18, 22, 26, 31, 35, 39, 44, 48],
};

/** Returns the weeks before each month of a year of weeks. The 53rd week belongs to the last month. */
export function weeksBefore(pattern: WeekPattern): readonly number[] {
  return WEEKS_BEFORE[pattern];
}

/** Returns the month that the fiscal year begins with, 1–12. A year of weeks begins with February. */
export function firstMonthOf({ fiscalStart = 1 }: FiscalCalendar): number {
  return isWeekPattern(fiscalStart) ? RETAIL_MONTH : fiscalStart;
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

function months(first: number, count: number): DayRange {
  return { from: monthStart(first), to: monthStart(first + count) - 1 };
}

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

/**
 * Returns the position of a month in its fiscal year: the number that names the year, and 0 for its first month to 11. A fiscal year is
 * named after the calendar year in which it ends, and a year of weeks after the one in which it begins.
 */
export function fiscalPosition(monthIndex: number, calendar: FiscalCalendar): { readonly year: number; readonly month: number } {
  const first = firstMonthOf(calendar);
  const fiscal = monthIndex - (first - 1);
  const isNamedByEnd = first > 1 && !isWeekPattern(calendar.fiscalStart);
  return { year: Math.floor(fiscal / 12) + (isNamedByEnd ? 1 : 0), month: modulo(fiscal, 12) };
}

/**
 * Returns the month of a day, counted from January of year 0. A month of weeks has the index of the calendar month that it is named
 * after and mostly covers.
 */
export function fiscalMonthOf(day: number, { fiscalStart }: FiscalCalendar): number {
  if (!isWeekPattern(fiscalStart)) return monthOf(day);
  const week = weekStartOf(day);
  // As in ISO 8601, a week belongs to the year of its middle.
  const year = Math.floor((monthOf(week + 3) - (RETAIL_MONTH - 1)) / 12);
  const weeks = (week - yearOfWeeks(year)) / 7;
  return year * 12 + RETAIL_MONTH - 1 + weeksBefore(fiscalStart).findLastIndex((before) => before <= weeks);
}

/** Returns the first day of a month, counted from January of year 0. */
export function fiscalMonthStart(monthIndex: number, { fiscalStart }: FiscalCalendar): number {
  if (!isWeekPattern(fiscalStart)) return monthStart(monthIndex);
  const fiscal = monthIndex - (RETAIL_MONTH - 1);
  return yearOfWeeks(Math.floor(fiscal / 12)) + 7 * weeksBefore(fiscalStart)[modulo(fiscal, 12)]!;
}

/** Returns the first day of the year of weeks that begins next to 1 February of a calendar year. */
function yearOfWeeks(year: number): number {
  return weekStartOf(monthStart(year * 12 + RETAIL_MONTH - 1) + 3);
}

function weekStartOf(day: number): number {
  return day - modulo(weekdayOf(day) - RETAIL_WEEK_START, 7);
}

/** Returns the same date some months later (earlier if negative). A date missing in that month becomes its last day. */
export function moveFiscalMonths(day: number, months: number, calendar: FiscalCalendar): number {
  if (!isWeekPattern(calendar.fiscalStart)) return moveMonths(day, months);
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
