import { messages as names } from '../compiled/de/names.js';
import { grammarOf, joined } from '../grammar.js';

export const grammar = /* @__PURE__ */ grammarOf('de', names, {
  and: (items) => joined(items, (before, name) => `${before} und ${name}`),
  // Nouns keep their capitals.
  lower: (label) => label,
});
