import type { Language } from '../../../messages/language.js';

/** Built-in languages other than English. Each is loaded on demand from its own files. `en-xa` is a pseudo-language for tests. */
export const LANGUAGES: Readonly<Record<string, () => Promise<Language>>> = {
  ar: () => import('../../../messages/compiled/ar.js'),
  de: () => import('../../../messages/compiled/de.js'),
  'en-xa': () => import('../../../messages/compiled/en-xa.js'),
  es: () => import('../../../messages/compiled/es.js'),
  fr: () => import('../../../messages/compiled/fr.js'),
  it: () => import('../../../messages/compiled/it.js'),
  ja: () => import('../../../messages/compiled/ja.js'),
  ko: () => import('../../../messages/compiled/ko.js'),
  nl: () => import('../../../messages/compiled/nl.js'),
  pl: () => import('../../../messages/compiled/pl.js'),
  pt: () => import('../../../messages/compiled/pt.js'),
  sv: () => import('../../../messages/compiled/sv.js'),
  tr: () => import('../../../messages/compiled/tr.js'),
  zh: () => import('../../../messages/compiled/zh.js'),
};
