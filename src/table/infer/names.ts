import { listOf } from '../../util/list-of.js';

/** Splits a column's name into lowercase words: `OrderDateKey` and `order_date-key` both give `order date key`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const CODE_WORDS = /* @__PURE__ */ wordSet(
  'id ids code codes key sku ean upc gtin isbn asin no nr num number nummer numero ref reference zip postal postcode plz phone telefon fax iban vat barcode serial',
);
const DATE_WORDS = /* @__PURE__ */ wordSet(
  'date dates datum fecha dato jour dia giorno dt timestamp ts datetime time zeit zeitpunkt created updated ordered shipped delivered',
);
const MONTH_WORDS = /* @__PURE__ */ wordSet('month monat mois mes mese maand period periode periodo yearmonth yyyymm');
const BESIDE_MONTH = /* @__PURE__ */ wordSet('year jahr calendar kalender fiscal order sales invoice posting');
const DATE_ENDINGS = /(?:date|datum|fecha|zeit)$/;

/** True when a column's name indicates codes rather than amounts: ids, keys, postal codes. */
export function isCodeName(name: string): boolean {
  return wordsOf(name).some((word) => CODE_WORDS.has(word)) || /(?:nummer|nr|code|sku)$/i.test(name.trim());
}

/** True when a column's name indicates dates or times (`sales to date` does not). */
export function isDateName(name: string): boolean {
  const words = wordsOf(name);
  if (/\bto date\b|\bytd\b/.test(words.join(' '))) return false;
  return words.some((word) => DATE_WORDS.has(word) || DATE_ENDINGS.test(word)) || words.at(-1) === 'at';
}

/** True when a column's name indicates months and nothing else: `Order month`, not `Revenue per month`. */
export function isMonthName(name: string): boolean {
  const words = wordsOf(name);
  return words.some((word) => MONTH_WORDS.has(word)) && words.every((word) => MONTH_WORDS.has(word) || BESIDE_MONTH.has(word));
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Common languages that write month and weekday names as words. When two share a word, the first one counts. */
const LANGUAGES = /* @__PURE__ */ listOf('en de fr es pt it nl pl sv da nb cs tr ru uk ro hu el id fi');
/** Names in use in addition to those from `Intl`. */
const ALSO = { jaen: 1, janner: 1, фев: 2, mrz: 3, maerz: 3, mrt: 3, jun: 6, jul: 7, sep: 9, sept: 9, set: 9, сен: 9, ноя: 11 };

/** Numbers by word, 1 for January and Monday, and how many languages have been added so far. */
interface Names {
  readonly field: 'month' | 'weekday';
  readonly count: number;
  readonly known: Map<string, number>;
  languages: number;
}

const months: Names = {
  field: 'month',
  count: 12,
  known: /* @__PURE__ */ new Map(/* @__PURE__ */ Object.entries(ALSO)),
  languages: 0,
};
const weekdays: Names = { field: 'weekday', count: 7, known: /* @__PURE__ */ new Map(), languages: 0 };

/** Matches words that begin as no month does. Without it, names such as `Product 12` are looked up in all languages, which takes 60 ms. */
const OTHER_WORD = /^(?:b[^r]|c[^evz]|f[^e]|i[^au]|p[^ar]|pro[^s]|r[^i]|st?[^eirtuyz]|v)/;

/** Returns the month, 1 to 12, of a name or its common abbreviation, with or without accents; `undefined` when unknown. */
export function monthOf(name: string): number | undefined {
  const word = bare(name);
  return OTHER_WORD.test(word) ? undefined : numberOf(months, word);
}

/** True when a word is a weekday or its common abbreviation. */
export function isWeekday(name: string): boolean {
  return numberOf(weekdays, bare(name)) !== undefined;
}

function numberOf(names: Names, word: string): number | undefined {
  // Adding a language takes a millisecond, and most files need only the first one or two.
  while (!names.known.has(word) && names.languages < LANGUAGES.length) readNames(names, LANGUAGES[names.languages++] as string);
  return names.known.get(word);
}

/** Adds the names both alone and next to a day, where many languages inflect them. */
function readNames({ field, count, known }: Names, language: string): void {
  const formats = (['long', 'short'] as const).flatMap((length) =>
    [{}, { day: 'numeric' } as const].map(
      (day) => new Intl.DateTimeFormat(language, { [field]: length, ...day, timeZone: 'UTC' }),
    ),
  );
  for (const format of formats) {
    for (let number = 1; number <= count; number++) {
      // The first day of 2001 was a Monday.
      const parts = format.formatToParts(field === 'month' ? Date.UTC(2001, number - 1, 1) : Date.UTC(2001, 0, number));
      const word = bare(parts.find(({ type }) => type === field)?.value ?? '');
      if (!known.has(word)) known.set(word, number);
    }
  }
}

function bare(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|\.$/gu, '')
    .toLowerCase();
}
