import { dateFormat, setPeriods } from '../../../format/date.js';
import { cardTexts } from '../../../messages/compiled/en/card.js';
import { coreTexts } from '../../../messages/compiled/en/core.js';
import { errorsTexts } from '../../../messages/compiled/en/errors.js';
import { LANGUAGES } from '../../../messages/compiled/languages.js';
import type { Language, Messages } from '../../../messages/en.js';
import type { Terms } from '../../../messages/grammar.js';
import { bareError } from '../../../messages/server-errors.js';
import { overlaid, type Partly } from '../../../messages/overlaid.js';
import type { NoteTexts } from '../../../messages/notes.js';
import type { MessageTexts } from '../../../messages/texts.js';
import { SalesError, setErrorWording } from '../../../util/error.js';
import { languageTags } from '../../../util/language-tags.js';
import { loadTranslations } from './load-translations.js';
import { directionOf } from './locale.js';

/** Some or all texts of the elements in one language. Missing texts stay in English. */
export type PartialMessages = Partly<Messages>;

/** The texts that a page registers for a language: texts in ICU MessageFormat, or functions in place of those with arguments. */
export type LocaleTexts = PartialMessages | MessageTexts;

type Load<Result> = () => Promise<Result>;

/** Texts by lowercase language tag, or functions that load them. */
type Translations = Readonly<Record<string, LocaleTexts | Load<LocaleTexts>>>;

/** Texts registered by pages, by lowercase language tag. */
const registered = new Map<string, LocaleTexts | Load<LocaleTexts>>();
/** Texts in other languages of elements that pages define, by their English texts. */
const translated = new WeakMap<PartialMessages, Translations>();
/** Result of each load: `undefined` while loading, `null` after a failure. */
const loaded = new Map<Load<unknown>, unknown>();
/** Complete texts by the texts of an element class and by locale. Cached: a new object means that the texts changed. */
const whole = new Map<PartialMessages | undefined, Map<string, Messages>>();
/** Texts with the terms of a page, by the texts without. */
const termed = new WeakMap<Messages, Map<Terms, Messages>>();
const inEnglish = new Map<PartialMessages | undefined, Messages>();
const watchers = new Set<() => void>();

/**
 * Registers the texts of a language. `locale` is a language tag such as `pt` or `pt-BR`. `messages` is a record of texts, such as a translation of
 * `languages/en.json`, or a function that loads one when an element first needs it. Missing texts come from the more general tag (`pt` for
 * `pt-BR`), then from the library, then from English. Elements on the page update at once. Problems of texts are reported to the console.
 */
export function registerLocale(locale: string, messages: LocaleTexts | (() => Promise<LocaleTexts>)): void {
  registered.set(locale.toLowerCase(), messages);
  whole.clear();
  notifyWatchers();
}

/** Adds texts in other languages to the English texts of one element. */
export function translate(own: PartialMessages, translations: Translations): void {
  translated.set(own, translations);
}

/**
 * Returns the language of the texts that a page in `locale` shows: `locale` itself, `nb` for the other tags of Norwegian, or `en` when there are
 * no texts for it.
 */
export function textLanguage(locale: string): string {
  const tag = languageTags(locale).findLast((one) => one in LANGUAGES || registered.has(one)) ?? 'en';
  return languageTags(locale).at(-1)!.split('-', 1)[0] === tag.split('-', 1)[0] ? locale : tag;
}

/**
 * Returns the locale of numbers and dates that fit the texts of a page in `locale`: the language of the texts, or where a locale has none, English as
 * its region writes English (`en-SI` for `sl`) if `Intl` knows how.
 */
export function formatLocale(locale: string): string {
  const shown = textLanguage(locale);
  if (shown === locale || shown !== 'en') return shown;
  try {
    const english = `en-${new Intl.Locale(locale).maximize().region!}`;
    return dateFormat(english, {}).resolvedOptions().locale === english ? english : 'en';
  } catch {
    // No language tag, or a language without a region.
    return 'en';
  }
}

