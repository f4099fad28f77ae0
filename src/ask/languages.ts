import { GERMAN_QUESTIONS } from './lexicon/de.js';
import { ENGLISH_QUESTIONS } from './lexicon/en.js';
import { SPANISH_QUESTIONS } from './lexicon/es.js';
import { FRENCH_QUESTIONS } from './lexicon/fr.js';
import type { Lexicon } from './lexicon/lexicon.js';

/** The labels of measures and roles on screen, in the language of a page. */
export interface Labels {
  readonly roles: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, string>>;
  readonly plurals: Readonly<Record<string, string>>;
}

/** A language in which questions are understood. */
export interface Language {
  readonly locale: string;
  readonly lexicon: Lexicon;
}

/** The languages in which questions are understood. */
export const LANGUAGES: readonly Language[] = [
  { locale: 'en', lexicon: ENGLISH_QUESTIONS },
  { locale: 'de', lexicon: GERMAN_QUESTIONS },
  { locale: 'fr', lexicon: FRENCH_QUESTIONS },
  { locale: 'es', lexicon: SPANISH_QUESTIONS },
];
