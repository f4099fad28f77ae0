import type { DayRange } from '../query/plan.js';
import type { TimeGrain } from '../query/time/time-grain.js';

/** How dates are said: a BCP 47 tag, and the first month of the fiscal year (1 … 12, default 1). */
export interface DateStyle {
  readonly locale: string;
  readonly fiscalStart?: number | undefined;
}

/** Milliseconds in a day, for dates that are days since 1970-01-01. */
const DAY_MS = 86_400_000;

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A date formatter from the cache; days are read in UTC, so that they never move. English without a country says the day first. */
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

function say(locale: string, options: Intl.DateTimeFormatOptions, day: number): string {
  return plain(dateFormat(locale, options).format(day * DAY_MS));
}

/** British short months have four letters in September alone; thin spaces around a dash are left out. */
function plain(text: string): string {
  return text.replace(/\bSept\b/g, 'Sep').replace(/[\u2009\u202f ]–[\u2009\u202f ]/g, '–');
}

/** A calendar day: `30 Dec 2017`. */
export function formatDay(day: number, { locale }: DateStyle): string {
  return say(locale, DAY, day);
}

/** A calendar day without its year: `30 Dec`. */
export function formatDayOfYear(day: number, { locale }: DateStyle): string {
  return say(locale, DAY_MONTH, day);
}

/** A bin as people say it: `30 Dec 2017`, `12–18 Dec 2016`, `Nov 2016`, `Q2 2017`, `2017`, and `FY17 Q2`, `FY17` in fiscal years. */
export function formatBin(first: number, grain: TimeGrain, style: DateStyle): string {
  const { locale } = style;
  if (grain === 'day') return say(locale, DAY, first);
  if (grain === 'week') return rangeText(first, first + 6, locale);
  if (grain === 'month') return say(locale, MONTH, first);
  const { year, fiscal } = fiscalOf(first, style.fiscalStart);
  if (grain === 'quarter') {
    const quarter = formatQuarter(first, style);
    return fiscal ? `${fiscalYear(year, locale)} ${quarter}` : `${quarter} ${say(locale, { year: 'numeric' }, first)}`;
  }
  return fiscal ? fiscalYear(year, locale) : say(locale, { year: 'numeric' }, first);
}

/** What quarters and fiscal years are called by short, which `Intl` does not tell: quarters as in CLDR, others as in English. */
const SHORT_NAMES: Readonly<Record<string, { readonly quarter: string; readonly fiscal: string }>> = {
  de: { quarter: 'Q', fiscal: 'GJ' },
  fr: { quarter: 'T', fiscal: 'Ex.\u00a0' },
  es: { quarter: 'T', fiscal: 'EF' },
};
const ENGLISH = { quarter: 'Q', fiscal: 'FY' };

function shortNames(locale: string): typeof ENGLISH {
  return SHORT_NAMES[locale.split('-', 1)[0]!] ?? ENGLISH;
}

function fiscalYear(year: number, locale: string): string {
  return `${shortNames(locale).fiscal}${twoDigits(year)}`;
}

/** The quarter that a day lies in, without its year: `Q2`. */
export function formatQuarter(day: number, { locale, fiscalStart }: DateStyle): string {
  return `${shortNames(locale).quarter}${fiscalOf(day, fiscalStart).quarter}`;
}

/** A range of days: whole years, quarters and months by their names (`2017`, `Q2 2017`, `Dec 2017`), else both ends (`Jul–Dec 2017`, `1–30 Dec 2017`). */
export function formatRange(range: DayRange, style: DateStyle): string {
  const grain = wholeGrain(range, style);
  if (grain) return formatBin(range.from, grain, style);
  const whole = [range.from, range.to + 1].every((day) => dateOf(day).getUTCDate() === 1);
  return rangeText(range.from, range.to, style.locale, whole ? MONTH : DAY);
}

/** The unit that a range is one whole of, if it is. */
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

const REMEMBERED = 64;
const ranges = new Map<string, string>();

/** Remembered, for the widgets of a page say the same range many times at each move of a filter, and `Intl` takes 0.1 ms for it. */
function rangeText(from: number, to: number, locale: string, options: Intl.DateTimeFormatOptions = DAY): string {
  const key = `${locale} ${from} ${to} ${options.day}`;
  let text = ranges.get(key);
  if (text === undefined) {
    text = plain(dateFormat(locale, options).formatRange(from * DAY_MS, to * DAY_MS));
    if (ranges.size >= REMEMBERED) ranges.clear();
    ranges.set(key, text);
  }
  return text;
}

function dateOf(day: number): Date {
  return new Date(day * DAY_MS);
}

/** The year and quarter that a day lies in; a fiscal year is named after the year it ends in. */
function fiscalOf(day: number, start = 1): { readonly year: number; readonly quarter: number; readonly fiscal: boolean } {
  const date = dateOf(day);
  const offset = (date.getUTCMonth() + 13 - start) % 12;
  const ends = date.getUTCMonth() + 1 >= start && start > 1;
  return { year: date.getUTCFullYear() + (ends ? 1 : 0), quarter: Math.floor(offset / 3) + 1, fiscal: start > 1 };
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, '0');
}
