import { messages as names } from '../compiled/pt/names.js';
import { grammarOf, joined } from '../grammar.js';

export const grammar = /* @__PURE__ */ grammarOf('pt', names, {
  and: (items) => joined(items, (before, name) => `${before} e ${name}`),
});
