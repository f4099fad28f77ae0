import { messages as names } from '../compiled/ar/names.js';
import { grammarOf } from '../grammar.js';

export const grammar = /* @__PURE__ */ grammarOf('ar', names, {
  and: (items) => items.join(' و'),
  // No letter is large or small.
  lower: (label) => label,
  comma: '، ',
  semicolon: '؛ ',
});
