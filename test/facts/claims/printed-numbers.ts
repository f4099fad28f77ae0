import { formatNumber, formatPercent } from '../../../src/format/number.js';
import type { Claim } from '../../../src/query/claim.js';
import type { MeasureUnit } from '../../../src/query/measure.js';
import type { Statement } from './read-page.js';

const UNITS: readonly MeasureUnit[] = ['money', 'count', 'percent', 'number', 'days'];
const NUMBER = /\p{Nd}[\p{Nd}.,'’\u00a0\u202f]*/gu;

/** The currency of amounts, and the display names of codes. */
interface Printed {
  readonly currency: string | undefined;
  readonly names: ReadonlyMap<string, string>;
}

/** The numbers printed in a sentence that none of its claims has. Dates, names and numbers in words are left out. */
export function numbersWithoutClaim(
  { text, claims }: Statement,
  locale: string,
  { currency, names }: Printed,
): readonly string[] {
  if (!claims) return [];
  const members = claims.claims.flatMap((claim) =>
    'member' in claim ? String(claim.member).split(', ') : 'names' in claim ? (claim.names ?? []) : [],
  );
  const known = new Set(
    [
      ...[...claims.claims.flatMap(figuresOf), ...nextFew(claims.claims), ...claims.claims.flatMap(binEnd)].flatMap((value) =>
        formsOf(value, { locale, currency }),
      ),
      ...claims.claims.flatMap((claim) =>
        claim.kind === 'sum' ? [claim.value, ...claim.parts].flatMap((part) => scaledForms(part, locale)) : [],
      ),
    ].map((form) => plainNumber(form, locale)),
  );
  const plain = [...members.flatMap((member) => names.get(member) ?? []), ...members].reduce(
    (rest, name) =>
      rest.replace(new RegExp(`(?<![\\d.,]|\\d[\u00a0\u202f])0?${escaped(name)}(?![.,\u00a0\u202f]?\\d)`, 'gu'), ' '),
    datesIn(text, locale).reduce((rest, name) => rest.replaceAll(name, ' '), text),
  );
  return numbersIn(plain)
    .filter((number) => !known.has(plainNumber(number, locale)))
    .map((number) => `${number} in “${plain.slice(Math.max(0, plain.indexOf(number) - 20), plain.indexOf(number) + 20)}”`);
}

/** A number without zeros after its last decimal, which cards add to align numbers. */
function plainNumber(number: string, locale: string): string {
  const decimal = new Intl.NumberFormat(locale).formatToParts(0.5).find(({ type }) => type === 'decimal')!.value;
  return number.includes(decimal) ? number.replace(/0+$/, '').replace(new RegExp(`\\${decimal}$`), '') : number;
}

function numbersIn(text: string): readonly string[] {
  return (text.match(NUMBER) ?? []).map((number) => number.replace(/[.,'’\s]+$/, ''));
}

/** The figures of a claim, with those that follow from two of them. */
function figuresOf(claim: Claim): readonly number[] {
  switch (claim.kind) {
    case 'value': {
      const { value, previous, share = NaN } = claim;
      const change = previous === undefined ? [] : [previous, value - previous, (value - previous) / Math.abs(previous)];
      const days = [claim.period, claim.earlier].map((range) => (range ? range.to - range.from + 1 : NaN));
      return [value, share, ...change, ...days];
    }
    case 'largest':
    case 'smallest':
      return [claim.value, claim.share ?? NaN];
    case 'count':
      return [claim.count, claim.of ?? NaN, claim.fresh ?? NaN, claim.than === 'earlier' ? NaN : claim.than];
    case 'few':
      return [claim.count, claim.of, claim.share];
    case 'quantile':
      return [claim.value, ...(claim.p === 0.5 ? [0.5] : [])];
    case 'sum':
      return [claim.value, ...claim.parts];
    case 'test':
      return [...claim.figures, ...(claim.level === undefined ? [] : [1, 20, 100, 1000])];
  }
}

/** The upper bound of the bin that a claim is about: a bin is named by both bounds. */
function binEnd(claim: Claim): readonly number[] {
  const width = 'by' in claim ? /^bin\(.*, ([\d.]+)\)$/.exec(claim.by)?.[1] : undefined;
  return width === undefined || !('member' in claim) ? [] : [Number(claim.member) + Number(width)];
}

/** How many members come after the first few, and what they add to the share: “and 5 more for the next 15%”. */
function nextFew(claims: readonly Claim[]): readonly number[] {
  const [first, second] = claims.filter((claim) => claim.kind === 'few');
  return first && second ? [second.count - first.count, second.share - first.share] : [];
}

/** Maximum number of decimals that a part of a sum has so that all parts add up. */
const MAX_DECIMALS = 4;

/** A part of a sum, rounded in every scale to every number of decimals. */
function scaledForms(value: number, locale: string): readonly string[] {
  return [1, 1e3, 1e6, 1e9].flatMap((scale) =>
    Array.from({ length: MAX_DECIMALS + 1 }, (_, digits) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits, useGrouping: 'always' }).format(Math.abs(value) / scale),
    ),
  );
}

/** A number in every form in which cards show it, without its sign. */
function formsOf(value: number, style: { readonly locale: string; readonly currency: string | undefined }): readonly string[] {
  if (Number.isNaN(value)) return [];
  const size = Math.abs(value);
  const numbers = UNITS.flatMap((unit) => [formatNumber(size, unit, style, 'compact'), formatNumber(size, unit, style, 'full')]);
  const percent = new Intl.NumberFormat(style.locale, { style: 'percent', maximumFractionDigits: 0 }).format(size);
  const plain = new Intl.NumberFormat(style.locale, { maximumFractionDigits: 2 }).format(size);
  return [...numbers, formatPercent(size, style.locale), percent, plain].flatMap(numbersIn);
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** The days and years in a text. */
function datesIn(text: string, locale: string): readonly string[] {
  const months = [...Array(12).keys()].flatMap((month) =>
    (['short', 'long'] as const).map((style) =>
      new Intl.DateTimeFormat(locale, { month: style, timeZone: 'UTC' })
        .format(new Date(Date.UTC(2020, month, 1)))
        .replace('.', ''),
    ),
  );
  const month = `(?:${months.map((name) => escaped(name)).join('|')})[\\p{L}.]*`;
  const day = String.raw`\d{1,2}(?:er)?\.?`;
  const pattern = new RegExp(
    String.raw`(?<![\d.,])${day}\s?(?:[–-]|to|bis|au|al)\s?(?:el )?${day} (?:de )?${month}|(?<![\d.,])${day}(?: |\u00a0)(?:de )?${month}|${month} \d{1,2}(?!\d)|(?<![\d.,])(?:19|20)\d\d(?![\d.,]*\d)|\b\d{1,2}:\d\d\b|\bQ[1-4]\b|[TK]\d\b|\b\d[.º]? ?(?:Quartal|trim)`,
    'gu',
  );
  return text.match(pattern) ?? [];
}
