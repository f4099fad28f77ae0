import { type PeriodsTexts, periodsTexts } from '../messages/compiled/en/periods.js';
import type { DayRange } from '../query/plan.js';
import {
  type FiscalCalendar,
  fiscalMonthOf,
  fiscalPosition,
  isFiscal,
  isRetailCalendar,
  monthNumber,
  monthsPerYear,
  monthStart,
  quarterOf,
  wholeMonths,
} from '../query/time/calendar-date.js';
import type { TimeGrain } from '../query/time/time-grain.js';
import { languageTags } from '../util/language-tags.js';
import { numberFormat } from './number.js';

/** How dates are formatted: a BCP 47 tag, and the fiscal year. */
export interface DateStyle {
  readonly locale: string;
  readonly calendar: FiscalCalendar;
}

/** Milliseconds in a day, for dates that are days since 1970-01-01. */
const DAY_MS = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Returns a cached date formatter: creating one takes about 50 µs. Days are formatted in UTC, so no time zone shifts them. English
 * without a country puts the day first.
 */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone: 'UTC', ...options });
    formatters.set(key, found);
  }
  return found;
}

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const DAY_MONTH = { day: 'numeric', month: 'short' } as const;
const MONTH = { month: 'short', year: 'numeric' } as const;

function formatDate(locale: string, options: Intl.DateTimeFormatOptions, day: number): string {
  return plain(dateFormat(locale, options).format(day * DAY_MS));
}

/** Matches a range of days as `Intl` pads it in Czech alone: `21.01.2019 – 27.01.2019`. */
const PADDED = /0?(\d+)\.0?(\d+)\.(\d+)\s–\s0?(\d+)\.0?(\d+)\.(\d+)/;
/** Matches the year of a first day that is also that of the last one. */
const SAME_YEAR = / (\d+)(–.+ \1)$/;

/**
 * Normalizes what `Intl` returns: British `Sept` becomes `Sep`, like the other three-letter months, dashes lose the thin
 * spaces around them, and ranges are written like single days.
 */
function plain(text: string): string {
  return text
    .replace(PADDED, '$1. $2. $3–$4. $5. $6')
    .replace(SAME_YEAR, '$2')
    .replace(/\bSept\b/g, 'Sep')
    .replace(/[\u2009\u202f ]–[\u2009\u202f ]/g, '–');
}

/** Formats a calendar day: `30 Dec 2017`. */
export function formatDay(day: number, { locale }: Pick<DateStyle, 'locale'>): string {
  return formatDate(locale, DAY, day);
}

/** Formats a calendar day without its year: `30 Dec`. */
export function formatDayOfYear(day: number, { locale }: Pick<DateStyle, 'locale'>): string {
  return formatDate(locale, DAY_MONTH, day);
}

/**
 * Formats the time bin that begins on day `first`: `30 Dec 2017`, `12–18 Dec 2016`, `Nov 2016`, `Q2 2017`, `2017`. Fiscal years
 * give `FY17 Q2` and `FY17`, and months of weeks `FY17 Feb`.
 */
export function formatBin(first: number, grain: TimeGrain, style: DateStyle): string {
  const { locale, calendar } = style;
  if (grain === 'day') return formatDate(locale, DAY, first);
  if (grain === 'week') return rangeText(first, first + 6, locale);
  const { year, quarter } = fiscalOf(first, calendar);
  const shortYear = numberFormat(locale, { minimumIntegerDigits: 2 }).format(year % 100);
  if (grain === 'month')
    return isRetailCalendar(calendar.fiscalStart)
      ? periodTexts(locale).fiscalMonth({ year: shortYear, month: formatMonth(first, 'short', style) })
      : formatDate(locale, MONTH, first);
  const texts = periodTexts(locale);
  if (grain === 'quarter')
    return isFiscal(calendar)
      ? texts.fiscalQuarter({ year: shortYear, quarter })
      : texts.quarterOfYear({ year: yearNumber(first, locale), quarter });
  return isFiscal(calendar) ? texts.fiscalYear({ year: shortYear }) : formatDate(locale, { year: 'numeric' }, first);
}

/** How languages other than English name periods. */
let periodsOfOthers: Readonly<Partial<Record<string, PeriodsTexts>>> = {};

/** Sets how languages other than English name periods, by language. They load with the first of these languages. */
export function setPeriods(periods: typeof periodsOfOthers): void {
  periodsOfOthers = periods;
}

/** Returns how the language of a locale names periods; English when there are no texts in that language. */
function periodTexts(locale: string): PeriodsTexts {
  const tag = languageTags(locale).find((one) => one in periodsOfOthers) ?? '';
  return periodsOfOthers[tag] ?? periodsTexts;
}

/** Formats the quarter of a day, without its year: `Q2`. */
export function formatQuarter(day: number, { locale, calendar }: DateStyle): string {
  return periodTexts(locale).quarter({ quarter: fiscalOf(day, calendar).quarter });
}

