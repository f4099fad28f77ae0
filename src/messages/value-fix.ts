import type { ErrorFacts, ErrorParams } from '../util/error.js';
import { ownValue } from '../util/record.js';
import { monthText, periodText, plainSigns, toWhere, weekdayText } from './where-fix.js';

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
  ...{ 'margin %': 'margin', 'profit margin': 'margin', 'gross margin': 'margin', 'average order value': 'aov' },
};

/** Words before a measure that add nothing to its name: “number of orders”, “unique customers”, “gross profit”. */
const BEFORE = /^(?:(?:the )?(?:number|count) of |# ?)?(?:(?:unique|distinct|different|net) |gross (?=profit))?/;

/** The functions that words before “of” name. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  ...{ average: 'avg', avg: 'avg', mean: 'avg', median: 'median', sum: 'sum', total: 'sum' },
  ...{ highest: 'max', largest: 'max', max: 'max', maximum: 'max', lowest: 'min', min: 'min', minimum: 'min', smallest: 'min' },
};

/** Functions by their names in other tools. */
const OTHER_FUNCTIONS: Readonly<Record<string, string>> = {
  ...{ average: 'avg', mean: 'avg', countd: 'distinct', countdistinct: 'distinct', distinctcount: 'distinct' },
  ...{ dcount: 'distinct', countunique: 'distinct', uniq: 'distinct', total: 'sum', maximum: 'max', minimum: 'min' },
};
/** Signs of arithmetic that keyboards of phones and word processors write. */
const OPERATORS: Readonly<Record<string, string>> = { '×': '*', '·': '*', '÷': '/', '−': '-', '–': '-' };
/** Matches a measure per member: “average revenue per customer”. */
const PER = /^(?:(average|avg|mean|median) )?([\p{L} ]+) per ([\p{L}_]+)$/iu;
/** Measures that are listed without commas. */
const LISTED = /^(?:revenue|cost|profit|margin|units|orders|customers|aov|visits|products|returns)$/;
/** Numbers by their English names. */
const COUNTS: Readonly<Record<string, string>> = {
  ...{ one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10' },
  ...{ twelve: '12', fifteen: '15', twenty: '20', fifty: '50', hundred: '100' },
};

/** Words and letters for thousands, by their start. */
const THOUSANDS: readonly (readonly [start: RegExp, factor: number])[] = [
  [/^[kt]/, 1e3],
  [/^(?:b|m(?:[rl]d|illiard))/, 1e9],
  [/^m/, 1e6],
];
/** Matches the letter or the word for thousands after a number. */
const FACTOR = /k|tsd\.?|t(?:housand|ausend)|mio\.?|mn|mln|m(?:illion(?:s|en)?)?|mrd\.?|mld|milliard(?:en?|s)?|bn|b(?:illions?)?/;
const NUMBER = new RegExp(
  String.raw`^(?:[A-Z]{3}|\p{Sc})?\s*([\d.,'\s]*\d)\s*(?:(${FACTOR.source})(?!\p{L}))?\s*(?:[A-Z]{3}|\p{Sc})?$`,
  'iu',
);

/** Returns the digits of a number with a currency, separators of thousands, or a word for them: `750000` for `$750,000`, `750k` and `0,75 Mio.`. */
function numberText(text: string): string | undefined {
  const [, digits = '', word = ''] = NUMBER.exec(text.trim()) ?? [];
  const plain = digits.replaceAll(/[',.\s](?=\d{3}(?:\D|$))/g, '').replace(',', '.');
  const [, factor = 1] = THOUSANDS.find(([start]) => start.test(word.toLowerCase())) ?? [];
  const value = Number(plain) * factor;
  return plain === '' || Number.isNaN(value) ? undefined : String(Number(value.toPrecision(12)));
}

/** Returns the only number of a text with words, such as `5 items` or `top 5`, if it is in the range, or that of a day of the week. */
function countText(text: string, { min, max }: ErrorParams): string | undefined {
  // Other calendars count days from Sunday, 0.
  const weekday = text.trim() === '0' ? '7' : weekdayText(text);
  if (max === 7 && weekday !== undefined) return weekday;
  const [, word = ''] = /^(?:top )?([a-z]+)(?: \w+)?$/i.exec(text.trim()) ?? [];
  const [, digits = ownValue(COUNTS, word.toLowerCase())] = /^[^\d-]*(\d+)[^\d%]*$/.exec(text) ?? [];
  if (digits === undefined || Number(digits) < Number(min ?? 1)) return undefined;
  if (Number(digits) <= Number(max ?? Infinity)) return digits;
  // The levels of headings end at 6.
  return max === 6 ? '6' : undefined;
}

/** Returns a language tag for the name of a language, or for a locale of other systems: `en-US` for `en_US`. */
function languageText(text: string): string | undefined {
  const tag = text.replace(/\..*$/, '').replaceAll('_', '-');
  return (
    ownValue(LANGUAGES, text.toLowerCase()) ??
    (/^[a-z]{2,3}(-[a-z]{2,4})+$/i.test(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined)
  );
}

/** Returns a valid value for one that other tools take; `undefined` when none is known. It is proposed in errors and never accepted. */
export function meantValue({ params: { value }, inner }: Pick<ErrorFacts, 'params' | 'inner'>): string | undefined {
  if (typeof value !== 'string') return undefined;
  switch (inner?.reason) {
    case 'number':
      return numberText(value);
    case 'whole-number':
      return countText(value, inner.params);
    case 'currency-code':
      return ownValue(CURRENCIES, value.toLowerCase().replace(/s$/, ''));
    case 'language-tag':
      return languageText(value);
    case 'default-period':
      return periodText(value);
    case 'fiscal-start':
      return monthText(value) ?? /^\d{4}-(0[1-9]|1[0-2])(?:-\d\d)?$/.exec(value.trim())?.[1];
    case 'two-dimensions':
      return value.replace(/\s*,[^,]*$/, '');
    default:
      return undefined;
  }
}

/** Returns the comparison that a text of another tool means: `previous-year` for `last year`; `undefined` when none is known. */
export function meantComparison(text: string): string | undefined {
  if (/^(?:true|yes|on|1)$|^(?:the )?(?:last|prior|previous|same)?[-_ ]*years?\b|year[-_ ](?:over|on)[-_ ]year/i.test(text))
    return 'previous-year';
  return /^(?:the )?(?:last|prior|previous)[-_ ]*(?:day|week|month|quarter|period)?$|^(?:mom|wow|qoq)$/i.test(text)
    ? 'previous-period'
    : undefined;
}

/** Words of charts in other tools. */
const WORDS: Readonly<Record<string, string>> = { pie: 'donut', column: 'bar', columns: 'bar', bars: 'bar' };

/** Returns the word of a list that a text has among others: `stacked` for “stacked bar”. */
export function meantWord(text: string, words: readonly string[]): string | undefined {
  const written = text.toLowerCase().split(/[^\p{L}\d-]+/u);
  return written.map((word) => ownValue(WORDS, word) ?? word).find((word) => words.includes(word));
}

/** Returns an expression without what other tools have in it: `distinct("Customer ID")` for `=COUNTD([Customer ID])`. */
function plainExpression(written: string): string {
  const quoted = (name: string): string => (/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `"${name}"`);
  return plainSigns(written)
    .replace(/^\\?(["'`])([\w-]+)\\?\1$/, '$2')
    .replace(/^\{\s*["'`]?([^{}"'`]+?)["'`]?\s*\}$/, '$1')
    .replace(/^=\s*/, '')
    .replace(/\s+as\s+["'\w ]+$/i, '')
    .replaceAll(/[×·÷−–]/g, (sign) => OPERATORS[sign]!)
    .replaceAll(/[`[]([^`[\]]+)[`\]]/g, (_, name: string) => quoted(name))
    .replaceAll(/\bcount\s*\(\s*distinct\s+/gi, 'distinct(')
    .replaceAll(/([a-z_]+)(?=\()/gi, (name) => ownValue(OTHER_FUNCTIONS, name.toLowerCase().replaceAll('_', '')) ?? name)
    .replaceAll(/\(\s*([\p{L}_][\p{L}\p{N}_]*(?:\s+(?!(?:and|or|of|by)\b)[\p{L}\p{N}_]+)+)\s*\)/giu, '("$1")');
}

/** Returns a measure or an expression for one that other tools have: `avg(Sales)` for `average of Sales`; `undefined` when none is known. */
export function meantMeasure(written: string): string | undefined {
  const text = plainExpression(written);
  const words = text.split(/\s+/);
  const isList = words.length > 1 && words.every((one) => LISTED.test(one));
  return otherMeasure(text) ?? (isList ? words.join(', ') : text === written ? undefined : text);
}

/** Returns the built-in measure that words name: `customers` for “unique customers” and “customer count”; `undefined` for other words. */
function namedMeasure(words: string): string | undefined {
  const text = words.toLowerCase().replaceAll(/\s+/g, ' ');
  const plain = text.replace(BEFORE, '').replace(/(?<=order|customer|product|unit)s? count$/, 's');
  return ownValue(MEASURES, text) ?? ownValue(MEASURES, plain) ?? (LISTED.test(plain) ? plain : undefined);
}

/** Returns the measure that a name or words of another tool mean. */
function otherMeasure(text: string): string | undefined {
  const known = namedMeasure(text);
  if (known !== undefined && known !== text) return known;
  const [, average = 'average', levels = '', member = ''] = PER.exec(text) ?? [];
  const [, percent, whole = ''] = /^(\d+(?:\.\d+)?)\s*% of (.+)$/i.exec(text) ?? [];
  if (percent !== undefined) return `${String(Number(percent) / 100)} * ${namedMeasure(whole) ?? whole}`;
  const level = namedMeasure(levels);
  if (level !== undefined) return `${FUNCTIONS[average.toLowerCase()]!}(${level} per ${member.toLowerCase()})`;
  const [, word = '', of, column = ''] = /^(\w+) (of )?([\p{L}\p{N}_]+)$/iu.exec(text) ?? [];
  const name = ownValue(FUNCTIONS, word.toLowerCase());
  // “Total Sales” is a measure of other tools, “total of Sales” one of a column.
  const measure = name === 'sum' && of === undefined ? ownValue(MEASURES, column.toLowerCase()) : undefined;
  if (name !== undefined) return measure ?? `${name}(${column})`;
  const open = text.split('(').length - text.split(')').length;
  return open > 0 && !/["']/.test(text) && /[\p{L}\p{N}_)]$/u.test(text) ? text + ')'.repeat(open) : undefined;
}

/** Matches a measure and its filter in plain language: “revenue in 2024”, “revenue where region = West”. */
const FILTERED = /^(.+?) (?:(where|if|when)|in|for|during) (.+)$/i;

/** Matches a function of spreadsheets with one condition, and its arguments. */
const CONDITIONAL = /^=?\s*(sum|count|average)if(s?)\(([^()]*)\)$/i;

/**
 * Returns the measure and the filter that words or a function of spreadsheets mean: `sum(Sales)` and `Region: West` for `SUMIF(Region, "West", Sales)`,
 * `revenue` and `date: 2024` for “revenue in 2024”.
 */
export function meantCondition(written: string): readonly [measure: string, where: string] | undefined {
  const [, measure = '', sign, rest = ''] = FILTERED.exec(written) ?? [];
  const where = toWhere(sign ? rest : `date: ${rest}`);
  const isClause = sign ? /^[^:]+: \S/.test(where) : /^date: (?:\d{4}|(?:this|previous|last) )/.test(where);
  const known = namedMeasure(measure);
  return known !== undefined && isClause ? [known, where] : spreadsheetCondition(plainExpression(written));
}

function spreadsheetCondition(expression: string): readonly [measure: string, where: string] | undefined {
  const [, name = '', plural, list = ''] = CONDITIONAL.exec(expression) ?? [];
  const parts = list.split(/\s*[,;]\s*/).map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2'));
  const isSum = name.toLowerCase() !== 'count';
  // With several conditions, the numbers come first.
  const [field = '', value = '', numbers = field] = plural && isSum ? [...parts.slice(1), parts[0]!] : parts;
  if (name === '' || value === '' || parts.length > 3) return undefined;
  const where = toWhere(/^[<>=]/.test(value) ? `${field} ${value}` : `${field}: ${value}`);
  return [isSum ? `${FUNCTIONS[name.toLowerCase()]!}(${numbers})` : 'count()', where];
}
