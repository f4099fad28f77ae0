import { withTerms, type Terms } from './grammar.js';

/** Returns the texts of a language with the names that a page has for measures, roles and columns. */
export function withTermsOf<Texts extends object>(texts: Texts, terms: Terms): Texts {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, named(text, terms)])) as Texts;
}

function named(text: unknown, terms: Terms): unknown {
  if (typeof text === 'function')
    return (...given: readonly unknown[]) => withTerms(terms, () => (text as (...own: unknown[]) => unknown)(...given));
  return typeof text === 'object' && text !== null && !Array.isArray(text) ? withTermsOf(text, terms) : text;
}