/** Formats a month without its year: `Nov`, `November`, `N`, or `P3` where a year has thirteen. */
export function formatMonth(first: number, form: 'short' | 'long' | 'narrow', { locale, calendar }: DateStyle): string {
  const month = fiscalMonthOf(first, calendar);
  if (monthsPerYear(calendar) > 12) return periodName(monthNumber(month, calendar), locale);
  // A month of weeks named February may begin in January.
  return formatDate(locale, { month: form }, isRetailCalendar(calendar.fiscalStart) ? monthStart(month) : first);
}

/** Formats one of thirteen months: `P3`. */
export function periodName(number: number, locale: string): string {
  return `P${numberFormat(locale, { maximumFractionDigits: 0 }).format(number)}`;
}

/** Formats the calendar year of a day without the word that some languages add: `2017`, also where the year alone is `2017年`. */
function yearNumber(day: number, locale: string): string {
  const parts = dateFormat(locale, { year: 'numeric' }).formatToParts(day * DAY_MS);
  return parts.find(({ type }) => type === 'year')?.value ?? '';
}

/**
 * Formats a range of days. Whole years, quarters and months appear by name (`2017`, `Q2 2017`, `Dec 2017`), other ranges with
 * both ends (`Jul–Dec 2017`, `1–30 Dec 2017`).
 */
export function formatRange(range: DayRange, style: DateStyle): string {
  const grain = wholeGrain(range, style);
  if (grain) return formatBin(range.from, grain, style);
  return rangeText(range.from, range.to, style.locale, unitsOf(range));
}

/** Returns both ends of a range as `formatRange` writes them, without the dash: `9` and `15 Dec 2019`, `Jul 2021` and `May 2022`. */
export function rangeEnds(range: DayRange, { locale }: Pick<DateStyle, 'locale'>): readonly [from: string, to: string] {
  const format = dateFormat(locale, unitsOf(range));
  const parts = format.formatRangeToParts(range.from * DAY_MS, range.to * DAY_MS);
  if (parts.some(({ value }) => value === '/')) return [format.format(range.from * DAY_MS), format.format(range.to * DAY_MS)];
  const end = parts.findIndex(({ source }) => source === 'endRange');
  const textOf = (some: typeof parts): string => plain(some.map(({ value }) => value).join(''));
  return [textOf(parts.slice(0, end - 1)), textOf(parts.slice(end))];
}

/** Returns what the ends of a range are named with: months where it begins and ends with one, otherwise days. */
function unitsOf({ from, to }: DayRange): Intl.DateTimeFormatOptions {
  return [from, to + 1].every((day) => dateOf(day).getUTCDate() === 1) ? MONTH : DAY;
}

/** Returns the grain if the range is exactly one unit of it; `undefined` when there is none. */
export function wholeGrain({ from, to }: DayRange, { calendar }: Pick<DateStyle, 'calendar'>): TimeGrain | undefined {
  if (from === to) return 'day';
  const months = wholeMonths({ from, to }, calendar);
  if (months === undefined) return undefined;
  const { month } = fiscalPosition(fiscalMonthOf(from, calendar), calendar);
  if (months === 12 && month === 0) return 'year';
  if (months === 3 && month % 3 === 0) return 'quarter';
  return months === 1 ? 'month' : undefined;
}

/** Platforms write ranges in Japanese and Chinese with slashes, though single days with units. */
const SLASHES = /\d\/\d/;

/** Joins the ends of a range by the dash of `text`, the last one without the year and the month that both have: `2021年7月6日～12日`. */
function withUnits(text: string, first: string, last: string): string {
  const unitsIn = (end: string): readonly string[] => end.split(/(?<=[年月])/u);
  const rest = unitsIn(last);
  const from = unitsIn(first).findIndex((unit, at) => unit !== rest[at]);
  return first + (/[^\d/\s]+/u.exec(text)?.[0] ?? '–') + rest.slice(from).join('');
}

const MAX_CACHED_RANGES = 64;
const ranges = new Map<string, string>();

/**
 * Formats both ends of a range. Results are cached: a page formats the same range many times during a filter drag, and `Intl`
 * takes 0.1 ms each time.
 */
function rangeText(from: number, to: number, locale: string, options: Intl.DateTimeFormatOptions = DAY): string {
  const key = `${locale} ${from} ${to} ${options.day}`;
  let text = ranges.get(key);
  if (text === undefined) {
    const format = dateFormat(locale, options);
    text = plain(format.formatRange(from * DAY_MS, to * DAY_MS));
    if (SLASHES.test(text)) text = withUnits(text, format.format(from * DAY_MS), format.format(to * DAY_MS));
    if (ranges.size >= MAX_CACHED_RANGES) ranges.clear();
    ranges.set(key, text);
  }
  return text;
}

function dateOf(day: number): Date {
  return new Date(day * DAY_MS);
}

function fiscalOf(day: number, calendar: FiscalCalendar): { readonly year: number; readonly quarter: string } {
  const { year, month } = fiscalPosition(fiscalMonthOf(day, calendar), calendar);
  return { year, quarter: String(quarterOf(month) + 1) };
}
