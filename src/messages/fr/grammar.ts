import { messages as names } from '../compiled/fr/names.js';
import { grammarOf, joined } from '../grammar.js';

export const grammar = {
  .../* @__PURE__ */ grammarOf('fr', names, {
    and: (items) => joined(items, (before, name) => `${before} et ${name}`),
    // A federal state keeps its capital, unlike a condition.
    lower: (label) => (/^(\p{Lu}{2}|États?$)/u.test(label) ? label : label.charAt(0).toLocaleLowerCase('fr') + label.slice(1)),
    // No line breaks before the semicolon.
    semicolon: '\u202f; ',
  }),
  /** A date behind “depuis”, with the article that days have: `le 29 déc. 2019`, `avr. 2020`. */
  le: (date: string): string => (/^\d{1,2}(er)? /u.test(date) ? `le ${date}` : date),
  /** A month or a year with “en”, and other periods alone: `en janv. 2018`, `en 2018`, `T1 2018`. */
  en: (period: string): string => (/^(\p{Ll}|\d{4}$)/u.test(period) ? `en ${period}` : period),
  /** A name behind “par rapport”: `à 2016`, `aux mêmes jours de 2017`. */
  au: (name: string): string => (name.startsWith('les ') ? `aux ${name.slice(4)}` : `à ${name}`),
};