/** Returns the writing direction of the texts that a page in `locale` shows. */
export function textDirection(locale: string): 'ltr' | 'rtl' {
  return directionOf(textLanguage(locale));
}

/** Calls `onChange` whenever texts have loaded or changed. Returns a function that stops the calls. */
export function watchMessages(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => void watchers.delete(onChange);
}

/** Returns the English texts of every card with those of one element. */
export function englishOf(own: PartialMessages | undefined): Messages {
  let messages = inEnglish.get(own);
  if (!messages) inEnglish.set(own, (messages = { ...coreTexts, ...cardTexts, error: englishWording, ...own } as Messages));
  return messages;
}

/**
 * Returns the texts for a locale, with those of its language and English as fallbacks. Starts loading, and returns `undefined` until all
 * texts have loaded. Texts that fail to load are in English. `terms`: what the page calls measures and columns.
 */
export function messagesOf(locale: string, own?: PartialMessages, terms?: Terms): Messages | undefined {
  const messages = layeredOf(locale, own);
  if (!messages || !terms) return messages;
  const known = termed.get(messages)?.get(terms);
  const wording = known ? undefined : outcomeOf(TERMS, locale);
  if (known || wording === null) return known ?? messages;
  const named = wording?.withTermsOf(
    messages,
    terms,
    loadedOf<Pick<Language, 'withTerms'>>([...Object.values(LANGUAGES), loadTranslations]),
  );
  if (named) termed.set(messages, (termed.get(messages) ?? new Map<Terms, Messages>()).set(terms, named));
  return named;
}

function layeredOf(locale: string, own: PartialMessages | undefined): Messages | undefined {
  const known = whole.get(own)?.get(locale);
  if (known) return known;
  const layers = languageTags(locale).flatMap((tag) => [
    ...builtIn(tag, own),
    ...ofPage(tag, own && translated.get(own)?.[tag]),
    ...ofPage(tag, registered.get(tag)),
  ]);
  if (layers.includes(undefined)) return undefined;
  const given = layers.filter((layer) => layer !== undefined && layer !== null);
  const layered = given.reduce<Messages | undefined>((below, layer) => below && laidOver(below, layer, locale), englishOf(own));
  if (!layered) return undefined;
  const digits = hasOwnDigits(locale) && textLanguage(locale) === locale ? outcomeOf(DIGITS, locale) : null;
  if (digits === undefined) return undefined;
  const messages = digits?.withDigitsOf(layered, locale) ?? layered;
  whole.set(own, (whole.get(own) ?? new Map<string, Messages>()).set(locale, messages));
  return messages;
}

/** Returns texts with those of a layer in their place. `undefined` while what reads a translation loads. */
function laidOver(below: Messages, layer: object, locale: string): Messages | undefined {
  if (!isTranslation(layer, { ...below, names: isTranslation })) return overlaid(below, layer as PartialMessages);
  const reader = outcomeOf(loadTranslations, locale);
  const language = loaded.get(LANGUAGES[languageTags(locale)[0]!]!) as Language | undefined;
  return reader === null
    ? below
    : reader?.translationOver(below, layer, { locale, language, report: (error) => reportError(error) });
}

/** True for texts in ICU MessageFormat: data in place of functions. */
function isTranslation(texts: unknown, own: unknown): boolean {
  if (typeof own === 'function') return typeof texts !== 'function';
  const entries = texts && typeof own === 'object' ? Object.entries(texts) : [];
  return entries.some(([name, text]) => isTranslation(text, (own as Readonly<Record<string, unknown>>)[name]));
}

/** The languages besides English that elements of the page have loaded. */
const loadedLanguages = (): readonly Language[] => loadedOf(Object.values(LANGUAGES));

const loadedOf = <Result>(loads: readonly Load<Result>[]): readonly Result[] =>
  loads.flatMap((load) => (loaded.get(load) as Result | null | undefined) ?? []);

/** Loads how errors are worded, in one language. */
type LoadErrors = Language['loadErrors'];

/** The texts of errors in English also word messages for the console and for scripts of the page. */
const ENGLISH_ERRORS: LoadErrors = async () => {
  const english = await import('../../../messages/english-errors.js');
  setErrorWording(english.englishMessage);
  englishNotes = english.notes;
  return english;
};

