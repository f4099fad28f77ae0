import type { MeasureUnit } from '../query/plan.js';
import type { TimeGrain } from '../query/time/time-grain.js';
import { formatBin, formatQuarter, type DateStyle } from './date.js';

/** A part of a date as axes label it. */
export type DatePart = 'year' | 'quarter' | 'month' | 'month-narrow' | 'day';

/** The words of the axes and labels of a picture over time, in the reader's language. */
export interface TimeWords {
  readonly dateName: (day: number, part: DatePart) => string;
  /** First month of the fiscal year, 1 … 12. */
  readonly fiscalStart: number;
  /** Labels of value ticks, one unit for all and said once. */
  readonly axis: (ticks: readonly number[], unit: MeasureUnit) => readonly string[];
  /** A value at a mark: `$83.8K`. */
  readonly value: (value: number, unit: MeasureUnit) => string;
  /** Said where an axis does not begin at zero: `cut`. */
  readonly cut: string;
  /** What assistive technology calls the picture. */
  readonly label: string;
}

const FORMS = {
  month: { month: 'short' },
  'month-narrow': { month: 'narrow' },
  'month-long': { month: 'long' },
  'month-year': { month: 'long', year: 'numeric' },
  day: { day: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day (counted from 1970-01-01) in one form. Formatters are cached: making one costs some 50 µs. */
function say(day: number, form: keyof typeof FORMS, locale: string): string {
  const key = `${locale} ${form}`;
  const found = formats.get(key) ?? new Intl.DateTimeFormat(plainEnglish(locale), { ...FORMS[form], timeZone: 'UTC' });
  formats.set(key, found);
  return found.format(day * 86_400_000);
}

/** All English short months have three letters here: British `Sept` would stand out among them. */
function plainEnglish(locale: string): string {
  return /^en\b/.test(locale) ? 'en' : locale;
}

/** A part of a date as axes label it: `2017` or `FY17`, `Q2`, `Jan`, `J`, `14`. */
export function axisName(day: number, part: DatePart, style: DateStyle): string {
  if (part === 'year') return formatBin(day, 'year', style);
  if (part === 'quarter') return formatQuarter(day, style);
  return say(day, part, style.locale);
}

/** A bin as it is spoken: `August 2017`, `12–18 Dec 2016`. */
export function binName(day: number, grain: TimeGrain, style: DateStyle): string {
  return grain === 'month' ? say(day, 'month-year', style.locale) : formatBin(day, grain, style);
}

/** A month without its year: `November`. */
export function monthName(day: number, { locale }: DateStyle): string {
  return say(day, 'month-long', locale);
}
