import { isSharedSign } from '../query/currency-signs.js';
import type { MeasureUnit } from '../query/measure.js';

/** How numbers are formatted: a BCP 47 tag, and the ISO 4217 code of the currency if known. */
export interface NumberStyle {
  readonly locale: string;
  readonly currency?: string | undefined;
}

/**
 * How much of a number is shown. `auto` equals `compact` for a single number. `compact` shows 3 significant digits with a unit
 * (`$1.23M`), `full` the exact number with grouping (`$1,234,567.89`), `percent` a ratio as a percentage.
 */
export type NumberShape = 'auto' | 'compact' | 'full' | 'percent';

/** The compact shape with another precision: significant digits, or decimals for days. */
interface Digits {
  readonly digits: number;
  /** True when trailing zeros are shown: `1.80M` next to `1.79M`. */
  readonly isPadded?: boolean;
}

/** The full shape with the same decimals in a whole column. */
interface Aligned {
  readonly decimals: number;
}

/** The text for a missing number, which is never shown as 0. */
export const MISSING = '–';

/** Counts below this are written in full: 1,687 orders, but 16.9K. */
export const FULL_COUNT = 10_000;

/** The part of `Intl.NumberFormat` that texts need. */
interface NumberFormatter {
  format(value: number): string;
  formatToParts(value: number): Intl.NumberFormatPart[];
}

const formatters = new Map<string, NumberFormatter>();

/**
 * Returns a cached number formatter: creating one takes about 50 µs, using one under 1 µs. Digits are always grouped, so
 * `1.680` matches `1.499` in compact forms.
 */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): NumberFormatter {
  const key = locale + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = makeFormat(locale, options)));
  return found;
}

/** Creates a formatter. A currency code that `Intl` rejects is dropped, and the money appears without a currency sign. */
function makeFormat(locale: string, overrides: Intl.NumberFormatOptions): NumberFormatter {
  const options: Intl.NumberFormatOptions = { useGrouping: 'always', ...overrides };
  if (options.currency !== undefined && isSharedSign(options.currency)) return signFormat(locale, options, options.currency);
  try {
    return new Intl.NumberFormat(locale, options);
  } catch (error) {
    if (!(error instanceof RangeError) || options.style !== 'currency') throw error;
    return new Intl.NumberFormat(locale, { ...options, style: 'decimal', currency: undefined, currencyDisplay: undefined });
  }
}

/** The ISO 4217 code for “no currency”; its sign is replaced. */
const NO_CURRENCY = 'XXX';

/**
 * Creates a formatter for money whose sign several currencies share, such as `$`. The sign takes the position that the locale
 * gives currency signs.
 */
function signFormat(locale: string, options: Intl.NumberFormatOptions, sign: string): NumberFormatter {
  const format = new Intl.NumberFormat(locale, { ...options, currency: NO_CURRENCY });
  const partsOf = (value: number): Intl.NumberFormatPart[] =>
    format.formatToParts(value).map((part) => (part.type === 'currency' ? { ...part, value: sign } : part));
  return {
    formatToParts: partsOf,
    format: (value) =>
      partsOf(value)
        .map((part) => part.value)
        .join(''),
  };
}

/** Formats the value of a measure: `–` when missing, a true minus sign, and no sign on values that round to zero. */
export function formatNumber(
  value: number | null | undefined,
  unit: MeasureUnit,
  style: NumberStyle,
  shape: NumberShape | Digits | Aligned = 'full',
): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return MISSING;
  return tidy(numberFormat(style.locale, optionsOf(value, unit, style, shape)).format(value));
}

/**
 * Formats a difference with its sign, except for zero: `+$12.3K`, `−4`. Differences of ratios are in percentage points, without
 * their unit.
 */
export function formatSigned(value: number, unit: MeasureUnit, style: NumberStyle, shape: NumberShape = 'compact'): string {
  const options: Intl.NumberFormatOptions =
    unit === 'percent' ? fixed(1) : { ...optionsOf(value, unit, style, shape), signDisplay: 'exceptZero' };
  const shown = unit === 'percent' ? value * 100 : value;
  return tidy(numberFormat(style.locale, { ...options, signDisplay: 'exceptZero' }).format(shown));
}

