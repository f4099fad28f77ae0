import { messages as names } from '../compiled/nb/names.js';
import { grammarOf, joined } from '../grammar.js';

export const grammar = {
  .../* @__PURE__ */ grammarOf('nb', names, {
    and: (items) => joined(items, (before, name) => `${before} og ${name}`),
  }),
  /** A day or the same days of a year within a sentence: `4. mars 2017`, `på de samme dagene i 2016`. */
  onDay: (period: string): string => (/^\d/u.test(period) ? period : `på ${period}`),
};
