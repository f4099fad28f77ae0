import { formatBin, formatDay } from '../../../format/date.js';
import { numberFormat } from '../../../format/number.js';
import { binStart, type TimeGrain } from '../../../query/time/time-grain.js';
import type { HeatContext, Said } from './view.js';

/** Monday, 5 January 1970: the first day from which weekdays are named. */
const MONDAY = 4;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in some form, read in UTC so that it never moves. Formatters are cached: making one costs some 50 µs. */
function say(day: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const found = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, found);
  return found.format(day * 86_400_000);
}

/** A weekday (1 Monday … 7 Sunday) by name. */
export function weekdayName(weekday: number, { locale }: HeatContext, form: 'short' | 'long'): string {
  return say(MONDAY + weekday - 1, locale, { weekday: form });
}

/** A month by name, without its year. */
export function monthName(day: number, { locale }: HeatContext, form: 'narrow' | 'short' | 'long'): string {
  // British `Sept` would stand out among months of three letters.
  return say(day, /^en\b/.test(locale) ? 'en' : locale, { month: form });
}

/** A day with its weekday: `Sunday, 22 October 2017`. */
export function dayName(day: number, { locale }: HeatContext): string {
  return say(day, locale === 'en' ? 'en-GB' : locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** An hour of the day: `14:00`, `2 PM`. */
export function hourName(hour: number, { locale }: HeatContext): string {
  const options: Intl.DateTimeFormatOptions = { hour: 'numeric', hourCycle: undefined };
  return say(hour / 24, locale === 'en' ? 'en-GB' : locale, locale === 'en' ? { ...options, minute: '2-digit' } : options);
}

/** A bin of a date by name: `December 2017`, `12–18 Dec 2016`, `FY17`. */
export function periodName(day: number, grain: TimeGrain, context: HeatContext): string {
  const { locale, calendar } = context;
  if (grain === 'month') return say(day, /^en\b/.test(locale) ? 'en' : locale, { month: 'long', year: 'numeric' });
  if (grain === 'day') return formatDay(day, { locale });
  return formatBin(day, grain, { locale, fiscalStart: calendar.fiscalStart });
}

/** A bin of a date at the head of its row or column: `Dec 2017`, `14 Dec`. */
export function periodLabel(day: number, grain: TimeGrain, { locale, calendar }: HeatContext): string {
  return formatBin(day, grain, { locale, fiscalStart: calendar.fiscalStart });
}

/** A month and its year, apart. */
export function periodLines(day: number, grain: TimeGrain, context: HeatContext): readonly [string, string] | undefined {
  return grain === 'month'
    ? [monthName(day, context, 'short'), periodLabel(binStart(day, 'year', context.calendar), 'year', context)]
    : undefined;
}

/** A range of numbers from a lower bound: `10–20`. */
export function rangeName(from: number, width: number, { locale }: HeatContext): string {
  const number = numberFormat(locale, { maximumFractionDigits: 6 });
  return `${number.format(from)}–${number.format(from + width)}`;
}

/** A whole number. */
export function countName(value: number, { locale }: HeatContext): string {
  return numberFormat(locale, { maximumFractionDigits: 6, useGrouping: false }).format(value);
}

/** How the bins of a date are said in a sentence. */
export function saidOf(grain: TimeGrain): Said {
  return grain === 'day' || grain === 'week' ? 'time' : 'month';
}
