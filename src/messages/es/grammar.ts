import { messages as names } from '../compiled/es/names.js';
import { grammarOf, joined } from '../grammar.js';

/** “y” with a name, or “e” before the same sound. */
const withAnd = (name: string): string => `${/^h?[ií](?![aeou])/i.test(name) ? 'e' : 'y'} ${name}`;

const spanish = /* @__PURE__ */ grammarOf('es', names, {
  and: (items) => joined(items, (before, name) => `${before} ${withAnd(name)}`),
});

export const grammar = {
  ...spanish,
  /** A date behind “desde”, with the article that days have: `el 29 dic 2019`, `abr 2020`. */
  el: (date: string): string => (/^\d{1,2} /u.test(date) ? `el ${date}` : date),
  /** A place in a table with “en”, but for days and weeks: `en Europa`, `en ene 2018`, `en 2018`, `4–10 ene 2018`. */
  en: (name: string): string => (/^\d{1,2}(?!\d)/u.test(name) ? name : `en ${name}`),
  /** “y” with a name within a sentence. */
  y: (name: string): string => withAnd(spanish.lower(name)),
};
