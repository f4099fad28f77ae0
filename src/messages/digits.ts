/** The first code point of ten that stand for Latin digits which must stay: those of names, and of numbers that are formatted already. */
const KEPT = 0xe000;

const KEPT_DIGITS = /[\ue000-\ue009]/gu;

/** Numbers of a text, without those of codes: UTF-8, 2016-01..2017-12, p1, roles=1. */
const NUMBERS = /(?<![A-Za-z_\d./=-])\d+(?:\.\d+)?%?(?![A-Za-z_\d-]|\.[.\d])/gu;

type Convert = (text: string) => string;

/**
 * Returns the texts of a language with the digits of a locale, such as Arabic ones in `ar-EG`: those written in the texts and those of
 * plain numbers. Strings among the arguments stay as they are: names of the data, and numbers formatted for the locale.
 */
export function withDigitsOf<Texts extends object>(texts: Texts, locale: string): Texts {
  return converted(texts, numbersOf(locale)) as Texts;
}

function numbersOf(locale: string): Convert {
  const digits = new Intl.NumberFormat(locale, { useGrouping: false });
  const withPoint = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 }).formatToParts(0);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(0);
  const signs: Readonly<Record<string, string>> = {
    '.': withPoint.find(({ type }) => type === 'decimal')?.value ?? '.',
    // With the mark that keeps it next to its number in a text from right to left.
    '%': percent.replace(digits.format(0), ''),
  };
  const convert = (number: string): string => number.replaceAll(/./gu, (sign) => signs[sign] ?? digits.format(Number(sign)));
  return (text) => restored(text.replaceAll(NUMBERS, convert));
}

function restored(text: string): string {
  return text.replaceAll(KEPT_DIGITS, (sign) => String(sign.charCodeAt(0) - KEPT));
}

function converted(value: unknown, convert: Convert): unknown {
  if (typeof value === 'string') return convert(value);
  if (typeof value !== 'function') return mapped(value, (one) => converted(one, convert));
  return (...given: readonly unknown[]) => converted((value as (...own: unknown[]) => unknown)(...given.map(kept)), convert);
}

/** Returns an argument with its digits kept from conversion. A function, such as one that formats days, gets and returns plain digits. */
function kept(value: unknown): unknown {
  if (typeof value === 'function')
    return (...given: readonly unknown[]) =>
      kept((value as (...own: unknown[]) => unknown)(...given.map((one) => (typeof one === 'string' ? restored(one) : one))));
  if (typeof value === 'string') return value.replaceAll(/\d/gu, (digit) => String.fromCharCode(KEPT + Number(digit)));
  return mapped(value, kept);
}

/** Returns an array or a plain record with each value mapped; other values unchanged. */
function mapped(value: unknown, map: (one: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, map(one)]));
}
