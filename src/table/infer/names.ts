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
