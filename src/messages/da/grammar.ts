import { messages as names } from '../compiled/da/names.js';
import { grammarOf, joined } from '../grammar.js';

export const grammar = {
  .../* @__PURE__ */ grammarOf('da', names, {
    and: (items) => joined(items, (before, name) => `${before} og ${name}`),
  }),
  /** A day or the same days of a year within a sentence: `den 4. marts 2017`, `på de samme dage i 2016`. */
  onDay: (period: string): string => (/^\d/u.test(period) ? `den ${period}` : `på ${period}`),
};