/** The English texts of notes, which an error may give as its reason: loaded with those of errors. */
let englishNotes: Messages['notes'] | undefined;

/** Returns the texts with those of notes, where they have loaded. */
export function withNotes(messages: Messages): NoteTexts {
  return { ...(englishNotes && { notes: englishNotes }), ...messages };
}

/** How errors are worded, by language. `null` after a failure: errors have the few texts of every card. */
const wordings = new Map<LoadErrors, Messages['error'] | null>();

/** Returns how a language words errors: with `bare` until its texts of errors have loaded. */
function errorOf(load: LoadErrors, bare: Messages['error']): Messages['error'] {
  return (facts) => (wordings.get(load) ?? bare)(facts);
}

const englishWording = /* @__PURE__ */ errorOf(ENGLISH_ERRORS, (facts) => bareError(errorsTexts, facts));

/** Loads the texts of errors in the languages of the page, and in English. Called before an error is shown. `undefined` when they have loaded. */
export function loadErrorTexts(): Promise<unknown> | undefined {
  const loads = [ENGLISH_ERRORS, ...loadedLanguages().map(({ loadErrors }) => loadErrors)];
  const missing = loads.filter((load) => !wordings.has(load));
  return missing.length === 0 ? undefined : Promise.all(missing.map(loadWording));
}

async function loadWording(load: LoadErrors): Promise<void> {
  const wording = await load().catch(() => null);
  wordings.set(load, wording?.error ?? null);
}

const DIGITS = () => import('../../../messages/digits.js');
const TERMS = () => import('../../../messages/terms.js');

/** True when numbers of a locale have digits of their own, such as Arabic ones in `ar-EG`. */
function hasOwnDigits(locale: string): boolean {
  try {
    return new Intl.NumberFormat(locale).resolvedOptions().numberingSystem !== 'latn';
  } catch {
    // Not a language tag: the texts are in English, and the card reports the locale.
    return false;
  }
}

/** The texts of one language tag: `undefined` while loading, `null` after a failure. */
type Layer = LocaleTexts | null | undefined;

/** Returns the built-in texts of a language: those of every card, and those of the element's groups. */
function builtIn(tag: string, own: PartialMessages = {}): Layer[] {
  const load = LANGUAGES[tag];
  if (!load) return [];
  const language = outcomeOf(load, tag);
  if (!language) return [language];
  setPeriods(language.periods);
  const brought = Object.entries(language.groups).filter(([name]) => name in own);
  return [
    { ...language.messages, error: errorOf(language.loadErrors, language.messages.error) },
    ...brought.map(([name, load]) => groupOf(name, load, tag)),
  ];
}

function groupOf(name: string, load: Load<{ readonly messages: object }>, tag: string): Layer {
  const group = outcomeOf(load, tag);
  return group && { [name]: group.messages };
}

function ofPage(tag: string, messages: LocaleTexts | Load<LocaleTexts> | undefined): Layer[] {
  if (!messages) return [];
  return [typeof messages === 'function' ? outcomeOf(messages, tag) : messages];
}

/** Returns the result of a load, which the first call starts. `undefined` while loading, `null` after a failure. */
function outcomeOf<Result>(load: Load<Result>, tag: string): Result | null | undefined {
  if (!loaded.has(load)) {
    loaded.set(load, undefined);
    void loadTexts(load, tag);
  }
  return loaded.get(load) as Result | null | undefined;
}

async function loadTexts(load: Load<unknown>, tag: string): Promise<void> {
  let outcome: unknown = null;
  try {
    outcome = await load();
  } catch (error) {
    // No caller awaits this error. The elements show English, and the page author sees the error in the console.
    await loadErrorTexts();
    reportError(new SalesError('network', 'texts-not-loaded', { cause: error, params: { locale: tag } }));
  }
  loaded.set(load, outcome);
  notifyWatchers();
}

function notifyWatchers(): void {
  for (const onChange of watchers) onChange();
}
