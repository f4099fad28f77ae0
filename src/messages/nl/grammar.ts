import { messages as names } from '../compiled/nl/names.js';
import { grammarOf, joined } from '../grammar.js';

export const grammar = /* @__PURE__ */ grammarOf('nl', names, {
  and: (items) => joined(items, (before, name) => `${before} en ${name}`),
});
