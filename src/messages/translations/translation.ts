import { nearest } from '../../query/names.js';
import { breakdownMessages } from '../combined/breakdown-messages.js';
import { cohortMessages } from '../combined/cohort-messages.js';
import { driversMessages } from '../combined/drivers-messages.js';
import { forecastMessages } from '../combined/forecast-messages.js';
import { heatmapMessages } from '../combined/heatmap-messages.js';
import { plotMessages } from '../combined/plot-messages.js';
import { trendMessages } from '../combined/trend-messages.js';
import { errorsTexts, type ErrorsTexts } from '../compiled/en/errors.js';
import { namesTexts } from '../compiled/en/names.js';
import { translationProblemsTexts as problemTexts } from '../compiled/en/translation-problems.js';
import { TEXT_NAMES } from '../compiled/text-names.js';
import { grammar as english } from '../en/grammar.js';
import { SalesError, type ErrorFacts, type ErrorLabels } from '../../util/error.js';
import { ownValue } from '../../util/record.js';
import { grammarOf, type Grammar, type LanguageNames } from '../grammar.js';
import { insightsMessages } from '../insights.js';
import { overlaid } from '../overlaid.js';
import { serverError } from '../server-errors.js';
import { messageText, readMessage, type MessageLanguage, type Values } from './icu-message.js';

export { nearest } from '../../query/names.js';
export { translationProblemsTexts } from '../compiled/en/translation-problems.js';
export { withTerms } from '../grammar.js';
export { argumentsOf, readMessage } from './icu-message.js';

/** Texts or messages by name, in groups. */
type Group = Readonly<Record<string, unknown>>;

/** What a translation is shown with. */
export interface TranslationOptions {
  readonly locale: string;
  /** The language in the library, if it has the language. */
  readonly language: { readonly grammar: Grammar } | undefined;
  /** Called with each problem of the texts, once. */
  readonly report: (problem: SalesError) => void;
}

/** The reason of the error that ends a message with a text that is not translated: the texts below have the whole message. */
const NOT_TRANSLATED = 'not translated';

const throwNotTranslated = (): never => {
  throw new SalesError('bad-option', NOT_TRANSLATED);
};

/** A text that is not translated, or a group of such texts. */
const UNTRANSLATED: unknown = /* @__PURE__ */ new Proxy(throwNotTranslated, { get: () => UNTRANSLATED });

const isGroup = (value: unknown): value is Group => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns a group in which every missing text is `UNTRANSLATED`. */
const withUntranslated = (group: object): Group =>
  new Proxy(group as Group, { get: (texts, name) => (Object.hasOwn(texts, name) ? texts[name as string] : UNTRANSLATED) });

/** Combines the texts of a group to messages, as those of the languages of the library are. */
const MAKERS: Readonly<Record<string, (texts: never) => object>> = {
  breakdown: breakdownMessages,
  cohort: cohortMessages,
  drivers: driversMessages,
  forecast: forecastMessages,
  heatmap: heatmapMessages,
  insights: (texts: Parameters<typeof insightsMessages>[0] & { readonly topics: Parameters<typeof insightsMessages>[1] }) =>
    insightsMessages(texts, texts.topics),
  plot: plotMessages,
  trend: trendMessages,
};
/** Groups in which names of texts are not those of messages. */
const UNCHECKED = /^insights\.topics(\.|$)/;

/** Problems that were reported before. Each element reads the texts that it needs. */
const reported = new Set<string>();

class Reader {
  readonly #language: MessageLanguage;
  readonly #report: TranslationOptions['report'];

  constructor(language: MessageLanguage, report: TranslationOptions['report']) {
    this.#language = language;
    this.#report = report;
  }

  /** Returns the texts of a group as functions of their values, and its groups. `below` has the names that exist. */
  group(texts: Group, below: Group, path = ''): Group {
    // An element that loads its texts later has an empty group until then, and a language with forms of names has its own.
    if (Object.keys(below).length === 0 && !UNCHECKED.test(path)) return withUntranslated({});
    const found = Object.entries(texts).flatMap(([name, text]) => {
      const key = `${path}${name}`;
      const isKnown = Object.hasOwn(below, name) || UNCHECKED.test(key);
      if (!isKnown && (path !== '' || !TEXT_NAMES.includes(name)))
        this.#tell(problemTexts.unknown({ ...this.#place(key), nearest: nearest(name, Object.keys(below)) }));
      return isKnown ? [[name, this.#read(text, below[name], key)]] : [];
    });
    return withUntranslated(Object.fromEntries(found) as Group);
  }

  #read(text: unknown, below: unknown, key: string): unknown {
    if (typeof text === 'string') return this.#text(text, key);
    if (Array.isArray(text)) return text.map((one, index) => this.#read(one, undefined, `${key}.${index}`));
    if (isGroup(text)) return this.group(text, isGroup(below) ? below : {}, `${key}.`);
    // A function of the page replaces the whole message later.
    if (typeof text !== 'function') this.#tell(problemTexts.type(this.#place(key)));
    return UNTRANSLATED;
  }

  #text(text: string, key: string): unknown {
    const place = { ...this.#place(key), text };
    try {
      const tokens = readMessage(text, this.#language.locale);
      const write = (values: Values = {}): string => {
        try {
          return messageText(tokens, values, this.#language);
        } catch (error) {
          if (!(error instanceof SalesError)) throw error;
          const { option } = error.params;
          const expected = Object.keys(values);
          this.#tell(
            typeof option === 'string'
              ? problemTexts.argument({ ...place, argument: option, expected })
              : problemTexts.broken({ ...place, problem: error.message }),
          );
          return throwNotTranslated();
        }
      };
      // Messages that are made of several texts have plain ones in templates.
      return Object.assign(write, { toString: () => write() });
    } catch (error) {
      this.#tell(problemTexts.broken({ ...place, problem: (error as Error).message.split(/:?\n/)[0]! }));
      return UNTRANSLATED;
    }
  }

  #place(key: string): { readonly locale: string; readonly key: string } {
    return { locale: this.#language.locale, key };
  }

  #tell(problem: string): void {
    if (reported.has(problem)) return;
    reported.add(problem);
    this.#report(new SalesError('bad-option', problem));
  }
}

/** Returns what `make` returns, or what `fallback` returns where a text is not translated. */
function attempt<Result>(make: () => Result, fallback: () => Result): Result {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof SalesError) || error.reason !== NOT_TRANSLATED) throw error;
    return fallback();
  }
}

