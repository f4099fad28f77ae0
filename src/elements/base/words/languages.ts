import type { Language } from '../../../messages/language.js';

/** The languages that come with the library besides English, each in files of its own. */
export const LANGUAGES: Readonly<Record<string, () => Promise<Language>>> = {
  de: () => import('../../../messages/de.js'),
  es: () => import('../../../messages/es.js'),
  fr: () => import('../../../messages/fr.js'),
};
