import type { MeasureUnit } from '../query/measure.js';
import { baseOf, fixed, FULL_COUNT, MISSING, numberFormat, tidy, type NumberStyle } from './number.js';

/**
 * A format for numbers in one column or along one axis. All share one unit and the same number of decimals. Numbers that would
 * round to zero are the exception.
 */
export interface ColumnFormat {
  /** Formats a value with its unit: `$25.0K`, `$0.3K`; `$8` rather than `$0.0K`. */
  readonly format: (value: number | null | undefined) => string;
  /** Formats a value without currency sign and unit, for the ticks below the top one: `80`. */
  readonly bare: (value: number | null | undefined) => string;
  /** The number that a value is divided by before its digits are written: 1,000 for `25.0K`, 0.01 for `25%`. */
  readonly divisor: number;
  /** The smallest difference between two numbers as written: 100 for `25.0K`. */
  readonly step: number;
}

/** Minimum size of a value that is shown next to abbreviated numbers; smaller values appear as zero. */
export const MIN_SHOWN = 0.5;

/**
 * Returns the format for numbers up to `largest` in absolute value. `decimals` overrides the default number of decimals, such as
 * for axis ticks.
 */
export function columnFormat(largest: number, unit: MeasureUnit, style: NumberStyle, decimals?: number): ColumnFormat {
  if (unit === 'percent') return ratioColumn(style.locale, decimals ?? 1);
  const size = Math.abs(largest);
  const scaled = unit !== 'days' && size >= (unit === 'money' ? 1000 : FULL_COUNT);
  const divisor = scaled ? divisorOf(size, style.locale) : 1;
  const places = decimals ?? usualDecimals(size / divisor, divisor, unit);
  const digits = fixed(places);
  const smallestRounded = (divisor * 10 ** -places) / 2;
  const plain = numberFormat(style.locale, { ...digits, signDisplay: 'negative' });
  const base = { ...baseOf(unit, style), signDisplay: 'negative' as const };
  const whole = numberFormat(style.locale, { ...base, ...digits });
  const sample = numberFormat(style.locale, { ...base, notation: 'compact', maximumSignificantDigits: 3 });
  const alone = numberFormat(style.locale, { ...base, notation: 'compact', maximumSignificantDigits: 2 });
  const parts = new Map<number, Intl.NumberFormatPart[]>();
  const partsOf = (extreme: number): Intl.NumberFormatPart[] => {
    const found = parts.get(extreme) ?? sample.formatToParts(extreme);
    parts.set(extreme, found);
    return found;
  };
  const compact = (value: number): string => {
    if (Math.abs(value) < smallestRounded && Math.abs(value) >= MIN_SHOWN) return alone.format(value);
    const number = plain.format(Math.abs(value) / divisor);
    const negative = value < 0 && plain.format(value / divisor) !== number;
    return replaceNumber(partsOf(negative ? -size : size), number);
  };
  return {
    format: (value) => (isNumber(value) ? tidy(divisor === 1 ? whole.format(value) : compact(value)) : MISSING),
    bare: (value) => (isNumber(value) ? tidy(plain.format(value / divisor)) : MISSING),
    divisor,
    step: divisor * 10 ** -places,
  };
}

/** Numbers of decimals that abbreviated labels at marks may have. Values that need more are written in full. */
const MARK_DECIMALS = [1, 2];

/**
 * Returns the format for numbers at marks. All have one unit and as many decimals as `smallest`, the smallest value shown, needs
 * (`8.20M` and `0.04M`). Where two decimals are not enough, all numbers are written in full (`25,012` and `8`).
 */
export function markFormat(largest: number, unit: MeasureUnit, style: NumberStyle, smallest = largest): ColumnFormat {
  const usual = columnFormat(largest, unit, style);
  if (usual.divisor <= 1) return usual;
  const decimals = MARK_DECIMALS.find((places) => Math.abs(smallest) / usual.divisor >= 10 ** -places / 2);
  return decimals === undefined ? exactFormat(unit, style) : columnFormat(largest, unit, style, decimals);
}

/** Formats a number with its sign, including a plus. */
export function withSign(value: number, { format }: ColumnFormat): string {
  const text = format(value);
  // The sign stands where the language has it, with its direction marks.
  return value > 0 && text !== format(0) ? format(-value).replace('−', '+') : text;
}

/** Bars whose values differ by this share of the largest differ visibly. Equal labels would contradict them. */
const VISIBLE_SHARE = 0.008;

/**
 * Returns the format for numbers next to bars. The unit fits the median: a single large value does not round the others to nothing.
 * Bars that differ visibly have different labels; where two decimals are not enough, all numbers are written in full.
 */