/** Returns the messages of a group in place of those below, which are shown where one of their texts is not translated. */
function laidOver(texts: Group, below: Group): Group {
  return Object.fromEntries(Object.entries(below).map(([name, message]) => [name, messageOver(ownValue(texts, name), message)]));
}

function messageOver(text: unknown, below: unknown): unknown {
  if (isGroup(text)) return isGroup(below) ? laidOver(text, below) : below;
  if (Array.isArray(text)) return Array.isArray(below) ? below.map((one, index) => messageOver(text[index], one)) : below;
  if (typeof text !== 'function' || typeof below === 'object') return below;
  const write = text as (...given: readonly unknown[]) => unknown;
  if (typeof below !== 'function')
    return attempt(
      () => String(write()),
      () => below,
    );
  return (...given: readonly unknown[]) =>
    attempt(
      () => write(...given),
      () => (below as typeof write)(...given),
    );
}

/** Returns the functions that a page has registered among its texts. */
function functionsOf(texts: Group): Group {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]): [string, unknown][] => {
      if (typeof text === 'function') return [[name, text]];
      const own = isGroup(text) ? functionsOf(text) : {};
      return Object.keys(own).length > 0 ? [[name, own]] : [];
    }),
  );
}

/** Returns a language with its own names, or that of the library, or English. */
function languageOf(names: unknown, { locale, language, report }: TranslationOptions): MessageLanguage {
  if (!isGroup(names) && (language || /^en\b/.test(locale))) return { locale, grammar: language?.grammar ?? english, forms: [] };
  const given = isGroup(names) ? names : {};
  const forms = isGroup(given['forms']) ? Object.keys(given['forms']) : [];
  const texts = new Reader({ locale, grammar: undefined, forms }, report).group(given, namesTexts, 'names.');
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const all = { ...laidOver(texts, namesTexts), forms: given['forms'] ?? {} } as unknown as LanguageNames;
  return { locale, grammar: grammarOf(locale, all, { and: (items) => list.format(items) }), forms };
}

/** Words the errors of servers and files, which viewers see. Those of a page's author are worded below. */
function errorOver(texts: Group, below: (facts: ErrorFacts) => ErrorLabels) {
  const errors = laidOver(texts, errorsTexts) as ErrorsTexts;
  return (facts: ErrorFacts): ErrorLabels => serverError(errors, facts) ?? below(facts);
}

/**
 * Returns messages with the texts of a translation in place of their own. `texts` has the names of messages and texts in ICU MessageFormat, as
 * `languages/en.json` has them. Texts that are missing, or that have a problem, stay those of `below`.
 */
export function translationOver<Messages extends object>(below: Messages, texts: object, options: TranslationOptions): Messages {
  const { names, error, ...own } = texts as Group;
  const known = below as unknown as Record<string, unknown> & { error: (facts: ErrorFacts) => ErrorLabels };
  const reader = new Reader(languageOf(names, options), options.report);
  const read = reader.group(own, known);
  const definitions = read['definitions'];
  const made = Object.entries(read).map(([name, group]) => {
    const make = ownValue(MAKERS, name);
    return [name, make && isGroup(group) ? make(group as never) : group];
  });
  const messages = laidOver(Object.fromEntries(made) as Group, known) as typeof known;
  if (isGroup(definitions)) {
    const all = messages['definitions'] as Readonly<Record<string, string>>;
    messages['definition'] = (name: string) => ownValue(all, name) ?? name;
  }
  if (isGroup(error)) messages.error = errorOver(reader.group(error, errorsTexts, 'error.'), known.error);
  return overlaid(messages, functionsOf(typeof error === 'function' ? { ...own, error } : own)) as unknown as Messages;
}
