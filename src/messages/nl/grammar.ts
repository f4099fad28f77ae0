import { messages as names } from '../compiled/nl/names.js';
import { grammarOf, joined } from '../grammar.js';

export const grammar = {
  .../* @__PURE__ */ grammarOf('nl', names, {
    and: (items) => joined(items, (before, name) => `${before} en ${name}`),
  }),
  /** A period behind “dan”: `in 2016`, `op dezelfde dagen van 2016`. */
  inPeriod: (period: string): string => `${period.startsWith('dezelfde dagen ') ? 'op' : 'in'} ${period}`,
};
