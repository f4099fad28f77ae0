import { isRecord } from '../util/record.js';
import type { Language } from './en.js';
import { withTerms, type Terms } from './grammar.js';

/** Makes a text with the terms of a page in English and in other languages: a built language has its names in a file that imports no other. */
type Make = (text: () => unknown) => unknown;

/**
 * Returns the texts of a language with the names that a page has for measures, roles and columns. `languages`: those of the texts, besides
 * English.
 */
export function withTermsOf<Texts extends object>(
  texts: Texts,
  terms: Terms,
  languages: readonly Pick<Language, 'withTerms'>[],
): Texts {
  const make = [{ withTerms }, ...languages].reduce<Make>(
    (outer, inner) => (text) => outer(() => inner.withTerms(terms, text)),
    (text) => text(),
  );
  return namedTexts(texts, make);
}

function namedTexts<Texts extends object>(texts: Texts, make: Make): Texts {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, named(text, make)])) as Texts;
}

function named(text: unknown, make: Make): unknown {
  if (typeof text === 'function')
    return (...given: readonly unknown[]) => make(() => (text as (...own: unknown[]) => unknown)(...given));
  return isRecord(text) ? namedTexts(text, make) : text;
}
