import { messages as names } from '../compiled/pl/names.js';
import { grammarOf, joined } from '../grammar.js';

export const grammar = /* @__PURE__ */ grammarOf('pl', names, {
  and: (items) => joined(items, (before, name) => `${before} i ${name}`),
});
