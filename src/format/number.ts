import type { MeasureUnit } from '../query/plan.js';

/** Whose numbers: a BCP 47 tag, and the ISO 4217 code of money where it is known. */
export interface NumberStyle {
  readonly locale: string;
  readonly currency?: string | undefined;
}

/**
 * How much of a number is shown. `auto` is `compact` for one number alone; `compact` 3 significant digits with a unit (`$1.23M`);
 * `full` exact with grouping (`$1,234,567.89`); `percent` a ratio as a percentage.
 */
export type NumberShape = 'auto' | 'compact' | 'full' | 'percent';

/** What is shown for a missing number: never 0. */
export const MISSING = '–';

/** Counts below this are said in full: 1,687 orders, but 16.9K. */
const FULL_COUNT = 10_000;

const formatters = new Map<string, Intl.NumberFormat>();

/** A number formatter from the cache: making one costs some 50 µs, using one under 1 µs. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = makeFormat(locale, options)));
  return found;
}

/** A currency that Intl does not take is left out: money without a sign. */
function makeFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, options);
  } catch (error) {
    if (!(error instanceof RangeError) || options.style !== 'currency') throw error;
    return new Intl.NumberFormat(locale, { ...options, style: 'decimal', currency: undefined, currencyDisplay: undefined });
  }
}

/** A number of a measure in words of its reader: `–` where it is missing, a true minus, no sign on what rounds to zero. */
export function formatNumber(
  value: number | null | undefined,
  unit: MeasureUnit,
  style: NumberStyle,
  shape: NumberShape = 'full',
): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING;
  return tidy(numberFormat(style.locale, optionsOf(value, unit, style, shape)).format(value));
}

/** The same with a sign always, but for zero: `+$12.3K`, `−4`. Differences of ratios are in percentage points without their unit. */
export function formatSigned(value: number, unit: MeasureUnit, style: NumberStyle, shape: NumberShape = 'compact'): string {
  const options: Intl.NumberFormatOptions =
    unit === 'ratio' ? fixed(1) : { ...optionsOf(value, unit, style, shape), signDisplay: 'exceptZero' };
  const shown = unit === 'ratio' ? value * 100 : value;
  return tidy(numberFormat(style.locale, { ...options, signDisplay: 'exceptZero' }).format(shown));
}

/** A ratio as a percentage with one decimal, spaced as the locale has it. `signed` shows a plus too. */
export function formatPercent(ratio: number | null | undefined, locale: string, signed = false): string {
  if (ratio === null || ratio === undefined || !Number.isFinite(ratio)) return MISSING;
  return tidy(
    numberFormat(locale, { style: 'percent', ...fixed(1), signDisplay: signed ? 'exceptZero' : 'negative' }).format(ratio),
  );
}

/** True minus for hyphen, and spaces that do not break. */
export function tidy(text: string): string {
  return text.replace('-', '−').replaceAll(' ', '\u00a0');
}

