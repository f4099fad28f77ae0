import type { DayRange } from '../query/plan.js';
import type { TimeGrain } from '../query/time/time-grain.js';

/** How dates are formatted: a BCP 47 tag, and the first month of the fiscal year (1–12, default 1). */
export interface DateStyle {
  readonly locale: string;
  readonly fiscalStart?: number | undefined;
}

/** Milliseconds in a day, for dates that are days since 1970-01-01. */
const DAY_MS = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * Returns a cached date formatter. Days are formatted in UTC, so no time zone shifts them. English without a country puts
 * the day first.
 */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
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

/**
 * Normalizes what `Intl` returns: British `Sept` becomes `Sep`, like the other three-letter months, and dashes lose the thin
 * spaces around them.
 */
function plain(text: string): string {
  return text.replace(/\bSept\b/g, 'Sep').replace(/[\u2009\u202f ]–[\u2009\u202f ]/g, '–');
}

/** Formats a calendar day: `30 Dec 2017`. */
export function formatDay(day: number, { locale }: DateStyle): string {
  return formatDate(locale, DAY, day);
}

/** Formats a calendar day without its year: `30 Dec`. */
export function formatDayOfYear(day: number, { locale }: DateStyle): string {
  return formatDate(locale, DAY_MONTH, day);
}

/**
 * Formats the time bin that begins on day `first`: `30 Dec 2017`, `12–18 Dec 2016`, `Nov 2016`, `Q2 2017`, `2017`. Fiscal years
 * give `FY17 Q2` and `FY17`.
 */
export function formatBin(first: number, grain: TimeGrain, style: DateStyle): string {
  const { locale } = style;
  if (grain === 'day') return formatDate(locale, DAY, first);
  if (grain === 'week') return rangeText(first, first + 6, locale);
  if (grain === 'month') return formatDate(locale, MONTH, first);
  const { year, fiscal } = fiscalOf(first, style.fiscalStart);
  if (grain === 'quarter')
    return fiscal ? `${fiscalYear(year, locale)} ${formatQuarter(first, style)}` : quarterOfYear(first, style);
  return fiscal ? fiscalYear(year, locale) : formatDate(locale, { year: 'numeric' }, first);
}

/** How a language abbreviates quarters and fiscal years. `n` is a quarter, or the last two digits of a year. */
interface ShortNames {
  readonly quarter: (n: string) => string;
  readonly fiscal: (n: string) => string;
  /** The quarter of a year, by default `Q2 2017`. */
  readonly ofYear?: (quarter: string, year: string) => string;
}

/**
 * Abbreviations of quarters and fiscal years, which `Intl` does not provide. Quarters follow CLDR; other languages use the
 * English ones.
 */
const SHORT_NAMES: Readonly<Record<string, ShortNames>> = {
  ar: { quarter: (n) => `الربع ${n}`, fiscal: (n) => `السنة المالية ${n}` },
  de: { quarter: (n) => `Q${n}`, fiscal: (n) => `GJ${n}` },
  es: { quarter: (n) => `T${n}`, fiscal: (n) => `EF${n}` },
  fr: { quarter: (n) => `T${n}`, fiscal: (n) => `Ex.\u00a0${n}` },
  it: { quarter: (n) => `T${n}`, fiscal: (n) => `EF${n}` },
  ja: { quarter: (n) => `Q${n}`, fiscal: (n) => `${n}年度`, ofYear: (quarter, year) => `${year}${quarter}` },
  ko: { quarter: (n) => `${n}분기`, fiscal: (n) => `FY${n}`, ofYear: (quarter, year) => `${year} ${quarter}` },
  pl: { quarter: (n) => `${ROMAN[Number(n)] ?? n} kw.`, fiscal: (n) => `RO${n}` },
  pt: { quarter: (n) => `T${n}`, fiscal: (n) => `EF${n}` },
  tr: { quarter: (n) => `Ç${n}`, fiscal: (n) => `MY${n}` },
  zh: { quarter: (n) => `${n}季度`, fiscal: (n) => `${n}财年`, ofYear: (quarter, year) => `${year}${quarter}` },
};
const ENGLISH: ShortNames = { quarter: (n) => `Q${n}`, fiscal: (n) => `FY${n}` };
const ROMAN = ['', 'I', 'II', 'III', 'IV'];

function shortNames(locale: string): ShortNames {
  return SHORT_NAMES[locale.split('-', 1)[0]!] ?? ENGLISH;
}

function fiscalYear(year: number, locale: string): string {
  return shortNames(locale).fiscal(twoDigits(year, locale));
}

/** Formats the quarter of a day, without its year: `Q2`. */
export function formatQuarter(day: number, { locale, fiscalStart }: DateStyle): string {
  return shortNames(locale).quarter(new Intl.NumberFormat(locale).format(fiscalOf(day, fiscalStart).quarter));
}

/** Formats the quarter of a calendar year: `Q2 2017`. */
function quarterOfYear(day: number, style: DateStyle): string {
  const { ofYear = (quarter, year) => `${quarter} ${year}` } = shortNames(style.locale);
  return ofYear(formatQuarter(day, style), formatDate(style.locale, { year: 'numeric' }, day));
}

/**
 * Formats a range of days. Whole years, quarters and months appear by name (`2017`, `Q2 2017`, `Dec 2017`), other ranges with
 * both ends (`Jul–Dec 2017`, `1–30 Dec 2017`).
 */
export function formatRange(range: DayRange, style: DateStyle): string {
  const grain = wholeGrain(range, style);
  if (grain) return formatBin(range.from, grain, style);
  const whole = [range.from, range.to + 1].every((day) => dateOf(day).getUTCDate() === 1);
  return rangeText(range.from, range.to, style.locale, whole ? MONTH : DAY);
}

/** Returns the grain if the range is exactly one unit of it; `undefined` when there is none. */
export function wholeGrain({ from, to }: DayRange, style: DateStyle): TimeGrain | undefined {
  if (from === to) return 'day';
  const start = dateOf(from);
  const after = dateOf(to + 1);
  if (start.getUTCDate() !== 1 || after.getUTCDate() !== 1) return undefined;
  const months = (after.getUTCFullYear() - start.getUTCFullYear()) * 12 + after.getUTCMonth() - start.getUTCMonth();
  const offset = (start.getUTCMonth() + 13 - (style.fiscalStart ?? 1)) % 12;
  if (months === 12 && offset === 0) return 'year';
  if (months === 3 && offset % 3 === 0) return 'quarter';
  return months === 1 ? 'month' : undefined;
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
    text = plain(dateFormat(locale, options).formatRange(from * DAY_MS, to * DAY_MS));
    if (ranges.size >= MAX_CACHED_RANGES) ranges.clear();
    ranges.set(key, text);
  }
  return text;
}

function dateOf(day: number): Date {
  return new Date(day * DAY_MS);
}

/** Returns the year and quarter of a day. A fiscal year is named after the calendar year in which it ends. */
function fiscalOf(day: number, start = 1): { readonly year: number; readonly quarter: number; readonly fiscal: boolean } {
  const date = dateOf(day);
  const offset = (date.getUTCMonth() + 13 - start) % 12;
  const ends = date.getUTCMonth() + 1 >= start && start > 1;
  return { year: date.getUTCFullYear() + (ends ? 1 : 0), quarter: Math.floor(offset / 3) + 1, fiscal: start > 1 };
}

function twoDigits(year: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 }).format(year % 100);
}
