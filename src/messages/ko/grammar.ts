import { messages as names } from '../compiled/ko/names.js';
import { grammarOf } from '../grammar.js';

export const grammar = /* @__PURE__ */ grammarOf('ko', names, {
  // Commas alone: the particles 와 and 과 depend on the sound before them.
  and: (items) => items.join(', '),
  lower: (label) => label,
});
