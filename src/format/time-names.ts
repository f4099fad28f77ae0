import type { MeasureUnit } from '../query/measure.js';
import type { TimeGrain } from '../query/time/time-grain.js';
import { isRetailCalendar, type FiscalStart } from '../query/time/calendar-date.js';
import { dateFormat, formatBin, formatMonth, formatQuarter, formatDay, type DateStyle } from './date.js';

/** A part of a date that an axis labels. */
type DatePart = 'year' | 'quarter' | 'month' | 'month-narrow' | 'day';

/** The localized texts for axes and labels of a chart over time. */
export interface TimeTexts {
  readonly dateName: (day: number, part: DatePart) => string;
  readonly fiscalStart: FiscalStart;
  /** Labels value ticks with one shared unit, which appears once. */
  readonly axis: (ticks: readonly number[], unit: MeasureUnit) => readonly string[];
  /** Formats a value at a mark: `$83.8K`. */
  readonly value: (value: number, unit: MeasureUnit) => string;
  /** Describes an incomplete bin: `2 of 7 days`. */
  readonly part?: (bin: number) => string;
  /** Shown where an axis does not begin at zero: `cut`. */
  readonly cut: string;
  /** The accessible name of the chart. */
  readonly label: string;
}

const FORMS = {
  'month-year': { month: 'long', year: 'numeric' },
  day: { day: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** Formats a day (counted from 1970-01-01) in one form. */
function formatForm(day: number, form: keyof typeof FORMS, locale: string): string {
  return dateFormat(plainEnglish(locale), FORMS[form]).format(day * 86_400_000);
}

/** Returns American English for every English locale, so all short months have three letters (British English has `Sept`). */
export function plainEnglish(locale: string): string {
  return /^en\b/.test(locale) ? 'en-US' : locale;
}

/** Formats a part of a date as an axis label: `2017` or `FY17`, `Q2`, `Jan`, `J`, `14`. */
export function axisName(day: number, part: DatePart, style: DateStyle): string {
  if (part === 'year') return formatBin(day, 'year', style);
  if (part === 'quarter') return formatQuarter(day, style);
  if (part === 'day') return formatForm(day, part, style.locale);
  return formatMonth(day, part === 'month' ? 'short' : 'narrow', style);
}

/** Formats a time bin for screen readers: `August 2017`, `12–18 Dec 2016`. */
export function binName(day: number, grain: TimeGrain, style: DateStyle): string {
  const isCalendarMonth = grain === 'month' && !isRetailCalendar(style.calendar.fiscalStart);
  return isCalendarMonth ? formatForm(day, 'month-year', style.locale) : formatBin(day, grain, style);
}

/** Formats a month without its year: `November`. */
export function monthName(day: number, style: DateStyle): string {
  return formatMonth(day, 'long', style);
}

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** Formats a moment in the time zone of the viewer: `30 Dec 2017 · 10:42`. */
export function formatMoment(time: number, style: Pick<DateStyle, 'locale'>): string {
  const local = time - new Date(time).getTimezoneOffset() * MINUTE_MS;
  const minutes = dateFormat(style.locale, { hour: '2-digit', minute: '2-digit' }).format(local);
  return `${formatDay(Math.floor(local / DAY_MS), style)} · ${minutes}`;
}
