import { cardWords } from '../../../messages/card-words.js';
import { coreWords } from '../../../messages/core-words.js';
import type { Messages } from '../../../messages/en.js';
import { overlaid, type Partly } from '../../../messages/overlaid.js';
import { SalesError } from '../../../util/error.js';
import { LANGUAGES } from './languages.js';

/** Some or all texts of the elements in a language; English stands where one is left out. */
export type PartialMessages = Partly<Messages>;

type Load<Result> = () => Promise<Result>;

/** What pages registered, by language tag in small letters. */
const registered = new Map<string, PartialMessages | Load<PartialMessages>>();
/** What came of each load: undefined while it is under way, null where it failed. */
const loaded = new Map<Load<unknown>, unknown>();
/** Words that are whole, by the element class's own and by locale: one object each, so that identity tells whether the words changed. */
const whole = new Map<PartialMessages | undefined, Map<string, Messages>>();
const inEnglish = new Map<PartialMessages | undefined, Messages>();
const watchers = new Set<() => void>();

/**
 * Gives the elements words of a language: `locale` is a language tag such as `pt` or `pt-BR`, `words` a record of texts, or a function that
 * loads one when an element first needs it. Texts that are left out stay those of the more general tag (`pt` for `pt-BR`), of the
 * library, in English at last. Elements on the page follow at once.
 */
export function registerLocale(locale: string, words: PartialMessages | (() => Promise<PartialMessages>)): void {
  registered.set(locale.toLowerCase(), words);
  whole.clear();
  tell();
}

/** Calls `onChange` whenever words have come or changed; gives what ends that. */
export function watchWords(onChange: () => void): () => void {
  watchers.add(onChange);
  return () => void watchers.delete(onChange);
}

/** Returns the English texts of every card with those of one element. */
export function englishOf(own: PartialMessages | undefined): Messages {
  let words = inEnglish.get(own);
  if (!words) inEnglish.set(own, (words = { ...coreWords, ...cardWords, ...own } as Messages));
  return words;
}

/**
 * The words for a locale: its own over those of its language over English. Undefined while some of them are being loaded, which this begins;
 * what cannot be loaded is English.
 */
export function messagesOf(locale: string, own?: PartialMessages): Messages | undefined {
  const known = whole.get(own)?.get(locale);
  if (known) return known;
  const layers = tagsOf(locale).flatMap((tag) => [...builtIn(tag, own), ...ofPage(tag)]);
  if (layers.includes(undefined)) return undefined;
  const given = layers.filter((layer) => layer !== undefined && layer !== null);
  const words = given.reduce<Messages>((below, layer) => overlaid(below, layer), englishOf(own));
  whole.set(own, (whole.get(own) ?? new Map<string, Messages>()).set(locale, words));
  return words;
}

/** A layer of words: undefined while it is loaded, null where it could not be. */
type Layer = PartialMessages | null | undefined;

/** `zh-Hant-TW` → `zh`, `zh-hant`, `zh-hant-tw`. */
function tagsOf(locale: string): string[] {
  const parts = locale.toLowerCase().split('-');
  return parts.map((_, at) => parts.slice(0, at + 1).join('-'));
}

/** The library's texts: those of every card, and of the element's groups. */
function builtIn(tag: string, own: PartialMessages = {}): Layer[] {
  const load = LANGUAGES[tag];
  if (!load) return [];
  const language = outcomeOf(load, tag);
  if (!language) return [language];
  const brought = Object.entries(language.groups).filter(([name]) => name in own);
  return [language.words, ...brought.map(([name, load]) => groupOf(name, load, tag))];
}

function groupOf(name: string, load: Load<{ readonly words: object }>, tag: string): Layer {
  const group = outcomeOf(load, tag);
  return group && { [name]: group.words };
}

function ofPage(tag: string): Layer[] {
  const words = registered.get(tag);
  if (!words) return [];
  return [typeof words === 'function' ? outcomeOf(words, tag) : words];
}

/** What a load gave; undefined while it is under way, which the first call begins, null where it failed. */
function outcomeOf<Result>(load: Load<Result>, tag: string): Result | null | undefined {
  if (!loaded.has(load)) {
    loaded.set(load, undefined);
    void bring(load, tag);
  }
  return loaded.get(load) as Result | null | undefined;
}

async function bring(load: Load<unknown>, tag: string): Promise<void> {
  let outcome: unknown = null;
  try {
    outcome = await load();
  } catch (error) {
    // Nobody waits for an error here: the elements show English, and the page's author is told why.
    const message = `The words in '${tag}' could not be loaded: English stands in for them`;
    reportError(new SalesError('network', message, { cause: error, params: { locale: tag } }));
  }
  loaded.set(load, outcome);
  tell();
}

function tell(): void {
  for (const onChange of watchers) onChange();
}