/** Formats a ratio as a percentage with one decimal, spaced by the locale's rules. `signed` also shows a plus sign. */
export function formatPercent(ratio: number | null | undefined, locale: string, signed = false): string {
  if (ratio === null || ratio === undefined || !Number.isFinite(ratio)) return MISSING;
  return tidy(
    numberFormat(locale, { style: 'percent', ...fixed(1), signDisplay: signed ? 'exceptZero' : 'negative' }).format(ratio),
  );
}

/** Matches a sign with the direction marks that `Intl` writes before abbreviated amounts in Arabic: one or two, by its version. */
const MARKED_SIGN = /^\u200e([+-])\u200f?(?=.*[\u200f\p{Script=Arabic}])/u;

/** Matches a currency sign with letters, such as `US$`, in an amount that runs from right to left. */
const MARKED_CURRENCY = /(?<=[\u200f\p{Script=Arabic}].*)(\p{Script=Latin}+\p{Sc})$/u;

/**
 * Replaces the hyphen by a true minus sign and spaces by no-break spaces. Abbreviated amounts in Arabic get their direction marks in the
 * order of whole amounts, which puts the sign on the same side of the number. A currency sign with letters gets marks around it: without
 * them, `US$` is shown as `$US`, and on both sides of a negative amount. The last mark keeps numbers that follow in a sentence in place.
 */
export function tidy(text: string): string {
  return text
    .replace(MARKED_SIGN, '\u200f\u200e$1')
    .replace(MARKED_CURRENCY, '\u200f$1\u200e\u200f')
    .replace('-', '−')
    .replaceAll(' ', '\u00a0');
}

/** Returns options for a fixed number of decimals. */
export function fixed(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

function optionsOf(
  value: number,
  unit: MeasureUnit,
  style: NumberStyle,
  shape: NumberShape | Digits | Aligned,
): Intl.NumberFormatOptions {
  const { digits, isPadded = false, decimals }: Partial<Digits & Aligned> = typeof shape === 'object' ? shape : {};
  if (unit === 'percent' || shape === 'percent') return { style: 'percent', ...fixed(1), signDisplay: 'negative' };
  const base = { ...baseOf(unit, style), signDisplay: 'negative' as const };
  if (shape === 'full') return { ...base, ...fullDigits(unit, style) };
  if (decimals !== undefined) return { ...base, ...(unit === 'money' ? fullDigits(unit, style) : fixed(decimals)) };
  const size = Math.abs(value);
  if (unit === 'days') return { ...base, ...fixed(digits ?? 1) };
  if (unit === 'count' && size < FULL_COUNT) return { ...base, maximumFractionDigits: 0 };
  const maxDigits = digits ?? 3;
  return {
    ...base,
    // Koreans count in ten thousands: the sign for a thousand, which Intl uses below, is not in use.
    notation: size < 10_000 && /^ko\b/u.test(style.locale) ? 'standard' : 'compact',
    maximumSignificantDigits: maxDigits,
    ...(isPadded && { minimumSignificantDigits: maxDigits }),
  };
}

/** Returns the options for the unit: the currency sign, or the word for days. Empty for units without a text. */
export function baseOf(unit: MeasureUnit, { currency }: NumberStyle): Intl.NumberFormatOptions {
  if (unit === 'money' && currency) return { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
  return unit === 'days' ? { style: 'unit', unit: 'day', unitDisplay: 'long' } : {};
}

/**
 * Returns the digits of a number in full. Money has the decimals of its currency (two if unknown); other numbers have up to two
 * or four.
 */
function fullDigits(unit: MeasureUnit, { currency }: NumberStyle): Intl.NumberFormatOptions {
  if (unit === 'money') return currency ? {} : fixed(2);
  return { maximumFractionDigits: mostDecimals(unit) };
}

function mostDecimals(unit: MeasureUnit): number {
  return unit === 'number' ? 4 : 2;
}

/** Returns the decimals with which numbers are shown in full: those of the number that needs most, missing numbers apart. */
export function decimalsOf(values: ArrayLike<number>, unit: MeasureUnit): number {
  const most = mostDecimals(unit);
  let decimals = 0;
  for (let k = 0; k < values.length && decimals < most; k++) {
    const last = Math.round(values[k]! * 10 ** most);
    while (decimals < most && Math.abs(last % 10 ** (most - decimals)) > 0) decimals++;
  }
  return decimals;
}