function fixed(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

function optionsOf(value: number, unit: MeasureUnit, style: NumberStyle, shape: NumberShape): Intl.NumberFormatOptions {
  if (unit === 'ratio' || shape === 'percent') return { style: 'percent', ...fixed(1), signDisplay: 'negative' };
  const base = { ...baseOf(unit, style), signDisplay: 'negative' as const };
  if (shape === 'full') return { ...base, ...fullDigits(unit, style) };
  const size = Math.abs(value);
  if (unit === 'days') return { ...base, ...fixed(1) };
  if (unit === 'count' && size < FULL_COUNT) return { ...base, maximumFractionDigits: 0 };
  return { ...base, notation: 'compact', maximumSignificantDigits: 3 };
}

function baseOf(unit: MeasureUnit, { currency }: NumberStyle): Intl.NumberFormatOptions {
  if (unit === 'money' && currency) return { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
  return unit === 'days' ? { style: 'unit', unit: 'day', unitDisplay: 'long' } : {};
}

/** Money has the decimals of its currency (two where it is unknown); counts are whole where they are whole. */
function fullDigits(unit: MeasureUnit, { currency }: NumberStyle): Intl.NumberFormatOptions {
  if (unit === 'money') return currency ? {} : fixed(2);
  if (unit === 'days') return { maximumFractionDigits: 2 };
  return { maximumFractionDigits: unit === 'count' ? 2 : 4 };
}

/** Numbers under one another or along one axis: one unit and the same decimals for all. */
export interface ColumnFormat {
  /** With its unit: `$25.0K`, `$0.3K`. */
  format(value: number | null | undefined): string;
  /** Without currency sign and unit, for the ticks below the top one: `80`. */
  bare(value: number | null | undefined): string;
}

/** The format for numbers up to `largest` in size. `decimals` overrides the usual choice, as for the ticks of an axis. */
export function columnFormat(largest: number, unit: MeasureUnit, style: NumberStyle, decimals?: number): ColumnFormat {
  if (unit === 'ratio') return ratioColumn(style.locale, decimals ?? 1);
  const size = Math.abs(largest);
  const scaled = unit !== 'days' && size >= (unit === 'money' ? 1000 : FULL_COUNT);
  const divisor = scaled ? divisorOf(size, style.locale) : 1;
  const digits = fixed(decimals ?? usualDecimals(size / divisor, divisor, unit));
  const plain = numberFormat(style.locale, { ...digits, signDisplay: 'negative' });
  const base = { ...baseOf(unit, style), signDisplay: 'negative' as const };
  const whole = numberFormat(style.locale, { ...base, ...digits });
  const sample = numberFormat(style.locale, { ...base, notation: 'compact', maximumSignificantDigits: 3 });
  const compact = (value: number): string => {
    const rounded = plain.format(value / divisor);
    const number = plain.format(Math.abs(value) / divisor);
    const negative = rounded !== number;
    return replaceNumber(sample.formatToParts(negative ? -size : size), number);
  };
  return {
    format: (value) => (isNumber(value) ? tidy(divisor === 1 ? whole.format(value) : compact(value)) : MISSING),
    bare: (value) => (isNumber(value) ? tidy(plain.format(value / divisor)) : MISSING),
  };
}

function ratioColumn(locale: string, decimals: number): ColumnFormat {
  const percent = numberFormat(locale, { style: 'percent', ...fixed(decimals), signDisplay: 'negative' });
  const plain = numberFormat(locale, { ...fixed(decimals), signDisplay: 'negative' });
  return {
    format: (value) => (isNumber(value) ? tidy(percent.format(value)) : MISSING),
    bare: (value) => (isNumber(value) ? tidy(plain.format(value * 100)) : MISSING),
  };
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function usualDecimals(size: number, divisor: number, unit: MeasureUnit): number {
  if (divisor > 1) return size < 100 ? 1 : 0;
  if (unit === 'count') return 0;
  if (unit === 'days') return 1;
  return size < 100 ? 2 : 0;
}

/** What the locale's short form divides by: 1,000 for `25K`, 100,000 for a lakh, 1 where it has no short form. */
function divisorOf(size: number, locale: string): number {
  const parts = numberFormat(locale, {
    notation: 'compact',
    maximumSignificantDigits: 15,
    useGrouping: false,
    numberingSystem: 'latn',
  }).formatToParts(size);
  if (!parts.some(({ type }) => type === 'compact')) return 1;
  const digits = parts.map(({ type, value }) => (type === 'decimal' ? '.' : /integer|fraction/.test(type) ? value : ''));
  return 10 ** Math.round(Math.log10(size / Number(digits.join(''))));
}

const NUMBER_PARTS = /^(integer|group|decimal|fraction)$/;

function replaceNumber(parts: readonly Intl.NumberFormatPart[], number: string): string {
  let done = false;
  return parts
    .map(({ type, value }) => {
      if (!NUMBER_PARTS.test(type)) return value;
      if (done) return '';
      done = true;
      return number;
    })
    .join('');
}
