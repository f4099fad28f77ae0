import type { Calendar } from '../../../query/plan.js';
import { badOption } from '../../../util/error.js';

/** How an element words its numbers, dates and sentences, settled from its attributes, its source and the page. */
export interface LocaleSettings {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** ISO 4217 code, where an attribute or the data say one. */
  readonly currency: string | undefined;
  /** What differs from the data set's own calendar. */
  readonly calendar: Partial<Calendar>;
}

/** The attributes that settle it, as texts; empty where not set. */
export interface LocaleAttributes {
  readonly locale: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly weekStart: string | number;
  readonly fiscalStart: string | number;
}

/** Languages written right to left, for browsers that cannot tell. */
const RIGHT_TO_LEFT = /^(ar|arc|ckb|dv|fa|he|ku-arab|ps|sd|syr|ug|ur|yi)\b/i;

/** The writing direction of a locale. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const info = new Intl.Locale(locale) as Intl.Locale & {
    getTextInfo?: () => { direction?: string };
    textInfo?: { direction?: string };
  };
  const direction = info.getTextInfo?.().direction ?? info.textInfo?.direction;
  return (direction ?? (RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr')) === 'rtl' ? 'rtl' : 'ltr';
}

/** The nearest `lang` around an element, through shadow roots; else the browser's language. */
export function languageOf(element: Element): string {
  for (let at: Element | null = element; at;) {
    const found = at.closest('[lang]');
    if (found?.getAttribute('lang')) return canonical(found.getAttribute('lang') ?? '') ?? navigator.language;
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return canonical(navigator.language) ?? 'en';
}

/** Settles one element's locale from its own attributes, then its source's. @throws SalesError bad-option */
export function settleLocale(element: Element, own: LocaleAttributes, source?: LocaleAttributes): LocaleSettings {
  const pick = (name: keyof LocaleAttributes): string => [own[name], source?.[name]].find(Boolean)?.toString() ?? '';
  const asked = pick('locale');
  const locale = asked ? canonical(asked) : languageOf(element);
  if (!locale) throw badOption('locale', asked, 'a language tag such as de or en-GB');
  const currency = pick('currency').toUpperCase() || undefined;
  if (currency && !/^[A-Z]{3}$/.test(currency)) throw badOption('currency', currency, 'an ISO code such as EUR');
  return { locale, dir: directionOf(locale), currency, calendar: calendarOf(pick) };
}

function calendarOf(pick: (name: keyof LocaleAttributes) => string): Partial<Calendar> {
  const timeZone = pick('timeZone');
  const weekStart = whole(pick('weekStart'), 'week-start', 7);
  const fiscalStart = whole(pick('fiscalStart'), 'fiscal-start', 12);
  if (timeZone && !isTimeZone(timeZone)) throw badOption('time-zone', timeZone, 'an IANA name such as Europe/Berlin');
  return { ...(timeZone && { timeZone }), ...(weekStart && { weekStart }), ...(fiscalStart && { fiscalStart }) };
}

function whole(value: string, name: string, most: number): number | undefined {
  if (!value) return undefined;
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > most) throw badOption(name, value, `a whole number from 1 to ${most}`);
  return number;
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    // The only way to ask whether a zone is known: the formatter throws on a strange one.
    return false;
  }
}

function canonical(tag: string): string | undefined {
  try {
    // No language has a code of more than three letters: `english` would be taken for one that nobody knows.
    return /^[a-z]{4}/i.test(tag) ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    // A malformed tag, such as en_US: the caller decides what that means.
    return undefined;
  }
}
