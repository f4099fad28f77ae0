import { namesTexts } from '../compiled/en/names.js';
import { grammarOf, joined } from '../grammar.js';

export const grammar = /* @__PURE__ */ grammarOf('en', namesTexts, {
  and: (items) => joined(items, (before, name) => `${before} and ${name}`),
  // A label that contains other capitals keeps its own, as in `CustomerID`, `Sub-Category` and `EU sales`.
  lower: (text) => (/^[^,]+[A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)),
  // The plural of a noun as English mostly has it: `category` → `categories`.
  many: (noun) => {
    if (/[^aeiou]y$/i.test(noun)) return `${noun.slice(0, -1)}ies`;
    return /(s|x|ch|sh)$/i.test(noun) ? `${noun}es` : `${noun}s`;
  },
});
