import { isSharedSign } from '../query/currency-signs.js';
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

/** The compact shape with more digits: significant ones, decimals of days. */
export interface Digits {
  readonly digits: number;
  /** True when trailing zeros are shown: `1.80M` next to `1.79M`. */
  readonly isPadded?: boolean;
}

/** What is shown for a missing number: never 0. */
export const MISSING = '–';

/** Counts below this are said in full: 1,687 orders, but 16.9K. */
export const FULL_COUNT = 10_000;

/** What formats numbers, as far as texts need it. */
export interface NumberFormatter {
  format(value: number): string;
  formatToParts(value: number): Intl.NumberFormatPart[];
}

const formatters = new Map<string, NumberFormatter>();

/** A number formatter from the cache: making one costs some 50 µs, using one under 1 µs. Digits are always grouped, also `1.680` next to `1.499` in short forms. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): NumberFormatter {
  const key = locale + JSON.stringify(options);
  let found = formatters.get(key);
  if (!found) formatters.set(key, (found = makeFormat(locale, options)));
  return found;
}

/** A currency that Intl does not take is left out: money without a sign. */
function makeFormat(locale: string, given: Intl.NumberFormatOptions): NumberFormatter {
  const options: Intl.NumberFormatOptions = { useGrouping: 'always', ...given };
  if (options.currency !== undefined && isSharedSign(options.currency)) return signFormat(locale, options, options.currency);
  try {
    return new Intl.NumberFormat(locale, options);
  } catch (error) {
    if (!(error instanceof RangeError) || options.style !== 'currency') throw error;
    return new Intl.NumberFormat(locale, { ...options, style: 'decimal', currency: undefined, currencyDisplay: undefined });
  }
}

/** ISO 4217 for no currency: its sign is replaced. */
const NO_CURRENCY = 'XXX';

/** Amounts with a sign of several currencies, where the locale has signs of currencies. */
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

/** A number of a measure in words of its reader: `–` where it is missing, a true minus, no sign on what rounds to zero. */
export function formatNumber(
  value: number | null | undefined,
  unit: MeasureUnit,
  style: NumberStyle,
  shape: NumberShape | Digits = 'full',
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

/** Options for so many decimals, no more and no fewer. */
export function fixed(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

function optionsOf(value: number, unit: MeasureUnit, style: NumberStyle, shape: NumberShape | Digits): Intl.NumberFormatOptions {
  const { digits, isPadded = false }: Partial<Digits> = typeof shape === 'object' ? shape : {};
  if (unit === 'ratio' || shape === 'percent') return { style: 'percent', ...fixed(1), signDisplay: 'negative' };
  const base = { ...baseOf(unit, style), signDisplay: 'negative' as const };
  if (shape === 'full') return { ...base, ...fullDigits(unit, style) };
  const size = Math.abs(value);
  if (unit === 'days') return { ...base, ...fixed(digits ?? 1) };
  if (unit === 'count' && size < FULL_COUNT) return { ...base, maximumFractionDigits: 0 };
  const most = digits ?? 3;
  return { ...base, notation: 'compact', maximumSignificantDigits: most, ...(isPadded && { minimumSignificantDigits: most }) };
}

/** The sign of a currency or the word for days, where a unit has one. */
export function baseOf(unit: MeasureUnit, { currency }: NumberStyle): Intl.NumberFormatOptions {
  if (unit === 'money' && currency) return { style: 'currency', currency, currencyDisplay: 'narrowSymbol' };
  return unit === 'days' ? { style: 'unit', unit: 'day', unitDisplay: 'long' } : {};
}

/** Money has the decimals of its currency (two where it is unknown); counts are whole where they are whole. */
function fullDigits(unit: MeasureUnit, { currency }: NumberStyle): Intl.NumberFormatOptions {
  if (unit === 'money') return currency ? {} : fixed(2);
  return { maximumFractionDigits: unit === 'number' ? 4 : 2 };
}
