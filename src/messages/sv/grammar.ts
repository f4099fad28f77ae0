import { messages as names } from '../compiled/sv/names.js';
import { grammarOf, joined } from '../grammar.js';

export const grammar = /* @__PURE__ */ grammarOf('sv', names, {
  and: (items) => joined(items, (before, name) => `${before} och ${name}`),
});
