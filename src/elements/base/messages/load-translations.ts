/** Loads what reads texts in ICU MessageFormat. The classic script replaces this function with one that loads a file next to it. */
export const loadTranslations = () => import('../../../messages/translations/translation.js');
