import { isRetailCalendar, yearOf, type FiscalStart } from '../../../query/time/calendar-date.js';
import type { Terms } from '../../../messages/grammar.js';
import { splitList } from '../../../query/names.js';
import type { Calendar } from '../../../query/plan.js';
import { badOption } from '../../../util/error.js';
import type { LocaleAttributes } from './inherited-locale.js';

/** Settings that an element shares with its source: its attributes take precedence over its source, and its source over the page. */
export interface LocaleSettings {
  readonly locale: string;
  /** Writing direction of the locale. The layout follows it, also where the texts are in English. */
  readonly dir: 'ltr' | 'rtl';
  /** ISO 4217 code from an attribute of the element or its source; `undefined` when neither sets one. */
  readonly currency: string | undefined;
  /** What the page calls measures and columns; `undefined` without the attribute. */
  readonly terms: Terms | undefined;
  /** The URLs that members lead to, as the page writes them; empty without the attribute. */
  readonly href: string;
  /** Overrides of the calendar of the data. */
  readonly calendar: Partial<Calendar>;
}

/** Right-to-left scripts. Not every browser has the text direction of `Intl.Locale`. */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa'];

/** Writing directions by locale. `Intl.Locale` takes longer than the rest of a locale's settings. */
const directions = new Map<string, 'ltr' | 'rtl'>();

export function directionOf(locale: string): 'ltr' | 'rtl' {
  const direction =
    directions.get(locale) ?? (RIGHT_TO_LEFT.includes(new Intl.Locale(locale).maximize().script ?? '') ? 'rtl' : 'ltr');
  directions.set(locale, direction);
  return direction;
}

/** Returns the closest `lang` around an element, also outside its shadow roots; otherwise the browser's language. */
export function languageOf(element: Element): string {
  for (let at: Element | null = element; at;) {
    const found = at.closest('[lang]');
    const own = found?.getAttribute('lang');
    // Some systems write the code as their own locales: en_US.
    if (own) return canonical(own.replaceAll('_', '-')) ?? browserLanguage();
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return browserLanguage();
}

/** Returns the language of the browser. Some systems have one that `Intl` refuses, such as en-US@posix. */
const browserLanguage = (): string => canonical(navigator.language) ?? 'en';

/** Returns the settings of an element. Its own attributes override those of its source. @throws SalesError `bad-option` */
export function settleLocale(element: Element, own: LocaleAttributes, source?: LocaleAttributes): LocaleSettings {
  const pick = (name: keyof LocaleAttributes): string => [own[name], source?.[name]].find(Boolean)?.toString() ?? '';
  const tag = pick('locale');
  const locale = tag ? canonical(tag) : languageOf(element);
  if (!locale) throw badOption('locale', tag, 'language-tag');
  const currency = pick('currency').toUpperCase() || undefined;
  if (currency && !/^[A-Z]{3}$/.test(currency)) throw badOption('currency', pick('currency'), 'currency-code');
  return {
    ...{ locale, dir: directionOf(locale), currency, href: pick('href') },
    ...{ terms: termsOf(pick('terms')), calendar: calendarOf(pick) },
  };
}

/** Matches a name, quoted or not, what it is called, and the plural of that. */
const TERM = /^(?<key>"[^"]+"|[^:"]+):(?<name>[^|]+)(?:\|(?<plural>.+))?$/u;

/** Terms by the text of their attribute: the same object until the text changes. */
const parsedTerms = new Map<string, Terms>();

/** Parses the attribute `terms`. @throws SalesError `bad-option` */
function termsOf(text: string): Terms | undefined {
  if (!text) return undefined;
  const known = parsedTerms.get(text);
  if (known) return known;
  const rows = splitList(text, ';').map((part) => {
    const { key = '', name = '', plural = '' } = TERM.exec(part)?.groups ?? {};
    if (key.trim() === '' || name.trim() === '') throw badOption('terms', part, 'term');
    return { key: key.replaceAll('"', '').trim(), name: name.trim(), plural: plural.trim() };
  });
  const terms = {
    names: Object.fromEntries(rows.map(({ key, name }) => [key, name])),
    plurals: Object.fromEntries(rows.flatMap(({ name, plural }) => (plural ? [[name, plural]] : []))),
  };
  parsedTerms.set(text, terms);
  return terms;
}

function calendarOf(pick: (name: keyof LocaleAttributes) => string): Partial<Calendar> {
  const timeZone = pick('timeZone');
  const weekStart = whole(pick('weekStart'), 'week-start', 7);
  const fiscalStart = fiscalStartOf(pick('fiscalStart'));
  const year = fiscalStart ? yearOf(fiscalStart) : undefined;
  if (weekStart && year?.weekStart && weekStart !== year.weekStart)
    throw badOption('week-start', pick('weekStart'), 'retail-week-start', { day: year.weekStart });
  if (timeZone && !isTimeZone(timeZone)) throw badOption('time-zone', timeZone, 'time-zone');
  const [holidays, workingWeek] = [pick('holidays'), pick('workingWeek')];
  return {
    ...(timeZone && { timeZone }),
    ...(weekStart && { weekStart }),
    ...year,
    ...(holidays && { holidays }),
    ...(workingWeek && { workingWeek }),
  };
}

/** Parses the first month of the fiscal year, or the weeks of its months and its end. @throws SalesError `bad-option` */
export function fiscalStartOf(value: string): FiscalStart | undefined {
  if (!value) return undefined;
  if (isRetailCalendar(value)) return value;
  const month = Number(value);
  if (Number.isInteger(month) && month >= 1 && month <= 12) return month;
  throw badOption('fiscal-start', value, 'fiscal-start');
}

function whole(value: string, name: string, most: number): number | undefined {
  if (!value) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw badOption(name, value, 'whole-number', { min: 1, max: most });
  return number;
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    // The formatter throws for an unknown time zone. This is the only complete test.
    return false;
  }
}

function canonical(tag: string): string | undefined {
  try {
    // Language codes have at most three letters. `Intl` would accept `english` as an unknown language.
    return /^[a-z]{4}/i.test(tag) ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    // The tag is malformed, such as en_US. The caller decides how to handle that.
    return undefined;
  }
}
