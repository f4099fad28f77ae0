import { messages as names } from '../compiled/it/names.js';
import { grammarOf, joined } from '../grammar.js';

/** A date behind “a” or “da”, with the article that days and years have: `al 5 gen 2018`, `all’8 gen 2018`, `a gen 2018`. */
function dated(word: string, date: string): string {
  if (!/^\d/.test(date)) return `${word} ${date}`;
  return /^(8|11)(?!\d)/.test(date) ? `${word}ll’${date}` : `${word}l ${date}`;
}

export const grammar = {
  .../* @__PURE__ */ grammarOf('it', names, {
    and: (items) => joined(items, (before, name) => `${before} e ${name}`),
  }),
  /** “a” with a date: `dati fino al 5 gen 2018`. */
  al: (date: string): string => dated('a', date),
  /** “da” with a date: `dal 2018`. */
  dal: (date: string): string => dated('da', date),
};
