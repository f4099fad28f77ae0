import type { ErrorFacts } from '../util/error.js';
import { lookup } from '../util/lookup.js';
import { periodText } from './where-fix.js';

/** Signs and names of currencies. A sign of several currencies, such as `$`, is that of the largest. */
const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  dollar: 'USD',
  euro: 'EUR',
  franc: 'CHF',
  pound: 'GBP',
  rupee: 'INR',
  yen: 'JPY',
  yuan: 'CNY',
  zloty: 'PLN',
};

/** Names of the languages of the texts, in English. */
const LANGUAGES: Readonly<Record<string, string>> = {
  ...{ arabic: 'ar', chinese: 'zh', czech: 'cs', danish: 'da', deutsch: 'de', dutch: 'nl', english: 'en', finnish: 'fi' },
  ...{ french: 'fr', german: 'de', hebrew: 'he', hindi: 'hi', italian: 'it', japanese: 'ja', korean: 'ko', norwegian: 'nb' },
  ...{ polish: 'pl', portuguese: 'pt', spanish: 'es', swedish: 'sv', turkish: 'tr' },
};

/** Measures by their names in other tools. */
const MEASURES: Readonly<Record<string, string>> = {
  ...{ sales: 'revenue', turnover: 'revenue', income: 'revenue', amount: 'revenue', umsatz: 'revenue', ventas: 'revenue' },
  ...{ ventes: 'revenue', fatturato: 'revenue', omzet: 'revenue', earnings: 'profit', gewinn: 'profit', quantity: 'units' },
  ...{
    qty: 'units',
    transactions: 'orders',
    clients: 'customers',
    count: 'count()',
    'count(*)': 'count()',
    'profit %': 'margin',
  },
  ...{ 'margin %': 'margin', 'average order value': 'aov' },
};

/** The functions that words before “of” name. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  ...{ average: 'avg', avg: 'avg', mean: 'avg', median: 'median', sum: 'sum', total: 'sum' },
  ...{ highest: 'max', largest: 'max', max: 'max', maximum: 'max', lowest: 'min', min: 'min', minimum: 'min', smallest: 'min' },
};

const THOUSANDS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9 };

/** Returns the digits of a number with a currency, separators of thousands, or a letter for them: `750000` for `$750,000` and `750k`. */
function numberText(text: string): string | undefined {
  const [, digits = '', letter = ''] =
    /^(?:[A-Z]{3}|\p{Sc})?\s*([\d.,'\s]*\d)\s*([kmb])?\s*(?:[A-Z]{3}|\p{Sc})?$/iu.exec(text.trim()) ?? [];
  const plain = digits.replaceAll(/[',.\s](?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  const value = Number(plain) * (lookup(THOUSANDS, letter.toLowerCase()) ?? 1);
  return plain === '' || Number.isNaN(value) ? undefined : String(value);
}

/** Returns a language tag for the name of a language, or for a locale of other systems: `en-US` for `en_US`. */
function languageText(text: string): string | undefined {
  const tag = text.replace(/\..*$/, '').replaceAll('_', '-');
  return (
    lookup(LANGUAGES, text.toLowerCase()) ??
    (/^[a-z]{2,3}(-[a-z]{2,4})+$/i.test(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined)
  );
}

/** Returns a valid value for one that other tools take; `undefined` when none is known. It is proposed in errors and never accepted. */
export function meantValue({ params: { value }, inner }: Pick<ErrorFacts, 'params' | 'inner'>): string | undefined {
  if (typeof value !== 'string') return undefined;
  switch (inner?.reason) {
    case 'number':
      return numberText(value);
    case 'currency-code':
      return lookup(CURRENCIES, value.toLowerCase().replace(/s$/, ''));
    case 'language-tag':
      return languageText(value);
    case 'default-period':
      return periodText(value);
    default:
      return undefined;
  }
}

/** Returns a measure or an expression for one that other tools have: `avg(Sales)` for `average of Sales`; `undefined` when none is known. */
export function meantMeasure(text: string): string | undefined {
  const known = lookup(MEASURES, text.toLowerCase().replaceAll(/\s+/g, ' '));
  if (known !== undefined) return known;
  const [, word = '', column = ''] = /^(\w+) of ([\p{L}\p{N}_]+)$/iu.exec(text) ?? [];
  const name = lookup(FUNCTIONS, word.toLowerCase());
  if (name !== undefined) return `${name}(${column})`;
  const open = text.split('(').length - text.split(')').length;
  return open > 0 && !/["']/.test(text) && /[\p{L}\p{N}_)]$/u.test(text) ? text + ')'.repeat(open) : undefined;
}
