import { formatBin } from '../../format/date.js';
import type { TimeGrain } from '../../query/time-grain.js';
import type { TrendContext, TrendWords } from './view-model.js';

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

/** How dates of a context are said. */
export function dateStyle({ locale, calendar }: TrendContext): { readonly locale: string; readonly fiscalStart: number } {
  return { locale, fiscalStart: calendar.fiscalStart };
}

/** A part of a date as axes label it: `2017`, `Q2`, `Jan`, `J`, `14`. */
export function axisName(day: number, unit: Parameters<TrendWords['dateName']>[1], context: TrendContext): string {
  if (unit === 'year') return formatBin(day, 'year', dateStyle(context));
  if (unit === 'quarter') return /Q\d/.exec(formatBin(day, 'quarter', dateStyle(context)))?.[0] ?? '';
  return say(day, unit, context.locale);
}

/** A bin as it is spoken: `August 2017`, `12–18 Dec 2016`. */
export function binName(day: number, grain: TimeGrain, context: TrendContext): string {
  return grain === 'month' ? say(day, 'month-year', context.locale) : formatBin(day, grain, dateStyle(context));
}

/** A month without its year: `November`. */
export function monthName(day: number, { locale }: TrendContext): string {
  return say(day, 'month-long', locale);
}