export function barFormat(values: readonly number[], unit: MeasureUnit, style: NumberStyle): ColumnFormat {
  const sizes = values.map(Math.abs).filter((size) => size >= MIN_SHOWN);
  sizes.sort((one, other) => one - other);
  const [smallest = 0, median = 0, largest = 0] = [sizes[0], sizes[sizes.length >> 1], sizes.at(-1)];
  const usual = markFormat(median, unit, style, smallest);
  if (usual.divisor <= 1) return usual;
  const isClear = ({ step }: ColumnFormat): boolean =>
    sizes.every((size, k) => {
      const below = sizes[k - 1] ?? size;
      return size - below < VISIBLE_SHARE * largest || Math.round(size / step) !== Math.round(below / step);
    });
  const finer = MARK_DECIMALS.map((decimals) => columnFormat(median, unit, style, decimals));
  return [usual, ...finer].find((format) => format.step <= usual.step && isClear(format)) ?? exactFormat(unit, style);
}

/** Returns a format that writes whole numbers in full. */
export function exactFormat(unit: MeasureUnit, style: NumberStyle): ColumnFormat {
  const digits = { ...fixed(0), signDisplay: 'negative' as const };
  const whole = numberFormat(style.locale, { ...baseOf(unit, style), ...digits });
  const plain = numberFormat(style.locale, digits);
  return {
    format: (value) => (isNumber(value) ? tidy(whole.format(value)) : MISSING),
    bare: (value) => (isNumber(value) ? tidy(plain.format(value)) : MISSING),
    divisor: 1,
    step: 1,
  };
}

function ratioColumn(locale: string, decimals: number): ColumnFormat {
  const percent = numberFormat(locale, { style: 'percent', ...fixed(decimals), signDisplay: 'negative' });
  const plain = numberFormat(locale, { ...fixed(decimals), signDisplay: 'negative' });
  return {
    format: (value) => (isNumber(value) ? tidy(percent.format(value)) : MISSING),
    bare: (value) => (isNumber(value) ? tidy(plain.format(value * 100)) : MISSING),
    divisor: 0.01,
    step: 0.01 * 10 ** -decimals,
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

/** Divisors by locale and power of ten. Finding one takes as long as formatting twenty numbers. */
const divisors = new Map<string, number>();

/** Returns the divisor of the locale's short form: 1,000 for `25K`, 100,000 for a lakh, 1 for a locale without a short form. */
function divisorOf(size: number, locale: string): number {
  const power = Math.floor(Math.log10(size));
  const key = `${locale} ${power}`;
  const found = divisors.get(key) ?? readDivisor(10 ** power, locale);
  divisors.set(key, found);
  return found;
}

function readDivisor(size: number, locale: string): number {
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

/**
 * Returns the labels of evenly spaced, ascending ticks. All share one unit, written at the top tick, and as many decimals as the
 * steps need (at most three).
 */
export function axisTexts(ticks: readonly number[], unit: MeasureUnit, style: NumberStyle): readonly string[] {
  const largest = Math.max(...ticks.map(Math.abs), 0);
  const [first = 0, second = 0] = ticks;
  for (let decimals = 0; ; decimals++) {
    const format = columnFormat(largest, unit, style, decimals);
    const bare = ticks.map((tick) => (tick === 0 ? columnFormat(0, 'number', style, 0).bare(0) : format.bare(tick)));
    const step = (Math.abs(second - first) / format.divisor) * 10 ** decimals;
    const isExact = new Set(bare).size === bare.length && Math.abs(step - Math.round(step)) < 1e-6;
    if (isExact || decimals === 3)
      return bare.map((text, k) => (k === ticks.length - 1 && ticks[k] !== 0 ? format.format(ticks[k]) : text));
  }
}

/**
 * Returns the labels for the bounds between the steps of a legend. All share one unit, written at the last bound, and as few
 * decimals as they need (at most three).
 */
export function boundTexts(bounds: readonly number[], unit: MeasureUnit, style: NumberStyle): readonly string[] {
  const largest = Math.max(0, ...bounds.map(Math.abs));
  for (let decimals = 0; ; decimals++) {
    const format = columnFormat(largest, unit, style, decimals);
    const isExact = bounds.every((bound) => {
      const digits = (bound / format.divisor) * 10 ** decimals;
      return Math.abs(digits - Math.round(digits)) < 5e-4;
    });
    if (isExact || decimals === 3)
      return bounds.map((bound, k) => (k === bounds.length - 1 ? format.format(bound) : format.bare(bound)));
  }
}
