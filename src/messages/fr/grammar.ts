import { messages as names } from '../compiled/fr/names.js';
import { grammarOf, joined } from '../grammar.js';

export const grammar = {
  .../* @__PURE__ */ grammarOf('fr', names, {
    and: (items) => joined(items, (before, name) => `${before} et ${name}`),
    // No line breaks before the semicolon.
    semicolon: '\u202f; ',
  }),
  /** A date behind “depuis”, with the article that days have: `le 29 déc. 2019`, `avr. 2020`. */
  le: (date: string): string => (/^\d{1,2}(er)? /u.test(date) ? `le ${date}` : date),
  /** A name behind “par rapport”: `à 2016`, `aux mêmes jours de 2017`. */
  au: (name: string): string => (name.startsWith('les ') ? `aux ${name.slice(4)}` : `à ${name}`),
};
