import type { MeasureUnit } from '../query/plan.js';
import { baseOf, fixed, FULL_COUNT, MISSING, numberFormat, tidy, type NumberStyle } from './number.js';

/** Numbers under one another or along one axis: one unit and the same decimals for all, but for what would be rounded to nothing. */
export interface ColumnFormat {
  /** With its unit: `$25.0K`, `$0.3K`; `$8`, not `$0.0K`. */
  readonly format: (value: number | null | undefined) => string;
  /** Without currency sign and unit, for the ticks below the top one: `80`. */
  readonly bare: (value: number | null | undefined) => string;
  /** What a value is divided by before its digits are written: 1,000 for `25.0K`, 0.01 for `25%`. */
  readonly divisor: number;
}

/** Where numbers have a short form, less than this is nothing next to them. */
export const MIN_SHOWN = 0.5;

/** The format for numbers up to `largest` in size. `decimals` overrides the usual choice, as for the ticks of an axis. */
export function columnFormat(largest: number, unit: MeasureUnit, style: NumberStyle, decimals?: number): ColumnFormat {
  if (unit === 'ratio') return ratioColumn(style.locale, decimals ?? 1);
  const size = Math.abs(largest);
  const scaled = unit !== 'days' && size >= (unit === 'money' ? 1000 : FULL_COUNT);
  const divisor = scaled ? divisorOf(size, style.locale) : 1;
  const places = decimals ?? usualDecimals(size / divisor, divisor, unit);
  const digits = fixed(places);
  const least = (divisor * 10 ** -places) / 2;
  const plain = numberFormat(style.locale, { ...digits, signDisplay: 'negative' });
  const base = { ...baseOf(unit, style), signDisplay: 'negative' as const };
  const whole = numberFormat(style.locale, { ...base, ...digits });
  const sample = numberFormat(style.locale, { ...base, notation: 'compact', maximumSignificantDigits: 3 });
  const alone = numberFormat(style.locale, { ...base, notation: 'compact', maximumSignificantDigits: 2 });
  const compact = (value: number): string => {
    if (Math.abs(value) < least && Math.abs(value) >= MIN_SHOWN) return alone.format(value);
    const rounded = plain.format(value / divisor);
    const number = plain.format(Math.abs(value) / divisor);
    const negative = rounded !== number;
    return replaceNumber(sample.formatToParts(negative ? -size : size), number);
  };
  return {
    format: (value) => (isNumber(value) ? tidy(divisor === 1 ? whole.format(value) : compact(value)) : MISSING),
    bare: (value) => (isNumber(value) ? tidy(plain.format(value / divisor)) : MISSING),
    divisor,
  };
}

/** Decimals that the short form may have at marks; numbers that need more are written in full. */
const MARK_DECIMALS = [1, 2];

/**
 * Returns the format of numbers at marks: one unit and as many decimals for all as `smallest`, the smallest one that is shown, needs
 * (`8.20M` and `0.04M`). Where two are not enough, all are exact (`25,012` and `8`).
 */
export function markFormat(largest: number, unit: MeasureUnit, style: NumberStyle, smallest = largest): ColumnFormat {
  const usual = columnFormat(largest, unit, style);
  if (usual.divisor <= 1) return usual;
  const decimals = MARK_DECIMALS.find((places) => Math.abs(smallest) / usual.divisor >= 10 ** -places / 2);
  return decimals === undefined ? exactFormat(unit, style) : columnFormat(largest, unit, style, decimals);
}

/** Whole numbers in full. */
function exactFormat(unit: MeasureUnit, style: NumberStyle): ColumnFormat {
  const digits = { ...fixed(0), signDisplay: 'negative' as const };
  const whole = numberFormat(style.locale, { ...baseOf(unit, style), ...digits });
  const plain = numberFormat(style.locale, digits);
  return {
    format: (value) => (isNumber(value) ? tidy(whole.format(value)) : MISSING),
    bare: (value) => (isNumber(value) ? tidy(plain.format(value)) : MISSING),
    divisor: 1,
  };
}

function ratioColumn(locale: string, decimals: number): ColumnFormat {
  const percent = numberFormat(locale, { style: 'percent', ...fixed(decimals), signDisplay: 'negative' });
  const plain = numberFormat(locale, { ...fixed(decimals), signDisplay: 'negative' });
  return {
    format: (value) => (isNumber(value) ? tidy(percent.format(value)) : MISSING),
    bare: (value) => (isNumber(value) ? tidy(plain.format(value * 100)) : MISSING),
    divisor: 0.01,
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
