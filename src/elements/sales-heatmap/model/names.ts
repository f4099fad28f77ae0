import { dateFormat, formatBin, formatDay } from '../../../format/date.js';
import { numberFormat } from '../../../format/number.js';
import { plainEnglish } from '../../../format/time-names.js';
import { binStart, type TimeGrain } from '../../../query/time/time-grain.js';
import type { HeatContext, MemberKind } from './view.js';

/** Monday, 5 January 1970, as a day number. Names of weekdays start from it. */
const MONDAY = 4;

function formatDate(day: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(locale, options).format(day * 86_400_000);
}

/** Returns the name of a weekday (1 Monday … 7 Sunday). */
export function weekdayName(weekday: number, { locale }: HeatContext, form: 'short' | 'long'): string {
  return formatDate(MONDAY + weekday - 1, locale, { weekday: form });
}

/** Returns the name of a month without its year. */
export function monthName(day: number, { locale }: HeatContext, form: 'narrow' | 'short' | 'long'): string {
  // British English has `Sept`, which is longer than all other month names.
  return formatDate(day, plainEnglish(locale), { month: form });
}

/** Returns a day with its weekday: `Sunday, 22 October 2017`. */
export function dayName(day: number, { locale }: HeatContext): string {
  return formatDate(day, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
}

/** Formats an hour of the day: `14:00`, `2 PM`. */
export function hourName(hour: number, { locale }: HeatContext): string {
  const options: Intl.DateTimeFormatOptions = { hour: 'numeric', hourCycle: undefined };
  return formatDate(hour / 24, locale, locale === 'en' ? { ...options, minute: '2-digit' } : options);
}

/** Returns the name of a date bin: `December 2017`, `12–18 Dec 2016`, `FY17`. */
export function periodName(day: number, grain: TimeGrain, context: HeatContext): string {
  const { locale, calendar } = context;
  if (grain === 'month') return formatDate(day, plainEnglish(locale), { month: 'long', year: 'numeric' });
  if (grain === 'day') return formatDay(day, { locale });
  return formatBin(day, grain, { locale, fiscalStart: calendar.fiscalStart });
}

/** Returns the header of a date bin: `Dec 2017`, `14 Dec`. */
export function periodLabel(day: number, grain: TimeGrain, { locale, calendar }: HeatContext): string {
  return formatBin(day, grain, { locale, fiscalStart: calendar.fiscalStart });
}

/** Returns a month and its year separately. */
export function periodLines(day: number, grain: TimeGrain, context: HeatContext): readonly [string, string] | undefined {
  return grain === 'month'
    ? [monthName(day, context, 'short'), periodLabel(binStart(day, 'year', context.calendar), 'year', context)]
    : undefined;
}

/** Formats a range of numbers from a lower bound: `10–20`. */
export function rangeName(from: number, width: number, { locale }: HeatContext): string {
  const number = numberFormat(locale, { maximumFractionDigits: 6 });
  return `${number.format(from)}–${number.format(from + width)}`;
}

/** Formats a whole number. */
export function countName(value: number, { locale }: HeatContext): string {
  return numberFormat(locale, { maximumFractionDigits: 6, useGrouping: false }).format(value);
}

/** Returns the grammatical kind of a date bin in a sentence. */
export function memberKindOf(grain: TimeGrain): MemberKind {
  return grain === 'day' || grain === 'week' ? 'time' : 'month';
}
